/** Who else takes part, and the client's written consent to each. */
import { partyRole } from "../../../shared/text/ja/words.ts";
import type { ContractView, PartyRow } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { useView, valueOf } from "../../app/useView.ts";
import { Soft } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { ActLinks } from "./ActLinks.tsx";
import { Consent } from "./Consent.tsx";

/** Those of the contract; and those in the ledger that are not of it yet. */
export function Parties({ contract }: { readonly contract: ContractView }) {
  const mayRecord = useMayRecord() && contract.phase !== "completed";
  const all = valueOf(useView("parties", {})) ?? [];
  const within = contract.parties.map(({ id }) => id);
  const others = all.filter(({ id }) => !within.includes(id));
  const acts = mayRecord ? [consentColumn(contract)] : [];
  return (
    <>
      <Section title="この契約の関係者" note={`${grouped(within.length)}団体`}>
        <Table
          caption="この契約の関係者"
          captionHidden
          columns={[...COLUMNS, consentsUnder(contract), ...acts]}
          rows={contract.parties}
          keyOf={({ id }) => id}
        />
      </Section>
      {others.length > 0 && (
        <Section title="まだ承諾のない団体" note={`${grouped(others.length)}団体`}>
          <p>
            第三者に渡すには、発注者の書面による承諾が必要です(特記事項
            第5条、第6条)。承諾を得たときに登録します。
          </p>
          <Table
            caption="まだ承諾のない団体"
            captionHidden
            columns={[...COLUMNS, ...acts]}
            rows={others}
            keyOf={({ id }) => id}
          />
        </Section>
      )}
    </>
  );
}

const COLUMNS: readonly Column<PartyRow>[] = [
  {
    head: "名称",
    cell: ({ name, address }) => (
      <>
        {name}
        {address !== undefined && (
          <>
            <br />
            <Soft>{address}</Soft>
          </>
        )}
      </>
    ),
  },
  { head: "役割", cell: ({ role }) => partyRole[role], wrap: "none" },
];

const consentsUnder = (contract: ContractView): Column<PartyRow> => ({
  head: "承諾",
  cell: ({ consents, role }) => {
    if (consents.length === 0)
      return role === "client" || role === "contractor" ? "契約の当事者" : "承諾なし";
    return consents
      .toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
      .map((one) => <Consent key={one.document + one.from} consent={one} contract={contract} />);
  },
});

function consentColumn(contract: ContractView): Column<PartyRow> {
  return {
    head: "操作",
    cell: (party) =>
      party.id !== contract.client.id &&
      party.id !== contract.contractor.id && (
        <ActLinks
          contract={contract}
          named={{ party: party.id }}
          row={party.name}
          acts={[
            ["admit", "承諾書を登録する"],
            ...(party.consents.some((one) => one.inForce)
              ? ([["endConsent", "承諾を終える"]] as const)
              : []),
          ]}
        />
      ),
  };
}
