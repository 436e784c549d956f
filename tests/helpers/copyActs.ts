/** What people do about copies, as acts of a story (Art. 8). */
import { dayOf } from "../../shared/domain/calendar.ts";
import type { Act, Over } from "./stage.ts";
import { CENTER, CLERK, CONTRACT, OFFICIAL, paper } from "./stage.ts";

/** The client's consent to three copies of some units, or of anything of the contract. */
export function approveCopies(
  approval: string,
  assets: readonly string[] = [],
  over: Over<"recordCopyApproval"> = {},
): Act {
  return (at) => ({
    type: "recordCopyApproval",
    occurredAt: at,
    approval,
    contract: CONTRACT,
    basis: "consent",
    document: paper(`写-${approval}`, dayOf(at)),
    givenBy: OFFICIAL,
    copies: 3,
    purpose: "障害に備えた予備",
    from: dayOf(at),
    ...(assets.length === 0 ? {} : { assets: [...assets] }),
    ...over,
  });
}

/** A copy of a unit on a tape, where the unit lies. */
export function copy(
  asset: string,
  of: string,
  approval: string,
  over: Over<"registerCopy"> = {},
): Act {
  return (at, books) => ({
    type: "registerCopy",
    occurredAt: at,
    asset,
    contract: CONTRACT,
    of,
    approval,
    number: asset,
    media: "tape",
    serial: `SN-${asset}`,
    quantity: { value: 1, unit: "stick" },
    mediumOwner: "client",
    encryption: { state: "encrypted", method: "AES-256" },
    person: CLERK,
    place: books.get("asset", of)?.place ?? CENTER,
    dueOn: "2027-03-31",
    ...over,
  });
}
