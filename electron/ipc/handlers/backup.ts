/** Backups of the open ledger: what there is, where they go, one right now, and a ledger from one of them. */
import type { SessionView } from "../../../shared/views/session.ts";
import { losses } from "../../ledger/views/losses.ts";
import { Denied } from "../../services/denied.ts";
import { managerIn, rehearseChosen, restoreAs } from "../../services/restoring.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";
import { openedAnew } from "./session.ts";

type Calls =
  | "backups"
  | "planBackups"
  | "backupNow"
  | "rehearseRestore"
  | "restoreBackup"
  | "rehearseAtStart"
  | "restoreAtStart"
  | "restoreStatus"
  | "restoreCancel"
  | "losses"
  | "backupStatus"
  | "backupCancel";

export function backupHandlers(services: Services): Pick<Handlers, Calls> {
  const { session, backups, restores } = services;
  const opened = (view: SessionView) => openedAnew(services, view);
  const demandNothingOpen = () => {
    if (session.ledger) throw new Denied("ledger-open");
  };
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
    rehearseRestore: () => rehearseChosen(services),
    restoreBackup: (asked) => restoreAs(services, asked, session.demandUser().account, opened),
    rehearseAtStart: () => {
      demandNothingOpen();
      return rehearseChosen(services);
    },
    restoreAtStart: async ({ login, password, ...asked }) => {
      demandNothingOpen();
      const account = await managerIn(services, { backup: asked.backup, login, password });
      return restoreAs(services, asked, account, opened);
    },
    restoreStatus: () => restores.status,
    restoreCancel: () => restores.cancel(),
    losses: () => session.read(losses),
    backupStatus: () => backups.status,
    backupCancel: () => backups.cancel(),
  };
}
