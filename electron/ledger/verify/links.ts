/** What leads from commands and documents to entries: every row that should be there is, and no other. */
import type { Body } from "../body.ts";
import { WITH_HISTORY } from "../books.ts";
import { filedUpTo } from "../commandsSeen.ts";
import type { ReadableDb } from "../connection.ts";
import { read } from "./batches.ts";
import type { Findings } from "./findings.ts";
import type { Computed } from "./storedDocuments.ts";

type Command = Pick<Body, "command" | "seq">;
type Touch = readonly [kind: string, id: string, seq: number];

/** Gathers what should lead where, and compares many rows with one statement. */
export class LinkCheck {
  readonly #findings: Findings;
  readonly #seqsOf: (commands: string) => string | null | undefined;
  readonly #touchesIn: (touches: string) => number | undefined;
  readonly #count: (table: "commands" | "touched") => number;
  readonly #filedUpTo: number;
  readonly #seen = { commands: 0, touches: 0 };
  #commands: Command[] = [];
  #touches: Touch[] = [];

  constructor(db: ReadableDb, findings: Findings) {
    this.#findings = findings;
    this.#filedUpTo = filedUpTo(db);
    const seqsOf = db
      .prepare<[string], string | null>(
        `SELECT group_concat(coalesce(commands.seq, '')) FROM json_each(?) AS wanted
         LEFT JOIN commands ON commands.id = wanted.value`,
      )
      .pluck();
    const touchesIn = db
      .prepare<[string], number>(
        `SELECT count(*) FROM json_each(?) AS wanted CROSS JOIN touched
         ON touched.kind = wanted.value ->> 0 AND touched.id = wanted.value ->> 1
            AND touched.seq = wanted.value ->> 2`,
      )
      .pluck();
    this.#seqsOf = (commands) => read(() => seqsOf.get(commands));
    this.#touchesIn = (touches) => read(() => touchesIn.get(touches));
    this.#count = (table) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  }

  entry({ command, seq }: Body, changes: Iterable<Computed>): void {
    if (seq < this.#filedUpTo) this.#commands.push({ command, seq });
    for (const { change, born } of changes)
      if (born !== seq && WITH_HISTORY.has(change.kind))
        this.#touches.push([change.kind, change.id, seq]);
  }

  /** Compares what has been gathered; only where something differs is each looked at. */
  compare(): void {
    const lost = this.#lead(this.#commands)
      ? []
      : this.#commands.filter((one) => !this.#lead([one]));
    for (const { command, seq } of lost) this.#differs("book-altered", seq, `command ${command}`);
    const untouched = this.#isTouched(this.#touches)
      ? []
      : this.#touches.filter((one) => !this.#isTouched([one]));
    for (const [kind, id, seq] of untouched)
      this.#differs("book-missing", seq, `history ${kind} ${id}`);
    this.#seen.commands += this.#commands.length;
    this.#seen.touches += this.#touches.length;
    this.#commands = [];
    this.#touches = [];
  }

  end(): void {
    if (this.#count("commands") > this.#seen.commands)
      this.#findings.add({ part: "books", code: "book-extra", subject: "commands" });
    if (this.#count("touched") > this.#seen.touches)
      this.#findings.add({ part: "books", code: "book-extra", subject: "history" });
  }

  #lead(some: readonly Command[]): boolean {
    const wanted = some.map(({ seq }) => seq).join(",");
    return (
      some.length === 0 ||
      this.#seqsOf(JSON.stringify(some.map(({ command }) => command))) === wanted
    );
  }

  #isTouched(some: readonly Touch[]): boolean {
    return some.length === 0 || this.#touchesIn(JSON.stringify(some)) === some.length;
  }

  #differs(code: "book-altered" | "book-missing", seq: number, subject: string): void {
    this.#findings.add({ part: "books", code, seq, subject });
  }
}
