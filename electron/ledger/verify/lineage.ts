/**
 * What the ledger says of where it comes from: that entries up to a head of the ledger before are that one's, signed by
 * its key, that the heads it was restored from or closed a period at are those of its entries, and that corrections made
 * before name entries by the hashes that these had there.
 */
import * as z from "zod";
import type { Event, EventType } from "../../../shared/domain/event.ts";
import { equalBytes } from "../../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../../shared/proof/checkpoint.ts";
import type { TreeEdge } from "../../../shared/proof/tree.ts";
import { appendLeaf, emptyTree, rootOf } from "../../../shared/proof/tree.ts";
import { ledgerTree } from "../../heads/ledgerTree.ts";
import type { Ancestor } from "../ancestors.ts";
import { ancestorsOf, leavesBefore } from "../ancestors.ts";
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import { crypto, sha256 } from "../crypto.ts";
import type { Findings } from "./findings.ts";

/** A head as an entry states it: of everything before the entry, as it was in a backup or when a period was closed. */
const Stated = z.object({ size: z.int(), root: z.string() });
const RESTORED: EventType = "ledgerRestored";
const Closed = z.object({ head: Stated });
const CLOSED: EventType = "periodClosed";
type StatedHead = z.infer<typeof Stated> & {
  readonly seq: number;
  readonly code: "restore-wrong" | "close-wrong";
};

/** What a correction binds itself to. */
const Corrected = z.object({ target: z.object({ seq: z.int(), leaf: z.string() }) });
const CORRECTED: EventType = "correctionWritten";
type Correction = z.infer<typeof Corrected> & { readonly seq: number };

/** What entries say of other entries. */
interface Said {
  readonly heads: readonly StatedHead[];
  readonly corrections: readonly Correction[];
}

/** Gathers what entries say while they are read, and checks them and the ledgers before once all have been. */
export function lineageCheck(db: ReadableDb, findings: Findings) {
  const heads: StatedHead[] = [];
  const corrections: Correction[] = [];
  return {
    /** Whether the entry is a body at all is judged elsewhere. */
    entry({ seq, events }: Body): void {
      if (!Array.isArray(events)) return;
      for (const event of events) {
        const head = headIn(event, seq);
        if (head) heads.push(head);
        const corrected = event?.type === CORRECTED ? Corrected.safeParse(event) : undefined;
        if (corrected?.success) corrections.push({ ...corrected.data, seq });
      }
    },
    end(): void {
      const ancestors = ancestorsOf(db);
      const [latest] = ancestors;
      for (const ancestor of ancestors)
        checkAncestor(
          db,
          ancestor,
          {
            heads: saidIn(heads, ancestor, ancestors),
            corrections: saidIn(corrections, ancestor, ancestors),
          },
          findings,
        );
      const tree = ledgerTree(db);
      for (const head of heads)
        if (head.seq >= (latest?.stated.size ?? 0))
          compareHead(head, tree.rootOver({ start: 0, count: head.seq }), findings);
    },
  };
}

/** The head that an event states, if it states one. */
function headIn(event: Event | undefined, seq: number): StatedHead | undefined {
  const restored = event?.type === RESTORED ? Stated.safeParse(event) : undefined;
  if (restored?.success) return { ...restored.data, seq, code: "restore-wrong" };
  const closed = event?.type === CLOSED ? Closed.safeParse(event) : undefined;
  return closed?.success ? { ...closed.data.head, seq, code: "close-wrong" } : undefined;
}

/** What is said is of the ledger that recorded it first: of an ancestor, what its own ancestor has not. */
function saidIn<S extends { readonly seq: number }>(
  said: readonly S[],
  ancestor: Ancestor,
  ancestors: readonly Ancestor[],
): readonly S[] {
  const earlier = ancestors[ancestors.indexOf(ancestor) + 1];
  const from = earlier?.stated.size ?? 0;
  return said.filter(({ seq }) => seq >= from && seq < ancestor.stated.size);
}

function checkAncestor(db: ReadableDb, ancestor: Ancestor, said: Said, findings: Findings): void {
  const { stated, key } = ancestor;
  const signed = openCheckpoint(crypto.verify, stated.checkpoint, [key]);
  const root = Buffer.from(stated.root, "base64");
  const isSigned =
    signed.ok && signed.value.size === stated.size && equalBytes(signed.value.root, root);
  if (!isSigned || stated.known.size <= stated.size)
    findings.add({ part: "entries", code: "predecessor-unsigned", seq: 0, subject: key.name });
  const tree = followed(db, ancestor, said, findings);
  if (tree.size !== stated.size || !equalBytes(rootOf(sha256, tree), root))
    findings.add({ part: "entries", code: "predecessor-parted", seq: 0, subject: key.name });
}

/** The tree over an ancestor's entries, and on the way what they say of each other. */
function followed(
  db: ReadableDb,
  ancestor: Ancestor,
  { heads, corrections }: Said,
  findings: Findings,
): TreeEdge {
  let tree = emptyTree;
  const bound = Map.groupBy(corrections, ({ target }) => target.seq);
  for (const leaf of leavesBefore(db, ancestor)) {
    for (const { seq, target } of bound.get(tree.size) ?? [])
      if (target.leaf !== Buffer.from(leaf).toString("hex"))
        findings.add({ part: "entries", code: "correction-astray", seq });
    for (const head of heads)
      if (head.seq === tree.size) compareHead(head, rootOf(sha256, tree), findings);
    tree = appendLeaf(sha256, tree, leaf);
  }
  return tree;
}

function compareHead(
  { seq, size, root, code }: StatedHead,
  own: Uint8Array,
  findings: Findings,
): void {
  if (size === seq && equalBytes(Buffer.from(root, "base64"), own)) return;
  findings.add({ part: "entries", code, seq });
}
