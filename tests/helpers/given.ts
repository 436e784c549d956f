/**
 * Stories about the domain: given what was done before, when someone does this, then that has happened — or it is
 * refused, by rules that each say their article and their sentence in both languages.
 */
import { expect } from "vitest";
import { seal } from "../../electron/ledger/seal.ts";
import { addMinutes, dayOf } from "../../shared/domain/calendar.ts";
import type { Command } from "../../shared/domain/command.ts";
import { Command as CommandSchema } from "../../shared/domain/command.ts";
import type { Decision } from "../../shared/domain/decide.ts";
import { decide, foretell } from "../../shared/domain/decide.ts";
import type { EventOf } from "../../shared/domain/event.ts";
import { Event } from "../../shared/domain/event.ts";
import type { Ground } from "../../shared/domain/ground.ts";
import { memoryBooks } from "../../shared/domain/memory.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Refusal, RefusalCode } from "../../shared/domain/refusal.ts";
import type { Docs, Kind } from "../../shared/domain/state.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Facts } from "../../shared/rules/rule.ts";
import { demandGoodSentence } from "./sentences.ts";
import type { Act } from "./stage.ts";

/** When stories start, unless an act says another time. */
export const STORY_AT = "2026-07-24T10:00:00+09:00";

/** The same act at a moment of its own. */
export function on(moment: string, doing: Act): Act {
  return (_at, books) => doing(moment, books);
}

/** The same act with warnings answered. */
export function because(reason: string, rules: readonly string[], doing: Act): Act {
  return (at, books) => ({
    ...doing(at, books),
    acknowledged: rules.map((rule) => ({ rule, reason })),
  });
}

type Story = Act | readonly Act[];

/** A time that goes on by itself, a minute an act, and follows acts that say a later one. */
export interface StoryClock {
  next(): string;
  follow(at: string): void;
}

export function storyClock(start = STORY_AT): StoryClock {
  let now = start;
  return {
    next: () => now,
    follow: (at) => {
      const later = at > now ? at : now;
      now = addMinutes(later, 1);
    },
  };
}

let counted = 0;
const makeId = uuid7Maker(
  () => 1_784_855_102_113,
  (bytes) => new Uint8Array(bytes).fill((counted += 1) % 256),
);

/** An act as a command: with an id, checked against its schema. */
export function commandOf(doing: Act, at: string, books: MemoryBooks): Command {
  return CommandSchema.parse({ id: makeId(), ...doing(at, books) });
}

/** What the domain says to a command, nothing done yet: the same as it would have foretold. */
export function decideOn(
  books: MemoryBooks,
  command: Command,
  facts: Partial<Facts> = {},
): Decision {
  const { command: sealed } = seal(command);
  const known = {
    now: command.occurredAt,
    recorded: recordedIn(books),
    history: historyIn(books),
    ...facts,
  };
  const decision = decide(sealed, books, known);
  expect(foretell(sealed, books, known)).toEqual(
    decision.ok
      ? { refusals: decision.notices, noted: decision.events.filter(isNoted) }
      : { refusals: decision.refusals, noted: decision.noted },
  );
  return decision;
}

/** What came before in a story. */
export function historyIn(books: MemoryBooks): NonNullable<Facts["history"]> {
  return {
    head: () => ({ size: books.events.size + 1, root: `${"A".repeat(43)}=` }),
    on: (_contract, from, to) =>
      [...books.events.values()]
        .flat()
        .filter(({ occurredAt }) => dayOf(occurredAt) >= from && dayOf(occurredAt) <= to),
    entries: () => books.events.values(),
  };
}

/** Looks up what was recorded at a position of a story. */
export function recordedIn(books: MemoryBooks): NonNullable<Facts["recorded"]> {
  return (at) => {
    const events = books.events.get(at);
    return events && { leaf: leafAt(at), events };
  };
}

/** The hash that the entry at a position has in a story. */
export function leafAt(at: number): string {
  return at.toString(16).padStart(64, "0");
}

let seq = 0;

/** Decides an act and lets it become true. Throws when it is refused: a story's past must have been possible. */
export function happen(books: MemoryBooks, doing: Act, at: string): Command {
  const command = commandOf(doing, at, books);
  const decision = decideOn(books, command);
  if (!decision.ok)
    throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusals, null, 1)}`);
  seq += 1;
  for (const event of decision.events) books.follow(Event.parse(event), { seq });
  return command;
}

/** Books after a story. */
export function booksAfter(...story: readonly Story[]): { books: MemoryBooks; clock: StoryClock } {
  const books = memoryBooks();
  const clock = storyClock();
  for (const doing of story.flat()) {
    const { occurredAt } = happen(books, doing, clock.next());
    if (occurredAt >= STORY_AT) clock.follow(occurredAt);
  }
  return { books, clock };
}

/** A refusal as a test names it: its code, or as much of it as matters. */
type Expected =
  | RefusalCode
  | { [C in RefusalCode]: Part<Extract<Refusal, { rule: C }>> }[RefusalCode];
type Part<R extends Refusal> = Partial<Omit<R, "rule" | "params">> & {
  rule: R["rule"];
  params?: Partial<R["params"]>;
};

type Untimed = Event extends infer E ? (E extends Event ? Omit<E, "occurredAt"> : never) : never;

/** What came of it. */
export interface Outcome {
  readonly decision: Decision;
  readonly books: MemoryBooks;
  /** Exactly these events, in this order; what they rest on is asked for apart. */
  thenRecorded(...events: readonly Untimed[]): Outcome;
  /** Exactly these papers allowed it, in the order of the articles that asked for them. */
  thenRests(...grounds: readonly Ground[]): Outcome;
  /** It happened, whatever the events are. */
  thenAccepted(): Outcome;
  /** Exactly these refusals, in this order of precedence. */
  thenRefused(...expected: readonly Expected[]): Outcome;
  /** It happened, and these were set aside or noted. */
  thenNoticed(...expected: readonly Expected[]): Outcome;
  /** A document as it is afterwards, in these members; a member that is `undefined` is not there. */
  thenKnown<K extends Kind>(
    kind: K,
    id: string,
    members: { readonly [M in keyof Docs[K]]?: Docs[K][M] | undefined },
  ): Outcome;
}

export interface Given {
  when(doing: Act, facts?: Partial<Facts>): Outcome;
}

/** The past of a story. Each `when` starts from it anew. */
export function given(...story: readonly Story[]): Given {
  return {
    when: (doing, facts) => {
      const { books, clock } = booksAfter(...story);
      return outcomeOf(books, commandOf(doing, clock.next(), books), facts);
    },
  };
}

function outcomeOf(books: MemoryBooks, command: Command, facts: Partial<Facts> = {}): Outcome {
  const decision = decideOn(books, command, facts);
  seq += 1;
  if (decision.ok) for (const event of decision.events) books.follow(Event.parse(event), { seq });
  const outcome: Outcome = {
    decision,
    books,
    thenRecorded: (...events) => {
      expect(decision).toMatchObject({ ok: true });
      if (decision.ok)
        expect(decision.events.filter((one) => !isNoted(one)).map(untimed)).toEqual(events);
      return outcome;
    },
    thenRests: (...grounds) => {
      expect(decision).toMatchObject({ ok: true });
      if (decision.ok)
        expect(decision.events.filter(isNoted).flatMap((one) => one.grounds)).toEqual(grounds);
      return outcome;
    },
    thenAccepted: () => {
      expect(decision).toMatchObject({ ok: true });
      return outcome;
    },
    thenRefused: (...expected) => {
      expect(decision.ok, "it was accepted").toBe(false);
      if (!decision.ok) compare(decision.refusals, expected);
      return outcome;
    },
    thenNoticed: (...expected) => {
      expect(decision).toMatchObject({ ok: true });
      if (decision.ok) compare(decision.notices, expected);
      return outcome;
    },
    thenKnown: (kind, id, members) => {
      expect(decision, "it was refused").toMatchObject({ ok: true });
      const doc = books.get(kind, id);
      const seen = Object.keys(members).map((member) => [
        member,
        doc?.[member as keyof typeof doc],
      ]);
      expect(Object.fromEntries(seen)).toEqual(members);
      return outcome;
    },
  };
  return outcome;
}

function compare(refusals: readonly Refusal[], expected: readonly Expected[]): void {
  expect(refusals.map((one) => one.rule)).toEqual(
    expected.map((one) => (typeof one === "string" ? one : one.rule)),
  );
  for (const [index, one] of expected.entries())
    if (typeof one !== "string") expect(refusals[index]).toMatchObject(one);
  for (const refusal of refusals) demandGoodSentence(refusal);
}

function isNoted(event: Event): event is EventOf<"groundsNoted"> {
  return event.type === "groundsNoted";
}

function untimed(event: Event): Untimed {
  const { occurredAt: _at, ...rest } = event;
  return rest;
}
