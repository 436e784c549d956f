/** A compared piece of evidence as a screen shows it: beside what the ledger recorded. */
import type { FormContent, UnitOnForm } from "../../shared/forms/content.ts";
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import { heldSaying, heldTitle } from "../../shared/text/ja/heads.ts";
import { media, slipKind, unit } from "../../shared/text/ja/words.ts";
import type { FormLines, HeldResult, PaperView } from "../../shared/views/heads.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { entryCount } from "../ledger/entries.ts";
import { frozenAt } from "./held/paper.ts";

/** The view of one result. What is recorded is shown only where the paper belongs to this ledger's entry. */
export function paperView(db: ReadableDb, result: HeldResult): PaperView {
  const base = { result, title: heldTitle(result), says: heldSaying(result, entryCount(db)) };
  const { kind, verdict, seq } = result;
  const isThere = kind === "slip" && (verdict === "held" || verdict === "otherwise");
  const sheet = isThere && seq !== undefined ? frozenAt(db, seq) : undefined;
  if (!sheet) return base;
  const { form, subject: id, content } = sheet;
  return { ...base, lines: linesOf(content), subject: { form, id } };
}

function linesOf(content: FormContent): FormLines {
  const { contract, issuedOn, place } = content;
  const common: [string, string][] = [
    ["発行日", eraDate(issuedOn)],
    ["契約", `${contract.number} ${contract.title}`],
    ["発注者", contract.client],
    ["受注者", contract.contractor],
    ["場所", `${place.code} ${place.name}`],
  ];
  if (content.form === "handoverSlip")
    return { facts: [["区分", slipKind[content.kind]], ...common], units: content.lines.map(row) };
  return {
    facts: [["受渡票", formNumber(content.slip)], ...common],
    units: content.units.map(row),
  };
}

function row({ number, name, media: medium, quantity }: UnitOnForm): FormLines["units"][number] {
  return {
    number,
    name,
    media: media[medium],
    quantity: `${quantity.value}${unit[quantity.unit]}`,
  };
}
