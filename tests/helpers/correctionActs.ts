/** What people do about corrections, as acts of a story. */
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Event } from "../../shared/domain/event.ts";
import { fieldsRecorded } from "../../shared/domain/correction.ts";
import type { Subject } from "../../shared/domain/correction.ts";
import type { CorrectedPaper, DescribedField } from "../../shared/domain/commands/correction.ts";
import { CORRECTABLE } from "../../shared/domain/correctable.ts";
import type { Books } from "../../shared/domain/state.ts";
import { leafAt } from "./given.ts";
import type { Act, Over } from "./stage.ts";
import { CONTRACT, MANAGER, OFFICIAL, act } from "./stage.ts";

/** Books that know what was recorded where: in memory, or over a real ledger. */
export interface ToldBooks extends Books {
  readonly entries: () => Iterable<readonly [seq: number, leaf: string, events: readonly Event[]]>;
}

/** The entry that said something of a thing first, as a person would find it in its history. */
function entryThatSaid(
  books: Books,
  subject: Subject,
  field: DescribedField,
): { seq: number; leaf: string } {
  // Stories are told on no other books.
  for (const [seq, leaf, events] of entriesIn(books as ToldBooks | MemoryBooks))
    if (fieldsRecorded(events, subject, books).includes(field)) return { seq, leaf };
  return { seq: 0, leaf: leafAt(0) };
}

function entriesIn(books: ToldBooks | MemoryBooks): ReturnType<ToldBooks["entries"]> {
  if ("entries" in books) return books.entries();
  return [...books.events].map(([seq, events]) => [seq, leafAt(seq), events]);
}

const FIRST: Readonly<Record<Subject["kind"], DescribedField>> = {
  asset: "name",
  slip: "purpose",
  transport: "means",
  designation: "documentNumber",
  placeDesignation: "documentNumber",
  consent: "documentNumber",
  permit: "documentNumber",
  copyApproval: "documentNumber",
  instruction: "documentNumber",
  incidentInstruction: "documentNumber",
  pledge: "signedOn",
  training: "heldOn",
};

/** Corrects a unit or a slip against the entry that said it first. */
export function correct(
  correction: string,
  subject: Subject,
  after: Over<"correctRecord">["after"],
  over: Over<"correctRecord"> & { readonly said?: DescribedField } = {},
): Act {
  const { said = FIRST[subject.kind], ...rest } = over;
  return (at, books) => ({
    type: "correctRecord",
    occurredAt: at,
    correction,
    subject,
    target: entryThatSaid(books, subject, said),
    person: MANAGER,
    reason: "登録票の読み違い",
    after: after ?? {},
    ...rest,
  });
}

export const unit = (id: string): Subject => ({ kind: "asset", id });
export const slip = (id: string): Subject => ({ kind: "slip", id });

export const way = (id: string): Subject => ({ kind: "transport", id });

/** A paper about someone or something under the stage's contract: the one recorded after `nth` others of its kind. */
export function paper(kind: CorrectedPaper, id: string, nth = 0): Subject {
  const { known } = CORRECTABLE[kind];
  return {
    kind,
    id,
    ...(known.includes("contract") ? { contract: CONTRACT } : {}),
    ...(known.includes("nth") ? { nth } : {}),
  };
}

/** The city's word, or the contractor's, on a correction of what it once gave or received. */
export function approve(
  correction: string,
  side: "giver" | "receiver",
  over: Over<"approveCorrection"> = {},
): Act {
  return act({
    type: "approveCorrection",
    correction,
    side,
    person: side === "giver" ? OFFICIAL : MANAGER,
    confirmation: { by: "paper" },
    ...over,
  });
}

export function reject(
  correction: string,
  side: "giver" | "receiver",
  over: Over<"rejectCorrection"> = {},
): Act {
  return act({
    type: "rejectCorrection",
    correction,
    side,
    person: side === "giver" ? OFFICIAL : MANAGER,
    reason: "当市の控えと合わない",
    ...over,
  });
}
