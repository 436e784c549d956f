/** Reads words as cities write them in their lists: media, units, yes and no. */
import type { Decided, Media, Unit } from "../../../shared/domain/vocabulary.ts";
/** The medium a word means, or nothing. */
export declare function readMedia(text: string): Media | undefined;
/** The unit a word means, or nothing. */
export declare function readUnit(text: string): Unit | undefined;
/** `12本` as a count and its unit. */
export declare function readQuantity(text: string): {
  readonly count: string;
  readonly unit: Unit | "";
};
/** ○, 有, あり, はい; ×, 無, なし; anything else is not decided. */
export declare function readDecided(text: string): Decided;
