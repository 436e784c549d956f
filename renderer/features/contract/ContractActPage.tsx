/** The page of something recorded under a contract: the one whose name stands in the address. */
import { pathTo } from "../../app/paths.ts";
import { Page } from "../../ui/Page.tsx";
import { ContractAct } from "./ContractAct.tsx";
import { completeContract, endContract } from "./endActs.tsx";
import { admit, registerParty } from "./partyActs.tsx";
import { registerPerson } from "./newPerson.tsx";
import { registerPlace } from "./newPlace.tsx";
import { designate, pledge, undesignate } from "./personActs.tsx";
import { designatePlace, undesignatePlace } from "./placeActs.tsx";

/** The act's page. */
export function ContractActPage({
  contract,
  act,
}: {
  readonly contract: string;
  readonly act: string;
}) {
  const of = { contract };
  switch (act) {
    case "person":
      return <ContractAct {...of} spec={registerPerson} />;
    case "designate":
      return <ContractAct {...of} spec={designate} />;
    case "undesignate":
      return <ContractAct {...of} spec={undesignate} />;
    case "pledge":
      return <ContractAct {...of} spec={pledge} />;
    case "place":
      return <ContractAct {...of} spec={registerPlace} />;
    case "designatePlace":
      return <ContractAct {...of} spec={designatePlace} />;
    case "undesignatePlace":
      return <ContractAct {...of} spec={undesignatePlace} />;
    case "party":
      return <ContractAct {...of} spec={registerParty} />;
    case "admit":
      return <ContractAct {...of} spec={admit} />;
    case "end":
      return <ContractAct {...of} spec={endContract} />;
    case "complete":
      return <ContractAct {...of} spec={completeContract} />;
    default:
      return (
        <Page title="この操作はありません">
          <p>
            <a href={pathTo.contract(contract)}>契約へ戻る</a>
          </p>
        </Page>
      );
  }
}
