/**
 * The ledgers that this one follows, as its first entry states them. Its entries up to their last good heads are theirs,
 * number for number: only the name of the ledger and the link to the entry before are other. So each of them can be
 * written again to the byte, compared with the head that its own key has signed, and laid beside its slips.
 */
import type { EventOf } from "../../shared/domain/event.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey } from "../../shared/proof/note.ts";
import { leafHash } from "../../shared/proof/tree.ts";
import { bodyBytes, NO_PREVIOUS } from "./body.ts";
import type { Body } from "./body.ts";
import type { ReadableDb } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import { parseBody, readEntry } from "./entries.ts";

/** A ledger that came before. */
export interface Ancestor {
  readonly origin: string;
  readonly vkey: string;
  readonly key: VerifierKey;
  /** What the first entry of the one that follows says of it. */
  readonly stated: EventOf<"ledgerSucceeded">;
  /** Its first entry, as it was. */
  readonly genesis: Body;
}

/** The ledgers before this one, the latest first. None where the first entry does not read. */
export function ancestorsOf(db: ReadableDb): readonly Ancestor[] {
  const first = readEntry(db, 0);
  let body = first && parseBody(first.body);
  const found: Ancestor[] = [];
  for (let before = body && ancestorOf(body); before; before = body && ancestorOf(body)) {
    found.push(before);
    body = before.genesis;
  }
  return found;
}

/** The ledger that one with this first entry follows; nothing where it is the first, or names none. */
function ancestorOf(body: Body): Ancestor | undefined {
  const at = body.events.findLastIndex(({ type }) => type === "ledgerSucceeded");
  const stated = body.events[at];
  if (stated?.type !== "ledgerSucceeded") return undefined;
  const key = parseVkey(sha256, stated.predecessor);
  if (!key.ok) return undefined;
  const origin = key.value.name;
  const events = body.events
    .filter((_event, index) => index !== at)
    .map((event) =>
      event.type === "ledgerOpened" ? { ...event, vkey: stated.predecessor } : event,
    );
  const genesis: Body = {
    v: 1,
    ledger: origin,
    seq: 0,
    prev: NO_PREVIOUS,
    ...stated.genesis,
    events,
  };
  return { origin, vkey: stated.predecessor, key: key.value, stated, genesis };
}

/** The body of an ancestor's entry, given its number, this ledger's entry of that number, and the leaf before. */
function bodyBefore(
  { origin, genesis }: Ancestor,
  own: Buffer,
  seq: number,
  prev: string,
): Uint8Array {
  if (seq === 0) return bodyBytes(genesis);
  const end = own.indexOf(MEMBERS_AFTER, Math.max(0, own.length - TAIL));
  const start = own.lastIndexOf(LEDGER, end);
  if (start < 0 || end < 0) return own;
  const named = Buffer.from(`${LEDGER}${origin}","prev":"${prev}`, "utf8");
  return Buffer.concat([own.subarray(0, start), named, own.subarray(end)]);
}

const LEDGER = ',"ledger":"';
/** What follows `prev` in every body, and more than its length to the end. */
const MEMBERS_AFTER = '","recordedAt":"';
const TAIL = 100;

/** Every leaf that an ancestor's entries had, in their order; ends where one does not read. */
export function* leavesBefore(db: ReadableDb, ancestor: Ancestor): Iterable<Uint8Array> {
  const bodies = db
    .prepare<[number], Buffer>("SELECT body FROM entries WHERE seq < ? ORDER BY seq")
    .pluck()
    .iterate(ancestor.stated.size);
  let prev = NO_PREVIOUS;
  let seq = 0;
  for (const own of bodies) {
    const leaf = leafHash(sha256, bodyBefore(ancestor, own, seq, prev));
    prev = Buffer.from(leaf).toString("hex");
    seq += 1;
    yield leaf;
  }
}
