/**
 * More was counted than stood on the slip (E04): what is too many is in nobody's books. It is registered as a unit of
 * its own, or handed back, before the rest is let go.
 */
import type { Sealed } from "./command.ts";
import type { Asset, Books } from "./state.ts";
import type { Doubt } from "./incident.ts";

/** What became of it, as a release says. */
export type Extra = NonNullable<Sealed<"releaseQuarantine">["extras"]>[number];

/** How many more were counted than recorded when a unit was set aside; none for one that was not set aside so. */
export function surplusOf(books: Books, { asset, contract, state, since }: Asset): number {
  if (state !== "quarantined") return 0;
  const counted = doubtsAt(books, contract, since).filter(
    (doubt) => doubt.asset === asset && doubt.ground === "quantity",
  );
  const last = counted.at(-1);
  return Math.max(0, Number(last?.found ?? 0) - Number(last?.expected ?? 0));
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
