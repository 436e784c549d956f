/** What can have happened about an inspection of the client's (Art. 19). */
import { findingFields, resolutionFields } from "../commands/inspection.ts";
import { Id } from "../values.ts";
import { event } from "./shape.ts";

export const inspectionEvents = [
  event("inspectionFindingRecorded", findingFields),
  event("inspectionFindingResolved", { ...resolutionFields, contract: Id }),
] as const;
