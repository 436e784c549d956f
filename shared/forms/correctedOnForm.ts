/** What a 訂正票 is about, by what it was called when the correction was written. */
import { withoutAbsent } from "../domain/absent.ts";
import type { CorrectedPaper } from "../domain/commands/correction.ts";
import { officeOf } from "../domain/correctable/personPapers.ts";
import type { Correction } from "../domain/correction.ts";
import { describedNow } from "../domain/correction.ts";
import { ABOUT } from "../domain/ground.ts";
import type { Books } from "../domain/state.ts";
import type { CorrectionSlipContent } from "./correctionContent.ts";
import { need, personOnForm } from "./onForm.ts";

type Subject = CorrectionSlipContent["subject"];

export function correctedOnForm(books: Books, correction: Correction): Subject {
  const { subject, before } = correction;
  const { kind, id } = subject;
  if (kind === "asset") {
    const { number, name } = need(books.get("asset", id), id);
    return { kind, number: before.number ?? number, name: before.name ?? name };
  }
  if (kind === "slip" || kind === "transport")
    return { kind, number: need(books.get(kind, id), id).number };
  return paperOnForm(books, correction, kind);
}

function paperOnForm(
  books: Books,
  { subject, before, contract, writtenAt }: Correction,
  kind: CorrectedPaper,
): Subject {
  const { id } = subject;
  const said = { ...describedNow(books, subject), ...before };
  const about = kind === "incidentInstruction" ? undefined : ABOUT[kind];
  const paper = {
    kind,
    office: kind === "designation" ? officeOf(books, subject) : undefined,
    number: said.documentNumber,
    date: said.documentDate ?? said.signedOn ?? said.heldOn,
    name: about === "place" || about === "party" ? books.get(about, id)?.name : undefined,
    person: about === "person" ? personOnForm(books, contract, id, writtenAt) : undefined,
    incident: kind === "incidentInstruction" ? books.get("incident", id)?.number : undefined,
  };
  // Absent members are dropped; the others have the shape the type promises.
  return withoutAbsent(paper) as Subject;
}
