/** Art. 6 on the way, and after the client's consent is over. */
import { describe, test } from "vitest";
import { held, putBack, store, takeOut } from "../../helpers/acts.ts";
import { carry, depart } from "../../helpers/transportActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CARRIER,
  CENTER,
  CONTRACT,
  DESTROYER,
  SUBCHIEF,
  SUBCONTRACTOR,
  SUB_OFFICE,
  act,
  admit,
  designatePlace,
  party,
  place,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const end = (of: string) =>
  act({ type: "endConsent", contract: CONTRACT, party: of, lastDay: "2026-07-24" });
const atSub = (...assets: string[]) =>
  [held(...assets), carry("W-0", "move", { assets, to: SUB_OFFICE })].flat();

describe("a place on the way (art. 6)", () => {
  const DEPOT = "P-60";
  const OTHER = "other";
  const depotOf = (whose: string) => [place(DEPOT, { party: whose }), designatePlace(DEPOT)];
  const by = (where: string) =>
    depart("W-1", "move", { assets: ["A-1"], to: ANNEX, route: { by: "via", places: [where] } });
  const other = party(OTHER, "subcontractor", "よその入力株式会社");

  test("of a subcontractor's needs the client's consent, for the unit and the day (R6-1, R6-3)", () => {
    given(stage, other, depotOf(OTHER), held("A-1"))
      .when(by(DEPOT))
      .thenRefused({ rule: "R6-1", path: "route.places.0", params: { party: OTHER } });
    given(stage, other, depotOf(OTHER), admit(OTHER, { to: "2026-07-23" }), held("A-1"))
      .when(by(DEPOT))
      .thenRefused({ rule: "R6-3", path: "route.places.0", params: { why: "term" } }, "R6-6");
    given(stage, held("A-1")).when(by(SUB_OFFICE)).thenAccepted();
  });

  test("of another's is no way on from a subcontractor without a consent to that way (R6-5)", () => {
    const onwards = depart("W-1", "move", {
      assets: ["A-1"],
      from: SUB_OFFICE,
      to: CENTER,
      route: { by: "via", places: ["P-04"] },
    });
    given(stage, atSub("A-1"))
      .when(onwards)
      .thenRefused({
        rule: "R6-5",
        path: "route.places.0",
        params: { party: DESTROYER, by: SUBCONTRACTOR },
      });
    given(stage, atSub("A-1"), admit(DESTROYER, { under: SUBCONTRACTOR }))
      .when(onwards)
      .thenAccepted();
  });

  test("of the carrier's counts as a subcontractor's where the contract says so", () => {
    given(stage, depotOf(CARRIER), held("A-1")).when(by(DEPOT)).thenAccepted();
    given(stageWith({ courier: "subcontract" }), depotOf(CARRIER), held("A-1"))
      .when(by(DEPOT))
      .thenRefused("R6-1");
  });
});

describe("when the consent to a subcontractor is over (art. 6)", () => {
  const later = (doing: Parameters<typeof on>[1]) => on(at("2026-07-25"), doing);
  const use = takeOut(["A-1"], { place: SUB_OFFICE, person: SUBCHIEF });

  test("it works on nothing any more (R6-3)", () => {
    given(stage, atSub("A-1"), end(SUBCONTRACTOR))
      .when(on("2026-07-24T18:00:00+09:00", use))
      .thenAccepted();
    given(stage, atSub("A-1"), end(SUBCONTRACTOR))
      .when(later(use))
      .thenRefused({ rule: "R6-3", path: "place", params: { party: SUBCONTRACTOR, why: "term" } });
    given(stage, atSub("A-1"), end(SUBCONTRACTOR))
      .when(later(store(["A-1"], { person: SUBCHIEF })))
      .thenRefused({ rule: "R6-3", path: "person" });
  });

  test("but what was taken out is put back, and everything is fetched", () => {
    given(stage, atSub("A-1"), use, end(SUBCONTRACTOR))
      .when(later(putBack(["A-1"], { person: SUBCHIEF })))
      .thenAccepted();
    given(stage, atSub("A-1"), end(SUBCONTRACTOR))
      .when(later(depart("W-1", "move", { assets: ["A-1"], from: SUB_OFFICE, to: CENTER })))
      .thenAccepted();
  });

  test("what is still there is said at once (R6-7)", () => {
    given(stage, atSub("A-1", "A-2"))
      .when(end(SUBCONTRACTOR))
      .thenNoticed({
        rule: "R6-7",
        article: 6,
        severity: "hold",
        path: "party",
        params: { party: SUBCONTRACTOR, count: 2 },
      });
    given(stage, held("A-1")).when(end(SUBCONTRACTOR)).thenNoticed();
  });
});
