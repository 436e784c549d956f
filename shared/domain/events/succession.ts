/** What can have happened with a change of persons: handed on, taken over, or called off. */
import { acceptanceFieldsWith, successionFieldsWith } from "../commands/succession.ts";
import { Id, Note, Sealed } from "../values.ts";
import { FormNumber, event, sheet } from "./shape.ts";

export const successionEvents = [
  /** With a number it is a paper; those of earlier programs have none. */
  event("successionWritten", {
    ...successionFieldsWith(Sealed),
    number: FormNumber.exactOptional(),
    ...sheet,
  }),
  /** Custody of its units passes in the same entry. */
  event("successionAccepted", { ...acceptanceFieldsWith(Sealed), contract: Id, ...sheet }),
  event("successionWithdrawn", { succession: Id, contract: Id, reason: Note }),
] as const;
