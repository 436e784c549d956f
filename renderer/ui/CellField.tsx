/** Fields inside a table: the column's head is the label for the eye, `label` names the one cell. */
import type { InputHTMLAttributes, KeyboardEvent } from "react";
import styles from "./CellField.module.css";
import { tidyNumber } from "./numbers.ts";

interface Cell {
  /** Whose and what, such as 「PB-001 の封印番号」. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (typed: string) => void;
  readonly short?: boolean;
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange">;

/** Text in a cell. What a reader scans while the cursor is in it stays in it; Enter goes to the row below. */
export function CellText(props: Cell & Input) {
  const { label, onValue, short = false, ...native } = props;
  return (
    <input
      type="text"
      autoComplete="off"
      data-scan
      onKeyDown={goDown}
      {...native}
      aria-label={label}
      className={styles["cell"]}
      data-width={short ? "short" : undefined}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

function goDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.ctrlKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const cell = event.currentTarget.closest("td");
  const below = cell?.parentElement?.nextElementSibling?.children.item(cell.cellIndex);
  // What is typed or read next takes the place of what is there.
  below?.querySelector("input")?.select();
}

/** A whole number in a cell; full width turns half on leaving. */
export function CellNumber({ onValue, ...rest }: Cell & Input) {
  return (
    <CellText
      inputMode="numeric"
      short
      {...rest}
      onValue={onValue}
      onBlur={(event) => onValue(tidyNumber(event.target.value))}
    />
  );
}

/** A tick in a cell, with a target large enough for a finger. */
export function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onTick: (on: boolean) => void;
}) {
  return (
    <label className={styles["tick"]}>
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.checked}
        onChange={(event) => props.onTick(event.target.checked)}
      />
    </label>
  );
}
