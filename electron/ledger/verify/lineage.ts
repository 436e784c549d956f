/**
 * What the ledger says of where it comes from: that entries up to a head of the ledger before are that one's, signed by
 * its key, and that the heads it was restored from are those of its entries.
 */
import * as z from "zod";
import type { EventType } from "../../../shared/domain/event.ts";
import { equalBytes } from "../../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { appendLeaf, emptyTree, rootOf } from "../../../shared/proof/tree.ts";
import { ledgerTree } from "../../heads/ledgerTree.ts";
import type { Ancestor } from "../ancestors.ts";
import { ancestorsOf, leavesBefore } from "../ancestors.ts";
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import { crypto, sha256 } from "../crypto.ts";
import type { Findings } from "./findings.ts";

/** A restore as an entry states it: everything before the entry was in the backup. */
const Stated = z.object({ size: z.int(), root: z.string() });
const RESTORED: EventType = "ledgerRestored";
type Restore = z.infer<typeof Stated> & { readonly seq: number };

/** Gathers restores while entries are read, and checks them and the ledgers before once all have been. */
export function lineageCheck(db: ReadableDb, findings: Findings) {
  const restores: Restore[] = [];
  return {
    /** Whether the entry is a body at all is judged elsewhere. */
    entry({ seq, events }: Body): void {
      if (!Array.isArray(events)) return;
      for (const event of events) {
        if (event?.type !== RESTORED) continue;
        const stated = Stated.safeParse(event);
        if (stated.success) restores.push({ ...stated.data, seq });
      }
    },
    end(): void {
      const ancestors = ancestorsOf(db);
      const [latest] = ancestors;
      for (const ancestor of ancestors)
        checkAncestor(db, ancestor, restoresOf(restores, ancestor, ancestors), findings);
      const tree = ledgerTree(db);
      for (const restore of restores)
        if (restore.seq >= (latest?.stated.size ?? 0))
          compareRestore(restore, tree.rootOver({ start: 0, count: restore.seq }), findings);
    },
  };
}

/** Restores are of the ledger that recorded them first: of an ancestor, those that its own ancestor has not. */
function restoresOf(
  restores: readonly Restore[],
  ancestor: Ancestor,
  ancestors: readonly Ancestor[],
): readonly Restore[] {
  const earlier = ancestors[ancestors.indexOf(ancestor) + 1];
  const from = earlier?.stated.size ?? 0;
  return restores.filter(({ seq }) => seq >= from && seq < ancestor.stated.size);
}

function checkAncestor(
  db: ReadableDb,
  ancestor: Ancestor,
  restores: readonly Restore[],
  findings: Findings,
): void {
  const { stated, key } = ancestor;
  const signed = openCheckpoint(crypto.verify, stated.checkpoint, [key]);
  const root = Buffer.from(stated.root, "base64");
  const isSigned =
    signed.ok && signed.value.size === stated.size && equalBytes(signed.value.root, root);
  if (!isSigned || stated.known.size <= stated.size)
    findings.add({ part: "entries", code: "predecessor-unsigned", seq: 0, subject: key.name });
  let tree = emptyTree;
  for (const leaf of leavesBefore(db, ancestor)) {
    for (const restore of restores)
      if (restore.seq === tree.size) compareRestore(restore, rootOf(sha256, tree), findings);
    tree = appendLeaf(sha256, tree, leaf);
  }
  if (tree.size !== stated.size || !equalBytes(rootOf(sha256, tree), root))
    findings.add({ part: "entries", code: "predecessor-parted", seq: 0, subject: key.name });
}

function compareRestore({ seq, size, root }: Restore, own: Uint8Array, findings: Findings): void {
  if (size === seq && equalBytes(Buffer.from(root, "base64"), own)) return;
  findings.add({ part: "entries", code: "restore-wrong", seq });
}
