/** What ends within a month and is followed by nothing: designations, consents, permits, approvals to copy, trainings, cards. */
import { addDays, addMonths, daysBetween, within } from "../../../shared/domain/calendar.ts";
import type { Placement, Standing } from "../../../shared/domain/allowed.ts";
import { approvedFrom } from "../../../shared/domain/allowed.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import type { Office } from "../../../shared/domain/vocabulary.ts";
import { TRAINING_MONTHS } from "../../../shared/rules/article-20-training.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { todo } from "./todo.ts";
import { AHEAD_DAYS } from "./todosOfDisposal.ts";

interface Term {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Everything of a contract that ends soon. */
export function terms(reading: Reading, doc: Contract): Todo[] {
  const own = (one: { readonly contract: string }) => one.contract === doc.contract;
  const standings = few(reading, "standing").filter(own);
  return [
    ...standings.flatMap((one) => [
      ...ofOffices(reading, doc, one),
      ...ofReadiness(reading, doc, one),
    ]),
    ...few(reading, "placement")
      .filter(own)
      .flatMap((one) => ofPlace(reading, doc, one)),
    ...few(reading, "admission")
      .filter(own)
      .flatMap(({ party, consents }) =>
        ending(reading, consents).map((days) =>
          todo("later", "consentEnds", { party: reading.names.party(party), days }, target(doc)),
        ),
      ),
    ...ofCopying(reading, doc),
    ...ofAreas(reading, doc),
    ...ofClouds(reading, doc),
  ];
}

const target = ({ contract }: Contract) => ({ to: "contract", id: contract }) as const;

function ofOffices(reading: Reading, doc: Contract, { person, designations }: Standing): Todo[] {
  return byOffice(designations).flatMap(([office, list]) =>
    ending(reading, list).map((days) => {
      const params = { person: reading.names.person(person), office, days };
      return todo("later", "designationEnds", params, target(doc));
    }),
  );
}

/** A training counts for its months (Art. 20), a card to its last day (Art. 16). */
function ofReadiness(reading: Reading, doc: Contract, standing: Standing): Todo[] {
  const person = reading.names.person(standing.person);
  const trained = (standing.trainings ?? []).map(({ heldOn }) => ({
    from: heldOn,
    to: addMonths(heldOn, TRAINING_MONTHS),
  }));
  const { card } = standing;
  const carried = card ? [{ from: "", to: card.expiresOn }] : [];
  return [
    ...ending(reading, trained).map((days) =>
      todo("later", "trainingEnds", { person, days }, target(doc)),
    ),
    ...ending(reading, carried).map((days) =>
      todo("later", "cardEnds", { person, days }, target(doc)),
    ),
  ];
}

function ofPlace(reading: Reading, doc: Contract, { place, designations }: Placement): Todo[] {
  return ending(reading, designations).map((days) =>
    todo("later", "placeEnds", { place: reading.names.place(place), days }, target(doc)),
  );
}

/** One under which nothing more can be copied may end unsaid. */
function ofCopying(reading: Reading, doc: Contract): Todo[] {
  return few(reading, "copyApproval")
    .filter(({ contract, copies, used }) => contract === doc.contract && used < copies)
    .flatMap((approval) => {
      const { document, copies, used, to } = approval;
      const params = { number: document.number, left: copies - used };
      return ending(reading, [{ from: approvedFrom(approval), to }]).map((days) =>
        todo("later", "copyApprovalEnds", { ...params, days }, target(doc)),
      );
    });
}

function ofAreas(reading: Reading, doc: Contract): Todo[] {
  return few(reading, "permits")
    .filter(({ contract }) => contract === doc.contract)
    .flatMap(({ place, permits }) =>
      ending(reading, permits).map((days) =>
        todo("later", "permitEnds", { place: reading.names.place(place), days }, target(doc)),
      ),
    );
}

/** An evaluation counts for the months of the contract (Art. 17). */
function ofClouds(reading: Reading, doc: Contract): Todo[] {
  const { cloudMonths } = limitsOf(doc.settings);
  return few(reading, "cloudService")
    .filter(({ contract }) => contract === doc.contract)
    .flatMap(({ place, evaluations }) => {
      const counted = evaluations.map(({ evaluatedOn }) => ({
        from: evaluatedOn,
        to: addMonths(evaluatedOn, cloudMonths),
      }));
      return ending(reading, counted).map((days) =>
        todo("later", "evaluationEnds", { place: reading.names.place(place), days }, target(doc)),
      );
    });
}

function byOffice<D extends { readonly office: Office }>(list: readonly D[]): [Office, D[]][] {
  return [...Map.groupBy(list, (one) => one.office)];
}

/** Days until the last term of a list ends, if it is in force and that is within a month. */
function ending({ today }: Reading, list: readonly Term[]): number[] {
  const covered = (day: string) => list.some((one) => within(day, one.from, one.to));
  if (!covered(today) || covered(addDays(today, AHEAD_DAYS))) return [];
  const last = list.flatMap(({ from, to }) => (to !== undefined && from <= today ? [to] : []));
  const latest = last.toSorted().at(-1);
  return latest === undefined ? [] : [daysBetween(today, latest)];
}
