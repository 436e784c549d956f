/** How incidents follow from events: the doubts that events raise, the incidents they become, and their end. */
import type { EventOf } from "../event.ts";
import type { Doubt, Incident, Suspicion } from "../incident.ts";
import { concernedUnit, doubtsIn, suspicionId } from "../incident.ts";
import type { Books, Change } from "../state.ts";
import { numberingId } from "../state.ts";
import { incidentReportSheet } from "../../forms/incidentReport.ts";
import type { Evolve } from "./amend.ts";
import { amendAssets, fields, known, patched, put, pending } from "./amend.ts";
import { withdrawn } from "./destructionDoubt.ts";
import { aside } from "./doubt.ts";

type Doubting = EventOf<"differenceFound" | "missingReported" | "found">;

/** Lets an event raise the doubts that it means (R18-1): of units without an open incident, or within theirs. */
export function raising<E extends Doubting>(evolve: Evolve<E>): Evolve<E> {
  return (books, event, position) => [
    ...evolve(books, event, position),
    ...raised(books, event, position.seq),
  ];
}

function raised(books: Books, event: Doubting, seq: number): Change[] {
  const doubts = doubtsIn(event);
  const byIncident = Map.groupBy(doubts, ({ asset }) => openIncidentOf(books, asset));
  return [...byIncident].flatMap(([incident, about]) =>
    incident === undefined
      ? suspected(books, event, { seq, doubts: about })
      : [developed(books, incident, { at: event.occurredAt, seq, doubts: about })],
  );
}

/** The incident that a unit, or one that it was repacked from, is part of. */
function openIncidentOf(books: Books, asset: string): string | undefined {
  const own = books.get("concern", asset)?.open.at(-1);
  if (own !== undefined) return own;
  for (const parent of books.get("asset", asset)?.parents ?? []) {
    const inherited = openIncidentOf(books, parent);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

interface Raised {
  readonly seq: number;
  readonly doubts: readonly Doubt[];
}

/** One doubt an entry, whatever its events say: it is one thing that happened. */
function suspected(books: Books, { contract, occurredAt: at }: Doubting, of: Raised): Change[] {
  const id = suspicionId(of.seq);
  const earlier = books.get("suspicion", id);
  const suspicion: Suspicion = earlier
    ? { ...earlier, doubts: [...earlier.doubts, ...of.doubts] }
    : { suspicion: id, contract, at, seq: of.seq, doubts: of.doubts };
  return [
    put("suspicion", id, suspicion),
    ...(earlier ? [] : [pending(books, contract, { suspicions: 1 })]),
  ];
}

function developed(
  books: Books,
  id: string,
  development: Incident["developments"][number],
): Change {
  const incident = known(books, "incident", id);
  const developments = [...incident.developments, development];
  return put("incident", id, patched(incident, { developments }));
}

export const incidentOpened: Evolve<EventOf<"incidentOpened">> = (books, event) => {
  const { contractor } = known(books, "contract", event.contract);
  const incident: Incident = {
    ...fields(event),
    state: "open",
    openedAt: event.occurredAt,
    units: event.assets.map((id) => concernedUnit(known(books, "asset", id))),
    told: [],
    instructed: [],
    reports: [],
    developments: [],
  };
  return [
    put("incident", event.incident, incident),
    put("numbering", numberingId(contractor, event.number), { last: event.number.number }),
    ...event.assets.map((asset) => concerned(books, asset, event.incident)),
    ...takenUp(books, event, event.contract, 1),
  ];
};

export const incidentExtended: Evolve<EventOf<"incidentExtended">> = (books, event) => {
  const incident = known(books, "incident", event.incident);
  const added = event.assets.filter((id) => !incident.units.some((unit) => unit.asset === id));
  const units = added.map((id) => concernedUnit(known(books, "asset", id)));
  return [
    put("incident", event.incident, patched(incident, { units: [...incident.units, ...units] })),
    ...added.map((asset) => concerned(books, asset, event.incident)),
    ...takenUp(books, event, event.contract, 0),
  ];
};

/** Set aside where it is; the client's word lets it go back there. */
export const assetsSetAside: Evolve<EventOf<"assetsSetAside">> = (books, event) => [
  ...withdrawn(books, event.assets, event.occurredAt),
  ...amendAssets(books, event.assets, event.occurredAt, (asset) => ({
    ...aside(books, asset),
    certificate: undefined,
  })),
];

export const suspicionDismissed: Evolve<EventOf<"suspicionDismissed">> = (books, event) => {
  const suspicion = known(books, "suspicion", event.suspicion);
  const { occurredAt: at, person, reason } = event;
  const answer = { by: "dismissal", at, person, reason } as const;
  return [
    put("suspicion", event.suspicion, patched(suspicion, { answer })),
    pending(books, suspicion.contract, { suspicions: -1 }),
  ];
};

export const incidentReported: Evolve<EventOf<"incidentReported">> = (books, event) => {
  const incident = known(books, "incident", event.incident);
  const { occurredAt: at, to, by, means, content } = event;
  const told = [...incident.told, { at, to, by, means, content }];
  return [put("incident", event.incident, patched(incident, { told }))];
};

export const incidentInstructed: Evolve<EventOf<"incidentInstructed">> = (books, event) => {
  const incident = known(books, "incident", event.incident);
  const { incident: _incident, contract: _contract, ...instruction } = fields(event);
  const instructed = [...incident.instructed, { ...instruction, at: event.occurredAt }];
  return [put("incident", event.incident, patched(incident, { instructed }))];
};

/** What the newest report judges, the incident is judged to be. */
export const incidentReportWritten: Evolve<EventOf<"incidentReportWritten">> = (
  books,
  event,
  position,
) => {
  const before = known(books, "incident", event.incident);
  const { kind, certainty, malicious } = event;
  const incident = patched(before, {
    kind,
    certainty,
    malicious,
    reports: [...before.reports, event.report],
  });
  const report = { ...fields(event), writtenAt: event.occurredAt, scans: [] };
  return [
    put("incident", event.incident, incident),
    put("incidentReport", event.report, report),
    incidentReportSheet(books, { incident, report }, position.seq),
  ];
};

export const incidentReportSubmitted: Evolve<EventOf<"incidentReportSubmitted">> = (
  books,
  event,
  position,
) => {
  const { report: id, contract: _contract, ...submission } = fields(event);
  const before = known(books, "incidentReport", id);
  const report = patched(before, { submitted: { ...submission, at: event.occurredAt } });
  const incident = known(books, "incident", report.incident);
  return [
    put("incidentReport", id, report),
    // The incident is put again so that its own history tells of the submission.
    put("incident", incident.incident, incident),
    incidentReportSheet(books, { incident, report }, position.seq),
  ];
};

export const incidentClosed: Evolve<EventOf<"incidentClosed">> = (books, event) => {
  const incident = known(books, "incident", event.incident);
  const { occurredAt: at, document, note } = event;
  const closed = { at, document, ...(note === undefined ? {} : { note }) };
  return [
    put("incident", event.incident, patched(incident, { state: "closed", closed })),
    ...incident.units.map(({ asset }) => {
      const concern = known(books, "concern", asset);
      const open = concern.open.filter((id) => id !== event.incident);
      return put("concern", asset, { ...concern, open });
    }),
    pending(books, incident.contract, { incidents: -1 }),
  ];
};

/** The unit belongs to an incident from now on. */
function concerned(books: Books, asset: string, incident: string): Change {
  const { open = [], incidents = [] } = books.get("concern", asset) ?? {};
  return put("concern", asset, {
    asset,
    open: [...open, incident],
    incidents: [...incidents, incident],
  });
}

/** The doubts an incident answers, and how many matters the contract now has. */
function takenUp(
  books: Books,
  { suspicions, incident, occurredAt: at }: EventOf<"incidentOpened" | "incidentExtended">,
  contract: string,
  incidents: number,
): Change[] {
  const answer = { by: "incident", at, incident } as const;
  const answered = suspicions.map((id) =>
    put("suspicion", id, patched(known(books, "suspicion", id), { answer })),
  );
  return [...answered, pending(books, contract, { incidents, suspicions: -suspicions.length })];
}
