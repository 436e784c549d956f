/** The client's official accepts the certificate; only then is a unit disposed of. */
import type { ContractView } from "../../../shared/views/contract.ts";
import type { CertificateView } from "../../../shared/views/disposal.ts";
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
import { lacking, unchosen } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { PersonSelect } from "../../app/selects.tsx";

interface Acceptance {
  readonly person: string;
  readonly document: DocumentDraft;
}

interface FormProps {
  readonly paper: CertificateView;
  readonly contract: ContractView;
}

const TITLE = "発注者の確認を記録する";
const fresh = (): Acceptance => ({ person: "", document: freshDocument });

/** The page. */
export function AcceptPage({ certificate }: { readonly certificate: string }) {
  const back = { href: pathTo.certificate(certificate), label: "廃棄証明書" };
  return (
    <ShownPage view={useView("certificate", { id: certificate })} what={TITLE} back={back}>
      {(paper) => <UnderContract paper={paper} />}
    </ShownPage>
  );
}

function UnderContract({ paper }: Pick<FormProps, "paper">) {
  const back = { href: pathTo.certificate(paper.id), label: "廃棄証明書" };
  return (
    <ShownPage view={useView("contract", { id: paper.contract.id })} what={TITLE} back={back}>
      {(contract) => <Form paper={paper} contract={contract} />}
    </ShownPage>
  );
}

function Form({ paper, contract }: FormProps) {
  const name = `accept/${paper.id}`;
  const [draft, setDraft, giveUp] = useDraft(name, fresh);
  return (
    <Act
      name={name}
      what="発注者の確認"
      back={{ href: pathTo.certificate(paper.id), label: "廃棄証明書" }}
      contract={contract.id}
      lacks={[
        ...lacking(unchosen(draft.person, "確認した指定職員")),
        ...documentLacks(draft.document, "確認の文書", "optional"),
      ]}
      build={(occurredAt) => ({
        type: "acceptCertificate",
        occurredAt,
        certificate: paper.id,
        person: draft.person,
        ...givenDocument("document", draft.document),
      })}
      when="確認日時"
      next={pathTo.certificate(paper.id)}
      onRecorded={giveUp}
    >
      <p>
        廃棄証明書 {paper.number} を発注者の指定職員が確認すると、{paper.units}
        点が廃棄済になります(特記事項 第14条)。
      </p>
      <PersonSelect
        label="確認した指定職員"
        contract={contract}
        side="client"
        width="middle"
        value={draft.person}
        onValue={(person) => setDraft({ ...draft, person })}
      />
      <DocumentFields
        label="確認の文書"
        need="optional"
        value={draft.document}
        onValue={(document) => setDraft({ ...draft, document })}
      />
    </Act>
  );
}
