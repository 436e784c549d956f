/** What inspections of the client's found, and what was done about it (Art. 19). */
import { eraDate } from "../../../shared/forms/era.ts";
import type { ContractView, FindingRow } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Soft } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

/** The table. */
export function Findings({ contract }: { readonly contract: ContractView }) {
  const mayRecord = useMayRecord();
  const { findings } = contract;
  return (
    <Section title="検査の指摘" note={`${grouped(findings.length)}件`}>
      {findings.length === 0 ? (
        <EmptyState>
          検査の指摘は、まだ記録されていません。発注者は、業務の報告を求め、検査できます(第19条)。
        </EmptyState>
      ) : (
        <Table
          caption="検査の指摘"
          captionHidden
          columns={columnsUnder(contract.id, mayRecord)}
          rows={findings}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

function columnsUnder(contract: string, may: boolean): readonly Column<FindingRow>[] {
  return [
    { head: "文書", cell: ({ document }) => document, wrap: "none" },
    { head: "検査の日", cell: ({ inspectedOn }) => eraDate(inspectedOn), wrap: "none" },
    { head: "指摘", cell: ({ content }) => content },
    {
      head: "期限",
      cell: ({ dueOn }) => (dueOn === undefined ? "" : eraDate(dueOn)),
      wrap: "none",
    },
    {
      head: "処置",
      cell: (row) => <Resolution row={row} contract={contract} may={may} />,
    },
  ];
}

function Resolution(props: {
  readonly row: FindingRow;
  readonly contract: string;
  readonly may: boolean;
}) {
  const { row, contract, may } = props;
  if (row.resolved)
    return (
      <>
        {row.resolved.measures}
        <br />
        <Soft>
          {eraDate(row.resolved.on)} {row.resolved.document}
        </Soft>
      </>
    );
  if (!may) return "未処置";
  return (
    <ButtonLink
      size="s"
      href={pathTo.contractAct(contract, "resolveFinding", { finding: row.id })}
      aria-label={`${row.document} の処置を記録する`}
    >
      処置を記録する
    </ButtonLink>
  );
}
