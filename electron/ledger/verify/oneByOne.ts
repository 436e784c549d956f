/**
 * Entries that make no batch, looked at one by one: which are missing, which cannot be read, which were changed.
 *
 * Where a body and its stored leaf disagree, or an entry is gone, the next entry's `prev` tells which leaf was signed.
 * The tree goes on with that one, so one change gives one finding, not a thousand.
 */
import { utf8Text } from "../../../shared/proof/bytes.ts";
import type { ReadableDb } from "../connection.ts";
import type { Findings } from "./findings.ts";
import type { FormCheck } from "./form.ts";
import { leafOf } from "./hashing.ts";

const HASH = 64;
/** Length of `","recordedAt":"…` up to the number: members whose length never changes. */
const RECORDED_AT = '","recordedAt":"2026-07-24T05:15:02.113Z'.length;

/** Where the `prev` of a canonical body ends, counted back from its own end: `…,"prev":"…","recordedAt":"…","seq":N,"v":1}`. */
function prevFromEnd(seq: number): number {
  return `","seq":${seq},"v":1}`.length + RECORDED_AT;
}

/** The `prev` of the body that ends at `end`. Of bytes that are no body it is something that no leaf is. */
export function prevAt(bytes: Buffer, end: number, seq: number): string {
  const at = end - prevFromEnd(seq);
  return at < HASH ? "" : bytes.toString("latin1", at - HASH, at);
}

export interface Looked {
  /** The leaf of each entry that was signed, in hexadecimal; nothing where nobody knows it any more. */
  readonly leaves: readonly (string | undefined)[];
  readonly present: number;
}

type Row = { readonly body: Buffer; readonly leaf: string };

/** Looks at entries one by one. */
export class OneByOne {
  readonly #findings: Findings;
  readonly #form: FormCheck | undefined;
  readonly #select: (seq: number) => { body: unknown; leaf: unknown } | undefined;
  #missingFrom: number | undefined;

  constructor(db: ReadableDb, findings: Findings, form: FormCheck | undefined) {
    this.#findings = findings;
    this.#form = form;
    const select = db.prepare<[number], { body: unknown; leaf: unknown }>(
      "SELECT body, leaf FROM entries WHERE seq = ?",
    );
    this.#select = (seq) => select.get(seq);
  }

  /** Looks at the entries of `[from, to)`; `before` is the leaf before them. */
  look(from: number, to: number, before: string | undefined): Looked {
    const leaves: (string | undefined)[] = [];
    let previous = before;
    let present = 0;
    for (let seq = from; seq < to; seq += 1) {
      const found = this.#row(seq);
      if (found === "missing") this.#missingFrom ??= seq;
      else this.end(seq);
      if (found === "unreadable")
        this.#findings.add({ part: "entries", code: "entry-unreadable", seq });
      previous = typeof found === "string" ? this.#named(seq) : this.#leafOf(seq, found, previous);
      if (typeof found !== "string") present += 1;
      leaves.push(previous);
    }
    return { leaves, present };
  }

  /** Ends a run of missing entries at `to`. */
  end(to: number): void {
    const from = this.#missingFrom;
    if (from === undefined) return;
    const subject = from === to - 1 ? String(from) : `${from}〜${to - 1}`;
    this.#findings.add({ part: "entries", code: "entry-missing", seq: from, subject });
    this.#missingFrom = undefined;
  }

  /** The `prev` that stands in an entry, if it can be read. */
  prevOf(seq: number): string | undefined {
    const found = this.#row(seq);
    return typeof found === "string" ? undefined : prevAt(found.body, found.body.length, seq);
  }

  #row(seq: number): Row | "missing" | "unreadable" {
    try {
      const found = this.#select(seq);
      if (!found) return "missing";
      const { body, leaf } = found;
      return Buffer.isBuffer(body) && Buffer.isBuffer(leaf)
        ? { body, leaf: leaf.toString("hex") }
        : "unreadable";
    } catch {
      return "unreadable";
    }
  }

  /** The leaf of `seq` as the entry after it names it. */
  #named(seq: number): string | undefined {
    const prev = this.prevOf(seq + 1);
    return prev !== undefined && /^[0-9a-f]{64}$/.test(prev) ? prev : undefined;
  }

  /** The leaf that was signed for an entry that is there, and what is wrong with it. */
  #leafOf(seq: number, { body, leaf }: Row, previous: string | undefined): string {
    const computed = leafOf(body);
    if (computed === leaf) {
      if (previous !== undefined && prevAt(body, body.length, seq) !== previous)
        this.#findings.add({ part: "entries", code: "chain-broken", seq });
      this.#form?.(seq, utf8Text(body));
      return leaf;
    }
    const leafWasChanged = this.#named(seq) === computed;
    const code = leafWasChanged ? "leaf-altered" : "entry-altered";
    this.#findings.add({ part: "entries", code, seq });
    return leafWasChanged ? computed : leaf;
  }
}
