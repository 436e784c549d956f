/** One contract, part by part. */
import type { ReactNode } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { Papers } from "../../app/Papers.tsx";
import { pathTo, useQuery } from "../../app/paths.ts";
import { proofOf } from "../../app/Proof.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { Parts } from "../../ui/Parts.tsx";
import { Section } from "../../ui/Section.tsx";
import { ContractPhaseBadge } from "../../ui/StateBadge.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { Agreement } from "./Agreement.tsx";
import { Balance } from "./Balance.tsx";
import { Closes } from "./Closes.tsx";
import { CopyApprovals } from "./CopyApprovals.tsx";
import { Findings } from "./Findings.tsx";
import { Outstanding } from "./Outstanding.tsx";
import { Overview } from "./Overview.tsx";
import { Parties } from "./Parties.tsx";
import { Persons } from "./Persons.tsx";
import { Places } from "./Places.tsx";

interface PartProps {
  readonly contract: ContractView;
}

type PartId = NonNullable<Parameters<typeof pathTo.contract>[1]>;

/** The parts in their order, with what each shows and what can be recorded in it. */
const PARTS: readonly {
  readonly id: PartId | "overview";
  readonly label: string;
  readonly body: (props: PartProps) => ReactNode;
  readonly action?: (props: PartProps) => ReactNode;
}[] = [
  { id: "overview", label: "概要", body: (props) => <Overview {...props} />, action: ending },
  {
    id: "persons",
    label: "人",
    body: (props) => (
      <>
        <Persons {...props} />
        <Papers contract={props.contract.id} kinds={["designation", "pledge", "training"]} />
      </>
    ),
    action: (props) => registering(props, "person", "人を登録する"),
  },
  {
    id: "places",
    label: "場所",
    body: (props) => (
      <>
        <Places {...props} />
        <Papers contract={props.contract.id} kinds={["placeDesignation", "permit"]} />
      </>
    ),
    action: (props) => registering(props, "place", "場所を登録する"),
  },
  {
    id: "parties",
    label: "関係者と承諾",
    body: (props) => (
      <>
        <Parties {...props} />
        <Papers contract={props.contract.id} kinds={["consent"]} />
      </>
    ),
    action: (props) => registering(props, "party", "関係者を登録する"),
  },
  {
    id: "copies",
    label: "複写",
    body: (props) => (
      <>
        <CopyApprovals {...props} />
        <Papers contract={props.contract.id} kinds={["copyApproval"]} />
      </>
    ),
    action: (props) => registering(props, "approveCopies", "複写の指示・承諾を記録する"),
  },
  {
    id: "settings",
    label: "取り決め",
    body: (props) => <Agreement {...props} />,
    action: (props) =>
      props.contract.ended ? null : registering(props, "amend", "契約の変更を記録する"),
  },
  {
    id: "outstanding",
    label: "未返還・未廃棄",
    body: (props) => (
      <>
        <Outstanding {...props} />
        <Balance contract={props.contract.id} />
      </>
    ),
  },
  {
    id: "findings",
    label: "検査の指摘",
    body: (props) => <Findings {...props} />,
    action: (props) => registering(props, "finding", "検査の指摘を記録する"),
  },
  {
    id: "closes",
    label: "締め",
    body: (props) => <Closes {...props} />,
    action: ({ contract }) => (
      <PrimaryLink href={pathTo.closePeriod(contract.id)}>期間を締める</PrimaryLink>
    ),
  },
  { id: "history", label: "記録", body: (props) => <History {...props} /> },
];

/** The page. */
export function ContractPage({ contract: id }: { readonly contract: string }) {
  const asked = useQuery().get("part");
  const mayRecord = useMayRecord();
  const part = PARTS.find((one) => one.id === asked) ?? PARTS[0];
  const back = { href: pathTo.contracts(), label: "契約の一覧" };
  return (
    <ShownPage view={useView("contract", { id })} what="契約" back={back}>
      {(contract) => (
        <Page
          title={contract.title}
          beside={<ContractPhaseBadge phase={contract.phase} />}
          back={back}
          action={mayRecord && part && actionOf(part, contract)}
        >
          <Parts
            label="契約の項目"
            parts={PARTS.map(({ id: one, label }) => ({
              id: one,
              label,
              href: pathTo.contract(id, one === "overview" ? undefined : one),
            }))}
            current={part?.id ?? ""}
          />
          {part?.body({ contract })}
        </Page>
      )}
    </ShownPage>
  );
}

/** Once a contract is completed nothing is left to record under it but that its names and signatures went. */
function actionOf({ id, action }: (typeof PARTS)[number], contract: ContractView): ReactNode {
  if (contract.phase !== "completed") return action?.({ contract });
  const { due } = contract.retention;
  if (id !== "overview" || !due || due.persons + due.slips === 0) return null;
  return (
    <PrimaryLink href={pathTo.contractAct(contract.id, "expire")}>氏名と署名を消す</PrimaryLink>
  );
}

function registering({ contract }: PartProps, act: string, words: string) {
  return <PrimaryLink href={pathTo.contractAct(contract.id, act)}>{words}</PrimaryLink>;
}

/** A contract ends, and is completed once nothing is left. */
function ending({ contract }: PartProps) {
  return contract.ended ? (
    <PrimaryLink href={pathTo.contractAct(contract.id, "complete")}>契約を完結する</PrimaryLink>
  ) : (
    <ButtonLink href={pathTo.contractAct(contract.id, "end")}>契約の終了を記録する</ButtonLink>
  );
}

function History({ contract }: PartProps) {
  return (
    <Section title="この契約の記録" note={`${contract.history.length}件`}>
      <Timeline items={contract.history} hrefOf={pathTo.entry} proofOf={proofOf} />
    </Section>
  );
}
