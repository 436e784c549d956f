/** Art. 12: who holds which office, and who must hold one for a move between the contractor's places. */
import { describe, test } from "vitest";
import { held } from "../../helpers/acts.ts";
import { handedToVendor } from "../../helpers/disposalActs.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { given, on } from "../../helpers/given.ts";
import { CONTRACT, MANAGER, OFFICIAL, act, stage, stageWith } from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const endOf = (person: string, office: "designatedOfficial", lastDay: string) =>
  act({ type: "endDesignation", contract: CONTRACT, person, office, lastDay });

describe("a move between the contractor's places (art. 12)", () => {
  const moved = [held("A-1"), depart("W-1", "move", { assets: ["A-1"] }), arrive("W-1")].flat();

  test("is checked by the contractor, where the client is content to be told", () => {
    given(stage, moved).when(checkArrival("W-1")).thenAccepted();
  });

  test("is checked by a designated official, where the client reads art. 12 strictly", () => {
    const strict = stageWith({ moveConfirmation: "official" });
    given(strict, moved)
      .when(checkArrival("W-1"))
      .thenRefused({ rule: "R12-1", path: "person", params: { person: MANAGER } });
    given(strict, moved)
      .when(checkArrival("W-1", { person: OFFICIAL }))
      .thenAccepted();
    given(strict, endOf(OFFICIAL, "designatedOfficial", "2026-07-24"), moved)
      .when(on(at("2026-07-25"), checkArrival("W-1", { person: OFFICIAL })))
      .thenRefused({ rule: "R12-2", path: "person" });
  });

  test("while on a slip's way the slip itself says who confirms", () => {
    const strict = stageWith({ moveConfirmation: "official" });
    given(strict, held("A-1"), handedToVendor("D-1", ["A-1"]).slice(0, 5))
      .when(checkArrival("way-D-1"))
      .thenAccepted();
  });
});
