/** What the client has approved to be copied under a contract, and what was copied (Art. 8). */
import { within } from "../../../shared/domain/calendar.ts";
import { approvedFrom } from "../../../shared/domain/allowed.ts";
import type { CopyApprovalRow } from "../../../shared/views/contract.ts";
import { few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";

export function copyApprovals(reading: Reading, contract: string): CopyApprovalRow[] {
  return few(reading, "copyApproval")
    .filter((approval) => approval.contract === contract)
    .map((approval) => {
      const { document, basis, purpose, to, copies, used } = approval;
      const from = approvedFrom(approval);
      return {
        id: approval.approval,
        basis,
        document: document.number,
        date: document.date,
        givenBy: reading.names.person(approval.givenBy),
        purpose,
        from,
        inForce: within(reading.today, from, to),
        allowed: copies,
        used,
        made: approval.made.map((id) => ref(reading, "asset", id)),
        ...given({
          to,
          assets: approval.assets?.map((id) => ref(reading, "asset", id)),
          media: approval.media,
        }),
      };
    });
}
