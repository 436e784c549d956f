/** What a difference wrote down, as people read it: signs that stand for something are said in words. */

interface Compared {
  readonly kind: string;
  readonly expected: string;
  readonly found: string;
}

/** How a difference writes down that there is nothing, that what is there has been broken, and how a check went. */
const SIGNS: Readonly<Record<string, string>> = {
  "-": "なし",
  "×": "異常あり",
  passed: "合格",
  failed: "不合格",
};

/** Of these there is nothing on record that what was found could be put beside. */
const FOUND_ALONE: readonly string[] = ["damage", "verification"];

/** A sign in words; whatever else was written stays as it is. */
export function signText(written: string): string {
  return SIGNS[written] ?? written;
}

/** What was found; a thing that bears what is on record and differs all the same has something else wrong with it. */
export function foundText({ expected, found }: Pick<Compared, "expected" | "found">): string {
  return found === expected ? signText("×") : signText(found);
}

/** 台帳「S-1」 現物「異常あり」 */
export function besideText(of: Pick<Compared, "expected" | "found">): string {
  return `台帳「${signText(of.expected)}」 現物「${foundText(of)}」`;
}

/** The same, or what was found alone. */
export function comparedText(of: Compared): string {
  return FOUND_ALONE.includes(of.kind) ? `「${foundText(of)}」` : besideText(of);
}
