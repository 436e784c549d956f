/** A custody manager goes and leaves nothing behind in their name (E09, T31). */
import { describe, expect, test } from "vitest";
import { held, issue, reportMissing, takeOut } from "../../helpers/acts.ts";
import { destroyed, instruct } from "../../helpers/disposalActs.ts";
import { arrive, depart } from "../../helpers/transportActs.ts";
import { given } from "../../helpers/given.ts";
import { openIncident } from "../../helpers/recordActs.ts";
import type { Act } from "../../helpers/stage.ts";
import { CONTRACTOR, DEPUTY, designate, stage } from "../../helpers/stage.ts";
import { handOn, takeOver } from "../../helpers/successionActs.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";

const moving = depart("W-1", "move", { assets: ["A-1"] });
const STORIES: readonly (readonly [string, readonly Act[]])[] = [
  ["inTransit", [moving]],
  ["arrived", [moving, arrive("W-1")]],
  ["held", []],
  ["inUse", [takeOut(["A-1"])]],
  ["quarantined", [openIncident("I-1", ["A-1"], { measure: "setAside" })]],
  ["returning", [issue("S-1", "return", ["A-1"])]],
  ["disposalInstructed", [instruct("O-1", ["A-1"])]],
  ["disposing", destroyed("D-1", ["A-1"]).slice(0, -1)],
  ["destroyedUncertified", destroyed("D-1", ["A-1"])],
  ["missing", [reportMissing(["A-1"])]],
];

describe("E09: what the one who goes answers for", () => {
  test.each(STORIES)("is handed on while it is %s, and stays as it is", (state, story) => {
    given(stage, designate(DEPUTY, "custodyManager"), held("A-1"), story, handOn("S", ["A-1"]))
      .when(takeOver("S"))
      .thenKnown("asset", "A-1", {
        state: OUTSTANDING_STATES.find((one) => one === state),
        custodian: { party: CONTRACTOR, person: DEPUTY },
      });
  });

  test("is everything that is outstanding", () => {
    const told = STORIES.map(([state]) => state);
    // At a subcontractor's it is the same as held.
    expect([...told, "heldSub"].toSorted()).toEqual([...OUTSTANDING_STATES].toSorted());
  });
});
