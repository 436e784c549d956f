/** Deciding about what a restore lost: what the program lists is so; what became of it is said once. */
import type { Sealed } from "../command.ts";
import { LINEAGE } from "../evolve/lineage.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler } from "./handler.ts";
import { fieldsOf, happened, reference, references } from "./handler.ts";

export const listLosses: Handler<"listLosses"> = {
  refers: () => reference("lineage", LINEAGE, ""),
  creates: (c) =>
    references(
      "loss",
      c.items.map(({ loss }) => loss),
      (index) => `items.${index}.loss`,
    ),
  parts: () => ({}),
  events: (s) => [happened(s, "lossesListed", fieldsOf(s.command))],
};

export const settleLosses: Handler<"settleLosses"> = {
  refers: (c) => references("loss", c.losses, (index) => `losses.${index}`),
  parts: () => ({}),
  stage: over,
  events: (s) => [happened(s, "lossesSettled", fieldsOf(s.command))],
};

type Settling = Situation<Sealed<"settleLosses">>;

function over(s: Settling): readonly Refusal[] {
  return s.command.losses.flatMap((id, index) =>
    s.books.get("loss", id)?.settled
      ? [structural("wrong-stage", { kind: "loss", id, stage: "settled" }, `losses.${index}`)]
      : [],
  );
}
