/** Stocktakes as documents (棚卸), and what one expects to find. */
import { LYING_STATES } from "./assetStates.ts";
import type { Fields } from "./event.ts";
import type { Asset, Books } from "./state.ts";
import type { Instant } from "./values.ts";
import { BODILESS_MEDIA } from "./vocabulary.ts";

export interface Stocktake extends Fields<"stocktakeTaken"> {
  readonly takenAt: Instant;
}

/** Whether a stocktake of a place expects to find the unit there. What has no body cannot be counted on a shelf. */
export function isExpectedIn(
  place: string,
  asset: Pick<Asset, "place" | "state" | "media">,
): boolean {
  return (
    asset.place === place &&
    LYING_STATES.includes(asset.state) &&
    !BODILESS_MEDIA.includes(asset.media)
  );
}

/** The units of a contract that should lie in a place. */
export function expectedIn(books: Books, contract: string, place: string): readonly Asset[] {
  return [...books.assetsIn(contract, LYING_STATES)].filter((asset) => isExpectedIn(place, asset));
}
