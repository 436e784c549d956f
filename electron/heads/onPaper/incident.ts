/** What a 事故報告書 says. */
import type {
  ConcernedOnForm,
  IncidentReportContent,
} from "../../../shared/forms/incidentContent.ts";
import { eraDate, eraDateTime } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import { formText } from "../../../shared/text/ja/formLabels.ts";
import { cited, placeLine } from "../../../shared/text/ja/forms.ts";
import {
  deadlinesLine,
  editionLine,
  incidentText,
  meansOf,
  noticeLine,
  personsLine,
  policeLine,
} from "../../../shared/text/ja/incidentForm.ts";
import { certainty, incidentKind } from "../../../shared/text/ja/recordWords.ts";
import { assetState } from "../../../shared/text/ja/words.ts";
import type { Fact, Names } from "./facts.ts";
import { contactFact, contractFacts, person, senderFacts } from "./facts.ts";
import type { Own } from "./units.ts";

export function incidentFacts(content: IncidentReportContent, names: Names): readonly Fact[] {
  const { place, whereabouts, happenedAt, learnedAt, learnedBy, course, attachments } = content;
  return [
    [incidentText.edition, editionLine(content)],
    [incidentText.kind, `${incidentKind[content.kind]}(${certainty[content.certainty]})`],
    ...senderFacts(content),
    ...contractFacts(content),
    [incidentText.learned, [eraDateTime(learnedAt), person(names, learnedBy) ?? ""]],
    [
      incidentText.happened,
      happenedAt === undefined ? incidentText.unknown : eraDateTime(happenedAt),
    ],
    [incidentText.where, place ? placeLine(place) : (whereabouts ?? incidentText.unknown)],
    [incidentText.persons, personsLine(content)],
    [incidentText.course, course.map(({ at, text }) => `${eraDateTime(at)} ${text}`)],
    [incidentText.cause, paragraphs(content.cause)],
    [incidentText.firstAction, paragraphs(content.firstAction)],
    [incidentText.measures, paragraphs(content.measures)],
    ...clientFacts(content, names),
    [incidentText.response, paragraphs(content.response)],
    [incidentText.secondary, paragraphs(content.secondary)],
    [incidentText.prevention, paragraphs(content.prevention)],
    [incidentText.police, policeLine(content)],
    [incidentText.notice, noticeLine(content)],
    [incidentText.deadlines, deadlinesLine(content)],
    [incidentText.attachments, attachments.map(({ name, sha256 }) => `${name} ${sha256}`)],
    [incidentText.author, person(names, content.author)],
    [incidentText.responsible, person(names, content.responsible)],
    contactFact(names, content.contact),
  ];
}

/** What the client was told, what it said is to be done, and that it took the report. */
function clientFacts(content: IncidentReportContent, names: Names): readonly Fact[] {
  const { told, instructed, submitted } = content;
  return [
    [
      incidentText.told,
      told.flatMap((one) => [
        `${eraDateTime(one.at)} ${person(names, one.to)}(${meansOf(one.means)})`,
        `${incidentText.author} ${person(names, one.by)}`,
        ...paragraphs(one.content),
      ]),
    ],
    [
      incidentText.instructed,
      instructed.flatMap((one) => [
        `${eraDateTime(one.at)} ${person(names, one.person)}`,
        ...(one.document ? [cited(one.document)] : []),
        ...(one.dueOn === undefined ? [] : [`期限 ${eraDate(one.dueOn)}`]),
        ...paragraphs(one.content),
      ]),
    ],
    [
      incidentText.received,
      submitted && [
        `${eraDateTime(submitted.at)}(${meansOf(submitted.means)})`,
        person(names, submitted.to) ?? "",
        ...(submitted.receipt ? [cited(submitted.receipt)] : []),
      ],
    ],
  ];
}

export function concernedUnit(unit: ConcernedOnForm): Own {
  return [
    [incidentText.state, assetState[unit.state]],
    [incidentText.place, unit.place ? placeLine(unit.place) : unit.custodian],
    ["棚", unit.shelf],
    [formText.sealNumber, unit.seal],
  ];
}
