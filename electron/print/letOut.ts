/**
 * The finished bytes of a form, recorded and put into a file: all of letting it out that needs no window. In whichever
 * step the program dies, there is no file without its entry.
 */
import { createHash } from "node:crypto";
import type { Command } from "../../shared/domain/command.ts";
import type { Refusal } from "../../shared/domain/refusal.ts";
import { formNumber } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { COPIES } from "../../shared/forms/printed.ts";
import { formName, printFailures } from "../../shared/text/ja/forms.ts";
import type { StagedFile } from "../backup/durable.ts";
import type { Outcome } from "../ledger/append.ts";
import { instantOf, systemClock } from "../ledger/clock.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import type { Identity } from "../ledger/ledger.ts";
import type { FormKey } from "./form.ts";

export interface PrintingLedger {
  readonly db: ReadableDb;
  readonly identity: Identity;
  /** The write path, in the name of whoever prints. */
  readonly record: (command: Command) => Outcome;
}

export type PrintTarget =
  | { readonly to: "printer" }
  /** `replace` only where a person has agreed to it; else a file of that name is refused with `exists`. */
  | { readonly to: "file"; readonly path: string; readonly replace: boolean };

export interface PrintJob extends FormKey {
  readonly ledger: PrintingLedger;
  /** The command's id: the same print asked for twice is recorded and carried out once. */
  readonly id: string;
  readonly out: PrintTarget;
}

export type Printed =
  | { readonly outcome: "printed"; readonly seq: number; readonly path?: string }
  /** Nothing came out; the sentence says whether it was recorded. */
  | { readonly outcome: "failed"; readonly why: string }
  | { readonly outcome: "refused"; readonly refusals: readonly Refusal[] }
  /** There is no such form, or it has not got that far. */
  | { readonly outcome: "absent" };

export interface PrintedBytes {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Records the print, and then gives the file its name; it is dropped where nothing is recorded. */
export function intoFile(
  job: PrintJob,
  form: PrintedForm,
  file: StagedFile,
  bytes: PrintedBytes,
): Printed {
  let outcome: Outcome;
  try {
    outcome = recorded(job, bytes);
  } catch (error) {
    file.drop();
    throw error;
  }
  if (!outcome.ok || outcome.repeated) file.drop();
  if (!outcome.ok) return { outcome: "refused", refusals: outcome.refusals };
  const done = { outcome: "printed", seq: outcome.seq, path: file.path } as const;
  if (outcome.repeated) return done;
  try {
    file.keep();
    return done;
  } catch {
    return { outcome: "failed", why: printFailures.notSaved(titleOf(form), file.path) };
  }
}

/** Records that a form is let out, before it is. */
export function recorded(
  { ledger, id, form, subject, stage, out }: PrintJob,
  { pdf, pages }: PrintedBytes,
): Outcome {
  return ledger.record({
    type: "recordPrint",
    id,
    occurredAt: now(),
    form,
    subject,
    stage,
    copies: COPIES,
    pages,
    pdfSha256: createHash("sha256").update(pdf).digest("hex"),
    target: out.to,
  });
}

export function titleOf({ content }: PrintedForm): string {
  return formName(content, formNumber(content.number));
}

export function now(): string {
  return instantOf(systemClock.wallMs());
}
