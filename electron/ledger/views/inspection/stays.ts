/** What lay where in an inspected period, and on which of those days no paper of the client's allowed it (Art. 6, 10). */
import { addDays } from "../../../../shared/domain/calendar.ts";
import { approvedFrom } from "../../../../shared/domain/allowed.ts";
import type { Day, Document } from "../../../../shared/domain/values.ts";
import { Problem } from "../../../../shared/domain/problem.ts";
import { parseBody } from "../../entries.ts";
import type { Inspected } from "./inspected.ts";
import { ofContract } from "./inspected.ts";
import type { Stay } from "./whereabouts.ts";
import { Whereabouts } from "./whereabouts.ts";

/** Days from the first to the last, both of them. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How much lay somewhere at some time of those days. */
export interface Lay extends Days {
  readonly count: number;
}

/** Every stay of the contract's units. What only registers units says nothing of places, and is not read. */
function staysIn(of: Pick<Inspected, "reading" | "contract" | "docs">): readonly Stay[] {
  const { db } = of.reading;
  const { contract } = of.contract;
  const received = new Map(ofContract(of, "slip").map(({ slip, receipt }) => [slip, receipt?.at]));
  const followed = new Whereabouts((slip) => received.get(slip));
  const seqs = db
    .prepare<[string], number>(
      `SELECT DISTINCT seq FROM touched WHERE kind = 'asset' AND id IN (
         SELECT id FROM books INDEXED BY books_listed WHERE kind = 'asset' AND contract = ?)
       ORDER BY seq`,
    )
    .pluck()
    .all(contract);
  const body = db.prepare<[number], Buffer>("SELECT body FROM entries WHERE seq = ?").pluck();
  for (const seq of seqs) {
    const read = parseBody(body.get(seq) ?? Buffer.alloc(0));
    if (!read) throw new Problem("damaged", String(seq));
    for (const event of read.events) followed.follow(event);
  }
  return followed.stays().filter((one) => one.contract === contract);
}

/** The stays of each place that reach into the period, up to today. */
export function staysByPlace(
  of: Omit<Inspected, "stays" | "units">,
): ReadonlyMap<string, readonly Stay[]> {
  const within = inspectedDays(of);
  return Map.groupBy(
    staysIn(of).filter((one) => reach(one, within)),
    ({ place }) => place,
  );
}

/** The days of the period that there have been. */
export function inspectedDays({
  reading,
  from,
  to,
}: Pick<Inspected, "reading" | "from" | "to">): Days {
  return { from, to: to < reading.today ? to : reading.today };
}

interface Paper {
  readonly document: Pick<Document, "date">;
  readonly from: Day;
  readonly to?: Day;
}

/** The days of a stretch on which none of the papers allowed anything. */
export function uncovered(papers: readonly Paper[], { from, to }: Days): readonly Days[] {
  const terms = papers
    .map((paper) => ({ from: approvedFrom(paper), to: paper.to ?? to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const open: Days[] = [];
  let next = from;
  for (const term of terms) {
    if (term.from > to) break;
    if (term.from > next) open.push({ from: next, to: addDays(term.from, -1) });
    if (term.to >= next) next = addDays(term.to, 1);
  }
  return next <= to ? [...open, { from: next, to }] : open;
}

/** What lay there on those days: how many units, from the first of the days on which one did to the last. */
export function layIn(stays: readonly Stay[], days: Days): Lay | undefined {
  const there = stays.filter((one) => reach(one, days));
  if (there.length === 0) return undefined;
  const froms = there.map(({ from }) => (from > days.from ? from : days.from));
  const tos = there.map(({ to = days.to }) => (to < days.to ? to : days.to));
  return {
    count: new Set(there.map(({ asset }) => asset)).size,
    from: froms.reduce((a, b) => (a < b ? a : b)),
    to: tos.reduce((a, b) => (a > b ? a : b)),
  };
}

function reach({ from, to }: Stay, days: Days): boolean {
  return from <= days.to && (to === undefined || to >= days.from);
}
