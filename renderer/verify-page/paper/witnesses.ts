/** Who vouches for which head of a bundle, as far as someone has given the witnesses' keys. */
import type { Report } from "../bundle/check.ts";
import { cosignedBy, linesOfOthers } from "../format/cosignature.ts";
import type { KeyFault, PublicKey } from "../format/note.ts";
import { readWitnessKey } from "../format/note.ts";

/** The keys in what was typed, one a line, and the lines that are none, counted from 1. */
export interface WitnessKeys {
  readonly text: string;
  readonly keys: readonly PublicKey[];
  readonly faults: readonly { readonly line: number; readonly fault: KeyFault }[];
}

/** Reads what was typed. */
export function witnessKeysIn(text: string): WitnessKeys {
  const keys: PublicKey[] = [];
  const faults: { line: number; fault: KeyFault }[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readWitnessKey(line.trim());
    if (read.ok) keys.push(read.key);
    else faults.push({ line: at + 1, fault: read.fault });
  }
  return { text, keys, faults };
}

/** A head that witnesses vouch for: who, and when each of them signed. */
export interface Vouched {
  readonly size: number;
  readonly by: readonly { readonly name: string; readonly at: Date }[];
}

export interface Witnessed {
  /** The largest head first. */
  readonly heads: readonly Vouched[];
  /** Witnesses whose lines their keys do not bear out, and those that have no line. */
  readonly unsound: readonly string[];
  readonly silent: readonly string[];
  /** Lines that no key was given for. */
  readonly strangers: number;
}

/** What the lines in a bundle say under these keys. Each witness counts for the newest head that it signed. */
export function witnessed({ cosigned, key: own }: Report, keys: readonly PublicKey[]): Witnessed {
  const newestFirst = cosigned.toReversed();
  const heads = new Map<number, { name: string; at: Date }[]>();
  const unsound: string[] = [];
  const silent: string[] = [];
  for (const key of keys) {
    const said = newestFirst.map(({ size, note }) => ({ size, of: cosignedBy(note, key) }));
    const signed = said.find(({ of }) => of.is === "signed");
    if (said.some(({ of }) => of.is === "unsound")) unsound.push(key.name);
    else if (signed?.of.is !== "signed") silent.push(key.name);
    else
      heads.set(signed.size, [
        ...(heads.get(signed.size) ?? []),
        { name: key.name, at: signed.of.at },
      ]);
  }
  const strangers = cosigned.reduce(
    (sum, { note }) => sum + linesOfOthers(note, [own, ...keys]),
    0,
  );
  const vouched = [...heads].map(([size, by]) => ({ size, by }));
  return { heads: vouched.toSorted((a, b) => b.size - a.size), unsound, silent, strangers };
}
