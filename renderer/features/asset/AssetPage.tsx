/** One unit: where it is and who answers for it, its life from top to bottom, and what it is. */
import { RECEIVABLE_AGAIN_STATES } from "../../../shared/domain/state.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import { media } from "../../../shared/text/ja/words.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { Ref } from "../../../shared/views/common.ts";
import { Corrections } from "../../app/Corrections.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { proofOf } from "../../app/Proof.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { placeText, quantityText } from "../../app/unitText.ts";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { Columns } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import type { Fact } from "../../ui/Section.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { contentText, encryptionText, ownerText } from "./contentText.ts";
import { CameInstead } from "./CameInstead.tsx";
import { Copies } from "./Copies.tsx";
import { SharedMedium } from "./SharedMedium.tsx";
import { Possibilities } from "./Possibilities.tsx";

const BACK = { href: pathTo.assets(), label: "情報資産の一覧" };

/** The page. */
export function AssetPage({ asset }: { readonly asset: string }) {
  const view = useView("asset", { id: asset });
  return (
    <ShownPage view={view} what="情報資産" back={BACK}>
      {(unit) => (
        <Page
          title={`${unit.number} ${unit.name}`}
          beside={<AssetStateBadge state={unit.state} />}
          back={BACK}
        >
          <CameInstead unit={unit} />
          <KeyValue facts={now(unit)} />
          <Possibilities unit={unit.id} possibilities={unit.possibilities} />
          <Columns
            main={
              <>
                <Corrections of={{ kind: "asset", id: unit.id }} corrections={unit.corrections} />
                <Section title="これまでの記録" note={`${grouped(unit.history.length)}件`}>
                  <Timeline items={unit.history} hrefOf={pathTo.entry} proofOf={proofOf} />
                </Section>
              </>
            }
            side={
              <>
                <SharedMedium unit={unit} />
                <Copies unit={unit} />
                <Section title="内容">
                  <KeyValue facts={particulars(unit)} />
                </Section>
                <Papers unit={unit} />
              </>
            }
          />
        </Page>
      )}
    </ShownPage>
  );
}

/** Where it is, who answers for it, since when. */
function now(unit: AssetView): readonly Fact[] {
  const person = unit.custodianPerson === undefined ? "" : ` ${unit.custodianPerson}`;
  return [
    ["場所", placeText(unit)],
    ["保管責任者", `${unit.custodian}${person}`],
    ["この状態になった日時", moment(unit.since)],
    ["封印", unit.seal],
    ["容器", unit.container],
    ["返却期限", unit.dueOn && eraDate(unit.dueOn)],
    ["契約終了後の保有", unit.deferredUntil && `${eraDate(unit.deferredUntil)}まで`],
  ];
}

function particulars(unit: AssetView): readonly Fact[] {
  return [
    ["媒体", media[unit.media]],
    ["数量", quantityText(unit.quantity)],
    ["型番", unit.model],
    ["製造番号", unit.serial],
    ["容量", unit.capacity],
    ["件数", unit.records !== undefined && `${grouped(unit.records)}件`],
    ["分類", unit.classification],
    ["含まれる情報", contentText(unit.content)],
    ["暗号化", encryptionText(unit.encryption)],
    ["媒体の所有", ownerText[unit.mediumOwner]],
    ["内容のハッシュ", unit.contentHash],
    ["備考", unit.note],
  ];
}

/** What it is bound to: the contract, papers, what it came from and went into. */
function Papers({ unit }: { readonly unit: AssetView }) {
  const mayRecord = useMayRecord();
  const { received, slip, transport, instruction, certificate, closedBy } = unit;
  const facts: readonly Fact[] = [
    ["契約", linkTo(unit.contractRef, pathTo.contract)],
    ["手続中の受渡票", linkTo(slip, pathTo.slip)],
    ["搬送", linkTo(transport, pathTo.transport)],
    ["受領票", linkTo(received?.slip, pathTo.slip)],
    ["受領日時", received && moment(received.at)],
    ["廃棄の指示", linkTo(instruction, pathTo.instruction)],
    ["廃棄証明書", linkTo(certificate, pathTo.certificate)],
    ["返却票", closedBy?.id === certificate?.id ? undefined : linkTo(closedBy, pathTo.slip)],
    ["前の記録", linkTo(unit.previous, pathTo.asset)],
    ["次の記録", linkTo(unit.next, pathTo.asset)],
    ["分割・統合の前", links(unit.parents, pathTo.asset)],
    ["分割・統合の後", links(unit.successors, pathTo.asset)],
    ["事故", links(unit.incidents, pathTo.incident)],
  ];
  return (
    <Section title="つながり">
      <KeyValue facts={facts} />
      {mayRecord && isOver(unit) && (
        <p>
          <a href={pathTo.registerAgain(unit.id)}>再び受け取る情報資産として登録する</a>
        </p>
      )}
    </Section>
  );
}

/** It has left, and may come again as a unit of its own. */
function isOver({ state, next }: AssetView): boolean {
  return RECEIVABLE_AGAIN_STATES.includes(state) && next === undefined;
}

function links(things: readonly Ref[], hrefOf: (id: string) => string) {
  if (things.length === 0) return undefined;
  return (
    <ul>
      {things.map(({ id, label }) => (
        <li key={id}>
          <a href={hrefOf(id)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
