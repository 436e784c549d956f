/** The contracts of the ledger. */
import { Plus } from "lucide-react";
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractRow } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { EmptyState, Section } from "../../ui/Section.tsx";
import { ContractPhaseBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

const COLUMNS: readonly Column<ContractRow>[] = [
  { head: "契約番号", cell: (one) => one.number },
  { head: "件名", cell: (one) => one.title },
  { head: "段階", cell: (one) => <ContractPhaseBadge phase={one.phase} /> },
  { head: "発注者", cell: (one) => one.client.label },
  { head: "期間", cell: (one) => `${shortDate(one.from)}〜${shortDate(one.to)}`, wrap: "none" },
  { head: "情報資産", cell: (one) => `${grouped(one.assets)}点`, align: "end" },
  { head: "未返還・未廃棄", cell: (one) => `${grouped(one.outstanding)}点`, align: "end" },
];

/** The list. */
export function ContractListPage() {
  const view = useView("contracts", {});
  const mayRecord = useMayRecord();
  return (
    <Page
      title="契約"
      action={
        mayRecord && (
          <PrimaryLink href={pathTo.newContract()} icon={Plus}>
            契約を登録する
          </PrimaryLink>
        )
      }
    >
      <Shown view={view} what="契約の一覧">
        {(contracts) => (
          <Section title="すべての契約" note={`${grouped(contracts.length)}件`}>
            {contracts.length === 0 ? (
              <EmptyState>契約はまだ登録されていません。</EmptyState>
            ) : (
              <Table
                caption="契約"
                captionHidden
                columns={COLUMNS}
                rows={contracts}
                keyOf={({ id }) => id}
                hrefOf={({ id }) => pathTo.contract(id)}
              />
            )}
          </Section>
        )}
      </Shown>
    </Page>
  );
}
