/**
 * What a program has said of everything it was asked to record, held against what is stored. What it confirmed must be
 * there, under the number it gave; what it said had not happened must not; only where it said that it could not tell,
 * or died before it said anything, may it be either.
 */
import type { Reply } from "../../shared/ipc/reply.ts";
import type { RecordOutcome } from "../../shared/views/session.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";

type Said = { readonly kept: number } | "not kept" | "cannot tell";

export class Told {
  /** By command, in the order they were asked for. */
  readonly #said = new Map<string, Said>();
  readonly #wrong: string[] = [];
  #stopped = false;

  /** How many were confirmed. */
  get kept(): number {
    return [...this.#said.values()].filter((said) => typeof said === "object").length;
  }

  /** It has been asked for; until more is said nobody can tell. */
  asked(id: string): void {
    this.#said.set(id, "cannot tell");
  }

  confirmed(id: string, seq: number): void {
    this.#said.set(id, { kept: seq });
  }

  /** The answer to something that records nothing: whatever it is, it must be one that was thought of. */
  heard(what: string, reply: Reply<unknown>): void {
    if (reply.ok || reply.fault.kind === "problem" || reply.fault.kind === "locked") return;
    if (reply.fault.kind === "stopped") return;
    this.#wrong.push(`${what}: ${reply.fault.kind}`);
  }

  /** The answer to a command. */
  answered(id: string, reply: Reply<RecordOutcome>): void {
    this.heard("record", reply);
    if (!reply.ok) {
      // Only the first that meets it is in doubt; those after it are not even tried.
      const doubtful = reply.fault.kind === "stopped" && !this.#stopped;
      this.#stopped ||= reply.fault.kind === "stopped";
      this.#said.set(id, doubtful ? "cannot tell" : "not kept");
    } else if (reply.value.recorded) {
      if (this.#stopped) this.#wrong.push("it went on recording after it had stopped");
      this.#said.set(id, { kept: reply.value.seq });
    } else this.#wrong.push(`refused: ${JSON.stringify(reply.value.refusals)}`);
  }

  /** The ledger has been opened anew, which ends a stop. */
  reopened(): void {
    this.#stopped = false;
  }

  wrong(what: string): void {
    this.#wrong.push(what);
  }

  /** Everything that was said wrongly, and everything that is wrong with the file. */
  faultsIn(path: string): string[] {
    const { ok, findings } = verifyLedger({ path, depth: "all" });
    if (!ok) return [...this.#wrong, ...findings.map(({ message }) => message)];
    const ledger = openForReading(path);
    const rows = ledger.db
      .prepare<[], [string, number]>(
        "SELECT CAST(body AS TEXT) ->> '$.command', seq FROM entries ORDER BY seq",
      )
      .raw()
      .all();
    ledger.close();
    const stored = new Map(rows);
    const lies = [...this.#said].filter(([id, said]) => {
      if (said === "cannot tell") return false;
      return stored.get(id) !== (said === "not kept" ? undefined : said.kept);
    });
    const order = [...this.#said.keys()].filter((id) => stored.has(id));
    const storedOrder = rows.map(([id]) => id).filter((id) => this.#said.has(id));
    return [
      ...this.#wrong,
      ...lies.map(([id, said]) => `${id}: told ${JSON.stringify(said)}, stored ${stored.get(id)}`),
      ...(order.join() === storedOrder.join() ? [] : ["stored in another order than asked for"]),
    ];
  }
}
