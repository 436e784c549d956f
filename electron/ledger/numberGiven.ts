/** The number a command was given, when it gives one: it is what people write down and look for. */
import type { Command } from "../../shared/domain/command.ts";
import type { FormNumber } from "../../shared/domain/event.ts";
import type { Books } from "../../shared/domain/state.ts";
import { formNumber } from "../../shared/forms/era.ts";

export function numberGiven(books: Books, command: Command): string | undefined {
  const number = numberOf(books, command);
  return number && formNumber(number);
}

/** Commands that give a number, with where it is then found. */
const NUMBERING: {
  readonly [T in Command["type"]]?: (
    books: Books,
    command: Extract<Command, { type: T }>,
  ) => FormNumber | undefined;
} = {
  issueSlip: (books, { slip }) => books.get("slip", slip)?.number,
  depart: (books, { transport }) => books.get("transport", transport)?.number,
  issueCertificate: (books, { certificate }) => books.get("certificate", certificate)?.number,
  openIncident: (books, { incident }) => books.get("incident", incident)?.number,
  completeContract: (books, { contract }) => books.get("completion", contract)?.number,
  recordStocktake: (books, { stocktake }) => books.get("stocktake", stocktake)?.number,
  writeSuccession: (books, { succession }) => books.get("succession", succession)?.number,
  closePeriod: (books, { close }) => books.get("periodClose", close)?.number,
  disputeSlip: (books, { nonAcceptance }) => books.get("nonAcceptance", nonAcceptance)?.number,
  correctRecord: (books, { correction }) => books.get("correction", correction)?.number,
  writeIncidentReport: (books, { report }) => books.get("incidentReport", report)?.number,
};

function numberOf(books: Books, command: Command): FormNumber | undefined {
  // The table ties each reading to its command; the union cannot express that the two agree.
  const read = NUMBERING[command.type] as
    | ((books: Books, command: Command) => FormNumber | undefined)
    | undefined;
  return read?.(books, command);
}
