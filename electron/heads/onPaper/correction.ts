/** What a 訂正票 says. */
import type { CorrectionSlipContent } from "../../../shared/forms/correctionContent.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import {
  correctedChange,
  correctedField,
  correctionFormText,
  side,
  subjectOnPaper,
} from "../../../shared/text/ja/correction.ts";
import type { Fact, Names } from "./facts.ts";
import { confirmed, contactFact, contractFacts, person, senderFacts } from "./facts.ts";

export function correctionFacts(content: CorrectionSlipContent, names: Names): readonly Fact[] {
  const { subject, target, lines, approvals } = content;
  const of = subjectOnPaper(subject, (who) => person(names, who) ?? "");
  return [
    ...senderFacts(content),
    ...contractFacts(content),
    [correctionFormText.subject, of],
    [correctionFormText.target, [correctionFormText.entry(target.seq), target.leaf]],
    ...lines.map((line, at): Fact => [
      `訂正 ${at + 1}: ${correctedField[line.field]}`,
      correctedChange(line),
    ]),
    [correctionFormText.reason, paragraphs(content.reason)],
    ["訂正を書いた人", [person(names, content.author) ?? "", eraDateTime(content.writtenAt)]],
    ...approvals.map((one): Fact => [
      `${side[one.side]}の承認`,
      [person(names, one.person) ?? one.party, ...(one.done ? confirmed(one.done) : ["未承認"])],
    ]),
    contactFact(names, content.contact),
  ];
}
