/** Whom or which place of a contract something is recorded about. */
import type { ContractView } from "../../../shared/views/contract.ts";
import { peopleOptions, placeOptions } from "../../app/choices.ts";
import { Select } from "../../ui/TextField.tsx";

interface Choosing {
  readonly contract: ContractView;
  readonly value: string;
  readonly onValue: (id: string) => void;
  /** Within a pair of fields it is as wide as there is room. */
  readonly width?: "middle";
}

/** One of the contract's places. */
export function PlaceSelect({ contract, ...field }: Choosing) {
  return (
    <Select
      label="場所"
      need="required"
      empty="選んでください"
      options={placeOptions(contract)}
      {...field}
    />
  );
}

/** The client's information security management areas. */
export function areaOptions(contract: ContractView) {
  const areas = contract.places.filter(({ managedArea }) => managedArea).map(({ id }) => id);
  return placeOptions(contract).filter(({ value }) => areas.includes(value));
}

/** One of these areas. */
export function AreaSelect({ contract, ...field }: Choosing) {
  return (
    <Select
      label="管理エリア"
      need="required"
      empty="選んでください"
      options={areaOptions(contract)}
      {...field}
    />
  );
}

/** One of the contract's people. */
export function PersonSelect({
  contract,
  side,
  ...field
}: Choosing & { readonly side: Parameters<typeof peopleOptions>[1] }) {
  return (
    <Select
      label="人"
      need="required"
      empty="選んでください"
      options={peopleOptions(contract, side)}
      {...field}
    />
  );
}
