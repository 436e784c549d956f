/** Blocks around the table: whom the paper is for, labelled fields in a ruled grid, totals. */
import type { ReactNode } from "react";
import type { UnitOnForm } from "../../shared/forms/content.ts";
import { totalsOf } from "../../shared/forms/totals.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { totalsLine } from "../../shared/text/ja/forms.ts";
import styles from "./blocks.module.css";

export interface Field {
  readonly label: string;
  readonly value: ReactNode;
}

/** Ruled rows of labelled values; a row may hold two of them. */
export function Fields({ rows }: { readonly rows: readonly (readonly Field[])[] }) {
  return (
    <dl className={styles["fields"]}>
      {rows.map((row, index) => (
        <div key={index} className={styles["row"]}>
          {row.map(({ label, value }) => (
            <div key={label} className={styles["field"]}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** One row of such a grid by itself, so that a page may end behind it. */
export function FieldRow({
  fields,
  isFirst,
}: {
  readonly fields: readonly Field[];
  readonly isFirst: boolean;
}) {
  return (
    <div className={styles["fieldRow"]} data-first={isFirst}>
      <Fields rows={[fields]} />
    </div>
  );
}

/** Rows of fields, each a part by itself, so that a page may end between any two. */
export function fieldParts(rows: readonly (readonly Field[])[]): ReactNode[] {
  return rows.map((fields, index) => (
    <FieldRow key={index} isFirst={index === 0} fields={fields} />
  ));
}

/** The head of a table whose cells hold one value each. */
export function PlainHead({ columns }: { readonly columns: readonly { readonly head: string }[] }) {
  return (
    <tr>
      {columns.map(({ head }) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </tr>
  );
}

/** Number and days at the right, as every office puts them, and whom the paper is for at the left. */
export function Addressed({
  to,
  lines,
}: {
  readonly to: string;
  readonly lines: readonly string[];
}) {
  return (
    <div className={styles["addressed"]}>
      <p className={styles["to"]}>
        {formText.to} {to}
      </p>
      <Dated lines={lines} />
    </div>
  );
}

/** Number and days alone, on a paper that stays with those who sign it. */
export function Dated({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className={styles["number"]}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What the lines add up to. */
export function Totals({ units }: { readonly units: readonly UnitOnForm[] }) {
  return <p className={styles["totals"]}>{totalsLine(totalsOf(units))}</p>;
}

export function Title({ children }: { readonly children: string }) {
  return <h1 className={styles["title"]}>{children}</h1>;
}

/** One row a line, the label beside the first; `none` where there is no line, or no row at all. */
export function listed(label: string, lines: readonly string[], none?: string): Field[][] {
  if (lines.length === 0) return none === undefined ? [] : [[{ label, value: none }]];
  return lines.map((value, index) => [{ label: index === 0 ? label : "", value }]);
}
