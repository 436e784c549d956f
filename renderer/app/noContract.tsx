/** What stands at a choice of contract where there is none to choose. */
import type { ReactNode } from "react";
import type { ContractRow } from "../../shared/views/contract.ts";
import { useContract } from "./contract.tsx";
import { pathTo } from "./paths.ts";

const every = () => true;

/** A completed contract takes nothing new. */
export const isNotCompleted = ({ phase }: ContractRow): boolean => phase !== "completed";

/** The way to a contract, once it is known that none of them fits. */
export function useNoContract(fits: (contract: ContractRow) => boolean = every): ReactNode {
  const { contracts } = useContract();
  if (!contracts || contracts.some(fits)) return undefined;
  return (
    <>
      選べる契約がありません。先に<a href={pathTo.contracts()}>契約</a>を登録してください。
    </>
  );
}
