// npm run -s custody -- WORD …: the command line, from source. It alone writes to stdout, and its exit
// code is passed on.
import { appReady } from "../app.ts";
import { runScript } from "../script.ts";

/** These print forms, which Electron draws. */
const drawing = ["print", "sample"];

/** Runs one command. */
export async function perform(args: readonly string[]): Promise<number> {
  if (drawing.includes(args[0] ?? "")) await appReady();
  return runScript("electron/cli/node.ts", args);
}
