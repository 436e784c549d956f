/** What a 不受理記録 says. */
import type {
  NonAcceptanceContent,
  RefusedUnitOnForm,
} from "../../../shared/forms/nonAcceptanceContent.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import { formText } from "../../../shared/text/ja/formLabels.ts";
import { placeLine } from "../../../shared/text/ja/forms.ts";
import {
  answerLabel,
  nonAcceptanceText,
  refusedBy,
  refusedSlip,
  statedLine,
} from "../../../shared/text/ja/nonAcceptance.ts";
import type { Fact, Names } from "./facts.ts";
import { contactFact, contractFacts, person } from "./facts.ts";
import type { Own } from "./units.ts";

export function nonAcceptanceFacts(content: NonAcceptanceContent, names: Names): readonly Fact[] {
  return [
    ...contractFacts(content),
    [nonAcceptanceText.slip, refusedSlip(content)],
    [nonAcceptanceText.at, eraDateTime(content.at)],
    [nonAcceptanceText.place, placeLine(content.place)],
    [formText.giver, person(names, content.giver)],
    [formText.receiver, person(names, content.receiver)],
    [nonAcceptanceText.refused, refusedBy(content)],
    [nonAcceptanceText.reason, paragraphs(content.reason)],
    [answerLabel(content), paragraphs(content.answer)],
    contactFact(names, content.contact),
  ];
}

export function refusedUnit(unit: RefusedUnitOnForm): Own {
  return [
    [nonAcceptanceText.stated, statedLine(unit)],
    [formText.remarks, unit.note],
  ];
}
