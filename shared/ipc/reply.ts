/** What every call answers: a value, or the reason there is none. */
import * as z from "zod";

/**
 * bad-request: the call was not one the table allows. locked: nobody is signed in. forbidden: the role may not.
 * problem: the file, the disk or the key (the message says which). stopped: writing has ended until the ledger is
 * opened again. unexpected: a fault of ours; `report` finds the full record in the local log.
 */
export const Fault = z.strictObject({
  kind: z.enum(["bad-request", "locked", "forbidden", "problem", "stopped", "unexpected"]),
  message: z.string(),
  report: z.string().exactOptional(),
});
export type Fault = z.infer<typeof Fault>;

export type Reply<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly fault: Fault };
