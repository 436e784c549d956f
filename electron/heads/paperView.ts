/** A compared piece of evidence as a screen shows it: beside what the ledger recorded, and what became of it later. */
import { dayOf } from "../../shared/domain/calendar.ts";
import type { Books, Sheet } from "../../shared/domain/state.ts";
import { sheetId } from "../../shared/domain/state.ts";
import type { FormContent } from "../../shared/forms/content.ts";
import { doubtLine } from "../../shared/text/ja/confirmation.ts";
import { heldSaying, heldTitle } from "../../shared/text/ja/heads.ts";
import { completedLater, correctedLater, voidedLater } from "../../shared/text/ja/papers.ts";
import type { FormLines, HeldResult, PaperView } from "../../shared/views/heads.ts";
import { storedBooks } from "../ledger/books.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { disclosedIn } from "../ledger/disclosed.ts";
import { entryCount } from "../ledger/entries.ts";
import { correctionsSince } from "../print/form.ts";
import { frozenAt } from "./held/paper.ts";
import { certificateFacts, destroyedUnit } from "./onPaper/certificate.ts";
import { completionFacts, endedUnit } from "./onPaper/completion.ts";
import { correctionFacts } from "./onPaper/correction.ts";
import type { Fact, Names } from "./onPaper/facts.ts";
import { concernedUnit, incidentFacts } from "./onPaper/incident.ts";
import { closeFacts } from "./onPaper/periodClose.ts";
import { nonAcceptanceFacts, refusedUnit } from "./onPaper/nonAcceptance.ts";
import { slipFacts, slipUnit } from "./onPaper/slip.ts";
import { handedUnit, successionFacts } from "./onPaper/succession.ts";
import { unitRow } from "./onPaper/units.ts";

/** The view of one result. What is recorded is shown only where the paper belongs to this ledger's entry. */
export function paperView(db: ReadableDb, result: HeldResult): PaperView {
  const base = { result, title: heldTitle(result), says: heldSaying(result, entryCount(db)) };
  const { kind, verdict, seq } = result;
  const isThere = kind === "slip" && RECORDED.includes(verdict);
  const sheet = isThere && seq !== undefined ? frozenAt(db, seq) : undefined;
  if (!sheet) return base;
  const books = storedBooks(db);
  const { facts, units } = onPaper(sheet.content, disclosedIn(db));
  const lines = { facts: facts.flatMap(stated), units, later: later(books, sheet) };
  return { ...base, lines, subject: { form: sheet.form, id: standsOn(books, sheet) } };
}

/** The paper's entry is there, among those of this ledger or those it has taken over. */
const RECORDED: readonly HeldResult["verdict"][] = ["held", "inherited", "otherwise"];

/** The document on whose page a form stands. A report of an incident has none of its own. */
function standsOn(books: Books, { form, subject }: Sheet): string {
  if (form !== "incidentReport") return subject;
  return books.get("incidentReport", subject)?.incident ?? "";
}

/** What became of the form after this paper: its number taken back, completed, corrected. */
function later(books: Books, sheet: Sheet): string[] {
  const { form, subject, stage } = sheet;
  const { voided, doubt } = (form === "handoverSlip" && books.get("slip", subject)) || {};
  const completed =
    stage === "issued" ? books.get("sheet", sheetId(form, subject, "completed")) : undefined;
  const corrections = correctionsSince(books, sheet);
  return [
    ...(voided ? [voidedLater(dayOf(voided.at), voided.reason)] : []),
    ...(doubt ? [doubtLine(doubt)] : []),
    ...(completed ? [completedLater(completed.seq)] : []),
    ...(corrections.length > 0 ? [correctedLater(corrections)] : []),
  ];
}

interface OnPaper {
  readonly facts: readonly Fact[];
  readonly units: FormLines["units"];
}

/** Everything that stands on the paper, in the order in which it does. */
function onPaper(content: FormContent, names: Names): OnPaper {
  switch (content.form) {
    case "handoverSlip":
      return {
        facts: slipFacts(content, names),
        units: content.lines.map((line) => unitRow(line, slipUnit(line))),
      };
    case "disposalCertificate":
      return {
        facts: certificateFacts(content, names),
        units: content.units.map((unit) => unitRow(unit, destroyedUnit(unit))),
      };
    case "incidentReport":
      return {
        facts: incidentFacts(content, names),
        units: content.units.map((unit) => unitRow(unit, concernedUnit(unit))),
      };
    case "succession":
      return {
        facts: successionFacts(content, names),
        units: content.units.map((unit) => unitRow(unit, handedUnit(unit))),
      };
    case "periodClose":
      return { facts: closeFacts(content, names), units: [] };
    case "completionReport":
      return {
        facts: completionFacts(content, names),
        units: content.units.map((unit) => unitRow(unit, endedUnit(unit))),
      };
    case "nonAcceptance":
      return {
        facts: nonAcceptanceFacts(content, names),
        units: content.units.map((unit) => unitRow(unit, refusedUnit(unit))),
      };
    case "correctionSlip":
      return { facts: correctionFacts(content, names), units: [] };
    default:
      return content satisfies never;
  }
}

/** What is said under a label, line by line; nothing where nothing is. */
function stated([label, said]: Fact): FormLines["facts"] {
  const lines = (typeof said === "string" ? [said] : (said ?? [])).filter((line) => line !== "");
  return lines.length === 0 ? [] : [[label, lines]];
}
