/**
 * The laws of custody, whatever people do in whatever order. A failing walk is shown shortened, with its seed and
 * path; give both to `fc.assert` to see it again.
 */
import { randomInt } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Command } from "../../shared/domain/command.ts";
import { Event } from "../../shared/domain/event.ts";
import { ASSET_STATES } from "../../shared/domain/state.ts";
import { LAWS } from "../helpers/laws.ts";
import { choice, walk } from "../helpers/walk.ts";
import { all } from "../helpers/given.ts";

const walks = fc.array(choice, { maxLength: 160, size: "max" });

/** Drawn anew in every run. */
const DRAWN = { seed: randomInt(2 ** 31), numRuns: 200 };

/** Each law, and that events are what their schema says. */
const ALL_LAWS: typeof LAWS = [
  ...LAWS,
  [
    "events are exactly what their schema says",
    () =>
      ({ step }) =>
        step.events.filter((event) => !isDeepStrictEqual(Event.safeParse(event).data, event)),
  ],
];

describe("in every walk through custody", () => {
  const broken = new Set<string>();

  // It is the walking that takes its time, so all laws look on at the same walks.
  beforeAll(() => {
    const watched = fc.property(walks, (choices) => {
      const laws = ALL_LAWS.map(([name, made]) => [name, made()] as const);
      walk(choices, (before, after, step) => {
        for (const [name, law] of step.accepted ? laws : [])
          if (law({ before, after, step }).length > 0) broken.add(name);
      });
    });
    fc.assert(watched, DRAWN);
  }, 120_000);

  test.each(ALL_LAWS)("%s", (name, made) => {
    if (broken.has(name)) fc.assert(heldBy(made), { ...DRAWN, interruptAfterTimeLimit: PATIENCE });
    expect([...broken]).not.toContain(name);
  });
});

/** Shortening a long walk can take longer than anyone waits; what has been found by then is shown. */
const PATIENCE = 20_000;

/** One law by itself, so that the shortest walk that breaks it is found. */
const heldBy = (made: (typeof LAWS)[number][1]) =>
  fc.property(walks, (choices) => {
    const law = made();
    walk(choices, (before, after, step) => {
      expect(step.accepted ? law({ before, after, step }) : []).toEqual([]);
    });
  });

/** Given once, by the program, when a ledger begins. */
const NEVER_IN_A_WALK = ["openLedger"];

test("walks go far: every command of the schema is taken, and assets are seen in every state", () => {
  const taken = new Set<string>();
  const seen = new Set<string>();
  const look = fc.property(walks, (choices) => {
    walk(choices, (_before, after, step) => {
      if (step.accepted) taken.add(step.type);
      for (const asset of all(after, "asset")) seen.add(asset.state);
    });
  });
  // Work that is doubted, done again, certified and accepted after all is rare: it takes many walks to meet.
  fc.assert(look, { numRuns: 240, seed: 20_260_724 });
  const types = Command.options.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => !taken.has(type))).toEqual(NEVER_IN_A_WALK);
  expect(ASSET_STATES.filter((state) => !seen.has(state))).toEqual([]);
});
