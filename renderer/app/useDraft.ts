/** What is being typed, kept in the window's own memory: it survives a lock and a reload, not the program's end. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "./ledger.tsx";

type Change<T> = (next: T | ((before: T) => T)) => void;

/** A draft under a name, for whoever is signed in to this ledger; the third gives it up. */
export function useDraft<T>(name: string, fresh: () => T): readonly [T, Change<T>, () => void] {
  const { session } = useDesk();
  const [key] = useState(
    () => `${session.ledger?.origin ?? ""}/${session.user?.account ?? ""}/${name}`,
  );
  const [draft, setDraft] = useState<T>(() => {
    const kept = sessionStorage.getItem(key);
    // Only this hook writes under this key, and the memory does not outlive the program's version.
    return kept === null ? fresh() : (JSON.parse(kept) as T);
  });
  const givenUp = useRef<T>(undefined);
  useEffect(() => {
    // What the next one begins with is asked for then: by then more may be known.
    if (draft === givenUp.current) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const giveUp = useCallback(() => {
    // At once: the screen may be left before what is drawn next is kept.
    sessionStorage.removeItem(key);
    givenUp.current = fresh();
    setDraft(givenUp.current);
  }, [key, fresh]);
  return [draft, setDraft, giveUp];
}
