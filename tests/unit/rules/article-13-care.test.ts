import { describe, test } from "vitest";
import {
  arrive,
  checkArrival,
  clear,
  depart,
  finding,
  held,
  issue,
  receive,
  register,
  release,
} from "../../helpers/acts.ts";
import { given } from "../../helpers/given.ts";
import { ANNEX, CITY_HALL, stage } from "../../helpers/stage.ts";

const moved = (seals: { asset: string; seal: string }[]) =>
  [
    held("A-1", "A-2"),
    depart("W-1", "move", { assets: ["A-1", "A-2"], seals }),
    arrive("W-1"),
  ].flat();
const sealed = moved([{ asset: "A-1", seal: "封-771" }]);

describe("a sealed asset that arrives (art. 13)", () => {
  test("is held when its seal is the one put on", () => {
    given(stage, sealed)
      .when(checkArrival("W-1"))
      .thenKnown("asset", "A-1", { state: "held", place: ANNEX, seal: "封-771" });
  });

  test.each([
    ["broken", { seal: "broken" }, "封-771"],
    ["gone", { seal: "none" }, "-"],
    ["another", { seal: "intact", sealRead: "封-772" }, "封-772"],
  ] as const)("is set aside when its seal is %s, and the others are not", (_name, what, found) => {
    given(stage, sealed)
      .when(checkArrival("W-1", { found: { "A-1": what } }))
      .thenNoticed({
        rule: "R13-5",
        article: 13,
        severity: "hold",
        path: "checks.0.seal",
        params: { asset: "A-1", expected: "封-771", found },
      })
      .thenKnown("asset", "A-1", { state: "quarantined", place: ANNEX, quarantinedFrom: "held" })
      .thenKnown("asset", "A-2", { state: "held" });
  });

  test("is not set aside because its number was typed in full width", () => {
    given(stage, moved([{ asset: "A-1", seal: "S-771" }]))
      .when(checkArrival("W-1", { found: { "A-1": { sealRead: "ｓ－７７１" } } }))
      .thenNoticed();
  });

  test("is not set aside for a number nobody read, if the seal is whole", () => {
    given(stage, sealed)
      .when(
        checkArrival("W-1", {
          checks: ["A-1", "A-2"].map((asset) => ({ asset, counted: 1, seal: "intact" })),
        }),
      )
      .thenNoticed();
  });

  test("is released with a new seal, which is the one to be found next", () => {
    const broken = checkArrival("W-1", { found: { "A-1": { seal: "broken" } } });
    given(stage, sealed, broken)
      .when(clear(["A-1"], { seals: [{ asset: "A-1", seal: "封-900" }] }))
      .thenKnown("asset", "A-1", { state: "held", seal: "封-900", quarantinedFrom: undefined });
  });

  test("that had no seal is set aside all the same when someone finds one broken", () => {
    given(stage, moved([]))
      .when(checkArrival("W-1", { found: { "A-1": { seal: "broken" } } }))
      .thenNoticed({ rule: "R13-5", params: { asset: "A-1", expected: "-", found: "×" } });
  });
});

describe("a seal at a handover (art. 13)", () => {
  const lines = [{ asset: "A-1", quantity: { value: 1, unit: "stick" as const }, seal: "封-1" }];
  const issued = [register("A-1"), issue("S-1", "provision", ["A-1"], { lines })];

  test("that is not whole stops the release", () => {
    given(stage, issued)
      .when(release("S-1", { look: finding("S-1", "A-1", { seal: "broken" }) }))
      .thenRefused({ rule: "R13-5", severity: "block", path: "checks.0.seal" });
  });

  test("that is not whole at the receipt sets the asset aside", () => {
    given(stage, issued, release("S-1"))
      .when(receive("S-1", { look: finding("S-1", "A-1", { seal: "broken" }) }))
      .thenNoticed({ rule: "R13-5", severity: "hold" })
      .thenKnown("asset", "A-1", { state: "quarantined" });
  });
});

test("the count comes before the seal", () => {
  const lines = [{ asset: "A-1", quantity: { value: 1, unit: "stick" as const }, seal: "封-1" }];
  given(stage, register("A-1"), issue("S-1", "provision", ["A-1"], { lines, place: CITY_HALL }))
    .when(release("S-1", { look: finding("S-1", "A-1", { seal: "broken", counted: 0 }) }))
    .thenRefused("R11-4", "R13-5");
});
