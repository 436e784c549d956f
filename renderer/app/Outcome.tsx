/** What became of a command that did not go through: refusals with the way to mend them, or the fault. */
import { useEffect, useRef } from "react";
import type { Answered } from "../ui/RefusalList.tsx";
import { RefusalList } from "../ui/RefusalList.tsx";
import { Failure } from "./Failure.tsx";
import { mendUnder } from "./mends.ts";
import type { Sending } from "./useCommand.ts";

interface OutcomeProps {
  readonly sending: Sending;
  readonly contract?: string | undefined;
  /** Sends again with the reasons given. */
  readonly onAnswer?: (reasons: readonly Answered[]) => void;
}

/** Shows nothing while all is well; what it shows comes into sight. */
export function Outcome(props: OutcomeProps) {
  const { sending } = props;
  const place = useRef<HTMLDivElement>(null);
  const wrong = sending.state === "refused" || sending.state === "failed";
  useEffect(() => {
    if (wrong) place.current?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the next refusal comes into sight too
  }, [wrong, sending]);
  if (!wrong) return null;
  return (
    <div ref={place}>
      <WhatBecame {...props} />
    </div>
  );
}

function WhatBecame({ sending, contract, onAnswer }: OutcomeProps) {
  if (sending.state === "failed") return <Failure fault={sending.fault} />;
  if (sending.state !== "refused") return null;
  return (
    <RefusalList refusals={sending.refusals} mendOf={mendUnder(contract)} onAnswer={onAnswer} />
  );
}
