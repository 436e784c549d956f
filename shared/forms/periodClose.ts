/** 期間の締め: what happened in a period, at which head it was closed and by whom, frozen as it is closed. */
import { withoutAbsent } from "../domain/absent.ts";
import { dayOf } from "../domain/calendar.ts";
import type { PeriodClose } from "../domain/closing.ts";
import type { FormNumber } from "../domain/event.ts";
import type { Books, Change } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import {
  contactOnForm,
  contractOnForm,
  contractorOf,
  isSample,
  need,
  personOnForm,
} from "./onForm.ts";
import type { PeriodCloseContent } from "./periodCloseContent.ts";

/** The sheet of a close that has a number: earlier programs gave none, nor a paper. It has no draft. */
export function periodCloseSheet(books: Books, of: PeriodClose): readonly Change[] {
  const { close: subject, seq, number } = of;
  if (!number) return [];
  const stage = "completed";
  const content = withoutAbsent(contentOf(books, of, number));
  return [
    {
      kind: "sheet",
      id: sheetId("periodClose", subject, stage),
      doc: { form: "periodClose", subject, stage, seq, content, prints: [] },
    },
  ];
}

type Members = { [K in keyof PeriodCloseContent]: PeriodCloseContent[K] | undefined };

function contentOf(
  books: Books,
  { contract, person, closedAt: at, confirmation, previous, ...of }: PeriodClose,
  number: FormNumber,
): PeriodCloseContent {
  const contractor = contractorOf(books, contract);
  const content: Members = {
    version: 1,
    form: "periodClose",
    stage: "completed",
    sample: isSample(books),
    number,
    issuedOn: dayOf(at),
    contract: contractOnForm(books, contract),
    contractorAddress: contractor.address,
    representative: contractor.representative,
    from: of.from,
    to: of.to,
    counts: of.counts,
    head: of.head,
    previous: previous === undefined ? undefined : before(books, previous),
    person: personOnForm(books, contract, person, at),
    closed: {
      at,
      by: confirmation.by,
      ...(confirmation.by === "signature" ? { strokes: confirmation.strokes } : {}),
    },
    remarks: of.remarks,
    contact: contactOnForm(books, contract, person, at),
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as PeriodCloseContent;
}

function before(books: Books, id: string): NonNullable<PeriodCloseContent["previous"]> {
  const { from, to, number } = need(books.get("periodClose", id), id);
  return { from, to, ...(number ? { number } : {}) };
}
