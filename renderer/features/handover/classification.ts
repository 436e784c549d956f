/** The classification of units nobody has classified. */
import type { ContractView } from "../../../shared/views/contract.ts";

/** The strictest of the contract's levels. */
export function strictest(contract: Pick<ContractView, "settings"> | undefined): string {
  const levels = contract?.settings.classification ?? [];
  return levels.toSorted((a, b) => b.rank - a.rank)[0]?.code ?? "";
}
