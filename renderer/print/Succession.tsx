/** 引継書: the units and keys that pass from one custody manager to the next, the client's notice, both signatures (domain E09). */
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import type { HandedUnitOnForm, SuccessionContent } from "../../shared/forms/successionContent.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { cited, standing } from "../../shared/text/ja/forms.ts";
import { keyLine, successionFormText as text } from "../../shared/text/ja/succession.ts";
import type { PersonOnForm } from "../../shared/forms/content.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import type { Field } from "./blocks.tsx";
import { Dated, Totals, fieldParts, listed } from "./blocks.tsx";
import { Sides, contactRows, nameOf } from "./Confirmations.tsx";
import { Opening, contractRows } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [...unitColumns, { width: 34.6, up: text.place, down: text.shelf }];

interface Paper {
  readonly content: SuccessionContent;
  readonly form: PrintedForm;
}

export function successionParts(content: SuccessionContent, form: PrintedForm): FormParts {
  const paper = { content, form };
  return {
    first: <Beginning {...paper} />,
    columns,
    head: <UnitHead columns={columns} />,
    rows: content.units.map((unit, index) => <Line key={index} unit={unit} index={index} />),
    tail: [
      ...(content.units.length > 0 ? [<Totals key="totals" units={content.units} />] : []),
      ...fieldParts(fieldRows(paper)),
      <Signatures key="signatures" {...paper} />,
    ],
    isSigned: true,
  };
}

function Beginning({ content, form }: Paper) {
  const { contract, from, to } = content;
  return (
    <Opening
      head={<Dated lines={[formNumber(content.number), eraDate(content.issuedOn)]} />}
      title={formTitle.succession}
      sentence={text.sentence}
      rows={[
        ...contractRows(contract),
        [
          { label: formText.client, value: contract.client },
          { label: formText.contractor, value: contract.contractor },
        ],
        [
          { label: text.from, value: named(form, from) },
          { label: text.to, value: named(form, to) },
        ],
      ]}
    />
  );
}

function named(form: PrintedForm, person: PersonOnForm): string {
  return `${standing(person)} ${nameOf(form, person)}`;
}

function Line({ unit, index }: { readonly unit: HandedUnitOnForm; readonly index: number }) {
  return (
    <UnitRow
      index={index}
      unit={unit}
      columns={columns}
      own={[
        <Cell
          key="place"
          up={unit.place ? `${unit.place.code} ${unit.place.name}` : formText.absent}
          down={unit.shelf ?? formText.absent}
        />,
      ]}
      beneath={[
        [formText.sealNumber, unit.seal],
        [formText.container, unit.container],
        [formText.contentHash, unit.contentHash],
      ]}
    />
  );
}

function fieldRows({ content, form }: Paper): Field[][] {
  const { contract, reason, keys, lastDay, notice, handed, taken, contact } = content;
  const told = notice ? cited(notice) : taken ? text.noNotice : "";
  return [
    ...listed(text.keys, keys.map(keyLine), formText.none),
    ...listed(text.reason, paragraphs(reason)),
    [{ label: text.lastDay, value: lastDay === undefined ? text.goesOn : eraDate(lastDay) }],
    [{ label: text.notice, value: `${formText.to} ${contract.addressee}　${told}` }],
    ...listed(text.fromRemarks, paragraphs(handed.remarks)),
    ...listed(text.toRemarks, paragraphs(taken?.remarks)),
    ...contactRows(contact, form),
  ];
}

function Signatures({ content, form }: Paper) {
  const { from, to, handed, taken } = content;
  const sides = [
    { label: text.from, person: from, done: handed },
    { label: text.to, person: to, done: taken },
  ];
  return <Sides form={form} sides={sides} />;
}
