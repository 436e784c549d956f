/** What a contract's settings come to where it says nothing itself. */
import type { ContractSettings } from "./commands/contract.ts";

const DEFAULTS = {
  lateHours: 3,
  stocktakeDays: 180,
  certificateDays: 30,
  cloudMonths: 12,
  noticeDays: 30,
} as const;

type Open = "highRank" | keyof typeof DEFAULTS;
export type Limits = Required<Pick<ContractSettings, Open>>;

/** The limits in force under a contract. */
export function limitsOf(settings: ContractSettings): Limits {
  return { ...DEFAULTS, ...settings, highRank: highRankOf(settings) };
}

/** The class from which on special care is asked for (Art. 13): where nothing is agreed, the highest alone. */
export function highRankOf({ highRank, classification }: ContractSettings): number {
  return highRank ?? Math.max(...classification.map((level) => level.rank));
}

/** How strict a class of the contract is; a class it does not know is the lowest. */
export function rankOf(settings: ContractSettings | undefined, classification: string): number {
  return settings?.classification.find((level) => level.code === classification)?.rank ?? 0;
}
