/** Sends one side's confirmation by the way that side chose. */
import type { SlipView } from "../../../shared/views/handover.ts";
import { now } from "../../app/clock.ts";
import type { Sending } from "../../app/useCommand.ts";
import { useCommand } from "../../app/useCommand.ts";
import { useView, valueOf } from "../../app/useView.ts";
import type { Answered } from "../../ui/RefusalList.tsx";
import type { Comparison } from "../../app/checking/checks.ts";
import { checksOf } from "../../app/checking/checks.ts";
import type { Given } from "../../app/SidePanel.tsx";
import { confirmationBy } from "../../app/SidePanel.tsx";

export type SideName = "giver" | "receiver";

export interface Confirming {
  readonly sending: Sending;
  readonly confirm: (given: Given, reasons?: readonly Answered[]) => Promise<Sending>;
}

/** The confirmation of one side of a slip. */
export function useConfirming(slip: SlipView, side: SideName, comparison: Comparison): Confirming {
  const byPassword = useCommand("confirm");
  const recorded = useCommand("record");
  const accounts = valueOf(useView("accounts", {}));
  const { person, login } = side === "giver" ? slip.giverSide : slip.receiverSide;
  const account = accounts?.find((one) => one.login === login && !one.closed)?.account;
  const confirm = (given: Given, reasons: readonly Answered[] = []) => {
    const command = (id: string) => ({
      type: side === "giver" ? ("confirmRelease" as const) : ("confirmReceipt" as const),
      id,
      occurredAt: now(),
      slip: slip.id,
      person: person.id,
      confirmation: confirmationBy(given, account ?? ""),
      identityShown: given.identityShown,
      checks: checksOf(comparison, slip.items),
      ...(given.remarks.trim() === "" ? {} : { remarks: given.remarks.trim() }),
      ...(reasons.length > 0 ? { acknowledged: [...reasons] } : {}),
    });
    if (given.way === "account") {
      return byPassword.send((id) => ({ command: command(id), password: given.password }));
    }
    return recorded.send((id) => ({ command: command(id) }));
  };
  const sending = byPassword.sending.state === "idle" ? recorded.sending : byPassword.sending;
  return { sending, confirm };
}
