/** 不受理記録: that a side did not confirm a slip, frozen as it is recorded; the slip and its units stay as they are (domain E17). */
import { withoutAbsent } from "../domain/absent.ts";
import { dayOf } from "../domain/calendar.ts";
import type { NonAcceptance } from "../domain/nonAcceptance.ts";
import type { Books, Change } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type { NonAcceptanceContent, RefusedUnitOnForm } from "./nonAcceptanceContent.ts";
import {
  contactOnForm,
  contractOnForm,
  isSample,
  need,
  ofContractor,
  personOnForm,
  placeOnForm,
  unitOnForm,
} from "./onForm.ts";

/** The record's sheet, frozen at entry `seq`. */
export function nonAcceptanceSheet(books: Books, record: NonAcceptance, seq: number): Change {
  const { nonAcceptance: subject } = record;
  const stage = "completed";
  return {
    kind: "sheet",
    id: sheetId("nonAcceptance", subject, stage),
    doc: {
      form: "nonAcceptance",
      subject,
      stage,
      seq,
      content: withoutAbsent(contentOf(books, record)),
      prints: [],
    },
  };
}

type Members = { [K in keyof NonAcceptanceContent]: NonAcceptanceContent[K] | undefined };

function contentOf(books: Books, record: NonAcceptance): NonAcceptanceContent {
  const { contract, writtenAt: at } = record;
  const slip = need(books.get("slip", record.slip), record.slip);
  const content: Members = {
    version: 1,
    form: "nonAcceptance",
    stage: "completed",
    sample: isSample(books),
    number: record.number,
    issuedOn: dayOf(at),
    contract: contractOnForm(books, contract),
    slip: slip.number,
    kind: slip.kind,
    side: record.side,
    at,
    place: placeOnForm(books, record.place),
    giver: personOnForm(books, contract, slip.giver, at),
    receiver: personOnForm(books, contract, slip.receiver, at),
    reason: record.reason,
    answer: record.answer,
    units: slip.lines.map(({ asset }) => refusedUnit(books, record, asset)),
    contact: contactOnForm(books, contract, ofContractor(books, slip), at),
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as NonAcceptanceContent;
}

function refusedUnit(books: Books, { lines }: NonAcceptance, id: string): RefusedUnitOnForm {
  const said = lines?.find(({ asset }) => asset === id);
  return {
    ...unitOnForm(books, need(books.get("asset", id), id)),
    ...(said ? { stated: said.stated } : {}),
    ...(said?.note === undefined ? {} : { note: said.note }),
  };
}
