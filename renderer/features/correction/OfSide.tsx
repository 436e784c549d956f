/** A correction under its contract, and who may speak for one of its sides. */
import type { ReactNode } from "react";
import type { Side } from "../../../shared/domain/commands/correction.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { CorrectionView } from "../../../shared/views/correction.ts";
import { peopleOptions } from "../../app/choices.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";
import type { Option } from "../../ui/TextField.tsx";

/** Shows what is recorded about a correction once that and its contract are known. */
export function OfSide(props: {
  readonly id: string;
  readonly what: string;
  readonly children: (correction: CorrectionView, contract: ContractView) => ReactNode;
}) {
  const { id, what, children } = props;
  const back = { href: pathTo.correction(id), label: "訂正票" };
  return (
    <ShownPage view={useView("correction", { id })} what={what} back={back}>
      {(correction) => (
        <Known contract={correction.contract.id} what={what} back={back}>
          {(contract) => children(correction, contract)}
        </Known>
      )}
    </ShownPage>
  );
}

function Known(props: {
  readonly contract: string;
  readonly what: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: (contract: ContractView) => ReactNode;
}) {
  const { contract, what, back, children } = props;
  return (
    <ShownPage view={useView("contract", { id: contract })} what={what} back={back}>
      {children}
    </ShownPage>
  );
}

/** The people of the party that must speak; whoever confirmed the handover comes first. */
export function ofSide(
  correction: CorrectionView,
  contract: ContractView,
  side: Side,
): readonly Option[] {
  const of = correction.sides.find((one) => one.side === side);
  const own = new Set(
    contract.persons.filter((one) => one.party.id === of?.party.id).map(({ id }) => id),
  );
  return peopleOptions(contract, "all")
    .filter(({ value }) => own.has(value))
    .toSorted((a, b) => rank(a.value) - rank(b.value));

  function rank(person: string): number {
    return person === of?.confirmed.id ? 0 : 1;
  }
}
