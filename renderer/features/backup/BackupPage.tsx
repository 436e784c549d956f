/** Backups: one right now, where they go and when, and those that stand in the ledger. */
import { HardDriveDownload } from "lucide-react";
import type { RefObject } from "react";
import { useEffect, useRef } from "react";
import { backupCause, fileLength, nextBackup } from "../../../shared/text/ja/backup.ts";
import type { BackupRow, BackupStatus, BackupView } from "../../../shared/views/backup.ts";
import { Failure } from "../../app/Failure.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Restoring } from "../../app/restore/Restoring.tsx";
import { Shown } from "../../app/Shown.tsx";
import { moment } from "../../ui/dates.ts";
import { Bullets } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { EmptyState, KeyValue, Progress, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { LossesSection } from "./LossesSection.tsx";
import { PlanSection } from "./PlanSection.tsx";
import { useBackups } from "./useBackups.ts";

/** The page. */
export function BackupPage() {
  const { view, status, fault, start, cancel } = useBackups();
  const mayRecord = useMayRecord(true);
  const running = status?.state === "running";
  const top = useFollowing(status);
  return (
    <Page
      title="バックアップ"
      back={{ href: pathTo.settings(), label: "設定" }}
      action={
        mayRecord && (
          <PrimaryButton
            icon={HardDriveDownload}
            busy={running ? "バックアップを取っています" : undefined}
            onClick={start}
          >
            今すぐバックアップを取る
          </PrimaryButton>
        )
      }
    >
      {fault && <Failure fault={fault} />}
      <div ref={top}>{status && <Status status={status} onCancel={cancel} />}</div>
      <Shown view={view} what="バックアップ">
        {(known) => (
          <>
            <LossesSection while="open" />
            <Standing view={known} />
            <PlanSection key={JSON.stringify(known.plan)} view={known} />
            <Recorded rows={known.recorded} />
            <LossesSection while="settled" />
            <Restoring />
          </>
        )}
      </Shown>
    </Page>
  );
}

/** Says what came of a backup that was watched, and shows what is under way or went wrong. */
function useFollowing(status: BackupStatus | undefined): RefObject<HTMLDivElement | null> {
  const say = useSaid();
  const top = useRef<HTMLDivElement>(null);
  const watched = useRef(false);
  useEffect(() => {
    if (!status) return;
    const { state } = status;
    if (watched.current && state === "done") say(status.says);
    if (state === "running" ? !watched.current : watched.current && state === "failed")
      top.current?.scrollIntoView({ block: "center" });
    watched.current = state === "running";
  }, [status, say]);
  return top;
}

const STEPS = {
  copying: "台帳を写しています。",
  verifying: "写しを読み直して検証しています。",
} as const;

function Status({
  status,
  onCancel,
}: {
  readonly status: BackupStatus;
  readonly onCancel: () => void;
}) {
  switch (status.state) {
    case "idle":
    case "done":
      // What was taken stands below, and was said at the foot.
      return null;
    case "running":
      return (
        <Section title="バックアップを取っています">
          <Progress
            label={STEPS[status.step]}
            done={status.done}
            total={status.total}
            far={`${Math.floor((status.done / Math.max(status.total, 1)) * 100)}%`}
            onStop={onCancel}
          />
        </Section>
      );
    case "failed":
      return <Notice tone="error">{status.says}</Notice>;
  }
}

function Standing({ view }: { readonly view: BackupView }) {
  const { last, failed, unrecorded, size, status } = view;
  return (
    <Section title="いまの状態">
      {failed && status.state !== "failed" && (
        <Notice tone="warning" title={`${moment(failed.at)} のバックアップは取れていません`}>
          {failed.says}
        </Notice>
      )}
      <KeyValue
        facts={[
          ["台帳の記録", `${grouped(size)}件`],
          [
            "最後のバックアップ",
            last
              ? `${moment(last.at)}、記録 ${grouped(last.size)}件まで`
              : "このパソコンでは、まだ取っていません",
          ],
          ["ファイル", last && mono(last.name)],
          ["保存した場所", last && mono(last.folder)],
          ["次のバックアップ", nextBackup(view)],
          [
            "台帳に記録していないもの",
            unrecorded > 0 &&
              `${grouped(unrecorded)}件。記録できる利用者がログインしたときに記録します`,
          ],
        ]}
      />
    </Section>
  );
}

const COLUMNS: readonly Column<BackupRow>[] = [
  { head: "日時", cell: ({ takenAt }) => moment(takenAt), wrap: "none" },
  { head: "記録", cell: ({ size }) => `${grouped(size)}件まで`, align: "end", wrap: "none" },
  { head: "大きさ", cell: ({ bytes }) => fileLength(bytes), align: "end", wrap: "none" },
  { head: "きっかけ", cell: ({ cause }) => backupCause[cause], wrap: "none" },
  { head: "ファイル", cell: ({ name }) => mono(name) },
  { head: "場所", cell: ({ folder }) => mono(folder) },
];

function Recorded({ rows }: { readonly rows: readonly BackupRow[] }) {
  return (
    <Section title="台帳に記録したバックアップ" note={`新しい順に${grouped(rows.length)}件`}>
      {rows.length === 0 ? (
        <EmptyState>この台帳には、バックアップの記録がまだありません。</EmptyState>
      ) : (
        <Table
          caption="台帳に記録したバックアップ"
          captionHidden
          columns={COLUMNS}
          rows={rows}
          keyOf={({ seq }) => String(seq)}
          hrefOf={({ seq }) => pathTo.entry(seq)}
        />
      )}
      <Bullets
        items={[
          "取った写しは、読み直して検証し、異常がないときだけバックアップとして数えます。同じ名前のファイルには上書きしません。",
          "鍵のファイル(-key)と、このバックアップを取ったという記録(-entry)を横に置きます。いっしょに保管してください。パスフレーズは写しません。",
          "バックアップには氏名などの個人情報が含まれます。台帳と同じように、施錠できる場所で保管してください。",
        ]}
      />
    </Section>
  );
}
