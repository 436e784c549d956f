/** 訂正票: which entry is corrected, before and after side by side, why, and the word of both sides (domain E07). */
import type { CorrectedLine, CorrectionSlipContent } from "../../shared/forms/correctionContent.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import {
  correctedLine,
  correctionFormText,
  side,
  subjectOnPaper,
} from "../../shared/text/ja/correction.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { PlainHead, fieldParts, listed } from "./blocks.tsx";
import { Sides, contactRows } from "./Confirmations.tsx";
import { personLine } from "./correspondence.tsx";
import { Letterhead, Opening, contractRows } from "./Opening.tsx";
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
    first: <Beginning content={content} form={form} />,
    columns,
    head: <PlainHead columns={columns} />,
    rows: content.lines.map((line, index) => <Line key={line.field} line={line} index={index} />),
    tail: [
      ...fieldParts([
        ...listed(correctionFormText.reason, paragraphs(content.reason)),
        ...contactRows(content.contact, form),
      ]),
      ...(approvals.length > 0
        ? [<Approvals key="approvals" content={content} form={form} />]
        : []),
    ],
    isSigned: approvals.length > 0,
  };
}

function Beginning({ content, form }: Paper) {
  const { contract, target } = content;
  return (
    <Opening
      head={<Letterhead content={content} person={content.author} form={form} />}
      title={formTitle.correctionSlip}
      sentence={correctionFormText.sentence}
      rows={[
        ...contractRows(contract),
        [
          {
            label: correctionFormText.subject,
            value: subjectOnPaper(content.subject, (person) => personLine(form, person)),
          },
        ],
        [
          {
            label: correctionFormText.target,
            value: `${correctionFormText.entry(target.seq)} ${target.leaf}`,
          },
        ],
      ]}
    />
  );
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
  const sides = content.approvals.map((one) => ({
    label: `${side[one.side]}(${correctionFormText.approval})`,
    person: one.person ?? { party: one.party },
    done: one.done,
  }));
  return <Sides form={form} sides={sides} />;
}
