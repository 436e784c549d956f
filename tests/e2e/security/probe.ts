/** Starting the program without a driver: a script beside it does a few things, says what came of them, and ends it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ended, Home } from "../../helpers/program.ts";
import { runProgram } from "../../helpers/program.ts";

/** Required before the app, in its own process: waits for the page, asks, opens the tools if it can, and quits. */
const SCRIPT = `
const { app } = require("electron");
app.on("browser-window-created", (_event, window) => {
  const { webContents } = window;
  webContents.once("did-finish-load", async () => {
    const call = (name) => webContents.executeJavaScript("window.ledger." + name + "({})");
    const made = await call("createSample");
    webContents.openDevTools();
    // Asked over the page and back, so that tools which do open have had their time.
    const home = await call("home");
    const devTools = webContents.isDevToolsOpened();
    process.stdout.write("came of it: " + JSON.stringify({ made, home, devTools }) + "\\n");
    app.quit();
  });
});
`;

export interface Probed extends Ended {
  readonly came: {
    readonly made: { readonly ok: boolean };
    readonly home: { readonly ok: boolean };
    readonly devTools: boolean;
  };
}

export async function probe(
  home: Home,
  how: { readonly app?: string; readonly before?: readonly string[] } = {},
): Promise<Probed> {
  const script = join(home.path, "probe.cjs");
  writeFileSync(script, SCRIPT);
  const ended = await runProgram(home, { ...how, require: script });
  const said = /^came of it: (.*)$/m.exec(ended.output)?.[1];
  if (said === undefined) throw new Error(`the program said nothing: ${ended.output.slice(-2000)}`);
  return { ...ended, came: JSON.parse(said) as Probed["came"] };
}
