/**
 * The one write path. Every entry of every ledger comes through here: decided, composed, hashed, chained, put into
 * the tree, followed by its documents and covered by a signed checkpoint, all in one transaction.
 *
 * What is in memory moves only after COMMIT has returned. When a commit fails in a way that leaves open what is on
 * disk, the recorder stops: only opening the file anew can tell.
 */
import type { Command } from "../../shared/domain/command.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { Event } from "../../shared/domain/event.ts";
import { evolve } from "../../shared/domain/evolve.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { Refusal } from "../../shared/domain/refusal.ts";
import type { Books } from "../../shared/domain/state.ts";
import { signCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { NoteSigner } from "../../shared/proof/note.ts";
import type { TreeEdge } from "../../shared/proof/tree.ts";
import { appendLeaf, leafHash, rootOf } from "../../shared/proof/tree.ts";
import type { Facts } from "../../shared/rules/rule.ts";
import type { Actor, Body } from "./body.ts";
import { MAX_BODY_BYTES, NO_PREVIOUS, bodyBytes } from "./body.ts";
import { storedBooks } from "./books.ts";
import type { Clock, LastTime } from "./clock.ts";
import { clockStep, instantOf } from "./clock.ts";
import type { WritableDb } from "./connection.ts";
import { random, sha256 } from "./crypto.ts";
import { asProblem } from "./failures.ts";
import { keepAttachments } from "./attachments.ts";
import { rowsOf } from "./rows.ts";
import { seal } from "./seal.ts";
import { sheetHash } from "./sheetHash.ts";
import { storedTree } from "./tree.ts";

export type Outcome =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly notices: readonly Refusal[];
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What comes with a command and is kept with its entry. */
export interface Alongside {
  /** Bytes of the attachments it names, by their SHA-256 in hex. */
  readonly attachments?: ReadonlyMap<string, Uint8Array>;
  /** Rows outside the format that must be written with the entry or not at all, such as a credential. */
  readonly also?: (db: WritableDb) => void;
}

export interface Head {
  readonly size: number;
  readonly leaf: string;
  readonly edge: TreeEdge;
  readonly last: LastTime | undefined;
}

export interface Recorder {
  readonly books: Books;
  readonly size: () => number;
  /** Records one command: durable when this returns. */
  record(command: Command, actor: Actor, alongside?: Alongside): Outcome;
  /** Records many commands with one commit and one checkpoint; refused ones leave no trace. */
  recordAll(commands: readonly Command[], actor: Actor): readonly Outcome[];
  /** Says what would be refused, and records nothing. */
  tryOut(command: Command, actor: Actor): readonly Refusal[];
  /** Writes the first entry. */
  open(
    command: string,
    events: readonly Event[],
    actor: Actor,
    also: (db: WritableDb) => void,
  ): void;
}

export interface RecorderOptions {
  readonly db: WritableDb;
  readonly origin: string;
  readonly signer: NoteSigner;
  readonly clock: Clock;
  readonly head: Head;
}

export function recorder({ db, origin, signer, clock, head: openedAt }: RecorderOptions): Recorder {
  const books = storedBooks(db);
  const tree = storedTree(db);
  const rows = rowsOf(db);
  const session = Buffer.from(random(8)).toString("hex");
  let head = openedAt;
  let newestCommand = rows.newestCommand() ?? "";
  let stopped = false;

  /** One entry on top of `on`. Nothing is remembered here: the caller keeps the new head once it is durable. */
  function append(on: Head, commandId: string, events: readonly Event[], actor: Actor): Head {
    const wallMs = clock.wallMs();
    const mark = { session, elapsed: clock.elapsedMs() };
    const step = clockStep(on.last, wallMs, mark);
    const recordedAt = new Date(wallMs).toISOString();
    const all = (step ? [step, ...events] : events).map((event) => followed(event, on.size));
    const body: Body = {
      v: 1,
      ledger: origin,
      seq: on.size,
      prev: on.leaf,
      recordedAt,
      clock: mark,
      actor,
      command: commandId,
      events: all,
    };
    const bytes = bodyBytes(body);
    if (bytes.length > MAX_BODY_BYTES) throw new Problem("too-large", String(bytes.length));
    const leaf = leafHash(sha256, bytes);
    rows.entry(on.size, bytes, leaf);
    rows.command(commandId, on.size);
    if (commandId > newestCommand) newestCommand = commandId;
    tree.storeTiles(on.size + 1, leaf);
    return {
      size: on.size + 1,
      leaf: Buffer.from(leaf).toString("hex"),
      edge: appendLeaf(sha256, on.edge, leaf),
      last: { recordedAt, mark },
    };
  }

  /** The event with its documents taken; one that freezes a form carries the hash of what the form says. */
  function followed(event: Event, seq: number): Event {
    const changes = evolve(books, event, { seq });
    books.take(changes, seq);
    const sheet = sheetHash(changes);
    return sheet === undefined ? event : ({ ...event, sheet } as Event);
  }

  function decided(
    on: Head,
    command: Command,
    actor: Actor,
    alongside: Alongside,
  ): { head: Head; outcome: Outcome } {
    // Ids rise with time: one above all before it cannot have been recorded yet.
    const earlier = command.id > newestCommand ? undefined : rows.seqOf(command.id);
    if (earlier !== undefined)
      return { head: on, outcome: { ok: true, seq: earlier, notices: [], repeated: true } };
    const sealed = seal(command);
    const decision = decide(sealed.command, books, factsOf(clock, actor));
    if (!decision.ok) return { head: on, outcome: { ok: false, refusals: decision.refusals } };
    keepAttachments(rows, command, alongside.attachments);
    for (const disclosure of sealed.disclosures) rows.disclosure(disclosure);
    alongside.also?.(db);
    const next = append(on, command.id, decision.events, actor);
    return {
      head: next,
      outcome: { ok: true, seq: on.size, notices: decision.notices, repeated: false },
    };
  }

  /** Runs `work` in one transaction and covers what it appended with one checkpoint. */
  function committed<T>(work: (on: Head) => { head: Head; result: T }): T {
    if (stopped) throw new Problem("stopped");
    rows.begin();
    let done: { head: Head; result: T };
    try {
      done = work(head);
      books.flush();
      if (done.head.size > head.size)
        rows.checkpoint(
          done.head.size,
          signCheckpoint({ origin, size: done.head.size, root: rootOf(sha256, done.head.edge) }, [
            signer,
          ]),
        );
    } catch (error) {
      books.forget();
      if (db.inTransaction) rows.rollback();
      throw asProblem(error);
    }
    commit();
    head = done.head;
    return done.result;
  }

  function commit(): void {
    try {
      rows.commit();
    } catch (error) {
      books.forget();
      const problem = asProblem(error);
      const unwritten =
        problem instanceof Problem && (problem.code === "disk-full" || problem.code === "in-use");
      // A failed flush may or may not have reached the disk; a full disk has not taken the commit record.
      if (!unwritten || !db.inTransaction) stopped = true;
      if (db.inTransaction) rows.rollback();
      throw stopped ? new Problem("stopped", "", error) : problem;
    }
  }

  return {
    books,
    size: () => head.size,
    record: (command, actor, alongside = {}) =>
      committed((on) => {
        const { head: next, outcome } = decided(on, command, actor, alongside);
        return { head: next, result: outcome };
      }),
    recordAll: (commands, actor) =>
      committed((on) => {
        let at = on;
        const result = commands.map((command) => {
          const { head: next, outcome } = decided(at, command, actor, {});
          at = next;
          return outcome;
        });
        return { head: at, result };
      }),
    tryOut: (command, actor) => {
      const decision = decide(seal(command).command, books, factsOf(clock, actor));
      return decision.ok ? decision.notices : decision.refusals;
    },
    open: (command, events, actor, also) =>
      committed((on) => {
        if (on.size !== 0) throw new Error("a ledger is opened once");
        const next = append(on, command, events, actor);
        also(db);
        return { head: next, result: undefined };
      }),
  };
}

/** The head of a file that holds nothing yet. */
export const EMPTY_HEAD: Head = {
  size: 0,
  leaf: NO_PREVIOUS,
  edge: { size: 0, hashes: [] },
  last: undefined,
};

function factsOf(clock: Clock, { account }: Actor): Facts {
  return { now: instantOf(clock.wallMs()), ...(account === undefined ? {} : { account }) };
}
