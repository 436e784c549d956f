/** What ends soon and is followed by nothing: the contract itself, and what was designated, permitted or shown under it. */
import { addDays, addMonths, daysBetween, within } from "../../../shared/domain/calendar.ts";
import type { Permits, Placement, Standing } from "../../../shared/domain/allowed.ts";
import { approvedFrom } from "../../../shared/domain/allowed.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import type { Office } from "../../../shared/domain/vocabulary.ts";
import { MEDIA } from "../../../shared/domain/vocabulary.ts";
import { TRAINING_MONTHS } from "../../../shared/rules/article-20-training.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { todo } from "./todo.ts";

interface Term {
  readonly from: string;
  readonly to?: string | undefined;
}

/** A contract, and how many days ahead its ends are told of. */
interface Watched {
  readonly reading: Reading;
  readonly doc: Contract;
  readonly ahead: number;
}

/** Everything of a contract that ends within so many days: as many as it says, unless someone asks otherwise. */
export function terms(
  reading: Reading,
  doc: Contract,
  ahead: number = limitsOf(doc.settings).noticeDays,
): Todo[] {
  const of: Watched = { reading, doc, ahead };
  const own = (one: { readonly contract: string }) => one.contract === doc.contract;
  const standings = few(reading, "standing").filter(own);
  return [
    ...ofContract(of),
    ...standings.flatMap((one) => [...ofOffices(of, one), ...ofReadiness(of, one)]),
    ...few(reading, "placement")
      .filter(own)
      .flatMap((one) => ofPlace(of, one)),
    ...few(reading, "admission")
      .filter(own)
      .flatMap(({ party, consents }) =>
        ending(of, consents).map((days) =>
          todo("later", "consentEnds", { party: reading.names.party(party), days }, target(doc)),
        ),
      ),
    ...ofCopying(of),
    ...ofAreas(of),
    ...ofClouds(of),
    ...ofUnits(of),
  ];
}

const target = ({ contract }: Contract) => ({ to: "contract", id: contract }) as const;

function ofOffices(of: Watched, { person, designations }: Standing): Todo[] {
  const { reading, doc } = of;
  return byOffice(designations).flatMap(([office, list]) =>
    ending(of, list).map((days) => {
      const params = { person: reading.names.person(person), office, days };
      return todo("later", "designationEnds", params, target(doc));
    }),
  );
}

/** A training counts for its months (Art. 20), a card to its last day (Art. 16). */
function ofReadiness(of: Watched, standing: Standing): Todo[] {
  const { reading, doc } = of;
  const person = reading.names.person(standing.person);
  const trained = (standing.trainings ?? []).map(({ heldOn }) => ({
    from: heldOn,
    to: addMonths(heldOn, TRAINING_MONTHS),
  }));
  const { card } = standing;
  const carried = card ? [{ from: "", to: card.expiresOn }] : [];
  return [
    ...ending(of, trained).map((days) =>
      todo("later", "trainingEnds", { person, days }, target(doc)),
    ),
    ...ending(of, carried).map((days) => todo("later", "cardEnds", { person, days }, target(doc))),
  ];
}

function ofPlace(of: Watched, { place, designations }: Placement): Todo[] {
  const { reading, doc } = of;
  return ending(of, designations).map((days) =>
    todo("later", "placeEnds", { place: reading.names.place(place), days }, target(doc)),
  );
}

/** One under which nothing more can be copied may end unsaid. */
function ofCopying(of: Watched): Todo[] {
  const { reading, doc } = of;
  return few(reading, "copyApproval")
    .filter(({ contract, copies, used }) => contract === doc.contract && used < copies)
    .flatMap((approval) => {
      const { document, copies, used, to } = approval;
      const params = { number: document.number, left: copies - used };
      return ending(of, [{ from: approvedFrom(approval), to }]).map((days) =>
        todo("later", "copyApprovalEnds", { ...params, days }, target(doc)),
      );
    });
}

/** The way in and the way out, and every kind of medium: a lasting permit for one says nothing of another. */
function ofAreas(of: Watched): Todo[] {
  const { reading, doc } = of;
  return few(reading, "permits")
    .filter(({ contract }) => contract === doc.contract)
    .flatMap(({ place, permits }) => {
      const [into, out] = (["in", "out"] as const).map((way) => lastOfWay(of, permits, way));
      const target_ = target(doc);
      const said = (direction: "in" | "out" | "both", days: number | undefined) =>
        days === undefined
          ? []
          : [
              todo(
                "later",
                "permitEnds",
                { place: reading.names.place(place), direction, days },
                target_,
              ),
            ];
      return into === out ? said("both", into) : [...said("in", into), ...said("out", out)];
    });
}

type Permit = Permits["permits"][number];

/** Days until the first of the media may no longer go this way. */
function lastOfWay(of: Watched, permits: readonly Permit[], way: "in" | "out"): number | undefined {
  const thisWay = permits.filter(({ direction }) => direction === way || direction === "both");
  const media = new Set(thisWay.flatMap((one) => one.media ?? MEDIA));
  const days = [...media].flatMap((medium) =>
    ending(
      of,
      thisWay.filter((one) => one.media?.includes(medium) ?? true),
    ),
  );
  return days.length === 0 ? undefined : Math.min(...days);
}

/** An evaluation counts for the months of the contract (Art. 17), a service's certifications to their last days. */
function ofClouds(of: Watched): Todo[] {
  const { reading, doc } = of;
  const { cloudMonths } = limitsOf(doc.settings);
  return few(reading, "cloudService")
    .filter(({ contract }) => contract === doc.contract)
    .flatMap(({ place: id, evaluations }) => {
      const place = reading.names.place(id);
      const counted = evaluations.map(({ evaluatedOn }) => ({
        from: evaluatedOn,
        to: addMonths(evaluatedOn, cloudMonths),
      }));
      const latest = evaluations
        .toSorted((a, b) => (a.evaluatedOn < b.evaluatedOn ? -1 : 1))
        .at(-1);
      return [
        ...ending(of, counted).map((days) =>
          todo("later", "evaluationEnds", { place, days }, target(doc)),
        ),
        ...(latest?.certifications ?? []).flatMap(({ name, expiresOn }) =>
          ending(of, [{ from: "", to: expiresOn }]).map((days) =>
            todo("later", "certificationEnds", { place, name, days }, target(doc)),
          ),
        ),
      ];
    });
}

/** The last day of the contract itself, while it runs. */
function ofContract(of: Watched): Todo[] {
  const { doc } = of;
  if (doc.state !== "open") return [];
  return ending(of, [{ from: doc.from, to: doc.to }]).map((days) =>
    todo("later", "contractEnds", { contract: doc.title, days }, target(doc)),
  );
}

/** Units that are to go back, and those the client has let stay, whose day is near. */
function ofUnits({ reading, doc, ahead }: Watched): Todo[] {
  const { db, today } = reading;
  const near = db
    .prepare<[object], { deferred: 0 | 1; units: number; first: string }>(
      `SELECT doc ->> '$.deferredUntil' IS NOT NULL AS deferred, count(*) AS units, min(due) AS first
       FROM books INDEXED BY books_by_due
       WHERE kind = 'asset' AND due IS NOT NULL AND due BETWEEN @today AND @until AND contract = @contract
       GROUP BY 1 ORDER BY 1`,
    )
    .all({ today, until: addDays(today, ahead), contract: doc.contract });
  const assets = { to: "assets", contract: doc.contract } as const;
  return near.map(({ deferred, units, first }) =>
    todo(
      "later",
      deferred ? "deferralEnds" : "dueSoon",
      { units, days: daysBetween(today, first) },
      assets,
    ),
  );
}

function byOffice<D extends { readonly office: Office }>(list: readonly D[]): [Office, D[]][] {
  return [...Map.groupBy(list, (one) => one.office)];
}

/** Days until the last term of a list ends, if it is in force and that is near. */
function ending({ reading: { today }, ahead }: Watched, list: readonly Term[]): number[] {
  const covered = (day: string) => list.some((one) => within(day, one.from, one.to));
  if (!covered(today) || covered(addDays(today, ahead + 1))) return [];
  const last = list.flatMap(({ from, to }) => (to !== undefined && from <= today ? [to] : []));
  const latest = last.toSorted().at(-1);
  return latest === undefined ? [] : [daysBetween(today, latest)];
}
