/**
 * A form as PDF, and onto paper or into a file.
 *
 * The order: first the finished bytes, then the entry that says they were let out, then the paper. So no paper exists
 * without its entry. What can fail is tried before the entry: that there is a printer; that the file's bytes are on
 * the disk under another name, so that only a rename is left. If the last step fails all the same, the entry tells of
 * paper that never came; the next print says 再発行, and nobody holds a paper the ledger does not know.
 */
import type { PrintedForm, SheetContent } from "../../shared/forms/printed.ts";
import { printFailures } from "../../shared/text/ja/forms.ts";
import { inspectionText } from "../../shared/text/ja/inspection.ts";
import { plainUnprinted, setupSheetText } from "../../shared/text/ja/setupSheet.ts";
import { VERIFY_REPORT } from "../../shared/text/ja/verify.ts";
import { stageDurably } from "../backup/durable.ts";
import { formToPrint } from "./form.ts";
import type { PrintJob, PrintTarget, Printed } from "./letOut.ts";
import { intoFile, now, recorded, titleOf } from "./letOut.ts";
import { hasPrinter, toPaper } from "./paper.ts";
import type { DrawnSheet } from "./sheet.ts";
import { withSheet } from "./sheet.ts";

export interface FormPdf {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** The pages of one copy. */
  readonly pages: number;
  readonly title: string;
}

/** The sheet's pages, of a form both copies, as a PDF. Nothing is recorded. */
export async function pdfOf(content: SheetContent): Promise<FormPdf> {
  return withSheet(content, async (sheet) => ({
    pdf: await pdfFrom(sheet),
    pages: sheet.pages,
    title: content.kind === "form" ? titleOf(content.form) : TITLES[content.kind],
  }));
}

/** Prints a form and records that it was printed. Throws a `Problem` when nothing was recorded. */
export async function printForm(job: PrintJob): Promise<Printed> {
  const form = formToPrint(job.ledger, job, now());
  if (!form) return { outcome: "absent" };
  return withSheet({ kind: "form", form }, async (sheet) => {
    const pdf = await pdfFrom(sheet);
    if (job.out.to === "file")
      return intoFile(job, form, stageDurably(job.out.path, pdf, job.out), {
        pdf,
        pages: sheet.pages,
      });
    if (!(await hasPrinter(sheet.contents)))
      return { outcome: "failed", why: printFailures.noPrinter };
    return ontoPaper(job, form, sheet, pdf);
  });
}

/** What can be printed without being a form of the contract. */
export type PlainSheet = Exclude<SheetContent, { kind: "form" }>;

const TITLES: Readonly<Record<PlainSheet["kind"], string>> = {
  setup: setupSheetText.title,
  inspection: inspectionText.title,
  verification: VERIFY_REPORT,
};

/** Prints a sheet that is no form; nothing is recorded. Gives why nothing came out, if so. Throws a `Problem`. */
export async function printPlain(
  content: PlainSheet,
  out: PrintTarget,
): Promise<string | undefined> {
  return withSheet(content, async (sheet) => {
    if (out.to === "file") {
      stageDurably(out.path, await pdfFrom(sheet), out).keep();
      return undefined;
    }
    const title = TITLES[content.kind];
    if (!(await hasPrinter(sheet.contents))) return plainUnprinted.noPrinter(title);
    const failure = await toPaper(sheet.contents);
    return failure && plainUnprinted.notPrinted(title, failure);
  });
}

async function ontoPaper(
  job: PrintJob,
  form: PrintedForm,
  sheet: DrawnSheet,
  pdf: Uint8Array,
): Promise<Printed> {
  const outcome = recorded(job, { pdf, pages: sheet.pages });
  if (!outcome.ok) return { outcome: "refused", refusals: outcome.refusals };
  const failure = outcome.repeated ? undefined : await toPaper(sheet.contents);
  if (failure === undefined) return { outcome: "printed", seq: outcome.seq };
  return { outcome: "failed", why: printFailures.notPrinted(titleOf(form), failure) };
}

async function pdfFrom({ contents }: DrawnSheet): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await contents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  return new Uint8Array(pdf);
}
