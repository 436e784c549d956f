/** From starting the program to a window one can work in, on a ledger of a hundred thousand entries. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { NAME } from "../../shared/text/ja/program.ts";
import type { Home } from "../helpers/program.ts";
import { newHome, runProgram } from "../helpers/program.ts";
import { median } from "./harness.ts";

const STARTS = 7;

/**
 * Required into the program: says when the sign-in can be typed into, in the letters it is meant to have, and ends it.
 * A driver from outside would hold the program until it is connected, and be measured with it.
 */
const WATCH = `
const { app } = require("electron");
const USABLE = \`new Promise((resolve) => {
  const look = () => {
    const field = [...document.querySelectorAll("input")].find((one) => one.labels?.[0]?.textContent === "ログイン名");
    if (field && !field.disabled && document.fonts.status === "loaded") requestAnimationFrame(() => resolve());
    else setTimeout(look, 5);
  };
  look();
})\`;
app.on("web-contents-created", (_event, contents) => {
  contents.once("dom-ready", async () => {
    await contents.executeJavaScript(USABLE);
    process.stdout.write("usable " + Date.now() + "\\n");
    app.quit();
  });
});
`;

/** Milliseconds until the sign-in of the ledger at `path` can be typed into; the median of several starts. */
export async function startMs(path: string): Promise<number> {
  const home = newHome();
  try {
    const settings = join(home.path, NAME);
    mkdirSync(settings, { recursive: true });
    writeFileSync(
      join(settings, "settings.json"),
      JSON.stringify({
        version: 1,
        workstation: "ws-00000000",
        recent: [{ path, title: "計測", sample: true }],
        verified: {},
      }),
    );
    openTo(settings);
    openTo(dirname(path));
    const watch = join(home.path, "watch.cjs");
    writeFileSync(watch, WATCH);
    const times: number[] = [];
    for (let n = 0; n < STARTS; n += 1) times.push(await oneStart(home, watch));
    return median(times);
  } finally {
    home.remove();
  }
}

async function oneStart(home: Home, watch: string): Promise<number> {
  const started = Date.now();
  const { output } = await runProgram(home, { require: watch });
  const usable = /usable (\d+)/.exec(output)?.[1];
  if (usable === undefined) throw new Error(output);
  return Number(usable) - started;
}

/** Lets anyone use a folder and what is in it: the program may be started as another user. */
function openTo(folder: string): void {
  chmodSync(folder, 0o777);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
}
