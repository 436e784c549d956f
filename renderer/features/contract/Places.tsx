/** The places: which the client has designated, by which paper, until when, and what lies there. */
import { placeKind } from "../../../shared/text/ja/words.ts";
import type { ContractView, PlaceRow } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Soft } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { ActLinks } from "./ActLinks.tsx";
import { limitsOf } from "./limits.ts";
import { Kept } from "./Kept.tsx";
import { Terms } from "./terms.tsx";

/** The table. */
export function Places({ contract }: { readonly contract: ContractView }) {
  const mayRecord = useMayRecord() && contract.phase !== "completed";
  const acts: readonly Column<PlaceRow>[] = mayRecord ? [actsColumn(contract)] : [];
  return (
    <Section title="場所と指定" note={`${grouped(contract.places.length)}か所`}>
      {contract.places.length === 0 ? (
        <EmptyState>
          場所はまだ登録されていません。受渡しと保管は、発注者の指定した場所だけで行えます(第10条)。
        </EmptyState>
      ) : (
        <Table
          caption="場所と指定"
          captionHidden
          columns={[...columnsOf(contract), ...acts]}
          rows={contract.places}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

const columnsOf = (contract: ContractView): readonly Column<PlaceRow>[] => [
  { head: "場所", cell: (place) => <Named place={place} /> },
  {
    head: "指定・備え・許可",
    cell: (place) => (
      <>
        <Terms
          terms={place.designations.map((one) => ({
            ...one,
            what: "指定場所",
            limits: limitsOf(one, contract),
          }))}
          none="指定なし"
        />
        <Kept place={place} contract={contract} />
      </>
    ),
  },
  {
    head: "保管中",
    cell: ({ id, held }) => <a href={pathTo.assets({ place: id })}>{grouped(held)}点</a>,
    align: "end",
  },
];

/** What it is called, and whose it is. */
function Named({ place }: { readonly place: PlaceRow }) {
  const { code, name, kind, party, address, managedArea } = place;
  const more = [
    `${placeKind[kind]}(${party.label})`,
    address,
    managedArea ? "情報セキュリティ管理エリア" : undefined,
  ].filter((one) => one !== undefined);
  return (
    <>
      {code} <span>{name}</span>
      {more.map((one) => (
        <div key={one}>
          <Soft>{one}</Soft>
        </div>
      ))}
    </>
  );
}

function actsColumn(contract: ContractView): Column<PlaceRow> {
  return {
    head: "操作",
    cell: (place) => (
      <ActLinks
        contract={contract}
        named={{ place: place.id }}
        row={place.name}
        acts={actsOf(place)}
      />
    ),
  };
}

function actsOf({ designations, managedArea, kind }: PlaceRow) {
  return [
    ["designatePlace", "指定を登録する"] as const,
    ...(designations.some((one) => one.inForce)
      ? [["undesignatePlace", "指定を終える"] as const]
      : []),
    ...(managedArea
      ? ([
          ["permit", "許可を登録する"],
          ["areaRules", "規定の確認を登録する"],
        ] as const)
      : []),
    ...(kind === "cloud" ? [["evaluateCloud", "評価を登録する"] as const] : []),
    ["equip", "備えを登録する"] as const,
  ];
}
