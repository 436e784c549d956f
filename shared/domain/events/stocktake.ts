/** What can have happened in a stocktake. */
import { stocktakeFields } from "../commands/stocktake.ts";
import { Id } from "../values.ts";
import { FormNumber, event } from "./shape.ts";

export const stocktakeEvents = [
  event("stocktakeTaken", {
    ...stocktakeFields,
    number: FormNumber,
    /** The incident that its shortage became. */
    incident: Id.exactOptional(),
  }),
] as const;
