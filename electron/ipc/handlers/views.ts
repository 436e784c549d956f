/** How a call answers with a view. */
import type { InspectionOrder } from "../../ledger/inspection-worker.ts";
import type { Reading } from "../../ledger/views/reading.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";

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

/** What is looked at, in the ledger that is open and at this moment. */
export function inspectionOrder(
  { session }: Pick<Services, "session">,
  asked: InspectionOrder["asked"],
): InspectionOrder {
  return { ledger: session.demandLedger().path, wallMs: session.parts.clock.wallMs(), asked };
}
