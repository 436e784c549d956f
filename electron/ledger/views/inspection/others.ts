/** Articles that registrations and single acts answer: Art. 4, 7, 9, 19, 21; and the reasons given for warnings. */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import { eraDate, formNumber } from "../../../../shared/forms/era.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import type { Evidence } from "../../../../shared/views/inspection.ts";
import { bodiesOn } from "../../entries.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, inPeriod, ofContract } from "./inspected.ts";

/** What may be personal is known to be, or known not to be. */
export function article04(of: Inspected): Finding {
  const { personal, unknown } = of.units();
  return {
    evidence: [evidence(words.personalReceived, personal)],
    gaps: unknown.map((number) => words.contentUnknown(number)),
  };
}

/** Every handover says what for. */
export function article07(of: Inspected): Finding {
  const slips = ofContract(of, "slip").filter(({ issuedAt }) => inPeriod(of, issuedAt));
  return {
    evidence: [
      evidence(
        words.purposes,
        slips.map(({ issuedOn, number, purpose }) => ({
          on: issuedOn,
          text: `${formNumber(number)} ${purpose}`,
        })),
      ),
    ],
    gaps: [],
  };
}

/** The information is the client's, also where the medium is not. */
export function article09(of: Inspected): Finding {
  return { evidence: [evidence(words.ownMedia, of.units().ownMedia)], gaps: [] };
}

/** What an inspection found is put right, and by when it is to be. */
export function article19(of: Inspected): Finding {
  const all = ofContract(of, "inspectionFinding").filter(({ inspectedOn }) => inspectedOn <= of.to);
  const open = all.filter(({ resolved }) => !resolved || resolved.resolvedOn > of.to);
  return {
    evidence: [
      evidence(
        words.findings,
        all
          .filter(({ inspectedOn }) => inspectedOn >= of.from)
          .map(({ inspectedOn, document, content }) => ({
            on: inspectedOn,
            text: `${document.number} ${content}`,
          })),
      ),
      evidence(
        words.resolutions,
        all.flatMap(({ document, resolved }) =>
          resolved && resolved.resolvedOn >= of.from && resolved.resolvedOn <= of.to
            ? [
                {
                  on: resolved.resolvedOn,
                  text: `${document.number} ${resolved.measures}(${resolved.document.number})`,
                },
              ]
            : [],
        ),
      ),
    ],
    gaps: open.map(({ document, dueOn }) =>
      words.findingOpen(document.number, dueOn === undefined ? "" : eraDate(dueOn)),
    ),
  };
}

/** The contract was ended for breach, if it was. */
export function article21(of: Inspected): Finding {
  const { ended } = of.contract;
  const terminated = ended?.reason === "terminated" && ended.on >= of.from && ended.on <= of.to;
  return {
    evidence: [
      evidence(words.termination, terminated ? [{ on: ended.on, text: words.terminated }] : []),
    ],
    gaps: [],
  };
}

/** The reasons that were given for going on despite a warning, by the article that warned (E33). */
export function reasonsGiven({ reading, contract, from, to }: Inspected): Map<number, Evidence> {
  const concerns = reading.db
    .prepare<[object], number>(
      `SELECT 1 FROM history JOIN books USING (kind, id)
       WHERE history.seq = @seq AND books.contract = @contract LIMIT 1`,
    )
    .pluck();
  const told = bodiesOn(reading.db, { from, to, since: 0, of: "warningAcknowledged" });
  const given = [...told].flatMap(({ seq, events }) => {
    const warned = events.flatMap((event) =>
      event.type === "warningAcknowledged" ? [{ ...event, on: dayOf(event.occurredAt) }] : [],
    );
    const within = warned.filter(({ on }) => on >= from && on <= to);
    const own = within.length > 0 && concerns.get({ seq, contract: contract.contract });
    return own
      ? within.map((one) => ({ ...one, text: words.reason(seq, one.rule, one.reason) }))
      : [];
  });
  const byArticle = Map.groupBy(given, ({ article }) => article);
  return new Map(
    [...byArticle].map(([article, rows]) => [
      article,
      evidence(
        words.reasons,
        rows.map(({ on, text }) => ({ on, text })),
      ),
    ]),
  );
}
