/**
 * Slips that go on with what an earlier one left undone, under its number with a branch (枝番, E34): a transmission that
 * broke off, a unit that was not accepted, a handover that was called off.
 */
import type { Asset, Books, Slip } from "./state.ts";
import { TERMINAL_STATES } from "./state.ts";

/** Branches have two digits. */
export const LAST_BRANCH = 99;

/** A slip's series: the one that has the number alone, then its branches in their order. */
export function seriesOf(books: Books, slip: Slip): readonly Slip[] {
  const first = slip.continues === undefined ? slip : books.get("slip", slip.continues);
  if (!first) return [slip];
  return [first, ...(first.branches ?? []).flatMap((id) => books.get("slip", id) ?? [])];
}

/** The slip of a series on which something can still happen, so that nobody can say yet what is missing. */
export function openIn(series: readonly Slip[]): Slip | undefined {
  return series.find(({ state }) => state === "issued" || state === "released");
}

/** Units that a finished series has not handed over, as they are now: repacked ones are what they were packed into. */
export function missingFrom(books: Books, series: readonly Slip[]): readonly string[] {
  const all = series.flatMap((slip) =>
    slip.lines.flatMap(({ asset }) => unitsOf(books, asset)).filter((one) => !isDone(slip, one)),
  );
  const done = series.flatMap((slip) =>
    slip.lines.flatMap(({ asset }) => unitsOf(books, asset)).filter((one) => isDone(slip, one)),
  );
  const over = new Set(done.map(({ asset }) => asset));
  return [...new Set(all.map(({ asset }) => asset))].filter((asset) => !over.has(asset));
}

/** Whether a unit stands on a slip of the series, or comes of one that does. */
export function isOn(books: Books, series: readonly Slip[], id: string): boolean {
  if (series.some(({ lines }) => lines.some(({ asset }) => asset === id))) return true;
  return books.get("asset", id)?.parents?.some((parent) => isOn(books, series, parent)) ?? false;
}

function unitsOf(books: Books, id: string): readonly Asset[] {
  const asset = books.get("asset", id);
  if (!asset) return [];
  if (asset.state !== "superseded") return [asset];
  return asset.successors?.flatMap((successor) => unitsOf(books, successor)) ?? [];
}

/** Whether nothing of this unit is left to do for the slip: it was handed over by it, or its end is another one. */
function isDone(slip: Slip, asset: Asset): boolean {
  if (asset.state === "voided") return true;
  // Somebody hands it over by another slip.
  if (asset.slip !== undefined && asset.slip !== slip.slip) return true;
  if (slip.kind === "provision") return isProvided(slip, asset);
  if (TERMINAL_STATES.includes(asset.state)) return true;
  if (slip.kind === "return") return false;
  return asset.slip === slip.slip ? asset.heldOn !== slip.slip : asset.destruction !== undefined;
}

/**
 * What was in order was received at the slip's own receipt, or let go on the client's word since; what was let go
 * only to be returned has not come, nor what came again as another unit.
 */
function isProvided({ slip, receipt }: Slip, { received, next, state }: Asset): boolean {
  if (next !== undefined) return true;
  if (!received) return false;
  return state !== "returned" || received.slip !== slip || received.at === receipt?.at;
}
