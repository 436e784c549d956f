/** Parties, people, places and the contract they work under, from opening to completion (domain §6.4). */
import { describe, expect, test } from "vitest";
import {
  complete,
  defer,
  endContract,
  handOver,
  held,
  issue,
  register,
  reportMissing,
} from "../../helpers/acts.ts";
import { given } from "../../helpers/given.ts";
import {
  ANNEX,
  CAFE,
  CENTER,
  CITY,
  CLERK,
  CONTRACT,
  CONTRACTOR,
  CRUSHER,
  MANAGER,
  OFFICIAL,
  SUBCONTRACTOR,
  act,
  admit,
  contract,
  designate,
  designatePlace,
  party,
  person,
  place,
  pledge,
  stage,
} from "../../helpers/stage.ts";

describe("what is registered", () => {
  test.each([
    ["a party", party(CITY, "client", "若葉市"), "party"],
    ["a person", person(MANAGER, CONTRACTOR, "別 人"), "person"],
    ["a place", place(CENTER), "place"],
    ["a contract", contract(), "contract"],
  ] as const)("is registered once: %s", (_name, doing, kind) => {
    given(stage).when(doing).thenRefused({ rule: "already-exists", params: { kind } });
  });

  test("belongs to something that is registered", () => {
    given(stage)
      .when(person("p-x", "nobody", "名 無"))
      .thenRefused({ rule: "not-found", path: "party", params: { kind: "party", id: "nobody" } });
    given(stage)
      .when(place("P-x", { keyCustodian: "p-x" }))
      .thenRefused({ rule: "not-found", path: "keyCustodian", params: { kind: "person" } });
  });

  test("keeps a person's name behind a commitment", () => {
    const { decision } = given(stage).when(person("p-x", CONTRACTOR, "極秘 太郎"));
    expect(JSON.stringify(decision)).not.toContain("極秘");
    expect(decision.ok && decision.events).toMatchObject([
      { type: "personRegistered", name: { sealed: expect.stringMatching(/^[\w-]{43}$/) } },
    ]);
  });
});

describe("a contract", () => {
  test("is between two parties", () => {
    given(stage)
      .when(contract({}, { contract: "K-2", contractor: CITY }))
      .thenRefused({ rule: "same-party", article: 12, params: { party: CITY } });
  });

  test("ends no earlier than it begins", () => {
    given(stage)
      .when(contract({}, { contract: "K-2", from: "2026-04-02", to: "2026-04-01" }))
      .thenRefused({ rule: "term-reversed", path: "to" });
    given(stage)
      .when(contract({}, { contract: "K-2", from: "2026-04-01", to: "2026-04-01" }))
      .thenAccepted();
  });
});

describe("an office", () => {
  test("of the city is held by the city's people, of the contractor by the contractor's", () => {
    given(stage)
      .when(designate(MANAGER, "designatedOfficial"))
      .thenRefused({
        rule: "other-contract",
        article: 12,
        params: { kind: "person", id: MANAGER },
      });
    for (const office of ["custodyManager", "delegate"] as const)
      given(stage)
        .when(designate(OFFICIAL, office))
        .thenRefused({ rule: "other-contract", params: { id: OFFICIAL } });
    given(stage).when(designate(CRUSHER, "handler")).thenAccepted();
  });

  test("ends on its last day, and a term that ended earlier stays as it was", () => {
    const end = (lastDay: string) =>
      act({
        type: "endDesignation",
        contract: CONTRACT,
        person: OFFICIAL,
        office: "designatedOfficial",
        lastDay,
      });
    const id = `${CONTRACT}/${OFFICIAL}`;
    const { books } = given(
      stage,
      designate(OFFICIAL, "designatedOfficial", { from: "2026-04-01", to: "2026-04-30" }),
    ).when(end("2026-07-31"));
    expect(books.get("standing", id)?.designations.map((one) => one.to)).toEqual([
      "2026-07-31",
      "2026-04-30",
    ]);
    given(stage, end("2026-07-31"))
      .when(end("2026-07-31"))
      .thenRefused({
        rule: "not-found",
        path: "office",
        params: { kind: "standing", id: OFFICIAL },
      });
  });

  test("is not ended before it began, nor by someone who never held it", () => {
    const end = (who: string, lastDay: string) =>
      act({
        type: "endDesignation",
        contract: CONTRACT,
        person: who,
        office: "custodyManager",
        lastDay,
      });
    given(stage)
      .when(end(MANAGER, "2026-03-31"))
      .thenRefused({ rule: "term-reversed", path: "lastDay" });
    given(stage)
      .when(end(CLERK, "2026-07-31"))
      .thenRefused({ rule: "not-found", params: { kind: "standing" } });
  });
});

describe("a designated place", () => {
  const end = (where: string, lastDay: string) =>
    act({ type: "endPlaceDesignation", contract: CONTRACT, place: where, lastDay });

  test("can be designated again after it ended", () => {
    given(stage, end(ANNEX, "2026-05-31"))
      .when(designatePlace(ANNEX, { from: "2026-07-01" }))
      .thenAccepted();
  });

  test("is ended only if it is designated, and not before it was", () => {
    given(stage)
      .when(end(CAFE, "2026-07-31"))
      .thenRefused({ rule: "not-found", params: { kind: "placement" } });
    given(stage, end(ANNEX, "2026-05-31"))
      .when(end(ANNEX, "2026-05-31"))
      .thenRefused({ rule: "not-found", params: { kind: "placement", id: ANNEX } });
    given(stage)
      .when(end(ANNEX, "2026-03-31"))
      .thenRefused({ rule: "term-reversed", path: "lastDay" });
  });
});

describe("a term", () => {
  test.each([
    ["of a consent", admit(SUBCONTRACTOR, { from: "2026-08-02", to: "2026-08-01" })],
    [
      "of an office",
      designate(MANAGER, "custodyManager", { from: "2026-08-02", to: "2026-08-01" }),
    ],
    ["of a place", designatePlace(ANNEX, { from: "2026-08-02", to: "2026-08-01" })],
  ])("%s does not end before it begins", (_name, doing) => {
    given(stage).when(doing).thenRefused({ rule: "term-reversed", path: "to" });
  });
});

describe("the end of a contract", () => {
  test("is recorded once, and not before it began", () => {
    given(stage, endContract())
      .when(endContract())
      .thenRefused({ rule: "wrong-stage", article: 14, params: { stage: "ended" } });
    given(stage)
      .when(endContract({ endedOn: "2026-03-31" }))
      .thenRefused({ rule: "term-reversed", path: "endedOn" });
  });

  test("lets nothing new be registered or received", () => {
    given(stage, endContract())
      .when(register("A-1"))
      .thenRefused({ rule: "contract-ended", article: 14, path: "contract" });
  });

  test("leaves what is held to be returned", () => {
    given(stage, held("A-1"), endContract())
      .when(issue("S-1", "return", ["A-1"]))
      .thenAccepted();
  });

  test("comes before its completion", () => {
    given(stage)
      .when(complete)
      .thenRefused({ rule: "wrong-stage", params: { kind: "contract", stage: "open" } });
  });
});

describe("a contract that is completed", () => {
  const completed = [
    held("A-1"),
    handOver("S-1", "return", ["A-1"]),
    endContract({ reason: "terminated" }),
    complete,
  ].flat();

  test.each([
    ["asset", register("A-2")],
    ["loss", reportMissing(["A-1"])],
    ["designation", designate(CLERK, "custodyManager")],
    ["pledge", pledge(CLERK)],
    ["second completion", complete],
    ["end", endContract()],
  ] as const)("takes no further %s", (_name, doing) => {
    const { decision } = given(stage, completed).when(doing);
    expect(decision.ok || decision.refusals[0]).toMatchObject({
      rule: "contract-completed",
      article: 14,
      path: "contract",
    });
  });

  test("still takes a signed copy of its papers", () => {
    const scan = {
      sha256: "d".repeat(64),
      bytes: 1,
      mediaType: "application/pdf",
      name: "写し.pdf",
    };
    given(stage, completed)
      .when(act({ type: "fileSignedCopy", form: "handoverSlip", subject: "S-1", scan }))
      .thenAccepted();
  });
});

describe("keeping an asset after the end", () => {
  test("lasts no shorter than until today", () => {
    given(stage, held("A-1"))
      .when(defer(["A-1"], { until: "2026-07-23" }))
      .thenRefused({ rule: "term-reversed", path: "until" });
    given(stage, held("A-1"))
      .when(defer(["A-1"], { until: "2026-07-24" }))
      .thenAccepted();
  });

  test("concerns what the contractor has", () => {
    given(stage, register("A-1"))
      .when(defer(["A-1"]))
      .thenRefused("wrong-state");
    given(stage, held("A-1"), reportMissing(["A-1"]))
      .when(defer(["A-1"]))
      .thenAccepted();
  });
});
