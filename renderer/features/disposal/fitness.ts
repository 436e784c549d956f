/** Which methods and techniques are left for these units, and why the others are not. The rules have the last word. */
import { leastMethod, refusedTechnique, strength } from "../../../shared/domain/sanitization.ts";
import type { Method, Technique } from "../../../shared/domain/vocabulary.ts";
import { METHODS, METHOD_OF, TECHNIQUES } from "../../../shared/domain/vocabulary.ts";
import {
  media as mediaWords,
  method as methodWords,
  technique as techniqueWords,
} from "../../../shared/text/ja/words.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { InstructionRow } from "../../../shared/views/disposal.ts";
import type { Choice } from "../../ui/Choices.tsx";

/** Units and the contract that classifies them. */
interface Concerned {
  readonly units: readonly AssetView[];
  readonly contract: ContractView;
}

const WAY: Readonly<Record<Method, string>> = {
  clear: "通常の操作では読み出せない状態",
  purge: "特別な装置でも復元が難しい状態",
  destroy: "媒体ごと使えず、復元できない状態",
};

/** The methods strong enough for every unit. */
export function methodChoices(
  concerned: Concerned,
  instructed: InstructionRow | undefined,
): readonly Choice[] {
  const strictest = Math.max(0, ...concerned.units.map((unit) => leastOf(unit, concerned)));
  return METHODS.map((method) => ({
    id: method,
    label: methodWords[method],
    detail: WAY[method],
    why: weakness(method, strictest, instructed),
  }));
}

function weakness(
  method: Method,
  strictest: number,
  instructed: InstructionRow | undefined,
): string | undefined {
  const least = METHODS[strictest];
  if (least && strength(method) < strictest) {
    return `選んだ情報資産の分類と内容には、${methodWords[least]}以上が必要です(第14条)。`;
  }
  if (instructed && strength(method) < strength(instructed.method)) {
    return `発注者の指示は${methodWords[instructed.method]}です。`;
  }
  return undefined;
}

/** The contract's classes stand in the view by their names; the matrix knows them by their codes. */
function leastOf(unit: AssetView, { contract }: Concerned): number {
  const { classification: levels } = contract.settings;
  const code = levels.find(({ label }) => label === unit.classification)?.code;
  const asset = { ...unit, classification: code ?? unit.classification };
  // While others stay on its medium, a unit may be deleted there: the rules look at what stays.
  if (asset.medium && asset.medium.units.length > 1) return strength("clear");
  return strength(leastMethod(asset, contract.settings));
}

/** The techniques that reach everything on every medium, are strong enough, and are the one instructed. */
export function techniqueChoices(
  { units }: Concerned,
  method: Method | "",
  instructed: InstructionRow | undefined,
): readonly Choice[] {
  return TECHNIQUES.map((technique) => ({
    id: technique,
    label: techniqueWords[technique],
    why: unfitness(technique, { units, method, instructed }),
  }));
}

function unfitness(
  technique: Technique,
  about: {
    readonly units: readonly AssetView[];
    readonly method: Method | "";
    readonly instructed: InstructionRow | undefined;
  },
): string | undefined {
  const { units, method, instructed } = about;
  const wrong = units.find(({ media }) => refusedTechnique(media, technique));
  if (wrong) return `${mediaWords[wrong.media]}の情報を復元できない状態にできません。`;
  if (instructed?.technique && instructed.technique !== technique) {
    return `発注者の指示は「${techniqueWords[instructed.technique]}」です。`;
  }
  const reached = METHOD_OF[technique];
  if (method !== "" && strength(method) > strength(reached)) {
    return `${methodWords[reached]}までの強さです。`;
  }
  return undefined;
}
