/** Every screen there is: one line a feature. */
import { assetRoutes } from "../features/asset/index.ts";
import { auditRoutes } from "../features/audit/index.ts";
import { backupRoutes } from "../features/backup/index.ts";
import { contractRoutes } from "../features/contract/index.ts";
import { correctionRoutes } from "../features/correction/index.ts";
import { disposalRoutes } from "../features/disposal/index.ts";
import { handoverRoutes } from "../features/handover/index.ts";
import { homeRoutes } from "../features/home/index.ts";
import { incidentRoutes } from "../features/incident/index.ts";
import { inspectionRoutes } from "../features/inspection/index.ts";
import { stocktakeRoutes } from "../features/stocktake/index.ts";
import { listRoutes } from "../features/lists/index.ts";
import { settingsRoutes } from "../features/settings/index.ts";
import { storageRoutes } from "../features/storage/index.ts";
import { transportRoutes } from "../features/transport/index.ts";
import type { FeatureRoute } from "./route.ts";

export const routes: readonly FeatureRoute[] = [
  ...homeRoutes,
  ...handoverRoutes,
  ...correctionRoutes,
  ...transportRoutes,
  ...storageRoutes,
  ...assetRoutes,
  ...disposalRoutes,
  ...contractRoutes,
  ...incidentRoutes,
  ...stocktakeRoutes,
  ...inspectionRoutes,
  ...auditRoutes,
  ...listRoutes,
  ...settingsRoutes,
  ...backupRoutes,
];
