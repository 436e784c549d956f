/** How assets changed hands, travelled and were kept: Art. 11, 13. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import { formNumber } from "../../../../shared/forms/era.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { leg, slipKind } from "../../../../shared/text/ja/words.ts";
import { places } from "../people.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, inPeriod, ofContract } from "./inspected.ts";

/** Everything that changes hands has a slip that both sides confirmed. */
export function article11(of: Inspected): Finding {
  const slips = ofContract(of, "slip").filter(({ issuedAt }) => inPeriod(of, issuedAt));
  const corrections = ofContract(of, "correction").filter((one) => inPeriod(of, one.writtenAt));
  const known = slips.filter(({ state }) => state === "completed");
  const gaps = slips.flatMap(({ state, number }) => {
    if (state === "held") return [words.slipHeld(formNumber(number))];
    return state === "issued" || state === "released" ? [words.slipOpen(formNumber(number))] : [];
  });
  return {
    evidence: [
      evidence(
        words.slips,
        known.map(({ issuedOn, number, kind, lines }) => ({
          on: issuedOn,
          text: `${formNumber(number)} ${slipKind[kind]} ${lines.length}点`,
        })),
      ),
      ...(corrections.length > 0
        ? [
            evidence(
              words.corrections,
              corrections.map(({ number, state, writtenAt }) => ({
                on: dayOf(writtenAt),
                text: `${formNumber(number)} ${words.correction[state]}`,
              })),
            ),
          ]
        : []),
    ],
    gaps: [
      ...gaps,
      ...corrections
        .filter(({ state }) => state === "proposed")
        .map(({ number }) => words.correctionOpen(formNumber(number))),
    ],
  };
}

/** What travels is checked on arrival, and what is kept is counted. */
export function article13(of: Inspected): Finding {
  const ways = ofContract(of, "transport").filter(({ departedAt }) => inPeriod(of, departedAt));
  const taken = ofContract(of, "stocktake").filter(({ takenAt }) => inPeriod(of, takenAt));
  const counted = new Set(taken.map(({ place }) => place));
  const keeping = places(of.reading, { contract: of.contract.contract }).filter(
    ({ held, party }) => held > 0 && party.id !== of.contract.client,
  );
  return {
    evidence: [
      evidence(
        words.transports,
        ways.map(({ departedAt, number, leg: which }) => ({
          on: dayOf(departedAt),
          text: `${formNumber(number)} ${leg[which]}`,
        })),
      ),
      evidence(
        words.checks,
        ways.flatMap(({ check, number }) =>
          check ? [{ on: dayOf(check.at), text: formNumber(number) }] : [],
        ),
      ),
      evidence(
        words.stocktakes,
        taken.map(({ takenAt, number, place, found }) => ({
          on: dayOf(takenAt),
          text: `${formNumber(number)} ${of.reading.names.place(place)} ${found.length}点`,
        })),
      ),
    ],
    gaps: [
      ...ways.flatMap(({ state, number }) => {
        if (state === "inTransit") return [words.notArrived(formNumber(number))];
        return state === "arrived" ? [words.notChecked(formNumber(number))] : [];
      }),
      ...taken
        .filter(({ missing }) => missing.length > 0)
        .map(({ number, missing }) => words.short(formNumber(number), missing.length)),
      ...keeping
        .filter(({ id }) => !counted.has(id))
        .map(({ name, held }) => words.notCounted(name, held)),
    ],
  };
}
