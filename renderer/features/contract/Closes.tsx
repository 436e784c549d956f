/** The closed periods of a contract: signed, in order, with what was told of them later. */
import { eraDate } from "../../../shared/forms/era.ts";
import type { CloseRow } from "../../../shared/views/closing.ts";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

const EVERY = { none: "", daily: "毎日締める取り決めです。", monthly: "毎月締める取り決めです。" };

const COLUMNS: readonly Column<CloseRow>[] = [
  { head: "番号", cell: ({ number }) => number ?? "なし" },
  { head: "期間", cell: ({ from, to }) => `${eraDate(from)}〜${eraDate(to)}` },
  { head: "動き", cell: ({ counts }) => counts },
  { head: "締めた人", cell: ({ person }) => person },
  { head: "締めた日時", cell: ({ closedAt }) => moment(closedAt) },
  { head: "後日の記録", cell: ({ late }) => (late === 0 ? "なし" : `${late}件`), align: "end" },
];

/** 締め */
export function Closes({ contract }: { readonly contract: { readonly id: string } }) {
  return (
    <Shown view={useView("closes", { contract: contract.id })} what="締め">
      {({ rows, every, next }) => (
        <Section title="期間の締め" note={`${rows.length}件`}>
          <p>
            {EVERY[every]}
            締めると、その期間の動きの件数と、そのときの台帳の先頭が署名とともに残ります。締めた期間の内容を後から記録するときは、遅れた理由を求めます。次は{" "}
            {eraDate(next.from)} からの期間です。
          </p>
          {rows.length === 0 ? (
            <EmptyState>まだ締めた期間はありません。</EmptyState>
          ) : (
            <Table
              caption="締めた期間"
              captionHidden
              columns={COLUMNS}
              rows={rows}
              keyOf={({ id }) => id}
              hrefOf={({ id }) => pathTo.close(id)}
            />
          )}
        </Section>
      )}
    </Shown>
  );
}
