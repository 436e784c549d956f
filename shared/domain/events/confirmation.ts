/** A confirmation on paper by someone whose designation did not reach that day, and what the client says of it. */
import { settlementFields } from "../commands/handover.ts";
import { Day, Id } from "../values.ts";
import { event } from "./shape.ts";
import * as z from "zod";

export const confirmationEvents = [
  /** With the confirmation it is about, and before it in the same entry. `from` and `to` are the designation's. */
  event("confirmationDoubted", {
    contract: Id,
    slip: Id,
    person: Id,
    from: Day,
    to: Day.exactOptional(),
  }),
  /** `accepted` are the units of the slip that are received by the client's word. */
  event("confirmationSettled", {
    contract: Id,
    ...settlementFields,
    accepted: z.array(Id).max(500),
  }),
] as const;
