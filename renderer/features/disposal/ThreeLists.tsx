/** 一致, 渡したが証明書にない, 証明書にあるが渡していない: every unit and every number stands in one of them. */
import type { Comparison } from "../../../shared/domain/certified.ts";
import type { HandedUnit } from "../../../shared/views/certified.ts";
import { Line } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

type Compared = Comparison<HandedUnit>;
type Matched = Compared["matched"][number];

const MATCHED: readonly Column<Matched>[] = [
  { head: "情報資産", cell: ({ unit }) => unit.number, wrap: "none" },
  { head: "渡した番号", cell: ({ unit }) => handedAs(unit) },
  { head: "証明書の番号", cell: ({ mark }) => mark },
];

const UNNAMED: readonly Column<HandedUnit>[] = [
  { head: "情報資産", cell: ({ number }) => number, wrap: "none" },
  { head: "渡した番号", cell: handedAs },
];

const UNKNOWN: readonly Column<string>[] = [{ head: "証明書の番号", cell: (mark) => mark }];

function handedAs({ serial, number, container }: HandedUnit): string {
  return serial ?? (container === undefined ? number : `${number}(箱 ${container})`);
}

/** The three lists; one with nothing in it says so. */
export function ThreeLists({ compared }: { readonly compared: Compared }) {
  const { matched, unnamed, unknown } = compared;
  return (
    <>
      <Listed
        title="渡したが証明書にない"
        unit="点"
        columns={UNNAMED}
        rows={unnamed}
        keyOf={({ id }) => id}
      />
      <Listed
        title="証明書にあるが渡していない"
        unit="件"
        columns={UNKNOWN}
        rows={unknown}
        keyOf={(mark) => mark}
      />
      <Listed
        title="一致"
        unit="点"
        columns={MATCHED}
        rows={matched}
        keyOf={({ unit }) => unit.id}
      />
    </>
  );
}

function Listed<R>(props: {
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
}) {
  const { title, unit, columns, rows, keyOf } = props;
  return (
    <Section title={title} note={`${grouped(rows.length)}${unit}`}>
      {rows.length === 0 ? (
        <Line>なし</Line>
      ) : (
        <Table caption={title} columns={columns} rows={rows} keyOf={keyOf} />
      )}
    </Section>
  );
}
