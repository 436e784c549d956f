/** How destruction and its proof follow from events. */
import type { EventOf } from "../event.ts";
import type { Books, Change } from "../state.ts";
import { numberingId, sheetId } from "../state.ts";
import type { Certification } from "../certified.ts";
import { isOpen } from "../certified.ts";
import { disposalCertificateSheet } from "../../forms/disposalCertificate.ts";
import type { Evolve } from "./amend.ts";
import { amendAssets, fields, known, patched, pending, put, restingState } from "./amend.ts";

export const disposalInstructed: Evolve<EventOf<"disposalInstructed">> = (books, event) => [
  put("instruction", event.instruction, { ...fields(event), recordedAt: event.occurredAt }),
  ...amendAssets(books, event.assets, event.occurredAt, () => ({
    state: "disposalInstructed",
    instruction: event.instruction,
    // What was to be destroyed before, and was set aside, begins anew.
    slip: undefined,
    destruction: undefined,
  })),
];

/** What was destroyed under it stays destroyed; what waited goes back to rest. */
export const instructionWithdrawn: Evolve<EventOf<"instructionWithdrawn">> = (books, event) => {
  const instruction = known(books, "instruction", event.instruction);
  const withdrawn = { at: event.occurredAt, document: event.document };
  const waiting = instruction.assets.filter((id) => {
    const asset = known(books, "asset", id);
    return asset.instruction === event.instruction && asset.state === "disposalInstructed";
  });
  return [
    put("instruction", event.instruction, patched(instruction, { withdrawn })),
    ...amendAssets(books, waiting, event.occurredAt, (asset) => ({
      state: restingState(books, asset.place),
      instruction: undefined,
    })),
  ];
};

export const destroyed: Evolve<EventOf<"destroyed">> = (books, event) => [
  put("destruction", event.destruction, { ...fields(event), endedAt: event.occurredAt }),
  ...amendAssets(books, event.destroyed, event.occurredAt, () => ({
    state: "destroyedUncertified",
    destruction: event.destruction,
    slip: undefined,
  })),
];

export const vendorCertificateRecorded: Evolve<EventOf<"vendorCertificateRecorded">> = (
  books,
  { destruction, contract, unnamed, unknown, type: _type, occurredAt: at, ...paper },
) => {
  const before = books.get("certification", destruction);
  return certification(books, {
    destruction,
    contract,
    papers: [...(before?.papers ?? []), { ...paper, at }],
    unnamed,
    unknown,
    decisions: before?.decisions ?? [],
  });
};

export const certificateDifferenceSettled: Evolve<EventOf<"certificateDifferenceSettled">> = (
  books,
  { destruction, document, reason, unnamed, unknown, occurredAt: at },
) => {
  const before = known(books, "certification", destruction);
  return certification(books, {
    ...before,
    unnamed: [],
    unknown: [],
    decisions: [...before.decisions, { at, document, reason, unnamed, unknown }],
  });
};

function certification(books: Books, now: Certification): readonly Change[] {
  const { destruction, contract } = now;
  const before = books.get("certification", destruction);
  const differences = Number(isOpen(now)) - Number(before !== undefined && isOpen(before));
  return [
    put("certification", destruction, now),
    ...(differences === 0 ? [] : [pending(books, contract, { differences })]),
  ];
}

export const certificateIssued: Evolve<EventOf<"certificateIssued">> = (books, event, position) => {
  const certificate = { ...fields(event), issuedAt: event.occurredAt, scans: [] };
  const destruction = known(books, "destruction", event.destruction);
  const { contractor } = known(books, "contract", event.contract);
  return [
    put("certificate", event.certificate, certificate),
    put("numbering", numberingId(contractor, event.number), { last: event.number.number }),
    put("destruction", event.destruction, patched(destruction, { certificate: event.certificate })),
    ...amendAssets(books, event.assets, event.occurredAt, () => ({
      certificate: event.certificate,
    })),
    disposalCertificateSheet(books, certificate, position.seq),
  ];
};

export const certificateAccepted: Evolve<EventOf<"certificateAccepted">> = (
  books,
  event,
  position,
) => {
  const accepted = { at: event.occurredAt, person: event.person };
  const certificate = patched(known(books, "certificate", event.certificate), { accepted });
  return [
    put("certificate", event.certificate, certificate),
    ...amendAssets(books, certificate.assets, event.occurredAt, () => ({
      state: "disposed",
      closedBy: event.certificate,
    })),
    disposalCertificateSheet(books, certificate, position.seq),
  ];
};

export const printed: Evolve<EventOf<"printed">> = (books, event, { seq }) => {
  const id = sheetId(event.form, event.subject, event.stage);
  const sheet = known(books, "sheet", id);
  const { occurredAt: at, copies, target, pdfSha256 } = event;
  const print = { seq, at, copies, target, pdfSha256 };
  return [put("sheet", id, patched(sheet, { prints: [...sheet.prints, print] }))];
};
