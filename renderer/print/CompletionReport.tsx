/** 返還・廃棄完了報告書: received = returned + destroyed + closed as lost, by kind and unit by unit (Art. 14). */
import type { BalanceRow } from "../../shared/domain/events/completion.ts";
import type { CompletionReportContent, EndedOnForm } from "../../shared/forms/completionContent.ts";
import { eraDate } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import {
  amountsOf,
  balanceKind,
  balanceText,
  completionSentence,
  completionText,
  copyLine,
  endLine,
  endedLine,
  stepLine,
} from "../../shared/text/ja/completionForm.ts";
import { formTitle } from "../../shared/text/ja/formLabels.ts";
import { Totals, fieldParts } from "./blocks.tsx";
import styles from "./CompletionReport.module.css";
import { contactRows } from "./Confirmations.tsx";
import { Gap, Letterhead, Opening, contractRows } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [...unitColumns, { width: 34.6, up: completionText.end, down: completionText.on }];

interface Report {
  readonly content: CompletionReportContent;
  readonly form: PrintedForm;
}

export function completionParts(content: CompletionReportContent, form: PrintedForm): FormParts {
  const { contact, units } = content;
  return {
    first: <Beginning content={content} form={form} />,
    columns,
    head: <UnitHead columns={columns} />,
    rows: units.map((unit, index) => <Line key={index} unit={unit} index={index} />),
    tail: [<Totals key="totals" units={units} />, ...fieldParts(contactRows(contact, form))],
    // Who reports signs at the head of the first page.
    isSigned: false,
  };
}

function Beginning({ content, form }: Report) {
  return (
    <>
      <Opening
        head={<Letterhead content={content} person={content.issuer} form={form} />}
        title={formTitle.completionReport}
        sentence={completionSentence(content)}
        rows={[
          ...contractRows(content.contract),
          [{ label: completionText.ended, value: endedLine(content) }],
        ]}
      />
      <Balance rows={content.balance} />
      <Gap />
    </>
  );
}

function Balance({ rows }: { readonly rows: readonly BalanceRow[] }) {
  const amounts = amountsOf(rows);
  return (
    <table className={styles["balance"]}>
      <thead>
        <tr>
          <th scope="col">{balanceText.media}</th>
          {amounts.map((name) => (
            <th key={name} scope="col">
              {balanceText[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={balanceKind(row)}>
            <th scope="row">{balanceKind(row)}</th>
            {amounts.map((name) => (
              <td key={name}>{(row[name] ?? 0).toLocaleString("ja-JP")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ unit, index }: { readonly unit: EndedOnForm; readonly index: number }) {
  return (
    <UnitRow
      index={index}
      unit={unit}
      columns={columns}
      own={[<Cell key="end" up={endLine(unit)} down={eraDate(unit.ended.on)} />]}
      beneath={[
        [completionText.received, unit.received && stepLine(unit.received)],
        [endLine(unit), stepLine(unit.ended)],
        [completionText.copyOf, unit.copyOf && copyLine(unit.copyOf)],
        [completionText.packedFrom, unit.packedFrom?.join(" ")],
      ]}
    />
  );
}
