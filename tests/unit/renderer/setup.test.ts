/** The set-up of a ledger: which commands it gives, and what it leaves for later. */
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../../renderer/features/first-run/check.ts";
import { setupPlan } from "../../../renderer/features/first-run/commands.ts";
import type { SetupDraft } from "../../../renderer/features/first-run/draft.ts";
import { freshDraft } from "../../../renderer/features/first-run/draft.ts";
import { newId } from "../../../renderer/app/newId.ts";
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
