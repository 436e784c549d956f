/** 期間の締め: what happened in the period and how often, the head it was signed over, what was told of it since. */
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import type { PeriodCloseContent } from "../../shared/forms/periodCloseContent.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import {
  STILL,
  closeFormText as text,
  headLine,
  lateLine,
  movement,
  previousLine,
} from "../../shared/text/ja/closing.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { term } from "../../shared/text/ja/forms.ts";
import type { Field } from "./blocks.tsx";
import { Addressed, FieldRow, Fields, Title, listed, paragraphs } from "./blocks.tsx";
import confirmations from "./Confirmations.module.css";
import { Side, contactField } from "./Confirmations.tsx";
import { Sender } from "./correspondence.tsx";
import styles from "./DisposalCertificate.module.css";
import type { FormParts } from "./Sheets.tsx";

const columns = [
  { width: 8.4, head: formText.number },
  { width: 114.6, head: text.what },
  { width: 50, head: text.count },
];

interface Paper {
  readonly content: PeriodCloseContent;
  readonly form: PrintedForm;
}

export function periodCloseParts(content: PeriodCloseContent, form: PrintedForm): FormParts {
  const paper = { content, form };
  return {
    first: <Opening {...paper} />,
    columns: columns.map(({ width }) => width),
    head: (
      <tr>
        {columns.map(({ head }) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    ),
    rows: countRows(content),
    tail: [
      ...fieldRows(paper).map((fields, index) => (
        <FieldRow key={index} isFirst={index === 0} fields={fields} />
      )),
      <Closer key="closer" {...paper} />,
    ],
    isSigned: true,
  };
}

function Opening({ content, form }: Paper) {
  const { contract, from, to, head } = content;
  return (
    <>
      <Addressed
        to={contract.addressee}
        lines={[formNumber(content.number), eraDate(content.issuedOn)]}
      />
      <Sender content={content} person={content.person} form={form} />
      <Title>{formTitle.periodClose}</Title>
      <p className={styles["sentence"]}>{text.sentence}</p>
      <p className={styles["below"]}>{formText.below}</p>
      <Fields
        rows={[
          [{ label: formText.contractTitle, value: contract.title }],
          [
            { label: formText.contractNumber, value: contract.number },
            { label: formText.contractTerm, value: term(contract.from, contract.to) },
          ],
          [{ label: text.period, value: term(from, to) }],
          [{ label: text.previous, value: previousLine(content) }],
          [{ label: text.head, value: headLine(head) }],
        ]}
      />
      <div className={styles["gap"]} />
    </>
  );
}

/** A row a kind; where nothing moved, the one that says so. */
function countRows({ counts }: PeriodCloseContent) {
  const lines = counts.map(({ what, count }) => ({ what: movement[what], count }));
  return (lines.length > 0 ? lines : [{ what: STILL, count: 0 }]).map(({ what, count }, index) => (
    <tr key={what}>
      <th scope="row">{index + 1}</th>
      <td>{what}</td>
      <td>{count.toLocaleString("ja-JP")}件</td>
    </tr>
  ));
}

function fieldRows({ content, form }: Paper): Field[][] {
  const { remarks, contact } = content;
  return [
    ...listed(text.late, form.late.map(lateLine), formText.none),
    ...listed(text.remarks, paragraphs(remarks)),
    ...(contact ? [[contactField(contact, form)]] : []),
  ];
}

function Closer({ content: { person, closed }, form }: Paper) {
  return (
    <div className={confirmations["closing"]}>
      <div className={confirmations["sides"]}>
        {/* The seal's place is beside the sender at the head. */}
        <Side label={text.closer} person={person} done={closed} sealed={false} form={form} />
      </div>
    </div>
  );
}
