/** How what an inspection found, and its end, follow from their events. */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const inspectionFindingRecorded: Evolve<EventOf<"inspectionFindingRecorded">> = (
  _books,
  event,
) => [put("inspectionFinding", event.finding, { ...fields(event), recordedAt: event.occurredAt })];

export const inspectionFindingResolved: Evolve<EventOf<"inspectionFindingResolved">> = (
  books,
  event,
) => {
  const before = known(books, "inspectionFinding", event.finding);
  const { finding: _finding, contract: _contract, ...resolved } = fields(event);
  return [put("inspectionFinding", event.finding, patched(before, { resolved }))];
};
