/**
 * How a ledger stands to heads that were kept outside of it: whether it still holds them, ends before them, or has
 * other entries than were signed then.
 *
 * Whoever kept the heads kept them in order, and a head holds only if all before it do. So the newest is enough where
 * it holds; where it does not, the last that holds is found by halving.
 */
import { claimOfHead, compareClaims, firstChange } from "../../shared/proof/claims.ts";
import type { FirstChange } from "../../shared/proof/claims.ts";
import { statedOrigin, statedSize } from "../../shared/proof/anchorFile.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { OpenCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { crypto } from "../ledger/crypto.ts";
import type { Identity } from "../ledger/ledger.ts";
import type { LedgerTree } from "./ledgerTree.ts";

/**
 * - `none`: no head of this ledger is among them
 * - `held`: the newest, of `size` entries, holds
 * - `short`: there was a head of `size` entries, and the ledger has fewer
 * - `changed`: entries that were signed are not those of the ledger any more
 * - `otherKey`: heads of the same origin are signed, but by a key that is not the ledger's
 */
export type Standing =
  | { readonly is: "none" | "otherKey" }
  | { readonly is: "held" | "short"; readonly size: number }
  | { readonly is: "changed"; readonly size: number; readonly change: FirstChange };

export interface Judged {
  readonly standing: Standing;
  /** Notes of this origin, newer than the newest genuine one, that nobody's signature bears out. */
  readonly unsound: number;
}

/** Compares notes, whatever they are, with a ledger. */
export function standingTo(
  notes: readonly string[],
  { identity, tree }: { readonly identity: Identity; readonly tree: LedgerTree },
): Judged {
  const heads = headsIn(notes, identity);
  const newest = heads.newest(Infinity);
  const { unsound } = heads;
  if (!newest) return { standing: { is: heads.foreignKey ? "otherKey" : "none" }, unsound };
  const { size } = newest;
  const change = changeSeenBy(heads, tree);
  if (change) return { standing: { is: "changed", size, change }, unsound };
  return { standing: { is: size > tree.size ? "short" : "held", size }, unsound };
}

/** The genuine head of the most entries among notes, whatever they are; nothing where there is none. */
export function newestHead(notes: readonly string[], key: VerifierKey): OpenCheckpoint | undefined {
  return headsIn(notes, { origin: key.name, key }).newest(Infinity);
}

/** The first change that heads within the ledger show; the newest shows it if any does. */
function changeSeenBy(heads: Heads, tree: LedgerTree): FirstChange | undefined {
  const compared = (...some: readonly OpenCheckpoint[]) =>
    compareClaims(some.map(claimOfHead), tree.size, tree.rootOver);
  let differing = heads.newest(tree.size);
  if (!differing || compared(differing).differing.length === 0) return undefined;
  let held: OpenCheckpoint | undefined;
  for (;;) {
    const middle = heads.between(held?.size ?? 0, differing.size);
    if (!middle) return firstChange(compared(...(held ? [held] : []), differing));
    if (compared(middle).differing.length === 0) held = middle;
    else differing = middle;
  }
}

type Heads = ReturnType<typeof headsIn>;

/** The heads of a ledger among notes. Signatures are verified of those alone that are asked for. */
function headsIn(notes: readonly string[], { origin, key }: Pick<Identity, "origin" | "key">) {
  const left = notes
    .flatMap((note) => {
      const size = statedOrigin(note) === origin ? statedSize(note) : undefined;
      return size === undefined ? [] : [{ size, note }];
    })
    .toSorted((a, b) => a.size - b.size);
  let unsound = 0;
  let foreignKey = false;
  /** The head at a place in the list; one that is not genuine is taken out. */
  const take = (at: number): OpenCheckpoint | undefined => {
    const opened = openCheckpoint(crypto.verify, left[at]?.note ?? "", [key]);
    if (opened.ok) return opened.value;
    if (opened.reason === "unsigned") foreignKey = true;
    else unsound += 1;
    left.splice(at, 1);
    return undefined;
  };
  const first = (atLeast: number) => left.findIndex(({ size }) => size >= atLeast);
  return {
    get unsound() {
      return unsound;
    },
    get foreignKey() {
      return foreignKey;
    },
    newest(most: number): OpenCheckpoint | undefined {
      for (;;) {
        const at = left.findLastIndex(({ size }) => size <= most);
        if (at < 0) return undefined;
        const head = take(at);
        if (head) return head;
      }
    },
    /** One in the middle of those between two sizes, if there is any. */
    between(above: number, below: number): OpenCheckpoint | undefined {
      for (;;) {
        const from = first(above + 1);
        const to = first(below);
        if (from < 0 || from >= to) return undefined;
        const head = take(Math.floor((from + to - 1) / 2));
        if (head) return head;
      }
    },
  };
}
