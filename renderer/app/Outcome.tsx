/** What became of a command that did not go through: refusals with the way to mend them, or the fault. */
import type { Answered } from "../ui/RefusalList.tsx";
import { RefusalList } from "../ui/RefusalList.tsx";
import { Failure } from "./Failure.tsx";
import { mendUnder } from "./mends.ts";
import type { Sending } from "./useCommand.ts";

/** Shows nothing while all is well. */
export function Outcome(props: {
  readonly sending: Sending;
  readonly contract?: string | undefined;
  /** Sends again with the reasons given. */
  readonly onAnswer?: (reasons: readonly Answered[]) => void;
}) {
  const { sending, contract, onAnswer } = props;
  if (sending.state === "failed") return <Failure fault={sending.fault} />;
  if (sending.state !== "refused") return null;
  return (
    <RefusalList refusals={sending.refusals} mendOf={mendUnder(contract)} onAnswer={onAnswer} />
  );
}
