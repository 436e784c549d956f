/** The backups of the ledger, followed while one is being taken; how to begin and how to end it. */
import { useCallback, useEffect, useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { BackupStatus, BackupView } from "../../../shared/views/backup.ts";
import { ask } from "../../app/api.ts";
import type { View } from "../../app/useView.ts";
import { useView, valueOf } from "../../app/useView.ts";

/** How often a running backup is looked at. */
const LOOK_MS = 200;

export interface TakingBackups {
  readonly view: View<BackupView>;
  /** Nothing until it is known. */
  readonly status: BackupStatus | undefined;
  readonly fault: Fault | undefined;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Follows the backups. One that is being taken runs on while other screens are open. */
export function useBackups(): TakingBackups {
  const view = useView("backups", {});
  const [looked, setLooked] = useState<{ of: BackupView | undefined; status: BackupStatus }>();
  const [fault, setFault] = useState<Fault>();
  const known = valueOf(view);
  const call = useCallback(
    async (name: "backupNow" | "backupStatus" | "backupCancel") => {
      const reply = await ask(name, {});
      if (reply.ok) setLooked({ of: known, status: reply.value });
      setFault(reply.ok ? undefined : reply.fault);
    },
    [known],
  );
  // What was looked at since the view was asked for is newer than what stands in it.
  const status = looked && looked.of === known ? looked.status : known?.status;
  const running = status?.state === "running";
  useEffect(() => {
    if (!running) return undefined;
    const looking = window.setInterval(() => void call("backupStatus"), LOOK_MS);
    return () => window.clearInterval(looking);
  }, [call, running]);
  return {
    view,
    status,
    fault,
    start: () => void call("backupNow"),
    cancel: () => void call("backupCancel"),
  };
}
