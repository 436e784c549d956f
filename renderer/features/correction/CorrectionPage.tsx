/** One correction: before and after side by side, the entry it is bound to, both sides' word, its paper. */
import { isPaper } from "../../../shared/domain/commands/correction.ts";
import { correctedThing } from "../../../shared/text/ja/correctedThing.ts";
import { confirmedBy, side as sideWord } from "../../../shared/text/ja/correction.ts";
import type { CorrectionView, SideOfCorrection } from "../../../shared/views/correction.ts";
import { CorrectedLines } from "../../app/Corrections.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pageOfCorrected, pathTo } from "../../app/paths.ts";
import { Sheets } from "../../app/Sheets.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Line, Mono } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { CorrectionStateBadge } from "../../ui/StateBadge.tsx";
import { Timeline } from "../../ui/Timeline.tsx";

const BACK = { href: pathTo.corrections(), label: "訂正票の一覧" };

/** The page. */
export function CorrectionPage({ id }: { readonly id: string }) {
  return (
    <ShownPage view={useView("correction", { id })} what="訂正票" back={BACK}>
      {(correction) => <Everything correction={correction} />}
    </ShownPage>
  );
}

interface Of {
  readonly correction: CorrectionView;
}

function Everything({ correction }: Of) {
  const { id, number, state, sides, sheets, scans, history } = correction;
  return (
    <Page
      title={`訂正票 ${number}`}
      beside={<CorrectionStateBadge state={state} />}
      back={BACK}
      action={<NextWord correction={correction} />}
    >
      <Standing correction={correction} />
      <Section title="訂正前と訂正後" note={`${correction.lines.length}項目`}>
        <CorrectedLines lines={correction.lines} />
      </Section>
      <Facts correction={correction} />
      {sides.length > 0 && (
        <Section title="双方の承認">
          <KeyValue
            facts={sides.map((side) => [
              sideWord[side.side],
              <Word key={side.side} correction={correction} side={side} />,
            ])}
          />
        </Section>
      )}
      <Sheets form="correctionSlip" subject={id} what={`訂正票 ${number}`} sheets={sheets} />
      <SignedCopies form="correctionSlip" subject={id} scans={scans} />
      <Section title="この訂正票の記録">
        <Timeline items={history} hrefOf={pathTo.entry} />
      </Section>
    </Page>
  );
}

function Facts({ correction }: Of) {
  const { subject, contract, target, reason, person, writtenAt } = correction;
  return (
    <KeyValue
      facts={[
        [
          correctedThing[subject.kind],
          linkTo(subject, () => pageOfCorrected(subject, contract.id).href),
        ],
        ["契約", linkTo(contract, pathTo.contract)],
        [
          "元の記録",
          <span key="target">
            <a href={pathTo.entry(target.seq)}>記録 {grouped(target.seq)}</a>(そのまま残ります)
            <br />
            ハッシュ <Mono>{target.leaf}</Mono>
          </span>,
        ],
        ["訂正の理由", reason],
        ["訂正した人", person],
        ["起票", moment(writtenAt)],
      ]}
    />
  );
}

/** What it means that it stands where it stands. */
function Standing({ correction: { state, sides, rejected, subject } }: Of) {
  if (rejected)
    return (
      <Notice tone="info" title={`${sideWord[rejected.side]}が却下しました`}>
        {moment(rejected.at)} {rejected.person}: {rejected.reason} 記録は訂正前のままです。
      </Notice>
    );
  if (state === "proposed")
    return (
      <Notice tone="warning" title="承認を待っています">
        双方が確認した受渡しの内容のため、引渡側と受領側の両方が承認するまで訂正は有効になりません。それまでは訂正前の内容のままです。
      </Notice>
    );
  return (
    <Notice tone="info" title="訂正は有効です">
      {standingText(sides.length > 0, subject.kind)}
      元の記録は変えていません。
    </Notice>
  );
}

function standingText(hasSides: boolean, kind: CorrectionView["subject"]["kind"]): string {
  if (hasSides) return "双方が承認しました。";
  return isPaper(kind)
    ? "文書に書かれたとおりに直したため、起票と同時に有効になりました。"
    : "受渡しの双方の確認の前の内容のため、起票と同時に有効になりました。";
}

function Word({ correction, side }: Of & { readonly side: SideOfCorrection }) {
  const mayRecord = useMayRecord();
  const { party, approved } = side;
  if (approved)
    return (
      <>
        {party.label} {approved.person} {moment(approved.at)} 承認({confirmedBy[approved.by]})
        {approved.remarks !== undefined && <> 特記事項: {approved.remarks}</>}
      </>
    );
  if (correction.state !== "proposed" || !mayRecord) return <>{party.label}(承認の記録なし)</>;
  return (
    <Line>
      {party.label}
      <ButtonLink size="s" href={pathTo.correctionAct(correction.id, "approve", side.side)}>
        {sideWord[side.side]}の承認を記録する
      </ButtonLink>
      <ButtonLink size="s" href={pathTo.correctionAct(correction.id, "reject", side.side)}>
        {sideWord[side.side]}の却下を記録する
      </ButtonLink>
    </Line>
  );
}

/** The first of the two that has not spoken yet. */
function NextWord({ correction: { id, state, sides } }: Of) {
  const mayRecord = useMayRecord();
  const next = sides.find(({ approved }) => !approved);
  if (state !== "proposed" || !next || !mayRecord) return null;
  return (
    <PrimaryLink href={pathTo.correctionAct(id, "approve", next.side)}>
      {sideWord[next.side]}の承認を記録する
    </PrimaryLink>
  );
}
