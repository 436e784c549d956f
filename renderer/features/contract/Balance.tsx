/** 収支 (Art. 14): what came in by kind, what became of it, what is left; once it is zero, the report of it. */
import { amountsOf, balanceKind, balanceText } from "../../../shared/text/ja/completionForm.ts";
import type { BalanceView } from "../../../shared/views/contract.ts";
import { Sheets } from "../../app/Sheets.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { grouped } from "../../ui/numbers.ts";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

type Row = BalanceView["rows"][number];

const columnsOf = (rows: readonly Row[]): readonly Column<Row>[] => [
  { head: balanceText.media, cell: balanceKind, wrap: "none" },
  ...amountsOf(rows).map((name): Column<Row> => ({
    head: balanceText[name],
    cell: (row) => grouped(row[name] ?? 0),
    align: "end",
  })),
];

/** The table, and the report once there is one. */
export function Balance({ contract }: { readonly contract: string }) {
  return (
    <Shown view={useView("balance", { contract })} what="収支">
      {({ at, rows, report }) => (
        <>
          <Section title="情報資産の収支" note={`${moment(at)} 現在`}>
            {rows.length === 0 ? (
              <p>まだ受け取っていません。</p>
            ) : (
              <Table
                caption="情報資産の収支"
                captionHidden
                columns={columnsOf(rows)}
                rows={rows}
                keyOf={balanceKind}
              />
            )}
          </Section>
          {report && <Report contract={contract} report={report} />}
        </>
      )}
    </Shown>
  );
}

function Report(props: {
  readonly contract: string;
  readonly report: NonNullable<BalanceView["report"]>;
}) {
  const { contract, report } = props;
  return (
    <>
      <Section title="返還・廃棄完了報告書">
        <KeyValue
          facts={[
            ["番号", report.number],
            ["報告者", report.issuer],
          ]}
        />
      </Section>
      <Sheets
        form="completionReport"
        subject={contract}
        what={`返還・廃棄完了報告書 ${report.number}`}
        sheets={report.sheets}
      />
      <SignedCopies form="completionReport" subject={contract} scans={report.scans} />
    </>
  );
}
