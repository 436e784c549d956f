/** Marking what was sought in what was found. */
import { spansOf } from "../../../shared/domain/searchable.ts";
import type { Marked, SearchHit } from "../../../shared/views/search.ts";
import { given } from "./reading.ts";

/** Something found, before it is known by what. */
export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** What else it may have been found by, with what that is called. */
  readonly others?: readonly (readonly [what: string, text: string | undefined])[];
  readonly contract?: string | undefined;
}

/** The hit with its label marked; where the label does not hold every word, what else does stands beside it. */
export function hitOf(hit: Hit, words: readonly string[]): SearchHit {
  const { id, detail, others = [], contract } = hit;
  const label = marked(hit.label, words);
  const missing = words.filter((word) => spansOf(hit.label, word).length === 0);
  const by = others.flatMap(([what, text]) => {
    const other = text === undefined ? undefined : marked(text, missing);
    return other && other.marks.length > 0 ? [{ what, ...other }] : [];
  })[0];
  return { id, label, detail, ...given({ by, contract }) };
}

function marked(text: string, words: readonly string[]): Marked {
  const spans = words.flatMap((word) => spansOf(text, word)).toSorted(([a], [b]) => a - b);
  return { text, marks: merged(spans) };
}

/** Stretches that touch or overlap, as one. */
function merged(spans: readonly (readonly [number, number])[]): Marked["marks"] {
  const marks: Marked["marks"] = [];
  for (const [from, to] of spans) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
