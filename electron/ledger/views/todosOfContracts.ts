/** What contracts want: what the client has to designate, what ends soon, and what is left at the end (Art. 14). */
import { addDays, daysBetween, within } from "../../../shared/domain/calendar.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { Office } from "../../../shared/domain/vocabulary.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { phaseOf } from "./contracts.ts";
import { findings } from "./findings.ts";
import type { Tally } from "./lists.ts";
import { few, unitsIn } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { mayExpire } from "./retention.ts";
import { todo } from "./todo.ts";
import { restingTodos } from "./todosOfResting.ts";
import { terms } from "./todosOfTerms.ts";

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
    .flatMap((doc) =>
      doc.state === "completed" ? kept(reading, doc) : open(reading, doc, counts),
    );
}

/** After its completion a contract wants nothing until its names and signatures may go. */
function kept(reading: Reading, doc: Contract): Todo[] {
  const params = { contract: doc.title };
  const target = { to: "contract", id: doc.contract } as const;
  return mayExpire(reading, doc) ? [todo("later", "toExpire", params, target)] : [];
}

function open(reading: Reading, doc: Contract, counts: readonly Tally[]): Todo[] {
  return [
    ...endTodos(
      reading,
      doc,
      counts.filter((one) => one.contract === doc.contract),
    ),
    ...restingTodos(reading, doc, counts),
    ...setupTodos(reading, doc),
    ...terms(reading, doc),
    ...unchecked(reading, doc),
    ...findingTodos(reading, doc),
  ];
}

/** What lies in storage, and nobody has looked at for longer than the contract says (R13-8). */
function unchecked({ db, today }: Reading, doc: Contract): Todo[] {
  const days = limitsOf(doc.settings).stocktakeDays;
  const units = db
    .prepare<[object], number>(
      `SELECT count(*) FROM books INDEXED BY books_listed
       WHERE kind = 'asset' AND contract = @contract AND state IN ('held', 'heldSub')
         AND substr(coalesce(doc ->> '$.checkedAt', doc ->> '$.received.at'), 1, 10) < @since`,
    )
    .pluck()
    .get({ contract: doc.contract, since: addDays(today, -days) });
  const target = { to: "assets", contract: doc.contract, state: "held" } as const;
  return units ? [todo("soon", "unchecked", { units, days }, target)] : [];
}

/** What an inspection found and is to be put right: when its day is near or over, or at once where it has none (Art. 19). */
function findingTodos(reading: Reading, doc: Contract): Todo[] {
  const { noticeDays } = limitsOf(doc.settings);
  const target = { to: "findings", id: doc.contract } as const;
  return findings(reading, doc.contract).flatMap(({ document, inspectedOn, dueOn, resolved }) => {
    if (resolved) return [];
    if (dueOn === undefined) {
      const since = Math.max(0, daysBetween(inspectedOn, reading.today));
      return [todo("soon", "findingOpen", { document, days: since }, target)];
    }
    const days = daysBetween(reading.today, dueOn);
    if (days > noticeDays) return [];
    return [todo(days < 0 ? "now" : "later", "findingDue", { document, days }, target)];
  });
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
