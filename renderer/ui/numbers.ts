/** Numbers as people type them in Japan: full width, with commas, with a unit behind. */

const MINUS = /[−ー－‐–—]/gu;

/** What was typed in half width, without commas and blanks; unchanged if it is no number. */
export function tidyNumber(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .replaceAll(MINUS, "-")
    .replaceAll(/[,、\s]/gu, "");
  return /^-?\d+$/.test(plain) ? plain : typed;
}

/** A whole number from 0 up, or nothing if what was typed is none. */
export function readCount(typed: string): number | undefined {
  const plain = tidyNumber(typed);
  if (!/^\d{1,9}$/.test(plain)) return undefined;
  return Number(plain);
}

/** 1,234 */
export function grouped(value: number): string {
  return value.toLocaleString("ja-JP");
}
