/** What is on its way, the late first; below, what has arrived and was checked. */
import { Plus } from "lucide-react";
import type { TransportRow } from "../../../shared/views/transport.ts";
import { useOnlyContract } from "../../app/contract.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { shortMoment } from "../../ui/dates.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { EmptyState, Section } from "../../ui/Section.tsx";
import { TransportStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Pager, Table } from "../../ui/Table.tsx";
import { grouped } from "../../ui/numbers.ts";
import { legText } from "./legText.ts";

/** The list. */
export function TransportListPage() {
  const only = useOnlyContract();
  const [page, setPage] = useDraft("transports/page", () => 0);
  const open = useView("transports", { ...only, open: true, perPage: 200 });
  const done = useView("transports", { ...only, open: false, page });
  const mayRecord = useMayRecord();
  return (
    <Page
      title="搬送"
      action={
        mayRecord && (
          <PrimaryLink href={pathTo.newTransport()} icon={Plus}>
            移動の出発を記録する
          </PrimaryLink>
        )
      }
    >
      <Shown view={open} what="搬送の一覧">
        {({ rows, total }) => (
          <Section title="搬送中・照合待ち" note={`${grouped(total)}件`}>
            {rows.length === 0 ? (
              <EmptyState>搬送中のものはありません。</EmptyState>
            ) : (
              <Transports caption="搬送中・照合待ちの搬送" rows={lateFirst(rows)} />
            )}
          </Section>
        )}
      </Shown>
      <Shown view={done} what="終わった搬送">
        {(list) =>
          list.total > 0 && (
            <Section title="終わった搬送" note={`${grouped(list.total)}件`}>
              <Transports caption="終わった搬送" rows={list.rows} />
              <Pager {...list} onPage={setPage} />
            </Section>
          )
        }
      </Shown>
    </Page>
  );
}

function lateFirst(rows: readonly TransportRow[]): readonly TransportRow[] {
  return rows.toSorted((a, b) => Number(b.late) - Number(a.late));
}

const COLUMNS: readonly Column<TransportRow>[] = [
  { head: "番号", cell: (row) => row.number, wrap: "none" },
  { head: "区分", cell: legText, wrap: "none" },
  { head: "状態", cell: (row) => <TransportStateBadge state={row.state} late={row.late} /> },
  { head: "出発地から到着地", cell: (row) => `${row.from.label} → ${row.to.label}` },
  { head: "点数", cell: (row) => `${grouped(row.units)}点`, align: "end" },
  { head: "出発と到着", cell: times, wrap: "none" },
];

function times({ departedAt, arrivedAt, expectedAt }: TransportRow) {
  return (
    <>
      {shortMoment(departedAt)} 発
      <br />
      {arrivedAt === undefined
        ? `${shortMoment(expectedAt)} 到着予定`
        : `${shortMoment(arrivedAt)} 着`}
    </>
  );
}

function Transports(props: { readonly caption: string; readonly rows: readonly TransportRow[] }) {
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={COLUMNS}
      rows={props.rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => pathTo.transport(row.id)}
    />
  );
}
