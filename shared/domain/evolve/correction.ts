/** How corrections follow, and how the documents say the right thing once one is in force. */
import type { Described } from "../commands/correction.ts";
import type { Correction } from "../correction.ts";
import { CORRECTABLE } from "../correctable.ts";
import { correctionsId, fieldsOfCorrection } from "../correction.ts";
import type { EventOf } from "../event.ts";
import type { Books, Change } from "../state.ts";
import { numberingId } from "../state.ts";
import { correctionSlipSheet } from "../../forms/correctionSlip.ts";
import type { Evolve, Patch } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const correctionWritten: Evolve<EventOf<"correctionWritten">> = (books, event, { seq }) => {
  const correction: Correction = {
    ...fields(event),
    state: event.both ? "proposed" : "inForce",
    writtenAt: event.occurredAt,
    approvals: [],
    scans: [],
  };
  const { contractor } = known(books, "contract", event.contract);
  return [
    ...followed(books, correction),
    put("numbering", numberingId(contractor, event.number), { last: event.number.number }),
    correctionSlipSheet(books, correction, seq),
  ];
};

export const correctionApproved: Evolve<EventOf<"correctionApproved">> = (
  books,
  event,
  { seq },
) => {
  const before = known(books, "correction", event.correction);
  const { side, person, occurredAt: at, confirmation: by, remarks } = event;
  const approval = { side, person, at, by, ...(remarks === undefined ? {} : { remarks }) };
  const approvals = [...before.approvals, approval];
  const correction = patched(before, {
    approvals,
    state: approvals.length === 2 ? "inForce" : "proposed",
  });
  return [
    ...followed(books, correction),
    ...(correction.state === "inForce" ? [correctionSlipSheet(books, correction, seq)] : []),
  ];
};

export const correctionRejected: Evolve<EventOf<"correctionRejected">> = (books, event) => {
  const { side, person, occurredAt: at, reason } = event;
  const before = known(books, "correction", event.correction);
  const rejected = { side, person, at, reason };
  return followed(books, patched(before, { state: "rejected", rejected }));
};

/** The correction as it is now, and what it corrects; that is put again in any case, so that its history tells of it. */
function followed(books: Books, correction: Correction): readonly Change[] {
  const { subject, state, correction: id, contract } = correction;
  const before = books.get("corrections", correctionsId(subject));
  const all = before?.all ?? [];
  return [
    put("correction", id, correction),
    put("corrections", correctionsId(subject), {
      subject,
      contract,
      all: all.includes(id) ? all : [...all, id],
      ...(state === "proposed" ? { open: id } : {}),
    }),
    ...CORRECTABLE[subject.kind].put(books, subject, right(correction)),
  ];
}

/** The right values; those that are to be taken away are left out. */
function right({ state, before, after }: Correction): Patch<Described> {
  if (state !== "inForce") return {};
  return Object.fromEntries(
    fieldsOfCorrection({ before, after }).map((name) => [name, after[name]]),
  );
}
