/** The installed program with words: the command line, with a window only where a form has to be drawn. */
import { app } from "electron";
import { Problem } from "../../shared/domain/problem.ts";
import { writeDurably } from "../backup/durable.ts";
import { runCommandLine } from "../cli/commandLine.ts";
import type { DrawRequest } from "../cli/io.ts";
import { allSaid, endUnheard, terminal } from "../cli/terminal.ts";
import { instantOf, systemClock } from "../ledger/clock.ts";
import { openForReading } from "../ledger/ledger.ts";
import { formToPrint } from "../print/form.ts";
import { pdfOf, printForm } from "../print/print.ts";
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
    drawForm: async (request) => {
      await prepare();
      await draw(request);
    },
    printForm: async (job) => {
      await prepare();
      return printForm(job);
    },
  });
  await allSaid();
  app.exit(code);
}

async function draw({ ledger: path, out, ...key }: DrawRequest): Promise<void> {
  const ledger = openForReading(path);
  try {
    const form = formToPrint(ledger, key, instantOf(systemClock.wallMs()));
    if (!form) throw new Problem("missing", `${key.form} ${key.subject}`);
    writeDurably(out, (await pdfOf({ kind: "form", form })).pdf);
  } finally {
    ledger.close();
  }
}
