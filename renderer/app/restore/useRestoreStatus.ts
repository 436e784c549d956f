/** The one restore, or rehearsal of one, that may be running: how far it is, and how to call it off. */
import { useCallback, useEffect, useState } from "react";
import type { RestoreStatus } from "../../../shared/views/restore.ts";
import { ask } from "../api.ts";

/** How often one that is running is looked at. */
const LOOK_MS = 200;

export type RunningRestore = Extract<RestoreStatus, { readonly state: "running" }>;

export interface RestoreFollowed {
  /** Nothing while none is running. */
  readonly running: RunningRestore | undefined;
  readonly stop: () => void;
}

/** Follows it while something is `awaited`, and one that was begun before and is running still. */
export function useRestoreStatus(awaited: boolean): RestoreFollowed {
  const [status, setStatus] = useState<RestoreStatus>();
  const call = useCallback(async (name: "restoreStatus" | "restoreCancel") => {
    const reply = await ask(name, {});
    if (reply.ok) setStatus(reply.value);
  }, []);
  const running = status?.state === "running" ? status : undefined;
  const looks = awaited || running !== undefined;
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the state is what was answered, later
    void call("restoreStatus");
    if (!looks) return undefined;
    const looking = window.setInterval(() => void call("restoreStatus"), LOOK_MS);
    return () => window.clearInterval(looking);
  }, [call, looks]);
  return { running, stop: () => void call("restoreCancel") };
}
