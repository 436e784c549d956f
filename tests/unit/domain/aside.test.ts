/** What is set aside goes back, or to be destroyed, by the client's instruction (T09). */
import { describe, expect, test } from "vitest";
import {
  boxes,
  find,
  finding,
  handOver,
  held,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
} from "../../helpers/acts.ts";
import { certify, destroy, destroyed, instruct } from "../../helpers/disposalActs.ts";
import { depart } from "../../helpers/transportActs.ts";
import { given } from "../../helpers/given.ts";
import { contest, openIncident } from "../../helpers/recordActs.ts";
import { CITY_HALL, CONTRACT, DEPUTY, MANAGER, paper, stage } from "../../helpers/stage.ts";

const settled = { instruction: paper("指示-9"), finding: "封印は運搬中に擦れたもの" };
/** The client's word as the entry names it among what it rests on. */
const told = (number: string) =>
  expect.objectContaining({ rule: "R18-4", paper: "clientDocument", number });

/** Left behind at its provision. */
const leftBehind = [
  register("A-1"),
  issue("S-1", "provision", ["A-1"]),
  release("S-1"),
  receive("S-1", { look: finding("S-1", "A-1", { damage: "筐体の割れ" }) }),
];
/** Not destroyed as it should have been. */
const undestroyed = [
  ...held("A-1"),
  ...destroyed("D-1", ["A-1"]).slice(0, -1),
  destroy("D-1", "out-D-1", { units: [{ asset: "A-1", serialRead: "SN-X", photos: [] }] }),
];
/** Turned up after it should have been destroyed. */
const doubted = [...held("A-1"), ...destroyed("D-1", ["A-1"]), contest("D-1", ["A-1"])];

describe("T09: what is set aside is returned", () => {
  test("by the client's instruction, which lets it go in the same entry", () => {
    const { decision } = given(stage, leftBehind)
      .when(issue("S-2", "return", ["A-1"], { quarantine: settled }))
      .thenKnown("asset", "A-1", {
        state: "returning",
        slip: "S-2",
        quarantinedFrom: undefined,
        heldOn: undefined,
        custodian: { party: "contractor", person: MANAGER },
      })
      .thenKnown("slip", "S-1", { state: "completed" });
    expect(decision.ok && decision.events).toMatchObject([
      { type: "quarantineReleased", contract: CONTRACT, assets: ["A-1"], ...settled },
      { type: "slipIssued" },
      { type: "groundsNoted", grounds: expect.arrayContaining([told("指示-9")]) },
    ]);
  });

  test("and not without it (R18-4)", () => {
    given(stage, leftBehind)
      .when(issue("S-2", "return", ["A-1"]))
      .thenRefused({ rule: "R18-4", path: "quarantine", params: { missing: "instruction" } });
    given(stage, held("A-1"))
      .when(issue("S-2", "return", ["A-1"]))
      .thenAccepted();
  });

  test("nor before its paper is dated (R11-9)", () => {
    const early = { ...settled, instruction: paper("指示-9", "2026-07-25") };
    given(stage, leftBehind)
      .when(issue("S-2", "return", ["A-1"], { quarantine: early }))
      .thenRefused({ rule: "R11-9", path: "quarantine.instruction.date" });
    // Nor is it told of so later, when the paper has long been there.
    given(stage, leftBehind)
      .when(issue("S-2", "return", ["A-1"], { quarantine: early }), {
        now: "2026-07-31T10:00:00+09:00",
      })
      .thenRefused({ rule: "R11-9", params: { at: "2026-07-25", paper: true } });
  });

  test("with others that are not, which nothing is said of", () => {
    const { decision } = given(stage, leftBehind, held("A-2")).when(
      issue("S-2", "return", ["A-1", "A-2"], { quarantine: settled }),
    );
    expect(decision.ok && decision.events[0]).toMatchObject({ assets: ["A-1"] });
  });

  test("also from a destruction, in doubt or half done, and is under no instruction then", () => {
    for (const story of [undestroyed, doubted])
      given(stage, story)
        .when(issue("S-2", "return", ["A-1"], { quarantine: settled }))
        .thenKnown("asset", "A-1", {
          state: "returning",
          instruction: undefined,
          destruction: undefined,
        });
  });

  test("and received", () => {
    given(
      stage,
      undestroyed,
      issue("S-2", "return", ["A-1"], { quarantine: settled }),
      release("S-2"),
    )
      .when(receive("S-2"))
      .thenKnown("asset", "A-1", { state: "returned" });
  });
});

describe("T09: what was lost before its receipt, and found,", () => {
  const strayed = (receiver = MANAGER) => [
    register("A-1"),
    issue("S-1", "provision", ["A-1"], { place: CITY_HALL, receiver }),
    release("S-1"),
    depart("W-1", "provision", { slip: "S-1" }),
    reportMissing(["A-1"]),
    find(["A-1"]),
  ];
  const back = (giver: string) => issue("S-2", "return", ["A-1"], { giver, quarantine: settled });

  test("is given back only by whom it was for, who has it by the client's word (R12-7)", () => {
    given(stage, strayed())
      .when(back(DEPUTY))
      .thenRefused({
        rule: "R12-7",
        path: "lines.0.asset",
        params: { asset: "A-1", custodian: MANAGER, person: DEPUTY },
      });
    given(stage, strayed())
      .when(back(MANAGER))
      .thenKnown("asset", "A-1", {
        state: "returning",
        custodian: { party: "contractor", person: MANAGER },
      });
  });

  test("is the other's to give where the slip was for the other", () => {
    given(stage, strayed(DEPUTY))
      .when(back(MANAGER))
      .thenRefused({ rule: "R12-7", params: { custodian: DEPUTY, person: MANAGER } });
    given(stage, strayed(DEPUTY)).when(back(DEPUTY)).thenAccepted();
  });
});

describe("T09: what is set aside is to be destroyed", () => {
  test("by the instruction itself, with what was found", () => {
    const { decision } = given(stage, leftBehind)
      .when(instruct("O-1", ["A-1"], { finding: settled.finding }))
      .thenKnown("asset", "A-1", { state: "disposalInstructed", instruction: "O-1" });
    expect(decision.ok && decision.events.at(-1)).toMatchObject({
      type: "groundsNoted",
      grounds: expect.arrayContaining([told("廃-O-1")]),
    });
    given(stage, leftBehind)
      .when(instruct("O-1", ["A-1"]))
      .thenRefused({ rule: "R18-4", path: "finding", params: { missing: "finding" } });
  });

  test("anew, where it was to be destroyed before, and comes to its end", () => {
    given(
      stage,
      undestroyed,
      instruct("O-2", ["A-1"], { finding: settled.finding }),
      handOver("S-2", "disposal", ["A-1"], { instruction: "O-2" }),
      destroy("D-2", "S-2"),
    )
      .when(certify("C-2", "D-2"))
      .thenKnown("asset", "A-1", {
        state: "destroyedUncertified",
        instruction: "O-2",
        certificate: "C-2",
      });
  });

  test("but not while it stands on a slip that is open, nor while too many were counted", () => {
    given(stage, held("A-1"), issue("S-1", "return", ["A-1"]), openIncident("I-1", [], {}))
      .when(instruct("O-1", ["A-1"], { finding: settled.finding }))
      .thenRefused("R11-8");
    given(
      stage,
      boxes("B-1", 26),
      issue("S-1", "provision", ["B-1"]),
      release("S-1"),
      receive("S-1", { look: finding("S-1", "B-1", { counted: 27 }) }),
    )
      .when(issue("S-2", "return", ["B-1"], { quarantine: settled }))
      .thenRefused("R11-16");
  });
});

test("what a destruction left behind, or did not reach, is not repacked away from its slip", () => {
  for (const story of [undestroyed, doubted])
    given(stage, story)
      .when(repack(["A-1"], [{ asset: "A-9", value: 1, serial: "SN-A-1" }]))
      .thenRefused({ rule: "R11-8", params: { slip: "out-D-1" } });
});
