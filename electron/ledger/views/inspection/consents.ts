/** What the client permitted, and what was shown, found out and taught before acting: Art. 15, 16, 17, 20. */
import { dayOf, within } from "../../../../shared/domain/calendar.ts";
import type { Standing } from "../../../../shared/domain/allowed.ts";
import { OUTSTANDING_STATES } from "../../../../shared/domain/state.ts";
import { cloudFaults } from "../../../../shared/rules/article-17-cloud.ts";
import { isTrained } from "../../../../shared/rules/article-20-training.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { permitDirection } from "../../../../shared/text/ja/words.ts";
import { refusalText } from "../../../../shared/text/refusalText.ts";
import { few } from "../lists.ts";
import { places } from "../people.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, inPeriod, ofContract, overlaps } from "./inspected.ts";

/** Nothing goes into an area of the client or out of it unless it was applied for in writing and permitted. */
export function article15(of: Inspected): Finding {
  const { reading, contract } = of;
  const permits = few(reading, "permits")
    .filter((one) => one.contract === contract.contract)
    .flatMap(({ place, permits: all }) =>
      all
        .filter((one) => overlaps(of, one))
        .map((one) => ({ ...one, place: reading.names.place(place) })),
    );
  const read = standings(of).flatMap(({ person, areas = [] }) =>
    areas
      .filter(({ readOn }) => isIn(of, readOn))
      .map(({ place, readOn }) => ({
        on: readOn,
        text: `${reading.names.person(person)} ${reading.names.place(place)}`,
      })),
  );
  return {
    evidence: [
      evidence(
        words.permits,
        permits.map(({ from, place, direction, document }) => ({
          on: from,
          text: `${document.number} ${place} ${permitDirection[direction]}`,
        })),
      ),
      evidence(words.areaRules, read),
    ],
    gaps: permits
      .filter(({ application }) => application === undefined)
      .map(({ document }) => words.notApplied(document.number)),
  };
}

/** Whoever carries the assets for the contractor carries a card. */
export function article16(of: Inspected): Finding {
  const { reading, contract } = of;
  const cards = new Map(standings(of).map(({ person, card }) => [person, card]));
  const carried = ofContract(of, "transport")
    .filter(({ departedAt }) => inPeriod(of, departedAt))
    .flatMap(({ departedAt, carriage: { carriers } }) =>
      carriers
        .filter((one) => reading.books.get("person", one)?.party === contract.contractor)
        .map((one) => ({ on: dayOf(departedAt), person: one, card: cards.get(one) })),
    );
  return {
    evidence: [
      evidence(
        words.cards,
        carried.flatMap(({ on, person, card }) =>
          card ? [{ on, text: `${reading.names.person(person)} ${card.number}` }] : [],
        ),
      ),
    ],
    gaps: carried
      .filter(({ on, card }) => !card || (card.expiresOn ?? on) < on)
      .map(({ on, person }) => words.noCard(reading.names.person(person), on)),
  };
}

/** Personal information lies only in a cloud that meets the four conditions. */
export function article17(of: Inspected): Finding {
  const { reading, contract } = of;
  const services = few(reading, "cloudService").filter((one) => one.contract === contract.contract);
  const judging = { books: reading.books, contract, day: lastDay(of) };
  return {
    evidence: [
      evidence(
        words.evaluations,
        services.flatMap(({ place, evaluations }) =>
          evaluations
            .filter(({ evaluatedOn }) => isIn(of, evaluatedOn))
            .map(({ evaluatedOn }) => ({ on: evaluatedOn, text: reading.names.place(place) })),
        ),
      ),
    ],
    gaps: places(reading, { contract: contract.contract })
      .filter(({ id, kind }) => kind === "cloud" && arePersonal(of, { place: id }))
      .flatMap(({ id, name, held }) => {
        const faults = cloudFaults(judging, id);
        return (
          faults?.map((one) => refusalText(one, reading.names)) ?? [words.notEvaluated(name, held)]
        );
      }),
  };
}

/** Where personal information is handled, the contractor's people were trained within the time a training counts. */
export function article20(of: Inspected): Finding {
  const { reading, contract } = of;
  const last = lastDay(of);
  const known = standings(of);
  const name = (person: string) => reading.names.person(person);
  const handling = arePersonal(of)
    ? known.filter(
        (one) =>
          reading.books.get("person", one.person)?.party === contract.contractor &&
          serves(one, last),
      )
    : [];
  return {
    evidence: [
      evidence(
        words.trainings,
        known.flatMap(({ person, trainings = [] }) =>
          trainings
            .filter(({ heldOn }) => isIn(of, heldOn))
            .map(({ heldOn, subject }) => ({ on: heldOn, text: `${name(person)} ${subject}` })),
        ),
      ),
    ],
    gaps: handling
      .filter((one) => !isTrained(one, last))
      .map(({ person }) => words.notTrained(name(person))),
  };
}

/** Whether the contractor was handed any unit that may hold personal information; at one place: still has it there. */
function arePersonal({ reading, contract }: Inspected, at?: { readonly place: string }): boolean {
  const row = reading.db
    .prepare(
      `SELECT 1 FROM books INDEXED BY books_listed
       WHERE kind = 'asset' AND contract = @contract
         AND (doc ->> '$.content.personal' <> 'no' OR doc ->> '$.content.myNumber' <> 'no'
           OR doc ->> '$.content.sensitive' <> 'no')
         AND doc -> '$.received' IS NOT NULL
         AND (@place IS NULL
           OR place = @place AND state IN (SELECT value FROM json_each(@outstanding)))
       LIMIT 1`,
    )
    .get({
      contract: contract.contract,
      place: at?.place ?? null,
      outstanding: JSON.stringify(OUTSTANDING_STATES),
    });
  return row !== undefined;
}

/** The last day of the period that there has been. */
const lastDay = ({ reading, to }: Inspected) => (to < reading.today ? to : reading.today);

/** On the roster that day; who only signed a pledge serves without a term. */
function serves({ designations, pledgedOn }: Standing, day: string): boolean {
  return designations.length === 0
    ? pledgedOn !== undefined && pledgedOn <= day
    : designations.some((one) => within(day, one.from, one.to));
}

const standings = ({ reading, contract }: Inspected) =>
  few(reading, "standing").filter((one) => one.contract === contract.contract);

const isIn = ({ from, to }: Inspected, day: string) => day >= from && day <= to;
