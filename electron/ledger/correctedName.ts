/** What people call something that can be corrected: a paper by its number or day, and by whom or what it is about. */
import type { Subject } from "../../shared/domain/commands/correction.ts";
import { officeOf } from "../../shared/domain/correctable/personPapers.ts";
import { describedNow } from "../../shared/domain/correction.ts";
import { ABOUT } from "../../shared/domain/ground.ts";
import type { Books } from "../../shared/domain/state.ts";
import { eraDate } from "../../shared/forms/era.ts";
import type { Names } from "../../shared/text/refusalText.ts";
import { office } from "../../shared/text/ja/words.ts";

export function correctedName(books: Books, names: Names, subject: Subject): string {
  const { kind, id } = subject;
  if (kind === "asset" || kind === "slip" || kind === "transport") return names.of(kind, id);
  const { documentNumber, signedOn, heldOn } = describedNow(books, subject);
  const day = signedOn ?? heldOn;
  const about = kind === "incidentInstruction" ? "incident" : ABOUT[kind];
  // An approval and an instruction are known by their own numbers alone.
  const own = about === "copyApproval" || about === "instruction";
  const held = officeOf(books, subject);
  const isHeld = kind === "designation" && held !== undefined;
  const parts = [
    isHeld ? office[held] : undefined,
    documentNumber ?? (day === undefined ? id : eraDate(day)),
    own ? undefined : names.of(about, id),
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}
