/** Proofs in the formats of C2SP, for verifiers that know nothing of us. */
import { Problem } from "../../shared/domain/problem.ts";
import { writeConsistencyProof } from "../../shared/proof/consistencyProof.ts";
import { writeTlogProof } from "../../shared/proof/tlogProof.ts";
import { consistencyPath, inclusionPath } from "../../shared/proof/tree.ts";
import { sha256 } from "../ledger/crypto.ts";
import type { StoredCheckpoint } from "../ledger/entries.ts";
import { readCheckpoint } from "../ledger/entries.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { storedTree } from "../ledger/tree.ts";

/** The newest signed head. */
export function checkpointNote(ledger: ReadLedger): string {
  return newest(ledger).note;
}

/** The tlog-proof of an entry against the newest head. Throws `damaged` when there is no such entry. */
export function entryProof(ledger: ReadLedger, index: number): string {
  return asItStands(ledger, () => proofOf(ledger, index));
}

function proofOf(ledger: ReadLedger, index: number): string {
  const { size, note } = newest(ledger);
  if (index >= size) throw new Problem("no-such-entry", `${index} / ${size}`);
  const path = inclusionPath(sha256, storedTree(ledger.db).readNode, { index, size });
  return writeTlogProof({ index, path, checkpoint: note });
}

/** That the newest head extends the one of `old` entries, as the body of an add-checkpoint request. */
export function consistencyProofFrom(ledger: ReadLedger, old: number): string {
  return asItStands(ledger, () => consistencyOf(ledger, old));
}

function consistencyOf(ledger: ReadLedger, old: number): string {
  const { size, note } = newest(ledger);
  if (old > size) throw new Problem("no-such-entry", `${old} / ${size}`);
  const path = consistencyPath(sha256, storedTree(ledger.db).readNode, { from: old, to: size });
  return writeConsistencyProof({ old, path, checkpoint: note });
}

/** Head and tree of one moment, and one look at the file's locks instead of hundreds. */
function asItStands<T>({ db }: ReadLedger, read: () => T): T {
  return db.transaction(read)();
}

function newest(ledger: ReadLedger): StoredCheckpoint {
  const checkpoint = readCheckpoint(ledger.db);
  if (!checkpoint) throw new Problem("damaged", "0");
  return checkpoint;
}
