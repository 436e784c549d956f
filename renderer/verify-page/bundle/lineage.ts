/**
 * The ledgers that this one follows. Its first entry says which; its entries up to their last good heads are theirs but
 * for two members. So each is written again here, entry by entry, and compared with the head that its key signed.
 */
import { bytesOfBase64, hexOf, same, textOfUtf8, utf8Of } from "../format/bytes.ts";
import type { Json, JsonObject } from "../format/canonical.ts";
import { isObject, readCanonical, writeCanonical } from "../format/canonical.ts";
import { HASH_BYTES, leafOf } from "../format/hash.ts";
import type { PublicKey } from "../format/note.ts";
import { openCheckpoint, readKey, readOrigin } from "../format/note.ts";
import type { Head } from "../format/tree.ts";
import { Tree } from "../format/tree.ts";
import type { Findings } from "./findings.ts";
import { MAX_ENTRIES } from "./limits.ts";

/** A ledger that came before, as far as its entries were taken over. */
export interface Predecessor {
  readonly key: PublicKey;
  /** Its last good head: entries before this size were taken over. */
  readonly head: Head;
  /** How many entries it was known to have; those from the head's size on are lost. */
  readonly knownSize: number;
  /** Its tree over the entries that were taken over. */
  readonly tree: Tree;
}

interface Stated {
  readonly key: PublicKey;
  readonly line: string;
  readonly head: Head;
  readonly note: string;
  readonly known: Head;
  readonly genesis: JsonObject;
}

type Following = Predecessor & Pick<Stated, "note">;

const NO_PREVIOUS = "0".repeat(64);
/** How every body ends, whatever its events say: only what is no string can hold these quotes. */
const PLACE = /,"ledger":"[^"]*","prev":"[0-9a-f]{64}"(?=,"recordedAt":"[^"]*","seq":\d+,"v":1\}$)/;

/** The ledgers before this one, gathered while its entries are read. */
export class Lineage {
  readonly #key: PublicKey;
  #found: readonly Following[] = [];
  #isReadable = true;
  #count = 0;
  /** No entry that follows has its number any more. */
  #isOver = false;

  constructor(key: PublicKey) {
    this.#key = key;
  }

  /** The latest first. */
  get predecessors(): readonly Predecessor[] {
    return this.#found;
  }

  /** Whether there is more than this page can hold. */
  get isFull(): boolean {
    return this.#count > MAX_ENTRIES;
  }

  /** The ledger before of this name. */
  of(origin: string): Predecessor | undefined {
    return this.#found.find(({ key }) => key.name === origin);
  }

  /** The tree in which an entry was recorded first, where that was in a ledger before. */
  treeOf(seq: number): Tree | undefined {
    return this.#found.findLast(({ head }) => seq < head.size)?.tree;
  }

  /** Takes in the line of the next entry, or that it is none. */
  take(line: Uint8Array | undefined, seq: number): void {
    const text = line && textOfUtf8(line);
    if (text === undefined) this.#isOver = true;
    else if (seq === 0) this.#open(text);
    else if (!this.#isOver) this.#follow(text, seq);
  }

  /** Says what does not hold between this ledger and those before. */
  check(findings: Findings): void {
    if (!this.#isReadable) findings.add({ code: "predecessorForm", seq: 0 });
    for (const { key, head, knownSize, tree, note } of this.#found) {
      const signed = openCheckpoint(note, key);
      const isSigned = signed.ok && isHead(signed.checkpoint, head) && knownSize > head.size;
      const subject = { seq: 0, ledger: key.name } as const;
      if (!isSigned) findings.add({ code: "predecessorUnsigned", ...subject });
      const isWhole = tree.size === head.size && same(tree.rootAt(head.size), head.root);
      if (!isWhole) findings.add({ code: "predecessorParted", ...subject });
    }
  }

  #open(text: string): void {
    const read = readCanonical(text);
    let body = read.ok && isObject(read.value) ? read.value : {};
    let key = this.#key;
    const found: Following[] = [];
    while (succession(body)) {
      const stated = statedIn(body, key);
      this.#isReadable = stated !== undefined;
      if (stated === undefined) break;
      body = genesisOf(body, stated);
      const tree = new Tree();
      tree.append(leafOf(utf8Of(writeCanonical(body))));
      const { head, note, known } = stated;
      found.push({ key: stated.key, head, note, knownSize: known.size, tree });
      ({ key } = stated);
    }
    this.#found = found;
  }

  #follow(text: string, seq: number): void {
    for (const { key, head, tree } of this.#found) {
      if (seq >= head.size) continue;
      const place = `,"ledger":"${key.name}","prev":"${hexOf(tree.leaf(seq - 1))}"`;
      tree.append(leafOf(utf8Of(text.replace(PLACE, place))));
      this.#count += 1;
    }
  }
}

function isHead(a: Head, b: Head): boolean {
  return a.size === b.size && same(a.root, b.root);
}

function eventsOf(body: JsonObject): readonly JsonObject[] {
  const { events } = body;
  return Array.isArray(events) ? events.filter(isObject) : [];
}

/** The last event that says that this ledger follows another. */
function succession(body: JsonObject): JsonObject | undefined {
  return eventsOf(body).findLast(({ type }) => type === "ledgerSucceeded");
}

/** What a first entry states of the ledger before it, if it is what a writer may state. */
function statedIn(body: JsonObject, own: PublicKey): Stated | undefined {
  const event = eventsOf(body).at(-1);
  if (event === undefined || event !== succession(body)) return undefined;
  const { predecessor: line, checkpoint: note, genesis, known: knownValue } = event;
  if (typeof line !== "string" || typeof note !== "string" || !isObject(genesis)) return undefined;
  const read = readKey(line);
  const [head, known] = [headOf(event), headOf(knownValue)];
  if (!read.ok || !head || !known || !isBefore(read.key, own)) return undefined;
  return { key: read.key, line, head, note, known, genesis };
}

/** Whether a key is that of an earlier ledger of the same row: a key pair goes along with the ID. */
function isBefore(key: PublicKey, own: PublicKey): boolean {
  const [earlier, later] = [readOrigin(key.name), readOrigin(own.name)];
  if (!earlier || !later || earlier.id !== later.id) return false;
  return earlier.generation < later.generation && same(key.bytes, own.bytes);
}

function headOf(value: Json | undefined): Head | undefined {
  if (!isObject(value)) return undefined;
  const { size, root: text } = value;
  const root = typeof text === "string" ? bytesOfBase64(text) : undefined;
  const isWhole = typeof size === "number" && size > 0 && root?.length === HASH_BYTES;
  return isWhole && root ? { size, root } : undefined;
}

/** The first entry of the ledger before. */
function genesisOf(body: JsonObject, { key, line, genesis }: Stated): JsonObject {
  const { recordedAt = null, clock = null, actor = null, command = null } = genesis;
  const events = eventsOf(body)
    .slice(0, -1)
    .map((event) => (event["type"] === "ledgerOpened" ? { ...event, vkey: line } : event));
  const said = { recordedAt, clock, actor, command };
  return { ...body, ...said, ledger: key.name, prev: NO_PREVIOUS, events };
}
