/** Asks, while a person types, what the rules would say to commands that are not sent. */
import { useEffect, useRef, useState } from "react";
import type { TriedOut } from "../../shared/views/common.ts";
import { ask } from "./api.ts";
import { useDesk } from "./ledger.tsx";
import { newId } from "./newId.ts";
import type { Unsent } from "./unsent.ts";

const PAUSE_MS = 250;

/** What the rules say, by the caller's own names. A command that is not complete yet is not asked about. */
export type Tried = Readonly<Record<string, TriedOut>>;

/** Before there is an answer. */
export const UNTRIED: TriedOut = { refusals: [], grounds: [] };

interface Answered {
  readonly question: string;
  readonly answers: Tried;
}

type Commands = Readonly<Record<string, Unsent | undefined>>;

/** Tries commands out once the typing pauses, and again when the head moves. */
export function useTryOuts(commands: Commands): Tried {
  const { revision } = useDesk();
  const [tried, setTried] = useState<Answered>({ question: "", answers: {} });
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  // The moment of asking does not make it another question.
  const question = JSON.stringify([revision, commands], (name, value: unknown) =>
    name === "occurredAt" ? undefined : value,
  );
  useEffect(() => {
    const stop = new AbortController();
    const tryAll = async () => {
      const answers = await answersTo(latest.current, stop.signal);
      if (!stop.signal.aborted) setTried({ question, answers });
    };
    const timer = window.setTimeout(() => void tryAll(), PAUSE_MS);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [question]);
  return tried.answers;
}

async function answersTo(commands: Commands, stop: AbortSignal): Promise<Tried> {
  const answers: Record<string, TriedOut> = {};
  for (const [name, command] of Object.entries(commands)) {
    if (stop.aborted) break;
    if (!command) continue;
    const reply = await ask("tryOut", { command: { ...command, id: newId() } });
    if (reply.ok) answers[name] = reply.value;
  }
  return answers;
}
