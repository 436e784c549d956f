/** How a call answers with a view. */
import type { Reading } from "../../ledger/views/reading.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";
import type { Session } from "../../services/session.ts";

export function viewsOf({ session }: Pick<Services, "session">) {
  /** A view of the ledger as it is when the call comes. */
  const seen =
    <I, V>(view: (reading: Reading, input: I) => V) =>
    (input: I) =>
      session.read((reading) => view(reading, input));
  /** A view of one thing, which must be there. */
  const one = <V>(view: (reading: Reading, id: string) => V | undefined) =>
    seen((reading, { id }: { id: string }) => {
      const value = view(reading, id);
      if (value === undefined) throw new Denied("not-there");
      return value;
    });
  return { seen, one };
}

/** The ledger that is open and this moment, for a thread that looks at it. */
export function present(session: Session): { readonly ledger: string; readonly wallMs: number } {
  return { ledger: session.demandLedger().path, wallMs: session.parts.clock.wallMs() };
}
