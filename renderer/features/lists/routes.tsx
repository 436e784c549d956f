/** Where lists are taken over. */
import type { FeatureRoute } from "../../app/route.ts";
import { ImportPage } from "./ImportPage.tsx";

export const listRoutes: readonly FeatureRoute[] = [
  { path: "/import", render: () => <ImportPage /> },
];
