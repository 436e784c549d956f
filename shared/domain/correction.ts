/**
 * Corrections (訂正票). An entry is never edited: a correction says what was wrong in it and what is right, is bound
 * to its number and its hash, and lets the documents show the right value from then on.
 */
import type { Sealed } from "./command.ts";
import { CLEARABLE, Described, isPaper } from "./commands/correction.ts";
import type {
  CustodyField,
  DescribedField,
  GrantedField,
  Side,
  Subject,
} from "./commands/correction.ts";
import { CORRECTABLE } from "./correctable.ts";
import { picked } from "./correctable/kinds.ts";
import type { Event, EventOf, Fields } from "./event.ts";
import type { Books, Slip } from "./state.ts";
import type { Instant } from "./values.ts";

export type { Subject } from "./commands/correction.ts";
export { correctionsId } from "./correctable/versions.ts";

export interface Approval {
  readonly side: Side;
  readonly person: string;
  readonly at: Instant;
  readonly by: EventOf<"correctionApproved">["confirmation"];
  readonly remarks?: string;
}

/** proposed: one side or both have yet to approve; in force; rejected by one of them. */
export interface Correction extends Fields<"correctionWritten"> {
  readonly state: "proposed" | "inForce" | "rejected";
  readonly writtenAt: Instant;
  readonly approvals: readonly Approval[];
  readonly rejected?: {
    readonly side: Side;
    readonly person: string;
    readonly at: Instant;
    readonly reason: string;
  };
  readonly scans: readonly string[];
  /** Its handwritten signatures are gone. */
  readonly expired?: true;
}

/** All corrections of one thing, oldest first, and the one that waits for approval. */
export interface Corrections {
  readonly subject: Subject;
  readonly contract: string;
  readonly all: readonly string[];
  readonly open?: string;
}

/** The fields of a thing that some events recorded. */
export function fieldsRecorded(
  events: readonly Event[],
  subject: Subject,
  books: Books,
): readonly DescribedField[] {
  const { recorded } = CORRECTABLE[subject.kind];
  return events.flatMap((event) => recorded(event, subject, books));
}

/** What the documents say now. */
export function describedNow(books: Books, subject: Subject): Described {
  return CORRECTABLE[subject.kind].now(books, subject) ?? {};
}

/** What would change, and from what to what. */
export interface Difference {
  readonly before: Described;
  readonly after: Described;
}

/** All that the documents will say. */
export function describedAfter(now: Described, { before, after }: Difference): Described {
  return { ...withoutFields(now, Object.keys(before)), ...after };
}

type Writing = Sealed<"correctRecord">;

const CUSTODY = ["place", "custodian", "giver", "receiver"] as const;
const GRANTED = [
  "person",
  "party",
  "office",
  "media",
  "highestRank",
  "assets",
  "method",
  "copies",
  "direction",
] as const;

/** The fields of custody that were asked for all the same. */
export function custodyAsked({ subject, after }: Writing): readonly CustodyField[] {
  return CUSTODY.filter(
    (name) => after[name] !== undefined && !(name === "place" && isPaper(subject.kind)),
  );
}

/** What a paper allows, asked for all the same. */
export function grantedAsked({ subject, after }: Writing): readonly GrantedField[] {
  const ofPaper = isPaper(subject.kind) ? (["place", ...GRANTED] as const) : GRANTED;
  return ofPaper.filter((name) => after[name] !== undefined);
}

/** From what to what, as the documents stand, without what stands there already. */
export function wouldCorrect(
  books: Books,
  { subject, after, cleared = [] }: Writing,
): Difference & { readonly fields: readonly DescribedField[] } {
  const refused: readonly string[] = [...CUSTODY, ...GRANTED];
  const asked: Described = withoutFields(after, refused);
  const taken = CLEARABLE.filter((name) => cleared.includes(name));
  const now = describedNow(books, subject);
  const wanted: Described = withoutFields(asked, taken);
  const named = [...(Object.keys(asked) as DescribedField[]), ...taken];
  const fields = [...new Set(named)].filter(
    (name) => JSON.stringify(wanted[name]) !== JSON.stringify(now[name]),
  );
  return { fields, before: picked(now, fields), after: picked(wanted, fields) };
}

function withoutFields(values: Described, names: readonly string[]): Described {
  const kept = Object.entries(values).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept);
}

/** The fields a correction is about, always in the same order: a form lists them. */
export function fieldsOfCorrection({ before, after }: Difference): readonly DescribedField[] {
  return Described.keyof().options.filter((name) => name in before || name in after);
}

/** One field with what stood there and what is right. */
export interface CorrectedLine {
  readonly field: DescribedField;
  readonly before?: Described[DescribedField];
  readonly after?: Described[DescribedField];
}

/** Every field of a correction with both. */
export function linesOf(of: Difference): readonly CorrectedLine[] {
  return fieldsOfCorrection(of).map((field) => ({
    field,
    before: of.before[field],
    after: of.after[field],
  }));
}

/** The slip on which both sides confirmed what is described, if they did. */
export function confirmedOn(books: Books, subject: Subject): Slip | undefined {
  return CORRECTABLE[subject.kind].confirmed(books, subject);
}

/** The parties that must both approve a correction. */
export function bothOf(
  books: Books,
  subject: Subject,
): { giver: string; receiver: string } | undefined {
  const slip = confirmedOn(books, subject);
  const giver = slip && books.get("person", slip.giver)?.party;
  const receiver = slip && books.get("person", slip.receiver)?.party;
  return giver === undefined || receiver === undefined ? undefined : { giver, receiver };
}
