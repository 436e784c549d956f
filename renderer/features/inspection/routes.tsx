/** Where the screen of an inspection is: beside the verification, which whoever inspects comes for. */
import type { FeatureRoute } from "../../app/route.ts";
import { InspectionPage } from "./InspectionPage.tsx";

export const inspectionRoutes: readonly FeatureRoute[] = [
  { path: "/audit/inspection", render: () => <InspectionPage /> },
];
