/** The classes of information: two schemes of the guidelines, or the client's own as it was typed. */
import type { ClassificationLevel } from "../../../shared/domain/commands/contract.ts";

export type Scheme = "five" | "three" | "own";

/** A class of the client's own; the strictest stands first. */
export interface LevelDraft {
  readonly code: string;
  readonly label: string;
  readonly least: ClassificationLevel["least"];
}

export interface SchemeDraft {
  readonly scheme: Scheme;
  readonly own: readonly LevelDraft[];
  /** The code of the lowest class that counts as high. */
  readonly high: string;
}

const FIVE: readonly LevelDraft[] = [
  { code: "3A", label: "自治体機密性3A", least: "purge" },
  { code: "3B", label: "自治体機密性3B", least: "purge" },
  { code: "3C", label: "自治体機密性3C", least: "purge" },
  { code: "2", label: "自治体機密性2", least: "purge" },
  { code: "1", label: "自治体機密性1", least: "clear" },
];

const THREE: readonly LevelDraft[] = [
  { code: "3", label: "機密性3", least: "purge" },
  { code: "2", label: "機密性2", least: "purge" },
  { code: "1", label: "機密性1", least: "clear" },
];

export const MOST_LEVELS = 12;

/** The five levels, high from 3B on. */
export const freshScheme: SchemeDraft = {
  scheme: "five",
  own: [
    { code: "", label: "", least: "purge" },
    { code: "", label: "", least: "clear" },
  ],
  high: "3B",
};

/** From which class on a scheme is high where nobody says otherwise. */
export const HIGH: Readonly<Record<Scheme, string>> = { five: "3B", three: "2", own: "" };

/** The classes chosen or typed, the strictest first. */
export function levelsIn({ scheme, own }: SchemeDraft): readonly LevelDraft[] {
  if (scheme === "own") return own.map((level) => ({ ...level, code: tidy(level.code) }));
  return scheme === "five" ? FIVE : THREE;
}

/** The classes as the contract carries them, and from which rank on they are high. */
export function classified(draft: SchemeDraft): {
  readonly classification: ClassificationLevel[];
  readonly highRank: number;
} {
  const levels = levelsIn(draft);
  const classification = levels.map(({ code, label, least }, at) => ({
    code,
    label: label.trim(),
    rank: levels.length - at,
    least,
  }));
  const high = classification.find(({ code }) => code === draft.high);
  return { classification, highRank: high?.rank ?? levels.length };
}

/** What is missing in a scheme of the client's own, by field. */
export function schemeFaults(draft: SchemeDraft): Readonly<Record<string, string>> {
  const codes = levelsIn(draft).map(({ code }) => code);
  const found = draft.own.flatMap(({ label }, at): readonly (readonly [string, string])[] => [
    ...codeFault(codes, at),
    ...(label.trim() === "" ? [[`own.${at}.label`, "名称を入力してください。"] as const] : []),
  ]);
  const high = codes.includes(draft.high)
    ? []
    : [["high", "高い分類の下限を選んでください。"] as const];
  return Object.fromEntries(draft.scheme === "own" ? [...found, ...high] : high);
}

function codeFault(codes: readonly string[], at: number): readonly (readonly [string, string])[] {
  const code = codes[at] ?? "";
  if (!/^[0-9A-Za-z]{1,8}$/.test(code))
    return [[`own.${at}.code`, "半角の英数字で、8文字以内で入力してください。"]];
  return codes.indexOf(code) < at ? [[`own.${at}.code`, "同じ記号が上にあります。"]] : [];
}

function tidy(code: string): string {
  return code.normalize("NFKC").trim();
}
