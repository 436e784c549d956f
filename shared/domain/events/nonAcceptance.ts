/** That a side did not confirm a slip, on a paper for both; the `slipDisputed` beside it says the same of the slip. */
import { refusalFields } from "../commands/handover.ts";
import { Id } from "../values.ts";
import { FormNumber, event, sheet } from "./shape.ts";

export const nonAcceptanceEvents = [
  event("nonAcceptanceWritten", {
    ...refusalFields,
    contract: Id,
    /** Where the two sides met. */
    place: Id,
    number: FormNumber,
    ...sheet,
  }),
] as const;
