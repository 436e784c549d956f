/** One stocktake: what was found, what was short, what should not have been there. */
import type { StocktakeView } from "../../../shared/views/stocktake.ts";
import { pathTo } from "../../app/paths.ts";
import { proofOf } from "../../app/Proof.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { Bullets, More } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";

const BACK = { href: pathTo.stocktakes(), label: "棚卸" };

/** The page. */
export function StocktakePage({ stocktake: id }: { readonly stocktake: string }) {
  return (
    <ShownPage view={useView("stocktake", { id })} what="棚卸" back={BACK}>
      {(stocktake) => (
        <Page title={`${stocktake.number} ${stocktake.place.label}`} back={BACK}>
          <Verdict stocktake={stocktake} />
          <KeyValue
            facts={[
              ["契約", linkTo(stocktake.contract, (one) => pathTo.contract(one))],
              ["開始", moment(stocktake.startedAt)],
              ["終わり", moment(stocktake.takenAt)],
              ["実施者", stocktake.counters.join("、")],
              ["施錠と鍵の確認", stocktake.keysChecked ? "済み" : "未実施"],
              ["備考", stocktake.note],
            ]}
          />
          <Short stocktake={stocktake} />
          <Unexpected stocktake={stocktake} />
          <Found stocktake={stocktake} />
          <Section title="記録">
            <Timeline items={stocktake.history} hrefOf={pathTo.entry} proofOf={proofOf} />
          </Section>
        </Page>
      )}
    </ShownPage>
  );
}

interface Of {
  readonly stocktake: StocktakeView;
}

function Verdict({ stocktake: { found, missing, unexpected } }: Of) {
  if (missing === 0 && unexpected === 0)
    return <Notice tone="ok">帳簿 {grouped(found)}点のすべてを確認しました。</Notice>;
  return (
    <Notice tone="warning">
      帳簿 {grouped(found + missing)}点のうち {grouped(found)}点を確認しました。不足{" "}
      {grouped(missing)}点、予定外 {grouped(unexpected)}件です。
    </Notice>
  );
}

function Short({ stocktake: { missingUnits, incident } }: Of) {
  if (missingUnits.length === 0) return null;
  return (
    <Section title="不足" note={`${grouped(missingUnits.length)}点`}>
      <Bullets items={missingUnits.map((unit) => linkTo(unit, pathTo.asset))} />
      {incident && <p>事故として記録しました: {linkTo(incident, pathTo.incident)}</p>}
    </Section>
  );
}

function Unexpected({ stocktake: { unexpectedMarks } }: Of) {
  if (unexpectedMarks.length === 0) return null;
  return (
    <Section title="予定外" note={`${grouped(unexpectedMarks.length)}件`}>
      <Table
        caption="予定外"
        captionHidden
        columns={[
          { head: "読み取った番号", cell: ({ text }) => text },
          { head: "日時", cell: ({ at }) => moment(at) },
          {
            head: "台帳",
            cell: ({ asset }) => (asset ? linkTo(asset, pathTo.asset) : "台帳にない番号"),
          },
        ]}
        rows={unexpectedMarks}
        keyOf={({ text, at }) => text + at}
      />
    </Section>
  );
}

function Found({ stocktake: { foundUnits } }: Of) {
  return (
    <More label={`確認した情報資産(${grouped(foundUnits.length)}点)`}>
      <Table
        caption="確認した情報資産"
        captionHidden
        columns={[
          { head: "番号", cell: ({ asset }) => linkTo(asset, pathTo.asset) },
          { head: "読み取った日時", cell: ({ at }) => moment(at) },
        ]}
        rows={foundUnits}
        keyOf={({ asset }) => asset.id}
      />
    </More>
  );
}
