/** 「内容が違う」: recorded with its reason, whoever says it. */
import { useState } from "react";
import type { SlipView } from "../../../shared/views/handover.ts";
import { now } from "../../app/clock.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { go, pathTo } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import { useCommand } from "../../app/useCommand.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import type { SideName } from "./useConfirming.ts";

/** Asks for the reason and records the disagreement; the slip stays as it was. */
export function DisputeDialog(props: {
  readonly slip: SlipView;
  readonly side: SideName;
  readonly onClose: () => void;
}) {
  const { slip, side, onClose } = props;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { sending, send } = useCommand("record");
  const say = useSaid();
  const record = async () => {
    setAsked(true);
    if (reason.trim() === "") return;
    const became = await send((id) => ({
      command: {
        type: "disputeSlip",
        id,
        occurredAt: now(),
        slip: slip.id,
        side,
        reason: reason.trim(),
      },
    }));
    if (became.state !== "done") return;
    say(recordedAs("内容の相違", became.outcome));
    go(pathTo.slip(slip.id));
  };
  return (
    <Dialog
      title="内容が違う"
      onClose={onClose}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "記録しています" : undefined}
          onClick={() => void record()}
        >
          理由を記録する
        </PrimaryButton>
      }
    >
      <p>
        {side === "giver" ? "引渡側" : "受領側"}
        が確認しなかったことを、理由とともに記録します。受渡票は発行されたまま残り、取り消して作り直すことができます。
      </p>
      <TextArea
        label="違っているところ"
        need="required"
        maxLength={1000}
        value={reason}
        onValue={setReason}
        error={asked && reason.trim() === "" ? "違っているところを入力してください。" : undefined}
      />
      <Outcome sending={sending} contract={slip.contract.id} />
    </Dialog>
  );
}
