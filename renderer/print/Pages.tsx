/** The frame of every sheet: copy mark, page number, watermark, the table with its head, the code at the foot. */
import type { ReactNode } from "react";
import type { FormContent } from "../../shared/forms/content.ts";
import type { Page } from "../../shared/forms/paginate.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formNumber } from "../../shared/forms/era.ts";
import { copyNames, formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { confirmationText } from "../../shared/text/ja/confirmation.ts";
import {
  copyMark,
  correctedMark,
  lateMark,
  linesEndMark,
  pageMark,
  reprintMark,
  voidMark,
} from "../../shared/text/ja/forms.ts";
import { BlankRows, TallyMark, Watermark } from "./drawings.tsx";
import { Foot } from "./Foot.tsx";
import styles from "./Pages.module.css";
import type { FormParts } from "./Sheets.tsx";

interface Drawing {
  readonly form: PrintedForm;
  readonly parts: FormParts;
}

interface Place {
  readonly copy: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Every part once, in the width it will have. */
export function MeasuredParts({ form, parts }: Drawing) {
  const place = { copy: copyNames[form.content.form][0], index: 0, count: 1 };
  return (
    <>
      <div className={styles["page"]}>
        <div className={styles["room"]} data-part="room" />
        <Foot form={form} />
      </div>
      <div className={styles["measure"]}>
        <div data-part="first">
          <Strip form={form} {...place} />
          {parts.first}
        </div>
        <div data-part="later">
          <Strip form={form} {...place} index={1} />
          <Continued form={form} />
        </div>
        <Lines parts={parts} rows={[0, parts.rows.length]} ends />
        <More />
        {parts.tail.map((block, index) => (
          <div key={index} data-part="tail">
            {block}
          </div>
        ))}
        <Notice page={1} count={1} />
      </div>
    </>
  );
}

/** One sheet of paper. */
export function DrawnPage({
  form,
  parts,
  page,
  ...place
}: Drawing & Place & { readonly page: Page }) {
  const { rows, ends, tail, linesEndOn, free } = page;
  const blocks = parts.tail.slice(tail[0], tail[1]);
  const before = linesEndOn === undefined ? blocks : blocks.slice(0, -1);
  const hasLines = rows[1] > rows[0] || ends;
  const goesOn = !ends && tail[1] === 0;
  return (
    <section className={styles["page"]}>
      <Marks form={form} />
      <div className={styles["room"]} data-part="room">
        <div>
          <Strip form={form} {...place} />
          {place.index === 0 ? parts.first : <Continued form={form} />}
        </div>
        {hasLines && <Lines parts={parts} rows={rows} ends={ends} />}
        {ends && <BlankRows columns={parts.columns} height={free} />}
        {goesOn && <More />}
        {before.map((block, index) => (
          <div key={index}>{block}</div>
        ))}
        {linesEndOn !== undefined && <Notice page={linesEndOn} count={place.count} />}
        {linesEndOn !== undefined && blocks.at(-1)}
      </div>
      <Foot form={form} />
    </section>
  );
}

/** The first line of every page: the place of the tally seal, whose copy this is, which page. */
function Strip({ form, copy, index, count }: Place & { readonly form: PrintedForm }) {
  const { content, reprintedOn, voidedOn, held, corrections, late } = form;
  const tallied = index === 0 && content.contract.seals === "required";
  return (
    <div className={styles["strip"]}>
      {tallied && <TallyMark />}
      <div className={styles["since"]}>
        {voidedOn !== undefined && <p>{voidMark(voidedOn)}</p>}
        {held && <p>{held.line}</p>}
        {corrections.length > 0 && <p>{correctedMark(corrections)}</p>}
        {late.length > 0 && <p>{lateMark(late.length)}</p>}
      </div>
      <p className={styles["mark"]}>
        {reprintedOn !== undefined && <strong>{reprintMark(reprintedOn)}</strong>}
        <strong>{copyMark(copy)}</strong>
        <span>{pageMark(index + 1, count)}</span>
      </p>
    </div>
  );
}

/** What stands above the table on every page but the first. */
function Continued({ form: { content } }: { readonly form: PrintedForm }) {
  return (
    <div className={styles["continued"]}>
      <p>
        {formTitle[content.form]}
        {formText.continued}
      </p>
      <p>{formNumber(content.number)}</p>
    </div>
  );
}

function Lines(props: {
  readonly parts: FormParts;
  readonly rows: readonly [number, number];
  readonly ends: boolean;
}) {
  const { parts, rows, ends } = props;
  return (
    <table className={styles["lines"]}>
      <colgroup>
        {parts.columns.map(({ width }, index) => (
          <col key={index} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead data-part="head">{parts.head}</thead>
      {parts.rows.slice(rows[0], rows[1]).map((row, index) => (
        <tbody key={index} data-part="row">
          {row}
        </tbody>
      ))}
      {ends && (
        <tbody data-part="end">
          <tr>
            <td className={styles["end"]} colSpan={parts.columns.length}>
              {formText.blankBelow}
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

function More() {
  return (
    <p className={styles["more"]} data-part="more">
      {formText.nextPage}
    </p>
  );
}

function Notice({ page, count }: { readonly page: number; readonly count: number }) {
  return (
    <p className={styles["notice"]} data-part="notice">
      {linesEndMark(page, count)}
    </p>
  );
}

/** Forms that are drafts until the client has taken them, or both sides have approved. */
const DRAFTED: readonly FormContent["form"][] = [
  "disposalCertificate",
  "incidentReport",
  "correctionSlip",
];

/** What must be seen across the room: a sample, a draft, a number taken back. */
function Marks({ form: { content, voidedOn, held } }: { readonly form: PrintedForm }): ReactNode {
  const draft = DRAFTED.includes(content.form) && content.stage === "issued";
  const words = [
    ...(content.sample ? [formText.sample] : []),
    ...(draft ? [formText.draft] : []),
    ...(voidedOn !== undefined ? [formText.withdrawn] : []),
    ...(held?.waits ? [confirmationText.held] : []),
  ];
  return words.length > 0 && <Watermark words={words} />;
}
