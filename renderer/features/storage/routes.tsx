/** Where the screens of storage are. */
import type { FeatureRoute } from "../../app/route.ts";
import { ActPage } from "./ActPage.tsx";
import { StoragePage } from "./StoragePage.tsx";

export const storageRoutes: readonly FeatureRoute[] = [
  { path: "/storage", render: () => <StoragePage /> },
  { path: "/storage/act/:act", render: ({ act = "" }) => <ActPage act={act} /> },
];
