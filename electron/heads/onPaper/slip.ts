/** What a 受渡票 says. */
import type { HandoverSlipContent, SlipLineOnForm } from "../../../shared/forms/content.ts";
import { eraDate, eraDateTime } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import { formText } from "../../../shared/text/ja/formLabels.ts";
import {
  amount,
  cited,
  continuesLine,
  differenceLine,
  placeLine,
} from "../../../shared/text/ja/forms.ts";
import { method, slipKind } from "../../../shared/text/ja/words.ts";
import type { Fact, Names } from "./facts.ts";
import { confirmed, contactFact, contractFacts, person } from "./facts.ts";
import type { Own } from "./units.ts";

export function slipFacts(content: HandoverSlipContent, names: Names): readonly Fact[] {
  const { instruction, consent, release, receipt, lines, differences } = content;
  const unitOf = (line: number) => lines[line - 1]?.quantity.unit ?? "piece";
  return [
    [formText.kind, slipKind[content.kind]],
    [formText.continues, content.continues && continuesLine(content.continues)],
    [formText.clientNumber, content.clientNumber],
    ...contractFacts(content),
    [formText.purpose, content.purpose],
    [
      "指示",
      instruction && `${cited(instruction)} ${formText.method} ${method[instruction.method]}`,
    ],
    [formText.consent, consent && cited(consent)],
    [formText.plannedAt, eraDateTime(content.plannedAt)],
    [formText.place, placeLine(content.place)],
    [formText.giver, person(names, content.giver)],
    [`${formText.giver}の確認`, release && confirmed(release)],
    [formText.receiver, person(names, content.receiver)],
    [`${formText.receiver}の確認`, receipt && confirmed(receipt)],
    ["差異", differences.map((one) => differenceLine(one, unitOf(one.line)))],
    [formText.remarks, paragraphs(content.remarks)],
    contactFact(names, content.contact),
  ];
}

const SEALS = {
  intact: formText.sealIntact,
  broken: formText.sealBroken,
  none: formText.sealNone,
} as const;

export function slipUnit(line: SlipLineOnForm): Own {
  const { check, quantity } = line;
  return [
    [formText.condition, line.condition],
    [formText.sealNumber, line.seal],
    [formText.container, line.container],
    [formText.dueOn, line.dueOn === undefined ? undefined : eraDate(line.dueOn)],
    [formText.remarks, line.remarks],
    [formText.countCheck, check && amount(check.counted, quantity.unit)],
    [formText.sealCheck, check && SEALS[check.seal]],
    [formText.serialRead, check?.serialRead],
    [formText.sealRead, check?.sealRead],
    [formText.hashRead, check?.hashRead],
    [formText.checkNote, check?.note],
  ];
}
