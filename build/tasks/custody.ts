// npm run -s custody -- WORD …: the command line. It alone writes to stdout, and its exit
// code is passed on.
import { appReady } from "../app.ts";
import { commandLineReady, verifyPageReady } from "../bundle.ts";
import { run } from "../setup/child.mjs";

/** These print forms, which Electron draws. */
const drawing = ["print", "sample"];

/** These hand out the page that checks what they write. */
const handingOut = ["export", "verify-page", "sample"];

/** Runs one command. */
export async function perform(args: readonly string[]): Promise<number> {
  const [word = ""] = args;
  if (drawing.includes(word)) await appReady();
  if (handingOut.includes(word)) process.env["UKEWATASHI_VERIFY_PAGE"] = await verifyPageReady();
  const program = await commandLineReady();
  return (await run(process.execPath, [program, ...args], { shown: true })).code;
}
