/** What may have gone wrong and waits for a judgement, what is being dealt with, and what is over (Art. 18). */
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { certainty, incidentKind } from "../../../shared/text/ja/recordWords.ts";
import type { IncidentRow, SuspicionRow } from "../../../shared/views/incident.ts";
import { useOnlyContract } from "../../app/contract.tsx";
import { Doubts } from "../../app/Doubts.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { ClockBadge, IncidentBadge } from "./badges.tsx";

/** The page. */
export function IncidentListPage() {
  const view = useView("incidents", useOnlyContract());
  const mayReport = useMayRecord(true);
  return (
    <Page
      title="事故"
      action={
        mayReport && (
          <PrimaryLink href={pathTo.newIncident()} icon={Plus}>
            事故を記録する
          </PrimaryLink>
        )
      }
    >
      <Shown view={view} what="事故の一覧">
        {({ suspicions, open, closed }) => (
          <>
            {suspicions.length > 0 && <Suspicions rows={suspicions} />}
            <Section title="対応中の事故" note={`${grouped(open.length)}件`}>
              {open.length === 0 ? (
                <EmptyState>
                  対応中の事故はありません。漏えい・紛失・盗難・改ざんは、そのおそれの段階で発注者に報告します(特記事項
                  第18条)。
                </EmptyState>
              ) : (
                <Incidents caption="対応中の事故" rows={open} />
              )}
            </Section>
            <Doubts />
            {closed.length > 0 && (
              <Section title="終結した事故" note={`${grouped(closed.length)}件`}>
                <Incidents caption="終結した事故" rows={closed} />
              </Section>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

const COLUMNS: readonly Column<IncidentRow>[] = [
  { head: "番号", cell: (row) => row.number, wrap: "none" },
  {
    head: "種別",
    cell: (row) => `${incidentKind[row.kind]}(${certainty[row.certainty]})`,
    wrap: "none",
  },
  { head: "覚知", cell: (row) => moment(row.learnedAt) },
  { head: "対象", cell: (row) => `${grouped(row.units)}点`, align: "end" },
  { head: "第一報", cell: (row) => <ClockBadge clock={row.clocks.first} /> },
  { head: "最終報告", cell: (row) => <ClockBadge clock={row.clocks.final} /> },
  { head: "状態", cell: (row) => <IncidentBadge state={row.state} /> },
];

function Incidents({ caption, rows }: { caption: string; rows: readonly IncidentRow[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={COLUMNS}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => pathTo.incident(row.id)}
    />
  );
}

/** Nobody has said yet whether these are incidents; they cannot be passed over. */
function Suspicions({ rows }: { readonly rows: readonly SuspicionRow[] }) {
  const mayReport = useMayRecord(true);
  const mayJudge = useMayRecord();
  return (
    <Section title="判断を待つ、事故のおそれ" note={`${grouped(rows.length)}件`}>
      <Notice tone="warning">
        可能性の段階でも、速やかに発注者へ報告が必要です(特記事項
        第18条第1項)。事故として記録するか、事故ではない理由を記録してください。
      </Notice>
      <Table
        caption="判断を待つ、事故のおそれ"
        captionHidden
        columns={[...DOUBT_COLUMNS, ...(mayReport ? [actsColumn(mayJudge)] : [])]}
        rows={rows}
        keyOf={(row) => row.id}
      />
    </Section>
  );
}

function actsColumn(mayJudge: boolean): Column<SuspicionRow> {
  return {
    head: "判断",
    cell: (row) => (
      <Line>
        <ButtonLink size="s" href={pathTo.newIncident({ suspicion: row.id })}>
          事故として記録する
        </ButtonLink>
        {mayJudge && (
          <ButtonLink size="s" look="text" href={pathTo.dismissSuspicion(row.id)}>
            事故ではない
          </ButtonLink>
        )}
      </Line>
    ),
  };
}

const DOUBT_COLUMNS: readonly Column<SuspicionRow>[] = [
  { head: "日時", cell: (row) => moment(row.at) },
  { head: "情報資産とおそれの内容", cell: (row) => <DoubtLines doubts={row.doubts} /> },
  {
    head: "記録",
    cell: (row) => <a href={pathTo.entry(row.seq)}>{grouped(row.seq)}</a>,
    align: "end",
  },
];

/** What is doubtful about which unit, a line each. */
export function DoubtLines({ doubts }: Pick<SuspicionRow, "doubts">): ReactNode {
  return (
    <ul>
      {doubts.map(({ asset, what }) => (
        <li key={asset.id + what}>
          <a href={pathTo.asset(asset.id)}>{asset.label}</a> {what}
        </li>
      ))}
    </ul>
  );
}
