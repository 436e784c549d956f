/** One slip: what it says, how far both sides are, its paper and its history. */
import { useState } from "react";
import { confirmedBy } from "../../../shared/text/ja/correction.ts";
import { media, office, slipKind } from "../../../shared/text/ja/words.ts";
import { eraDate, eraDateTime } from "../../../shared/forms/era.ts";
import type { SideView, SlipView } from "../../../shared/views/handover.ts";
import { Corrections } from "../../app/Corrections.tsx";
import { GuardNotice, guardText } from "../../app/Guarded.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Sheets } from "../../app/Sheets.tsx";
import { Shown } from "../../app/Shown.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { quantityText, sumInWords } from "../../app/unitText.ts";
import { useView } from "../../app/useView.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { AssetStateBadge, SlipStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { Doubted } from "./Doubted.tsx";
import { VoidDialog } from "./VoidDialog.tsx";

/** The slip's page. */
export function SlipPage({ id }: { readonly id: string }) {
  const view = useView("slip", { id });
  if (view.state === "shown") return <Everything slip={view.value} />;
  return (
    <Page title="受渡票" back={{ href: pathTo.slips(), label: "受渡票の一覧" }}>
      <Shown view={view} what="受渡票">
        {(slip) => <Everything slip={slip} />}
      </Shown>
    </Page>
  );
}

function Everything({ slip }: { readonly slip: SlipView }) {
  return (
    <Page
      title={`受渡票 ${slip.number}`}
      beside={<SlipStateBadge state={slip.state} />}
      back={{ href: pathTo.slips(), label: "受渡票の一覧" }}
      action={<Actions slip={slip} />}
    >
      <Stopped slip={slip} />
      <GuardNotice guard={slip.guard} />
      <Facts slip={slip} />
      <Section title="双方の確認">
        <KeyValue
          facts={[
            ["引渡側", <SideText key="giver" side={slip.giverSide} />],
            ["受領側", <SideText key="receiver" side={slip.receiverSide} />],
          ]}
        />
      </Section>
      <Section title="明細" note={sumInWords(slip.items.map(({ asset }) => asset))}>
        <Table
          caption="明細"
          captionHidden
          columns={COLUMNS}
          rows={slip.items}
          keyOf={(line) => line.asset.id}
          hrefOf={(line) => pathTo.asset(line.asset.id)}
        />
      </Section>
      <Corrections of={{ kind: "slip", id: slip.id }} corrections={slip.corrections} />
      <Sheets
        form="handoverSlip"
        subject={slip.id}
        what={`受渡票 ${slip.number}`}
        sheets={slip.sheets}
      />
      <SignedCopies form="handoverSlip" subject={slip.id} scans={slip.scans} />
      <Section title="この受渡票の記録">
        <Timeline items={slip.history} hrefOf={pathTo.entry} />
      </Section>
    </Page>
  );
}

type Line = SlipView["items"][number];

const SEALS: Readonly<Record<NonNullable<Line["sealState"]>, string>> = {
  intact: "異常なし",
  broken: "異常あり",
  none: "なし",
};

const COLUMNS: readonly Column<Line>[] = [
  { head: "資産番号", cell: ({ asset }) => asset.number, wrap: "none" },
  { head: "名称", cell: ({ asset }) => asset.name },
  { head: "媒体", cell: ({ asset }) => media[asset.media], wrap: "none" },
  { head: "製造番号", cell: ({ asset }) => asset.serial ?? "" },
  { head: "数量", cell: ({ asset }) => quantityText(asset.quantity), align: "end" },
  { head: "照合した数", cell: ({ counted }) => counted ?? "", align: "end" },
  {
    head: "封印",
    cell: ({ seal, sealState }) => [seal, sealState && SEALS[sealState]].filter(Boolean).join(" "),
  },
  { head: "今の状態", cell: ({ asset }) => <AssetStateBadge state={asset.state} />, wrap: "none" },
];

function Facts({ slip }: { readonly slip: SlipView }) {
  const { contract, transport } = slip;
  return (
    <KeyValue
      facts={[
        ["区分", slipKind[slip.kind]],
        [
          "契約",
          <a key="contract" href={pathTo.contract(contract.id)}>
            {contract.label}
          </a>,
        ],
        ["発行日", eraDate(slip.issuedOn)],
        ["受渡予定", eraDateTime(slip.plannedAt)],
        ["受渡場所", slip.place.label],
        ["業務・利用目的", slip.purpose],
        ["発注者の文書番号", slip.clientNumber],
        ["備考", slip.remarks],
        ["守衛の預り", slip.guard && guardText(slip.guard)],
        ["再送の元", linkTo(slip.continues, pathTo.slip)],
        ["枝番の受渡票", slip.branches.length > 0 && <Branches key="branches" slip={slip} />],
        [
          "搬送",
          transport && (
            <a key="transport" href={pathTo.transport(transport.id)}>
              {transport.label}
            </a>
          ),
        ],
      ]}
    />
  );
}

/** The slips that share its number. */
function Branches({ slip: { branches } }: { readonly slip: SlipView }) {
  return branches.map(({ id, label }) => (
    <div key={id}>
      <a href={pathTo.slip(id)}>{label}</a>
    </div>
  ));
}

function SideText({ side }: { readonly side: SideView }) {
  const parts = [side.party, side.department, side.title, side.office && office[side.office]];
  return (
    <>
      {side.person.label}({[...new Set(parts.filter(Boolean))].join(" ")})
      <br />
      {side.confirmed
        ? `${moment(side.confirmed.at)} 確認(${confirmedBy[side.confirmed.by]})`
        : "確認はまだです"}
      {side.confirmed?.remarks && <> 備考: {side.confirmed.remarks}</>}
    </>
  );
}

/** What keeps the slip from going on, or ended it. */
function Stopped({ slip }: { readonly slip: SlipView }) {
  return (
    <>
      {slip.voided && (
        <Notice tone="info" title="欠番(取消)">
          {moment(slip.voided.at)} {slip.voided.reason}
        </Notice>
      )}
      {!slip.voided &&
        slip.disputes.map((dispute) => (
          <Notice key={dispute.at} tone="warning" title="内容が違うとの申出があります">
            {moment(dispute.at)} {dispute.side === "giver" ? "引渡側" : "受領側"}: {dispute.reason}{" "}
            {dispute.record && (
              <a href={pathTo.nonAcceptance(dispute.record.id)}>
                不受理記録 {dispute.record.label}
              </a>
            )}
          </Notice>
        ))}
      {!slip.voided && <Doubted slip={slip} />}
      {slip.state === "held" && isHeldForDifference(slip) && (
        <Notice tone="warning" title="相違があり、一部を保留しています">
          発注者へ連絡し、指示を受けてから保留を解いてください(第18条)。
        </Notice>
      )}
    </>
  );
}

/** A doubt about who confirmed says itself what there is to do. */
function isHeldForDifference({ doubt }: SlipView): boolean {
  return doubt === undefined || doubt.settled?.outcome === "confirmed";
}

function Actions({ slip }: { readonly slip: SlipView }) {
  const mayRecord = useMayRecord();
  if (!mayRecord) return null;
  if (slip.state === "issued" || slip.state === "released") return <OpenActions slip={slip} />;
  return <FinishedActions slip={slip} />;
}

/** What a finished slip left undone goes on under its number; a void one may also be made out anew under another. */
function FinishedActions({ slip: { id, state, missing } }: { readonly slip: SlipView }) {
  const isVoid = state === "void";
  const goesOn = { href: pathTo.newSlip({ continues: id }), children: "再送の受渡票を発行" };
  return (
    <>
      {missing.length > 0 && (isVoid ? <ButtonLink {...goesOn} /> : <PrimaryLink {...goesOn} />)}
      {isVoid && <PrimaryLink href={pathTo.newSlip({ copy: id })}>同じ内容で作り直す</PrimaryLink>}
    </>
  );
}

/** A slip under way is confirmed; one on its way is first checked on arrival; one at rest can still be voided. */
function OpenActions({ slip }: { readonly slip: SlipView }) {
  const [voiding, setVoiding] = useState(false);
  const { transport, guard } = slip;
  const isGuarded = guard !== undefined && guard.overAt === undefined;
  const leaves = slip.state === "released" && !transport && !isGuarded;
  return (
    <>
      {!transport && <Button onClick={() => setVoiding(true)}>取り消す</Button>}
      {!transport && !isGuarded && (
        <ButtonLink href={pathTo.guardSlip(slip.id)}>守衛に預ける</ButtonLink>
      )}
      {leaves && (
        <ButtonLink href={pathTo.newTransport({ slip: slip.id })}>搬送を記録する</ButtonLink>
      )}
      {slip.awaitsCheck && transport ? (
        <PrimaryLink href={pathTo.transport(transport.id)}>到着を照合する</PrimaryLink>
      ) : (
        <PrimaryLink href={pathTo.confirmSlip(slip.id)}>
          {slip.state === "issued" ? "双方で確認する" : "受領を確認する"}
        </PrimaryLink>
      )}
      {voiding && <VoidDialog slip={slip} onClose={() => setVoiding(false)} />}
    </>
  );
}
