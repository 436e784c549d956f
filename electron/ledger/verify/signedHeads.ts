/** Signed heads: each one's signature, and that the tree had that root at that size. */
import { openCheckpoint } from "../../../shared/proof/checkpoint.ts";
import type { ReadableDb } from "../connection.ts";
import { crypto } from "../crypto.ts";
import type { Identity } from "../ledger.ts";
import type { Findings } from "./findings.ts";

/** A root that the ledger's key has signed. */
export interface SignedRoot {
  readonly size: number;
  readonly root: Buffer;
}

/**
 * Reads the heads of more than `from` and at most `to` entries; one with a bad signature is a finding instead. Where
 * nobody knows whose ledger it is, nothing can be said of signatures, and there are none.
 */
export function headReader(
  db: ReadableDb,
  identity: Identity | undefined,
  findings: Findings,
): (from: number, to: number) => readonly SignedRoot[] {
  const select = db
    .prepare<[number, number], [size: number, note: Buffer]>(
      "SELECT size, CAST(note AS BLOB) FROM checkpoints WHERE size > ? AND size <= ? ORDER BY size",
    )
    .raw();
  if (!identity) return () => [];
  return (from, to) =>
    select.all(from, to).flatMap(([size, note]) => {
      const opened = openCheckpoint(crypto.verify, note.toString("utf8"), [identity.key]);
      if (opened.ok && opened.value.size === size && opened.value.origin === identity.origin)
        return [{ size, root: Buffer.from(opened.value.root) }];
      findings.add({
        part: "checkpoints",
        code: "checkpoint-altered",
        seq: size - 1,
        subject: String(size),
      });
      return [];
    });
}

/** The newest head must cover exactly the entries there are: more was cut off, fewer was never signed. */
export function checkCoverage(
  db: ReadableDb,
  { identity, size, newest }: { identity: Identity | undefined; size: number; newest: number },
  findings: Findings,
): void {
  if (!identity) return;
  const last = db
    .prepare<[number], number>("SELECT max(size) FROM checkpoints WHERE size > ?")
    .pluck()
    .get(size);
  const [beyond] =
    typeof last === "number" ? headReader(db, identity, findings)(last - 1, last) : [];
  if (beyond)
    findings.add({
      part: "checkpoints",
      code: "checkpoint-beyond",
      seq: size,
      subject: String(beyond.size),
    });
  else if (newest < size)
    findings.add({
      part: "checkpoints",
      code: "checkpoint-behind",
      seq: newest,
      subject: String(newest),
    });
}
