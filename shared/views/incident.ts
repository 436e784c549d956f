/** Incidents: doubts that wait for a judgement, the list, one incident with all that was said and written. */
import * as z from "zod";
import { ASSET_STATES } from "../domain/state.ts";
import {
  CERTAINTIES,
  INCIDENT_KINDS,
  MEDIA,
  REPORT_EDITIONS,
  REPORT_MEANS,
  UNITS,
} from "../domain/vocabulary.ts";
import { HistoryItem, Ref, Seq, SheetView, Text } from "./common.ts";

const DoubtView = z.strictObject({
  asset: Ref,
  /** Why, in words: what was expected and what was found. */
  what: Text,
});

export const SuspicionRow = z.strictObject({
  id: Text,
  contract: Ref,
  at: Text,
  seq: Seq,
  doubts: z.array(DoubtView),
});
export type SuspicionRow = z.infer<typeof SuspicionRow>;

/** One deadline: until when, and whether it was met, is running or is over. */
const ClockView = z.strictObject({
  by: Text,
  metAt: Text.exactOptional(),
  over: z.boolean(),
});

export const IncidentRow = z.strictObject({
  id: Text,
  number: Text,
  contract: Ref,
  kind: z.enum(INCIDENT_KINDS),
  certainty: z.enum(CERTAINTIES),
  state: z.enum(["open", "closed"]),
  learnedAt: Text,
  units: z.int(),
  clocks: z.strictObject({ first: ClockView, early: ClockView, final: ClockView }),
});
export type IncidentRow = z.infer<typeof IncidentRow>;

export const IncidentsView = z.strictObject({
  suspicions: z.array(SuspicionRow),
  open: z.array(IncidentRow),
  closed: z.array(IncidentRow),
});
export type IncidentsView = z.infer<typeof IncidentsView>;

/** A unit as it was, and what it is now. */
const ConcernedRow = z.strictObject({
  id: Text,
  number: Text,
  name: Text,
  media: z.enum(MEDIA),
  serial: Text.exactOptional(),
  quantity: z.strictObject({ value: z.int(), unit: z.enum(UNITS) }),
  records: z.int().exactOptional(),
  encrypted: z.boolean(),
  was: z.strictObject({ state: z.enum(ASSET_STATES), place: Ref.exactOptional() }),
  now: z.enum(ASSET_STATES),
});

const ReportView = z.strictObject({
  id: Text,
  number: Text,
  edition: z.enum(REPORT_EDITIONS),
  issuedOn: Text,
  author: Text,
  submitted: z
    .strictObject({
      at: Text,
      to: Text,
      means: z.enum(REPORT_MEANS),
      receipt: Text.exactOptional(),
    })
    .exactOptional(),
  sheets: z.array(SheetView),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
});
export type ReportView = z.infer<typeof ReportView>;

export const IncidentView = z.strictObject({
  ...IncidentRow.shape,
  malicious: z.boolean(),
  learnedBy: Ref,
  happenedAt: Text.exactOptional(),
  place: Ref.exactOptional(),
  whereabouts: Text.exactOptional(),
  circumstances: Text,
  firstAction: Text.exactOptional(),
  items: z.array(ConcernedRow),
  suspicions: z.array(SuspicionRow),
  /** What became known later, and after the client was last told of anything. */
  developments: z.array(
    z.strictObject({ at: Text, seq: Seq, doubts: z.array(DoubtView), untold: z.boolean() }),
  ),
  told: z.array(
    z.strictObject({
      at: Text,
      to: Text,
      by: Text,
      means: z.enum(REPORT_MEANS),
      content: Text,
    }),
  ),
  instructed: z.array(
    z.strictObject({
      at: Text,
      person: Text,
      content: Text,
      document: Text.exactOptional(),
      dueOn: Text.exactOptional(),
    }),
  ),
  reports: z.array(ReportView),
  closed: z.strictObject({ at: Text, document: Text, note: Text.exactOptional() }).exactOptional(),
  history: z.array(HistoryItem),
});
export type IncidentView = z.infer<typeof IncidentView>;
