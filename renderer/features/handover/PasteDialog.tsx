/** Shows what a pasted list was understood as, and lets each column be put right before it is taken over. */
import { useState } from "react";
import { newId } from "../../app/newId.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import styles from "./Handover.module.css";
import type { ColumnField, Pasted } from "./paste.ts";
import { COLUMNS, rowsFrom, understoodAs } from "./paste.ts";
import type { Row } from "./rows.ts";
import { filled } from "./rows.ts";

const SHOWN = 5;

/** The list, column by column. */
export function PasteDialog(props: {
  readonly pasted: Pasted;
  readonly onTake: (rows: readonly Row[]) => void;
  readonly onClose: () => void;
}) {
  const { pasted, onTake, onClose } = props;
  const [fields, setFields] = useState(pasted.fields);
  const rows = filled(rowsFrom(pasted, fields, newId));
  const hasNumbers = fields.includes("number");
  const set = (at: number, field: ColumnField | "") =>
    // A column is one thing only, and each thing is one column.
    setFields(fields.map((one, index) => (index === at ? field : one === field ? "" : one)));
  return (
    <Dialog
      title="貼り付けた表の取り込み"
      wide
      onClose={onClose}
      action={
        hasNumbers && (
          <PrimaryButton onClick={() => onTake(rows)}>{rows.length}行を取り込む</PrimaryButton>
        )
      }
    >
      <p>
        {pasted.lines.length}行の表です。
        {pasted.headed
          ? "1行目を見出しとして読み取りました。"
          : "見出しがないため、列の順序から読み取りました。"}
        違っている列は選び直してください。
      </p>
      {!hasNumbers && <p>資産番号の列を選んでください。</p>}
      <PastedTable pasted={pasted} fields={fields} onField={set} />
      {pasted.lines.length > SHOWN && <p>ほか {pasted.lines.length - SHOWN}行</p>}
    </Dialog>
  );
}

/** What a cell was understood as, where that is not what stands in it. */
function Understood({ field, cell }: { readonly field: ColumnField | ""; readonly cell: string }) {
  const words = field === "" || cell.trim() === "" ? "" : understoodAs(field, cell);
  return words === "" ? null : <span className={styles["understood"]}>{words}</span>;
}

function PastedTable(props: {
  readonly pasted: Pasted;
  readonly fields: Pasted["fields"];
  readonly onField: (at: number, field: ColumnField | "") => void;
}) {
  const { pasted, fields, onField } = props;
  return (
    <div className={styles["wide"]}>
      <table className={styles["pasted"]}>
        <thead>
          <tr>
            {pasted.headings.map((heading, at) => (
              <th key={`${at} ${heading}`} scope="col">
                {heading}
                <select
                  aria-label={`${heading}の取り込み先`}
                  value={fields[at] ?? ""}
                  onChange={(event) => onField(at, event.target.value as ColumnField | "")}
                >
                  <option value="">取り込まない</option>
                  {COLUMNS.map(([field, label]) => (
                    <option key={field} value={field}>
                      {label}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pasted.lines.slice(0, SHOWN).map((line) => (
            <tr key={line.join("\t")}>
              {pasted.headings.map((heading, at) => (
                <td key={`${at} ${heading}`} data-taken={(fields[at] ?? "") !== ""}>
                  {line[at]}
                  <Understood field={fields[at] ?? ""} cell={line[at] ?? ""} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
