/** What contracts want: what the client has to designate, what ends soon, and what is left at the end (Art. 14). */
import { addDays, daysBetween, within } from "../../../shared/domain/calendar.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { Office } from "../../../shared/domain/vocabulary.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { phaseOf } from "./contracts.ts";
import type { Tally } from "./lists.ts";
import { few, unitsIn } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { todo } from "./todo.ts";
import { AHEAD_DAYS } from "./todosOfDisposal.ts";

/** Without these two nothing can be handed over (Art. 12). */
const NEEDED: readonly Office[] = ["designatedOfficial", "custodyManager"];

export function contractTodos(
  reading: Reading,
  only: string | undefined,
  counts: readonly Tally[],
): Todo[] {
  const all = few(reading, "contract");
  if (all.length === 0) return [todo("now", "noContract", {}, { to: "settings" })];
  return all
    .filter((doc) => only === undefined || doc.contract === only)
    .filter((doc) => doc.state !== "completed")
    .flatMap((doc) => [
      ...endTodos(
        reading,
        doc,
        counts.filter((one) => one.contract === doc.contract),
      ),
      ...setupTodos(reading, doc),
      ...terms(reading, doc),
    ]);
}

function endTodos(reading: Reading, doc: Contract, counts: readonly Tally[]): Todo[] {
  if (phaseOf(reading, doc) !== "closing") return [];
  const target = { to: "contract", id: doc.contract } as const;
  const units = unitsIn(counts, OUTSTANDING_STATES);
  const contract = doc.title;
  if (units === 0) return [todo("later", "toComplete", { contract }, target)];
  const days = Math.max(0, daysBetween(doc.ended?.on ?? doc.to, reading.today));
  const nothingDone = unitsIn(counts, ["held", "heldSub"]) === units;
  return [
    todo("now", "ended", { contract, days, units }, target),
    // Neither instructed nor on its way back (R14-8).
    ...(nothingDone ? [todo("now", "uninstructed", { contract, units }, target)] : []),
  ];
}

function setupTodos(reading: Reading, doc: Contract): Todo[] {
  const phase = phaseOf(reading, doc);
  if (phase === "closing") return [];
  const target = { to: "contract", id: doc.contract } as const;
  // Before it begins, its first day is the one to be ready for.
  const day = phase === "preparing" ? doc.from : reading.today;
  const contract = doc.title;
  const designations = few(reading, "standing")
    .filter((one) => one.contract === doc.contract)
    .flatMap((one) => one.designations);
  const offices = NEEDED.filter(
    (office) => !designations.some((one) => one.office === office && within(day, one.from, one.to)),
  );
  const placed = few(reading, "placement")
    .filter((one) => one.contract === doc.contract)
    .some((one) => one.designations.some(({ from, to }) => within(day, from, to)));
  return [
    ...offices.map((office) => todo("now", "noOffice", { contract, office }, target)),
    ...(placed ? [] : [todo("now", "noPlace", { contract }, target)]),
  ];
}

interface Term {
  readonly from: string;
  readonly to?: string;
}

/** Terms that end within a month and that nothing follows. */
function terms(reading: Reading, doc: Contract): Todo[] {
  const { names } = reading;
  const target = { to: "contract", id: doc.contract } as const;
  const own = (one: { contract: string }) => one.contract === doc.contract;
  return [
    ...few(reading, "standing")
      .filter(own)
      .flatMap(({ person, designations }) =>
        byOffice(designations).flatMap(([office, list]) =>
          ending(reading, list).map((days) =>
            todo(
              "later",
              "designationEnds",
              { person: names.person(person), office, days },
              target,
            ),
          ),
        ),
      ),
    ...few(reading, "placement")
      .filter(own)
      .flatMap(({ place, designations }) =>
        ending(reading, designations).map((days) =>
          todo("later", "placeEnds", { place: names.place(place), days }, target),
        ),
      ),
    ...few(reading, "admission")
      .filter(own)
      .flatMap(({ party, consents }) =>
        ending(reading, consents).map((days) =>
          todo("later", "consentEnds", { party: names.party(party), days }, target),
        ),
      ),
  ];
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
