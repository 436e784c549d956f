/** The client says in writing whether a confirmation outside a designation counts (Art. 12). */
import { confirmationText, outcome } from "../../../shared/text/ja/confirmation.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { Act } from "../../app/Act.tsx";
import type { ClientsWord } from "../../app/ClientsWordFields.tsx";
import { ClientsWordFields } from "../../app/ClientsWordFields.tsx";
import { documentLacks, documentOf, freshDocument } from "../../app/DocumentFields.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { lacking, unchosen } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { Choices } from "../../ui/Choices.tsx";
import { KeyValue } from "../../ui/Section.tsx";

interface Settlement extends ClientsWord {
  readonly outcome: "" | "confirmed" | "refused";
}

interface FormProps {
  readonly slip: SlipView;
  readonly contract: ContractView;
}

const fresh = (): Settlement => ({ outcome: "", person: "", document: freshDocument, note: "" });
const backTo = (slip: string) => ({ href: pathTo.slip(slip), label: "受渡票" });

/** The page. */
export function SettleSlipPage({ id }: { readonly id: string }) {
  return (
    <ShownPage view={useView("slip", { id })} what={confirmationText.what} back={backTo(id)}>
      {(slip) => <UnderContract slip={slip} />}
    </ShownPage>
  );
}

function UnderContract({ slip }: Pick<FormProps, "slip">) {
  return (
    <ShownPage
      view={useView("contract", { id: slip.contract.id })}
      what={confirmationText.what}
      back={backTo(slip.id)}
    >
      {(contract) => <Form slip={slip} contract={contract} />}
    </ShownPage>
  );
}

function Form({ slip, contract }: FormProps) {
  const name = `settle-slip/${slip.id}`;
  const [draft, setDraft, giveUp] = useDraft(name, fresh);
  return (
    <Act
      name={name}
      what={confirmationText.what}
      does="登録"
      back={backTo(slip.id)}
      contract={contract.id}
      lacks={[
        ...lacking(
          unchosen(draft.outcome, "確認の結果"),
          unchosen(draft.person, "答えた発注者の職員"),
        ),
        ...documentLacks(draft.document, "発注者の文書"),
      ]}
      build={(occurredAt) => {
        const document = documentOf(draft.document);
        if (draft.outcome === "" || !document) return undefined;
        return {
          type: "settleConfirmation",
          occurredAt,
          slip: slip.id,
          outcome: draft.outcome,
          person: draft.person,
          document,
          ...(draft.note.trim() === "" ? {} : { note: draft.note.trim() }),
        };
      }}
      next={pathTo.slip(slip.id)}
      onRecorded={giveUp}
    >
      <What slip={slip} />
      <Answer draft={draft} contract={contract} onDraft={setDraft} />
    </Act>
  );
}

function Answer(props: {
  readonly draft: Settlement;
  readonly contract: ContractView;
  readonly onDraft: (draft: Settlement) => void;
}) {
  const { draft, contract, onDraft } = props;
  const set = (part: Partial<Settlement>) => onDraft({ ...draft, ...part });
  return (
    <>
      <Choices
        label="確認の結果"
        choices={[
          { id: "confirmed", label: outcome.confirmed },
          { id: "refused", label: outcome.refused },
        ]}
        value={draft.outcome}
        onValue={(id) => set({ outcome: id as Settlement["outcome"] })}
      />
      <ClientsWordFields person="答えた発注者の職員" {...{ contract, draft, set }} />
    </>
  );
}

function What({ slip }: Pick<FormProps, "slip">) {
  const { doubt } = slip;
  if (!doubt) return <p>この受渡票に、指定の期間外の確認はありません。</p>;
  return (
    <>
      <p>
        有効と確認されると、保留の情報資産を受渡票のとおり受け渡します。認められないときは、保留のまま残ります。発注者の指示により、保留を解くか、返却してください(特記事項
        第12条第1項)。
      </p>
      <KeyValue
        facts={[
          ["受渡票", slip.number],
          ["確認した人", doubt.person],
          ["指定の期間", `${eraDate(doubt.from)}から${doubt.to ? `${eraDate(doubt.to)}まで` : ""}`],
        ]}
      />
    </>
  );
}
