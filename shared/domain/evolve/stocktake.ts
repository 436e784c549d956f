/** How a stocktake follows from its event, and that someone saw what was found; what is short follows beside it. */
import type { EventOf } from "../event.ts";
import { numberingId } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const stocktakeTaken: Evolve<EventOf<"stocktakeTaken">> = (books, event) => {
  const { contractor } = known(books, "contract", event.contract);
  const { number, occurredAt: takenAt } = event;
  return [
    put("stocktake", event.stocktake, { ...fields(event), takenAt }),
    put("numbering", numberingId(contractor, number), { last: number.number }),
    ...event.found.map(({ asset }) =>
      put("asset", asset, patched(known(books, "asset", asset), { checkedAt: takenAt })),
    ),
  ];
};
