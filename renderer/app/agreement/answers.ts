/** What the contract text leaves open, as it is answered: counts as they were typed. */
import type { ContractSettings } from "../../../shared/domain/commands/contract.ts";
import { readCount } from "../../ui/numbers.ts";
import { levelsOf } from "./questions.ts";

export interface AnswersDraft extends Pick<
  ContractSettings,
  "cityForm" | "delegation" | "courier" | "witness" | "seals"
> {
  readonly closing: "none" | "daily" | "monthly";
  readonly promptDays: string;
  readonly retentionYears: string;
  readonly scheme: "five" | "three";
}

/** The answers nobody has to think about: the strict reading where there is one. */
export const freshAnswers: AnswersDraft = {
  cityForm: false,
  delegation: "refused",
  promptDays: "14",
  courier: "carrier",
  witness: "always",
  retentionYears: "5",
  scheme: "five",
  seals: "required",
  closing: "none",
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
  };
}

/** What is answered otherwise than a contract says. */
export function changedAnswers(
  settings: ContractSettings,
  answers: AnswersDraft,
): Partial<ContractSettings> {
  const {
    classification: _scheme,
    moveConfirmation: _move,
    slipGapDays: _gap,
    ...asked
  } = settingsOf(answers);
  const { severity: _severity, ...chosen } = asked;
  const before = settingsOf(answersOf(settings));
  const changed = (Object.keys(chosen) as (keyof typeof chosen)[]).filter(
    (name) => chosen[name] !== before[name],
  );
  return Object.fromEntries(changed.map((name) => [name, chosen[name]]));
}

/** What cannot be read in the answers, by field. */
export function answersFaults({
  promptDays,
  retentionYears,
}: AnswersDraft): Readonly<Record<"promptDays" | "retentionYears", string | undefined>> {
  const days = readCount(promptDays);
  const years = readCount(retentionYears);
  return {
    promptDays: days && days >= 1 ? undefined : "1以上の日数を入力してください。",
    retentionYears:
      years && years >= 1 && years <= 50 ? undefined : "1から50までの年数を入力してください。",
  };
}

/** Days between issue and handover above which a slip is warned about. */
const SLIP_GAP_DAYS = 14;

/** The answers as the contract carries them. */
export function settingsOf(answers: AnswersDraft): ContractSettings {
  const { promptDays, retentionYears, scheme, ...chosen } = answers;
  return {
    ...chosen,
    promptDays: readCount(promptDays) ?? 1,
    retentionYears: readCount(retentionYears) ?? 1,
    classification: levelsOf(scheme),
    moveConfirmation: "notify",
    slipGapDays: SLIP_GAP_DAYS,
    severity: {},
  };
}
