/**
 * Text as it is compared in a search: without regard to width, case, blanks, hyphens, which kana, or which shape of a
 * character a name is written with. What was typed is kept; this is only what it is found by.
 */
import { SHAPES } from "./shapes.ts";

/** White space, hyphens of every kind, the long-vowel mark (typed for one), and what selects a shape or is not seen. */
const PASSED_OVER = /[\s\p{Pd}\p{Variation_Selector}\u2212\u30fc\u00ad\u200b-\u200d\u2060]+/gu;

const HIRAGANA = /[ぁ-ゖゝゞ]/g;

/** Mainframes wrote readings without small kana. */
const SMALL_KANA = /[ァィゥェォッャュョヮヵヶ]/g;
const FULL_KANA: Readonly<Record<string, string>> = {
  ァ: "ア",
  ィ: "イ",
  ゥ: "ウ",
  ェ: "エ",
  ォ: "オ",
  ッ: "ツ",
  ャ: "ヤ",
  ュ: "ユ",
  ョ: "ヨ",
  ヮ: "ワ",
  ヵ: "カ",
  ヶ: "ケ",
};

const SHAPE_OF = new Map(
  SHAPES.split(" ").flatMap((group) => {
    const [usual = "", ...others] = group;
    return others.map((other) => [other, usual] as const);
  }),
);
const OTHER_SHAPES = new RegExp(`[${[...SHAPE_OF.keys()].join("")}]`, "gu");

/** The form in which two texts are equal that a person would take for the same. */
export function searchable(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(PASSED_OVER, "")
    .replaceAll(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replaceAll(SMALL_KANA, (kana) => FULL_KANA[kana] ?? kana)
    .replaceAll(OTHER_SHAPES, (shape) => SHAPE_OF.get(shape) ?? shape);
}

/** Characters with what belongs to them: combining marks, selectors of their shape, half-width voicing marks. */
const CLUSTERS = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** From where to where a text holds what was sought, counted in the text as it was written. */
export type Span = readonly [from: number, to: number];

/** Every place where `text` holds `sought`, however either is written. */
export function spansOf(text: string, sought: string): readonly Span[] {
  // Cluster by cluster, as the text is: some that stand apart would join into one when folded together.
  const wanted = foldedIn(clustersOf(sought));
  if (wanted === "") return [];
  const clusters = clustersOf(text);
  const folded = foldedIn(clusters);
  const spans: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    spans.push(spanOf(clusters, at, at + wanted.length));
  return spans;
}

interface Cluster {
  readonly length: number;
  readonly folded: string;
}

function clustersOf(text: string): readonly Cluster[] {
  return Array.from(CLUSTERS.segment(text), ({ segment }) => ({
    length: segment.length,
    folded: searchable(segment),
  }));
}

function foldedIn(clusters: readonly Cluster[]): string {
  return clusters.map((cluster) => cluster.folded).join("");
}

/** The characters that stretch `from`–`to` of the folded text came from. */
function spanOf(clusters: readonly Cluster[], from: number, to: number): Span {
  let foldedAt = 0;
  let at = 0;
  let first: number | undefined;
  for (const { length, folded } of clusters) {
    if (foldedAt >= to) break;
    if (foldedAt + folded.length > from) first ??= at;
    foldedAt += folded.length;
    at += length;
  }
  return [first ?? 0, at];
}
