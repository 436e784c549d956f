/** A restore tried out: choosing a backup, and what it would mean to restore from it. */
import { History } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import {
  nothingReplaced,
  rehearsalFacts,
  rehearsalSays,
  rehearsed,
} from "../../../shared/text/ja/restore.ts";
import type { EntryRow } from "../../../shared/views/audit.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { Button } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Bullets, Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

/** The section. */
export function RehearsalSection() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [view, setView] = useState<RehearsalView>();
  const choose = async () => {
    setBusy(true);
    const reply = await ask("rehearseRestore", {});
    setBusy(false);
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) setView(reply.value.rehearsal);
  };
  return (
    <Section title="復元の予行">
      <p>
        バックアップを選ぶと、全体を検証し、いまの台帳や台帳の外の控えと比べて、復元したときに何が失われるかを示します。何も置き換えません。ときどき予行して、いざというときに使えることを確かめてください。
      </p>
      <Line>
        <Button
          size="s"
          icon={History}
          busy={busy ? "選んだバックアップを検証しています" : undefined}
          onClick={() => void choose()}
        >
          バックアップを選んで予行する
        </Button>
      </Line>
      {fault && <Failure fault={fault} />}
      {view && !busy && <Rehearsal view={view} />}
    </Section>
  );
}

const TONES = {
  whole: "ok",
  loses: "warning",
  unsound: "error",
  other: "error",
  parted: "error",
} as const;

function Rehearsal({ view }: { readonly view: RehearsalView }) {
  const { outcome, findings, losses, lost } = view;
  return (
    <>
      <Notice tone={TONES[outcome]} title={rehearsed[outcome]}>
        {rehearsalSays(view)}
        {nothingReplaced}
      </Notice>
      <KeyValue facts={rehearsalFacts(view)} />
      {findings.length > 0 && <Bullets items={findings} />}
      {losses.length > 0 && (
        <Table
          caption={`失われる記録 ${grouped(lost)}件のうち、いまの台帳で読める${grouped(losses.length)}件`}
          columns={COLUMNS}
          rows={losses}
          keyOf={({ seq }) => String(seq)}
        />
      )}
    </>
  );
}

const COLUMNS: readonly Column<EntryRow>[] = [
  { head: "記録", cell: ({ seq }) => grouped(seq), align: "end" },
  { head: "内容", cell: ({ title }) => title },
  {
    head: "記録した日時",
    cell: ({ recordedAt }) => recordedAt && moment(recordedAt),
    wrap: "none",
  },
  { head: "記録した人", cell: ({ by }) => by },
];
