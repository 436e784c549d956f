/** What must not stand in a ledger that is kept for ever and shown to many: passwords, and citizens. */

import type { CommandType } from "./command.ts";
import type { Written } from "./written.ts";
import { writtenOf } from "./written.ts";

interface Said {
  /** In the usual form of its characters (NFKC), so that ０ is 0. */
  readonly text: string;
  readonly path: string;
}

/** The command that was asked about last: more than one rule asks about the same one. */
let known: { readonly command: object; readonly said: readonly Said[] } | undefined;

/** Everything that was written freely in a command, and where. */
export function saidIn(command: { readonly type: CommandType }): readonly Said[] {
  if (known?.command !== command) {
    const said: Said[] = [];
    gather(command, writtenOf(command.type), "", said);
    known = { command, said };
  }
  return known.said;
}

function gather(value: unknown, written: Written | undefined, path: string, said: Said[]): void {
  if (written === undefined) return;
  if (written === "here") {
    if (typeof value === "string") said.push({ text: value.normalize("NFKC"), path });
  } else if ("each" in written) {
    for (const [index, inner] of (value as readonly unknown[]).entries())
      gather(inner, written.each, `${path}.${index}`, said);
  } else {
    const members = value as Readonly<Record<string, unknown>>;
    for (const [member, inner] of written.members) {
      const there = members[member];
      if (there !== undefined)
        gather(there, inner, path === "" ? member : `${path}.${member}`, said);
    }
  }
}

const FOUR_DIGITS = /\d{4}/;
const TWELVE_DIGITS = /(?<!\d)(\d{4})[-\s]?(\d{4})[-\s]?(\d{4})(?!\d)/g;

/** Twelve digits, in a text of usual form, of which the last is the check digit of a My Number (番号利用法施行令の算式). */
export function looksLikeMyNumber(text: string): boolean {
  // Hardly any text has that many, and looking for all of them is dear.
  if (!FOUR_DIGITS.test(text)) return false;
  return [...text.matchAll(TWELVE_DIGITS)].some((match) => hasCheckDigit(match.slice(1).join("")));
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let position = 1; position <= 11; position += 1)
    sum += Number(digits[11 - position]) * (position <= 6 ? position + 1 : position - 5);
  const remainder = sum % 11;
  return Number(digits[11]) === (remainder <= 1 ? 0 : 11 - remainder);
}

const ADDRESS = /[市区町村郡].{1,20}?(?:\d+丁目|\d+番|番地|\d+-\d+)/u;
const SOMEONE = /(?:様|さん|氏名|住民|世帯主|本人)/u;

/** Someone's name with where they live, in a text of usual form. */
export function looksLikeAddress(text: string): boolean {
  if (!SOMEONE.test(text)) return false;
  const plain = text.replaceAll(/[〇一二三四五六七八九十]+(?=丁目|番)/gu, "1");
  return ADDRESS.test(plain);
}

/** What is said of a word: where it is a password, the password itself. */
const SAID = /[はが:=]\s*[「"'『]?[!-~]{4,}/iu;

const SECRET = new RegExp(
  String.raw`(?:パスワード|パスフレーズ|暗証番号|解除キー|復号鍵|password|passphrase|passwd|\bpass\b|\bpw\b|\bpin\b)\s*${SAID.source}`,
  "iu",
);

/** A password written out, in a text of usual form. How it is told to someone may be said, what it is may not. */
export function leaksPassword(text: string): boolean {
  // Hardly any text says something in this way, and looking for every word there is for a password is dear.
  return SAID.test(text) && SECRET.test(text);
}
