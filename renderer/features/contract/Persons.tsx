/** The people of both sides: in which office, by which paper, until when, and whether they have pledged. */
import { shortDate } from "../../../shared/forms/era.ts";
import { office } from "../../../shared/text/ja/words.ts";
import type { ContractView, PersonRow } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { Soft } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { ActLinks } from "./ActLinks.tsx";
import { Successions } from "./Successions.tsx";
import { Terms } from "./terms.tsx";

/** A table a side. */
export function Persons({ contract }: { readonly contract: ContractView }) {
  const mayRecord = useMayRecord() && contract.phase !== "completed";
  const clients = contract.persons.filter(({ party }) => party.id === contract.client.id);
  const others = contract.persons.filter(({ party }) => party.id !== contract.client.id);
  const acts = mayRecord ? [actsColumn(contract)] : [];
  return (
    <>
      <Section title={`発注者 ${contract.client.label}`} note={`${grouped(clients.length)}人`}>
        <People rows={clients} columns={[...COLUMNS, ...acts]} caption="発注者の人" />
      </Section>
      <Section title="受注者と関係者" note={`${grouped(others.length)}人`}>
        <People rows={others} columns={[...COLUMNS, READY, ...acts]} caption="受注者と関係者の人" />
      </Section>
      <Successions contract={contract.id} />
    </>
  );
}

function People(props: {
  readonly rows: readonly PersonRow[];
  readonly columns: readonly Column<PersonRow>[];
  readonly caption: string;
}) {
  const { rows, columns, caption } = props;
  if (rows.length === 0) return <EmptyState>まだ登録されていません。</EmptyState>;
  return (
    <Table caption={caption} captionHidden columns={columns} rows={rows} keyOf={({ id }) => id} />
  );
}

const COLUMNS: readonly Column<PersonRow>[] = [
  {
    head: "氏名",
    cell: ({ name, kana }) => (
      <>
        {name}
        <br />
        <Soft>{kana}</Soft>
      </>
    ),
  },
  {
    head: "所属",
    cell: ({ party, department, title }) =>
      [party.label, department, title].filter(Boolean).join(" "),
  },
  {
    head: "指定",
    cell: ({ designations }) => (
      <Terms
        terms={designations.map((one) => ({ ...one, what: office[one.office] }))}
        none="指定なし"
      />
    ),
  },
];

/** What someone has shown before they may act (Art. 5, 15, 16, 20). */
const READY: Column<PersonRow> = {
  head: "誓約・教育・証明書",
  cell: ({ pledgedOn, trainedOn, card, areas }) => (
    <ul>
      <li>誓約書 {dateOr(pledgedOn)}</li>
      <li>教育 {dateOr(trainedOn)}</li>
      <li>
        証明書 {card?.number ?? "なし"}
        {card?.expiresOn !== undefined && ` (${shortDate(card.expiresOn)}まで)`}
      </li>
      {areas.map(({ place, readOn }) => (
        <li key={place.id + readOn}>
          {place.label}の規定 {shortDate(readOn)}
        </li>
      ))}
    </ul>
  ),
};

const dateOr = (day: string | undefined) => (day === undefined ? "なし" : shortDate(day));

function actsColumn(contract: ContractView): Column<PersonRow> {
  return {
    head: "操作",
    cell: (person) => (
      <ActLinks
        contract={contract}
        named={{ person: person.id }}
        row={person.name}
        acts={actsOf(person, person.party.id === contract.client.id)}
      />
    ),
  };
}

function actsOf({ designations }: PersonRow, isClients: boolean) {
  return [
    ["designate", "指定する"] as const,
    ...(designations.some((one) => one.inForce) ? [["undesignate", "指定を終える"] as const] : []),
    ...(isClients
      ? []
      : ([
          ["pledge", "誓約書を登録する"],
          ["training", "教育を登録する"],
          ["card", "証明書を登録する"],
        ] as const)),
  ];
}
