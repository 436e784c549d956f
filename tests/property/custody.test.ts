/**
 * The laws of custody, whatever people do in whatever order. A failing walk is shown shortened, with its seed and
 * path; give both to `fc.assert` to see it again.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Command } from "../../shared/domain/command.ts";
import { Event } from "../../shared/domain/event.ts";
import { ASSET_STATES } from "../../shared/domain/state.ts";
import { LAWS } from "../helpers/laws.ts";
import { choice, walk } from "../helpers/walk.ts";
import { all } from "../helpers/given.ts";

const walks = fc.array(choice, { maxLength: 160, size: "max" });

/** Shortening a long walk can take longer than anyone waits; what has been found by then is shown. */
const RUNS = { numRuns: 40, interruptAfterTimeLimit: 20_000 };

describe("in every walk through custody", () => {
  test.each(LAWS)("%s", (_law, made) => {
    fc.assert(
      fc.property(walks, (choices) => {
        const law = made();
        walk(choices, (before, after, step) => {
          expect(step.accepted ? law({ before, after, step }) : []).toEqual([]);
        });
      }),
      RUNS,
    );
  });

  test("events are exactly what their schema says", () => {
    fc.assert(
      fc.property(walks, (choices) => {
        walk(choices, (_before, _after, { events }) => {
          expect(events.map((event) => Event.parse(event))).toEqual(events);
        });
      }),
      RUNS,
    );
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
