/** Where the screens of the settings are. */
import type { FeatureRoute } from "../../app/route.ts";
import { CloseAccountPage } from "./CloseAccountPage.tsx";
import { LicencesPage } from "./LicencesPage.tsx";
import { NewAccountPage } from "./NewAccountPage.tsx";
import { PasswordPage } from "./PasswordPage.tsx";
import { SettingsPage } from "./SettingsPage.tsx";
import { SetupSheetPage } from "./SetupSheetPage.tsx";

export const settingsRoutes: readonly FeatureRoute[] = [
  { path: "/settings", render: () => <SettingsPage /> },
  { path: "/settings/account", render: () => <NewAccountPage /> },
  {
    path: "/settings/account/:id/close",
    render: ({ id = "" }) => <CloseAccountPage key={id} account={id} />,
  },
  { path: "/settings/password", render: () => <PasswordPage /> },
  { path: "/settings/setup-sheet", render: () => <SetupSheetPage /> },
  { path: "/settings/licences", render: () => <LicencesPage /> },
];
