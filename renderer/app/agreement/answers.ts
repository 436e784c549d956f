/** What the contract text leaves open, as it is answered: counts as they were typed. */
import type { ContractSettings } from "../../../shared/domain/commands/contract.ts";
import { WEIGHED } from "../../../shared/text/ja/settings.ts";
import { readCount } from "../../ui/numbers.ts";
import type { DetailsDraft } from "./details.ts";
import { detailedSettings, detailsFaults, detailsOf, freshDetails } from "./details.ts";
import type { SchemeDraft } from "./scheme.ts";
import { classified, freshScheme, schemeFaults } from "./scheme.ts";

export interface AnswersDraft extends Pick<
  ContractSettings,
  "cityForm" | "delegation" | "courier" | "witness" | "seals"
> {
  readonly closing: "none" | "daily" | "monthly";
  readonly promptDays: string;
  readonly retentionYears: string;
  readonly scheme: SchemeDraft;
  readonly details: DetailsDraft;
}

/** The answers nobody has to think about: the strict reading where there is one. */
export const freshAnswers: AnswersDraft = {
  cityForm: false,
  delegation: "refused",
  promptDays: "14",
  courier: "carrier",
  witness: "always",
  retentionYears: "5",
  scheme: freshScheme,
  seals: "required",
  closing: "none",
  details: freshDetails,
};

/** The answers a contract was opened with, or has been changed to. Its classification is not asked about again. */
export function answersOf(settings: ContractSettings): AnswersDraft {
  const { cityForm, delegation, courier, witness, seals, closing = "none" } = settings;
  return {
    cityForm,
    delegation,
    courier,
    witness,
    seals,
    closing,
    promptDays: String(settings.promptDays),
    retentionYears: String(settings.retentionYears),
    scheme: freshAnswers.scheme,
    details: detailsOf(settings),
  };
}

/** What is answered otherwise than a contract says. Rules that nobody is asked about keep their weight. */
export function changedAnswers(
  settings: ContractSettings,
  answers: AnswersDraft,
): Partial<ContractSettings> {
  const before = askedAgain(answersOf(settings));
  const after = askedAgain(answers);
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  );
  const said: Partial<ContractSettings> = Object.fromEntries(
    changed.map((name) => [name, after[name]]),
  );
  return said.severity
    ? { ...said, severity: { ...unasked(settings.severity), ...said.severity } }
    : said;
}

function askedAgain(answers: AnswersDraft) {
  const { classification: _levels, highRank: _high, ...asked } = settingsOf(answers);
  return asked;
}

function unasked(severity: ContractSettings["severity"]): ContractSettings["severity"] {
  return Object.fromEntries(Object.entries(severity).filter(([rule]) => !(rule in WEIGHED)));
}

/** What cannot be read in the answers, by field. */
export function answersFaults({
  promptDays,
  retentionYears,
  scheme,
  details,
}: AnswersDraft): Readonly<Record<string, string | undefined>> {
  const days = readCount(promptDays);
  const years = readCount(retentionYears);
  return {
    promptDays: days && days >= 1 ? undefined : "1以上の日数を入力してください。",
    retentionYears:
      years && years >= 1 && years <= 50 ? undefined : "1から50までの年数を入力してください。",
    ...schemeFaults(scheme),
    ...detailsFaults(details),
  };
}

/** The answers as the contract carries them. */
export function settingsOf(answers: AnswersDraft): ContractSettings {
  const { promptDays, retentionYears, scheme, details, ...chosen } = answers;
  return {
    ...chosen,
    promptDays: readCount(promptDays) ?? 1,
    retentionYears: readCount(retentionYears) ?? 1,
    ...classified(scheme),
    ...detailedSettings(details),
  };
}
