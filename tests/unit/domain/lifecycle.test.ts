/** Every state of an asset against every step: what leads on, and what is refused (domain: T01–T32). */
import { describe, expect, test } from "vitest";
import type { Decision } from "../../../shared/domain/decide.ts";
import type { TransitionId } from "../../../shared/domain/transitions.ts";
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import type { AssetState } from "../../../shared/domain/state.ts";
import { ASSET_STATES, OUTSTANDING_STATES, TERMINAL_STATES } from "../../../shared/domain/state.ts";
import {
  clear,
  closeLoss,
  defer,
  find,
  finding,
  handOver,
  handOverCustody,
  held,
  issue,
  putBack,
  receive,
  register,
  release,
  repack,
  reportMissing,
  store,
  takeOut,
} from "../../helpers/acts.ts";
import { accept, certify, destroyed, instruct } from "../../helpers/disposalActs.ts";
import { arrive, carry, depart } from "../../helpers/transportActs.ts";
import { given } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import { CENTER, SUB_OFFICE, act, paper, stage } from "../../helpers/stage.ts";

const voidAsset = act({ type: "voidAsset", asset: "A-1", reason: "誤登録" });

/** How asset A-1 comes into each state. */
const STORIES: Readonly<Record<AssetState, readonly Act[]>> = {
  planned: [register("A-1")],
  offered: [register("A-1"), issue("S-1", "provision", ["A-1"])],
  inTransit: [...held("A-1"), depart("W-1", "move", { assets: ["A-1"] })],
  arrived: [...held("A-1"), depart("W-1", "move", { assets: ["A-1"] }), arrive("W-1")],
  held: held("A-1"),
  inUse: [...held("A-1"), takeOut(["A-1"])],
  heldSub: [...held("A-1"), ...carry("W-1", "move", { assets: ["A-1"], to: SUB_OFFICE })],
  quarantined: [
    register("A-1"),
    issue("S-1", "provision", ["A-1"]),
    release("S-1"),
    receive("S-1", { look: finding("S-1", "A-1", { counted: 0 }) }),
  ],
  returning: [...held("A-1"), issue("S-1", "return", ["A-1"])],
  disposalInstructed: [...held("A-1"), instruct("O-1", ["A-1"])],
  disposing: [...held("A-1"), ...destroyed("D-1", ["A-1"]).slice(0, -1)],
  destroyedUncertified: [...held("A-1"), ...destroyed("D-1", ["A-1"])],
  missing: [...held("A-1"), reportMissing(["A-1"])],
  returned: [...held("A-1"), ...handOver("S-1", "return", ["A-1"])],
  disposed: [...held("A-1"), ...destroyed("D-1", ["A-1"]), certify("C-1", "D-1"), accept("C-1")],
  lossClosed: [...held("A-1"), reportMissing(["A-1"]), closeLoss(["A-1"])],
  superseded: [...held("A-1"), repack(["A-1"], [{ asset: "A-2", value: 1, serial: "SN-A-1" }])],
  voided: [register("A-1"), voidAsset],
};

/** An act at the place where the ledger has the asset. */
const there =
  (make: (place: string) => Act): Act =>
  (at, books) =>
    make(books.get("asset", "A-1")?.place ?? CENTER)(at, books);

/** What the client says to what is set aside; the others need nothing of it. */
const INSTRUCTED = { instruction: paper("指示-9"), finding: "内容に異常なし" };

/** Every step that a person takes with an asset, and what it leads to. */
const STEPS: readonly (readonly [string, TransitionId, AssetState, Act])[] = [
  ["put on a provision slip", "T02", "offered", issue("N-1", "provision", ["A-1"])],
  [
    "put on a return slip",
    "T14",
    "returning",
    issue("N-1", "return", ["A-1"], { quarantine: INSTRUCTED }),
  ],
  ["put on a disposal slip", "T19", "disposing", issue("N-1", "disposal", ["A-1"])],
  ["moved", "T11", "inTransit", there((from) => depart("N-1", "move", { assets: ["A-1"], from }))],
  ["taken out", "T10", "inUse", there((place) => takeOut(["A-1"], { place }))],
  ["put back", "T10b", "held", putBack(["A-1"])],
  [
    "put under an instruction",
    "T17",
    "disposalInstructed",
    instruct("N-1", ["A-1"], { finding: INSTRUCTED.finding }),
  ],
  ["released from quarantine", "T08", "held", clear(["A-1"])],
  ["reported missing", "T23", "missing", reportMissing(["A-1"])],
  ["found", "T24", "quarantined", find(["A-1"])],
  ["closed as lost", "T25", "lossClosed", closeLoss(["A-1"])],
  [
    "repacked",
    "T26",
    "superseded",
    repack(["A-1"], [{ asset: "N-1", value: 1, serial: "SN-A-1" }]),
  ],
  ["voided", "T27", "voided", voidAsset],
];

/** Steps that leave the state as it is. */
const STAYS: readonly (readonly [string, TransitionId, Act])[] = [
  ["put on a shelf", "T30", store(["A-1"])],
  ["handed on to another manager", "T31", handOverCustody(["A-1"])],
  ["deferred", "T32", defer(["A-1"])],
];

describe.each(ASSET_STATES)("an asset that is %s", (state) => {
  test("comes to be so", () => {
    given(stage, STORIES[state]).when(register("Z-9")).thenKnown("asset", "A-1", { state });
  });

  test.each(STEPS)("is %s only where the table says so", (_name, transition, to, doing) => {
    const { decision, books } = given(stage, STORIES[state]).when(doing);
    const allowed = leadsOn(transition, state);
    expect({
      refused: whyRefused(decision, state).length > 0,
      state: books.get("asset", "A-1")?.state,
    }).toEqual(allowed ? { refused: false, state: to } : { refused: true, state });
  });

  test.each(STAYS)("is %s only where the table says so, and stays as it is", (_name, id, doing) => {
    const { decision, books } = given(stage, STORIES[state]).when(doing);
    expect({
      refused: whyRefused(decision, state).length > 0,
      state: books.get("asset", "A-1")?.state,
    }).toEqual({ refused: !leadsOn(id, state), state });
  });
});

function leadsOn(transition: TransitionId, state: AssetState): boolean {
  const { from }: { from: readonly AssetState[] } = TRANSITIONS[transition];
  return from.includes(state);
}

/** Why the unit itself was refused: by its state, or by a more exact reason while it is still there. */
function whyRefused(decision: Decision, state: AssetState): readonly string[] {
  const rules = decision.ok ? [] : decision.refusals.map((one) => one.rule);
  const exact = TERMINAL_STATES.includes(state) ? [] : ["R11-8", "R12-7", "R14-2"];
  return rules.filter((rule) => ["wrong-state", ...exact].includes(rule));
}

describe("the table of states", () => {
  test("leads nowhere from a terminal state", () => {
    const leading = Object.values(TRANSITIONS).flatMap(({ from }) => from as readonly string[]);
    for (const state of TERMINAL_STATES) expect(leading).not.toContain(state);
  });

  test("calls every state either terminal, outstanding, or not yet received", () => {
    const before = ["planned", "offered"];
    expect([...before, ...OUTSTANDING_STATES, ...TERMINAL_STATES].toSorted()).toEqual(
      [...ASSET_STATES].toSorted(),
    );
  });

  test("lets an asset leave every state that is not terminal", () => {
    const leading = new Set(
      Object.values(TRANSITIONS).flatMap(({ from }) => from as readonly string[]),
    );
    for (const state of ASSET_STATES)
      expect(leading.has(state), state).toBe(!TERMINAL_STATES.includes(state));
  });
});

describe("what the contract text forbids", () => {
  test.each([
    ["held to returned without a return slip", receive("S-9"), STORIES.held, "not-found"],
    [
      "anything to destroyed without an instruction",
      issue("S-9", "disposal", ["A-1"]),
      STORIES.held,
      "R14-2",
    ],
    ["missing to held", clear(["A-1"]), STORIES.missing, "wrong-state"],
    [
      "quarantined to anywhere without an instruction",
      depart("W-9", "move", { assets: ["A-1"] }),
      STORIES.quarantined,
      "wrong-state",
    ],
    ["anything after it was returned", store(["A-1"]), STORIES.returned, "wrong-state"],
    [
      "anything after it was destroyed and certified",
      reportMissing(["A-1"]),
      STORIES.disposed,
      "wrong-state",
    ],
  ] as const)("%s", (_name, doing, story, rule) => {
    const { decision } = given(stage, story).when(doing);
    expect(!decision.ok && decision.refusals.map((one) => one.rule)).toContain(rule);
  });

  test("a second living asset with the same number or serial", () => {
    given(stage, register("A-1"))
      .when(register("A-2", { number: "ａ-1", serial: "sn-a-1" }))
      .thenRefused(
        { rule: "R24-1", path: "number", params: { number: "ａ-1", asset: "A-1" } },
        { rule: "R24-2", path: "serial", params: { serial: "sn-a-1", asset: "A-1" } },
      );
  });

  test.each(TERMINAL_STATES)("but both are free again when their asset is %s", (state) => {
    // What was repacked has passed its serial on.
    const serial = state === "superseded" ? "SN-A-9" : "SN-A-1";
    given(stage, STORIES[state])
      .when(register("A-9", { number: "A-1", serial }))
      .thenKnown("asset", "A-9", { state: "planned" });
  });
});
