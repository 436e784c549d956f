/** Every signed head: read, its signature checked, none beyond the entries there are. */
import { hex } from "../../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../../shared/proof/checkpoint.ts";
import type { ReadableDb } from "../connection.ts";
import { crypto } from "../crypto.ts";
import type { Identity } from "../ledger.ts";
import type { Findings } from "./findings.ts";
import type { SignedRoot } from "./scan.ts";

/** The roots that the ledger's key has signed, smallest first; heads with a bad signature are findings instead. */
export function signedRoots(
  db: ReadableDb,
  identity: Identity,
  findings: Findings,
  progress: (done: number) => void,
): SignedRoot[] {
  const rows = db.prepare<[], { size: number; note: Buffer }>(
    "SELECT size, note FROM checkpoints ORDER BY size",
  );
  const roots: SignedRoot[] = [];
  let done = 0;
  for (const { size, note } of rows.iterate()) {
    const opened = openCheckpoint(crypto.verify, note.toString("utf8"), [identity.key]);
    if (opened.ok && opened.value.size === size && opened.value.origin === identity.origin)
      roots.push({ size, root: hex(opened.value.root) });
    else
      findings.add({
        part: "checkpoints",
        code: "checkpoint-altered",
        seq: size - 1,
        subject: String(size),
      });
    done += 1;
    if (done % 512 === 0) progress(done);
  }
  return roots;
}

/** The newest head must cover exactly the entries there are: more was cut off, fewer was never signed. */
export function checkCoverage(
  findings: Findings,
  roots: readonly SignedRoot[],
  size: number,
): void {
  for (const head of roots.filter((one) => one.size > size).slice(-1))
    findings.add({
      part: "checkpoints",
      code: "checkpoint-beyond",
      seq: size,
      subject: String(head.size),
    });
  const newest = roots.findLast((one) => one.size <= size)?.size ?? 0;
  if (newest < size && !roots.some((one) => one.size > size))
    findings.add({
      part: "checkpoints",
      code: "checkpoint-behind",
      seq: newest,
      subject: String(newest),
    });
}
