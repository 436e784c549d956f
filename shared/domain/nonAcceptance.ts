/** What one side of a slip did not confirm, and why, as a document for both (不受理記録, E17). */
import type { Fields } from "./event.ts";
import type { Instant } from "./values.ts";

export interface NonAcceptance extends Fields<"nonAcceptanceWritten"> {
  readonly writtenAt: Instant;
  readonly scans?: readonly string[];
}
