/** The page of something recorded under a contract: the one whose name stands in the address. */
import type { ReactNode } from "react";
import { pathTo } from "../../app/paths.ts";
import { Page } from "../../ui/Page.tsx";
import { amendContract } from "./amendAct.tsx";
import { equip, permit } from "./areaActs.tsx";
import { evaluateCloud } from "./cloudActs.tsx";
import { admit, endConsent } from "./consentActs.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { ContractAct } from "./ContractAct.tsx";
import { approveCopies } from "./copyActs.tsx";
import { recordFinding, resolveFinding } from "./findingActs.tsx";
import { completeContract, endContract } from "./endActs.tsx";
import { expirePersonal } from "./expireAct.tsx";
import { registerParty } from "./partyActs.tsx";
import { registerPerson } from "./newPerson.tsx";
import { registerPlace } from "./newPlace.tsx";
import { designate, pledge, undesignate } from "./personActs.tsx";
import { designatePlace, undesignatePlace } from "./placeActs.tsx";
import { areaRules, card, training } from "./readyActs.tsx";
import { settleStranger } from "./strangerAct.tsx";

/** An act under its name in the address, and its page. */
function page<D extends object>(spec: ContractActSpec<D>) {
  const body = (contract: string): ReactNode => <ContractAct spec={spec} contract={contract} />;
  return [spec.name, body] as const;
}

const ACTS = new Map([
  page(registerPerson),
  page(designate),
  page(undesignate),
  page(pledge),
  page(training),
  page(card),
  page(registerPlace),
  page(designatePlace),
  page(undesignatePlace),
  page(permit),
  page(areaRules),
  page(equip),
  page(evaluateCloud),
  page(approveCopies),
  page(registerParty),
  page(admit),
  page(endConsent),
  page(recordFinding),
  page(resolveFinding),
  page(settleStranger),
  page(amendContract),
  page(endContract),
  page(completeContract),
  page(expirePersonal),
]);

/** The act's page. */
export function ContractActPage(props: { readonly contract: string; readonly act: string }) {
  const { contract, act } = props;
  const body = ACTS.get(act);
  if (body) return body(contract);
  return (
    <Page title="この操作はありません">
      <p>
        <a href={pathTo.contract(contract)}>契約へ戻る</a>
      </p>
    </Page>
  );
}
