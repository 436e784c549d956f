/** Which witnesses vouch for which heads of a ledger, as far as their keys are known. */
import { equalBytes, utf8Text } from "../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import { statedOrigin } from "../../shared/proof/anchorFile.ts";
import { verifyCosignatures } from "../../shared/proof/cosignature.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { isSignedUnder, parseNote, signatureLine } from "../../shared/proof/note.ts";
import type { HeadsReport, WitnessedHead } from "../../shared/views/heads.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { cosignatures } from "../ledger/cosignatures.ts";
import { crypto } from "../ledger/crypto.ts";
import { instantOf } from "../ledger/clock.ts";
import type { ComparedLedger } from "./held/compare.ts";
import type { Held } from "./held/read.ts";
import { notesOf } from "./imported.ts";
import { ledgerTree } from "./ledgerTree.ts";

export interface Witnessed extends Pick<HeadsReport, "witnesses" | "strangers"> {
  /** Sizes with a line that is not a genuine cosignature of the witness it names, or none at all. */
  readonly unsound: readonly number[];
}

/** One line under a head of the ledger, with the note that it belongs to. */
interface Line {
  readonly size: number;
  readonly line: string;
  readonly note: string;
}

/**
 * Reads and verifies every line of a witness that the ledger keeps, and those that evidence brings on heads which the
 * ledger has signed and still holds. A stranger's line proves nothing here.
 */
export function witnessedHeads(
  { db, identity }: ComparedLedger,
  keys: readonly VerifierKey[],
  against: readonly Held[] = [],
): Witnessed {
  const newest = new Map<string, WitnessedHead>();
  const unsound = new Set<number>();
  let strangers = 0;
  for (const one of distinct([...keptIn(db), ...broughtOn({ db, identity }, against)])) {
    const { size } = one;
    const by = witnessOn(one, keys);
    if (by === "unsound") unsound.add(size);
    else if (by === "stranger") strangers += 1;
    else if ((newest.get(by.witness)?.size ?? 0) <= size) newest.set(by.witness, by);
  }
  return { witnesses: [...newest.values()], strangers, unsound: [...unsound] };
}

/** Whose line it is, if its signature holds. */
function witnessOn(
  { size, line, note }: Line,
  keys: readonly VerifierKey[],
): WitnessedHead | "unsound" | "stranger" {
  const cosigned = parseNote(`${note}${line}\n`);
  const own = cosigned.ok ? cosigned.value.signatures.at(-1) : undefined;
  if (!cosigned.ok || !own) return "unsound";
  const key = keys.find((one) => isSignedUnder(one, own));
  if (!key) return "stranger";
  const verified = verifyCosignatures(crypto.verify, cosigned.value, [key]);
  const [cosignature] = verified.ok ? verified.value : [];
  return cosignature
    ? { witness: key.name, size, at: instantOf(cosignature.time * 1000) }
    : "unsound";
}

function keptIn(db: ReadableDb): Line[] {
  return cosignatures(db).map(({ size, line, note }) => ({
    size,
    line,
    note: utf8Text(note) ?? "",
  }));
}

/** The lines beside the ledger's own on heads that evidence brings, where the ledger holds the head. */
function broughtOn({ db, identity }: ComparedLedger, against: readonly Held[]): Line[] {
  const { origin, key } = identity;
  const tree = ledgerTree(db);
  return against.flatMap(notesOf).flatMap((note): Line[] => {
    // Most heads have the ledger's signature alone: no more is looked at of them.
    if (statedOrigin(note) !== origin || note.indexOf(SIGNED) === note.lastIndexOf(SIGNED))
      return [];
    const parsed = parseNote(note);
    const opened = openCheckpoint(crypto.verify, note, [key]);
    if (!parsed.ok || !opened.ok) return [];
    const { size, root } = opened.value;
    const isHeld =
      size > 0 && size <= tree.size && equalBytes(tree.rootOver({ start: 0, count: size }), root);
    if (!isHeld) return [];
    const own = parsed.value.signatures.filter((one) => isSignedUnder(key, one));
    const signed = `${parsed.value.text}\n${own.map(signatureLine).join("")}`;
    return parsed.value.signatures
      .filter((one) => !own.includes(one))
      .map((one) => ({ size, line: signatureLine(one).trimEnd(), note: signed }));
  });
}

/** What every line of a signature begins with. */
const SIGNED = "\n\u2014 ";

/** A line that the ledger keeps and others bring counts once. */
function distinct(lines: readonly Line[]): readonly Line[] {
  const known = new Map(lines.toReversed().map((one) => [`${one.size} ${one.line}`, one]));
  return [...known.values()].toSorted((a, b) => a.size - b.size);
}
