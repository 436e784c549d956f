/** A ledger's tree as it is now, for comparing with what was signed before. */
import type { Stretch } from "../../shared/proof/tree.ts";
import { stretchRoot } from "../../shared/proof/tree.ts";
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
