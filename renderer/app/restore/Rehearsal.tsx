/** What it would mean to restore from a backup that was tried out. */
import { missingHeads } from "../../../shared/text/ja/missingHeads.ts";
import {
  nothingReplaced,
  rehearsalFacts,
  rehearsalSays,
  rehearsed,
} from "../../../shared/text/ja/restore.ts";
import type { EntryRow } from "../../../shared/views/audit.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import { moment } from "../../ui/dates.ts";
import { Bullets } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { KeyValue } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

const TONES = {
  whole: "ok",
  loses: "warning",
  unsound: "error",
  other: "error",
  parted: "error",
} as const;

/** The verdict, the facts, and what would be lost, one by one where it can be read. */
export function Rehearsal({ view }: { readonly view: RehearsalView }) {
  const { outcome, findings, losses, lost } = view;
  return (
    <>
      <Notice tone={TONES[outcome]} title={rehearsed[outcome]}>
        {rehearsalSays(view)}
        {nothingReplaced}
      </Notice>
      {view.missing?.map(missingHeads).map(({ title, says }) => (
        <Notice key={title} tone="warning" title={title}>
          {says}
        </Notice>
      ))}
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
