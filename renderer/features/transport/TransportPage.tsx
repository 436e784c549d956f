/** One transport: how far it is, who carries it, under which seals, and the next thing to record. */
import { means } from "../../../shared/text/ja/words.ts";
import type { TransportView } from "../../../shared/views/transport.ts";
import { GuardNotice, guardText } from "../../app/Guarded.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { Corrections } from "../../app/Corrections.tsx";
import { pathTo } from "../../app/paths.ts";
import { proofOf } from "../../app/Proof.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { quantityText } from "../../app/unitText.ts";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Columns } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import type { Fact } from "../../ui/Section.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { AssetStateBadge, TransportStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { legText } from "./legText.ts";

/** The page. */
export function TransportPage({ transport }: { readonly transport: string }) {
  const view = useView("transport", { id: transport });
  const back = { href: pathTo.transports(), label: "搬送の一覧" };
  return (
    <ShownPage view={view} what="搬送記録" back={back}>
      {(way) => (
        <Page
          title={`${way.number}(${legText(way)})`}
          beside={<TransportStateBadge state={way.state} late={way.late} />}
          back={back}
          action={<Next way={way} />}
        >
          {way.late && (
            <Notice tone="warning" title="到着予定を過ぎています">
              搬送する人に連絡を取り、所在を確かめてください。見つからないときは、情報資産のページから所在不明を記録します(特記事項
              第18条)。
            </Notice>
          )}
          <GuardNotice guard={way.guard} />
          <Columns
            main={
              <>
                <Section title="情報資産と封印" note={`${grouped(way.units)}点`}>
                  <Table
                    caption="運んでいる情報資産"
                    captionHidden
                    columns={COLUMNS}
                    rows={way.items}
                    keyOf={({ asset }) => asset.id}
                  />
                </Section>
                <Corrections of={{ kind: "transport", id: way.id }} corrections={way.corrections} />
                <Section title="これまでの記録">
                  <Timeline items={way.history} hrefOf={pathTo.entry} proofOf={proofOf} />
                </Section>
              </>
            }
            side={
              <Section title="搬送の内容">
                <KeyValue facts={facts(way)} />
              </Section>
            }
          />
        </Page>
      )}
    </ShownPage>
  );
}

/** What is to be recorded next. After the check of a handover that is its receipt. */
function Next({ way }: { readonly way: TransportView }) {
  const mayRecord = useMayRecord();
  if (!mayRecord) return null;
  if (way.state === "inTransit") {
    return <PrimaryLink href={pathTo.arrive(way.id)}>到着を記録する</PrimaryLink>;
  }
  if (way.state === "arrived") {
    return (
      <>
        {!way.guard && <ButtonLink href={pathTo.guardTransport(way.id)}>守衛に預ける</ButtonLink>}
        <PrimaryLink href={pathTo.checkArrival(way.id)}>数量と封印を照合する</PrimaryLink>
      </>
    );
  }
  if (!way.slip) return null;
  return <PrimaryLink href={pathTo.slip(way.slip.id)}>受渡票を開く</PrimaryLink>;
}

const COLUMNS: readonly Column<TransportView["items"][number]>[] = [
  {
    head: "番号",
    cell: ({ asset }) => <a href={pathTo.asset(asset.id)}>{asset.number}</a>,
    wrap: "none",
  },
  { head: "名称", cell: ({ asset }) => asset.name },
  { head: "数量", cell: ({ asset }) => quantityText(asset.quantity), align: "end" },
  { head: "状態", cell: ({ asset }) => <AssetStateBadge state={asset.state} /> },
  { head: "出発時の封印", cell: ({ sealOut }) => sealOut ?? "なし" },
  { head: "到着時の封印", cell: ({ sealIn }) => sealIn ?? "" },
];

const BY = { client: "発注者", contractor: "受注者", thirdParty: "第三者" } as const;

function facts(way: TransportView): readonly Fact[] {
  const { carriage } = way;
  const via = way.via.map(({ label }) => label).join("、");
  return [
    ["契約", linkTo(way.contract, pathTo.contract)],
    ["受渡票", linkTo(way.slip, pathTo.slip)],
    ["出発地", way.from.label],
    ["到着地", way.to.label],
    ["経路", via === "" ? "直行" : `経由 ${via}`],
    ["出発", moment(way.departedAt)],
    ["到着予定", moment(way.expectedAt)],
    ["到着", way.arrivedAt && moment(way.arrivedAt)],
    ["守衛の預り", way.guard && guardText(way.guard)],
    ["搬送する者", BY[carriage.by]],
    ["業者", way.carrierParty?.label],
    ["費用の負担", carriage.costBorneBy && BY[carriage.costBorneBy]],
    ["責任者", way.responsible?.label],
    ["搬送する人", way.carriers.map(({ label }) => label).join("、")],
    ["手段", means[carriage.means]],
    ["車両番号", carriage.vehicle],
    ["伝票番号", carriage.waybill],
    ["施錠ケース", carriage.caseNumber],
    ["鍵を持つ人", way.keyHolder?.label],
    ["持出しの許可", carriage.takeoutPermit],
    ["持込みの許可", carriage.bringInPermit],
    ["常時携行", carriage.keptOnBody ? "する" : "記録なし"],
    ["備考", way.note],
  ];
}
