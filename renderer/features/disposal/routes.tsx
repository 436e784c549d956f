/** Where the screens of destruction are. */
import type { FeatureRoute } from "../../app/route.ts";
import { AcceptPage } from "./AcceptPage.tsx";
import { NewCertificatePage } from "./CertificateForm.tsx";
import { CertificatePage } from "./CertificatePage.tsx";
import { NewDestructionPage } from "./DestructionForm.tsx";
import { DestructionPage } from "./DestructionPage.tsx";
import { DisposalPage } from "./DisposalPage.tsx";
import { ContestPage, RepeatPage } from "./DoubtPages.tsx";
import { NewInstructionPage } from "./InstructionForm.tsx";
import { InstructionPage } from "./InstructionPage.tsx";
import { SettlePage } from "./SettlePage.tsx";
import { VendorCertificatePage } from "./VendorCertificateForm.tsx";
import { WithdrawPage } from "./WithdrawPage.tsx";

export const disposalRoutes: readonly FeatureRoute[] = [
  { path: "/disposal", render: () => <DisposalPage /> },
  { path: "/disposal/instruction", render: () => <NewInstructionPage /> },
  {
    path: "/disposal/instruction/:id",
    render: ({ id = "" }) => <InstructionPage key={id} instruction={id} />,
  },
  {
    path: "/disposal/instruction/:id/withdraw",
    render: ({ id = "" }) => <WithdrawPage key={id} instruction={id} />,
  },
  { path: "/disposal/destruction", render: () => <NewDestructionPage /> },
  {
    path: "/disposal/destruction/:id",
    render: ({ id = "" }) => <DestructionPage key={id} destruction={id} />,
  },
  {
    path: "/disposal/destruction/:id/vendor",
    render: ({ id = "" }) => <VendorCertificatePage key={id} destruction={id} />,
  },
  {
    path: "/disposal/destruction/:id/contest",
    render: ({ id = "" }) => <ContestPage key={id} destruction={id} />,
  },
  {
    path: "/disposal/destruction/:id/repeat",
    render: ({ id = "" }) => <RepeatPage key={id} destruction={id} />,
  },
  {
    path: "/disposal/destruction/:id/settle",
    render: ({ id = "" }) => <SettlePage key={id} destruction={id} />,
  },
  {
    path: "/disposal/destruction/:id/certify",
    render: ({ id = "" }) => <NewCertificatePage key={id} destruction={id} />,
  },
  {
    path: "/disposal/certificate/:id",
    render: ({ id = "" }) => <CertificatePage key={id} certificate={id} />,
  },
  {
    path: "/disposal/certificate/:id/accept",
    render: ({ id = "" }) => <AcceptPage key={id} certificate={id} />,
  },
];
