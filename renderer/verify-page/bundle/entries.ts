/** Reads the entries one by one: each by itself, each against the one before, all of them into the tree. */
import { bytesOfHex, hexOf, textOfUtf8 } from "../format/bytes.ts";
import { readCanonical } from "../format/canonical.ts";
import { leafOf } from "../format/hash.ts";
import type { PublicKey } from "../format/note.ts";
import { keyLine } from "../format/note.ts";
import { Tree } from "../format/tree.ts";
import type { Body } from "./body.ts";
import { bodyOf, expiredBy, refer } from "./body.ts";
import { Bounds } from "./bound.ts";
import type { BundleFile } from "./file.ts";
import { eachLine } from "./file.ts";
import type { Findings, LineFault } from "./findings.ts";
import { MAX_BODY_BYTES, MAX_ENTRIES } from "./limits.ts";
import { Lineage } from "./lineage.ts";
import type { Pace } from "./pace.ts";
import { Papers } from "./papers.ts";

const CR = 13;
const NO_PREVIOUS = "0".repeat(64);

/** A place where the chain does not hold: the leaf that the next entry says, against the one that is there. */
export interface Break {
  readonly seq: number;
  readonly said: Uint8Array;
}

/** What the entries say, as far as the other parts and the papers are compared with it. */
export class Entries {
  readonly tree = new Tree();
  readonly papers = new Papers();
  readonly bounds = new Bounds();
  readonly lineage: Lineage;
  /** How often each type of event happened. */
  readonly kinds = new Map<string, number>();
  /** Which entry first names a commitment, a file, a sheet. */
  readonly sealed = new Map<string, number>();
  readonly files = new Map<string, { readonly seq: number; readonly bytes: number }>();
  readonly sheets = new Map<string, number>();
  /** Commitments that nothing opens any more: their time was over, and an entry says so. */
  readonly expired = new Set<string>();
  readonly breaks: Break[] = [];
  readonly #key: PublicKey;
  readonly #findings: Findings;
  first: Body | undefined;
  last: Body | undefined;
  /** The number that the next entry should have: one more than the highest so far. */
  #expected = 0;

  constructor(key: PublicKey, findings: Findings) {
    this.#key = key;
    this.lineage = new Lineage(key);
    this.#findings = findings;
  }

  /** How far the numbers reach, whatever is missing before. */
  get reach(): number {
    return this.#expected;
  }

  /** Takes in one line. */
  take(line: Uint8Array): void {
    const place = this.tree.size;
    const body = this.#read(line, place);
    if (body) this.#checkPlace(body, place);
    if (body) this.#gather(body, place);
    else this.#expected += 1;
    if (body && place === 0) this.first = body;
    if (body) this.last = body;
    this.lineage.take(body && line, place);
    this.tree.append(leafOf(line));
  }

  #read(line: Uint8Array, seq: number): Body | undefined {
    const refuse = (fault: LineFault, at?: number) => {
      this.#findings.add({ code: "entryForm", seq, fault, ...(at !== undefined && { at }) });
      return undefined;
    };
    if (line.at(-1) === CR) return refuse("lineEnd");
    const text = textOfUtf8(line);
    if (text === undefined) return refuse("utf8");
    const read = readCanonical(text);
    if (!read.ok) return refuse(read.fault, read.at);
    return bodyOf(read.value) ?? refuse("shape");
  }

  #checkPlace(body: Body, place: number): void {
    const { seq, prev, ledger } = body;
    if (ledger !== this.#key.name) this.#findings.add({ code: "entryLedger", seq: place });
    if (seq > this.#expected) {
      this.#findings.add({ code: "entryMissing", seq: this.#expected, to: seq - 1 });
    } else if (seq < this.#expected) {
      this.#findings.add({ code: "entryMoved", seq: this.#expected, says: seq });
    }
    const isFollowing = seq === this.#expected;
    this.#expected = Math.max(this.#expected, seq + 1);
    const before = place === 0 ? NO_PREVIOUS : hexOf(this.tree.leaf(place - 1));
    // Where numbers are missing or moved, the chain must break, and that is said already.
    if (prev !== before && isFollowing) {
      this.breaks.push({ seq: place, said: bytesOfHex(prev) ?? new Uint8Array() });
    }
    if (place === 0 && !this.#isOpening(body)) this.#findings.add({ code: "firstKey", seq: 0 });
  }

  /** Entry 0 names the key that signs the ledger. */
  #isOpening({ events }: Body): boolean {
    const line = keyLine(this.#key);
    return events.some(
      ({ type, format, vkey }) => type === "ledgerOpened" && format === 1 && vkey === line,
    );
  }

  #gather({ events }: Body, seq: number): void {
    for (const event of events) {
      this.kinds.set(event.type, (this.kinds.get(event.type) ?? 0) + 1);
      this.papers.note(event, seq);
      for (const commitment of expiredBy(event)) this.expired.add(commitment);
      this.bounds.note(event, seq);
      const { sheet } = event;
      if (typeof sheet === "string" && !this.sheets.has(sheet)) this.sheets.set(sheet, seq);
      refer(event, {
        commitment: (one) => void (this.sealed.has(one) || this.sealed.set(one, seq)),
        file: ({ sha256, bytes }) =>
          void (this.files.has(sha256) || this.files.set(sha256, { seq, bytes })),
      });
    }
  }
}

/** Reads all entries of a file. `tooMany`: more than this page can hold. */
export async function readEntries(
  file: BundleFile,
  entries: Entries,
  { findings, pace }: { readonly findings: Findings; readonly pace: Pace },
): Promise<"done" | "tooMany"> {
  const take = (line: Uint8Array) => {
    if (entries.tree.size === MAX_ENTRIES || entries.lineage.isFull) return "stop";
    entries.take(line);
    return "on";
  };
  const end = await eachLine({ file, maxBytes: MAX_BODY_BYTES, pace, take, part: "entries" });
  if (end === "stopped") return "tooMany";
  if (end !== "whole") {
    findings.add({ code: "entryForm", seq: entries.tree.size, fault: end });
  }
  return "done";
}
