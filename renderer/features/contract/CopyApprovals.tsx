/** What the client has approved to be copied, how much of it is used, and what was made under it (Art. 8). */
import { approvalBasis, media as mediaWords } from "../../../shared/text/ja/words.ts";
import type { ContractView, CopyApprovalRow } from "../../../shared/views/contract.ts";
import { pathTo } from "../../app/paths.ts";
import { Soft } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Terms } from "./terms.tsx";

/** The table. */
export function CopyApprovals({ contract }: { readonly contract: ContractView }) {
  const approvals = contract.copyApprovals;
  return (
    <Section title="複写の指示・承諾" note={`${grouped(approvals.length)}件`}>
      {approvals.length === 0 ? (
        <EmptyState>
          複写の指示・承諾は、まだ記録されていません。発注者の指示又は承諾がない複写・複製はできません(第8条)。
        </EmptyState>
      ) : (
        <Table
          caption="複写の指示・承諾"
          captionHidden
          columns={COLUMNS}
          rows={approvals}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<CopyApprovalRow>[] = [
  {
    head: "文書",
    cell: (row) => (
      <>
        <Terms terms={[{ ...row, what: approvalBasis[row.basis] }]} none="" />
        <Soft>{row.givenBy}</Soft>
      </>
    ),
  },
  { head: "目的", cell: ({ purpose }) => purpose },
  { head: "対象", cell: (row) => <Extent row={row} /> },
  {
    head: "部数",
    cell: ({ used, allowed }) => `${grouped(allowed)}部のうち${grouped(used)}部`,
    wrap: "none",
  },
  { head: "登録した複写", cell: ({ made }) => <Units units={made} none="なし" /> },
];

/** Of what, and onto what. */
function Extent({ row: { assets, media } }: { readonly row: CopyApprovalRow }) {
  return (
    <>
      <Units units={assets ?? []} none="この契約のすべて" />
      {media && <Soft>{media.map((one) => mediaWords[one]).join("、")}に限る</Soft>}
    </>
  );
}

function Units(props: { readonly units: CopyApprovalRow["made"]; readonly none: string }) {
  if (props.units.length === 0) return props.none;
  return (
    <ul>
      {props.units.map(({ id, label }) => (
        <li key={id}>
          <a href={pathTo.asset(id)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
