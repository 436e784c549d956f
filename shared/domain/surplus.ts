/**
 * More than stood on the slip was counted (E04), or another thing than it says came (E05): what is there is in
 * nobody's books. What is too many is registered as a unit of its own, or handed back, before the rest is let go;
 * another thing never goes on under the number of the one that was to come.
 */
import type { Sealed } from "./command.ts";
import type { Asset, Books } from "./state.ts";
import type { Doubt, Ground } from "./incident.ts";
import { sameMark } from "./marks.ts";
import { strangerId } from "./stranger.ts";

/** What became of it, as a release says. */
export type Extra = NonNullable<Sealed<"releaseQuarantine">["extras"]>[number];

/** How many more were counted than recorded when a unit was set aside; none for one that was not set aside so. */
export function surplusOf(books: Books, asset: Asset): number {
  const counted = asideFor(books, asset, "quantity");
  return Math.max(0, Number(counted?.found ?? 0) - Number(counted?.expected ?? 0));
}

/**
 * The serial that was read on what came in a unit's stead, as long as the ledger has another for it. A destruction
 * compares it anew before nothing can be read any more: what waits there is let go back to that.
 */
export function strangerOf(books: Books, asset: Asset): string | undefined {
  const { serial, quarantinedFrom } = asset;
  if (serial === undefined || quarantinedFrom === "disposing") return undefined;
  const read = asideFor(books, asset, "serial")?.found;
  if (read === undefined || sameMark(read, serial)) return undefined;
  return books.get("stranger", strangerId(asset.asset, read))?.became === "misread"
    ? undefined
    : read;
}

/** What was doubted of a unit when it was set aside, for one of the reasons there are. */
function asideFor(
  books: Books,
  { asset, contract, state, since }: Asset,
  ground: Ground,
): Doubt | undefined {
  if (state !== "quarantined") return undefined;
  const doubts = doubtsAt(books, contract, since);
  return doubts.filter((doubt) => doubt.asset === asset && doubt.ground === ground).at(-1);
}

/** What was doubted at a moment, as a suspicion or in an incident. */
function doubtsAt(books: Books, contract: string, at: string): readonly Doubt[] {
  const noted = [...books.all("suspicion")].filter((one) => one.contract === contract);
  const developed = [...books.all("incident")]
    .filter((one) => one.contract === contract)
    .flatMap(({ developments }) => developments);
  return [...noted, ...developed].filter((one) => one.at === at).flatMap(({ doubts }) => doubts);
}

/** Whether the units named are as many as were too many, came since, and are no others that were there. */
export function accountsFor(books: Books, asset: Asset, extra: Extra | undefined): boolean {
  if (extra?.became !== "registered") return extra !== undefined;
  const units = [...new Set(extra.units)].flatMap((id) => books.get("asset", id) ?? []);
  const count = units
    .filter((one) => one.quantity.unit === asset.quantity.unit && isNew(one, asset))
    .reduce((sum, { quantity }) => sum + quantity.value, 0);
  return count === surplusOf(books, asset);
}

function isNew(one: Asset, { asset, contract, since }: Asset): boolean {
  return (
    one.asset !== asset &&
    one.contract === contract &&
    one.state !== "voided" &&
    (one.received === undefined || one.received.at > since)
  );
}
