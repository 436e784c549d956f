/** R11-16: what was counted too many does not vanish (E04). */
import { describe, expect, test } from "vitest";
import {
  boxes,
  clear,
  finding,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
  find,
} from "../../helpers/acts.ts";
import { given } from "../../helpers/given.ts";
import { openIncident } from "../../helpers/recordActs.ts";
import { CENTER, CLERK, OFFICIAL, stage } from "../../helpers/stage.ts";

const counted = (count: number) => [
  boxes("B-1", 26),
  issue("S-1", "provision", ["B-1"]),
  release("S-1"),
  receive("S-1", { look: finding("S-1", "B-1", { counted: count }) }),
];
const over = counted(27);
const settled = (extra: object) =>
  clear(["B-1"], { extras: [{ asset: "B-1", ...extra } as never] });
const registered = (...units: string[]) => settled({ became: "registered", units });

describe("R11-16: 27 counted of 26 (E04)", () => {
  test("the slip is held, and the unit is not let go while the 27th is nowhere", () => {
    given(stage, over)
      .when(clear(["B-1"]))
      .thenRefused({
        rule: "R11-16",
        article: 11,
        path: "assets.0",
        params: { asset: "B-1", count: 1, unit: "box", why: "open" },
      });
    given(stage, over).when(boxes("B-2", 1)).thenKnown("slip", "S-1", { state: "held" });
  });

  test("nor packed into others", () => {
    given(stage, over)
      .when(repack(["B-1"], [{ asset: "B-1a", value: 26 }]))
      .thenRefused({ rule: "R11-16", path: "from.0" });
  });

  test("it is let go once the 27th is registered, in that number and unit", () => {
    given(stage, over, boxes("B-2", 1))
      .when(registered("B-2"))
      .thenKnown("asset", "B-1", { state: "held" })
      .thenKnown("slip", "S-1", { state: "completed" });
    given(stage, over, boxes("B-2", 2))
      .when(registered("B-2"))
      .thenRefused({ rule: "R11-16", params: { count: 1, why: "registered" } });
    given(stage, over, register("A-2"))
      .when(registered("A-2"))
      .thenRefused({ rule: "R11-16", params: { why: "registered" } });
    given(stage, over).when(registered("B-1")).thenRefused("R11-16");
  });

  test("but not by something that was there before", () => {
    given(
      stage,
      boxes("B-0", 1),
      issue("S-0", "provision", ["B-0"]),
      release("S-0"),
      receive("S-0"),
      over,
    )
      .when(registered("B-0"))
      .thenRefused({ rule: "R11-16", params: { why: "registered" } });
  });

  test("or once it is handed back, which the record says", () => {
    const { decision } = given(stage, over)
      .when(settled({ became: "handedBack", person: OFFICIAL }))
      .thenKnown("asset", "B-1", { state: "held" });
    expect(decision.ok && decision.events[0]).toMatchObject({
      type: "quarantineReleased",
      extras: [{ asset: "B-1", became: "handedBack", person: OFFICIAL }],
    });
  });

  test("within an incident as well", () => {
    given(
      stage,
      boxes("B-1", 26),
      openIncident("I-1", ["B-1"]),
      issue("S-1", "provision", ["B-1"]),
      release("S-1"),
      receive("S-1", { look: finding("S-1", "B-1", { counted: 27 }) }),
    )
      .when(clear(["B-1"]))
      .thenRefused("R11-16");
  });

  test("is not asked of one counted short, or lost and found since", () => {
    given(stage, counted(25))
      .when(clear(["B-1"]))
      .thenAccepted();
    given(stage, counted(25))
      .when(settled({ became: "handedBack", person: OFFICIAL }))
      .thenRefused({ rule: "not-listed", path: "extras.0.asset" });
    given(stage, over, reportMissing(["B-1"]), find(["B-1"], { person: CLERK, place: CENTER }))
      .when(clear(["B-1"]))
      .thenAccepted();
  });
});
