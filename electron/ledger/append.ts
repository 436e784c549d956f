/**
 * The one write path. Every entry of every ledger comes through here: decided, composed, hashed, chained, put into
 * the tree, followed by its documents and covered by a signed checkpoint, all in one transaction.
 *
 * What is in memory moves only after COMMIT has returned. When a commit fails in a way that leaves open what is on
 * disk, the recorder stops: only opening the file anew can tell.
 */
import type { Command } from "../../shared/domain/command.ts";
import type { Foretold } from "../../shared/domain/decide.ts";
import { decide, foretell } from "../../shared/domain/decide.ts";
import type { Event } from "../../shared/domain/event.ts";
import { evolve } from "../../shared/domain/evolve.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { Refusal } from "../../shared/domain/refusal.ts";
import type { Books } from "../../shared/domain/state.ts";
import { inCanonicalOrder } from "../../shared/proof/canonical.ts";
import type { NoteSigner } from "../../shared/proof/note.ts";
import { appendLeaf, leafHash } from "../../shared/proof/tree.ts";
import type { Actor, Body } from "./body.ts";
import { MAX_BODY_BYTES, bodyBytes, mostRecorded } from "./body.ts";
import type { StoredBooks } from "./books.ts";
import { storedBooks } from "./books.ts";
import type { Clock } from "./clock.ts";
import { clockStep, momentOf } from "./clock.ts";
import type { Head } from "./commit.ts";
import { committer } from "./commit.ts";
import type { CommandsSeen } from "./commandsSeen.ts";
import { commandsSeen } from "./commandsSeen.ts";
import type { WritableDb } from "./connection.ts";
import { random, sha256 } from "./crypto.ts";
import { keepAttachments } from "./attachments.ts";
import type { Expiry } from "./expiry.ts";
import { expiryIn } from "./expiry.ts";
import { factsIn } from "./facts.ts";
import type { Rows } from "./rows.ts";
import { rowsOf } from "./rows.ts";
import type { Disclosure } from "./seal.ts";
import { seal } from "./seal.ts";
import { sheetHash } from "./sheetHash.ts";
import type { StoredTree } from "./tree.ts";
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

export interface Recorder {
  readonly books: Books;
  readonly size: () => number;
  /** Records one command: durable when this returns. */
  record(command: Command, actor: Actor, alongside?: Alongside): Outcome;
  /** Records many commands with one commit and one checkpoint; refused ones leave no trace. */
  recordAll(commands: Iterable<Command>, actor: Actor): readonly Outcome[];
  /** Records commands that belong together with one commit, or none of them: then the first refusal is answered. */
  recordWhole(commands: readonly Command[], actor: Actor): readonly Outcome[];
  /** Says what would be refused, and on what it would rest; records nothing. */
  tryOut(command: Command, actor: Actor): Foretold;
  /** Writes the first entry. */
  open(
    command: string,
    events: readonly Event[],
    actor: Actor,
    also: (db: WritableDb) => void,
  ): void;
  /** Writes entries as they were: by whom and when they were recorded then; and what opens their sealed values. */
  takeOver(bodies: Iterable<Body>, disclosures?: readonly Disclosure[]): void;
}

export interface RecorderOptions {
  /** Called after every commit, when the new head is durable. */
  readonly committed: () => void;
  readonly db: WritableDb;
  readonly origin: string;
  readonly signer: NoteSigner;
  readonly clock: Clock;
  readonly head: Head;
}

/** What every entry of one recorder is made with. */
interface Desk {
  readonly db: WritableDb;
  readonly origin: string;
  /** The most bytes that a body is recorded with. */
  readonly mostBytes: number;
  readonly clock: Clock;
  readonly session: string;
  readonly books: StoredBooks;
  readonly rows: Rows;
  readonly seen: CommandsSeen;
  readonly tree: StoredTree;
  readonly expiry: Expiry;
  readonly factsFor: ReturnType<typeof factsIn>;
}

function deskOf({ db, origin, clock }: RecorderOptions): Desk {
  const rows = rowsOf(db);
  return {
    db,
    origin,
    mostBytes: mostRecorded(origin),
    clock,
    session: Buffer.from(random(8)).toString("hex"),
    books: storedBooks(db),
    rows,
    seen: commandsSeen(db, rows),
    tree: storedTree(db),
    expiry: expiryIn(db),
    factsFor: factsIn(db, clock, rows.settle),
  };
}

export function recorder(options: RecorderOptions): Recorder {
  const { db, signer, head: openedAt, committed } = options;
  const desk = deskOf(options);
  const { books } = desk;
  const commits = committer({ ...desk, signer, committed }, openedAt);

  return {
    books,
    size: () => commits.head().size,
    record: (command, actor, alongside = {}) =>
      commits.committed((on) => {
        const { head, outcome } = decided(desk, on, { command, actor, alongside });
        return { head, result: outcome };
      }),
    recordAll: (commands, actor) => commits.committed((on) => each(desk, on, commands, actor)),
    recordWhole: (commands, actor) => {
      try {
        return commits.committed((on) => whole(desk, on, commands, actor));
      } catch (error) {
        if (error instanceof Undone) return [error.outcome];
        throw error;
      }
    },
    tryOut: (command, actor) =>
      foretell(seal(command).command, books, desk.factsFor(commits.head(), actor)),
    open: (command, events, actor, also) =>
      commits.committed((on) => {
        if (on.size !== 0) throw new Error("a ledger is opened once");
        const next = append(desk, on, { command, events, actor });
        also(db);
        return { head: next, result: undefined };
      }),
    takeOver: (bodies, disclosures = []) =>
      commits.committed((on) => takenOver(desk, on, bodies, disclosures)),
  };
}

interface Asked {
  readonly command: Command;
  readonly actor: Actor;
  readonly alongside: Alongside;
}

/** What becomes of a command on top of `on`: an entry, the answer it had before, or refusals. */
function decided(
  desk: Desk,
  on: Head,
  { command, actor, alongside }: Asked,
): { head: Head; outcome: Outcome } {
  const earlier = desk.seen.seqOf(command.id);
  if (earlier !== undefined)
    return { head: on, outcome: { ok: true, seq: earlier, notices: [], repeated: true } };
  const sealed = seal(command);
  const decision = decide(sealed.command, desk.books, desk.factsFor(on, actor));
  if (!decision.ok) return { head: on, outcome: { ok: false, refusals: decision.refusals } };
  keepAttachments(desk.rows, command, alongside.attachments);
  for (const disclosure of sealed.disclosures) desk.rows.disclosure(disclosure);
  alongside.also?.(desk.db);
  const head = append(desk, on, { command: command.id, events: decision.events, actor });
  const { notices } = decision;
  return { head, outcome: { ok: true, seq: on.size, notices, repeated: false } };
}

function each(desk: Desk, on: Head, commands: Iterable<Command>, actor: Actor) {
  let head = on;
  const result: Outcome[] = [];
  for (const command of commands) {
    const one = decided(desk, head, { command, actor, alongside: {} });
    head = one.head;
    result.push(one.outcome);
  }
  return { head, result };
}

/** Takes back what was appended of commands that belong together. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("refused");
    this.outcome = outcome;
  }
}

function whole(desk: Desk, on: Head, commands: readonly Command[], actor: Actor) {
  let head = on;
  const result = commands.map((command) => {
    const one = decided(desk, head, { command, actor, alongside: {} });
    if (!one.outcome.ok) throw new Undone(one.outcome);
    head = one.head;
    return one.outcome;
  });
  return { head, result };
}

function takenOver(
  desk: Desk,
  on: Head,
  bodies: Iterable<Body>,
  disclosures: readonly Disclosure[],
) {
  for (const disclosure of disclosures) desk.rows.disclosure(disclosure);
  let head = on;
  for (const body of bodies) head = append(desk, head, body, body);
  return { head, result: undefined };
}

/** Who says what: the part of an entry that does not follow from where it stands. */
interface Said {
  readonly command: string;
  readonly events: readonly Event[];
  readonly actor: Actor;
}

/** When an entry is written down, and what the clock did since the one before. */
interface Written extends Pick<Body, "recordedAt" | "clock"> {
  readonly step?: Event | undefined;
}

function writtenNow({ clock, session }: Desk, on: Head): Written {
  const wallMs = clock.wallMs();
  const mark = { session, elapsed: clock.elapsedMs() };
  const step = clockStep(on.last, wallMs, mark);
  return { recordedAt: momentOf(wallMs), clock: mark, step };
}

/** One entry on top of `on`, written now unless it is `taken` over. Nothing is remembered here: the caller keeps the new head once it is durable. */
function append(desk: Desk, on: Head, { command, events, actor }: Said, taken?: Written): Head {
  const { recordedAt, clock, step } = taken ?? writtenNow(desk, on);
  const { origin, rows, seen, tree, expiry } = desk;
  const all = (step ? [step, ...events] : events).map((event) => followed(desk, event, on.size));
  const body: Body = {
    v: 1,
    ledger: origin,
    seq: on.size,
    prev: on.leaf,
    recordedAt,
    clock,
    actor,
    command,
    events: all,
  };
  const bytes = bodyBytes(body);
  const most = taken ? MAX_BODY_BYTES : desk.mostBytes;
  if (bytes.length > most) throw new Problem("too-large", String(bytes.length));
  const leaf = leafHash(sha256, bytes);
  seen.add(command, on.size);
  rows.entry(on.size, bytes, leaf);
  for (const event of all) if (event.type === "personalExpired") expiry.expire(event.values);
  tree.storeTiles(on.edge, leaf);
  return {
    size: on.size + 1,
    leaf: Buffer.from(leaf).toString("hex"),
    edge: appendLeaf(sha256, on.edge, leaf),
    last: { recordedAt, mark: clock },
  };
}

/** The event as it will be read back, its documents taken; one that freezes a form carries the hash of its words. */
function followed({ books }: Desk, given: Event, seq: number): Event {
  const event = inCanonicalOrder(given);
  const changes = evolve(books, event, { seq });
  books.take(changes, seq);
  const sheet = sheetHash(changes);
  return sheet === undefined ? event : inCanonicalOrder({ ...event, sheet } as Event);
}
