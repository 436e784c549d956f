/** What was typed for a 引継書. */
import { readCount } from "../../ui/numbers.ts";

export interface KeyLine {
  readonly what: string;
  readonly count: string;
}

/** What is handed on besides units; a line without words is not meant. */
export function keysOf(lines: readonly KeyLine[]): { what: string; count: number }[] {
  return lines
    .filter(({ what }) => what.trim() !== "")
    .map(({ what, count }) => ({ what: what.trim(), count: readCount(count) ?? 0 }));
}

export function keyLacks(lines: readonly KeyLine[]): readonly string[] {
  return keysOf(lines)
    .filter(({ count }) => count < 1)
    .map(({ what }) => `「${what}」の数を入力してください。`);
}
