/** One record of a handover that a side did not confirm: what both said, its paper, its history. */
import { eraDateTime } from "../../../shared/forms/era.ts";
import type { NonAcceptanceView } from "../../../shared/views/nonAcceptance.ts";
import { pathTo } from "../../app/paths.ts";
import { Sheets } from "../../app/Sheets.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { quantityText } from "../../app/unitText.ts";
import { useView } from "../../app/useView.ts";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";

const WHAT = "不受理記録";

/** The page. */
export function NonAcceptancePage({ id }: { readonly id: string }) {
  const back = { href: pathTo.slips(), label: "受渡票の一覧" };
  return (
    <ShownPage view={useView("nonAcceptance", { id })} what={WHAT} back={back}>
      {(record) => <Everything record={record} />}
    </ShownPage>
  );
}

const SIDE = { giver: "引渡側", receiver: "受領側" } as const;

function Everything({ record }: { readonly record: NonAcceptanceView }) {
  const { id, number, slip, contract, side, sheets, scans, history } = record;
  return (
    <Page title={`${WHAT} ${number}`} back={{ href: pathTo.slip(slip.id), label: "受渡票" }}>
      <Notice tone="info" title="受渡しは成立していません">
        情報資産は引渡側の保管のままです。この記録を2部印刷し、双方が1部ずつ保管してください。受渡票は、内容を確かめ直して確認するか、取り消して作り直します。
      </Notice>
      <KeyValue
        facts={[
          ["受渡票", linkTo(slip, pathTo.slip)],
          ["契約", linkTo(contract, pathTo.contract)],
          ["日時", eraDateTime(record.at)],
          ["場所", record.place.label],
          ["確認しなかった側", `${SIDE[side]} ${record.person.label}`],
          ["不受理の理由", record.reason],
          [side === "giver" ? "受領側の申出" : "引渡側の申出", record.answer ?? "記録なし"],
        ]}
      />
      <Lines record={record} />
      <Sheets form="nonAcceptance" subject={id} what={`${WHAT} ${number}`} sheets={sheets} />
      <SignedCopies form="nonAcceptance" subject={id} scans={scans} />
      <Section title="この不受理記録の記録">
        <Timeline items={history} hrefOf={pathTo.entry} />
      </Section>
    </Page>
  );
}

function Lines({ record: { items } }: { readonly record: NonAcceptanceView }) {
  if (items.length === 0)
    return (
      <Section title="違うとの申出がある明細">
        <p>明細についての申出はありません。</p>
      </Section>
    );
  return (
    <Section title="違うとの申出がある明細">
      <Table
        caption="違うとの申出がある明細"
        captionHidden
        columns={[
          { head: "資産番号", cell: ({ asset }) => asset.number, wrap: "none" },
          { head: "名称", cell: ({ asset }) => asset.name },
          { head: "記載", cell: ({ asset }) => quantityText(asset.quantity), align: "end" },
          {
            head: "申出",
            cell: ({ asset, stated }) => quantityText({ ...asset.quantity, value: stated }),
            align: "end",
          },
          { head: "申出の内容", cell: ({ note }) => note ?? "" },
        ]}
        rows={items}
        keyOf={({ asset }) => asset.id}
        hrefOf={({ asset }) => pathTo.asset(asset.id)}
      />
    </Section>
  );
}
