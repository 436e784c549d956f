/** The table of units, worked like a spreadsheet: Enter goes down, Tab goes right, a reader fills the next row. */
import { useState } from "react";
import type { KeyboardEvent } from "react";
import { mendUnder } from "../../app/mends.ts";
import { ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import { MEDIA, UNITS } from "../../../shared/domain/vocabulary.ts";
import { media as mediaWords, unit as unitWords } from "../../../shared/text/ja/words.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import { Icon } from "../../ui/Icon.tsx";
import { tidyNumber } from "../../ui/numbers.ts";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import styles from "./Grid.module.css";
import { MoreFields } from "./MoreFields.tsx";
import type { Row } from "./rows.ts";
import { isEmpty } from "./rows.ts";
import { faultsIn, isReady } from "./rowState.ts";
import type { Shown } from "./useNewSlip.ts";

export interface GridProps {
  readonly caption: string;
  readonly rows: readonly Shown[];
  readonly contract: string;
  /** What the classifications of this contract are. */
  readonly levels: readonly { readonly code: string; readonly label: string }[];
  /** Whether seals, containers and remarks of a slip are asked for. */
  readonly onSlip: boolean;
  readonly setRow: (key: string, part: Partial<Row>) => void;
  readonly removeRow: (key: string) => void;
}

interface RowProps extends Omit<GridProps, "rows" | "caption"> {
  readonly shown: Shown;
  readonly at: number;
}

/** The table. */
export function Grid(props: GridProps) {
  const { rows, caption, ...rest } = props;
  return (
    <div className={styles["frame"]}>
      <table className={styles["grid"]}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">資産番号</th>
            <th scope="col">名称</th>
            <th scope="col">媒体</th>
            <th scope="col">数量</th>
            <th scope="col">単位</th>
            {props.onSlip && <th scope="col">封印番号</th>}
            <th scope="col">
              <span className={styles["unseen"]}>操作</span>
            </th>
          </tr>
        </thead>
        {rows.map((shown, at) => (
          <GridRow key={shown.row.key} {...rest} shown={shown} at={at} />
        ))}
      </table>
    </div>
  );
}

function GridRow(props: RowProps) {
  const { shown, at, onSlip, setRow } = props;
  const { row, state } = shown;
  const [open, setOpen] = useState(false);
  const empty = isEmpty(row);
  return (
    <tbody data-state={state.is}>
      <tr>
        <td className={styles["no"]}>{empty ? "" : at + 1}</td>
        <td className={styles["number"]}>
          {state.is === "known" ? (
            state.unit.number
          ) : (
            <Cell {...props} column="number" label="資産番号" />
          )}
        </td>
        {state.is === "known" ? (
          <KnownCells unit={state.unit} faulty={!isReady(state)} />
        ) : (
          <NewCells {...props} />
        )}
        {onSlip && (
          <td className={styles["seal"]}>
            <Cell {...props} column="seal" label="封印番号" />
          </td>
        )}
        <td className={styles["tools"]}>
          {!empty && <Tools {...props} open={open} onOpen={() => setOpen(!open)} />}
        </td>
      </tr>
      {!empty && <Said {...props} />}
      {!empty && open && (
        <tr className={styles["below"]}>
          <td colSpan={WIDTH}>
            <MoreFields
              row={row}
              isNew={state.is === "new"}
              onSlip={onSlip}
              levels={props.levels}
              onChange={(part) => setRow(row.key, part)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** More columns than there are: a cell over all of them. */
const WIDTH = 8;

function Tools(props: RowProps & { readonly open: boolean; readonly onOpen: () => void }) {
  const { shown, at, open, onOpen, removeRow } = props;
  return (
    <>
      <button
        type="button"
        className={styles["tool"]}
        aria-expanded={open}
        aria-label={`${at + 1}行目のほかの項目`}
        title="ほかの項目"
        onClick={onOpen}
      >
        <Icon of={open ? ChevronUp : ChevronDown} />
      </button>
      <button
        type="button"
        className={styles["tool"]}
        aria-label={`${at + 1}行目を除く`}
        title="この行を除く"
        onClick={() => removeRow(shown.row.key)}
      >
        <Icon of={Trash2} />
      </button>
    </>
  );
}

/** What is said under a row: what is not in order, and what is still to be typed. */
function Said({ shown, contract }: RowProps) {
  const { state, tried } = shown;
  const faults = faultsIn(state, tried);
  const lacks = state.is === "new" ? state.lacks : [];
  const mendOf = mendUnder(contract);
  if (faults.length + lacks.length === 0) return null;
  return (
    <tr className={styles["below"]}>
      <td colSpan={WIDTH}>
        {faults.map((fault) => {
          const mend = mendOf(fault);
          return (
            <p key={fault.message} className={styles["fault"]} data-severity={fault.severity}>
              {fault.message} {mend && <a href={mend.href}>{mend.label}</a>}
            </p>
          );
        })}
        {lacks.length > 0 && <p className={styles["lack"]}>新しい資産です。{lacks.join(" ")}</p>}
      </td>
    </tr>
  );
}

function KnownCells({ unit, faulty }: { readonly unit: AssetRow; readonly faulty: boolean }) {
  return (
    <>
      <td className={styles["name"]}>
        <span className={styles["known"]}>
          {unit.name} {faulty && <AssetStateBadge state={unit.state} />}
        </span>
      </td>
      <td className={styles["media"]}>{mediaWords[unit.media]}</td>
      <td className={styles["amount"]}>{unit.quantity.value}</td>
      <td className={styles["unit"]}>{unitWords[unit.quantity.unit]}</td>
    </>
  );
}

function NewCells(props: RowProps) {
  return (
    <>
      <td className={styles["name"]}>
        <Cell {...props} column="name" label="名称" />
      </td>
      <td className={styles["media"]}>
        <ChoiceCell {...props} column="media" label="媒体" options={MEDIA} words={mediaWords} />
      </td>
      <td className={styles["amount"]}>
        <Cell {...props} column="quantity" label="数量" numeric />
      </td>
      <td className={styles["unit"]}>
        <ChoiceCell {...props} column="unit" label="単位" options={UNITS} words={unitWords} />
      </td>
    </>
  );
}

type TextColumn = "number" | "name" | "quantity" | "seal";

function Cell(
  props: RowProps & {
    readonly column: TextColumn;
    readonly label: string;
    readonly numeric?: boolean;
  },
) {
  const { shown, at, column, label, numeric = false, setRow } = props;
  const { key } = shown.row;
  return (
    <input
      type="text"
      autoComplete="off"
      inputMode={numeric ? "numeric" : undefined}
      aria-label={`${at + 1}行目の${label}`}
      data-row={at}
      data-column={column}
      value={shown.row[column]}
      onChange={(event) => setRow(key, { [column]: event.target.value })}
      onBlur={(event) => {
        if (numeric) setRow(key, { [column]: tidyNumber(event.target.value) });
      }}
      onKeyDown={goDown}
    />
  );
}

function ChoiceCell(
  props: RowProps & {
    readonly column: "media" | "unit";
    readonly label: string;
    readonly options: readonly string[];
    readonly words: Readonly<Record<string, string>>;
  },
) {
  const { shown, at, column, label, options, words, setRow } = props;
  return (
    <select
      aria-label={`${at + 1}行目の${label}`}
      data-row={at}
      data-column={column}
      value={shown.row[column]}
      onChange={(event) => setRow(shown.row.key, { [column]: event.target.value })}
      onKeyDown={goDown}
    >
      <option value="">選択</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {words[option]}
        </option>
      ))}
    </select>
  );
}

/** Enter goes to the same column of the next row, or to its number where that column is not there. */
function goDown(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void {
  if (event.key !== "Enter" || event.ctrlKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { row, column } = event.currentTarget.dataset;
  const next = `[data-row="${Number(row) + 1}"]`;
  const grid = event.currentTarget.closest("table");
  const cell =
    grid?.querySelector<HTMLElement>(`${next}[data-column="${column ?? ""}"]`) ??
    grid?.querySelector<HTMLElement>(`${next}[data-column="number"]`);
  cell?.focus();
}
