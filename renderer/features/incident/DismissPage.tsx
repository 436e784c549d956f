/** Saying why something that may have been an incident is none. */
import type { ContractView } from "../../../shared/views/contract.ts";
import type { SuspicionRow } from "../../../shared/views/incident.ts";
import { Act } from "../../app/Act.tsx";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select, TextArea } from "../../ui/TextField.tsx";
import { DoubtLines } from "./IncidentListPage.tsx";

const BACK = { href: pathTo.incidents(), label: "事故" };
const TITLE = "事故ではないとの判断を記録する";

/** The page. */
export function DismissPage({ suspicion: id }: { readonly suspicion: string }) {
  return (
    <ShownPage view={useView("incidents", {})} what={TITLE} back={BACK}>
      {({ suspicions }) => {
        const suspicion = suspicions.find((one) => one.id === id);
        return suspicion ? (
          <UnderContract suspicion={suspicion} />
        ) : (
          <Page title={TITLE} back={BACK}>
            <p>この記録は、もう判断を待っていません。</p>
          </Page>
        );
      }}
    </ShownPage>
  );
}

function UnderContract({ suspicion }: { readonly suspicion: SuspicionRow }) {
  const view = useView("contract", { id: suspicion.contract.id });
  return (
    <ShownPage view={view} what={TITLE} back={BACK}>
      {(contract) => <Form suspicion={suspicion} contract={contract} />}
    </ShownPage>
  );
}

function Form(props: { readonly suspicion: SuspicionRow; readonly contract: ContractView }) {
  const { suspicion, contract } = props;
  const { session } = useDesk();
  const people = peopleOptions(contract, "contractor");
  const name = `dismiss/${suspicion.id}`;
  const [draft, setDraft, giveUp] = useDraft(name, () => ({
    person: ifOffered(people, session.user?.person),
    reason: "",
  }));
  return (
    <Act
      name={name}
      title={TITLE}
      what="判断"
      back={BACK}
      contract={contract.id}
      lacks={lacking(unchosen(draft.person, "判断した人"), unfilled(draft.reason, "理由"))}
      build={(occurredAt) => ({
        type: "dismissSuspicion",
        occurredAt,
        suspicion: suspicion.id,
        person: draft.person,
        reason: draft.reason.trim(),
      })}
      next={pathTo.incidents()}
      onRecorded={giveUp}
    >
      <Section title={`${moment(suspicion.at)} の記録`}>
        <DoubtLines doubts={suspicion.doubts} />
      </Section>
      <p>
        漏えい・紛失・盗難・改ざんのおそれが少しでもあるときは、事故として記録し、発注者へ報告します(特記事項
        第18条第1項)。判断と理由は台帳に残り、検査で示されます。
      </p>
      <Select
        label="判断した人"
        need="required"
        width="middle"
        empty="選んでください"
        options={people}
        value={draft.person}
        onValue={(person) => setDraft({ ...draft, person })}
      />
      <TextArea
        label="事故ではない理由"
        need="required"
        help="何を確かめて、なぜおそれがないと判断したかを書きます。例: 再計数で台帳と一致した。数え間違い。"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => setDraft({ ...draft, reason })}
      />
    </Act>
  );
}
