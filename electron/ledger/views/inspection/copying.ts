/** What was copied, by whose leave, and what of it is still there: Art. 8. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import { approvedFrom } from "../../../../shared/domain/allowed.ts";
import type { CopyApproval } from "../../../../shared/domain/allowed.ts";
import type { Asset } from "../../../../shared/domain/state.ts";
import { OUTSTANDING_STATES, TERMINAL_STATES } from "../../../../shared/domain/state.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { approvalBasis, assetState } from "../../../../shared/text/ja/words.ts";
import { few } from "../lists.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, inPeriod, overlaps } from "./inspected.ts";

/** Every copy has its approval, and goes by its day and not after its original. */
export function article08(of: Inspected): Finding {
  const { reading, contract } = of;
  const approvals = few(reading, "copyApproval").filter(
    (one) => one.contract === contract.contract,
  );
  const made = approvals.flatMap((approval) =>
    approval.made.flatMap((id) => {
      const copy = reading.books.get("asset", id);
      return copy ? [{ approval, copy }] : [];
    }),
  );
  const living = made.filter(({ copy }) => OUTSTANDING_STATES.includes(copy.state));
  return {
    evidence: [
      evidence(
        words.copyApprovals,
        approvals
          .filter((one) => overlaps(of, termOf(one)))
          .map((one) => ({ on: one.document.date, text: approvalText(one) })),
      ),
      evidence(
        words.copiesMade,
        made
          .filter(({ copy }) => inPeriod(of, copy.copyOf?.at ?? ""))
          .map(({ copy, approval }) => ({
            on: dayOf(copy.copyOf?.at ?? ""),
            text: copyText(of, copy, approval),
          })),
      ),
      evidence(
        words.copiesLiving,
        living.map(({ copy, approval }) => ({
          on: dayOf(copy.copyOf?.at ?? ""),
          text: copyText(of, copy, approval),
        })),
      ),
    ],
    gaps: living.flatMap(({ copy }) => gapsOf(of, copy)),
  };
}

function termOf(approval: CopyApproval) {
  const { to } = approval;
  return { from: approvedFrom(approval), ...(to === undefined ? {} : { to }) };
}

function approvalText({ basis, document, purpose, used, copies }: CopyApproval): string {
  return `${approvalBasis[basis]} ${document.number} ${purpose} ${words.used(used, copies)}`;
}

function copyText({ reading }: Inspected, copy: Asset, { document }: CopyApproval): string {
  const of = reading.names.asset(copy.copyOf?.asset ?? "");
  return `${copy.number}(${words.copyOf(of)}) ${document.number} ${assetState[copy.state]}`;
}

/** A copy that is there longer than it may be, or longer than what it was copied from. */
function gapsOf({ reading, to }: Inspected, copy: Asset): readonly string[] {
  const original = reading.books.get("asset", copy.copyOf?.asset ?? "");
  const last = to < reading.today ? to : reading.today;
  const due = copy.deferredUntil ?? copy.dueOn;
  const gone = original && original.state !== "superseded";
  return [
    ...(due !== undefined && due < last ? [words.copyOverdue(copy.number, due)] : []),
    ...(gone && TERMINAL_STATES.includes(original.state)
      ? [words.originalGone(copy.number, original.number, assetState[original.state])]
      : []),
  ];
}
