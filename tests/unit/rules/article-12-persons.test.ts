import { describe, expect, test } from "vitest";
import { handOverCustody, held, issue, receive, register, release } from "../../helpers/acts.ts";
import { accept, certify, destroyed } from "../../helpers/disposalActs.ts";
import { BY_CONTRACTOR, depart } from "../../helpers/transportActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  CARRIER,
  CHIEF,
  CLERK,
  CONTRACT,
  CRUSHER,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  OFFICIAL2,
  SUBCHIEF,
  act,
  admit,
  bareStage,
  designate,
  paper,
  person as registered,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const byHand = { by: "signature" as const, strokes: { clear: [[0, 0, 50, 50]] } };
const HAULER = "p-hauler";
const hauler = registered(HAULER, CARRIER, "荷田 運");
const at = (day: string) => `${day}T10:00:00+09:00`;
const evening = (day: string) => `${day}T18:00:00+09:00`;
const offered = [register("A-1"), issue("S-1", "provision", ["A-1"])];
const endOf = (person: string, office: "designatedOfficial" | "custodyManager", lastDay: string) =>
  act({ type: "endDesignation", contract: CONTRACT, person, office, lastDay });

describe("the client's side of a handover (art. 12)", () => {
  test("is an official whom its custody manager has designated", () => {
    given(stage, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { giver: CHIEF }))
      .thenRefused({
        rule: "R12-1",
        article: 12,
        severity: "block",
        path: "giver",
        params: { person: CHIEF },
      });
    given(stage, held("A-1"))
      .when(issue("S-1", "return", ["A-1"], { receiver: CHIEF }))
      .thenRefused({ rule: "R12-1", path: "receiver" });
  });

  test.each([
    ["the day before the designation", "2026-07-31", false],
    ["the first day", "2026-08-01", true],
    ["the last day", "2026-08-31", true],
    ["the day after it ended", "2026-09-01", false],
  ] as const)("is in office on that day: %s", (_name, day, accepted) => {
    const outcome = given(
      stage,
      designate(CHIEF, "designatedOfficial", { from: "2026-08-01", to: "2026-08-31" }),
      register("A-1"),
    ).when(on(at(day), issue("S-1", "provision", ["A-1"], { giver: CHIEF })));
    if (accepted) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R12-2",
        path: "giver",
        params: { person: CHIEF, from: "2026-08-01", to: "2026-08-31" },
      });
  });

  test("is in office when it confirms, not only when the slip was made out", () => {
    given(stage, offered, endOf(OFFICIAL, "designatedOfficial", "2026-07-24"))
      .when(on(at("2026-07-25"), release("S-1", { confirmation: byHand })))
      .thenRefused({ rule: "R12-2", path: "person", severity: "block" });
  });

  test("is held where it signed on paper, from the day after its last on", () => {
    const signed = (day: string) =>
      given(stage, offered, endOf(OFFICIAL, "designatedOfficial", "2026-07-24"))
        .when(on(evening(day), release("S-1")))
        .thenAccepted();
    const at25 = evening("2026-07-25");
    const doubt = { person: OFFICIAL, from: "2026-04-01", to: "2026-07-24", at: at25 };
    signed("2026-07-25").thenKnown("slip", "S-1", { state: "released", doubt });
    expect(signed("2026-07-24").books.get("slip", "S-1")?.doubt).toBeUndefined();
  });

  test("is held before its first day, too", () => {
    const april = designate(CHIEF, "designatedOfficial", { from: "2026-08-01" });
    const early = issue("S-1", "provision", ["A-1"], { giver: CHIEF, plannedAt: at("2026-08-01") });
    const signed = (day: string) =>
      given(stage, april, register("A-1"), on(at("2026-07-30"), early))
        .when(on(evening(day), release("S-1")))
        .thenAccepted();
    const doubt = { person: CHIEF, from: "2026-08-01", at: evening("2026-07-31") };
    signed("2026-07-31").thenKnown("slip", "S-1", { state: "released", doubt });
    expect(signed("2026-08-01").books.get("slip", "S-1")?.doubt).toBeUndefined();
  });

  test("may be prepared in March for those who take office in April", () => {
    const april = designate(CHIEF, "designatedOfficial", { from: "2026-08-01" });
    given(stage, april, register("A-1"))
      .when(
        on(
          at("2026-07-30"),
          issue("S-1", "provision", ["A-1"], { giver: CHIEF, plannedAt: at("2026-08-01") }),
        ),
      )
      .thenAccepted();
  });

  test("is designated by a custody manager of the client's who is in office (R12-2)", () => {
    const ended = act({
      type: "endDesignation",
      contract: CONTRACT,
      person: CHIEF,
      office: "clientManager",
      lastDay: "2026-07-24",
    });
    const by = (date: string) =>
      given(stage, ended).when(
        designate(CHIEF, "designatedOfficial", { document: paper("情管第9号", date), from: date }),
      );
    by("2026-07-24").thenAccepted();
    by("2026-07-25").thenRefused({
      rule: "R12-2",
      path: "from",
      params: { person: CHIEF, from: "2026-04-01", to: "2026-07-24" },
    });
    // Before any manager of the client's is known, its officials are taken down as they are told.
    given(bareStage).when(designate(OFFICIAL, "designatedOfficial")).thenAccepted();
  });

  test("accepts a certificate through a designated official only", () => {
    const certified = [held("A-1"), destroyed("D-1", ["A-1"]), certify("C-1", "D-1")].flat();
    given(stage, certified)
      .when(accept("C-1", { person: OFFICIAL2 }))
      .thenAccepted();
    given(stage, certified)
      .when(accept("C-1", { person: CHIEF }))
      .thenRefused({ rule: "R12-1", path: "person" });
  });
});

describe("the contractor's side of a handover (art. 12)", () => {
  test("is the custody manager in person", () => {
    given(stage, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"], { receiver: CLERK }))
      .thenRefused({ rule: "R12-3", path: "receiver", params: { person: CLERK } });
  });

  test("is in office on that day", () => {
    const ended = endOf(MANAGER, "custodyManager", "2026-07-24");
    given(stage, offered, release("S-1"), ended).when(receive("S-1")).thenAccepted();
    given(stage, offered, release("S-1"), ended)
      .when(on(at("2026-07-25"), receive("S-1")))
      .thenRefused({ rule: "R12-3", path: "person", params: { person: MANAGER } });
  });

  test("is a delegate only where the client has consented to one", () => {
    const delegate = designate(CLERK, "delegate");
    const byDelegate = issue("S-1", "provision", ["A-1"], { receiver: CLERK });
    given(stage, delegate, register("A-1")).when(byDelegate).thenRefused("R12-3");
    given(stageWith({ delegation: "withConsent" }), delegate, register("A-1"))
      .when(byDelegate)
      .thenAccepted();
    given(stageWith({ delegation: "withConsent" }), register("A-1"))
      .when(byDelegate)
      .thenRefused("R12-3");
  });

  test("takes custody from its own manager as the custody manager, whoever gives it", () => {
    given(stage, held("A-1"))
      .when(handOverCustody(["A-1"], { to: CLERK }))
      .thenRefused({ rule: "R12-3", path: "to", params: { person: CLERK } });
    given(stage, held("A-1"))
      .when(handOverCustody(["A-1"], { to: OFFICIAL }))
      .thenRefused({ rule: "R12-3", path: "to", params: { person: OFFICIAL } });
    given(stage, held("A-1"))
      .when(handOverCustody(["A-1"]))
      .thenKnown("asset", "A-1", { custodian: { party: "contractor", person: DEPUTY } });
  });

  test("can hand over custody on the day after the manager's term, for that is when it is needed", () => {
    given(stage, held("A-1"), endOf(MANAGER, "custodyManager", "2026-07-24"))
      .when(on(at("2026-07-25"), handOverCustody(["A-1"])))
      .thenAccepted();
  });

  test("certifies a destruction through its custody manager only", () => {
    const done = [held("A-1"), destroyed("D-1", ["A-1"])].flat();
    for (const issuer of [CLERK, OFFICIAL, CRUSHER])
      given(stage, done)
        .when(certify("C-1", "D-1", { issuer }))
        .thenRefused({ rule: "R12-3", path: "issuer", params: { person: issuer } });
  });
});

describe("what the contractor carries (art. 12)", () => {
  const move = (carriage: Parameters<typeof depart>[2] = {}) =>
    depart("W-1", "move", { assets: ["A-1"], ...carriage });

  test("it carries at its own cost", () => {
    given(stage, held("A-1"))
      .when(move({ carriage: { costBorneBy: "client" } }))
      .thenRefused({
        rule: "R12-4",
        path: "carriage.costBorneBy",
        params: { missing: "cost" },
      });
  });

  test("it carries on its own responsibility", () => {
    const { responsible: _nobody, ...carriage } = BY_CONTRACTOR;
    given(stage, held("A-1"))
      .when((moment, books) => ({ ...move()(moment, books), carriage }) as ReturnType<Act>)
      .thenRefused({
        rule: "R12-4",
        path: "carriage.responsible",
        params: { missing: "responsible" },
      });
  });

  test("it answers for it through its own people, and every other carrier through theirs", () => {
    const by = (carriage: NonNullable<Parameters<typeof depart>[2]>["carriage"]) =>
      given(stage, admit(CARRIER), hauler, held("A-1")).when(
        because("専門の運送業者", ["R13-3"], move({ carriage: { ...carriage } })),
      );
    const own = (person: string, carrier: "client" | "contractor" | "thirdParty") =>
      ({
        rule: "R12-4",
        path: "carriage.responsible",
        params: { missing: "own", person, by: carrier },
      }) as const;
    by({ responsible: SUBCHIEF }).thenRefused(own(SUBCHIEF, "contractor"));
    by({ responsible: OFFICIAL }).thenRefused(own(OFFICIAL, "contractor"));
    by({ by: "client", responsible: MANAGER }).thenRefused(own(MANAGER, "client"));
    by({ by: "client", responsible: OFFICIAL }).thenAccepted();
    const third = { by: "thirdParty", party: CARRIER, waybill: "1234", carriers: [] } as const;
    by({ ...third, carriers: [], responsible: HAULER }).thenAccepted();
    by({ ...third, carriers: [], responsible: MANAGER }).thenAccepted();
    by({ ...third, carriers: [], responsible: OFFICIAL }).thenRefused(own(OFFICIAL, "thirdParty"));
  });

  test("while the client carries at whose cost it likes", () => {
    given(stage, held("A-1"))
      .when(move({ carriage: { by: "client", costBorneBy: "client" } }))
      .thenAccepted();
  });
});

describe("the two sides (art. 12)", () => {
  test("are two people", () => {
    given(stage, held("A-1"))
      .when(issue("S-1", "return", ["A-1"], { receiver: MANAGER }))
      .thenRefused({ rule: "R12-5", path: "receiver" }, { rule: "R12-6", path: "receiver" });
    given(stage, held("A-1"))
      .when(handOverCustody(["A-1"], { to: MANAGER }))
      .thenRefused({ rule: "R12-5", path: "to", params: { person: MANAGER } });
  });

  test.each([
    ["a provision comes from the client", "provision", MANAGER, OFFICIAL],
    ["a return comes from the contractor", "return", OFFICIAL, MANAGER],
  ] as const)("are the right way round: %s", (_name, kind, giver, receiver) => {
    const past = kind === "provision" ? [register("A-1")] : held("A-1");
    given(stage, past)
      .when(issue("S-1", kind, ["A-1"], { giver, receiver }))
      .thenRefused({ rule: "R12-6", path: "giver" }, { rule: "R12-6", path: "receiver" });
  });

  test.each([
    ["a provision goes to the contractor alone", "provision", CRUSHER],
    ["a return goes to the client alone", "return", CRUSHER],
    ["a disposal does not go to the contractor itself", "disposal", DEPUTY],
  ] as const)("are the right two: %s", (_name, kind, receiver) => {
    const past = {
      provision: [register("A-1")],
      return: held("A-1"),
      disposal: [...held("A-1"), ...destroyed("D-1", ["A-1"]).slice(0, 1)],
    }[kind];
    given(stage, past)
      .when(issue("S-1", kind, ["A-1"], { receiver }))
      .thenRefused({ rule: "R12-6", path: "receiver", params: { kind, person: receiver } });
  });

  test("a disposal goes to the official who watches, or to the vendor who destroys", () => {
    const past = [held("A-1"), destroyed("D-1", ["A-1"]).slice(0, 1)].flat();
    for (const receiver of [OFFICIAL, CRUSHER])
      given(stage, past)
        .when(issue("S-1", "disposal", ["A-1"], { receiver }))
        .thenAccepted();
  });
});

describe("custody is without a gap (art. 12)", () => {
  test("an asset is released only by the person who has it", () => {
    given(stage, held("A-1"))
      .when(issue("S-1", "return", ["A-1"], { giver: DEPUTY }))
      .thenRefused({
        rule: "R12-7",
        path: "lines.0.asset",
        params: { asset: "A-1", custodian: MANAGER, person: DEPUTY },
      });
    given(stage, held("A-1"), handOverCustody(["A-1"]))
      .when(issue("S-1", "return", ["A-1"], { giver: DEPUTY }))
      .thenAccepted();
  });

  test("custody is handed on only by the person who has it", () => {
    given(stage, designate(CLERK, "custodyManager"), held("A-1"))
      .when(handOverCustody(["A-1"], { from: DEPUTY, to: CLERK }))
      .thenRefused({ rule: "R12-7", path: "assets.0" });
    given(stage, held("A-1"))
      .when(handOverCustody(["A-1"], { from: OFFICIAL, to: DEPUTY }))
      .thenRefused({ rule: "R12-7", params: { person: OFFICIAL } });
  });

  test("a delegate may give what is in the manager's custody, and no more", () => {
    const consented = [
      stageWith({ delegation: "withConsent" }),
      designate(CLERK, "delegate"),
    ].flat();
    given(consented, held("A-1"))
      .when(issue("S-1", "return", ["A-1"], { giver: CLERK }))
      .thenAccepted();
    given(consented, held("A-1"))
      .when(handOverCustody(["A-1"], { from: CLERK }))
      .thenRefused("R12-7");
  });
});

describe("a third party that carries (art. 12)", () => {
  const by = (carriage: Partial<typeof BY_CONTRACTOR>) =>
    depart("W-1", "move", {
      assets: ["A-1"],
      carriage: { by: "thirdParty", carriers: [], ...carriage },
    });

  test("is named, has a waybill and the client's consent", () => {
    given(stage, admit(CARRIER), held("A-1"))
      .when(by({ party: CARRIER, waybill: "1234" }))
      .thenAccepted();
  });

  test("lacks one of waybill and consent only for a reason", () => {
    given(stage, held("A-1"))
      .when(by({ party: CARRIER, waybill: "1234" }))
      .thenRefused({
        rule: "R12-8",
        severity: "warn",
        params: { party: CARRIER, missing: ["consent"] },
      });
    given(stage, admit(CARRIER), held("A-1"))
      .when(by({ party: CARRIER }))
      .thenRefused({ rule: "R12-8", severity: "warn", params: { missing: ["waybill"] } });
    given(stage, held("A-1"))
      .when(because("発注者の便", ["R12-8"], by({ party: CARRIER, waybill: "1234" })))
      .thenAccepted();
  });

  test("never lacks both, nor a name", () => {
    given(stage, held("A-1"))
      .when(because("発注者の便", ["R12-8"], by({ party: CARRIER })))
      .thenRefused({
        rule: "R12-8",
        severity: "block",
        params: { missing: ["waybill", "consent"] },
      });
    given(stage, held("A-1"))
      .when(because("発注者の便", ["R12-8"], by({ waybill: "1234" })))
      .thenRefused({ rule: "R12-8", severity: "block", params: { missing: ["party", "consent"] } });
  });

  test("has a consent that is in force on the day", () => {
    given(stage, admit(CARRIER, { to: "2026-07-23" }), held("A-1"))
      .when(by({ party: CARRIER, waybill: "1234" }))
      .thenRefused({ rule: "R12-8", params: { missing: ["consent"] } });
    given(stage, admit(CARRIER, { to: "2026-07-24" }), held("A-1"))
      .when(by({ party: CARRIER, waybill: "1234" }))
      .thenAccepted();
  });
});

describe("who confirms", () => {
  test("shows an identity card, or a reason is given (art. 16)", () => {
    const unseen = release("S-1", { identityShown: false });
    given(stage, offered)
      .when(unseen)
      .thenRefused({
        rule: "R12-9",
        article: 16,
        severity: "warn",
        path: "identityShown",
        params: { person: OFFICIAL },
      });
    given(stage, offered)
      .when(because("面識あり", ["R12-9"], unseen))
      .thenAccepted();
    given(stageWith({ severity: { "R12-9": "block" } }), offered)
      .when(because("面識あり", ["R12-9"], unseen))
      .thenRefused({ rule: "R12-9", severity: "block" });
  });

  test("is the person named on the slip (art. 12)", () => {
    given(stage, offered)
      .when(release("S-1", { person: OFFICIAL2 }))
      .thenRefused({
        rule: "R12-10",
        path: "person",
        params: { person: OFFICIAL2, named: OFFICIAL, of: "slip" },
      });
    given(stage, offered, release("S-1"))
      .when(receive("S-1", { person: DEPUTY }))
      .thenRefused({ rule: "R12-10", params: { person: DEPUTY, named: MANAGER } });
  });

  test("confirms by an account of its own (art. 12)", () => {
    const account = (person: string) =>
      act({ type: "openAccount", account: "a-1", login: "kanri", role: "manager", person });
    const signed = receive("S-1", { confirmation: { by: "account", account: "a-1" } });
    given(stage, account(MANAGER), offered, release("S-1")).when(signed).thenAccepted();
    given(stage, account(DEPUTY), offered, release("S-1"))
      .when(signed)
      .thenRefused({
        rule: "R12-10",
        path: "confirmation.account",
        params: { person: DEPUTY, named: MANAGER },
      });
  });
});

test("the person comes before the custody, and the custody before the card", () => {
  given(stage, held("A-1"))
    .when(issue("S-1", "return", ["A-1"], { giver: CLERK, receiver: CHIEF }))
    .thenRefused("R12-1", "R12-3", "R12-7");
});
