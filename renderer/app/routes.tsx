/** Every screen there is: one line a feature. */
import { handoverRoutes } from "../features/handover/index.ts";
import { homeRoutes } from "../features/home/index.ts";
import type { FeatureRoute } from "./route.ts";

export const routes: readonly FeatureRoute[] = [...homeRoutes, ...handoverRoutes];
