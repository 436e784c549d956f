/** 不受理記録: the slip a side did not confirm, what both say, that nothing has changed hands (domain E17). */
import { eraDate, eraDateTime, formNumber } from "../../shared/forms/era.ts";
import type {
  NonAcceptanceContent,
  RefusedUnitOnForm,
} from "../../shared/forms/nonAcceptanceContent.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { personWords, placeLine } from "../../shared/text/ja/forms.ts";
import {
  answerLabel,
  custodySentence,
  nonAcceptanceText as text,
  refusalSentence,
  refusedBy,
  refusedSlip,
  statedLine,
} from "../../shared/text/ja/nonAcceptance.ts";
import type { Field } from "./blocks.tsx";
import { Addressed, Totals, fieldParts, listed } from "./blocks.tsx";
import { Sides, contactRows, nameOf } from "./Confirmations.tsx";
import { Opening, contractRows } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [...unitColumns, { width: 34.6, up: text.stated }];

interface Paper {
  readonly content: NonAcceptanceContent;
  readonly form: PrintedForm;
}

export function nonAcceptanceParts(content: NonAcceptanceContent, form: PrintedForm): FormParts {
  const paper = { content, form };
  return {
    first: <Beginning {...paper} />,
    columns,
    head: <UnitHead columns={columns} />,
    rows: content.units.map((unit, index) => <Line key={index} unit={unit} index={index} />),
    tail: [
      <Totals key="totals" units={content.units} />,
      ...fieldParts(fieldRows(paper)),
      <Signatures key="signatures" {...paper} />,
    ],
    isSigned: true,
  };
}

function Beginning({ content, form }: Paper) {
  const { contract, at, place, giver, receiver } = content;
  return (
    <Opening
      head={
        <Addressed
          to={contract.addressee}
          lines={[formNumber(content.number), eraDate(content.issuedOn)]}
        />
      }
      title={formTitle.nonAcceptance}
      sentence={refusalSentence(content)}
      rows={[
        ...contractRows(contract),
        [{ label: text.slip, value: refusedSlip(content) }],
        [
          { label: text.at, value: eraDateTime(at) },
          { label: text.place, value: placeLine(place) },
        ],
        [{ label: formText.giver, value: personWords(giver, nameOf(form, giver)) }],
        [{ label: formText.receiver, value: personWords(receiver, nameOf(form, receiver)) }],
        [{ label: text.refused, value: refusedBy(content) }],
      ]}
    />
  );
}

/** What stands on the slip, and beside it what the side that refused says is there. */
function Line({ unit, index }: { readonly unit: RefusedUnitOnForm; readonly index: number }) {
  return (
    <UnitRow
      index={index}
      unit={unit}
      columns={columns}
      own={[<Cell key="stated" up={statedLine(unit) ?? formText.absent} down={unit.note ?? ""} />]}
      beneath={[[formText.contentHash, unit.contentHash]]}
    />
  );
}

function fieldRows({ content, form }: Paper): Field[][] {
  const { reason, answer, contact } = content;
  return [
    ...listed(text.reason, paragraphs(reason)),
    ...listed(answerLabel(content), paragraphs(answer), text.noAnswer),
    [{ label: text.custody, value: custodySentence(content) }],
    ...contactRows(contact, form),
  ];
}

/** Nobody has signed yet: whoever signs has received the paper, and admits nothing by it. */
function Signatures({ content, form }: Paper) {
  const { giver, receiver } = content;
  const sides = [
    { label: formText.giver, person: giver, done: undefined },
    { label: formText.receiver, person: receiver, done: undefined },
  ];
  return <Sides form={form} sides={sides} below={<p>{text.seen}</p>} />;
}
