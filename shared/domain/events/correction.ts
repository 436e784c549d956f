/** What can have happened with a correction: written, approved by one side and the other, or turned down. */
import * as z from "zod";
import {
  Described,
  approvalFieldsWith,
  correctionFields,
  rejectionFields,
} from "../commands/correction.ts";
import { Id, Sealed } from "../values.ts";
import { FormNumber, event, sheet } from "./shape.ts";

export const correctionEvents = [
  event("correctionWritten", {
    ...correctionFields,
    contract: Id,
    number: FormNumber,
    before: Described,
    after: Described,
    /** The parties that had confirmed what is corrected, and must both approve; without them it is in force at once. */
    both: z.strictObject({ giver: Id, receiver: Id }).exactOptional(),
    ...sheet,
  }),
  event("correctionApproved", { ...approvalFieldsWith(Sealed), contract: Id, ...sheet }),
  event("correctionRejected", { ...rejectionFields, contract: Id }),
] as const;
