/** What became of lost entries: recorded again, or not, and why. */
import { useState } from "react";
import type { LossRow } from "../../../shared/views/losses.ts";
import { lostEntries, settledHow } from "../../../shared/text/ja/lineage.ts";
import { now } from "../../app/clock.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { recordedAs } from "../../app/recordedAs.ts";
import { useCommand } from "../../app/useCommand.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { TextArea } from "../../ui/TextField.tsx";

type How = NonNullable<LossRow["settled"]>["how"];

const HOW: readonly { readonly id: How; readonly label: string; readonly detail: string }[] = [
  {
    id: "recorded",
    label: settledHow.recorded,
    detail: "この台帳に同じ内容を記録し直しました。新しい番号などを備考に書いてください。",
  },
  {
    id: "settled",
    label: settledHow.settled,
    detail: "記録し直すことがないか、記録し直せません。その理由を書いてください。",
  },
];

/** Asks what became of them and records it. */
export function SettleDialog(props: {
  readonly rows: readonly LossRow[];
  readonly onClose: () => void;
}) {
  const { rows, onClose } = props;
  const [how, setHow] = useState<How>("recorded");
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const { sending, send } = useCommand("record");
  const say = useSaid();
  const record = async () => {
    setAsked(true);
    if (note.trim() === "") return;
    const losses = rows.map(({ loss }) => loss);
    const became = await send((id) => ({
      command: { type: "settleLosses", id, occurredAt: now(), losses, how, note: note.trim() },
    }));
    if (became.state !== "done") return;
    say(recordedAs("失われた記録の処理", became.outcome));
    onClose();
  };
  return (
    <Dialog
      title="失われた記録を処理する"
      onClose={onClose}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "記録しています" : undefined}
          onClick={() => void record()}
        >
          記録する
        </PrimaryButton>
      }
    >
      <p>{rows.map(lostEntries).join("、")}</p>
      <Choices
        label="どうしたか"
        need="required"
        choices={HOW}
        value={how}
        onValue={(id) => setHow(id === "settled" ? "settled" : "recorded")}
      />
      <TextArea
        label="備考・理由"
        need="required"
        maxLength={1000}
        value={note}
        onValue={setNote}
        error={asked && note.trim() === "" ? "備考または理由を入力してください。" : undefined}
      />
      <Outcome sending={sending} />
    </Dialog>
  );
}
