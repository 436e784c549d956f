/** Anchor files: the checkpoint notes of one ledger in the order they were signed, kept outside of it. */

/** A checkpoint's three lines, an empty one, its signatures, and the empty line that parts it from the next. */
const NOTE = /(?<=^|\n\n)(?:[^\n]+\n){3}\n(?:\u2014 [^\n]+\n)+(?=\n|$)/g;

/** The notes in it; what was cut short counts for nothing. */
export function notesIn(text: string): readonly string[] {
  return text.match(NOTE) ?? [];
}
