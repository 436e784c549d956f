/** A 引継書 that nobody took over is called off; custody stays where it was. */
import { Act } from "../../app/Act.tsx";
import { pathTo } from "../../app/paths.ts";
import { lacking, unfilled } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { TextArea } from "../../ui/TextField.tsx";

/** The page. */
export function WithdrawSuccessionPage({ id }: { readonly id: string }) {
  const name = `withdraw-succession/${id}`;
  const [reason, setReason, giveUp] = useDraft(name, () => "");
  return (
    <Act
      name={name}
      what="引継書の取下げ"
      back={{ href: pathTo.succession(id), label: "引継書" }}
      lacks={lacking(unfilled(reason, "取下げの理由"))}
      build={(occurredAt) => ({
        type: "withdrawSuccession",
        occurredAt,
        succession: id,
        reason: reason.trim(),
      })}
      next={pathTo.succession(id)}
      onRecorded={giveUp}
    >
      <p>保管責任者は前任のままです。</p>
      <TextArea
        label="取下げの理由"
        need="required"
        maxLength={1000}
        value={reason}
        onValue={setReason}
      />
    </Act>
  );
}
