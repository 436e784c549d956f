/** The one door to the ledger. Every call answers; none throws. */
import type { CallName } from "../../shared/ipc/names.ts";
import type { Api, Returned, Sent } from "../../shared/ipc/contract.ts";
import type { Reply } from "../../shared/ipc/reply.ts";

declare global {
  interface Window {
    readonly ledger: Api;
  }
}

const UNREACHABLE =
  "画面から台帳の処理に届きませんでした。この操作が記録されたかどうかは分かりません。画面を開き直して、記録を確かめてください。";

/** Asks. A call that does not come back at all is a fault like any other. */
export async function ask<N extends CallName>(
  call: N,
  input: Sent<N>,
): Promise<Reply<Returned<N>>> {
  try {
    // The table ties each name to its input and output; a lookup by a generic name loses the tie.
    const send = window.ledger[call] as unknown as (input: Sent<N>) => Promise<Reply<Returned<N>>>;
    return await send(input);
  } catch {
    return { ok: false, fault: { kind: "unexpected", message: UNREACHABLE } };
  }
}
