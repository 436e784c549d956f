/** How refusals become sentences: the words of a language, and the names behind the ids. */
import type { Refusal, RefusalCode, RefusalParams } from "../domain/refusal.ts";
import { refusals as en } from "./en/refusals.ts";
import { refusals as ja } from "./ja/refusals.ts";

/** Names behind ids, as the reader may see them; an id stands for itself where the name is not known. */
export interface Names {
  person(id: string): string;
  party(id: string): string;
  place(id: string): string;
  asset(id: string): string;
  contract(id: string): string;
  slip(id: string): string;
  of(kind: string, id: string): string;
}

export type RefusalText = {
  readonly [C in RefusalCode]: (params: RefusalParams[C], names: Names) => string;
};

export type Language = "ja" | "en";

const TEXTS: Readonly<Record<Language, RefusalText>> = { ja, en };

/** The sentence for a refusal. */
export function refusalText(refusal: Refusal, names: Names, language: Language = "ja"): string {
  // Code and params belong together in every Refusal; the lookup by code loses that.
  const say = TEXTS[language][refusal.rule] as (params: Refusal["params"], names: Names) => string;
  return say(refusal.params, names);
}
