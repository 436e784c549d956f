/** A compared piece of evidence as a screen shows it: beside what the ledger recorded. */
import type { Sheet } from "../../shared/domain/state.ts";
import type { FormContent, UnitOnForm } from "../../shared/forms/content.ts";
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import { correctedChange, correctedField } from "../../shared/text/ja/correction.ts";
import { heldSaying, heldTitle } from "../../shared/text/ja/heads.ts";
import { incidentKind } from "../../shared/text/ja/recordWords.ts";
import { media, slipKind, unit } from "../../shared/text/ja/words.ts";
import type { FormLines, HeldResult, PaperView } from "../../shared/views/heads.ts";
import { storedBooks } from "../ledger/books.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { entryCount } from "../ledger/entries.ts";
import { frozenAt } from "./held/paper.ts";

/** The view of one result. What is recorded is shown only where the paper belongs to this ledger's entry. */
export function paperView(db: ReadableDb, result: HeldResult): PaperView {
  const base = { result, title: heldTitle(result), says: heldSaying(result, entryCount(db)) };
  const { kind, verdict, seq } = result;
  const isThere = kind === "slip" && RECORDED.includes(verdict);
  const sheet = isThere && seq !== undefined ? frozenAt(db, seq) : undefined;
  if (!sheet) return base;
  const { form, content } = sheet;
  return { ...base, lines: linesOf(content), subject: { form, id: standsOn(db, sheet) } };
}

/** The document on whose page a form stands. A report of an incident has none of its own. */
function standsOn(db: ReadableDb, { form, subject }: Sheet): string {
  if (form !== "incidentReport") return subject;
  return storedBooks(db).get("incidentReport", subject)?.incident ?? "";
}

/** The paper's entry is there, among those of this ledger or those it has taken over. */
const RECORDED: readonly HeldResult["verdict"][] = ["held", "inherited", "otherwise"];

function linesOf(content: FormContent): FormLines {
  const { contract, issuedOn } = content;
  const common: [string, string][] = [
    ["発行日", eraDate(issuedOn)],
    ["契約", `${contract.number} ${contract.title}`],
    ["発注者", contract.client],
    ["受注者", contract.contractor],
  ];
  const { first, units } = ownLines(content);
  const place = "place" in content && content.place ? [placeFact(content.place)] : [];
  return { facts: [...first, ...common, ...place], units: units.map(row) };
}

function placeFact({ code, name }: { code: string; name: string }): [string, string] {
  return ["場所", `${code} ${name}`];
}

/** What only this form has. */
function ownLines(content: FormContent): {
  readonly first: readonly [string, string][];
  readonly units: readonly UnitOnForm[];
} {
  switch (content.form) {
    case "handoverSlip":
      return { first: [["区分", slipKind[content.kind]]], units: content.lines };
    case "disposalCertificate":
      return { first: [["受渡票", formNumber(content.slip)]], units: content.units };
    case "incidentReport":
      return { first: [["種別", incidentKind[content.kind]]], units: content.units };
    case "correctionSlip":
      return {
        first: content.lines.map(({ field, before, after }): [string, string] => [
          correctedField[field],
          correctedChange({ field, before, after }),
        ]),
        units: [],
      };
    case "completionReport":
      return { first: [["契約の終了", eraDate(content.ended.on)]], units: content.units };
    default:
      return content satisfies never;
  }
}

function row({ number, name, media: medium, quantity }: UnitOnForm): FormLines["units"][number] {
  return {
    number,
    name,
    media: media[medium],
    quantity: `${quantity.value}${unit[quantity.unit]}`,
  };
}
