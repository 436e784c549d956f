/** What a contract leaves to be agreed on, in words: each setting and what it can be. */
import { isDayOfYear } from "../../domain/calendar.ts";
import type { ChangedSettings } from "../../domain/commands/amendment.ts";
import { eraDate } from "../../forms/era.ts";
import { method } from "./words.ts";

/** Rules that a contract may weigh differently, and what each asks for. */
export const WEIGHED = {
  "R5-3": "誓約書のない人の取扱い(第5条)",
  "R13-1": "高い分類の搬送で、施錠ケースの番号がない(第13条)",
  "R13-2": "個人情報の媒体が暗号化されていない搬送(第13条)",
  "R13-3": "個人情報を1人で運ぶ搬送(第13条)",
  "R13-4": "封印番号のない容器の搬送(第13条)",
  "R13-7": "施錠や鍵の管理者のない保管場所の指定(第13条)",
  "R13-9": "運ぶ人が施錠ケースの鍵も持つ搬送(第13条)",
  "R20-1": "教育の日から12か月を過ぎた人の取扱い(第20条)",
} as const;

export type Weighed = keyof typeof WEIGHED;

type Name = keyof ChangedSettings;
type Said<N extends Name> = (value: NonNullable<ChangedSettings[N]>) => string;
type SaidOfAny = (value: unknown) => string;

const SAID: { readonly [N in Name]-?: readonly [label: string, say: Said<N>] } = {
  cityForm: ["発注者の受渡票の様式", (value) => (value ? "ある" : "ない")],
  delegation: [
    "管理責任者の代理",
    (value) => (value === "refused" ? "認めない" : "承諾があれば認める"),
  ],
  promptDays: ["「速やか」とする日数", (value) => `${value}日`],
  courier: ["運送業者と再委託", (value) => (value === "carrier" ? "当たらない" : "当たる")],
  witness: ["廃棄の立会い", (value) => (value === "always" ? "必要" : "写真で代えられる")],
  retentionYears: ["台帳の保存", (value) => `${value}年`],
  classification: [
    "情報の分類",
    (levels) => levels.map(({ label, least }) => `${label}(${method[least]}以上)`).join("、"),
  ],
  seals: ["押印", (value) => (value === "required" ? "必要" : "省略する")],
  moveConfirmation: [
    "受注者の場所の間の移動",
    (value) => (value === "notify" ? "発注者へ連絡する" : "発注者の指定職員の確認が必要"),
  ],
  slipGapDays: ["発行日と受渡日の開き", (value) => `${value}日`],
  incident: [
    "事故報告の期限",
    ({ firstHours, earlyDays, finalDays, maliciousDays }) =>
      `第一報${firstHours}時間、速報${earlyDays}日、確報${finalDays}日、不正の目的のとき${maliciousDays}日`,
  ],
  highRank: ["厳重に扱う分類", (value) => `順位${value}以上`],
  lateHours: ["搬送の遅れとする時間", (value) => `${value}時間`],
  stocktakeDays: ["棚卸の間隔", (value) => `${value}日`],
  certificateDays: ["証明書を待つ日数", (value) => `${value}日`],
  cloudMonths: ["クラウドの評価の期間", (value) => `${value}か月`],
  noticeDays: ["期限や終わりを知らせる日数", (value) => `${value}日前から`],
  closing: ["期間の締め", (value) => ({ none: "求めない", monthly: "毎月", daily: "毎日" })[value]],
  closedDays: [
    "発注者の休みの日(土日・祝日・年末年始のほか)",
    (value) => value.map(closedDayText).join("、") || "ない",
  ],
  severity: [
    "理由を求めるか、断るか",
    (value) =>
      Object.entries(value)
        .map(([rule, weight]) => `${weighedText(rule)}: ${weightText[weight]}`)
        .join("、") || "どれも理由を求める",
  ],
};

export const weightText = {
  block: "断る",
  hold: "記録し、知らせるだけ",
  warn: "理由を求める",
} as const;

/** A day the client is closed: 毎年6月23日, or 令和8年8月14日. */
export function closedDayText(day: string): string {
  if (!isDayOfYear(day)) return eraDate(day);
  return `毎年${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`;
}

/** What a rule asks for; a contract may also weigh rules that no screen asks about. */
export function weighedText(rule: string): string {
  return rule in WEIGHED ? WEIGHED[rule as Weighed] : rule;
}

/** What a setting is called. */
export function settingLabel(name: Name): string {
  return SAID[name][0];
}

/** What a setting is; nothing where it was not said. */
export function settingText(settings: ChangedSettings, name: Name): string {
  const value = settings[name];
  // The table ties each sentence to its setting; the lookup by name loses that.
  return value === undefined ? "定めなし" : (SAID[name][1] as SaidOfAny)(value);
}
