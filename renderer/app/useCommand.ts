/** Sends a command and tells what became of it. */
import { useRef, useState } from "react";
import type { Sent } from "../../shared/ipc/contract.ts";
import type { Fault } from "../../shared/ipc/reply.ts";
import type { RefusalView } from "../../shared/views/common.ts";
import type { RecordOutcome } from "../../shared/views/session.ts";
import { ask } from "./api.ts";
import { newId } from "./newId.ts";

/** The calls that record something. */
type Writing = "record" | "confirm" | "openAccount" | "changePassword";

export type Recorded = Extract<RecordOutcome, { recorded: true }>;

export type Sending =
  | { readonly state: "idle" }
  | { readonly state: "sending" }
  | { readonly state: "done"; readonly outcome: Recorded }
  | { readonly state: "refused"; readonly refusals: readonly RefusalView[] }
  | { readonly state: "failed"; readonly fault: Fault };

/** After these nobody knows whether it was recorded: a fault of ours, a disk that did not say what it had taken. */
const DOUBTFUL: readonly Fault["kind"][] = ["unexpected", "stopped"];

/** Whether nothing stands against it but questions that a reason answers: then what was typed is needed once more. */
export function isAskedWhy(became: Sending): boolean {
  return became.state === "refused" && became.refusals.every(({ severity }) => severity === "warn");
}

/** A command's way: where it is, and how to send one. `send` is given what builds it around an id. */
export interface Command<N extends Writing> {
  readonly sending: Sending;
  readonly send: (build: (id: string) => Sent<N>) => Promise<Sending>;
  readonly reset: () => void;
}

/** A way to record by one of the writing calls. */
export function useCommand<N extends Writing>(call: N): Command<N> {
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const doubtful = useRef<{ readonly what: string; readonly id: string }>(undefined);
  async function send(build: (id: string) => Sent<N>): Promise<Sending> {
    const what = withoutMoment(build(""));
    // Where nobody knows whether it was recorded, the same command keeps its id: it cannot happen twice.
    const id = doubtful.current?.what === what ? doubtful.current.id : newId();
    setSending({ state: "sending" });
    const reply = await ask(call, build(id));
    doubtful.current = !reply.ok && DOUBTFUL.includes(reply.fault.kind) ? { what, id } : undefined;
    const became: Sending = reply.ok
      ? outcomeOf(reply.value)
      : { state: "failed", fault: reply.fault };
    setSending(became);
    return became;
  }
  return { sending, send, reset: () => setSending({ state: "idle" }) };
}

function outcomeOf(outcome: RecordOutcome): Sending {
  return outcome.recorded
    ? { state: "done", outcome }
    : { state: "refused", refusals: outcome.refusals };
}

/** What a command asks, apart from when it was asked and by which password. */
function withoutMoment(sent: unknown): string {
  return JSON.stringify(sent, (key, value: unknown) =>
    ["id", "occurredAt", "password"].includes(key) ? undefined : value,
  );
}
