/** The units an act is about: a table, and a field into which their numbers are typed or scanned. */
import { useState } from "react";
import type { AssetState } from "../../shared/domain/state.ts";
import { sameMark } from "../../shared/domain/marks.ts";
import type { AssetRow } from "../../shared/views/common.ts";
import { Button } from "../ui/Button.tsx";
import { Line } from "../ui/Layout.tsx";
import { Section } from "../ui/Section.tsx";
import { AssetStateBadge } from "../ui/StateBadge.tsx";
import type { Column } from "../ui/Table.tsx";
import { Table } from "../ui/Table.tsx";
import { TextField } from "../ui/TextField.tsx";
import { grouped } from "../ui/numbers.ts";
import { ask } from "./api.ts";
import { useOnlyContract } from "./contract.tsx";
import { pathTo } from "./paths.ts";
import { placeText, quantityText } from "./unitText.ts";
import { useScanner } from "./useScanner.ts";

interface UnitsFieldProps<R extends AssetRow> {
  readonly units: readonly R[];
  /** Names the units anew; without it the list is what it is. */
  readonly onUnits?: ((ids: readonly string[]) => void) | undefined;
  /** States the act can start from: others are still added, and refused in words. */
  readonly states?: readonly AssetState[];
  /** What is said or typed of each unit. */
  readonly columns?: readonly Column<R>[];
}

/** The units. */
export function UnitsField<R extends AssetRow>(props: UnitsFieldProps<R>) {
  const { units, onUnits, states, columns = [] } = props;
  const ids = units.map((one) => one.id);
  return (
    <Section title="情報資産" note={`${grouped(units.length)}点`}>
      {units.length > 0 && (
        <Table
          caption="対象の情報資産"
          captionHidden
          columns={[
            ...COLUMNS,
            ...columns,
            ...(onUnits ? [removing((unit) => onUnits(ids.filter((id) => id !== unit)))] : []),
          ]}
          rows={units}
          keyOf={(unit) => unit.id}
        />
      )}
      {onUnits && <AddUnit states={states} onUnit={(id) => onUnits([...new Set([...ids, id])])} />}
    </Section>
  );
}

const COLUMNS: readonly Column<AssetRow>[] = [
  {
    head: "番号",
    cell: (unit) => <a href={pathTo.asset(unit.id)}>{unit.number}</a>,
    wrap: "none",
  },
  { head: "名称", cell: (unit) => unit.name },
  { head: "数量", cell: (unit) => quantityText(unit.quantity), align: "end" },
  { head: "状態", cell: (unit) => <AssetStateBadge state={unit.state} /> },
  { head: "場所", cell: placeText },
];

function removing(onRemove: (unit: string) => void): Column<AssetRow> {
  return {
    head: "操作",
    cell: ({ id, number }) => (
      <Button size="s" look="text" aria-label={`${number} を除く`} onClick={() => onRemove(id)}>
        除く
      </Button>
    ),
  };
}

/** Takes a number from a keyboard or, wherever the focus is, from a scanner. */
function AddUnit(props: {
  readonly states: readonly AssetState[] | undefined;
  readonly onUnit: (id: string) => void;
}) {
  const { states, onUnit } = props;
  const only = useOnlyContract();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  const add = async (text: string) => {
    const sought = text.normalize("NFKC").trim();
    if (sought === "") return;
    const reply = await ask("assets", { ...only, text: sought, perPage: 50 });
    const found = reply.ok ? the(reply.value.rows, sought, states) : reply.fault.message;
    if (typeof found === "string") {
      setFault(found);
      setTyped(sought);
    } else {
      setFault(undefined);
      setTyped("");
      onUnit(found.id);
    }
  };
  useScanner((text) => void add(text));
  return (
    <Line>
      <TextField
        label="番号または製造番号で加える"
        help="入力してEnterキーを押すか、ラベルを読み取ってください。"
        width="middle"
        maxLength={100}
        value={typed}
        error={fault}
        onValue={(text) => {
          setTyped(text);
          setFault(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add(typed);
        }}
      />
    </Line>
  );
}

/** The one unit a text names, or why there is none. */
function the(
  rows: readonly AssetRow[],
  sought: string,
  states: readonly AssetState[] | undefined,
): AssetRow | string {
  const exact = rows.filter(
    ({ number, serial }) => sameMark(number, sought) || (serial && sameMark(serial, sought)),
  );
  const named = exact.length > 0 ? exact : rows;
  const fitting = named.filter(({ state }) => !states || states.includes(state));
  const [first, ...others] = fitting.length > 0 ? fitting : named;
  if (!first) return `「${sought}」は台帳に見つかりません。番号を確かめてください。`;
  if (others.length > 0)
    return `「${sought}」に当てはまるものが${named.length}点あります。番号を最後まで入力してください。`;
  return first;
}
