/** 受渡票: what it says when it is issued, and again when both sides have confirmed (domain §1.2). */
import { dayOf } from "../domain/calendar.ts";
import { withoutAbsent } from "../domain/absent.ts";
import type { LineCheck } from "../domain/commands/handover.ts";
import { differencesOf } from "../domain/differences.ts";
import type { Asset, Books, Change, Confirmation, Slip } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type {
  DifferenceOnForm,
  HandoverSlipContent,
  SideOnForm,
  SlipLineOnForm,
} from "./content.ts";
import {
  consentOnForm,
  contactOnForm,
  contractOnForm,
  isSample,
  need,
  ofContractor,
  personOnForm,
  placeOnForm,
  unitOnForm,
} from "./onForm.ts";

/** The slip's sheet, frozen at entry `seq`. `slip` is the document as that entry leaves it. */
export function handoverSlipSheet(books: Books, slip: Slip, seq: number): Change {
  const stage = slip.receipt ? "completed" : "issued";
  const content = withoutAbsent(handoverSlipContent(books, slip, stage));
  const id = sheetId("handoverSlip", slip.slip, stage);
  return {
    kind: "sheet",
    id,
    doc: { form: "handoverSlip", subject: slip.slip, stage, seq, content, prints: [] },
  };
}

function handoverSlipContent(
  books: Books,
  slip: Slip,
  stage: "issued" | "completed",
): HandoverSlipContent {
  const at = slip.receipt?.at ?? slip.issuedAt;
  const receivingParty = books.get("person", slip.receiver)?.party ?? "";
  return {
    version: 1,
    form: "handoverSlip",
    stage,
    sample: isSample(books),
    number: slip.number,
    kind: slip.kind,
    issuedOn: slip.issuedOn,
    plannedAt: slip.plannedAt,
    place: placeOnForm(books, slip.place),
    contract: contractOnForm(books, slip.contract),
    purpose: slip.purpose,
    lines: slip.lines.map((line) => lineOnForm(books, slip, line)),
    giver: personOnForm(books, slip.contract, slip.giver, at),
    receiver: personOnForm(books, slip.contract, slip.receiver, at),
    differences: differencesOnForm(books, slip),
    ...optional({
      contact: contactOnForm(books, slip.contract, ofContractor(books, slip), at),
      continues: slip.continues === undefined ? undefined : numberOf(books, slip.continues),
      clientNumber: slip.clientNumber,
      instruction: instructionOnForm(books, slip),
      consent: consentOnForm(books, slip.contract, receivingParty, dayOf(at)),
      release: slip.release && sideOnForm(slip.release),
      receipt: slip.receipt && sideOnForm(slip.receipt),
      remarks: slip.remarks,
    }),
  };
}

function numberOf(books: Books, slip: string): Slip["number"] {
  return need(books.get("slip", slip), slip).number;
}

function lineOnForm(books: Books, slip: Slip, line: Slip["lines"][number]): SlipLineOnForm {
  const asset: Asset = need(books.get("asset", line.asset), line.asset);
  const check = slip.receipt?.checks.find((one) => one.asset === line.asset);
  // A seal or a container put on when it left has taken the place of the one the slip was issued with.
  const { seal, container } = slip.receipt ? asset : { ...asset, ...line };
  return {
    ...unitOnForm(books, asset),
    ...optional({
      seal,
      container,
      condition: line.condition,
      dueOn: asset.dueOn,
      remarks: line.remarks,
      check: check && withoutAsset(check),
    }),
  };
}

/** What the receiver found to be otherwise than the lines say. */
function differencesOnForm(books: Books, slip: Slip): DifferenceOnForm[] {
  const ids = slip.lines.map((line) => line.asset);
  const assets = ids.map((id) => need(books.get("asset", id), id));
  return differencesOf(assets, slip.receipt?.checks ?? []).map(({ asset, ...difference }) => ({
    line: ids.indexOf(asset) + 1,
    ...difference,
  }));
}

function withoutAsset({ asset: _asset, ...check }: LineCheck): Omit<LineCheck, "asset"> {
  return check;
}

/** A disposal cites the instruction its units are under (Art. 14). */
function instructionOnForm(books: Books, slip: Slip) {
  if (slip.kind !== "disposal") return undefined;
  const id = slip.instruction ?? books.get("asset", slip.lines[0]?.asset ?? "")?.instruction;
  const instruction = id === undefined ? undefined : books.get("instruction", id);
  return (
    instruction && {
      number: instruction.document.number,
      date: instruction.document.date,
      method: instruction.method,
    }
  );
}

function sideOnForm(side: Confirmation): SideOnForm {
  return {
    at: side.at,
    by: side.by.by,
    identityShown: side.identityShown,
    ...optional({
      strokes: side.by.by === "signature" ? side.by.strokes : undefined,
      remarks: side.remarks,
    }),
  };
}

/** Optional members, typed as such; absent ones are dropped before the content is kept. */
function optional<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return members;
}
