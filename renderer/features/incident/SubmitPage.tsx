/** The client has taken a written report; from then on its paper is no draft any more. */
import type { ReportMeans } from "../../../shared/domain/vocabulary.ts";
import { reportEdition } from "../../../shared/text/ja/recordWords.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { IncidentView, ReportView } from "../../../shared/views/incident.ts";
import { Act } from "../../app/Act.tsx";
import { peopleOptions } from "../../app/choices.ts";
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
import { Page } from "../../ui/Page.tsx";
import type { Reached } from "./ToClient.tsx";
import { ToClient } from "./ToClient.tsx";

const TITLE = "事故報告書の提出を記録する";

interface Submission extends Reached {
  readonly receipt: DocumentDraft;
}

/** The page. */
export function SubmitPage(props: { readonly incident: string; readonly report: string }) {
  const back = { href: pathTo.incident(props.incident), label: "事故" };
  return (
    <ShownPage view={useView("incident", { id: props.incident })} what={TITLE} back={back}>
      {(incident) => {
        const report = incident.reports.find(({ id }) => id === props.report);
        return report ? (
          <UnderContract incident={incident} report={report} />
        ) : (
          <Page title={TITLE} back={back}>
            <p>この報告書は台帳にありません。</p>
          </Page>
        );
      }}
    </ShownPage>
  );
}

interface Of {
  readonly incident: IncidentView;
  readonly report: ReportView;
}

function UnderContract({ incident, report }: Of) {
  const back = { href: pathTo.incident(incident.id), label: incident.number };
  return (
    <ShownPage view={useView("contract", { id: incident.contract.id })} what={TITLE} back={back}>
      {(contract) => <Form incident={incident} report={report} contract={contract} />}
    </ShownPage>
  );
}

function Form({ incident, report, contract }: Of & { readonly contract: ContractView }) {
  const name = `submit/${report.id}`;
  const [draft, setDraft, giveUp] = useDraft<Submission>(name, () => ({
    to: peopleOptions(contract, "client")[0]?.value ?? "",
    means: "visit",
    receipt: freshDocument,
  }));
  const set = (part: Partial<Submission>) => setDraft({ ...draft, ...part });
  return (
    <Act
      name={name}
      title={TITLE}
      what="提出"
      back={{ href: pathTo.incident(incident.id), label: incident.number }}
      contract={contract.id}
      lacks={[
        ...lacking(unchosen(draft.to, "受け取った人")),
        ...documentLacks(draft.receipt, "受理の文書", "optional"),
      ]}
      build={(occurredAt) => ({
        type: "submitIncidentReport",
        occurredAt,
        report: report.id,
        to: draft.to,
        // One of the list.
        means: draft.means as ReportMeans,
        ...givenDocument("receipt", draft.receipt),
      })}
      when="提出した日時"
      next={pathTo.incident(incident.id)}
      onRecorded={giveUp}
    >
      <SubmissionFields draft={draft} set={set} report={report} contract={contract} />
    </Act>
  );
}

function SubmissionFields(props: {
  readonly draft: Submission;
  readonly set: (part: Partial<Submission>) => void;
  readonly report: ReportView;
  readonly contract: ContractView;
}) {
  const { draft, set, report, contract } = props;
  return (
    <>
      <p>
        事故報告書 {report.number}({reportEdition[report.edition]}
        )を発注者が受け取ると、用紙の「案」が外れ、受理の欄が埋まります。
      </p>
      <ToClient label="受け取った人(発注者)" {...{ draft, set, contract }} />
      <DocumentFields
        label="受理の文書"
        need="optional"
        value={draft.receipt}
        onValue={(receipt) => set({ receipt })}
      />
    </>
  );
}
