/** The lines of a form: every unit in the same columns, two values to a cell, what is rarer in a row beneath. */
import type { ReactNode } from "react";
import type { UnitOnForm } from "../../shared/forms/content.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { amount, contentLine, encryptionLine, ownerLine } from "../../shared/text/ja/forms.ts";
import { media } from "../../shared/text/ja/words.ts";
import styles from "./units.module.css";

interface Column {
  readonly width: number;
  readonly up: string;
  readonly down?: string;
}

/** What every form says of a unit. */
export const unitColumns: readonly Column[] = [
  { width: 6.5, up: formText.number },
  { width: 33, up: formText.asset, down: formText.serial },
  { width: 40.2, up: formText.name, down: formText.description },
  { width: 16.5, up: formText.quantity, down: formText.records },
  { width: 25, up: formText.classification, down: formText.content },
  { width: 17.2, up: formText.encryption, down: formText.owner },
];

export function UnitHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <tr>
      {columns.map(({ up, down }) => (
        <th key={up} scope="col" className={styles["title"]}>
          <span className={styles["line"]}>{up}</span>
          {down !== undefined && <span className={styles["line"]}>{down}</span>}
        </th>
      ))}
    </tr>
  );
}

/** The cells of one unit, those of the form's own columns after them, and what is said beneath. */
export function UnitRow(props: {
  readonly index: number;
  readonly unit: UnitOnForm;
  readonly columns: readonly Column[];
  readonly own: readonly ReactNode[];
  readonly condition?: string | undefined;
  readonly beneath: readonly (readonly [string, string | undefined])[];
}) {
  const { index, unit, columns, own, condition, beneath } = props;
  const said = beneath.filter(([, value]) => value !== undefined);
  const rows = said.length > 0 ? 2 : 1;
  return (
    <>
      <tr>
        <th className={styles["number"]} scope="row" rowSpan={rows}>
          {index + 1}
        </th>
        <UnitCells unit={unit} condition={condition} />
        {own}
      </tr>
      {said.length > 0 && (
        <tr>
          <td className={styles["beneath"]} colSpan={columns.length - 1}>
            <Named pairs={said} />
          </td>
        </tr>
      )}
    </>
  );
}

function UnitCells({
  unit,
  condition,
}: {
  readonly unit: UnitOnForm;
  readonly condition: string | undefined;
}) {
  const description = [
    ["", media[unit.media]],
    [formText.model, unit.model],
    [formText.capacity, unit.capacity],
    [formText.condition, condition],
  ] as const;
  return (
    <>
      <Cell up={unit.number} down={unit.serial ?? formText.absent} />
      <Cell up={unit.name} down={<Named pairs={description} />} />
      <Cell
        right
        up={amount(unit.quantity.value, unit.quantity.unit)}
        down={unit.records === undefined ? formText.absent : amount(unit.records, "record")}
      />
      <Cell up={unit.classification} down={contentLine(unit.content)} />
      <Cell up={encryptionLine(unit.encryption)} down={ownerLine(unit.mediumOwner)} />
    </>
  );
}

/** Two values of a unit, one above the other. */
export function Cell(props: {
  readonly up: ReactNode;
  readonly down?: ReactNode;
  readonly right?: boolean;
}) {
  const { up, down, right = false } = props;
  return (
    <td data-right={right} className={styles["cell"]}>
      <div>{up}</div>
      {down !== undefined && <div className={styles["down"]}>{down}</div>}
    </td>
  );
}

/** Values with their names before them, as many to a line as fit; absent ones are left out. */
function Named({ pairs }: { readonly pairs: readonly (readonly [string, string | undefined])[] }) {
  const present = pairs.filter(([, value]) => value !== undefined);
  return (
    <div className={styles["named"]}>
      {present.map(([name, value]) => (
        <div key={name}>
          {name !== "" && <span className={styles["label"]}>{name} </span>}
          {value}
        </div>
      ))}
    </div>
  );
}
