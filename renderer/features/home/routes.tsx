/** Where the first screen is. */
import type { FeatureRoute } from "../../app/route.ts";
import { HomePage } from "./HomePage.tsx";

export const homeRoutes: readonly FeatureRoute[] = [{ path: "/", render: () => <HomePage /> }];
