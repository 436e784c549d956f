/**
 * The ten invariants (domain §8) in a model of maps and counters that knows nothing of how the program keeps its
 * books; and that the books say of every unit what the model says.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { AssetState } from "../../shared/domain/state.ts";
import type { Phase } from "../helpers/plainModel.ts";
import { PlainModel } from "../helpers/plainModel.ts";
import { choice, startOfWalks, walk } from "../helpers/walk.ts";
import { all } from "../helpers/given.ts";

const walks = fc.array(choice, { maxLength: 160, size: "max" });

const PHASE_OF: Readonly<Partial<Record<AssetState, Phase>>> = {
  planned: "client",
  offered: "offered",
  returned: "returned",
  disposed: "disposed",
  lossClosed: "lost",
  superseded: "packed",
  voided: "voided",
};

/** Units of which books and model say something different. */
function unlike(model: PlainModel, books: MemoryBooks): readonly unknown[] {
  const seen = all(books, "asset").map(({ asset, state, custodian }) => ({
    asset,
    phase: PHASE_OF[state] ?? "out",
    // Who has had it last stays known after its end; nobody has it then.
    holder: model.units.get(asset)?.phase === "returned" ? undefined : custodian,
  }));
  return seen.filter(({ asset, phase, holder }) => {
    const unit = model.units.get(asset);
    const span = unit?.spans.at(-1);
    const same = !holder || (span?.party === holder.party && span.person === holder.person);
    return unit?.phase !== phase || !same;
  });
}

test("the ten invariants hold after every accepted command, and the books agree with a plain model", () => {
  fc.assert(
    fc.property(walks, (choices) => {
      const model = new PlainModel();
      expect(model.follow(startOfWalks())).toEqual([]);
      walk(choices, (_before, after, step) => {
        expect(step.accepted ? model.follow(step.events) : []).toEqual([]);
        expect(step.accepted ? unlike(model, after) : []).toEqual([]);
      });
    }),
    { numRuns: 150, interruptAfterTimeLimit: 20_000 },
  );
});

test("the model has only the shape of events from the program", () => {
  const source = readFileSync(join(import.meta.dirname, "../helpers/plainModel.ts"), "utf8");
  expect(
    [...source.matchAll(/^(import.*) from "(.*)";$/gm)].map(([, what, from]) => [what, from]),
  ).toEqual([["import type { Event, EventOf, EventType }", "../../shared/domain/event.ts"]]);
});
