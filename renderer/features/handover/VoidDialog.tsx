/** Voids a slip: its number stays used up, with the reason. */
import { useState } from "react";
import type { SlipView } from "../../../shared/views/handover.ts";
import { now } from "../../app/clock.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { recordedAs } from "../../app/recordedAs.ts";
import { useCommand } from "../../app/useCommand.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import type { Answered } from "../../ui/RefusalList.tsx";
import { useSaid } from "../../ui/said.tsx";
import { TextArea } from "../../ui/TextField.tsx";

/** Asks for the reason and records it. */
export function VoidDialog({
  slip,
  onClose,
}: {
  readonly slip: SlipView;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { sending, send } = useCommand("record");
  const say = useSaid();
  const record = async (acknowledged: readonly Answered[] = []) => {
    setAsked(true);
    if (reason.trim() === "") return;
    const became = await send((id) => ({
      command: {
        type: "voidSlip",
        id,
        occurredAt: now(),
        slip: slip.id,
        reason: reason.trim(),
        ...(acknowledged.length > 0 ? { acknowledged: [...acknowledged] } : {}),
      },
    }));
    if (became.state !== "done") return;
    say(recordedAs("受渡票の取消し", became.outcome));
    onClose();
  };
  return (
    <Dialog
      title={`受渡票 ${slip.number} を取り消す`}
      onClose={onClose}
      action={
        <PrimaryButton
          tone="danger"
          busy={sending.state === "sending" ? "記録しています" : undefined}
          onClick={() => void record()}
        >
          取り消す
        </PrimaryButton>
      }
    >
      <p>番号は欠番として残り、二度と使われません。情報資産は発行の前の状態に戻ります。</p>
      <TextArea
        label="取消しの理由"
        need="required"
        maxLength={1000}
        value={reason}
        onValue={setReason}
        error={asked && reason.trim() === "" ? "取消しの理由を入力してください。" : undefined}
      />
      <Outcome
        sending={sending}
        contract={slip.contract.id}
        onAnswer={(reasons) => void record(reasons)}
      />
    </Dialog>
  );
}
