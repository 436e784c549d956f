/** The client decides in writing about what the vendor's certificates leave open. */
import { Act } from "../../app/Act.tsx";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { lacking, unfilled } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";
import { KeyValue } from "../../ui/Section.tsx";
import { TextArea } from "../../ui/TextField.tsx";

interface Settlement {
  readonly document: DocumentDraft;
  readonly reason: string;
}

const WHAT = "差異についての発注者の決定";
const fresh = (): Settlement => ({ document: freshDocument, reason: "" });

/** The page. */
export function SettlePage({ destruction }: { readonly destruction: string }) {
  const back = { href: pathTo.destruction(destruction), label: "廃棄の実施記録" };
  return (
    <ShownPage view={useView("destruction", { id: destruction })} what={WHAT} back={back}>
      {(work) => <Form work={work} back={back} />}
    </ShownPage>
  );
}

function Form(props: {
  readonly work: DestructionView;
  readonly back: { readonly href: string; readonly label: string };
}) {
  const { work, back } = props;
  const name = `settle/${work.id}`;
  const [draft, setDraft, giveUp] = useDraft(name, fresh);
  const { handed, unnamed, unknown } = work.certified;
  const numbers = handed.filter(({ id }) => unnamed.includes(id)).map(({ number }) => number);
  return (
    <Act
      name={name}
      what={WHAT}
      back={back}
      contract={work.contract.id}
      lacks={[
        ...documentLacks(draft.document, "発注者の文書"),
        ...lacking(unfilled(draft.reason, "決定の内容")),
      ]}
      build={(occurredAt) => ({
        type: "settleCertificateDifference",
        occurredAt,
        destruction: work.id,
        ...givenDocument("document", draft.document),
        reason: draft.reason.trim(),
      })}
      next={back.href}
      onRecorded={giveUp}
    >
      <p>
        次の差異を、発注者の書面による決定で終結します。証明書にない情報資産は、発注者が廃棄を認めたものとして廃棄証明書に載ります。認めないときは、ここで終結せず、事故として記録してください(特記事項
        第14条、第18条)。
      </p>
      <KeyValue
        facts={[
          ["渡したが証明書にない", numbers.join("、")],
          ["証明書にあるが渡していない", unknown.join("、")],
        ]}
      />
      <DocumentFields
        label="発注者の文書"
        need="required"
        value={draft.document}
        onValue={(document) => setDraft({ ...draft, document })}
      />
      <TextArea
        label="決定の内容"
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => setDraft({ ...draft, reason })}
      />
    </Act>
  );
}
