/** Backups of the open ledger: what there is, where they go, and one right now. */
import { rehearse } from "../../backup/rehearse.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";

type Calls =
  | "backups"
  | "planBackups"
  | "backupNow"
  | "rehearseRestore"
  | "backupStatus"
  | "backupCancel";

export function backupHandlers({
  session,
  backups,
  dialogs,
  verifyHelper,
}: Services): Pick<Handlers, Calls> {
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
    rehearseRestore: async () => {
      const { path: present } = session.demandLedger();
      const backup = await dialogs.backup();
      if (backup === undefined) return { chosen: false };
      const { heads, clock } = session.parts;
      const rehearsal = await rehearse(
        { backup, present },
        { heads, helper: verifyHelper, wallMs: clock.wallMs() },
      );
      return { chosen: true, rehearsal };
    },
    backupStatus: () => backups.status,
    backupCancel: () => backups.cancel(),
  };
}
