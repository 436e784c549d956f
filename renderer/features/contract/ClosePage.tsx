/** One closed period: what happened in it, at which head it was closed, and what was told of it later. */
import { eraDate } from "../../../shared/forms/era.ts";
import { confirmedBy } from "../../../shared/text/ja/correction.ts";
import type { CloseView } from "../../../shared/views/closing.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";
import { japanTime, moment } from "../../ui/dates.ts";
import { Mono } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { OnPaper } from "./OnPaper.tsx";

type Late = CloseView["lateEntries"][number];

const LATE: readonly Column<Late>[] = [
  { head: "記録", cell: ({ seq }) => grouped(seq), wrap: "none" },
  { head: "内容", cell: ({ title }) => title },
  { head: "あった日時", cell: ({ at }) => moment(at), wrap: "none" },
  { head: "記録した日時", cell: ({ recordedAt }) => moment(japanTime(recordedAt)), wrap: "none" },
  { head: "遅れ", cell: ({ days }) => `${days}日`, align: "end" },
  { head: "理由", cell: ({ reason }) => reason },
];

/** The page. */
export function ClosePage({ id }: { readonly id: string }) {
  const back = { href: pathTo.contracts(), label: "契約の一覧" };
  return (
    <ShownPage view={useView("close", { id })} what="期間の締め" back={back}>
      {(close) => (
        <Page
          title={`${eraDate(close.from)}〜${eraDate(close.to)} の締め`}
          back={{ href: pathTo.contract(close.contract.id, "closes"), label: "期間の締め" }}
        >
          <KeyValue
            facts={[
              ["番号", close.number],
              ["契約", linkTo(close.contract, pathTo.contract)],
              ["動き", close.counts],
              ["締めた人", `${close.person}(${confirmedBy[close.by]})`],
              ["締めた日時", moment(close.closedAt)],
              [
                "締めた時点の台帳",
                <span key="head">
                  記録 {grouped(close.head.size)}件 先頭 <Mono>{close.head.root}</Mono>
                </span>,
              ],
              ["備考", close.remarks],
            ]}
          />
          <Section title="締めた後に加わった記録" note={`${close.lateEntries.length}件`}>
            {close.lateEntries.length === 0 ? (
              <p>ありません。</p>
            ) : (
              <>
                <Notice tone="warning">
                  締めたときの件数には含まれていません。記録ごとに、遅れた日数と理由を示します。
                </Notice>
                <Table
                  caption="締めた後に加わった記録"
                  captionHidden
                  columns={LATE}
                  rows={close.lateEntries}
                  keyOf={({ seq }) => String(seq)}
                  hrefOf={({ seq }) => pathTo.entry(seq)}
                />
              </>
            )}
          </Section>
          <OnPaper form="periodClose" word="期間の締め" of={close} />
          <Section title="この締めの記録">
            <Timeline items={close.history} hrefOf={pathTo.entry} />
          </Section>
        </Page>
      )}
    </ShownPage>
  );
}
