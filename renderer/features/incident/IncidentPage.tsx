/** One incident: how long there is, what is known, who was told, what was instructed and written. */
import { certainty, incidentKind, reportMeans } from "../../../shared/text/ja/recordWords.ts";
import { media } from "../../../shared/text/ja/words.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import type { IncidentView } from "../../../shared/views/incident.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { Papers } from "../../app/Papers.tsx";
import { pathTo } from "../../app/paths.ts";
import { proofOf } from "../../app/Proof.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { quantityText } from "../../app/unitText.ts";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Bullets, Line } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { IncidentBadge } from "./badges.tsx";
import { Clocks } from "./Clocks.tsx";
import { DoubtLines } from "./IncidentListPage.tsx";
import { Reports } from "./Reports.tsx";

const BACK = { href: pathTo.incidents(), label: "事故" };

interface Of {
  readonly incident: IncidentView;
}

/** The page. */
export function IncidentPage({ incident: id }: { readonly incident: string }) {
  return (
    <ShownPage view={useView("incident", { id })} what="事故" back={BACK}>
      {(incident) => (
        <Page
          title={`${incident.number} ${incidentKind[incident.kind]}(${certainty[incident.certainty]})`}
          beside={<IncidentBadge state={incident.state} />}
          back={BACK}
          action={<Next incident={incident} />}
        >
          <Closed incident={incident} />
          <Clocks incident={incident} />
          <News incident={incident} />
          <Facts incident={incident} />
          <Units incident={incident} />
          <Told incident={incident} />
          <Instructed incident={incident} />
          <Reports incident={incident} />
          <Section title="これまでの記録" note={`${grouped(incident.history.length)}件`}>
            <Timeline items={incident.history} hrefOf={pathTo.entry} proofOf={proofOf} />
          </Section>
        </Page>
      )}
    </ShownPage>
  );
}

/** The step that comes next: the client is told first, then in writing, then it ends. */
function Next({ incident }: Of) {
  const mayReport = useMayRecord(true);
  const mayRecord = useMayRecord();
  if (incident.state === "closed" || !mayReport) return null;
  const to = (act: string) => pathTo.incidentAct(incident.id, act);
  if (incident.told.length === 0)
    return <PrimaryLink href={to("report")}>第一報を記録する</PrimaryLink>;
  if (!mayRecord) return <PrimaryLink href={to("report")}>続報を記録する</PrimaryLink>;
  const unsubmitted = incident.reports.find((report) => !report.submitted);
  if (unsubmitted)
    return (
      <PrimaryLink href={pathTo.submitReport(incident.id, unsubmitted.id)}>
        事故報告書の提出を記録する
      </PrimaryLink>
    );
  if (incident.clocks.final.metAt === undefined)
    return <PrimaryLink href={to("write")}>事故報告書を作成する</PrimaryLink>;
  return <PrimaryLink href={to("close")}>終結を記録する</PrimaryLink>;
}

function Closed({ incident: { closed } }: Of) {
  if (!closed) return null;
  return (
    <Notice tone="ok" title={`${moment(closed.at)} に終結しました`}>
      発注者の文書 {closed.document}
      {closed.note !== undefined && `。${closed.note}`}
    </Notice>
  );
}

/** What became known since the client was last told. */
function News({ incident }: Of) {
  const untold = incident.developments.filter((one) => one.untold);
  if (untold.length === 0 || incident.state === "closed" || incident.told.length === 0) return null;
  return (
    <Notice tone="warning" title="発注者へ報告していない新しい事実があります">
      <Bullets
        items={untold.map(({ at, seq, doubts }) => (
          <span key={seq}>
            {moment(at)} <DoubtLines doubts={doubts} />
          </span>
        ))}
      />
    </Notice>
  );
}

function Facts({ incident }: Of) {
  const { place, whereabouts, happenedAt, firstAction } = incident;
  return (
    <KeyValue
      facts={[
        ["契約", linkTo(incident.contract, (id) => pathTo.contract(id))],
        ["覚知", `${moment(incident.learnedAt)} ${incident.learnedBy.label}`],
        ["発生", happenedAt === undefined ? "不明" : moment(happenedAt)],
        ["場所", place?.label ?? whereabouts ?? "不明"],
        ["状況", incident.circumstances],
        ["初動", firstAction],
        ["不正の目的", incident.malicious ? "おそれあり" : "なし"],
        ["もとになった記録", suspicions(incident)],
      ]}
    />
  );
}

function suspicions({ suspicions: list }: IncidentView) {
  if (list.length === 0) return undefined;
  return <DoubtLines doubts={list.flatMap((one) => one.doubts)} />;
}

type Concerned = IncidentView["items"][number];

const COLUMNS: readonly Column<Concerned>[] = [
  {
    head: "番号",
    cell: (unit) => <a href={pathTo.asset(unit.id)}>{unit.number}</a>,
    wrap: "none",
  },
  { head: "名称", cell: (unit) => unit.name },
  { head: "媒体", cell: (unit) => media[unit.media], wrap: "none" },
  { head: "数量", cell: (unit) => quantityText(unit.quantity), align: "end" },
  {
    head: "件数",
    cell: ({ records }) => (records === undefined ? "" : `${grouped(records)}件`),
    align: "end",
  },
  { head: "暗号化", cell: (unit) => (unit.encrypted ? "あり" : "なし"), wrap: "none" },
  {
    head: "記録したときの状態",
    cell: ({ was }) => (
      <>
        <AssetStateBadge state={was.state} /> {was.place?.label}
      </>
    ),
  },
  { head: "いまの状態", cell: (unit) => <AssetStateBadge state={unit.now} /> },
];

function Units({ incident }: Of) {
  const mayReport = useMayRecord(true) && incident.state === "open";
  return (
    <Section
      title="対象の情報資産"
      note={`${grouped(incident.items.length)}点`}
      actions={
        mayReport && (
          <ButtonLink size="s" href={pathTo.incidentAct(incident.id, "extend")}>
            対象を加える
          </ButtonLink>
        )
      }
    >
      {incident.items.length === 0 ? (
        <p>まだ特定していません。</p>
      ) : (
        <Table
          caption="対象の情報資産"
          captionHidden
          columns={COLUMNS}
          rows={incident.items}
          keyOf={(unit) => unit.id}
        />
      )}
    </Section>
  );
}

function Told({ incident }: Of) {
  const mayReport = useMayRecord(true) && incident.state === "open";
  return (
    <Section
      title="発注者への報告"
      note={`${incident.told.length}回`}
      actions={
        mayReport && (
          <ButtonLink size="s" href={pathTo.incidentAct(incident.id, "report")}>
            {incident.told.length === 0 ? "第一報を記録する" : "続報を記録する"}
          </ButtonLink>
        )
      }
    >
      {incident.told.length === 0 ? (
        <p>まだ報告していません。</p>
      ) : (
        <Table
          caption="発注者への報告"
          captionHidden
          columns={[
            {
              head: "回",
              cell: (_one, index) => (index === 0 ? "第一報" : `続報 ${index}`),
              wrap: "none",
            },
            { head: "日時", cell: (one) => moment(one.at) },
            { head: "相手", cell: (one) => one.to },
            { head: "手段", cell: (one) => reportMeans[one.means], wrap: "none" },
            { head: "報告した人", cell: (one) => one.by },
            { head: "内容", cell: (one) => one.content },
          ]}
          rows={incident.told}
          keyOf={(one) => one.at + one.content}
        />
      )}
      <Papers contract={incident.contract.id} kinds={["incidentInstruction"]} about={incident.id} />
    </Section>
  );
}

function Instructed({ incident }: Of) {
  const mayRecord = useMayRecord() && incident.state === "open";
  return (
    <Section
      title="発注者の指示"
      note={`${incident.instructed.length}件`}
      actions={
        mayRecord && (
          <Line>
            <ButtonLink size="s" href={pathTo.incidentAct(incident.id, "instruct")}>
              指示を記録する
            </ButtonLink>
          </Line>
        )
      }
    >
      {incident.instructed.length === 0 ? (
        <p>指示はまだ記録していません。</p>
      ) : (
        <Table
          caption="発注者の指示"
          captionHidden
          columns={[
            { head: "日時", cell: (one) => moment(one.at) },
            { head: "指示した人", cell: (one) => one.person },
            { head: "内容", cell: (one) => one.content },
            { head: "文書", cell: (one) => one.document ?? "口頭" },
            {
              head: "期限",
              cell: (one) => (one.dueOn === undefined ? "" : eraDate(one.dueOn)),
              wrap: "none",
            },
          ]}
          rows={incident.instructed}
          keyOf={(one) => one.at + one.content}
        />
      )}
    </Section>
  );
}
