/** November's stocktake: everything that should lie in the center does. */
import { addMinutes } from "../../../shared/domain/calendar.ts";
import { units } from "../assets.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";

export function stocktakeOf({ at }: Calendar): Unsent {
  const startedAt = at(229, "14:00");
  const there = [
    ...units("PB", "DR", "US"),
    ...units("LT").slice(5),
    ...units("HD", "EX", "DV", "PC"),
  ];
  return {
    type: "recordStocktake",
    occurredAt: at(229, "14:45"),
    stocktake: "stocktake-01",
    contract: CONTRACT,
    place: PLACES.center,
    startedAt,
    counters: [PEOPLE.deputy, PEOPLE.operator],
    found: there.map((asset, index) => ({ asset, at: addMinutes(startedAt, index + 1) })),
    missing: [],
    unexpected: [],
    keysChecked: true,
    note: "11月の定期棚卸",
  };
}
