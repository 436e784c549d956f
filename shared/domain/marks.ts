/** Numbers, serials and seals as people compare them: without regard to width or case. What was typed is kept. */

/** ASCII without small letters: stays as it is. */
const FOLDED = /^[ -`{-~]*$/;

/** The form of a mark that is equal for all ways of typing it. */
export function foldMark(mark: string): string {
  return FOLDED.test(mark) ? mark : mark.normalize("NFKC").toUpperCase();
}

/** The same where neither blanks nor hyphens of any kind count: for marks that someone else has copied. */
export function closeMark(mark: string): string {
  return foldMark(mark).replaceAll(/[\s\p{Pd}\u2212\u30fc]+/gu, "");
}

/** Whether two marks are the same mark. */
export function sameMark(a: string, b: string): boolean {
  return foldMark(a) === foldMark(b);
}
