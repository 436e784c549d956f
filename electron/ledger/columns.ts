/**
 * What lists filter and sort by, taken out of a document into columns. They stand in indexes, so that a
 * list of a hundred thousand units is counted and turned over without reading a single document.
 */
import { dayOf } from "../../shared/domain/calendar.ts";
import { isOpen } from "../../shared/domain/certified.ts";
import type { FormNumber } from "../../shared/domain/event.ts";
import type { AssetState, Change, Docs, Kind } from "../../shared/domain/state.ts";
import { marksOf } from "../../shared/domain/state.ts";

export interface Columns {
  readonly contract: string | null;
  readonly state: string | null;
  readonly place: string | null;
  readonly sort: string | null;
  /** The day a unit came into the contractor's hands, and the day it left them for good. */
  readonly received: string | null;
  readonly closed: string | null;
  /**
   * The day by which a unit that is still held should have left; of a slip confirmed on paper, the day since which its
   * signed copy is awaited.
   */
  readonly due: string | null;
  /** The marks a living unit takes for itself: no other unit of its contract may carry them. */
  readonly number: string | null;
  readonly serial: string | null;
}

const NONE: Columns = {
  contract: null,
  state: null,
  place: null,
  sort: null,
  received: null,
  closed: null,
  due: null,
  number: null,
  serial: null,
};

const LEFT: readonly AssetState[] = ["returned", "disposed", "lossClosed"];

/** In the contractor's hands, and nothing done yet to end that. */
const HELD: readonly AssetState[] = [
  "inTransit",
  "arrived",
  "held",
  "inUse",
  "heldSub",
  "quarantined",
  "missing",
];

/** Of each kind. A kind without an entry here is in no list. */
const COLUMNS: { readonly [K in Kind]?: (doc: Docs[K]) => Partial<Columns> } = {
  asset: (doc) => ({
    contract: doc.contract,
    state: doc.state,
    place: doc.place ?? null,
    sort: doc.number,
    received: doc.received ? dayOf(doc.received.at) : null,
    closed: LEFT.includes(doc.state) ? dayOf(doc.since) : null,
    due: HELD.includes(doc.state) ? (doc.deferredUntil ?? doc.dueOn ?? null) : null,
    ...marksOf(doc),
  }),
  slip: (doc) => ({ ...numbered(doc, doc.state), due: unsignedSince(doc) }),
  transport: (doc) => numbered(doc, doc.state),
  certificate: (doc) => numbered(doc, certificateState(doc)),
  instruction: ({ contract, withdrawn, recordedAt }) => ({
    contract,
    state: withdrawn ? "withdrawn" : "given",
    sort: recordedAt,
  }),
  destruction: ({ contract, certificate, endedAt }) => ({
    contract,
    state: certificate ? "certified" : "uncertified",
    sort: endedAt,
  }),
  certification: (doc) => ({
    contract: doc.contract,
    state: isOpen(doc) ? "open" : "settled",
    sort: doc.papers[0]?.at ?? null,
  }),
  contract: ({ contract, state, number }) => ({ contract, state, sort: number }),
  standing: ({ contract, person }) => ({ contract, sort: person }),
  placement: ({ contract, place }) => ({ contract, sort: place }),
  admission: ({ contract, party }) => ({ contract, sort: party }),
  permits: ({ contract, place }) => ({ contract, sort: place }),
  cloudService: ({ contract, place }) => ({ contract, sort: place }),
  copyApproval: ({ contract, document }) => ({ contract, sort: document.date }),
  party: ({ name }) => ({ sort: name }),
  person: ({ party }) => ({ sort: party }),
  place: ({ code }) => ({ sort: code }),
  account: ({ login }) => ({ sort: login }),
  suspicion: ({ contract, answer, at }) => ({
    contract,
    state: answer?.by ?? "waiting",
    sort: at,
  }),
  incident: (doc) => numbered(doc, doc.state),
  backup: ({ takenAt }) => ({ sort: takenAt }),
  succession: ({ contract, state, writtenAt }) => ({ contract, state, sort: writtenAt }),
  periodClose: ({ contract, late, from }) => ({
    contract,
    state: late.length > 0 ? "late" : "whole",
    sort: from,
  }),
  correction: (doc) => numbered(doc, doc.state),
  guardCustody: ({ contract, state, leftAt }) => ({ contract, state, sort: leftAt }),
  nonAcceptance: (doc) => numbered(doc, doc.side),
  loss: ({ from }) => ({ sort: String(from).padStart(16, "0") }),
  inspectionFinding: ({ contract, resolved, inspectedOn }) => ({
    contract,
    state: resolved ? "resolved" : "open",
    sort: inspectedOn,
  }),
  stocktake: (doc) => numbered(doc, doc.missing.length > 0 ? "short" : "whole"),
};

export function columnsOf(change: Change): Columns {
  // The table ties columns to kinds; a change's kind and document agree, which the union cannot express.
  const columns = COLUMNS[change.kind] as ((doc: object) => Partial<Columns>) | undefined;
  return { ...NONE, ...columns?.(change.doc) };
}

/** The day on which both had confirmed it, one at least on paper, as long as no copy of that paper is filed (E18). */
function unsignedSince({ state, release, receipt, scans, expired }: Docs["slip"]): string | null {
  const onPaper = release?.by.by === "paper" || receipt?.by.by === "paper";
  const awaited = receipt && onPaper && scans.length === 0 && state !== "void" && !expired;
  return awaited ? dayOf(receipt.at) : null;
}

function certificateState({ accepted, withdrawn }: Docs["certificate"]): string {
  if (withdrawn) return "withdrawn";
  return accepted ? "accepted" : "issued";
}

function numbered(
  { contract, number }: { contract: string; number: FormNumber },
  state: string,
): Partial<Columns> {
  return { contract, state, sort: numberKey(number) };
}

/** Numbers in the order they were given out, whatever their width. */
function numberKey({ year, number, branch }: FormNumber): string {
  return `${year}-${String(number).padStart(6, "0")}-${String(branch ?? 0).padStart(2, "0")}`;
}
