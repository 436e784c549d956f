/** The places: which the client has designated, by which paper, until when, and what lies there. */
import { placeKind } from "../../../shared/text/ja/words.ts";
import type { ContractView, PlaceRow } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Line, Soft } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
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
          columns={[...COLUMNS, ...acts]}
          rows={contract.places}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<PlaceRow>[] = [
  { head: "記号", cell: ({ code }) => code, wrap: "none" },
  {
    head: "名称",
    cell: ({ name, address, managedArea }) => (
      <>
        {name}
        {address !== undefined && (
          <>
            <br />
            <Soft>{address}</Soft>
          </>
        )}
        {managedArea && (
          <>
            <br />
            <Soft>情報セキュリティ管理エリア</Soft>
          </>
        )}
      </>
    ),
  },
  {
    head: "区分",
    cell: ({ kind, party }) => (
      <>
        {placeKind[kind]}
        <br />
        <Soft>{party.label}</Soft>
      </>
    ),
  },
  {
    head: "指定",
    cell: ({ designations }) => (
      <Terms terms={designations.map((one) => ({ ...one, what: "指定場所" }))} none="指定なし" />
    ),
  },
  {
    head: "保管中",
    cell: ({ id, held }) => <a href={pathTo.assets({ place: id })}>{grouped(held)}点</a>,
    align: "end",
  },
];

function actsColumn(contract: ContractView): Column<PlaceRow> {
  const href = (act: string, { id }: PlaceRow) =>
    pathTo.contractAct(contract.id, act, { place: id });
  return {
    head: "操作",
    cell: (place) => (
      <Line>
        <ButtonLink
          size="s"
          look="text"
          href={href("designatePlace", place)}
          aria-label={`${place.name}: 指定を登録する`}
        >
          指定を登録する
        </ButtonLink>
        {place.designations.some((one) => one.inForce) && (
          <ButtonLink
            size="s"
            look="text"
            href={href("undesignatePlace", place)}
            aria-label={`${place.name}: 指定を終える`}
          >
            指定を終える
          </ButtonLink>
        )}
      </Line>
    ),
  };
}
