/** Stocktakes: the counting list of a place, those that were taken, and one whole. */
import type { Stocktake } from "../../../shared/domain/stocktake.ts";
import { LYING_STATES } from "../../../shared/domain/assetStates.ts";
import { isExpectedIn } from "../../../shared/domain/stocktake.ts";
import { MOST_COUNTED } from "../../../shared/domain/commands/stocktake.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { ExpectedView, StocktakeRow, StocktakeView } from "../../../shared/views/stocktake.ts";
import { historyOf } from "./history.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";

/** What should lie in a place, in the order of its shelves. */
export function expected(
  reading: Reading,
  { contract, place }: Received<"expected">,
): ExpectedView {
  const listing = { kind: "asset", contract, place, states: LYING_STATES } as const;
  const docs = allListed(reading, listing, MOST_COUNTED).filter((doc) => isExpectedIn(place, doc));
  const rows = docs.map(({ asset, number, name, state, serial, shelf, seal }) => ({
    id: asset,
    number,
    name,
    state,
    ...given({ serial, shelf, seal }),
  }));
  return {
    contract: ref(reading, "contract", contract),
    place: ref(reading, "place", place),
    rows: rows.toSorted((a, b) => (a.shelf ?? "").localeCompare(b.shelf ?? "", "ja")),
  };
}

export function stocktakes(reading: Reading, { contract }: Received<"stocktakes">): StocktakeRow[] {
  const listing = { kind: "stocktake", contract, newestFirst: true } as const;
  return allListed(reading, listing).map((doc) => stocktakeRow(reading, doc));
}

function stocktakeRow(reading: Reading, doc: Stocktake): StocktakeRow {
  return {
    id: doc.stocktake,
    number: formNumber(doc.number),
    contract: ref(reading, "contract", doc.contract),
    place: ref(reading, "place", doc.place),
    takenAt: doc.takenAt,
    found: doc.found.length,
    missing: doc.missing.length,
    unexpected: doc.unexpected.length,
  };
}

export function stocktake(reading: Reading, id: string): StocktakeView | undefined {
  const doc = reading.books.get("stocktake", id);
  if (!doc) return undefined;
  const { names } = reading;
  return {
    ...stocktakeRow(reading, doc),
    startedAt: doc.startedAt,
    counters: doc.counters.map((person) => names.person(person)),
    keysChecked: doc.keysChecked,
    foundUnits: doc.found.map(({ asset, at }) => ({ asset: ref(reading, "asset", asset), at })),
    missingUnits: doc.missing.map((asset) => ref(reading, "asset", asset)),
    unexpectedMarks: doc.unexpected.map(({ text, at, asset }) => ({
      text,
      at,
      ...given({ asset: refOf(reading, "asset", asset) }),
    })),
    history: historyOf(reading, { kind: "stocktake", id }),
    ...given({ note: doc.note, incident: refOf(reading, "incident", doc.incident) }),
  };
}
