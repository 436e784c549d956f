/**
 * A random walk through custody: at every step someone does something that may or may not be allowed. Choices are
 * plain numbers, so that a failing walk shrinks to a short one.
 */
import fc from "fast-check";
import { addMinutes } from "../../shared/domain/calendar.ts";
import type { Event } from "../../shared/domain/event.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Refusal } from "../../shared/domain/refusal.ts";
import { memoryBooks } from "../../shared/domain/memory.ts";
import { RULES } from "../../shared/rules/index.ts";
import { register } from "./acts.ts";
import { STORY_AT, commandOf, decideOn, happen } from "./given.ts";
import { RECORD_MOVES } from "./recordMoves.ts";
import { BESIDE, FOLLOWS, SETTING_MOVES } from "./settingMoves.ts";
import type { Act } from "./stage.ts";
import { stage } from "./stage.ts";
import { CUSTODY_MOVES } from "./custodyMoves.ts";
import type { Choice } from "./moves.ts";
import { fresh, pickOf } from "./moves.ts";

/** Without bias: a walker that prefers small numbers only ever registers. */
export const choice: fc.Arbitrary<Choice> = fc.noBias(
  fc.record({
    move: fc.nat(9999),
    pick: fc.nat(999),
    other: fc.nat(999),
    many: fc.integer({ min: 1, max: 3 }),
    sloppy: fc.nat(4).map((n) => n === 4),
    minutes: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 90 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * 24 * 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: -60 * 24, max: -1 }) },
    ),
  }),
);

/** What a step was decided to be. */
export interface Step {
  readonly type: string;
  readonly accepted: boolean;
  readonly events: readonly Event[];
  readonly refusals: readonly Refusal[];
}

/** Everything that can be done, and how often it is. */
const MOVES = [...CUSTODY_MOVES, ...RECORD_MOVES, ...SETTING_MOVES];

/** A walker answers every warning; what warns is not what walks are about. */
const ANSWERED = [
  ...RULES.filter((rule) => rule.severity === "warn").map((rule) => rule.code),
  "R13-6",
];

/** The act of one step, as the walker sees the world now: one of the moves that there is something to do with. */
export function actOf(books: MemoryBooks, c: Choice): Act {
  const possible = MOVES.flatMap(([weight, move]) => {
    const doing = move(books, c);
    return doing ? Array.from({ length: weight }, () => doing) : [];
  });
  const chosen = pickOf(possible, c.move) ?? register(fresh(books, "A-"));
  return (at, seen) => ({
    ...chosen(at, seen),
    acknowledged: ANSWERED.map((rule) => ({ rule, reason: "理由" })),
  });
}

/** The standard stage, set once; every walk starts from a copy. */
const set = memoryBooks();
set.follow(FOLLOWS, { seq: 0 });
for (const doing of [...stage, ...BESIDE]) happen(set, doing, STORY_AT);

/** Everything that has happened before a walk begins. */
export const startOfWalks = (): readonly Event[] => [...set.events.values()].flat();

/** Walks, and lets `see` look at the world before and after every step that was accepted. */
export function walk(
  choices: readonly Choice[],
  see: (before: MemoryBooks, after: MemoryBooks, step: Step) => void,
): MemoryBooks {
  const books = memoryBooks(set);
  let at = STORY_AT;
  let seq = 0;
  for (const c of choices) {
    const moment = addMinutes(at, c.minutes);
    const command = commandOf(actOf(books, c), moment, books);
    const decision = decideOn(books, command, { now: addMinutes(command.occurredAt, 1) });
    if (command.occurredAt > at && decision.ok) at = command.occurredAt;
    const before = memoryBooks(books);
    seq += 1;
    const events = decision.ok ? decision.events : [];
    for (const event of events) books.follow(event, { seq });
    const refusals = decision.ok ? [] : decision.refusals;
    see(before, books, { type: command.type, accepted: decision.ok, events, refusals });
  }
  return books;
}
