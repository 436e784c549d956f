// npm run -s custody -- WORD …: the command line, from source. It alone writes to stdout, and its exit
// code is passed on.
import { appReady } from "../app.ts";
import { verifyPageReady } from "../bundle.ts";
import { runScript } from "../script.ts";

/** These print forms, which Electron draws. */
const drawing = ["print", "sample"];

/** These hand out the page that checks what they write. */
const handingOut = ["export", "verify-page", "sample"];

/** Runs one command. */
export async function perform(args: readonly string[]): Promise<number> {
  const [word = ""] = args;
  if (drawing.includes(word)) await appReady();
  if (handingOut.includes(word)) process.env["UKEWATASHI_VERIFY_PAGE"] = await verifyPageReady();
  return runScript("electron/cli/node.ts", args);
}
