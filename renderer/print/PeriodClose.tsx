/** 期間の締め: what happened in the period and how often, the head it was signed over, what was told of it since. */
import type { PeriodCloseContent } from "../../shared/forms/periodCloseContent.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import {
  STILL,
  closeFormText as text,
  closerLine,
  headLine,
  lateLine,
  movement,
  previousLine,
} from "../../shared/text/ja/closing.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { standing, term } from "../../shared/text/ja/forms.ts";
import type { Field } from "./blocks.tsx";
import { PlainHead, fieldParts, listed } from "./blocks.tsx";
import { contactRows, nameOf } from "./Confirmations.tsx";
import { Handwriting } from "./drawings.tsx";
import { Letterhead, Opening, contractRows } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell } from "./units.tsx";

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
    first: <Beginning {...paper} />,
    columns,
    head: <PlainHead columns={columns} />,
    rows: countRows(content),
    tail: fieldParts(fieldRows(paper)),
    // Who closes signs at the head of the first page.
    isSigned: false,
  };
}

function Beginning({ content, form }: Paper) {
  const { contract, from, to, head } = content;
  return (
    <Opening
      head={<Letterhead content={content} person={content.person} form={form} />}
      title={formTitle.periodClose}
      sentence={text.sentence}
      rows={[
        ...contractRows(contract),
        [{ label: text.period, value: term(from, to) }],
        [{ label: text.previous, value: previousLine(content) }],
        [{ label: text.head, value: headLine(head) }],
      ]}
    />
  );
}

/** A row a kind; where nothing moved, the one that says so. */
function countRows({ counts }: PeriodCloseContent) {
  const lines = counts.map(({ what, count }) => ({ what: movement[what], count }));
  return (lines.length > 0 ? lines : [{ what: STILL, count: 0 }]).map(({ what, count }, index) => (
    <tr key={what}>
      <th scope="row">{index + 1}</th>
      <td>{what}</td>
      <Cell right up={`${count.toLocaleString("ja-JP")}件`} />
    </tr>
  ));
}

function fieldRows({ content, form }: Paper): Field[][] {
  const { remarks, contact } = content;
  return [
    [{ label: text.closer, value: <Closer content={content} form={form} /> }],
    ...listed(text.late, form.late.map(lateLine), formText.none),
    ...listed(text.remarks, paragraphs(remarks)),
    ...contactRows(contact, form),
  ];
}

/** Who closed it; the seal's place is beside the sender, at the head. */
function Closer({ content: { person, closed }, form }: Paper) {
  const strokes = closed.strokes && form.strokes[closed.strokes.sealed];
  return (
    <>
      <p>{closerLine(`${standing(person)} ${nameOf(form, person)}`, closed)}</p>
      {strokes && <Handwriting strokes={strokes} />}
    </>
  );
}
