/** Issues a slip: first registers the units the ledger does not know, then the slip with all of its lines. */
import { useState } from "react";
import type { Unsent } from "../../app/unsent.ts";
import type { Answered } from "../../ui/RefusalList.tsx";
import type { Sending } from "../../app/useCommand.ts";
import { useCommand } from "../../app/useCommand.ts";
import { draftedLines } from "./lines.ts";
import { issuing } from "./draft.ts";
import type { NewSlip } from "./useNewSlip.ts";

export interface Issuing {
  readonly sending: Sending;
  /** How many new units are registered and how many there are, while that is being done. */
  readonly registered: readonly [done: number, total: number] | undefined;
  /** Sends everything; gives the slip's number when it is issued. */
  readonly issue: (slip: NewSlip, reasons?: readonly Answered[]) => Promise<Sending | undefined>;
}

/** The issuing of one slip. What is refused half-way leaves the units registered, and is said. */
export function useIssue(): Issuing {
  const { sending, send } = useCommand("record");
  const [registered, setRegistered] = useState<readonly [number, number]>();
  const record = (command: Unsent, acknowledged: readonly Answered[]) =>
    send((id) => ({
      command: {
        ...command,
        id,
        ...(acknowledged.length > 0 ? { acknowledged: [...acknowledged] } : {}),
      },
    }));
  const issue = async (slip: NewSlip, reasons: readonly Answered[] = []) => {
    const fresh = slip.rows.filter(({ state }) => state.is === "new");
    for (const [index, { row }] of fresh.entries()) {
      setRegistered([index, fresh.length]);
      const command = slip.registering(row);
      if (!command) return undefined;
      const became = await record(command, reasons);
      if (became.state !== "done") {
        setRegistered(undefined);
        return became;
      }
    }
    setRegistered(undefined);
    const command = issuing(slip.draft, draftedLines(slip.rows));
    return command ? record(command, reasons) : undefined;
  };
  return { sending, registered, issue };
}
