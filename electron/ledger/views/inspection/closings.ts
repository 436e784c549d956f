/** Whether periods are closed as the contract asks, and what was told of them later: Art. 24. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import { eraDate } from "../../../../shared/forms/era.ts";
import { movementsLine } from "../../../../shared/text/ja/closing.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { closingTodos } from "../closings.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, ofContract, overlaps } from "./inspected.ts";

export function article24(of: Inspected): Finding {
  const closes = ofContract(of, "periodClose").filter((one) => overlaps(of, one));
  const late = closes.flatMap((one) => one.late.map((each) => ({ ...each, close: one })));
  return {
    evidence: [
      evidence(
        words.closes,
        closes.map(({ from, to, counts }) => ({
          on: to,
          text: `${eraDate(from)}〜${eraDate(to)} ${movementsLine(counts)}`,
        })),
      ),
      ...(late.length > 0
        ? [
            evidence(
              words.late,
              late.map(({ at, seq, days, close }) => ({
                on: dayOf(at),
                text: words.lateEntry(seq, days, close),
              })),
            ),
          ]
        : []),
    ],
    gaps: closingTodos(of.reading, of.contract.contract).map(({ text }) => text),
  };
}
