/** Stocktakes that were taken, the newest first. */
import type { StocktakeRow } from "../../../shared/views/stocktake.ts";
import { useOnlyContract } from "../../app/contract.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import { EmptyState } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

const COLUMNS: readonly Column<StocktakeRow>[] = [
  { head: "番号", cell: (row) => row.number, wrap: "none" },
  { head: "場所", cell: (row) => row.place.label },
  { head: "終えた日時", cell: (row) => moment(row.takenAt) },
  { head: "確認", cell: (row) => `${grouped(row.found)}点`, align: "end" },
  { head: "不足", cell: (row) => `${grouped(row.missing)}点`, align: "end" },
  { head: "予定外", cell: (row) => `${grouped(row.unexpected)}件`, align: "end" },
];

/** The page. */
export function StocktakeListPage() {
  return (
    <Page title="棚卸" back={{ href: pathTo.storage(), label: "保管" }}>
      <Shown view={useView("stocktakes", useOnlyContract())} what="棚卸の一覧">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState action={<a href={pathTo.storage()}>保管から場所を選ぶ</a>}>
              棚卸はまだ記録されていません。
            </EmptyState>
          ) : (
            <Table
              caption="棚卸の一覧"
              captionHidden
              columns={COLUMNS}
              rows={rows}
              keyOf={(row) => row.id}
              hrefOf={(row) => pathTo.stocktake(row.id)}
            />
          )
        }
      </Shown>
    </Page>
  );
}
