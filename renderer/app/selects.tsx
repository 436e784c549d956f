/** Whom or which place of a contract something is recorded about. */
import type { ContractView } from "../../shared/views/contract.ts";
import { Select } from "../ui/TextField.tsx";
import { peopleOptions, placeOptions } from "./choices.ts";

/** What a field needs to be told to choose among a contract's. */
export interface Choosing {
  readonly contract: ContractView;
  readonly value: string;
  readonly onValue: (id: string) => void;
  /** What was done, or who did it, where 人 or 場所 would say too little. */
  readonly label?: string;
  /** Within a pair of fields it is as wide as there is room. */
  readonly width?: "middle";
}

/** One of the contract's places. */
export function PlaceSelect({ contract, label = "場所", ...field }: Choosing) {
  return (
    <Select
      label={label}
      need="required"
      empty="選んでください"
      options={placeOptions(contract)}
      {...field}
    />
  );
}

/** One of the contract's people. */
export function PersonSelect({
  contract,
  side,
  label = "人",
  ...field
}: Choosing & { readonly side: Parameters<typeof peopleOptions>[1] }) {
  return (
    <Select
      label={label}
      need="required"
      empty="選んでください"
      options={peopleOptions(contract, side)}
      {...field}
    />
  );
}
