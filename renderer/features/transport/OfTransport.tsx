/** A page about one transport and the contract it goes under. */
import type { ReactNode } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { TransportView } from "../../../shared/views/transport.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";

interface OfTransportProps {
  readonly transport: string;
  readonly title: string;
  readonly children: (way: TransportView, contract: ContractView) => ReactNode;
}

/** Asks for both. */
export function OfTransport({ transport, title, children }: OfTransportProps) {
  const back = { href: pathTo.transport(transport), label: "搬送記録" };
  return (
    <ShownPage view={useView("transport", { id: transport })} what={title} back={back}>
      {(way) => (
        <UnderContract title={title} way={way}>
          {children}
        </UnderContract>
      )}
    </ShownPage>
  );
}

function UnderContract(
  props: Pick<OfTransportProps, "title" | "children"> & { way: TransportView },
) {
  const { way, title, children } = props;
  const back = { href: pathTo.transport(way.id), label: "搬送記録" };
  return (
    <ShownPage view={useView("contract", { id: way.contract.id })} what={title} back={back}>
      {(contract) => children(way, contract)}
    </ShownPage>
  );
}
