/** Is this ledger whole: one button, what is being looked at, and the verdict with what it cannot show. */
import { FileDown, ShieldCheck } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { PartProgress, VerifyPart, VerifyStatus } from "../../../shared/views/audit.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Line } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Asking, KeyValue, Progress, Section } from "../../ui/Section.tsx";
import { Verdict } from "./Verdict.tsx";
import { useVerification } from "./useVerification.ts";

/** The page. */
export function AuditPage() {
  const verifying = useVerification();
  const { status, fault, start, cancel } = verifying;
  const running = status?.state === "running";
  return (
    <Page
      title="検証"
      action={
        <PrimaryButton
          icon={ShieldCheck}
          busy={running ? "検証しています" : undefined}
          onClick={start}
        >
          {status?.state === "done" ? "もう一度検証する" : "この台帳を検証する"}
        </PrimaryButton>
      }
    >
      {fault && <Failure fault={fault} />}
      {status ? (
        <Status status={status} onCancel={cancel} />
      ) : (
        <Asking>検証の状況を確かめています</Asking>
      )}
      <Section title="控えとの照合">
        <p>
          受渡票や、以前に書き出した控えがあれば、台帳が書き換えられたり切り取られたりしていないことまで確かめられます。
        </p>
        <Line>
          <ButtonLink size="s" href={pathTo.checkPaper()}>
            用紙や控えと照合する
          </ButtonLink>
        </Line>
      </Section>
      <HandOut />
      <About />
      <p>
        <a href={pathTo.inspection()}>検査のための一覧(条文ごとの記録と不備)を見る</a>
      </p>
    </Page>
  );
}

/** What people need to check this ledger who do not have the program. */
function HandOut() {
  const say = useSaid();
  const [fault, setFault] = useState<Fault>();
  const save = async () => {
    const reply = await ask("saveVerifyPage", {});
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) say(`検証用ページを保存しました(${reply.value.path})`);
  };
  return (
    <Section title="台帳を持たない人に渡す">
      <p>
        検証用ページ(verify.html)は、ブラウザーで開くだけで、証拠一式や用紙のQRコードを通信なしで確かめられる1つのファイルです。
      </p>
      <Line>
        <ButtonLink size="s" href={pathTo.exportBundle()}>
          証拠一式を書き出す
        </ButtonLink>
        <Button size="s" icon={FileDown} onClick={() => void save()}>
          検証用ページを保存する
        </Button>
      </Line>
      {fault && <Failure fault={fault} />}
    </Section>
  );
}

/** What is done in each part. */
const PARTS: Readonly<Record<VerifyPart, string>> = {
  file: "ファイルの構造",
  entries: "記録の本文と鎖",
  tree: "ハッシュ木",
  checkpoints: "先頭の署名",
  disclosures: "封をした個人情報",
  attachments: "添付ファイル",
  books: "一覧の内容の作り直し",
  heads: "台帳の外の控えとの照合",
};

function Status({
  status,
  onCancel,
}: {
  readonly status: VerifyStatus;
  readonly onCancel: () => void;
}) {
  switch (status.state) {
    case "idle":
      return <LastTime />;
    case "running":
      return (
        <Section title="検証しています">
          <Progress
            label="記録、署名、一覧を計算し直しています。"
            done={status.done}
            total={status.total}
            far={`${Math.floor((status.done / Math.max(status.total, 1)) * 100)}%`}
            rest={restOf(status)}
            onStop={onCancel}
          />
          <KeyValue facts={status.parts.map((part) => [PARTS[part.part], farOf(part)])} />
        </Section>
      );
    case "cancelled":
      return (
        <Notice tone="info" title="検証を中止しました">
          台帳には何も書き込んでいません。途中までの結果は、台帳が正しいことを示しません。
        </Notice>
      );
    case "failed":
      return <Notice tone="error">{status.message}</Notice>;
    case "done":
      return <Verdict report={status.report} />;
  }
}

/** 残りおよそ3秒 */
function restOf({ secondsLeft }: Extract<VerifyStatus, { state: "running" }>): string | undefined {
  return secondsLeft === undefined ? undefined : `残りおよそ${grouped(secondsLeft)}秒`;
}

/** How far one part is; nothing where there is nothing to count. */
function farOf({ part, done, total }: PartProgress): string | undefined {
  // Pages and pieces of files are nothing that anybody counts.
  if (total > 0 && (part === "file" || part === "attachments"))
    return `${Math.floor((done / total) * 100)}%`;
  if (total > 0) return `${grouped(total)}件のうち${grouped(done)}件`;
  return done > 0 ? `${grouped(done)}件` : undefined;
}

function LastTime() {
  const { session } = useDesk();
  const { verified } = session;
  if (!verified) {
    return (
      <p>
        このパソコンでは、まだこの台帳を検証していません。検証しても台帳には何も書き込みません。
      </p>
    );
  }
  return (
    <p>
      最後の検証は {moment(verified.at)}、記録{grouped(verified.size)}件の時点で、
      {verified.ok ? "異常は見つかりませんでした。" : "異常が見つかりました。"}
    </p>
  );
}

function About() {
  const { session } = useDesk();
  const { ledger } = session;
  if (!ledger) return null;
  return (
    <Section title="この台帳" actions={<a href={pathTo.entries()}>記録の一覧を見る</a>}>
      <KeyValue
        facts={[
          ["台帳の名称", ledger.title],
          ["記録", `${grouped(ledger.size)}件`],
          ["最後の記録", ledger.lastRecordedAt && moment(ledger.lastRecordedAt)],
          ["ファイル", mono(ledger.path)],
          ["台帳の識別名", mono(ledger.origin)],
          ["公開鍵", mono(ledger.vkey)],
        ]}
      />
    </Section>
  );
}
