/** The contract one works under: a filter that stays from screen to screen. */
import { createContext, use, useMemo } from "react";
import type { ReactNode } from "react";
import type { ContractRow } from "../../shared/views/contract.ts";
import { useDraft } from "./useDraft.ts";
import { useView, valueOf } from "./useView.ts";

interface Chosen {
  /** Every contract of the ledger, once they are known. */
  readonly contracts: readonly ContractRow[] | undefined;
  /** The one that was chosen; absent for all of them. */
  readonly contract: ContractRow | undefined;
  readonly choose: (contract: string) => void;
}

const ChosenContext = createContext<Chosen | undefined>(undefined);

/** The contracts and the chosen one. */
export function useContract(): Chosen {
  const chosen = use(ChosenContext);
  if (!chosen) throw new Error("a screen is outside the frame");
  return chosen;
}

/** The filter as calls take it. */
export function useOnlyContract(): { readonly contract?: string } {
  const { contract } = useContract();
  return contract ? { contract: contract.id } : {};
}

/** Provides the filter. */
export function ContractProvider({ children }: { readonly children: ReactNode }) {
  const contracts = valueOf(useView("contracts", {}));
  const [id, choose] = useDraft("contract", none);
  const chosen = useMemo(
    () => ({ contracts, contract: contracts?.find((one) => one.id === id), choose }),
    [contracts, id, choose],
  );
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
}

function none(): string {
  return "";
}
