/** Where the screens of contracts are. */
import type { FeatureRoute } from "../../app/route.ts";
import { ContractActPage } from "./ContractActPage.tsx";
import { ContractListPage } from "./ContractListPage.tsx";
import { ContractPage } from "./ContractPage.tsx";
import { NewContractPage } from "./NewContractPage.tsx";
import { NewPartyPage } from "./NewPartyPage.tsx";

export const contractRoutes: readonly FeatureRoute[] = [
  { path: "/contract", render: () => <ContractListPage /> },
  { path: "/contract/new", render: () => <NewContractPage /> },
  { path: "/contract/party", render: () => <NewPartyPage /> },
  {
    path: "/contract/of/:id",
    render: ({ id = "" }) => <ContractPage key={id} contract={id} />,
  },
  {
    path: "/contract/of/:id/:act",
    render: ({ id = "", act = "" }) => (
      <ContractActPage key={`${id}/${act}`} contract={id} act={act} />
    ),
  },
];
