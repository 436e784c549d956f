/** What an inspection looks through every unit of a contract for: the articles that ask do so together. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import { isPersonal } from "../../../../shared/domain/personal.ts";
import { OUTSTANDING_STATES } from "../../../../shared/domain/state.ts";
import type { Row } from "../../../../shared/views/inspection.ts";
import { everyListed } from "../lists.ts";
import type { Inspected } from "./inspected.ts";
import { inPeriod } from "./inspected.ts";

export interface Units {
  /** What holds personal information, or may, and was received in the period. */
  readonly personal: readonly Row[];
  /** What came on the contractor's own media in the period. */
  readonly ownMedia: readonly Row[];
  /** The numbers of those that are still there, of which nobody has said what is in them. */
  readonly unknown: readonly string[];
}

export function unitsOf(of: Pick<Inspected, "reading" | "contract" | "from" | "to">): Units {
  const personal: Row[] = [];
  const ownMedia: Row[] = [];
  const unknown: string[] = [];
  for (const unit of everyListed(of.reading, "asset", of.contract.contract)) {
    const { number, name, content, state, mediumOwner, received } = unit;
    const row =
      received && inPeriod(of, received.at)
        ? { on: dayOf(received.at), text: `${number} ${name}` }
        : undefined;
    const may = isPersonal(content);
    if (row && may) personal.push(row);
    if (row && mediumOwner === "contractor") ownMedia.push(row);
    if (may && OUTSTANDING_STATES.includes(state) && Object.values(content).includes("unknown"))
      unknown.push(number);
  }
  return { personal, ownMedia, unknown };
}
