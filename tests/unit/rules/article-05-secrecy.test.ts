import { describe, expect, test } from "vitest";
import { Event } from "../../../shared/domain/event.ts";
import { held, issue, putBack, register, store, takeOut } from "../../helpers/acts.ts";
import { destroy, destroyed } from "../../helpers/disposalActs.ts";
import { depart } from "../../helpers/transportActs.ts";
import {
  STORY_AT,
  because,
  booksAfter,
  commandOf,
  decideOn,
  given,
  on,
} from "../../helpers/given.ts";
import {
  CENTER,
  CITY_HALL,
  CLERK,
  CONTRACTOR,
  DRIVER,
  MANAGER,
  OUTSIDER,
  STRANGER,
  SUBCHIEF,
  act,
  CONTRACT,
  admit,
  carded,
  contract,
  designate,
  designatePlace,
  lacking,
  party,
  person,
  place,
  pledge,
  stage,
  stageWith,
  trained,
} from "../../helpers/stage.ts";
import type { Act } from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
/** Someone of the contractor's whom no paper names. */
const NEWCOMER = "p-newcomer";
const newcomer = [person(NEWCOMER, CONTRACTOR, "新人 花子"), trained(NEWCOMER), carded(NEWCOMER)];
const byNewcomer = takeOut(["A-1"], { person: NEWCOMER });

describe("what was learnt under the contract goes to no third party (art. 5)", () => {
  test("unless the client has consented in writing", () => {
    const give = issue("S-1", "disposal", ["A-1"], {
      receiver: OUTSIDER,
      instruction: "order-D-1",
    });
    const instructed = destroyed("D-1", ["A-1"]).slice(0, 1);
    given(stage, held("A-1"), instructed)
      .when(give)
      .thenRefused(
        {
          rule: "R5-1",
          article: 5,
          severity: "block",
          path: "receiver",
          params: { party: STRANGER },
        },
        "R6-1",
      );
    given(stage, admit(STRANGER), held("A-1"), instructed).when(give).thenAccepted();
  });

  test("and to a third party that wants it for itself only what the client's consent covers", () => {
    const LIBRARY = "library";
    const there: readonly Act[] = [
      party(LIBRARY, "thirdParty", "若葉市立図書館"),
      place("P-50", { party: LIBRARY, kind: "thirdParty" }),
      designatePlace("P-50"),
      ...held("A-1"),
    ];
    const toLibrary = depart("W-1", "move", { assets: ["A-1"], to: "P-50" });
    const refused = {
      rule: "R5-2",
      article: 5,
      severity: "block",
      path: "to",
      params: { party: LIBRARY },
    } as const;
    given(stage, there).when(toLibrary).thenRefused(refused);
    given(stage, there, admit(LIBRARY)).when(toLibrary).thenAccepted();
    // What Art. 6(2) asks of an application is not asked here: nothing is subcontracted.
    given(stage, there, lacking(admit(LIBRARY), "application", "reason", "measures"))
      .when(toLibrary)
      .thenAccepted();
    given(stage, there, admit(LIBRARY, { scope: { media: ["paper"] } }))
      .when(toLibrary)
      .thenRefused(refused);
    given(stage, there, admit(LIBRARY, { to: "2026-07-23" }))
      .when(toLibrary)
      .thenRefused(refused);
    given(stage, there, admit(LIBRARY, { to: "2026-07-24" }))
      .when(toLibrary)
      .thenAccepted();
  });

  test("and is not handled by a third party's people either", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"], { person: OUTSIDER }))
      .thenRefused({ rule: "R5-1", path: "person", params: { party: STRANGER } }, "R6-1");
    given(stage, held("A-1"))
      .when(depart("W-1", "move", { assets: ["A-1"], carriage: { carriers: [DRIVER, OUTSIDER] } }))
      .thenRefused({ rule: "R5-1", path: "carriage.carriers.1" }, "R6-1");
    given(stage, held("A-1"), destroyed("D-1", ["A-1"]).slice(0, -1))
      .when(destroy("D-1", "out-D-1", { performer: OUTSIDER }))
      .thenRefused({ rule: "R5-1", path: "performer" }, "R6-1");
  });

  test("and is handled by the people of a party the client has consented to", () => {
    given(stage, held("A-1"))
      .when(takeOut(["A-1"], { person: SUBCHIEF }))
      .thenAccepted();
  });
});

describe("who handles assets has pledged secrecy (art. 5)", () => {
  test("and is known to work under the contract", () => {
    given(stage, newcomer, held("A-1"))
      .when(byNewcomer)
      .thenRefused({
        rule: "R5-4",
        article: 5,
        severity: "block",
        path: "person",
        params: { person: NEWCOMER },
      });
    given(stage, newcomer, pledge(NEWCOMER), held("A-1")).when(byNewcomer).thenAccepted();
  });

  test("or a reason is given why the pledge is not there yet", () => {
    const rostered: readonly Act[] = [...newcomer, designate(NEWCOMER, "handler")];
    given(stage, rostered, held("A-1"))
      .when(byNewcomer)
      .thenRefused({
        rule: "R5-3",
        severity: "warn",
        path: "person",
        params: { person: NEWCOMER },
      });
    given(stage, rostered, held("A-1"))
      .when(because("本日提出予定", ["R5-3"], byNewcomer))
      .thenRecorded(
        { type: "warningAcknowledged", rule: "R5-3", article: 5, reason: "本日提出予定" },
        {
          type: "assetsTakenOut",
          contract: CONTRACT,
          assets: ["A-1"],
          person: NEWCOMER,
          place: CENTER,
          purpose: "印字",
        },
      );
  });

  test("or is refused outright where the contract says so", () => {
    given(
      stageWith({ severity: { "R5-3": "block" } }),
      newcomer,
      designate(NEWCOMER, "handler"),
      held("A-1"),
    )
      .when(because("本日提出予定", ["R5-3"], byNewcomer))
      .thenRefused({ rule: "R5-3", severity: "block" });
  });

  test("and is never only noted, also under an older contract that says so", () => {
    given(stage)
      .when(contract({ severity: { "R5-3": "hold" } }, { contract: "K-2" }))
      .thenRefused({
        rule: "too-lenient",
        path: "settings.severity.R5-3",
        params: { rule: "R5-3" },
      });
    const rostered = [newcomer, designate(NEWCOMER, "handler"), held("A-1")].flat();
    const { books, clock } = booksAfter(stage, rostered);
    const { type: _type, ...older } = contract({ severity: { "R5-3": "hold" } })(STORY_AT, books);
    books.follow(Event.parse({ ...older, type: "contractOpened" }), { seq: 9_000_000 });
    expect(books.get("contract", CONTRACT)?.settings.severity).toEqual({ "R5-3": "hold" });
    expect(decideOn(books, commandOf(byNewcomer, clock.next(), books))).toMatchObject({
      ok: false,
      refusals: [{ rule: "R5-3", severity: "warn" }],
    });
  });

  test.each([
    ["the day before", "2026-07-25", false],
    ["the same day", "2026-07-24", true],
    ["the day after", "2026-07-23", true],
  ] as const)("not later than the work: work on %s the pledge", (_name, signedOn, accepted) => {
    const outcome = given(
      stage,
      newcomer,
      act({
        type: "filePledge",
        occurredAt: at("2026-07-26"),
        contract: CONTRACT,
        person: NEWCOMER,
        signedOn,
      }),
      held("A-1").map((one) => on(at("2026-07-01"), one)),
    ).when(on("2026-07-24T15:00:00+09:00", byNewcomer), { now: at("2026-07-26") });
    if (accepted) outcome.thenAccepted();
    else outcome.thenRefused({ rule: "R5-5", params: { person: NEWCOMER, signedOn } });
  });

  test("once: a pledge signed again later does not undo the first", () => {
    given(
      stage,
      newcomer,
      pledge(NEWCOMER, "2026-04-01"),
      pledge(NEWCOMER, "2026-04-01"),
      held("A-1"),
    )
      .when(byNewcomer)
      .thenAccepted();
    given(
      stage,
      newcomer,
      pledge(NEWCOMER),
      on(at("2026-08-01"), (moment) => ({
        type: "filePledge",
        occurredAt: moment,
        contract: CONTRACT,
        person: NEWCOMER,
        signedOn: "2026-08-01",
      })),
    )
      .when(pledge(NEWCOMER))
      .thenKnown("standing", `${CONTRACT}/${NEWCOMER}`, { pledgedOn: "2026-04-01" });
  });

  test.each([
    ["on the last day of service", "2026-07-24", true],
    ["the day after", "2026-07-25", false],
  ] as const)("and serves no longer than the term: %s", (_name, day, accepted) => {
    const outcome = given(
      stage,
      newcomer,
      pledge(NEWCOMER),
      designate(NEWCOMER, "handler", { to: "2026-07-24" }),
      held("A-1"),
    ).when(on(at(day).replace("10:00", "18:00"), byNewcomer));
    if (accepted) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R5-6",
        severity: "block",
        params: { person: NEWCOMER, lastDay: "2026-07-24" },
      });
  });

  test("whatever the handling is", () => {
    given(stage, newcomer, held("A-1"))
      .when(store(["A-1"], { person: NEWCOMER }))
      .thenRefused("R5-4");
    given(stage, newcomer, held("A-1"), takeOut(["A-1"]))
      .when(putBack(["A-1"], { person: NEWCOMER }))
      .thenRefused("R5-4");
    given(stage, newcomer, held("A-1"))
      .when(
        depart("W-1", "move", {
          assets: ["A-1"],
          carriage: { responsible: MANAGER, carriers: [NEWCOMER, DRIVER], keyHolder: NEWCOMER },
        }),
      )
      .thenRefused({ rule: "R5-4", path: "carriage.carriers.0" });
    given(stage, newcomer, held("A-1"), destroyed("D-1", ["A-1"]).slice(0, -1))
      .when(destroy("D-1", "out-D-1", { performer: CLERK, supervisor: NEWCOMER }))
      .thenRefused({ rule: "R5-4", path: "supervisor" });
  });

  test("while the client's own people carry without any pledge to the contractor", () => {
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]))
      .when(
        depart("W-1", "provision", { slip: "S-1", from: CITY_HALL, carriage: { by: "client" } }),
      )
      .thenRefused("R11-3");
  });
});

test("an unknown third party comes before a missing consent, and both before the person", () => {
  given(stage, newcomer, held("A-1"))
    .when(depart("W-1", "move", { assets: ["A-1"], carriage: { carriers: [NEWCOMER, OUTSIDER] } }))
    .thenRefused("R5-1", "R5-4", "R6-1");
});
