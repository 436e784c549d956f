/** 返還・廃棄完了報告書: the balance of a contract's custody when it is zero, provable entry by entry (Art. 14). */
import { withoutAbsent } from "../domain/absent.ts";
import { dayOf } from "../domain/calendar.ts";
import type { Completion } from "../domain/recordDocs.ts";
import type { Asset, Books, Change } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type { CompletionReportContent, EndedOnForm, StepOnForm } from "./completionContent.ts";
import {
  contactOnForm,
  contractOnForm,
  contractorOf,
  isSample,
  need,
  personOnForm,
  unitOnForm,
} from "./onForm.ts";

/** The report's sheet, frozen at entry `seq`. It has no draft: a contract is completed, or it is not. */
export function completionReportSheet(books: Books, completion: Completion, seq: number): Change {
  const { contract } = completion;
  const content = withoutAbsent(reportContent(books, completion));
  const stage = "completed";
  return {
    kind: "sheet",
    id: sheetId("completionReport", contract, stage),
    doc: { form: "completionReport", subject: contract, stage, seq, content, prints: [] },
  };
}

type Members = { [K in keyof CompletionReportContent]: CompletionReportContent[K] | undefined };

function reportContent(books: Books, completion: Completion): CompletionReportContent {
  const { contract, issuer, completedAt } = completion;
  const doc = need(books.get("contract", contract), contract);
  const contractor = contractorOf(books, contract);
  const assets = completion.assets.map((id) => need(books.get("asset", id), id));
  const content: Members = {
    version: 1,
    form: "completionReport",
    stage: "completed",
    sample: isSample(books),
    number: completion.number,
    issuedOn: dayOf(completedAt),
    completedAt,
    contract: contractOnForm(books, contract),
    ended: need(doc.ended, contract),
    contractorAddress: contractor.address,
    representative: contractor.representative,
    issuer: personOnForm(books, contract, issuer, completedAt),
    contact: contactOnForm(books, contract, issuer, completedAt),
    balance: completion.balance,
    units: assets.flatMap((asset) => endedOnForm(books, asset)),
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as CompletionReportContent;
}

function endedOnForm(books: Books, asset: Asset): EndedOnForm[] {
  const end = endOf(books, asset);
  if (!end) return [];
  const { received, parents, copyOf } = asset;
  return [
    {
      ...unitOnForm(books, asset),
      ...end,
      ...(received ? { received: slipStep(books, received.slip, received.at) } : {}),
      ...(copyOf ? { copyOf: copyOnForm(books, copyOf) } : {}),
      ...(parents ? { packedFrom: parents.map((id) => numberOf(books, id)) } : {}),
    },
  ];
}

function copyOnForm(books: Books, { asset, approval }: NonNullable<Asset["copyOf"]>) {
  const { document } = need(books.get("copyApproval", approval), approval);
  return { number: numberOf(books, asset), approval: document.number };
}

function endOf(books: Books, asset: Asset): Pick<EndedOnForm, "end" | "ended"> | undefined {
  const { state, since, closedBy = "", lossClosure } = asset;
  if (state === "returned") return { end: "returned", ended: slipStep(books, closedBy, since) };
  if (state === "disposed")
    return { end: "destroyed", ended: certificateStep(books, closedBy, since) };
  if (state !== "lossClosed" || !lossClosure) return undefined;
  const { document, seq } = lossClosure;
  const cited = { number: document.number, date: document.date };
  return { end: "lost", ended: { on: dayOf(since), entry: seq, document: cited } };
}

function slipStep(books: Books, slip: string, at: string): StepOnForm {
  const entry = books.get("sheet", sheetId("handoverSlip", slip, "completed"))?.seq;
  const paper = books.get("slip", slip)?.number;
  return step(at, entry, paper);
}

function certificateStep(books: Books, certificate: string, at: string): StepOnForm {
  const entry = books.get("sheet", sheetId("disposalCertificate", certificate, "completed"))?.seq;
  return step(at, entry, books.get("certificate", certificate)?.number);
}

function step(
  at: string,
  entry: StepOnForm["entry"],
  paper: StepOnForm["paper"] | undefined,
): StepOnForm {
  return {
    on: dayOf(at),
    ...(entry === undefined ? {} : { entry }),
    ...(paper === undefined ? {} : { paper }),
  };
}

function numberOf(books: Books, asset: string): string {
  return need(books.get("asset", asset), asset).number;
}
