/** What is missing or cannot be read in each part of the set-up, by field. */
import { answersFaults } from "../../app/agreement/answers.ts";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import type { SetupDraft } from "./draft.ts";

export type Faults = Readonly<Record<string, string>>;

/** Shortest secret; the ledger refuses a shorter one. */
export const LEAST_SECRET = 8;

/** The secrets, which no draft keeps. */
export interface Secrets {
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly password: string;
  readonly passwordAgain: string;
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,31}$/;

/** The faults of one part; none when it is in order. */
export function faultsOf(draft: SetupDraft, step: number, secrets: Secrets): Faults {
  const checks = [parties, contract, places, persons, answers, key];
  const found = checks[step]?.(draft, secrets) ?? [];
  return Object.fromEntries(found.filter(([, fault]) => fault !== undefined)) as Faults;
}

type Found = readonly [field: string, fault: string | undefined];

function needed(text: string, what: string): string | undefined {
  return text.trim() === "" ? `${what}を入力してください。` : undefined;
}

function neededDay(typed: string, what: string): string | undefined {
  return needed(typed, what) ?? dateFault(typed);
}

function parties(draft: SetupDraft): readonly Found[] {
  return [
    ["clientName", needed(draft.clientName, "発注者の名称")],
    ["contractorName", needed(draft.contractorName, "受注者の名称")],
  ];
}

function contract(draft: SetupDraft): readonly Found[] {
  const from = dayTyped(draft.from);
  const to = dayTyped(draft.to);
  const reversed =
    from && to && to < from
      ? "契約期間の終わりが始まりより前です。日付を確かめてください。"
      : undefined;
  return [
    ["number", needed(draft.number, "契約番号")],
    ["title", needed(draft.title, "契約件名")],
    ["from", neededDay(draft.from, "契約期間の始まり")],
    ["to", neededDay(draft.to, "契約期間の終わり") ?? reversed],
    ["addressee", needed(draft.addressee, "宛先")],
    ["purpose", needed(draft.purpose, "業務・利用目的")],
  ];
}

/** A row nobody typed in is no fault: it is not registered. */
export function isBlank(row: Readonly<Record<string, string>>, except: readonly string[]): boolean {
  return Object.entries(row).every(([name, text]) => except.includes(name) || text.trim() === "");
}

function places(draft: SetupDraft): readonly Found[] {
  return draft.places.flatMap((place, index) =>
    isBlank({ ...place }, ["side"])
      ? []
      : [
          [`places.${index}.code`, needed(place.code, "場所番号")] as const,
          [`places.${index}.name`, needed(place.name, "場所の名称")] as const,
          ...documentFaults(place, `places.${index}`),
        ],
  );
}

function persons(draft: SetupDraft): readonly Found[] {
  return draft.persons.flatMap((person, index) =>
    isBlank({ ...person }, ["office"])
      ? []
      : [
          [`persons.${index}.name`, needed(person.name, "氏名")] as const,
          [`persons.${index}.kana`, needed(person.kana, "ふりがな")] as const,
          ...documentFaults(person, `persons.${index}`),
        ],
  );
}

/** A document has a number and a date, or is left for later whole. */
function documentFaults(
  { document, date }: { readonly document: string; readonly date: string },
  at: string,
): readonly Found[] {
  if (document.trim() === "" && date.trim() === "") return [];
  return [
    [`${at}.document`, needed(document, "文書の番号")],
    [`${at}.date`, neededDay(date, "文書の日付")],
  ];
}

function answers(draft: SetupDraft): readonly Found[] {
  return Object.entries(answersFaults(draft.answers));
}

function key(draft: SetupDraft, secrets: Secrets): readonly Found[] {
  const login = draft.login.normalize("NFKC").trim();
  return [
    ["ledgerTitle", needed(draft.ledgerTitle, "台帳の名称")],
    ["path", draft.path === "" ? "保存先を選んでください。" : undefined],
    ["passphrase", tooShort(secrets.passphrase)],
    ["passphraseAgain", differs(secrets.passphrase, secrets.passphraseAgain)],
    [
      "login",
      LOGIN.test(login)
        ? undefined
        : "半角の英数字と . _ @ - で、2文字以上32文字以内で入力してください。",
    ],
    ["password", tooShort(secrets.password)],
    ["passwordAgain", differs(secrets.password, secrets.passwordAgain)],
  ];
}

function tooShort(secret: string): string | undefined {
  return secret.normalize("NFKC").length < LEAST_SECRET
    ? `${LEAST_SECRET}文字以上で入力してください。`
    : undefined;
}

function differs(secret: string, again: string): string | undefined {
  return secret === again ? undefined : "2回の入力が一致しません。";
}
