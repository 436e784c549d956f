/** What an entry rests on: the papers that the rules went by, noted when it was decided. */
import { describe, expect, test } from "vitest";
import type { Decision } from "../../../shared/domain/decide.ts";
import type { Ground, Kept } from "../../../shared/domain/ground.ts";
import {
  clear,
  closeLoss,
  defer,
  handOver,
  held,
  inOrder,
  issue,
  receive,
  register,
  release,
  reportMissing,
  store,
  takeOut,
} from "../../helpers/acts.ts";
import { destroy, handedToVendor, instruct } from "../../helpers/disposalActs.ts";
import { depart } from "../../helpers/transportActs.ts";
import { approveCopies, copy } from "../../helpers/copyActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CARRIER,
  CENTER,
  CITY,
  CLERK,
  CONTRACT,
  CRUSHER,
  DESTROYER,
  DRIVER,
  MANAGER,
  OFFICIAL,
  PLANT,
  SUBCONTRACTOR,
  SUB_OFFICE,
  act,
  admit,
  designate,
  designatePlace,
  evaluate,
  permit,
  place,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const DAY = "2026-04-01";

/** A ground as the stage's papers have it. */
function by(rule: string, kept: Kept): Ground {
  return { rule, article: Number(/^R(\d+)/.exec(rule)?.[1]), ...kept };
}

const since = { date: DAY, from: DAY };
const official = by("R12-2", {
  paper: "designation",
  office: "designatedOfficial",
  about: OFFICIAL,
  number: `指定-${OFFICIAL}`,
  ...since,
});
const manager = by("R12-3", {
  paper: "designation",
  office: "custodyManager",
  about: MANAGER,
  number: `指定-${MANAGER}`,
  ...since,
});
const placed = (about: string, rule = "R10-2") =>
  by(rule, { paper: "placeDesignation", about, number: `場所-${about}`, ...since });
const pledged = (about: string) => by("R5-3", { paper: "pledge", about, date: DAY });
const trained = (about: string) => by("R20-1", { paper: "training", about, date: DAY });
const carded = (about: string) =>
  by("R16-1", { paper: "identityCard", about, number: `証-${about}` });
const consented = (about: string, rule = "R6-3") =>
  by(rule, { paper: "consent", about, number: `承諾-${about}`, ...since });
const roster = { ...manager, rule: "R5-6", article: 5 };
const told = (number: string, rule: string) =>
  by(rule, { paper: "clientDocument", number, date: DAY });

function notedIn(decision: Decision): readonly Ground[] {
  if (!decision.ok) return [];
  return decision.events.flatMap((one) => (one.type === "groundsNoted" ? one.grounds : []));
}

describe("a handover (art. 12)", () => {
  test("rests on the designations of both people and of the place", () => {
    given(stage, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"]))
      .thenRests(placed(CENTER), official, manager);
  });

  test("is confirmed by each side on its own designation", () => {
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]))
      .when(release("S-1"))
      .thenRests(official);
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"))
      .when(receive("S-1"))
      .thenRests(placed(CENTER), manager, trained(MANAGER));
  });

  test("rests on the designation that is in force on its day, not on one before or after", () => {
    const until = act({
      type: "endDesignation",
      contract: CONTRACT,
      person: OFFICIAL,
      office: "designatedOfficial",
      lastDay: "2026-06-30",
    });
    const again = designate(OFFICIAL, "designatedOfficial", {
      document: { number: "指定-2", date: "2026-07-01" },
      from: "2026-07-01",
      to: "2026-09-30",
    });
    given(stage, until, again, register("A-1"), issue("S-1", "provision", ["A-1"]))
      .when(release("S-1"))
      .thenRests({
        ...official,
        number: "指定-2",
        date: "2026-07-01",
        from: "2026-07-01",
        to: "2026-09-30",
      });
  });

  test("rests on the consent by which a delegate acts for the manager", () => {
    const delegate = designate(CLERK, "delegate", { document: { number: "代-1", date: DAY } });
    given(stageWith({ delegation: "withConsent" }), delegate, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { receiver: CLERK }))
      .thenRests(placed(CENTER), official, {
        ...manager,
        office: "delegate",
        about: CLERK,
        number: "代-1",
      });
  });
});

describe("work on the units", () => {
  test("rests on what whoever does it has pledged and learnt", () => {
    given(stage, held("A-1"))
      .when(store(["A-1"]))
      .thenRests(pledged(CLERK), trained(CLERK));
  });

  test("outside the shelf rests on the designation of the place (art. 10)", () => {
    given(stage, held("A-1"), store(["A-1"]))
      .when(takeOut(["A-1"]))
      .thenRests(pledged(CLERK), placed(CENTER), trained(CLERK));
  });

  test("leaves out what a warning was passed without", () => {
    given(stage, held("A-1"))
      .when(on("2027-06-01T10:00:00+09:00", because("研修は来週", ["R20-1"], store(["A-1"]))))
      .thenRests(pledged(CLERK));
  });
});

describe("a transport (art. 10, 12, 15)", () => {
  test("rests on the place it goes to, on every place on the way, and on who carries", () => {
    given(stage, held("A-1"))
      .when(depart("W-1", "move", { assets: ["A-1"], route: { by: "via", places: [SUB_OFFICE] } }))
      .thenRests(
        pledged(MANAGER),
        pledged(DRIVER),
        pledged(CLERK),
        roster,
        consented(SUBCONTRACTOR),
        placed(ANNEX),
        placed(SUB_OFFICE, "R10-3"),
        carded(DRIVER),
        carded(CLERK),
        trained(MANAGER),
        trained(DRIVER),
        trained(CLERK),
      );
  });

  test("by a carrier rests on the client's consent to it", () => {
    given(stage, admit(CARRIER), held("A-1"))
      .when(
        depart("W-1", "move", {
          assets: ["A-1"],
          carriage: { by: "thirdParty", party: CARRIER, waybill: "W-9", carriers: [] },
        }),
      )
      .thenRests(placed(ANNEX), consented(CARRIER, "R12-8"));
  });

  test("out of an area of the client rests on the permit that is named, and on no other", () => {
    const area = [
      place("P-20", { party: CITY, kind: "client", managedArea: true }),
      designatePlace("P-20"),
      permit("P-20", "持出-1", { direction: "out", to: "2026-12-31" }),
      permit("P-20", "持出-2"),
      // Of the same number, but not for a stick.
      permit("P-20", "持出-1", { media: ["tape"] }),
      act({
        type: "acknowledgeAreaRules",
        contract: CONTRACT,
        place: "P-20",
        persons: [MANAGER, DRIVER, CLERK],
        readOn: DAY,
      }),
    ];
    const offered = [
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: "P-20" }),
      release("S-1"),
    ];
    const { decision } = given(stage, area, offered).when(
      depart("W-1", "provision", {
        slip: "S-1",
        from: "P-20",
        carriage: { takeoutPermit: "持出-1" },
      }),
    );
    const grounds = notedIn(decision);
    expect(grounds.filter(({ paper }) => paper === "permit")).toEqual([
      {
        ...by("R10-7", { paper: "permit", about: "P-20", number: "持出-1", ...since }),
        article: 15,
        to: "2026-12-31",
      },
    ]);
    expect(grounds.filter(({ paper }) => paper === "areaRules")).toEqual(
      [DRIVER, CLERK].map((about) =>
        by("R15-2", { paper: "areaRules", about, place: "P-20", date: DAY }),
      ),
    );
  });
});

describe("others than the two of the contract (art. 5, 6)", () => {
  test("get units on the client's consent, and on the one of several that covers them", () => {
    const paperOnly = admit(SUBCONTRACTOR, {
      consent: { number: "承諾-紙", date: DAY },
      scope: { media: ["paper"] },
    });
    const { decision } = given(stage, paperOnly, held("A-1")).when(
      depart("W-1", "move", { assets: ["A-1"], to: SUB_OFFICE }),
    );
    const grounds = notedIn(decision);
    expect(grounds.filter(({ paper }) => paper === "consent")).toEqual([consented(SUBCONTRACTOR)]);
  });
});

describe("a copy (art. 8)", () => {
  test("rests on the client's approval", () => {
    const approved = approveCopies("L-1", ["A-1"], { to: "2026-12-31" });
    const { decision } = given(stage, held("A-1"), approved).when(copy("C-1", "A-1", "L-1"));
    const grounds = notedIn(decision);
    expect(grounds.filter(({ rule }) => rule === "R8-2")).toMatchObject([
      { paper: "copyApproval", about: "L-1", article: 8, to: "2026-12-31" },
    ]);
  });
});

describe("a cloud service (art. 17)", () => {
  test("takes personal information on its evaluation", () => {
    const service = [place("P-31", { kind: "cloud" }), designatePlace("P-31"), evaluate("P-31")];
    given(stage, service, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { place: "P-31" }))
      .thenRests(
        placed("P-31"),
        official,
        manager,
        by("R17-4", { paper: "evaluation", about: "P-31", date: DAY }),
      );
  });
});

describe("destruction (art. 14)", () => {
  const ordered = by("R14-2", {
    paper: "instruction",
    about: "O-1",
    number: "廃-O-1",
    date: "2026-07-24",
  });

  test("is handed over for and carried out on the client's instruction", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]))
      .when(issue("S-1", "disposal", ["A-1"], { instruction: "O-1" }))
      .thenRests(placed(CENTER), official, manager, ordered);
    given(
      stage,
      held("A-1"),
      instruct("O-1", ["A-1"]),
      handOver("S-1", "disposal", ["A-1"], { instruction: "O-1" }),
    )
      .when(destroy("D-1", "S-1"))
      .thenRests(
        pledged(CLERK),
        pledged(MANAGER),
        roster,
        placed(CENTER),
        { ...ordered, rule: "R14-3" },
        trained(CLERK),
        trained(MANAGER),
      );
  });

  test("at another's rests on the consent to the destroyer and on the designation of its place", () => {
    given(stage, held("A-1"), handedToVendor("D-1", ["A-1"]))
      .when(destroy("D-1", "out-D-1", { performer: CRUSHER, supervisor: CRUSHER }))
      .thenRests(
        pledged(MANAGER),
        roster,
        consented(DESTROYER),
        placed(PLANT),
        { ...ordered, rule: "R14-3", about: "order-D-1", number: "廃-order-D-1" },
        trained(MANAGER),
      );
  });
});

describe("what the client allows in the command itself", () => {
  test("is its own ground", () => {
    given(stage, held("A-1"))
      .when(defer(["A-1"]))
      .thenRests(told("猶予-1", "R14-10"));
    given(stage, held("A-1"), reportMissing(["A-1"]))
      .when(closeLoss(["A-1"]))
      .thenRests(told("終結-1", "R18-5"));
  });

  test("ends a quarantine", () => {
    given(
      stage,
      register("A-1"),
      issue("S-1", "provision", ["A-1"]),
      release("S-1"),
      receive("S-1", {
        look: (books) => inOrder(books, ["A-1"]).map((one) => ({ ...one, seal: "broken" })),
      }),
    )
      .when(clear(["A-1"]))
      .thenRests(placed(CENTER), told("指示-1", "R18-4"));
  });
});

describe("before it is recorded", () => {
  test("what would allow it is known once nothing blocks it, also while a reason is asked for", () => {
    const late = on("2027-06-01T10:00:00+09:00", store(["A-1"]));
    const { decision } = given(stage, held("A-1")).when(late);
    expect(decision).toMatchObject({ ok: false, noted: [{ grounds: [pledged(CLERK)] }] });
  });

  test("nothing is said to allow what is refused", () => {
    const { decision } = given(stage, held("A-1")).when(takeOut(["A-1"], { place: "P-99" }));
    expect(decision).toMatchObject({ ok: false, noted: [] });
  });

  test("what rests on no paper notes none", () => {
    given(stage).when(register("A-1")).thenRests();
  });
});
