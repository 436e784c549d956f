/** Units divided or put together: what goes in comes out, which is shown while it is typed. */
import { Plus } from "lucide-react";
import type { Unit } from "../../../../shared/domain/vocabulary.ts";
import { TRANSITIONS } from "../../../../shared/domain/transitions.ts";
import type { AssetView } from "../../../../shared/views/asset.ts";
import { newId } from "../../../app/newId.ts";
import { given, lacking, unfilled } from "../../../app/typed.ts";
import { pathTo } from "../../../app/paths.ts";
import { unit as unitWords } from "../../../../shared/text/ja/words.ts";
import type { UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { Button } from "../../../ui/Button.tsx";
import { CellNumber, CellText } from "../../../ui/CellField.tsx";
import { Line } from "../../../ui/Layout.tsx";
import { readCount } from "../../../ui/numbers.ts";
import { Section } from "../../../ui/Section.tsx";
import type { Column } from "../../../ui/Table.tsx";
import { Table } from "../../../ui/Table.tsx";
import { TextArea } from "../../../ui/TextField.tsx";
import { Balance } from "./Balance.tsx";

interface Out {
  readonly asset: string;
  readonly number: string;
  readonly quantity: string;
  readonly serial: string;
}

interface Repack {
  readonly into: readonly Out[];
  readonly reason: string;
}

export const repack: UnitsActSpec<Repack> = {
  name: "repack",
  what: "分割・統合",
  about:
    "1点を分けるとき、または同じ場所・状態・媒体の数点をまとめるときに記録します。元の番号は終わり、新しい番号に引き継がれます。数量の合計と製造番号は変えられません(特記事項 第11条)。",
  states: TRANSITIONS.T26.from,
  fresh: ({ units }) => ({ into: freshOut(units), reason: "" }),
  lacks: ({ into, reason }) =>
    lacking(
      into.some((one) => one.number.trim() === "") && "新しい番号をすべて入力してください。",
      into.some((one) => !countOf(one)) && "数量を1以上の数で、すべて入力してください。",
      unfilled(reason, "理由"),
    ),
  build: ({ into, reason }, { units, contract }, occurredAt) => ({
    type: "repackAssets",
    occurredAt,
    contract: contract.id,
    from: units.map((unit) => unit.id),
    into: into.map((one) => ({
      asset: one.asset,
      number: one.number.normalize("NFKC").trim(),
      quantity: { value: countOf(one), unit: unitOf(units) },
      ...given("serial", one.serial),
    })),
    reason: reason.trim(),
  }),
  next: ({ into }) => pathTo.asset(into[0]?.asset ?? ""),
  fields: ({ draft, set, units }) => (
    <>
      <Section title="分けた後・まとめた後" note={`${draft.into.length}点`}>
        <Table
          caption="新しい情報資産"
          captionHidden
          columns={columns(draft.into, unitOf(units), (into) => set({ into }))}
          rows={draft.into}
          keyOf={(one) => one.asset}
        />
        <Line>
          <Button
            size="s"
            icon={Plus}
            onClick={() => set({ into: [...draft.into, out(units[0], draft.into.length + 1)] })}
          >
            行を加える
          </Button>
        </Line>
        <Balance
          before={units.reduce((sum, unit) => sum + unit.quantity.value, 0)}
          after={draft.into.reduce((sum, one) => sum + countOf(one), 0)}
          unit={unitOf(units)}
        />
      </Section>
      <TextArea
        label="理由"
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => set({ reason })}
      />
    </>
  ),
};

function columns(
  into: readonly Out[],
  unit: Unit,
  onInto: (into: readonly Out[]) => void,
): readonly Column<Out>[] {
  const change = (asset: string, part: Partial<Out>) =>
    onInto(into.map((one) => (one.asset === asset ? { ...one, ...part } : one)));
  return [
    {
      head: "新しい番号",
      cell: (one, index) => (
        <CellText
          label={`${index + 1}点目の番号`}
          maxLength={60}
          value={one.number}
          onValue={(number) => change(one.asset, { number })}
        />
      ),
    },
    {
      head: `数量(${unitWords[unit]})`,
      cell: (one, index) => (
        <CellNumber
          label={`${index + 1}点目の数量`}
          value={one.quantity}
          onValue={(quantity) => change(one.asset, { quantity })}
        />
      ),
    },
    {
      head: "製造番号",
      cell: (one, index) => (
        <CellText
          label={`${index + 1}点目の製造番号`}
          maxLength={100}
          value={one.serial}
          onValue={(serial) => change(one.asset, { serial })}
        />
      ),
    },
    {
      head: "操作",
      cell: (one, index) =>
        into.length > 1 && (
          <Button
            size="s"
            look="text"
            aria-label={`${index + 1}点目を除く`}
            onClick={() => onInto(into.filter((other) => other !== one))}
          >
            除く
          </Button>
        ),
    },
  ];
}

/** One unit is divided in two; several become one. */
function freshOut(units: readonly AssetView[]): readonly Out[] {
  const [first, ...others] = units;
  if (others.length === 0) {
    return [{ ...out(first, 1), serial: first?.serial ?? "" }, out(first, 2)];
  }
  const total = units.reduce((sum, unit) => sum + unit.quantity.value, 0);
  return [{ ...out(first, 1), quantity: String(total) }];
}

function out(from: AssetView | undefined, at: number): Out {
  return { asset: newId(), number: from ? `${from.number}-${at}` : "", quantity: "", serial: "" };
}

function countOf({ quantity }: Out): number {
  return readCount(quantity) ?? 0;
}

/** What is repacked together is counted in one unit. */
function unitOf(units: readonly AssetView[]): Unit {
  return units[0]?.quantity.unit ?? "piece";
}
