/** Where the screens of stocktakes are: beside those of storage, which they are about. */
import type { FeatureRoute } from "../../app/route.ts";
import { CountPage } from "./CountPage.tsx";
import { StocktakeListPage } from "./StocktakeListPage.tsx";
import { StocktakePage } from "./StocktakePage.tsx";

export const stocktakeRoutes: readonly FeatureRoute[] = [
  { path: "/storage/stocktakes", render: () => <StocktakeListPage /> },
  { path: "/storage/stocktake/new", render: () => <CountPage /> },
  { path: "/storage/stocktake/of/:id", render: ({ id = "" }) => <StocktakePage stocktake={id} /> },
];
