/** Incidents as documents (Art. 18): doubts that wait for a judgement, the incident they become, its reports. */
import type { Difference, EventOf, Fields } from "./event.ts";
import type { Asset } from "./state.ts";
import type { Document, Instant } from "./values.ts";
import type { ReportMeans } from "./vocabulary.ts";

/** Why something may be an incident (R18-1). */
export type Ground = Difference["kind"] | "missing" | "found";

/** One unit and what is doubtful about it. */
export interface Doubt {
  readonly asset: string;
  readonly ground: Ground;
  readonly expected?: string;
  readonly found?: string;
}

/**
 * Something recorded that means an incident, or may mean one. It waits until someone takes it up in an incident or
 * says why there is none. Its id is that of the entry.
 */
export interface Suspicion {
  readonly suspicion: string;
  readonly contract: string;
  readonly at: Instant;
  readonly seq: number;
  readonly doubts: readonly Doubt[];
  readonly answer?:
    | { readonly by: "incident"; readonly at: Instant; readonly incident: string }
    | {
        readonly by: "dismissal";
        readonly at: Instant;
        readonly person: string;
        readonly reason: string;
      };
}

/** What an incident keeps of a unit. */
const KEPT = [
  "asset",
  "number",
  "name",
  "media",
  "model",
  "serial",
  "capacity",
  "quantity",
  "records",
  "classification",
  "content",
  "mediumOwner",
  "encryption",
  "contentHash",
  "state",
  "place",
  "shelf",
  "custodian",
  "seal",
  "container",
  "lastAt",
] as const satisfies readonly (keyof Asset)[];

/** A unit as it was when it became part of an incident; what happens to it later changes nothing here. */
export type ConcernedUnit = Pick<Asset, (typeof KEPT)[number]>;

/** Something told to the client. */
export interface Told extends Omit<Fields<"incidentReported">, "incident" | "contract"> {
  readonly at: Instant;
}

/** Something the client said is to be done. */
export interface Instructed extends Omit<Fields<"incidentInstructed">, "incident" | "contract"> {
  readonly at: Instant;
}

export interface Incident extends Fields<"incidentOpened"> {
  readonly state: "open" | "closed";
  readonly openedAt: Instant;
  readonly units: readonly ConcernedUnit[];
  readonly told: readonly Told[];
  readonly instructed: readonly Instructed[];
  /** Written reports, oldest first. */
  readonly reports: readonly string[];
  /** What became known of its units after it was opened. */
  readonly developments: readonly {
    readonly at: Instant;
    readonly seq: number;
    readonly doubts: readonly Doubt[];
  }[];
  readonly closed?: {
    readonly at: Instant;
    readonly document: Document;
    readonly note?: string;
  };
}

/** One edition of the written report: a draft until the client has taken it. */
export interface IncidentReport extends Fields<"incidentReportWritten"> {
  readonly writtenAt: Instant;
  readonly submitted?: {
    readonly at: Instant;
    readonly to: string;
    readonly means: ReportMeans;
    readonly receipt?: Document;
  };
  readonly scans: readonly string[];
}

/** What incidents mean for one unit: which open ones it is part of, and all there were. */
export interface Concern {
  readonly asset: string;
  readonly open: readonly string[];
  readonly incidents: readonly string[];
}

/** How much of a contract waits for an end (Art. 14, 18). */
export interface Pending {
  readonly contract: string;
  readonly incidents: number;
  readonly suspicions: number;
  /** Destructions whose certificates differ from what was handed over; absent where there never was one. */
  readonly differences?: number;
}

/** The doubt that entry `seq` raised. */
export function suspicionId(seq: number): string {
  return `s-${seq}`;
}

/** The unit as an incident keeps it. */
export function concernedUnit(asset: Asset): ConcernedUnit {
  const kept = KEPT.flatMap((name) => (asset[name] === undefined ? [] : [[name, asset[name]]]));
  // The members named above, which is what the type picks.
  return Object.fromEntries(kept) as ConcernedUnit;
}

/** What an event says is doubtful about which units; nothing for most. */
export function doubtsIn(
  event: EventOf<"differenceFound" | "missingReported" | "found">,
): readonly Doubt[] {
  switch (event.type) {
    case "differenceFound":
      return event.differences.map(({ asset, kind, expected, found }) => ({
        asset,
        ground: kind,
        expected,
        found,
      }));
    case "missingReported":
      return event.assets.map((asset) => ({ asset, ground: "missing" }));
    case "found":
      return event.assets.map((asset) => ({ asset, ground: "found" }));
    default:
      return event satisfies never;
  }
}
