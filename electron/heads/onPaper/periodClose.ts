/** What the paper of a closed period says. */
import type { PeriodCloseContent } from "../../../shared/forms/periodCloseContent.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import {
  closeFormText,
  closerLine,
  headLine,
  movementsLine,
  previousLine,
} from "../../../shared/text/ja/closing.ts";
import { term } from "../../../shared/text/ja/forms.ts";
import type { Fact, Names } from "./facts.ts";
import { contactFact, contractFacts, person, senderFacts } from "./facts.ts";

export function closeFacts(content: PeriodCloseContent, names: Names): readonly Fact[] {
  return [
    ...senderFacts(content),
    ...contractFacts(content),
    [closeFormText.period, term(content.from, content.to)],
    [closeFormText.previous, previousLine(content)],
    [closeFormText.what, movementsLine(content.counts)],
    [closeFormText.head, headLine(content.head)],
    [closeFormText.closer, closerLine(person(names, content.person) ?? "", content.closed)],
    [closeFormText.remarks, paragraphs(content.remarks)],
    contactFact(names, content.contact),
  ];
}
