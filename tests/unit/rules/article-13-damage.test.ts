/** R13-11: what is found broken is set aside, and may be an incident (E32). */
import { describe, expect, test } from "vitest";
import { finding, held, issue, receive, register, release } from "../../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { given } from "../../helpers/given.ts";
import { CONTRACT, stage } from "../../helpers/stage.ts";

const broken = { damage: "筐体の割れ" };

describe("R13-11: damage (E32)", () => {
  test("at an arrival sets the unit aside, says what was seen, and waits to be judged", () => {
    const { books, decision } = given(
      stage,
      held("A-1", "A-2"),
      depart("W-1", "move", { assets: ["A-1", "A-2"] }),
      arrive("W-1"),
    )
      .when(checkArrival("W-1", { found: { "A-1": broken } }))
      .thenNoticed({
        rule: "R13-11",
        article: 13,
        severity: "hold",
        path: "checks.0.damage",
        params: { asset: "A-1", damage: "筐体の割れ" },
      })
      .thenKnown("asset", "A-1", { state: "quarantined" })
      .thenKnown("asset", "A-2", { state: "held" });
    expect(decision.ok && decision.events).toContainEqual(
      expect.objectContaining({
        type: "differenceFound",
        differences: [{ asset: "A-1", kind: "damage", expected: "-", found: "筐体の割れ" }],
      }),
    );
    expect(books.get("pending", CONTRACT)?.suspicions).toBe(1);
  });

  const issued = [register("A-1"), issue("S-1", "provision", ["A-1"])];

  test("at a receipt holds the slip", () => {
    given(stage, issued, release("S-1"))
      .when(receive("S-1", { look: finding("S-1", "A-1", broken) }))
      .thenNoticed("R13-11")
      .thenKnown("slip", "S-1", { state: "held" });
  });

  test("before the handover is written on the slip instead", () => {
    given(stage, issued)
      .when(release("S-1", { look: finding("S-1", "A-1", broken) }))
      .thenRefused({ rule: "R13-11", severity: "block" });
  });
});
