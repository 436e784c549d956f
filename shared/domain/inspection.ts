/** What an inspection of the client's found, as a document (Art. 19): open until what was done about it is recorded. */
import type { Fields } from "./event.ts";
import type { Instant } from "./values.ts";

export interface InspectionFinding extends Fields<"inspectionFindingRecorded"> {
  readonly recordedAt: Instant;
  readonly resolved?: Omit<Fields<"inspectionFindingResolved">, "finding" | "contract">;
}
