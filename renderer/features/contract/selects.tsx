/** Which of the client's areas something is recorded about, and up to which class it goes. */
import type { ContractView } from "../../../shared/views/contract.ts";
import { placeOptions } from "../../app/choices.ts";
import type { Choosing } from "../../app/selects.tsx";
import { Select } from "../../ui/TextField.tsx";

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

/** The highest of the contract's classes that is allowed, or any. */
export function ClassLimit({ contract, ...field }: Omit<Choosing, "label"> & { label: string }) {
  const classes = contract.settings.classification;
  return (
    <Select
      need="optional"
      width="middle"
      empty="上限なし"
      options={classes.map(({ rank, label }) => ({ value: String(rank), label: `${label}まで` }))}
      {...field}
    />
  );
}
