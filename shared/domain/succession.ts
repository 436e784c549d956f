/** A change of persons as a document (引継書): what is handed on by one, until the other has taken it over. */
import type { EventOf, Fields } from "./event.ts";
import type { Document, Instant } from "./values.ts";

export interface Succession extends Fields<"successionWritten"> {
  readonly state: "handed" | "taken" | "withdrawn";
  readonly writtenAt: Instant;
  readonly acceptance?: {
    readonly person: string;
    readonly at: Instant;
    readonly by: EventOf<"successionAccepted">["confirmation"];
    readonly notice?: Document;
    readonly remarks?: string;
  };
  readonly scans?: readonly string[];
  readonly withdrawn?: { readonly at: Instant; readonly reason: string };
  /** Its handwritten signatures are gone. */
  readonly expired?: true;
}
