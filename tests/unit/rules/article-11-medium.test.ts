/** R11-17 and what hangs on it: one medium with several units on it is one thing (E23). */
import { describe, expect, test } from "vitest";
import {
  handOver,
  handOverCustody,
  issue,
  putBack,
  receive,
  register,
  release,
  repack,
  reportMissing,
  takeOut,
} from "../../helpers/acts.ts";
import { accept, certify, destroy, instruct } from "../../helpers/disposalActs.ts";
import { depart } from "../../helpers/transportActs.ts";
import { booksAfter, given } from "../../helpers/given.ts";
import { openIncident } from "../../helpers/recordActs.ts";
import { companions, onMediumOf } from "../../../shared/domain/medium.ts";
import { CONTRACT, stage } from "../../helpers/stage.ts";
import type { Over } from "../../helpers/stage.ts";

const shared = (asset: string, over: Over<"registerAsset"> = {}) =>
  register(asset, { medium: "媒-1", serial: "SN-1", media: "externalHdd", ...over });

/** Two units on one disk, and one that has its own, all in the manager's hands. */
const both = [
  shared("A-1"),
  shared("A-2"),
  register("A-3"),
  ...handOver("S-1", "provision", ["A-1", "A-2", "A-3"]),
];

const alone = { rule: "R11-17", article: 11, params: { medium: "媒-1", others: "A-2" } } as const;

describe("R11-17: what is on one medium goes as one thing (E23)", () => {
  test.each([
    ["put on a return slip", (units: string[]) => issue("S-2", "return", units)],
    ["moved", (units: string[]) => depart("W-1", "move", { assets: units })],
    ["taken out", (units: string[]) => takeOut(units)],
    ["handed on", (units: string[]) => handOverCustody(units)],
    ["missing", (units: string[]) => reportMissing(units)],
    [
      "missing by an incident",
      (units: string[]) => openIncident("I-1", units, { measure: "missing" }),
    ],
  ])("when it is %s", (_name, doing) => {
    given(stage, both)
      .when(doing(["A-1"]))
      .thenRefused(alone);
    given(stage, both)
      .when(doing(["A-1", "A-2"]))
      .thenAccepted();
    given(stage, both)
      .when(doing(["A-3"]))
      .thenAccepted();
  });

  test("when it is provided, and put back", () => {
    given(stage, shared("A-1"), shared("A-2"))
      .when(issue("S-1", "provision", ["A-1"]))
      .thenRefused(alone);
    given(stage, both, takeOut(["A-1", "A-2"]))
      .when(putBack(["A-1"]))
      .thenRefused(alone);
  });

  test("but what came later to the client's side is not waited for", () => {
    given(stage, both, shared("A-4"))
      .when(takeOut(["A-1", "A-2"]))
      .thenAccepted();
  });

  test("through a repacking too", () => {
    const { books } = booksAfter(
      stage,
      both,
      repack(["A-1"], [{ asset: "A-1a", value: 1, serial: "SN-1" }]),
    );
    const asset = books.get("asset", "A-2");
    expect(asset && companions(books, asset).map((one) => one.asset)).toEqual(["A-1a"]);
  });
});

describe("one of several on a medium is to go (E23)", () => {
  const low = {
    classification: "1",
    content: { personal: "no", myNumber: "no", sensitive: "no" },
  } as const;
  const secret = { classification: "3" };
  const three = [
    shared("A-1", secret),
    shared("A-2", low),
    ...handOver("S-1", "provision", ["A-1", "A-2"]),
  ];
  const erase = { method: "clear", technique: "logicalDelete" } as const;
  const erased = (asset: string) => [
    instruct("O-1", [asset], erase),
    ...handOver("S-2", "disposal", [asset], { instruction: "O-1" }),
    destroy("D-1", "S-2", erase),
  ];

  test("it may be deleted where it is, while the others stay", () => {
    given(stage, three, erased("A-1").slice(0, -1))
      .when(destroy("D-1", "S-2", erase))
      .thenKnown("asset", "A-1", { state: "destroyedUncertified" })
      .thenKnown("asset", "A-2", { state: "held" });
  });

  test("the medium does not go to a destroyer without the others, nor is it crushed", () => {
    given(stage, three, instruct("O-1", ["A-1"]))
      .when(issue("S-2", "disposal", ["A-1"], { instruction: "O-1" }))
      .thenAccepted();
    given(
      stage,
      three,
      instruct("O-1", ["A-1"]),
      handOver("S-2", "disposal", ["A-1"], { instruction: "O-1" }),
    )
      .when(destroy("D-1", "S-2"))
      .thenRefused({ rule: "R11-17", path: "units.0.asset", params: { others: "A-2" } });
    given(
      stage,
      three,
      instruct("O-1", ["A-1"]),
      issue("S-2", "disposal", ["A-1"], { instruction: "O-1" }),
      release("S-2"),
    )
      .when(depart("W-1", "disposal", { slip: "S-2", carriage: { caseNumber: "箱-1" } }))
      .thenRefused({ rule: "R11-17", params: { others: "A-2" } });
  });

  test("the last of them takes the medium with it, as strictly as anything that was on it needs", () => {
    given(stage, three, erased("A-1"), certify("C-1", "D-1"), accept("C-1"))
      .when(instruct("O-2", ["A-2"], erase))
      .thenRefused({ rule: "R14-3", params: { asset: "A-2", why: "method" } });
    given(stage, three, erased("A-1"), certify("C-1", "D-1"), accept("C-1"))
      .when(instruct("O-2", ["A-2"]))
      .thenAccepted();
  });

  test("the medium is done with when all of them are", () => {
    const { books } = booksAfter(
      stage,
      three,
      erased("A-1"),
      certify("C-1", "D-1"),
      accept("C-1"),
      issue("S-3", "return", ["A-2"]),
      release("S-3"),
      receive("S-3"),
    );
    const [first] = onMediumOf(books, { contract: CONTRACT, medium: "媒-1" });
    expect(onMediumOf(books, first ?? { contract: CONTRACT }).map(({ state }) => state)).toEqual([
      "disposed",
      "returned",
    ]);
  });
});
