/** Which ledger is open, who sits here, and how far the head has moved: what every screen depends on. */
import { createContext, use, useCallback, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { ask } from "./api.ts";

interface Desk {
  readonly session: SessionView;
  /** Grows whenever views must be asked for again: the head moved, or someone signed in. */
  readonly revision: number;
  /** Takes the session a call has answered with. */
  readonly take: (session: SessionView) => void;
  /** Asks for the session again. */
  readonly refresh: () => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** The open ledger and whoever is signed in. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("a screen is outside the desk");
  return desk;
}

/**
 * Whether whoever sits here may record what happens; `staffToo` where the staff may as well. The others read. It
 * stays so through a lock.
 */
export function useMayRecord(staffToo = false): boolean {
  const { session } = useDesk();
  const role = session.user?.role;
  const [last, setLast] = useState(role);
  if (role !== undefined && role !== last) setLast(role);
  const may = (role ?? last) === "manager" || (staffToo && (role ?? last) === "staff");
  return may && session.ledger?.problem === undefined;
}

type Known =
  | { readonly state: "asking" }
  | { readonly state: "known"; readonly session: SessionView }
  | { readonly state: "failed"; readonly fault: Fault };

/** Provides the desk; shows what it is given until the session is known. */
export function DeskProvider(props: {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
  readonly failed: (fault: Fault) => ReactNode;
}) {
  const { children, waiting, failed } = props;
  const [known, setKnown] = useState<Known>({ state: "asking" });
  const [revision, setRevision] = useState(0);
  const refresh = useCallback(() => {
    void ask("session", {}).then((reply) => {
      setKnown(
        reply.ok
          ? { state: "known", session: reply.value }
          : { state: "failed", fault: reply.fault },
      );
      setRevision((count) => count + 1);
    });
  }, []);
  const take = useCallback((session: SessionView) => {
    setKnown({ state: "known", session });
    setRevision((count) => count + 1);
  }, []);
  useEffect(() => {
    refresh();
    return window.ledger.onHeadMoved(refresh);
  }, [refresh]);
  const desk = useMemo(
    () =>
      known.state === "known" ? { session: known.session, revision, take, refresh } : undefined,
    [known, revision, take, refresh],
  );
  if (known.state === "failed") return failed(known.fault);
  if (!desk) return waiting;
  return <DeskContext value={desk}>{children}</DeskContext>;
}
