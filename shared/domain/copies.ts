/**
 * Copies as a tree (Art. 8): a copy comes from its original, and may be copied itself. Packing hands everything on:
 * what a unit was packed into has the copies of that unit, and is what its approvals are about.
 */
import type { Quantity } from "./commands/asset.ts";
import type { CopyApproval } from "./allowed.ts";
import type { Asset, Books } from "./state.ts";
import { TERMINAL_STATES } from "./state.ts";

/** How many copies a registration is: what is counted in copies (部) is as many as it says, all else is one. */
export function partsOf({ unit, value }: Quantity): number {
  return unit === "copy" ? value : 1;
}

/** A unit and everything it came from, by copying or by packing. */
function* origins(books: Books, asset: Asset): Iterable<Asset> {
  yield asset;
  for (const id of [...(asset.parents ?? []), ...(asset.copyOf ? [asset.copyOf.asset] : [])]) {
    const from = books.get("asset", id);
    if (from) yield* origins(books, from);
  }
}

/** Whether an approval is about a unit: it names it, or something it came from. */
export function isAbout(books: Books, { assets }: CopyApproval, asset: Asset): boolean {
  if (assets === undefined) return true;
  for (const one of origins(books, asset)) if (assets.includes(one.asset)) return true;
  return false;
}

/** Everything with the information of a unit that was copied from it and is not over yet, copies of copies too. */
export function livingCopies(books: Books, asset: Asset): readonly Asset[] {
  const seen = new Set([asset.asset]);
  const living: Asset[] = [];
  const look = (id: string) => {
    const copy = seen.has(id) ? undefined : books.get("asset", id);
    if (!copy) return;
    seen.add(id);
    if (!TERMINAL_STATES.includes(copy.state)) living.push(copy);
    for (const next of [...(copy.successors ?? []), ...(copy.copies ?? [])]) look(next);
  };
  for (const id of packedFrom(books, asset)) for (const copy of id.copies ?? []) look(copy);
  return living;
}

/** A unit and those it was packed from. */
function packedFrom(books: Books, asset: Asset): readonly Asset[] {
  const before = (asset.parents ?? []).flatMap((id) => books.get("asset", id) ?? []);
  return [asset, ...before.flatMap((one) => packedFrom(books, one))];
}
