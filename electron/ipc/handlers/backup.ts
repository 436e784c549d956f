/** Backups of the open ledger: what there is, where they go, and one right now. */
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";

type Calls = "backups" | "planBackups" | "backupNow" | "backupStatus" | "backupCancel";

export function backupHandlers({ session, backups }: Services): Pick<Handlers, Calls> {
  return {
    backups: () => backups.view(),
    planBackups: ({ plan }) => {
      const { plan: before } = backups.view();
      if (plan && plan.folder !== before?.folder)
        backups.plan({ ...plan, folder: session.demandChosen(plan.folder) });
      else backups.plan(plan);
      return backups.view();
    },
    backupNow: () => backups.start("byHand"),
    backupStatus: () => backups.status,
    backupCancel: () => backups.cancel(),
  };
}
