/** What can have happened with a change of persons: handed on, taken over, or called off. */
import { acceptanceFieldsWith, successionFieldsWith } from "../commands/succession.ts";
import { Id, Note, Sealed } from "../values.ts";
import { event } from "./shape.ts";

export const successionEvents = [
  event("successionWritten", successionFieldsWith(Sealed)),
  /** Custody of its units passes in the same entry. */
  event("successionAccepted", { ...acceptanceFieldsWith(Sealed), contract: Id }),
  event("successionWithdrawn", { succession: Id, contract: Id, reason: Note }),
] as const;
