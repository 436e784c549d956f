/** 訂正票: which entry is corrected, before and after side by side, why, and the word of both sides (domain E07). */
import type {
  ApprovalOnForm,
  CorrectedLine,
  CorrectionSlipContent,
} from "../../shared/forms/correctionContent.ts";
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { correctedLine, correctionFormText, side } from "../../shared/text/ja/correction.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { term } from "../../shared/text/ja/forms.ts";
import { form as formWords } from "../../shared/text/ja/words.ts";
import { Addressed, FieldRow, Fields, Title, listed, paragraphs } from "./blocks.tsx";
import { Side, contactField } from "./Confirmations.tsx";
import confirmations from "./Confirmations.module.css";
import { Sender } from "./correspondence.tsx";
import styles from "./DisposalCertificate.module.css";
import type { FormParts } from "./Sheets.tsx";

const columns = [
  { width: 8.4, head: formText.number },
  { width: 34, head: correctionFormText.field },
  { width: 65, head: correctionFormText.before },
  { width: 65.6, head: correctionFormText.after },
];

interface Paper {
  readonly content: CorrectionSlipContent;
  readonly form: PrintedForm;
}

export function correctionParts(content: CorrectionSlipContent, form: PrintedForm): FormParts {
  const { approvals } = content;
  return {
    first: <Opening content={content} form={form} />,
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
    rows: content.lines.map((line, index) => <Line key={line.field} line={line} index={index} />),
    tail: [
      ...listed(correctionFormText.reason, paragraphs(content.reason)).map((fields, index) => (
        <FieldRow key={index} isFirst={index === 0} fields={fields} />
      )),
      ...(content.contact
        ? [
            <FieldRow
              key="contact"
              isFirst={false}
              fields={[contactField(content.contact, form)]}
            />,
          ]
        : []),
      ...(approvals.length > 0
        ? [<Approvals key="approvals" content={content} form={form} />]
        : []),
    ],
    isSigned: approvals.length > 0,
  };
}

function Opening({ content, form }: Paper) {
  const { contract, target } = content;
  return (
    <>
      <Addressed
        to={contract.addressee}
        lines={[formNumber(content.number), eraDate(content.issuedOn)]}
      />
      <Sender content={content} person={content.author} form={form} />
      <Title>{formTitle.correctionSlip}</Title>
      <p className={styles["sentence"]}>{correctionFormText.sentence}</p>
      <p className={styles["below"]}>{formText.below}</p>
      <Fields
        rows={[
          [{ label: formText.contractTitle, value: contract.title }],
          [
            { label: formText.contractNumber, value: contract.number },
            { label: formText.contractTerm, value: term(contract.from, contract.to) },
          ],
          [{ label: correctionFormText.subject, value: subjectLine(content) }],
          [
            {
              label: correctionFormText.target,
              value: `${correctionFormText.entry(target.seq)} ${target.leaf}`,
            },
          ],
        ]}
      />
      <div className={styles["gap"]} />
    </>
  );
}

function subjectLine({ subject }: CorrectionSlipContent): string {
  return subject.kind === "slip"
    ? `${formWords.handoverSlip} ${formNumber(subject.number)}`
    : `${formText.asset} ${subject.number}「${subject.name}」`;
}

function Line({ line, index }: { readonly line: CorrectedLine; readonly index: number }) {
  const { field, before, after } = correctedLine(line);
  return (
    <tr>
      <th scope="row">{index + 1}</th>
      <td>{field}</td>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}

function Approvals({ content, form }: Paper) {
  const { contract, approvals } = content;
  const sealed = contract.seals === "required";
  return (
    <div className={confirmations["closing"]}>
      <div className={confirmations["sides"]}>
        {approvals.map((one) => (
          <Side
            key={one.side}
            label={`${side[one.side]}(${correctionFormText.approval})`}
            person={personOf(one)}
            done={one.done}
            {...{ sealed, form }}
          />
        ))}
      </div>
    </div>
  );
}

function personOf({ party, person }: ApprovalOnForm) {
  return person ?? { party };
}
