/** Every entry there is, the last first. */
import type { EntryRow } from "../../../shared/views/audit.ts";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Pager, Table } from "../../ui/Table.tsx";

const COLUMNS: readonly Column<EntryRow>[] = [
  { head: "番号", cell: ({ seq }) => grouped(seq), align: "end" },
  {
    head: "記録した日時",
    cell: ({ recordedAt }) => (recordedAt === "" ? "" : moment(recordedAt)),
    wrap: "none",
  },
  { head: "内容", cell: ({ title }) => title },
  { head: "記録した人", cell: ({ by }) => by, wrap: "none" },
];

/** The list. */
export function EntriesPage() {
  const [page, setPage] = useDraft("entries/page", () => 0);
  return (
    <Page title="記録の一覧" back={{ href: pathTo.audit(), label: "検証" }}>
      <Shown view={useView("entries", { page })} what="記録の一覧">
        {(list) => (
          <Section title="すべての記録" note={`${grouped(list.total)}件、新しい順`}>
            <Table
              caption="記録"
              captionHidden
              columns={COLUMNS}
              rows={list.rows}
              keyOf={({ seq }) => String(seq)}
              hrefOf={({ seq }) => pathTo.entry(seq)}
            />
            <Pager {...list} onPage={setPage} />
          </Section>
        )}
      </Shown>
    </Page>
  );
}
