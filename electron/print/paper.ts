/** The operating system's printer. */
import type { WebContents } from "electron";

/** A spooler takes a job at once; past this it will not. */
const TAKEN_WITHIN_MS = 60_000;

/** Why nothing came out, as far as the printer says. */
export type PaperFailure = "refused" | "silent";

export async function hasPrinter(contents: WebContents): Promise<boolean> {
  return (await contents.getPrintersAsync()).length > 0;
}

/**
 * Sends the pages to the usual printer, without a dialog: this print is already recorded, so it must not be possible
 * to change one's mind here. One-sided, or the second copy would begin on the back of the first.
 */
export function toPaper(contents: WebContents): Promise<PaperFailure | undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, TAKEN_WITHIN_MS, "silent").unref();
    contents.print(
      {
        silent: true,
        printBackground: true,
        pageSize: "A4",
        margins: { marginType: "none" },
        duplexMode: "simplex",
      },
      (success) => resolve(success ? undefined : "refused"),
    );
  });
}
