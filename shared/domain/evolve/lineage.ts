/** How what is known of the ledger before, and of what was lost, follows from events. */
import type { EventOf } from "../event.ts";
import { numberingId } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const LINEAGE = "lineage";

export const ledgerSucceeded: Evolve<EventOf<"ledgerSucceeded">> = (_books, event) => {
  const { genesis: _genesis, checkpoint: _checkpoint, ...facts } = fields(event);
  return [put("lineage", LINEAGE, { ...facts, at: event.occurredAt, passed: [] })];
};

export const lossesListed: Evolve<EventOf<"lossesListed">> = (books, event, { seq }) => {
  const lineage = known(books, "lineage", LINEAGE);
  const passed = [...lineage.passed, ...event.passed];
  return [
    put("lineage", LINEAGE, patched(lineage, { passed })),
    ...event.passed.flatMap(({ contractor, number }) =>
      contractor === undefined
        ? []
        : [put("numbering", numberingId(contractor, number), { last: number.number })],
    ),
    ...event.items.map((item) => put("loss", item.loss, { ...item, seq })),
  ];
};

export const lossesSettled: Evolve<EventOf<"lossesSettled">> = (books, event) => {
  const { occurredAt: at, how, note } = event;
  return event.losses.map((id) =>
    put("loss", id, patched(known(books, "loss", id), { settled: { at, how, note } })),
  );
};
