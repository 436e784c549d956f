/** Where the screens of units are. */
import type { FeatureRoute } from "../../app/route.ts";
import { AssetListPage } from "./AssetListPage.tsx";
import { AssetPage } from "./AssetPage.tsx";

export const assetRoutes: readonly FeatureRoute[] = [
  { path: "/storage/assets", render: () => <AssetListPage /> },
  {
    path: "/storage/asset/:id",
    render: ({ id = "" }) => <AssetPage key={id} asset={id} />,
  },
];
