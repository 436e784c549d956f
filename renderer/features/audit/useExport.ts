/** The one export there can be: where it is, how to begin and how to end it. */
import { useCallback, useEffect, useState } from "react";
import type { Sent } from "../../../shared/ipc/contract.ts";
import type { Fault, Reply } from "../../../shared/ipc/reply.ts";
import type { ExportStatus } from "../../../shared/views/export.ts";
import { ask } from "../../app/api.ts";

/** How often a running export is looked at. */
const LOOK_MS = 200;

export interface ExportingBundle {
  /** Nothing until it is known. */
  readonly status: ExportStatus | undefined;
  readonly fault: Fault | undefined;
  readonly start: (what: Sent<"exportStart">) => void;
  readonly cancel: () => void;
}

/** Follows the export. It runs on while other screens are open. */
export function useExport(): ExportingBundle {
  const [status, setStatus] = useState<ExportStatus>();
  const [fault, setFault] = useState<Fault>();
  const take = useCallback(async (asked: Promise<Reply<ExportStatus>>) => {
    const reply = await asked;
    if (reply.ok) setStatus(reply.value);
    setFault(reply.ok ? undefined : reply.fault);
  }, []);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the state is what was answered, later
    void take(ask("exportStatus", {}));
  }, [take]);
  const running = status?.state === "running";
  useEffect(() => {
    if (!running) return undefined;
    const looking = window.setInterval(() => void take(ask("exportStatus", {})), LOOK_MS);
    return () => window.clearInterval(looking);
  }, [take, running]);
  return {
    status,
    fault,
    start: (what) => void take(ask("exportStart", what)),
    cancel: () => void take(ask("exportCancel", {})),
  };
}
