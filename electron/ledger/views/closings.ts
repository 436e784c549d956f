/** Closed periods of a contract, what may be closed next, and what was told of them later. */
import type { PeriodClose } from "../../../shared/domain/closing.ts";
import { nextFrom, periodEnd } from "../../../shared/domain/closing.ts";
import type { Contract } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { movementsLine } from "../../../shared/text/ja/closing.ts";
import type { CloseRow, CloseView, ClosesView } from "../../../shared/views/closing.ts";
import type { Todo } from "../../../shared/views/home.ts";
import type { Body } from "../body.ts";
import { readBody } from "../entries.ts";
import { bodiesOf, told } from "./history.ts";
import { allListed, few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { scans, sheets } from "./sheets.ts";
import { todo } from "./todo.ts";

/** Enough for a daily close of a long contract. */
const MOST = 5000;

export function closes(reading: Reading, { contract }: Received<"closes">): ClosesView | undefined {
  const doc = reading.books.get("contract", contract);
  if (!doc) return undefined;
  const listing = { kind: "periodClose", contract, newestFirst: true } as const;
  return {
    every: doc.settings.closing ?? "none",
    rows: allListed(reading, listing, MOST).map((one) => closeRow(reading, one)),
    next: nextPeriod(reading, doc),
  };
}

function nextPeriod(reading: Reading, doc: Contract): ClosesView["next"] {
  const every = doc.settings.closing === "daily" ? "daily" : "monthly";
  const from = nextFrom(reading.books, doc);
  const to = periodEnd(from, every);
  return { from, to, isOver: to < reading.today };
}

function closeRow({ names }: Reading, doc: PeriodClose): CloseRow {
  return {
    id: doc.close,
    from: doc.from,
    to: doc.to,
    counts: movementsLine(doc.counts),
    person: names.person(doc.person),
    closedAt: doc.closedAt,
    late: doc.late.length,
    ...given({ number: doc.number && formNumber(doc.number) }),
  };
}

export function close(reading: Reading, id: string): CloseView | undefined {
  const doc = reading.books.get("periodClose", id);
  if (!doc) return undefined;
  const bodies = bodiesOf(reading, { kind: "periodClose", id });
  return {
    ...closeRow(reading, doc),
    contract: ref(reading, "contract", doc.contract),
    by: doc.confirmation.by,
    head: doc.head,
    lateEntries: doc.late.map((one) => lateEntry(reading, one)),
    scans: scans(bodies),
    sheets: sheets(reading, { form: "periodClose", subject: id }),
    history: told(reading, bodies.slice(0, 1), { kind: "periodClose", id }),
    ...given({ remarks: doc.remarks }),
  };
}

function lateEntry(
  reading: Reading,
  { seq, at, days }: PeriodClose["late"][number],
): CloseView["lateEntries"][number] {
  const body = readBody(reading.db, seq);
  const [item] = told(reading, [body], { kind: "periodClose", id: "" });
  const { recordedAt } = body;
  return { seq, at, recordedAt, days, title: item?.title ?? "", reason: reasonWhyLate(body) };
}

/** Why an entry tells of a closed period. */
export function reasonWhyLate({ events }: Body): string {
  const reasons = events.flatMap((event) =>
    event.type === "warningAcknowledged" && event.rule === "R24-5" ? [event.reason] : [],
  );
  return reasons.join();
}

/** Periods that are over and not closed, where the contract asks for it. */
export function closingTodos(reading: Reading, only: string | undefined): Todo[] {
  return few(reading, "contract")
    .filter((doc) => only === undefined || doc.contract === only)
    .filter(
      ({ state, settings }) => state !== "completed" && (settings.closing ?? "none") !== "none",
    )
    .flatMap((doc) => {
      const { from, to, isOver } = nextPeriod(reading, doc);
      if (!isOver) return [];
      const target = { to: "closes", id: doc.contract } as const;
      return [todo("soon", "toClosePeriod", { contract: doc.title, from, to }, target)];
    });
}
