/** Recording an incident: of units, of something that was noted as doubtful, or of nothing that is known yet. */
import type { AssetView } from "../../../shared/views/asset.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { SuspicionRow } from "../../../shared/views/incident.ts";
import { Act } from "../../app/Act.tsx";
import { useContract } from "../../app/contract.tsx";
import { useNoContract } from "../../app/noContract.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { insteadOf, pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { UnitsField } from "../../app/UnitsField.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useNamedUnits, useUnits } from "../../app/useUnits.ts";
import { useView } from "../../app/useView.ts";
import { Narrow } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/TextField.tsx";
import { DoubtLines } from "./IncidentListPage.tsx";
import { IncidentFields } from "./IncidentFields.tsx";
import { freshIncident, incidentLacks, opening } from "./openDraft.ts";

const BACK = { href: pathTo.incidents(), label: "事故" };
const TITLE = "事故を記録する";

/** The page. What was doubtful stands in the address, or the units do. */
export function OpenIncidentPage() {
  const id = useQuery().get("suspicion");
  return id === null ? <OfUnits suspicion={undefined} /> : <OfSuspicion id={id} />;
}

function OfSuspicion({ id }: { readonly id: string }) {
  return (
    <ShownPage view={useView("incidents", {})} what={TITLE} back={BACK}>
      {({ suspicions }) => {
        const suspicion = suspicions.find((one) => one.id === id);
        return suspicion ? (
          <OfUnits suspicion={suspicion} />
        ) : (
          <Page title={TITLE} back={BACK}>
            <p>この記録は、もう判断を待っていません。</p>
          </Page>
        );
      }}
    </ShownPage>
  );
}

function OfUnits({ suspicion }: { readonly suspicion: SuspicionRow | undefined }) {
  const [named, setNamed] = useNamedUnits();
  const doubtful = suspicion?.doubts.map(({ asset }) => asset.id) ?? [];
  const ids = [...new Set([...doubtful, ...named])];
  return (
    <ShownPage view={useUnits(ids)} what={TITLE} back={BACK}>
      {(units) => <UnderSomeContract {...{ suspicion, units }} onUnits={setNamed} />}
    </ShownPage>
  );
}

interface Known {
  readonly suspicion: SuspicionRow | undefined;
  readonly units: readonly AssetView[];
  readonly onUnits: (ids: readonly string[]) => void;
}

/** The contract follows from what it is about, else it is the chosen one, or the only one. */
function UnderSomeContract(props: Known) {
  const { contract: chosen, contracts = [] } = useContract();
  const asked = useQuery().get("contract");
  const none = useNoContract();
  const only = contracts.length === 1 ? contracts[0]?.id : undefined;
  const contract =
    props.suspicion?.contract.id ?? props.units[0]?.contract ?? asked ?? chosen?.id ?? only;
  if (contract !== undefined) return <UnderContract {...props} contract={contract} />;
  return (
    <Page narrow title={TITLE} back={BACK}>
      <Select
        label="契約"
        need="required"
        help={none}
        empty="選んでください"
        options={contracts.map(({ id, title }) => ({ value: id, label: title }))}
        value=""
        onValue={(id) => insteadOf(`${pathTo.newIncident()}?contract=${encodeURIComponent(id)}`)}
      />
    </Page>
  );
}

function UnderContract({ contract, ...known }: Known & { readonly contract: string }) {
  return (
    <ShownPage view={useView("contract", { id: contract })} what={TITLE} back={BACK}>
      {(agreed) => <Form {...known} contract={agreed} />}
    </ShownPage>
  );
}

function Form(props: Known & { readonly contract: ContractView }) {
  const { suspicion, units, onUnits, contract } = props;
  const { session } = useDesk();
  const name = `incident/new/${suspicion?.id ?? ""}`;
  const [draft, setDraft, giveUp] = useDraft(name, () =>
    freshIncident({ suspicion, contract, self: session.user?.person }),
  );
  return (
    <Act
      wide
      staffToo
      name={name}
      title={TITLE}
      what="事故"
      back={BACK}
      contract={contract.id}
      lacks={incidentLacks(draft)}
      build={(at) => opening(draft, { suspicion, units, contract }, at)}
      next={pathTo.incident(draft.incident)}
      onRecorded={giveUp}
      when="この記録の日時"
    >
      <Notice tone="info">
        先に発注者へ報告してください。おそれの段階でも報告が必要です(特記事項
        第18条第1項)。分からない項目は空けたまま記録し、あとで続報と報告書に書けます。
      </Notice>
      {suspicion && (
        <Section title="もとになった記録">
          <DoubtLines doubts={suspicion.doubts} />
        </Section>
      )}
      <UnitsField units={units} onUnits={onUnits} />
      <Narrow>
        <IncidentFields
          draft={draft}
          set={(part) => setDraft((before) => ({ ...before, ...part }))}
          units={units}
          contract={contract}
        />
      </Narrow>
    </Act>
  );
}
