/** Where the screens of verification are. */
import type { FeatureRoute } from "../../app/route.ts";
import { AuditPage } from "./AuditPage.tsx";
import { CheckPage } from "./CheckPage.tsx";
import { EntriesPage } from "./EntriesPage.tsx";
import { EntryPage } from "./EntryPage.tsx";
import { ExportPage } from "./ExportPage.tsx";

export const auditRoutes: readonly FeatureRoute[] = [
  { path: "/audit", render: () => <AuditPage /> },
  { path: "/audit/check", render: () => <CheckPage /> },
  { path: "/audit/export", render: () => <ExportPage /> },
  { path: "/audit/entries", render: () => <EntriesPage /> },
  { path: "/audit/entry/:seq", render: ({ seq = "" }) => <EntryPage seq={Number(seq)} /> },
];
