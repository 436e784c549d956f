/** Where the screens of incidents are. */
import type { FeatureRoute } from "../../app/route.ts";
import { DismissPage } from "./DismissPage.tsx";
import { IncidentActPage } from "./IncidentActPage.tsx";
import { IncidentListPage } from "./IncidentListPage.tsx";
import { IncidentPage } from "./IncidentPage.tsx";
import { OpenIncidentPage } from "./OpenIncidentPage.tsx";
import { SubmitPage } from "./SubmitPage.tsx";

export const incidentRoutes: readonly FeatureRoute[] = [
  { path: "/incident", render: () => <IncidentListPage /> },
  { path: "/incident/new", render: () => <OpenIncidentPage /> },
  { path: "/incident/doubt/:id", render: ({ id = "" }) => <DismissPage suspicion={id} /> },
  { path: "/incident/of/:id", render: ({ id = "" }) => <IncidentPage key={id} incident={id} /> },
  {
    path: "/incident/of/:id/report/:report/submit",
    render: ({ id = "", report = "" }) => <SubmitPage incident={id} report={report} />,
  },
  {
    path: "/incident/of/:id/:act",
    render: ({ id = "", act = "" }) => <IncidentActPage key={act} incident={id} act={act} />,
  },
];
