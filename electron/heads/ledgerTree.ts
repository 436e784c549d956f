/** A ledger's tree as it is now, for comparing with what was signed before. */
import type { Stretch } from "../../shared/proof/tree.ts";
import { HASH_BYTES, appendLeaf, emptyTree, rootOf, stretchRoot } from "../../shared/proof/tree.ts";
import type { Ancestor } from "../ledger/ancestors.ts";
import { leavesBefore } from "../ledger/ancestors.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { sha256 } from "../ledger/crypto.ts";
import { entryCount } from "../ledger/entries.ts";
import { storedTree } from "../ledger/tree.ts";

export interface LedgerTree {
  readonly size: number;
  /** The root over entries it has. Of a stretch whose hashes are damaged, one that equals no other. */
  readonly rootOver: (stretch: Stretch) => Uint8Array;
}

/** The tree of the entries there are at this moment; those that follow later do not change it. */
export function ledgerTree(db: ReadableDb): LedgerTree {
  const { readNode } = storedTree(db);
  return {
    size: entryCount(db),
    rootOver: (stretch) => {
      try {
        return stretchRoot(sha256, readNode, stretch);
      } catch {
        return new Uint8Array();
      }
    },
  };
}

/** Leaves of the ledgers before one that is open: they never change, and computing them reads every entry. */
const computed = new WeakMap<ReadableDb, Map<string, Uint8Array>>();

/** The tree of a ledger before this one, over the entries that were taken over. */
export function treeBefore(db: ReadableDb, ancestor: Ancestor): LedgerTree {
  return {
    size: ancestor.stated.size,
    rootOver: ({ start, count }) => {
      const leaves = leavesOf(db, ancestor);
      // An entry that does not read any more ends them: then no stretch beyond is the one that was signed.
      if (leaves.length < (start + count) * HASH_BYTES) return new Uint8Array();
      let tree = emptyTree;
      for (let at = start; at < start + count; at += 1)
        tree = appendLeaf(sha256, tree, leaves.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
      return rootOf(sha256, tree);
    },
  };
}

function leavesOf(db: ReadableDb, ancestor: Ancestor): Uint8Array {
  let ofLedger = computed.get(db);
  if (!ofLedger) computed.set(db, (ofLedger = new Map<string, Uint8Array>()));
  const before = ofLedger.get(ancestor.origin);
  if (before) return before;
  const leaves = Buffer.concat([...leavesBefore(db, ancestor)]);
  ofLedger.set(ancestor.origin, leaves);
  return leaves;
}
