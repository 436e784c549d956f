/** What lies in one place, shelf by shelf, each unit with a tick. */
import type { AssetRow } from "../../../shared/views/common.ts";
import { media } from "../../../shared/text/ja/words.ts";
import { pathTo } from "../../app/paths.ts";
import { quantityText } from "../../app/unitText.ts";
import { grouped } from "../../ui/numbers.ts";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Tick } from "../../ui/CellField.tsx";
import { Fields } from "../../ui/Layout.tsx";
import { EmptyState } from "../../ui/Section.tsx";

interface ShelvesProps {
  readonly rows: readonly AssetRow[];
  readonly ticked: readonly string[];
  readonly onTicked: (ids: readonly string[]) => void;
}

/** A table a shelf. */
export function Shelves({ rows, ticked, onTicked }: ShelvesProps) {
  if (rows.length === 0) return <EmptyState>この場所にある情報資産はありません。</EmptyState>;
  const shelves = Map.groupBy(rows, (row) => row.shelf ?? "");
  const names = [...shelves.keys()].toSorted((a, b) => a.localeCompare(b, "ja"));
  const tick = (ids: readonly string[], on: boolean) =>
    onTicked([...ticked.filter((id) => !ids.includes(id)), ...(on ? ids : [])]);
  return (
    <Fields>
      {names.map((name) => {
        const units = shelves.get(name) ?? [];
        const ids = units.map((unit) => unit.id);
        const title = name === "" ? "棚の記録がないもの" : `棚 ${name}`;
        return (
          <div key={name}>
            <Table
              caption={`${title}(${grouped(units.length)}点)`}
              columns={columnsOf({ title, ids, ticked, tick })}
              rows={units}
              keyOf={(unit) => unit.id}
            />
          </div>
        );
      })}
    </Fields>
  );
}

interface Ticking {
  readonly title: string;
  readonly ids: readonly string[];
  readonly ticked: readonly string[];
  readonly tick: (ids: readonly string[], on: boolean) => void;
}

function columnsOf({ title, ids, ticked, tick }: Ticking): readonly Column<AssetRow>[] {
  return [
    {
      head: "選択",
      headCell: (
        <Tick
          label={`${title}のすべてを選ぶ`}
          checked={ids.every((id) => ticked.includes(id))}
          onTick={(on) => tick(ids, on)}
        />
      ),
      cell: (unit) => (
        <Tick
          label={`${unit.number} を選ぶ`}
          checked={ticked.includes(unit.id)}
          onTick={(on) => tick([unit.id], on)}
        />
      ),
    },
    {
      head: "番号",
      cell: (unit) => <a href={pathTo.asset(unit.id)}>{unit.number}</a>,
      wrap: "none",
    },
    { head: "名称", cell: (unit) => unit.name },
    { head: "媒体", cell: (unit) => media[unit.media], wrap: "none" },
    { head: "数量", cell: (unit) => quantityText(unit.quantity), align: "end" },
    { head: "状態", cell: (unit) => <AssetStateBadge state={unit.state} /> },
    { head: "保管責任者", cell: (unit) => unit.custodianPerson ?? unit.custodian },
  ];
}
