/** What a 返還・廃棄完了報告書 says. */
import type {
  CompletionReportContent,
  EndedOnForm,
} from "../../../shared/forms/completionContent.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import {
  amountsOf,
  balanceKind,
  balanceText,
  completionText,
  copyLine,
  endLine,
  endedLine,
  stepLine,
} from "../../../shared/text/ja/completionForm.ts";
import type { Fact, Names } from "./facts.ts";
import { contactFact, contractFacts, person, senderFacts } from "./facts.ts";
import type { Own } from "./units.ts";

export function completionFacts(content: CompletionReportContent, names: Names): readonly Fact[] {
  const { balance } = content;
  const amounts = amountsOf(balance);
  const told = (row: (typeof balance)[number]) =>
    amounts.map((name) => `${balanceText[name]} ${(row[name] ?? 0).toLocaleString("ja-JP")}`);
  return [
    ["報告者", person(names, content.issuer)],
    ...senderFacts(content),
    ...contractFacts(content),
    [completionText.ended, endedLine(content)],
    ["完了した日時", eraDateTime(content.completedAt)],
    [completionText.balance, balance.map((row) => `${balanceKind(row)} ${told(row).join("、")}`)],
    contactFact(names, content.contact),
  ];
}

export function endedUnit(unit: EndedOnForm): Own {
  return [
    [completionText.received, unit.received && stepLine(unit.received)],
    [endLine(unit), stepLine(unit.ended)],
    [completionText.copyOf, unit.copyOf && copyLine(unit.copyOf)],
    [completionText.packedFrom, unit.packedFrom?.join(" ")],
  ];
}
