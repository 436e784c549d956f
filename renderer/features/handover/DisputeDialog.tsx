/** 「内容が違う」: recorded with its reason, whoever says it, as a paper for both (不受理記録). */
import { useState } from "react";
import type { SlipView } from "../../../shared/views/handover.ts";
import type { CheckLine, Comparison } from "../../app/checking/checks.ts";
import { now } from "../../app/clock.ts";
import { newId } from "../../app/newId.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { go, pathTo } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import { given } from "../../app/typed.ts";
import { useCommand } from "../../app/useCommand.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import type { SaidLine } from "./refusing.ts";
import { areCounted, saidOnDesk, statedLines } from "./refusing.ts";
import { SaidLines } from "./SaidLines.tsx";
import type { SideName } from "./useConfirming.ts";

const NAME: Readonly<Record<SideName, string>> = { giver: "引渡側", receiver: "受領側" };

interface Disputed {
  readonly slip: SlipView;
  readonly side: SideName;
  readonly lines: readonly CheckLine[];
  readonly comparison: Comparison;
}

/** The button, and the dialog it opens. */
export function Dispute(props: Disputed) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>内容が違う</Button>
      {open && <DisputeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Asks for the reason and what both sides say, and records it; the slip stays as it was. */
function DisputeDialog(props: Disputed & { readonly onClose: () => void }) {
  const { slip, side, lines, comparison, onClose } = props;
  const other = NAME[side === "giver" ? "receiver" : "giver"];
  const [nonAcceptance] = useState(newId);
  const [reason, setReason] = useState("");
  const [answer, setAnswer] = useState("");
  const [said, setSaid] = useState<readonly SaidLine[]>(() => saidOnDesk(lines, comparison));
  const [asked, setAsked] = useState(false);
  const { sending, send } = useCommand("record");
  const say = useSaid();
  const record = async () => {
    setAsked(true);
    if (reason.trim() === "" || !areCounted(said)) return;
    const became = await send((id) => ({
      command: {
        type: "disputeSlip",
        id,
        occurredAt: now(),
        nonAcceptance,
        slip: slip.id,
        side,
        reason: reason.trim(),
        ...(said.length > 0 ? { lines: statedLines(said) } : {}),
        ...given("answer", answer),
      },
    }));
    if (became.state !== "done") return;
    say(recordedAs("不受理記録", became.outcome));
    go(pathTo.nonAcceptance(nonAcceptance));
  };
  return (
    <Dialog
      title="内容が違う"
      wide
      onClose={onClose}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "記録しています" : undefined}
          onClick={() => void record()}
        >
          不受理を記録する
        </PrimaryButton>
      }
    >
      <p>{explained(side)}</p>
      <TextArea
        label="違っているところ"
        need="required"
        maxLength={1000}
        value={reason}
        onValue={setReason}
        error={asked && reason.trim() === "" ? "違っているところを入力してください。" : undefined}
      />
      <SaidLines {...{ lines, said, asked }} onSaid={setSaid} />
      <TextArea label={`${other}の申出`} maxLength={1000} value={answer} onValue={setAnswer} />
      <Outcome sending={sending} contract={slip.contract.id} />
    </Dialog>
  );
}

/** What it means, before it is recorded. */
function explained(side: SideName): string {
  return `${NAME[side]}が確認しなかったことを、双方の申出とともに記録し、双方に渡す不受理記録を作成します。情報資産は引渡側の保管のまま、受渡票は発行されたまま残り、取り消して作り直すことができます。`;
}
