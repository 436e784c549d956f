/** What handovers and transports wait for, and units that are not where they should be. */
import { addDays, dayOf, daysBetween, minutesBetween } from "../../../shared/domain/calendar.ts";
import { awaitsWord } from "../../../shared/domain/confirmation.ts";
import { unaccounted } from "../../../shared/domain/stranger.ts";
import type { Slip } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Todo } from "../../../shared/views/home.ts";
import { guardTodos } from "./guards.ts";
import { allListed, countListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";
import { OPEN_SLIPS } from "./slips.ts";
import { todo } from "./todo.ts";
import { isLate } from "./transports.ts";

export function handoverTodos(reading: Reading, contract: string | undefined): Todo[] {
  return [
    ...transportTodos(reading, contract),
    ...guardTodos(reading, contract),
    ...doubtfulTodos(reading, contract),
    ...slipTodos(reading, contract),
    ...unsignedTodos(reading, contract),
    ...strangerTodos(reading, contract),
  ];
}

function transportTodos(reading: Reading, contract: string | undefined): Todo[] {
  const open = allListed(reading, {
    kind: "transport",
    contract,
    states: ["inTransit", "arrived"],
  });
  return open.flatMap((doc) => {
    const what = { number: formNumber(doc.number), units: doc.assets.length };
    const target = { to: "transport", id: doc.transport } as const;
    // What a guard has is asked for as that.
    const guarded = doc.guard !== undefined;
    if (doc.state === "arrived") return guarded ? [] : [todo("soon", "toCheck", what, target)];
    if (!isLate(reading, doc)) return [];
    const minutes = minutesBetween(doc.expectedAt, reading.now);
    return [todo("now", "late", { ...what, minutes }, target)];
  });
}

function doubtfulTodos(reading: Reading, contract: string | undefined): Todo[] {
  const of = given({ contract });
  const found = (["missing", "quarantined"] as const).flatMap((state) => {
    const units = countListed(reading, { kind: "asset", contract, states: [state] });
    return units === 0 ? [] : [todo("now", state, { units }, { to: "assets", state, ...of })];
  });
  const leftOut = sinceBefore(reading, contract);
  const overdue = dueBefore(reading, contract);
  return [
    ...found,
    ...(leftOut === 0
      ? []
      : [todo("soon", "leftOut", { units: leftOut }, { to: "assets", state: "inUse", ...of })]),
    ...(overdue === 0
      ? []
      : [todo("soon", "overdue", { units: overdue }, { to: "assets", ...of })]),
  ];
}

/** Units taken out before today (R13-10). */
function sinceBefore({ db, today }: Reading, contract: string | undefined): number {
  const count = db
    .prepare<[object], number>(
      `SELECT count(*) FROM books INDEXED BY books_listed
       WHERE kind = 'asset' AND contract IS NOT NULL AND state = 'inUse'
         AND (@contract IS NULL OR contract = @contract)
         AND substr(doc ->> '$.since', 1, 10) < @today`,
    )
    .pluck()
    .get({ contract: contract ?? null, today });
  return count ?? 0;
}

/** Units that should have been returned, and that nobody has agreed to leave longer. */
function dueBefore({ db, today }: Reading, contract: string | undefined): number {
  const count = db
    .prepare<[object], number>(
      `SELECT count(*) FROM books INDEXED BY books_by_due
       WHERE kind = 'asset' AND due IS NOT NULL AND due < @today
         AND (@contract IS NULL OR contract = @contract)`,
    )
    .pluck()
    .get({ contract: contract ?? null, today });
  return count ?? 0;
}

/** Things that came instead of others, and are in nobody's books (E05). */
function strangerTodos(reading: Reading, only: string | undefined): Todo[] {
  return allListed(reading, { kind: "contract", contract: only }).flatMap(({ contract, state }) =>
    unaccounted(reading.books, contract).map(({ asset, found }) =>
      todo(
        "now",
        "stranger",
        { asset: reading.names.asset(asset), found, registrable: state === "open" },
        { to: "asset", id: asset },
      ),
    ),
  );
}

const WAITING_FOR = { issued: "toRelease", released: "toReceive", held: "heldSlip" } as const;

function slipTodos(reading: Reading, contract: string | undefined): Todo[] {
  return allListed(reading, { kind: "slip", contract, states: OPEN_SLIPS }, 100).flatMap((doc) => {
    if (doc.state === "completed" || doc.state === "void") return [];
    const days = waitedDays(reading, doc);
    const urgency = doc.state === "held" || days > 0 ? "now" : "soon";
    const params = { number: formNumber(doc.number), days };
    if (awaitsWord(doc)) return [todo("now", "doubtedSlip", params, { to: "slip", id: doc.slip })];
    return [todo(urgency, WAITING_FOR[doc.state], params, { to: "slip", id: doc.slip })];
  });
}

/** Slips confirmed on paper whose signed copy should be on file by now (E18): the oldest, and how many there are. */
function unsignedTodos(reading: Reading, only: string | undefined): Todo[] {
  const { db, books, today } = reading;
  const contracts = allListed(reading, { kind: "contract", contract: only });
  const oldest = db
    .prepare<[object], string>(
      `SELECT id FROM books WHERE kind = 'slip' AND contract = @contract AND due < @before
       ORDER BY due LIMIT 1`,
    )
    .pluck();
  const all = db
    .prepare<[object], number>(
      "SELECT count(*) FROM books WHERE kind = 'slip' AND contract = @contract AND due < @before",
    )
    .pluck();
  return contracts.flatMap(({ contract, settings }) => {
    const asked = { contract, before: addDays(today, -settings.slipGapDays) };
    const doc = books.get("slip", oldest.get(asked) ?? "");
    if (!doc?.receipt) return [];
    const days = daysBetween(dayOf(doc.receipt.at), today);
    const params = { number: formNumber(doc.number), count: all.get(asked) ?? 0, days };
    return [todo("soon", "unsigned", params, { to: "slip", id: doc.slip })];
  });
}

/** Days since it has been someone's turn: one who confirms, or from the day the handover was to be. */
function waitedDays({ today }: Reading, { state, release, receipt, plannedAt }: Slip): number {
  const since = (state === "held" ? receipt?.at : release?.at) ?? plannedAt;
  return Math.max(0, daysBetween(dayOf(since), today));
}
