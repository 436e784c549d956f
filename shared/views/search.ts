/** What a search has found, kind by kind, with what matched marked. */
import * as z from "zod";
import { Text } from "./common.ts";

/** What can be sought, in the order in which it is shown. */
export const SEARCHED = [
  "asset",
  "slip",
  "transport",
  "certificate",
  "instruction",
  "incident",
  "correction",
  "succession",
  "periodClose",
  "nonAcceptance",
  "person",
  "place",
  "contract",
] as const;
export type Searched = (typeof SEARCHED)[number];

/** A text with the stretches of it that hold what was sought. */
export const Marked = z.strictObject({
  text: Text,
  marks: z.array(z.tuple([z.int(), z.int()])),
});
export type Marked = z.infer<typeof Marked>;

export const SearchHit = z.strictObject({
  id: Text,
  label: Marked,
  detail: Text,
  /** What it was found by, where its label does not show it: 製造番号, ふりがな. */
  by: z.strictObject({ what: Text, ...Marked.shape }).exactOptional(),
  /** The contract on whose page it stands. */
  contract: Text.exactOptional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Those of one kind that fit best, and whether there are more. */
export const SearchGroup = z.strictObject({
  kind: z.enum(SEARCHED),
  hits: z.array(SearchHit),
  more: z.boolean(),
});
export type SearchGroup = z.infer<typeof SearchGroup>;

export const SearchView = z.strictObject({
  groups: z.array(SearchGroup),
  /** Why there may be more: a great many records are still being filed, or looking on would take too long. */
  incomplete: z.enum(["filing", "cut"]).exactOptional(),
});
export type SearchView = z.infer<typeof SearchView>;
