/** A side turns a correction down: nothing changes, and the reason stays. */
import type { Side } from "../../../shared/domain/commands/correction.ts";
import { side as sideWord } from "../../../shared/text/ja/correction.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { CorrectionView } from "../../../shared/views/correction.ts";
import { Act } from "../../app/Act.tsx";
import { pathTo } from "../../app/paths.ts";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { Select, TextArea } from "../../ui/TextField.tsx";
import { OfSide, ofSide } from "./OfSide.tsx";

/** The page. */
export function RejectPage({ id, side }: { readonly id: string; readonly side: Side }) {
  return (
    <OfSide id={id} what="訂正の却下">
      {(correction, contract) => <Form {...{ correction, contract, side }} />}
    </OfSide>
  );
}

function Form(props: {
  readonly correction: CorrectionView;
  readonly contract: ContractView;
  readonly side: Side;
}) {
  const { correction, contract, side } = props;
  const people = ofSide(correction, contract, side);
  const name = `reject/${correction.id}/${side}`;
  const [draft, setDraft, giveUp] = useDraft(name, () => ({
    person: people[0]?.value ?? "",
    reason: "",
  }));
  return (
    <Act
      name={name}
      title={`訂正票 ${correction.number} の却下を記録する`}
      what="却下"
      back={{ href: pathTo.correction(correction.id), label: "訂正票" }}
      contract={contract.id}
      lacks={lacking(unchosen(draft.person, "却下した人"), unfilled(draft.reason, "却下の理由"))}
      build={(occurredAt) => ({
        type: "rejectCorrection",
        occurredAt,
        correction: correction.id,
        side,
        person: draft.person,
        reason: draft.reason.trim(),
      })}
      next={pathTo.correction(correction.id)}
      onRecorded={giveUp}
    >
      <p>却下すると、この訂正は有効になりません。内容を改めるときは、新しい訂正を起票します。</p>
      <Select
        label={`却下した人(${sideWord[side]})`}
        need="required"
        width="middle"
        empty="選んでください"
        options={people}
        value={draft.person}
        onValue={(person) => setDraft({ ...draft, person })}
      />
      <TextArea
        label="却下の理由"
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => setDraft({ ...draft, reason })}
      />
    </Act>
  );
}
