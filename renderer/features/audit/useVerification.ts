/** The one verification there can be: where it is, how to begin and how to end it. */
import { useCallback, useEffect, useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { VerifyStatus } from "../../../shared/views/audit.ts";
import { ask } from "../../app/api.ts";
import { useDesk } from "../../app/ledger.tsx";

/** How often a running verification is looked at. */
const LOOK_MS = 200;

export interface Verifying {
  /** Nothing until it is known. */
  readonly status: VerifyStatus | undefined;
  readonly fault: Fault | undefined;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Follows the verification. It runs on while other screens are open. */
export function useVerification(): Verifying {
  const { revision } = useDesk();
  const [status, setStatus] = useState<VerifyStatus>();
  const [fault, setFault] = useState<Fault>();
  const call = useCallback(async (name: "verifyStatus" | "verifyStart" | "verifyCancel") => {
    const reply = await ask(name, {});
    if (reply.ok) setStatus(reply.value);
    setFault(reply.ok ? undefined : reply.fault);
  }, []);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the state is what was answered, later
    void call("verifyStatus");
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a finished verification moves the head
  }, [call, revision]);
  const running = status?.state === "running";
  useEffect(() => {
    if (!running) return undefined;
    const looking = window.setInterval(() => void call("verifyStatus"), LOOK_MS);
    return () => window.clearInterval(looking);
  }, [call, running]);
  return {
    status,
    fault,
    start: () => void call("verifyStart"),
    cancel: () => void call("verifyCancel"),
  };
}
