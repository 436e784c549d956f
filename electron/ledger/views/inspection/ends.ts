/** How it ended: returned or destroyed (Art. 14), and what went wrong (Art. 18). */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import { deadlinesOf } from "../../../../shared/domain/incidentClocks.ts";
import type { Incident } from "../../../../shared/domain/incident.ts";
import { OUTSTANDING_STATES } from "../../../../shared/domain/state.ts";
import { formNumber } from "../../../../shared/forms/era.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { certainty, incidentKind, reportEdition } from "../../../../shared/text/ja/recordWords.ts";
import { method } from "../../../../shared/text/ja/words.ts";
import { openDifferences } from "../certified.ts";
import { tally, unitsIn } from "../lists.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, inPeriod, ofContract } from "./inspected.ts";

/** What is destroyed is instructed, done and certified; at the end nothing is left. */
export function article14(of: Inspected): Finding {
  const orders = ofContract(of, "instruction").filter((one) => inPeriod(of, one.recordedAt));
  const works = ofContract(of, "destruction").filter(({ endedAt }) => inPeriod(of, endedAt));
  const papers = ofContract(of, "certificate").filter(({ issuedAt }) => inPeriod(of, issuedAt));
  const completion = of.reading.books.get("completion", of.contract.contract);
  return {
    evidence: [
      evidence(
        words.instructions,
        orders.map(({ document, assets, method: how }) => ({
          on: document.date,
          text: `${document.number} ${method[how]} ${assets.length}点`,
        })),
      ),
      evidence(
        words.destructions,
        works.map(({ endedAt, method: how, destroyed }) => ({
          on: dayOf(endedAt),
          text: `${method[how]} ${destroyed.length}点`,
        })),
      ),
      evidence(
        words.certificates,
        papers.map(({ issuedOn, number }) => ({ on: issuedOn, text: formNumber(number) })),
      ),
      evidence(
        words.completion,
        completion && inPeriod(of, completion.completedAt)
          ? [{ on: dayOf(completion.completedAt), text: formNumber(completion.number) }]
          : [],
      ),
    ],
    gaps: [
      ...works
        .filter(({ certificate }) => certificate === undefined)
        .map(({ endedAt }) => words.uncertified(dayOf(endedAt))),
      ...papers
        .filter(({ accepted }) => !accepted)
        .map(({ number }) => words.unaccepted(formNumber(number))),
      ...openDifferences(of.reading, of.contract.contract).map(({ destruction: work, ...open }) =>
        words.certificateDiffers(work.label, open),
      ),
      ...leftOver(of),
    ],
  };
}

function leftOver({ reading, contract, to }: Inspected): readonly string[] {
  const ended = contract.ended?.on ?? contract.to;
  if (ended > to || ended >= reading.today) return [];
  const count = unitsIn(tally(reading, contract.contract), OUTSTANDING_STATES);
  return count > 0 ? [words.outstanding(count)] : [];
}

/** What went wrong, or may have, was told at once and in writing. */
export function article18(of: Inspected): Finding {
  const { reading } = of;
  const incidents = ofContract(of, "incident").filter((one) => inPeriod(of, one.learnedAt));
  const reports = incidents
    .flatMap((one) => one.reports)
    .flatMap((id) => reading.books.get("incidentReport", id) ?? [])
    .filter(({ submitted }) => submitted);
  const doubts = ofContract(of, "suspicion").filter((one) => !one.answer && inPeriod(of, one.at));
  return {
    evidence: [
      evidence(
        words.incidents,
        incidents.map((one) => ({
          on: dayOf(one.learnedAt),
          text: `${formNumber(one.number)} ${incidentKind[one.kind]}(${certainty[one.certainty]})`,
        })),
      ),
      evidence(
        words.reports,
        reports.map(({ submitted, number, edition }) => ({
          on: dayOf(submitted?.at ?? ""),
          text: `${formNumber(number)} ${reportEdition[edition]}`,
        })),
      ),
    ],
    gaps: [
      ...incidents.flatMap((one) => unreported(of, one)),
      ...(doubts.length > 0 ? [words.notJudged(doubts.length)] : []),
    ],
  };
}

function unreported({ reading }: Inspected, incident: Incident): readonly string[] {
  const number = formNumber(incident.number);
  const { firstBy } = deadlinesOf(reading.books, incident);
  const told = incident.told[0]?.at;
  const written = incident.reports.some((id) => {
    const report = reading.books.get("incidentReport", id);
    return report?.edition === "final" && report.submitted !== undefined;
  });
  const late = (told ?? reading.now) > firstBy;
  return [
    ...(told === undefined ? [words.notTold(number)] : []),
    ...(late ? [words.toldLate(number, firstBy)] : []),
    ...(written ? [] : [words.notWritten(number)]),
  ];
}
