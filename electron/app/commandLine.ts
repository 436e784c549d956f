/** The installed program with words: the command line, with a window only where a form has to be drawn. */
import { app } from "electron";
import { runCommandLine } from "../cli/commandLine.ts";
import { allSaid, endUnheard, terminal } from "../cli/terminal.ts";
import { printForm } from "../print/print.ts";
import { verifyHelper } from "./verifyThread.ts";
import { bundled, headsFolder } from "./paths.ts";
import { scanner } from "./scan.ts";

/** Runs the words and ends the program with their exit code. `ready` prepares it for drawing. */
export async function runAndExit(
  words: readonly string[],
  ready: () => Promise<void>,
): Promise<void> {
  // The window that drew one form closes before the next is drawn; only the words' end ends the program.
  app.on("window-all-closed", () => {});
  endUnheard((code) => app.exit(code));
  let prepared: Promise<void> | undefined;
  // Many forms may be drawn; the program is made ready for drawing once.
  const prepare = () => (prepared ??= ready());
  const code = await runCommandLine(words, {
    ...terminal,
    verifyHelper: verifyHelper(),
    verifyPage: bundled("verify.html"),
    headsFolder: headsFolder(),
    scan: scanner(),
    printForm: async (job) => {
      await prepare();
      return printForm(job);
    },
  });
  await allSaid();
  app.exit(code);
}
