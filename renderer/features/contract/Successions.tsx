/** Changes of persons under a contract: who handed on to whom, and whether it was taken over. */
import { CircleCheck, FileClock, Undo2 } from "lucide-react";
import type { SuccessionRow } from "../../../shared/views/succession.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

const LOOK = {
  handed: ["caution", FileClock, "後任の確認待ち"],
  taken: ["ok", CircleCheck, "引継済"],
  withdrawn: ["plain", Undo2, "取下げ"],
} as const;

/** How far it is. */
export function SuccessionBadge({ state }: Pick<SuccessionRow, "state">) {
  const [tone, icon, word] = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}

const COLUMNS: readonly Column<SuccessionRow>[] = [
  { head: "番号", cell: ({ number }) => number ?? "なし" },
  { head: "作成", cell: ({ writtenAt }) => moment(writtenAt), wrap: "none" },
  { head: "前任", cell: ({ from }) => from.label },
  { head: "後任", cell: ({ to }) => to.label },
  { head: "情報資産", cell: ({ units }) => `${units}点`, align: "end" },
  { head: "状態", cell: ({ state }) => <SuccessionBadge state={state} />, wrap: "none" },
];

/** 引継書 */
export function Successions({ contract }: { readonly contract: string }) {
  const mayRecord = useMayRecord();
  return (
    <Shown view={useView("successions", { contract })} what="引継書">
      {(rows) => (
        <Section
          title="管理責任者の引継書"
          note={`${rows.length}件`}
          actions={
            mayRecord && (
              <ButtonLink size="s" href={pathTo.newSuccession(contract)}>
                引継書を作成する
              </ButtonLink>
            )
          }
        >
          {rows.length > 0 && (
            <Table
              caption="引継書"
              captionHidden
              columns={COLUMNS}
              rows={rows}
              keyOf={({ id }) => id}
              hrefOf={({ id }) => pathTo.succession(id)}
            />
          )}
        </Section>
      )}
    </Shown>
  );
}
