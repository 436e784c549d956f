/**
 * Entries that rest on a paper whose date was corrected, and of whose day the paper says nothing any more. They keep the
 * ground as it was when they were decided; that it is gone has to be known.
 */
import { approvedFrom } from "../domain/allowed.ts";
import { addDays, addMonths, dayOf, within } from "../domain/calendar.ts";
import type { CorrectedKind, Described, Subject } from "../domain/commands/correction.ts";
import { asGround, isSamePaper } from "../domain/correctable/grounds.ts";
import type { Event } from "../domain/event.ts";
import type { Books } from "../domain/state.ts";
import type { Day } from "../domain/values.ts";
import { TRAINING_MONTHS } from "./article-20-training.ts";

/** A paper before a correction and after it. */
export interface Redated {
  readonly contract: string;
  readonly subject: Subject;
  readonly before: Described;
  readonly after: Described;
}

interface Term {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** With its last day, were it the last of all. */
interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The days for which a paper can be the ground of something. */
function termOf(kind: CorrectedKind, said: Described): Term | undefined {
  const { documentDate: date, validFrom: from, validTo: to, signedOn, heldOn } = said;
  if (kind === "pledge") return signedOn === undefined ? undefined : { from: signedOn };
  if (kind === "training")
    return heldOn === undefined
      ? undefined
      : { from: heldOn, to: addMonths(heldOn, TRAINING_MONTHS) };
  if (date === undefined) return undefined;
  return { from: from === undefined ? date : approvedFrom({ from, document: { date } }), to };
}

/** A slip is decided on for the day of its handover, which is planned no longer ahead than this. */
const PLANNED_AHEAD = 92;

/** Spans of days in which something may have been decided on the days that the paper has lost. */
function spansLost(before: Term, after: Term | undefined): readonly Span[] {
  const to = before.to ?? LAST_DAY;
  if (!after) return [{ from: before.from, to }];
  const start = { from: before.from, to: earlier(to, addDays(after.from, -1)) };
  const rest =
    after.to === undefined ? [] : [{ from: later(before.from, addDays(after.to, 1)), to }];
  return [start, ...rest].filter((span) => span.from <= span.to);
}

const LAST_DAY = "9999-12-31";
const earlier = (one: Day, other: Day) => (one < other ? one : other);
const later = (one: Day, other: Day) => (one > other ? one : other);

/** Everything that was recorded under a contract from one day to another, an entry at a time. */
export type Entries = (contract: string, from: Day, to: Day) => Iterable<readonly Event[]>;

/** How many entries have lost a ground, by the article that had asked for it. */
export function outlived(
  books: Books,
  { contract, subject, before, after }: Redated,
  entries: Entries,
): ReadonlyMap<number, number> {
  const lost = new Map<number, number>();
  const ground = asGround(books, subject, before);
  const [held, holds] = [before, after].map((said) => termOf(subject.kind, said));
  if (!ground || !held) return lost;
  const spans = spansLost(held, holds);
  for (const { from, to } of spans)
    for (const events of entries(contract, addDays(from, -PLANNED_AHEAD), to)) {
      const day = dayDecided(events);
      const noted = events.flatMap((event) =>
        event.type === "groundsNoted" && event.contract === contract ? event.grounds : [],
      );
      const article = noted.find((one) => isSamePaper(ground, one))?.article;
      if (day !== undefined && article !== undefined && within(day, from, to))
        lost.set(article, (lost.get(article) ?? 0) + 1);
    }
  return lost;
}

/** For which day an entry was decided: when it happened, or for a slip when the handover was to be. */
function dayDecided(events: readonly Event[]): Day | undefined {
  for (const event of events) if (event.type === "slipIssued") return dayOf(event.plannedAt);
  const last = events.at(-1);
  return last && dayOf(last.occurredAt);
}
