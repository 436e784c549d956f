/** Sends one side's confirmation by the way that side chose. */
import { useState } from "react";
import type { TriedOut } from "../../../shared/views/common.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { now } from "../../app/clock.ts";
import type { Occurred } from "../../ui/OccurredField.tsx";
import type { OccurredField } from "../../ui/OccurredField.tsx";
import { occurredAt } from "../../ui/OccurredField.tsx";
import type { Sending } from "../../app/useCommand.ts";
import type { Unsent } from "../../app/unsent.ts";
import { useCommand } from "../../app/useCommand.ts";
import { UNTRIED, useTryOuts } from "../../app/useTryOuts.ts";
import { useView, valueOf } from "../../app/useView.ts";
import type { Answered } from "../../ui/RefusalList.tsx";
import type { CheckLine, Comparison } from "../../app/checking/checks.ts";
import { checksOf, isDone } from "../../app/checking/checks.ts";
import type { Given } from "../../app/SidePanel.tsx";
import { confirmationBy } from "../../app/SidePanel.tsx";

export type SideName = "giver" | "receiver";

export interface Confirming {
  readonly sending: Sending;
  readonly confirm: (reasons?: readonly Answered[]) => Promise<Sending>;
  /** What the rules say to it, and what would allow it, once every line is compared. */
  readonly tried: TriedOut;
  /** When it was confirmed on paper, as a field shows it. */
  readonly when: Parameters<typeof OccurredField>[0];
  readonly lacks: readonly string[];
}

interface Side {
  readonly slip: SlipView;
  readonly side: SideName;
  readonly lines: readonly CheckLine[];
  readonly comparison: Comparison;
  readonly given: Given;
}

const WHEN = "紙で確認した日時";

/** A dot, which stands for the signature that is still to come. */
const UNSIGNED = { clear: [[0, 0, 0, 0]] };

/** The confirmation of one side of a slip. */
export function useConfirming(side: Side): Confirming {
  const [when, setWhen] = useState<Occurred>(null);
  const at = { ...side, when: side.given.way === "paper" ? when : null };
  const byPassword = useCommand("confirm");
  const recorded = useCommand("record");
  const account = useAccount(at);
  const command = (id: string, reasons: readonly Answered[] = []) => ({
    ...confirming(at, account),
    id,
    ...(reasons.length > 0 ? { acknowledged: [...reasons] } : {}),
  });
  const confirm = (reasons: readonly Answered[] = []) => {
    const { way, password } = at.given;
    if (way === "account")
      return byPassword.send((id) => ({ command: command(id, reasons), password }));
    return recorded.send((id) => ({ command: command(id, reasons) }));
  };
  const compared = at.lines.every((line) => isDone(at.comparison, line));
  // What allows it is said before it is signed; what stands on paper already is held where others are refused.
  const confirmation =
    at.given.way === "paper"
      ? { by: "paper" as const }
      : { by: "signature" as const, strokes: UNSIGNED };
  const unsigned = { ...confirming(at, account), confirmation };
  const question = JSON.stringify(at.when);
  const tried = useTryOuts({ [question]: compared ? unsigned : undefined })[question] ?? UNTRIED;
  const sending = byPassword.sending.state === "idle" ? recorded.sending : byPassword.sending;
  return {
    sending,
    confirm,
    tried,
    when: { label: WHEN, value: when, now, onValue: setWhen },
    lacks:
      occurredAt(at.when, now()) === undefined
        ? [`${WHEN}を、読み取れる形で入力してください。`]
        : [],
  };
}

function useAccount({ slip, side }: Side): string {
  const accounts = valueOf(useView("accounts", {}));
  const { login } = side === "giver" ? slip.giverSide : slip.receiverSide;
  return accounts?.find((one) => one.login === login && !one.closed)?.account ?? "";
}

function confirming(
  { slip, side, lines, comparison, given, when }: Side & { readonly when: Occurred },
  account: string,
): Unsent<"confirmRelease" | "confirmReceipt"> {
  const { person } = side === "giver" ? slip.giverSide : slip.receiverSide;
  return {
    type: side === "giver" ? "confirmRelease" : "confirmReceipt",
    occurredAt: occurredAt(when, now()) ?? now(),
    slip: slip.id,
    person: person.id,
    confirmation: confirmationBy(given, account),
    identityShown: given.identityShown,
    checks: checksOf(comparison, lines),
    ...(given.remarks.trim() === "" ? {} : { remarks: given.remarks.trim() }),
  };
}
