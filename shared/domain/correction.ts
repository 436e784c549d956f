/**
 * Corrections (訂正票). An entry is never edited: a correction says what was wrong in it and what is right, is bound
 * to its number and its hash, and lets the documents show the right value from then on.
 */
import type { Sealed } from "./command.ts";
import { CLEARABLE, Described } from "./commands/correction.ts";
import type { CorrectedKind, CustodyField, DescribedField, Side } from "./commands/correction.ts";
import type { Event, EventOf, Fields } from "./event.ts";
import type { Asset, Books, Slip } from "./state.ts";
import type { Instant } from "./values.ts";

export interface Subject {
  readonly kind: CorrectedKind;
  readonly id: string;
}

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

export function correctionsId({ kind, id }: Subject): string {
  return `${kind}/${id}`;
}

/** What an entry says of a unit that can be corrected. Serial and quantity of what was repacked are its parents'. */
const OF_REGISTERED = [
  "number",
  "name",
  "model",
  "serial",
  "capacity",
  "quantity",
  "records",
  "note",
] as const satisfies readonly DescribedField[];
const OF_REPACKED = ["number", "name", "model", "capacity", "note"] as const;
const OF_ISSUED = [
  "purpose",
  "clientNumber",
  "remarks",
] as const satisfies readonly DescribedField[];

/** The fields of a thing that some events recorded. */
export function fieldsRecorded(
  events: readonly Event[],
  { kind, id }: Subject,
): readonly DescribedField[] {
  return events.flatMap((event) => (kind === "asset" ? ofAsset(event, id) : ofSlip(event, id)));
}

function ofAsset(event: Event, id: string): readonly DescribedField[] {
  if (event.type === "assetRegistered" || event.type === "copyRegistered")
    return event.asset === id ? OF_REGISTERED : [];
  if (event.type !== "assetsRepacked") return [];
  return event.into.some(({ asset }) => asset === id) ? OF_REPACKED : [];
}

function ofSlip(event: Event, id: string): readonly DescribedField[] {
  if (!("slip" in event) || event.slip !== id) return [];
  if (event.type === "slipIssued") return OF_ISSUED;
  if (event.type === "slipReleased") return ["releasedAt"];
  return event.type === "slipReceived" ? ["receivedAt"] : [];
}

/** What the documents say now. */
export function describedNow(books: Books, { kind, id }: Subject): Described {
  if (kind === "asset") {
    const asset = books.get("asset", id);
    return asset ? picked(asset, OF_REGISTERED) : {};
  }
  const slip = books.get("slip", id);
  if (!slip) return {};
  return {
    ...picked(slip, OF_ISSUED),
    ...(slip.release ? { releasedAt: slip.release.at } : {}),
    ...(slip.receipt ? { receivedAt: slip.receipt.at } : {}),
  };
}

/** Those of the members named that are there. */
function picked(values: Described | Asset | Slip, names: readonly DescribedField[]): Described {
  const there = names.flatMap((name) => {
    const value: unknown = (values as Described)[name];
    return value === undefined ? [] : [[name, value]];
  });
  // The members named above, as the schema has them.
  return Object.fromEntries(there) as Described;
}

/** What would change, and from what to what. */
export interface Difference {
  readonly before: Described;
  readonly after: Described;
}

type Writing = Sealed<"correctRecord">;

/** The fields of custody that were asked for all the same. */
export function custodyAsked({ after }: Writing): readonly CustodyField[] {
  return (["place", "custodian", "giver", "receiver"] as const).filter(
    (name) => after[name] !== undefined,
  );
}

/** From what to what, as the documents stand, without what stands there already. */
export function wouldCorrect(
  books: Books,
  { subject, after, cleared = [] }: Writing,
): Difference & { readonly fields: readonly DescribedField[] } {
  const {
    place: _place,
    custodian: _custodian,
    giver: _giver,
    receiver: _receiver,
    ...asked
  } = after;
  const taken = CLEARABLE.filter((name) => cleared.includes(name));
  const now = describedNow(books, subject);
  const wanted: Described = withoutFields(asked, taken);
  const named = [...(Object.keys(asked) as DescribedField[]), ...taken];
  const fields = [...new Set(named)].filter(
    (name) => JSON.stringify(wanted[name]) !== JSON.stringify(now[name]),
  );
  return { fields, before: picked(now, fields), after: picked(wanted, fields) };
}

function withoutFields(values: Described, names: readonly DescribedField[]): Described {
  const kept = Object.entries(values).filter(
    ([name]) => !(names as readonly string[]).includes(name),
  );
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
export function confirmedOn(books: Books, { kind, id }: Subject): Slip | undefined {
  const slip =
    kind === "slip"
      ? books.get("slip", id)
      : books.get("slip", books.get("asset", id)?.received?.slip ?? "");
  return slip?.receipt ? slip : undefined;
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

/** Whether the receipt was the last thing that happened to a unit: it lies as the receipt has left it. */
function isUntouched(asset: Asset | undefined, at: Instant): boolean {
  return asset !== undefined && asset.lastAt === at && asset.shelf === undefined;
}

interface Bounds {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Between which moments a confirmation can have been: after what came before it on its slip, and, once anything has
 * come after it, not later than was recorded.
 */
export function timeBounds(
  books: Books,
  slip: Slip,
  field: "releasedAt" | "receivedAt",
  now: Instant,
): Bounds {
  const latest = (at: Instant) =>
    slip.lines.every(({ asset }) => isUntouched(books.get("asset", asset), at)) ? now : at;
  const { release, receipt, transport } = slip;
  const way = transport === undefined ? undefined : books.get("transport", transport);
  const received = (receipt ?? { at: now }).at;
  const released = (release ?? { at: slip.issuedAt }).at;
  return field === "releasedAt"
    ? { from: slip.issuedAt, to: way?.departedAt ?? (receipt ? received : latest(released)) }
    : { from: way?.check?.at ?? released, to: latest(received) };
}
