/** Where the screens of incidents are. */
import type { FeatureRoute } from "../../app/route.ts";
import { IncidentPage } from "./IncidentPage.tsx";

export const incidentRoutes: readonly FeatureRoute[] = [
  { path: "/incident", render: () => <IncidentPage /> },
];
