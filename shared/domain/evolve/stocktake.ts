/** How a stocktake follows from its event; what is short follows from the events beside it. */
import type { EventOf } from "../event.ts";
import { numberingId } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, put } from "./amend.ts";

export const stocktakeTaken: Evolve<EventOf<"stocktakeTaken">> = (books, event) => {
  const { contractor } = known(books, "contract", event.contract);
  const { number, occurredAt: takenAt } = event;
  return [
    put("stocktake", event.stocktake, { ...fields(event), takenAt }),
    put("numbering", numberingId(contractor, number), { last: number.number }),
  ];
};
