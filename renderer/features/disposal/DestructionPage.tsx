/** One destruction: what was done by whom, and whether it is certified. */
import { method, technique } from "../../../shared/text/ja/words.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { UnitsField } from "../../app/UnitsField.tsx";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import { Certified, differs } from "./Certified.tsx";
import { resultText, sinceDays } from "./words.ts";

const BACK = { href: pathTo.disposals(), label: "廃棄" };

/** The page. */
export function DestructionPage({ destruction }: { readonly destruction: string }) {
  return (
    <ShownPage view={useView("destruction", { id: destruction })} what="廃棄の実施記録" back={BACK}>
      {(work) => (
        <Page
          title={`廃棄の実施記録 ${moment(work.endedAt)}`}
          back={BACK}
          action={<Next work={work} />}
        >
          <Waiting work={work} />
          <KeyValue
            facts={[
              ["契約", linkTo(work.contract, (id) => pathTo.contract(id))],
              ["廃棄票", linkTo(work.slip, pathTo.slip)],
              ["廃棄証明書", linkTo(work.certificate, pathTo.certificate)],
              ["実施日時", `${moment(work.startedAt)} から ${moment(work.endedAt)} まで`],
              ["実施場所", work.place.label],
              ["処分業者", work.vendor?.label],
              ["方法", `${method[work.method]}、${technique[work.technique]}`],
              ["使用した機器・ソフト", work.tool],
              ["実施者", work.performer.label],
              ["確認者", work.supervisor.label],
              ["立会者", work.witness?.label],
              ["立会者がいない理由", work.withoutWitness],
              ["検証", resultText[work.verification]],
            ]}
          />
          <Doubting work={work} />
          {work.vendor && <Certified work={work} />}
          <UnitsField units={work.items} />
        </Page>
      )}
    </ShownPage>
  );
}

/** What turns out not to be destroyed, and what is to be destroyed again. */
function Doubting({ work }: { readonly work: DestructionView }) {
  const mayRecord = useMayRecord();
  const named = (...states: readonly string[]) =>
    work.items.filter(({ state }) => states.includes(state)).map(({ id }) => id);
  const destroyed = named("destroyedUncertified");
  const again = named("destroyedUncertified", "quarantined");
  if (!mayRecord || again.length === 0) return null;
  return (
    <Line>
      {destroyed.length > 0 && (
        <ButtonLink size="s" href={pathTo.destructionAct(work.id, "contest", destroyed)}>
          現物が見つかるなど、廃棄の疑義を記録する
        </ButtonLink>
      )}
      <ButtonLink size="s" href={pathTo.destructionAct(work.id, "repeat", again)}>
        廃棄のやり直しを記録する
      </ButtonLink>
    </Line>
  );
}

function Waiting({ work }: { readonly work: DestructionView }) {
  if (work.certificate || (work.uncertified === 0 && work.items.length > 0)) return null;
  if (work.items.length === 0) {
    return (
      <Notice tone="warning">
        廃棄したと認められる情報資産がありません。対象は保留(隔離)になっています。発注者の指示を受けてください(第18条)。
      </Notice>
    );
  }
  if (differs(work.certified)) return null;
  return (
    <Notice
      tone="info"
      title={`廃棄証明書の発行を待っています(実施から${sinceDays(work.endedAt)})`}
    >
      {isWaitingForVendor(work)
        ? `${work.vendor?.label ?? ""} の証明書を受け取り、記載された番号を登録します。`
        : "管理責任者が廃棄証明書を発行し、発注者の確認を受けます。"}
    </Notice>
  );
}

function isWaitingForVendor({ vendor, certified }: DestructionView): boolean {
  return vendor !== undefined && certified.papers.length === 0;
}

function Next({ work }: { readonly work: DestructionView }) {
  const mayRecord = useMayRecord();
  if (mayRecord && differs(work.certified)) {
    return (
      <>
        <ButtonLink href={pathTo.settleDifference(work.id)}>発注者の決定を記録する</ButtonLink>
        <PrimaryLink href={pathTo.newVendorCertificate(work.id)}>
          業者の証明書を追加で登録する
        </PrimaryLink>
      </>
    );
  }
  if (work.certificate) {
    return <PrimaryLink href={pathTo.certificate(work.certificate.id)}>証明書を開く</PrimaryLink>;
  }
  if (!mayRecord || work.uncertified === 0) return null;
  if (isWaitingForVendor(work)) {
    return (
      <PrimaryLink href={pathTo.newVendorCertificate(work.id)}>業者の証明書を登録する</PrimaryLink>
    );
  }
  return <PrimaryLink href={pathTo.newCertificate(work.id)}>廃棄証明書を発行する</PrimaryLink>;
}
