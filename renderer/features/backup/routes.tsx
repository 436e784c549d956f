/** Where the screen of the backups is: under the settings, where one says what is to be kept safe. */
import type { FeatureRoute } from "../../app/route.ts";
import { BackupPage } from "./BackupPage.tsx";

export const backupRoutes: readonly FeatureRoute[] = [
  { path: "/settings/backups", render: () => <BackupPage /> },
];
