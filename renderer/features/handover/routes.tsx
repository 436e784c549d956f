/** Where the screens of handovers are. */
import type { FeatureRoute } from "../../app/route.ts";
import { ConfirmPage } from "./ConfirmPage.tsx";
import { NewSlipPage } from "./NewSlipPage.tsx";
import { RegisterPage } from "./RegisterPage.tsx";
import { SlipPage } from "./SlipPage.tsx";
import { SlipsPage } from "./SlipsPage.tsx";

export const handoverRoutes: readonly FeatureRoute[] = [
  { path: "/handover", render: () => <SlipsPage /> },
  { path: "/handover/new", render: () => <NewSlipPage /> },
  { path: "/handover/assets", render: () => <RegisterPage /> },
  { path: "/handover/slip/:id", render: ({ id = "" }) => <SlipPage key={id} id={id} /> },
  {
    path: "/handover/slip/:id/confirm",
    render: ({ id = "" }) => <ConfirmPage key={id} id={id} />,
    whole: true,
  },
];
