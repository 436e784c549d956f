/** The words for codes in each language. A word that one language has and another lacks does not compile. */
import * as en from "./en/words.ts";
import * as ja from "./ja/words.ts";
import type { Language } from "./refusalText.ts";

/** All words but the series' prefixes, which are part of the printed number and the same for every reader. */
export type Words = Omit<typeof ja, "numberPrefix" | "recordPrefixes">;

export const WORDS: Readonly<Record<Language, Words>> = { ja, en };
