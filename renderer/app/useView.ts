/** Asks for a view, and asks again whenever the head has moved. */
import { useEffect, useState } from "react";
import type { Returned, Sent } from "../../shared/ipc/contract.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import type { Fault, Reply } from "../../shared/ipc/reply.ts";
import { ask } from "./api.ts";
import { useDesk } from "./ledger.tsx";

/** What a screen knows of a view. `last` is what an earlier question was answered with, for lists that page. */
export type View<V> =
  | { readonly state: "asking"; readonly last: V | undefined }
  | { readonly state: "shown"; readonly value: V }
  | { readonly state: "failed"; readonly fault: Fault };

/** The answer to a call, kept fresh; nothing is asked while the input is absent. */
export function useView<N extends CallName>(
  call: N,
  input: Sent<N> | undefined,
): View<Returned<N>> {
  const { revision, refresh } = useDesk();
  const [answer, setAnswer] = useState<{ key: string; reply: Reply<Returned<N>> }>();
  // Inputs are plain data: the text is the same exactly when the question is.
  const key = input === undefined ? undefined : JSON.stringify(input);
  useEffect(() => {
    if (key === undefined) return undefined;
    let wanted = true;
    void ask(call, JSON.parse(key) as Sent<N>).then((reply) => {
      if (!wanted) return;
      // Locked: the sign-in stands over the page, which stays as it was.
      if (!reply.ok && reply.fault.kind === "locked") refresh();
      else setAnswer({ key, reply });
    });
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a moved head asks again
  }, [call, key, revision, refresh]);
  const reply = answer?.reply;
  if (!reply || answer.key !== key) {
    return { state: "asking", last: reply?.ok ? reply.value : undefined };
  }
  return reply.ok
    ? { state: "shown", value: reply.value }
    : { state: "failed", fault: reply.fault };
}

/** The value of a view as far as it is known. */
export function valueOf<V>(view: View<V>): V | undefined {
  if (view.state === "shown") return view.value;
  return view.state === "asking" ? view.last : undefined;
}
