/** 訂正票: before and after side by side, frozen as it is proposed and again once it is in force (domain E07). */
import { withoutAbsent } from "../domain/absent.ts";
import { dayOf } from "../domain/calendar.ts";
import { SIDES } from "../domain/commands/correction.ts";
import type { Correction } from "../domain/correction.ts";
import { fieldsOfCorrection } from "../domain/correction.ts";
import type { Books, Change } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type { ApprovalOnForm, CorrectionSlipContent } from "./correctionContent.ts";
import { correctedOnForm } from "./correctedOnForm.ts";
import {
  contactOnForm,
  contractOnForm,
  contractorOf,
  isSample,
  need,
  personOnForm,
} from "./onForm.ts";

/** The slip's sheet, frozen at entry `seq`. `correction` is the document as that entry leaves it. */
export function correctionSlipSheet(books: Books, correction: Correction, seq: number): Change {
  const stage = correction.state === "inForce" ? "completed" : "issued";
  const subject = correction.correction;
  const content = withoutAbsent(contentOf(books, correction, stage));
  return {
    kind: "sheet",
    id: sheetId("correctionSlip", subject, stage),
    doc: { form: "correctionSlip", subject, stage, seq, content, prints: [] },
  };
}

type Members = { [K in keyof CorrectionSlipContent]: CorrectionSlipContent[K] | undefined };

function contentOf(
  books: Books,
  correction: Correction,
  stage: "issued" | "completed",
): CorrectionSlipContent {
  const { contract, writtenAt, before, after, person } = correction;
  const contractor = contractorOf(books, contract);
  const content: Members = {
    version: 1,
    form: "correctionSlip",
    stage,
    sample: isSample(books),
    number: correction.number,
    issuedOn: dayOf(writtenAt),
    contract: contractOnForm(books, contract),
    contractorAddress: contractor.address,
    representative: contractor.representative,
    subject: correctedOnForm(books, correction),
    target: correction.target,
    lines: fieldsOfCorrection(correction).map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    })),
    reason: correction.reason,
    writtenAt,
    author: personOnForm(books, contract, person, writtenAt),
    approvals: approvalsOnForm(books, correction),
    contact: contactOnForm(books, contract, person, writtenAt),
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as CorrectionSlipContent;
}

function approvalsOnForm(
  books: Books,
  { both, approvals, contract }: Correction,
): readonly ApprovalOnForm[] {
  if (!both) return [];
  return SIDES.map((side) => {
    const party = need(books.get("party", both[side]), both[side]).name;
    const given = approvals.find((one) => one.side === side);
    if (!given) return { side, party };
    const { at, by, person, remarks } = given;
    return {
      side,
      party,
      person: personOnForm(books, contract, person, at),
      done: {
        at,
        by: by.by,
        ...(by.by === "signature" ? { strokes: by.strokes } : {}),
        ...(remarks === undefined ? {} : { remarks }),
      },
    };
  });
}
