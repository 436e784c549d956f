/**
 * All rules in their order of precedence: by article, then by number. A refusal list is always in this order, so
 * the first one is the same whoever asks.
 */
import type { CommandType } from "../domain/command.ts";
import type { ContractSettings } from "../domain/commands/contract.ts";
import type { Ground } from "../domain/ground.ts";
import { each } from "../domain/ground.ts";
import type { Refusal } from "../domain/refusal.ts";
import { structural } from "../domain/refusal.ts";
import { article02 } from "./article-02-basics.ts";
import { article04 } from "./article-04-personal.ts";
import { article05 } from "./article-05-secrecy.ts";
import { article06 } from "./article-06-subcontract.ts";
import { article07 } from "./article-07-purpose.ts";
import { article08 } from "./article-08-copies.ts";
import { article09 } from "./article-09-ownership.ts";
import { article10 } from "./article-10-places.ts";
import { article11 } from "./article-11-handover.ts";
import { article11Corrections } from "./article-11-corrections.ts";
import { article11Form } from "./article-11-form.ts";
import { article11Medium } from "./article-11-medium.ts";
import { article11Papers } from "./article-11-papers.ts";
import { article11Stranger, article11StrangerAtEnd } from "./article-11-stranger.ts";
import { article11Surplus } from "./article-11-surplus.ts";
import { article12 } from "./article-12-persons.ts";
import { article12Confirmed } from "./article-12-confirmed.ts";
import { article13 } from "./article-13-care.ts";
import { article13Damage } from "./article-13-damage.ts";
import { article14 } from "./article-14-end.ts";
import { article14Amendment } from "./article-14-amendment.ts";
import { article15 } from "./article-15-area.ts";
import { article16 } from "./article-16-identity.ts";
import { article17 } from "./article-17-cloud.ts";
import { article18 } from "./article-18-incident.ts";
import { article19 } from "./article-19-inspection.ts";
import { article20 } from "./article-20-training.ts";
import { article21 } from "./article-21-termination.ts";
import { article24 } from "./article-24-care.ts";
import { article24Closing } from "./article-24-closing.ts";
import { article24Medium } from "./article-24-medium.ts";
import type { Rule, Situation } from "./rule.ts";
import { isWeaker } from "./rule.ts";

export const RULES: readonly Rule[] = [
  ...article02,
  ...article04,
  ...article05,
  ...article06,
  ...article07,
  ...article08,
  ...article09,
  ...article10,
  ...article11,
  ...article11Corrections,
  ...article11Form,
  ...article11Surplus,
  ...article11Medium,
  ...article11Stranger,
  ...article11Papers,
  ...article11StrangerAtEnd,
  ...article12,
  ...article12Confirmed,
  ...article13,
  ...article13Damage,
  ...article14,
  ...article14Amendment,
  ...article15,
  ...article16,
  ...article17,
  ...article18,
  ...article19,
  ...article20,
  ...article21,
  ...article24,
  ...article24Closing,
  ...article24Medium,
];

const byCommand = new Map<CommandType, Rule[]>();
for (const rule of RULES)
  for (const type of rule.governs) byCommand.set(type, [...(byCommand.get(type) ?? []), rule]);

/** The rules that govern a command, in order of precedence. */
export function rulesFor(type: CommandType): readonly Rule[] {
  return byCommand.get(type) ?? NO_RULES;
}

const NO_RULES: readonly Rule[] = [];

/** Every rule the situation breaks, in order of precedence. */
export function judge(situation: Situation): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const rule of rulesFor(situation.command.type))
    for (const refusal of rule.judge(situation)) refusals.push(refusal);
  return refusals;
}

/** The papers by which the rules let the situation pass, in order of precedence. */
export function groundsOf(situation: Situation): readonly Ground[] {
  const found: Ground[] = [];
  for (const { grounds } of rulesFor(situation.command.type))
    if (grounds) found.push(...grounds(situation));
  return each(found);
}

/** Whether a contract may change a rule's severity. */
export function isAdjustable(rule: string): boolean {
  return RULES.some(({ code, adjustable }) => adjustable && code === rule);
}

/** What a contract would make of rules that are not its to change so, by the rule. */
export function unsettable(severity: ContractSettings["severity"]): readonly Refusal[] {
  return Object.entries(severity).flatMap(([code, set]): readonly Refusal[] => {
    const path = `settings.severity.${code}`;
    const changed = RULES.find((one) => one.code === code);
    if (!changed?.adjustable) return [structural("not-adjustable", { rule: code }, path)];
    return !changed.lowerable && isWeaker(set, changed.severity)
      ? [structural("too-lenient", { rule: code }, path)]
      : [];
  });
}
