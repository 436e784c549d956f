/** The set-up of a ledger: which commands it gives, and what it leaves for later. */
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../../renderer/features/first-run/check.ts";
import { setupPlan } from "../../../renderer/features/first-run/commands.ts";
import type { SetupDraft } from "../../../renderer/features/first-run/draft.ts";
import { freshDraft } from "../../../renderer/features/first-run/draft.ts";
import { newId } from "../../../renderer/app/newId.ts";
import {
  answersFaults,
  answersOf,
  changedAnswers,
  settingsOf,
} from "../../../renderer/app/agreement/answers.ts";
import { COUNTED, COUNTS, freshDetails } from "../../../renderer/app/agreement/details.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import { INCIDENT_SETTINGS } from "../../../shared/domain/incidentClocks.ts";
import { unsettable } from "../../../shared/rules/index.ts";
import { memoryBooks } from "../../../shared/domain/memory.ts";
import { happen } from "../../helpers/given.ts";

const AT = "2026-07-24T14:05:00+09:00";
const NO_SECRETS = { passphrase: "", passphraseAgain: "", password: "", passwordAgain: "" };

function filled(): SetupDraft {
  const draft = freshDraft();
  const document = { document: "8川財税第12号", date: "R8.4.1" };
  return {
    ...draft,
    clientName: "川崎市",
    contractorName: "株式会社髙﨑",
    number: "第41号",
    title: "納税通知書作成業務",
    from: "R8.4.1",
    to: "R9.3.31",
    addressee: "川崎市長",
    purpose: "納税通知書の印字",
    places: draft.places.map((place, at) => ({
      ...place,
      ...document,
      code: `P-0${at}`,
      name: "保管庫",
    })),
    persons: draft.persons.map((person) => ({
      ...person,
      ...document,
      name: "𠮷野 健",
      kana: "よしの けん",
    })),
  };
}

function types(draft: SetupDraft): string[] {
  return setupPlan(draft, AT, newId).planned.map(({ command }) => command.type);
}

describe("a whole set-up", () => {
  test("gives commands the ledger takes, each after what it names", () => {
    const { planned, owner } = setupPlan(filled(), AT, newId);
    expect(planned.map(({ command }) => command.type)).toEqual([
      "registerParty",
      "registerParty",
      "openContract",
      "registerPerson",
      "designatePerson",
      "registerPerson",
      "designatePerson",
      "registerPlace",
      "designatePlace",
      "registerPlace",
      "designatePlace",
    ]);
    const persons = planned.flatMap(({ command }) =>
      command.type === "registerPerson" ? [command.person] : [],
    );
    expect(owner).toBe(persons[1]);
    const places = planned.flatMap(({ command }) =>
      command.type === "registerPlace" ? [command] : [],
    );
    expect(places).toMatchObject([
      { kind: "client" },
      { kind: "contractor", keyCustodian: persons[1] },
    ]);
  });

  test.each([
    ["with everything that was asked", { lock: "電気錠" }],
    ["without a lock, for which the reason is recorded", { lock: "" }],
  ])("is taken by the ledger %s", (_name, keeping) => {
    const draft = filled();
    const books = memoryBooks();
    const places = draft.places.map((place) => ({ ...place, ...keeping }));
    const { planned } = setupPlan({ ...draft, places }, AT, newId);
    for (const { command } of planned) happen(books, () => command, AT);
    const reasons = planned.flatMap(({ command }) => command.acknowledged ?? []);
    expect(reasons.map(({ rule }) => rule)).toEqual(keeping.lock === "" ? ["R13-7"] : []);
  });
});

describe("what is left for later", () => {
  test("is not recorded, and nothing that hangs on it", () => {
    expect(types({ ...filled(), later: [1] })).not.toContain("designatePlace");
    expect(types({ ...filled(), later: [0] })).toEqual([]);
    expect(types({ ...filled(), later: [2, 3] })).toEqual([
      "registerParty",
      "registerParty",
      "openContract",
    ]);
  });

  test("includes rows nobody typed in and papers that have not come", () => {
    const draft = filled();
    const places = draft.places.map((place) => ({ ...place, document: "", date: "" }));
    expect(types({ ...draft, places, persons: freshDraft().persons })).toEqual([
      "registerParty",
      "registerParty",
      "openContract",
      "registerPlace",
      "registerPlace",
    ]);
  });
});

describe("a part", () => {
  test("says in words what it still needs", () => {
    expect(faultsOf(freshDraft(), 0, NO_SECRETS)).toEqual({
      clientName: "発注者の名称を入力してください。",
      contractorName: "受注者の名称を入力してください。",
    });
  });

  test("asks for both halves of a document, or none", () => {
    const [first, ...rest] = filled().places;
    const half = { ...filled(), places: [{ ...first, date: "" }, ...rest] } as SetupDraft;
    expect(faultsOf(half, 2, NO_SECRETS)).toEqual({
      "places.0.date": "文書の日付を入力してください。",
    });
  });

  test("refuses a term that ends before it begins", () => {
    expect(faultsOf({ ...filled(), to: "R8.3.31" }, 1, NO_SECRETS)).toHaveProperty("to");
  });

  test("refuses a passphrase that is short or typed differently", () => {
    const secrets = { ...NO_SECRETS, passphrase: "short", passphraseAgain: "shorter" };
    expect(faultsOf({ ...filled(), login: "1001" }, 5, secrets)).toMatchObject({
      passphrase: "8文字以上で入力してください。",
      passphraseAgain: "2回の入力が一致しません。",
    });
  });
});

describe("what was agreed", () => {
  const { answers } = freshDraft();

  test("is high from 3B of the five levels and from 2 of the three, and carries every detail", () => {
    const five = settingsOf(answers);
    expect(five.highRank).toBe(five.classification.find(({ code }) => code === "3B")?.rank);
    const three = settingsOf({
      ...answers,
      scheme: { ...answers.scheme, scheme: "three", high: "2" },
    });
    expect(three).toMatchObject({
      highRank: 2,
      classification: [{ rank: 3 }, { rank: 2 }, { rank: 1 }],
    });
    expect(five).toMatchObject({
      slipGapDays: 14,
      lateHours: 3,
      stocktakeDays: 180,
      certificateDays: 30,
      cloudMonths: 12,
      noticeDays: 30,
      moveConfirmation: "notify",
      severity: {},
      incident: INCIDENT_SETTINGS,
    });
  });

  test("offers as a default what holds where a contract says nothing", () => {
    const { highRank: _high, ...said } = settingsOf(answers);
    const { lateHours: _l, stocktakeDays: _s, certificateDays: _c, ...rest } = said;
    const { cloudMonths: _m, noticeDays: _n, ...silent } = rest;
    const limits = { ...limitsOf(silent), ...INCIDENT_SETTINGS, slipGapDays: 14 };
    for (const name of COUNTED) expect(limits[name], name).toBe(COUNTS[name].fresh);
  });

  test("carries the details that were changed, and the ledger takes them", () => {
    const details = {
      counts: { ...freshDetails.counts, lateHours: "6", firstHours: "12" },
      moveConfirmation: "official",
      closedDays: "毎年6月23日、R8.8.14,6月23日",
      weights: { ...freshDetails.weights, "R5-3": "block", "R13-3": "hold", "R20-1": "block" },
    } as const;
    const settings = settingsOf({ ...answers, details });
    expect(settings).toMatchObject({
      lateHours: 6,
      moveConfirmation: "official",
      closedDays: ["06-23", "2026-08-14"],
      incident: { ...INCIDENT_SETTINGS, firstHours: 12 },
      severity: { "R5-3": "block", "R13-3": "hold", "R20-1": "block" },
    });
    expect(unsettable(settings.severity)).toEqual([]);
    expect(answersOf(settings).details.closedDays).toBe("毎年6月23日、令和8年8月14日");
    const unread = answersFaults({ ...answers, details: { ...details, closedDays: "2月30日" } });
    expect(unread["closedDays"]).toMatch(/^「2月30日」: /);
  });

  test("are asked about again as they are in force, and an amendment says only what is answered otherwise", () => {
    const { lateHours: _late, incident: _incident, ...silent } = settingsOf(answers);
    const agreed = {
      ...silent,
      moveConfirmation: "official",
      severity: { "R13-1": "block", "R5-3": "block" },
    } as const;
    const asked = answersOf(agreed);
    expect(changedAnswers(agreed, asked)).toEqual({});
    const weighed = { ...asked.details.weights, "R5-3": "warn" } as const;
    const counts = { ...asked.details.counts, firstHours: "12" };
    const details = { ...asked.details, weights: weighed, counts };
    expect(changedAnswers(agreed, { ...asked, promptDays: "30", details })).toEqual({
      promptDays: 30,
      incident: { ...INCIDENT_SETTINGS, firstHours: 12 },
      severity: { "R13-1": "block" },
    });
    const unasked = { ...agreed, severity: { ...agreed.severity, "R14-9": "block" } } as const;
    expect(changedAnswers(unasked, { ...answersOf(unasked), details })).toMatchObject({
      severity: { "R13-1": "block", "R14-9": "block" },
    });
  });

  test("may be the classes of the client's own, the strictest first", () => {
    const own = [
      { code: "極秘", label: "極秘", least: "destroy" },
      { code: "B", label: "部内限り", least: "clear" },
    ] as const;
    const typed = { ...answers, scheme: { scheme: "own", own, high: "A" } } as const;
    expect(faultsOf({ ...filled(), answers: typed }, 4, NO_SECRETS)).toEqual({
      "own.0.code": "半角の英数字で、8文字以内で入力してください。",
      high: "高い分類の下限を選んでください。",
    });
    const good = { ...typed.scheme, own: [{ ...own[0], code: "Ａ" }, own[1]] };
    expect(faultsOf({ ...filled(), answers: { ...answers, scheme: good } }, 4, NO_SECRETS)).toEqual(
      {},
    );
    expect(settingsOf({ ...answers, scheme: good })).toMatchObject({
      highRank: 2,
      classification: [
        { code: "A", label: "極秘", rank: 2, least: "destroy" },
        { code: "B", rank: 1, least: "clear" },
      ],
    });
  });

  test("says which of its numbers cannot be read, at both ends", () => {
    const counts = (lateHours: string, firstHours: string) =>
      faultsOf(
        {
          ...filled(),
          answers: {
            ...answers,
            details: { ...freshDetails, counts: { ...freshDetails.counts, lateHours, firstHours } },
          },
        },
        4,
        NO_SECRETS,
      );
    expect(counts("1", "720")).toEqual({});
    expect(Object.keys(counts("0", "721"))).toEqual(["lateHours", "firstHours"]);
    expect(Object.keys(counts("三", ""))).toEqual(["lateHours", "firstHours"]);
  });
});

test("a telephone number is registered, sealed, with the person", () => {
  const draft = filled();
  const persons = draft.persons.map((person) => ({ ...person, phone: " 044-200-0000 " }));
  const { planned } = setupPlan({ ...draft, persons }, AT, newId);
  const registered = planned
    .map(({ command }) => command)
    .filter(({ type }) => type === "registerPerson");
  expect(registered).toMatchObject([
    { phone: { clear: "044-200-0000" } },
    { phone: { clear: "044-200-0000" } },
  ]);
});
