/** Where the screens of transports are. */
import type { FeatureRoute } from "../../app/route.ts";
import { ArrivePage } from "./ArrivePage.tsx";
import { CheckPage } from "./CheckPage.tsx";
import { DepartPage } from "./DepartPage.tsx";
import { GuardSlipPage, GuardTransportPage } from "./GuardPage.tsx";
import { TransportListPage } from "./TransportListPage.tsx";
import { TransportPage } from "./TransportPage.tsx";

export const transportRoutes: readonly FeatureRoute[] = [
  { path: "/transport", render: () => <TransportListPage /> },
  { path: "/transport/new", render: () => <DepartPage /> },
  {
    path: "/transport/way/:id",
    render: ({ id = "" }) => <TransportPage key={id} transport={id} />,
  },
  {
    path: "/transport/way/:id/arrive",
    render: ({ id = "" }) => <ArrivePage key={id} transport={id} />,
  },
  {
    path: "/transport/way/:id/guard",
    render: ({ id = "" }) => <GuardTransportPage key={id} transport={id} />,
  },
  {
    path: "/transport/guard/:id",
    render: ({ id = "" }) => <GuardSlipPage key={id} slip={id} />,
  },
  {
    path: "/transport/way/:id/check",
    render: ({ id = "" }) => <CheckPage key={id} transport={id} />,
  },
];
