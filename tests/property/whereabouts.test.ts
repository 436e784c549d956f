/** What an inspection follows of where units lay is what the books say, after every step of every walk. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Whereabouts } from "../../electron/ledger/views/inspection/whereabouts.ts";
import { LYING_STATES } from "../../shared/domain/assetStates.ts";
import { clear, held } from "../helpers/acts.ts";
import { destroyed } from "../helpers/disposalActs.ts";
import { booksAfter, all } from "../helpers/given.ts";
import { contest } from "../helpers/recordActs.ts";
import type { Act } from "../helpers/stage.ts";
import { stage } from "../helpers/stage.ts";
import { choice, startOfWalks, walk } from "../helpers/walk.ts";

const walks = fc.array(choice, { maxLength: 160, size: "max" });

test("a unit lies where the books have it, in every walk and after every step", () => {
  fc.assert(
    fc.property(walks, (choices) => {
      const followed = new Whereabouts();
      for (const event of startOfWalks()) followed.follow(event);
      walk(choices, (_before, after, { accepted, events, type }) => {
        if (!accepted) return;
        for (const event of events) followed.follow(event);
        const assets = all(after, "asset");
        expect(
          assets.map(({ asset, state }) => [type, asset, state, followed.placeOf(asset)]),
        ).toEqual(
          assets.map(({ asset, state, place }) => [
            type,
            asset,
            state,
            LYING_STATES.includes(state) ? place : undefined,
          ]),
        );
      });
    }),
    { numRuns: 150, interruptAfterTimeLimit: 20_000 },
  );
});

test("what counts as destroyed lies nowhere, but while it is in doubt", () => {
  const work = [...stage, ...held("A-1"), ...destroyed("D-1", ["A-1"])];
  const after = (...story: readonly Act[]) => {
    const followed = new Whereabouts();
    const { events } = booksAfter(...story).books;
    for (const event of [...events.values()].flat()) followed.follow(event);
    return followed.placeOf("A-1");
  };
  expect(after(...work)).toBeUndefined();
  expect(after(...work, contest("D-1", ["A-1"]))).toBe("P-02");
  expect(after(...work, contest("D-1", ["A-1"]), clear(["A-1"]))).toBeUndefined();
});
