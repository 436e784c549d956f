/** Articles 5, 6, 10, 12 and 15 want the client's paper beforehand (あらかじめ, 事前): its date counts, not only its term. */
import { describe, test } from "vitest";
import { held, issue, register } from "../../helpers/acts.ts";
import { depart } from "../../helpers/transportActs.ts";
import { given, on } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  ANNEX,
  CHIEF,
  CITY,
  CLERK,
  CONTRACT,
  DRIVER,
  MANAGER,
  SUBCONTRACTOR,
  SUB_OFFICE,
  act,
  admit,
  bareStage,
  designate,
  designatePlace,
  enrolled,
  OFFICIAL,
  CENTER,
  paper,
  party,
  permit,
  place,
  stage,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const move = (over: Parameters<typeof depart>[2] = {}) =>
  depart("W-1", "move", { assets: ["A-1"], ...over });

/** The paper says it allows things since April; it was written at the end of July, and recorded then. */
const WRITTEN = "2026-07-28";
const late = { document: paper("後付-1", WRITTEN), from: "2026-04-01", occurredAt: at(WRITTEN) };
const lateConsent = { consent: paper("承諾-後", WRITTEN), from: "2026-04-01" };

/** The day before the paper was written, and the day itself. */
function beforeAndOn(story: readonly (Act | readonly Act[])[], doing: Act) {
  return {
    before: given(...story).when(on(at("2026-07-27"), doing)),
    onTheDay: given(...story).when(on(at(WRITTEN), doing)),
  };
}

describe("what the client's paper allows begins with the paper, whatever term it gives", () => {
  const bare = [
    bareStage,
    designate(OFFICIAL, "designatedOfficial"),
    designate(MANAGER, "custodyManager"),
    ...[CENTER, SUB_OFFICE].map((where) => designatePlace(where)),
    ...[MANAGER, DRIVER, CLERK].flatMap((who) => enrolled(who)),
  ];

  test("a consent to subcontracting (art. 6)", () => {
    const story = [bare.flat(), held("A-1"), admit(SUBCONTRACTOR, lateConsent)];
    const { before, onTheDay } = beforeAndOn(story, move({ to: SUB_OFFICE }));
    before.thenRefused({ rule: "R6-3", params: { why: "term", from: WRITTEN, to: "" } });
    onTheDay.thenAccepted();
  });

  test("a consent to a third party (art. 5)", () => {
    const LIBRARY = "library";
    const story = [
      stage,
      party(LIBRARY, "thirdParty", "若葉市立図書館"),
      place("P-50", { party: LIBRARY, kind: "thirdParty" }),
      designatePlace("P-50"),
      held("A-1"),
      admit(LIBRARY, lateConsent),
    ];
    const { before, onTheDay } = beforeAndOn(story, move({ to: "P-50" }));
    before.thenRefused({ rule: "R5-2", params: { party: LIBRARY } });
    onTheDay.thenAccepted();
  });

  test("the designation of a place, also as a place on the way (art. 10)", () => {
    const story = [stage, place("P-10"), held("A-1"), designatePlace("P-10", late)];
    const there = beforeAndOn(story, move({ to: "P-10" }));
    there.before.thenRefused({ rule: "R10-2", params: { place: "P-10", from: WRITTEN, to: "" } });
    there.onTheDay.thenAccepted();
    const by = beforeAndOn(story, move({ to: ANNEX, route: { by: "via", places: ["P-10"] } }));
    by.before.thenRefused({ rule: "R10-3", params: { place: "P-10" } });
    by.onTheDay.thenAccepted();
  });

  test("the designation of an official and of a custody manager (art. 12)", () => {
    const official = [stage, register("A-1"), designate(CHIEF, "designatedOfficial", late)];
    const given1 = beforeAndOn(official, issue("S-1", "provision", ["A-1"], { giver: CHIEF }));
    given1.before.thenRefused({ rule: "R12-2", params: { person: CHIEF, from: WRITTEN, to: "" } });
    given1.onTheDay.thenAccepted();
    const manager = [stage, register("A-1"), designate(CLERK, "custodyManager", late)];
    const given2 = beforeAndOn(manager, issue("S-1", "provision", ["A-1"], { receiver: CLERK }));
    given2.before.thenRefused({ rule: "R12-3", params: { person: CLERK } });
    given2.onTheDay.thenAccepted();
  });

  test("a permit for an area of the client (art. 15)", () => {
    const AREA = "P-20";
    const rulesRead = act({
      type: "acknowledgeAreaRules",
      contract: CONTRACT,
      place: AREA,
      persons: [MANAGER, DRIVER, CLERK],
      readOn: "2026-04-01",
    });
    const story = [
      stage,
      place(AREA, { party: CITY, kind: "client", managedArea: true }),
      designatePlace(AREA),
      rulesRead,
      held("A-1"),
      permit(AREA, "持込-1", { ...late, document: paper("持込-1", WRITTEN) }),
    ];
    const into = move({ to: AREA, carriage: { bringInPermit: "持込-1" } });
    const { before, onTheDay } = beforeAndOn(story, into);
    before.thenRefused({ rule: "R15-1", params: { place: AREA, why: "term", number: "持込-1" } });
    onTheDay.thenAccepted();
  });
});
