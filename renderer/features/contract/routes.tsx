/** Where the screens of contracts are. */
import type { FeatureRoute } from "../../app/route.ts";
import { AcceptSuccessionPage } from "./AcceptSuccessionPage.tsx";
import { ClosePage } from "./ClosePage.tsx";
import { ClosePeriodPage } from "./ClosePeriodPage.tsx";
import { ContractActPage } from "./ContractActPage.tsx";
import { ContractListPage } from "./ContractListPage.tsx";
import { ContractPage } from "./ContractPage.tsx";
import { NewContractPage } from "./NewContractPage.tsx";
import { NewPartyPage } from "./NewPartyPage.tsx";
import { NewSuccessionPage } from "./NewSuccessionPage.tsx";
import { SuccessionPage } from "./SuccessionPage.tsx";
import { WithdrawSuccessionPage } from "./WithdrawSuccessionPage.tsx";

export const contractRoutes: readonly FeatureRoute[] = [
  { path: "/contract", render: () => <ContractListPage /> },
  { path: "/contract/new", render: () => <NewContractPage /> },
  { path: "/contract/party", render: () => <NewPartyPage /> },
  {
    path: "/contract/of/:id",
    render: ({ id = "" }) => <ContractPage key={id} contract={id} />,
  },
  {
    path: "/contract/of/:id/succession/new",
    render: ({ id = "" }) => <NewSuccessionPage key={id} contract={id} />,
  },
  {
    path: "/contract/succession/:id",
    render: ({ id = "" }) => <SuccessionPage key={id} id={id} />,
  },
  {
    path: "/contract/succession/:id/accept",
    render: ({ id = "" }) => <AcceptSuccessionPage key={id} id={id} />,
  },
  {
    path: "/contract/succession/:id/withdraw",
    render: ({ id = "" }) => <WithdrawSuccessionPage key={id} id={id} />,
  },
  { path: "/contract/close/:id", render: ({ id = "" }) => <ClosePage key={id} id={id} /> },
  {
    path: "/contract/of/:id/closes/next",
    render: ({ id = "" }) => <ClosePeriodPage key={id} contract={id} />,
  },
  {
    path: "/contract/of/:id/:act",
    render: ({ id = "", act = "" }) => (
      <ContractActPage key={`${id}/${act}`} contract={id} act={act} />
    ),
  },
];
