/**
 * A medium that carries several units (E23): one thing with one serial, on which each unit is looked after for itself.
 * It goes where it goes with all that is on it, and is done with when all of that is.
 */
import type { ContractSettings } from "./commands/contract.ts";
import { leastMethod, strength } from "./sanitization.ts";
import type { Asset, AssetState, Books } from "./state.ts";
import { TERMINAL_STATES } from "./state.ts";
import type { Method, Technique } from "./vocabulary.ts";

/** What is on it, in the order of registration. Its id is `mediumId`. */
export interface Medium {
  readonly contract: string;
  readonly medium: string;
  readonly assets: readonly string[];
}

export function mediumId(contract: string, medium: string): string {
  return `${contract}/${medium}`;
}

/** Everything that was ever on the medium of a unit, itself too; nothing for a unit that has its own. */
export function onMediumOf(
  books: Books,
  { contract, medium }: Pick<Asset, "contract"> & { readonly medium?: string },
): readonly Asset[] {
  const known = medium === undefined ? undefined : books.get("medium", mediumId(contract, medium));
  return (known?.assets ?? []).flatMap((id) => latest(books, id));
}

/** A unit, or those it was repacked into. */
function latest(books: Books, id: string): readonly Asset[] {
  const asset = books.get("asset", id);
  if (!asset) return [];
  return asset.successors ? asset.successors.flatMap((one) => latest(books, one)) : [asset];
}

/** Nothing of these can be read from the medium any more, or it is not there. */
const OFF: readonly AssetState[] = [...TERMINAL_STATES, "destroyedUncertified"];

/** What lies on the medium of a unit with it, in the same hands. */
export function companions(books: Books, asset: Asset): readonly Asset[] {
  return onMediumOf(books, asset).filter(
    (one) =>
      one.asset !== asset.asset &&
      !OFF.includes(one.state) &&
      one.custodian.party === asset.custodian.party,
  );
}

/** The one technique that takes a unit from its medium and leaves the others on it. */
function leavesOthers(technique: Technique | undefined): boolean {
  return technique === "logicalDelete";
}

/** Whether a technique ends the medium, and with it all that is on it. */
export function endsMedium(technique: Technique | undefined): boolean {
  return technique !== undefined && !leavesOthers(technique);
}

/**
 * The least method that may end a unit where it is. While others stay on the medium, deleting it is as much as can be
 * done; the last of them takes the medium with it, as strictly as anything that was ever on it needs.
 */
export function leastWhereItIs(
  books: Books,
  asset: Asset,
  how: { readonly technique?: Technique | undefined; readonly together: readonly string[] },
  settings: ContractSettings | undefined,
): Method {
  const own = leastMethod(asset, settings);
  if (asset.medium === undefined) return own;
  const staying = companions(books, asset).filter((one) => !how.together.includes(one.asset));
  if (staying.length > 0 && leavesOthers(how.technique)) return "clear";
  return onMediumOf(books, asset)
    .map((one) => leastMethod(one, settings))
    .reduce((least, one) => (strength(one) > strength(least) ? one : least), own);
}
