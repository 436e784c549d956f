/** Sends one side's confirmation by the way that side chose. */
import type { TriedOut } from "../../../shared/views/common.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { now } from "../../app/clock.ts";
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
}

interface Side {
  readonly slip: SlipView;
  readonly side: SideName;
  readonly lines: readonly CheckLine[];
  readonly comparison: Comparison;
  readonly given: Given;
}

/** The confirmation of one side of a slip. */
export function useConfirming(at: Side): Confirming {
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
  // What allows it does not depend on how it is signed, and is said before it is.
  const unsigned = { ...confirming(at, account), confirmation: { by: "paper" as const } };
  const tried = useTryOuts({ confirm: compared ? unsigned : undefined });
  const sending = byPassword.sending.state === "idle" ? recorded.sending : byPassword.sending;
  return { sending, confirm, tried: tried["confirm"] ?? UNTRIED };
}

function useAccount({ slip, side }: Side): string {
  const accounts = valueOf(useView("accounts", {}));
  const { login } = side === "giver" ? slip.giverSide : slip.receiverSide;
  return accounts?.find((one) => one.login === login && !one.closed)?.account ?? "";
}

function confirming(
  { slip, side, lines, comparison, given }: Side,
  account: string,
): Unsent<"confirmRelease" | "confirmReceipt"> {
  const { person } = side === "giver" ? slip.giverSide : slip.receiverSide;
  return {
    type: side === "giver" ? "confirmRelease" : "confirmReceipt",
    occurredAt: now(),
    slip: slip.id,
    person: person.id,
    confirmation: confirmationBy(given, account),
    identityShown: given.identityShown,
    checks: checksOf(comparison, lines),
    ...(given.remarks.trim() === "" ? {} : { remarks: given.remarks.trim() }),
  };
}
