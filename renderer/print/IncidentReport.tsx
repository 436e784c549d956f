/** 事故報告書: what happened to which units, why, what was done and said, what prevents it (domain §10.4). */
import { eraDate, eraDateTime } from "../../shared/forms/era.ts";
import type { ConcernedOnForm, IncidentReportContent } from "../../shared/forms/incidentContent.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import { cited, term } from "../../shared/text/ja/forms.ts";
import {
  deadlinesLine,
  editionLine,
  incidentSentence,
  incidentSubject,
  incidentText,
  meansOf,
  noticeLine,
  personsLine,
  policeLine,
} from "../../shared/text/ja/incidentForm.ts";
import { certainty, incidentKind } from "../../shared/text/ja/recordWords.ts";
import { assetState } from "../../shared/text/ja/words.ts";
import type { Field } from "./blocks.tsx";
import { Totals, fieldParts, listed } from "./blocks.tsx";
import { Taken, personLine } from "./correspondence.tsx";
import { Letterhead, Opening } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [...unitColumns, { width: 34.6, up: incidentText.state, down: incidentText.place }];

interface Report {
  readonly content: IncidentReportContent;
  readonly form: PrintedForm;
}

export function incidentParts(content: IncidentReportContent, form: PrintedForm): FormParts {
  const report = { content, form };
  return {
    first: <Beginning {...report} />,
    columns,
    head: <UnitHead columns={columns} />,
    rows: content.units.map((unit, index) => <Line key={index} unit={unit} index={index} />),
    tail: [
      <Totals key="totals" units={content.units} />,
      ...fieldParts(fieldRows(report)),
      <Taken
        key="received"
        label={incidentText.received}
        contract={content.contract}
        taken={content.submitted && { at: content.submitted.at, person: content.submitted.to }}
        more={receiptLine(content)}
        contact={content.contact}
        form={form}
      />,
    ],
    // Who reports signs at the head of the first page.
    isSigned: false,
  };
}

function Beginning({ content, form }: Report) {
  return (
    <Opening
      head={<Letterhead content={content} person={content.responsible} form={form} />}
      title={formTitle.incidentReport}
      sentence={incidentSentence()}
      rows={openingRows(content, form)}
    />
  );
}

function openingRows(content: IncidentReportContent, form: PrintedForm): Field[][] {
  const { contract, place, whereabouts, happenedAt } = content;
  const where = place ? `${place.name}(${place.code})` : whereabouts;
  return [
    [{ label: incidentText.subject, value: incidentSubject(content) }],
    [
      { label: incidentText.edition, value: editionLine(content) },
      {
        label: incidentText.kind,
        value: `${incidentKind[content.kind]}(${certainty[content.certainty]})`,
      },
    ],
    [
      { label: formText.contractNumber, value: contract.number },
      { label: formText.contractTerm, value: term(contract.from, contract.to) },
    ],
    [
      {
        label: incidentText.learned,
        value: `${eraDateTime(content.learnedAt)}　${personLine(form, content.learnedBy)}`,
      },
    ],
    [
      {
        label: incidentText.happened,
        value: happenedAt === undefined ? incidentText.unknown : eraDateTime(happenedAt),
      },
      { label: incidentText.where, value: where ?? incidentText.unknown },
    ],
  ];
}

function Line({ unit, index }: { readonly unit: ConcernedOnForm; readonly index: number }) {
  const lies = [unit.place?.name ?? unit.custodian, unit.shelf].filter(Boolean).join(" ");
  return (
    <UnitRow
      index={index}
      unit={unit}
      columns={columns}
      own={[<Cell key="state" up={assetState[unit.state]} down={lies} />]}
      beneath={[
        [formText.sealNumber, unit.seal],
        [formText.contentHash, unit.contentHash],
      ]}
    />
  );
}

/** Everything after the units, a row each, so that a page may end between any two. */
function fieldRows({ content, form }: Report): Field[][] {
  const person = (who: IncidentReportContent["author"]) => personLine(form, who);
  return [
    [{ label: incidentText.persons, value: personsLine(content) }],
    ...listed(
      incidentText.course,
      content.course.map(({ at, text }) => `${eraDateTime(at)}　${text}`),
    ),
    ...listed(incidentText.cause, paragraphs(content.cause ?? incidentText.notYet)),
    ...listed(incidentText.firstAction, paragraphs(content.firstAction)),
    ...listed(incidentText.measures, paragraphs(content.measures)),
    ...listed(
      incidentText.told,
      content.told.flatMap((one) =>
        headed(
          `${eraDateTime(one.at)} ${person(one.to)}(${meansOf(one.means)}、${person(one.by)})`,
          one.content,
        ),
      ),
      formText.none,
    ),
    ...listed(incidentText.instructed, instructionLines(content, person), formText.none),
    ...listed(incidentText.response, paragraphs(content.response)),
    ...listed(incidentText.secondary, paragraphs(content.secondary ?? incidentText.noneNow)),
    ...listed(incidentText.prevention, paragraphs(content.prevention ?? incidentText.notYet)),
    [
      { label: incidentText.police, value: policeLine(content) },
      { label: incidentText.notice, value: noticeLine(content) },
    ],
    [{ label: incidentText.deadlines, value: deadlinesLine(content) }],
    ...listed(
      incidentText.attachments,
      content.attachments.map(({ name, sha256 }) => `${name}(SHA-256 ${sha256})`),
      formText.none,
    ),
    [{ label: incidentText.author, value: person(content.author) }],
    [{ label: incidentText.responsible, value: person(content.responsible) }],
  ];
}

function instructionLines(
  { instructed }: IncidentReportContent,
  person: (who: IncidentReportContent["author"]) => string,
): readonly string[] {
  return instructed.flatMap((one) => {
    const paper = one.document ? ` ${cited(one.document)}` : "";
    const until = one.dueOn === undefined ? "" : `(期限 ${eraDate(one.dueOn)})`;
    return headed(`${eraDateTime(one.at)} ${person(one.person)}${paper}${until}`, one.content);
  });
}

/** When and by whom, before the first of the words. */
function headed(head: string, words: string): readonly string[] {
  return paragraphs(words).map((line, index) => (index === 0 ? `${head}　${line}` : line));
}

function receiptLine({ submitted }: IncidentReportContent): string | undefined {
  if (!submitted) return undefined;
  const { means, receipt } = submitted;
  return [meansOf(means), receipt && cited(receipt)].filter(Boolean).join("　");
}
