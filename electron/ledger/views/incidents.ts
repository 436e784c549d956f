/** Incidents: what waits for a judgement, what is open and by when the client must be told, and one incident whole. */
import { dayOf } from "../../../shared/domain/calendar.ts";
import { deadlinesOf } from "../../../shared/domain/incidentClocks.ts";
import type { Doubt, Incident, Suspicion } from "../../../shared/domain/incident.ts";
import { eraDate, formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { comparedText } from "../../../shared/text/ja/differences.ts";
import { ground } from "../../../shared/text/ja/recordWords.ts";
import type {
  IncidentRow,
  IncidentView,
  IncidentsView,
  ReportView,
  SuspicionRow,
} from "../../../shared/views/incident.ts";
import type { Document } from "../../../shared/domain/values.ts";
import { bodiesOf, told } from "./history.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";
import { scans, sheets } from "./sheets.ts";

export function incidents(reading: Reading, { contract }: Received<"incidents">): IncidentsView {
  const of = { contract, newestFirst: true } as const;
  const list = (state: Incident["state"]) =>
    allListed(reading, { ...of, kind: "incident", states: [state] }).map((doc) =>
      incidentRow(reading, doc),
    );
  return {
    suspicions: waiting(reading, contract).map((doc) => suspicionRow(reading, doc)),
    open: list("open"),
    closed: list("closed"),
  };
}

/** Doubts nobody has judged yet, the oldest first. */
export function waiting(reading: Reading, contract: string | undefined): readonly Suspicion[] {
  return allListed(reading, { kind: "suspicion", contract, states: ["waiting"] });
}

function suspicionRow(reading: Reading, doc: Suspicion): SuspicionRow {
  return {
    id: doc.suspicion,
    contract: ref(reading, "contract", doc.contract),
    at: doc.at,
    seq: doc.seq,
    doubts: doubtViews(reading, doc.doubts),
  };
}

function doubtViews(reading: Reading, doubts: readonly Doubt[]): SuspicionRow["doubts"] {
  return doubts.map(({ asset, ground: why, expected, found = "" }) => ({
    asset: ref(reading, "asset", asset),
    what:
      expected === undefined || why === "verification"
        ? ground[why]
        : `${ground[why]}(${comparedText({ kind: why, expected, found })})`,
  }));
}

function incidentRow(reading: Reading, doc: Incident): IncidentRow {
  return {
    id: doc.incident,
    number: formNumber(doc.number),
    contract: ref(reading, "contract", doc.contract),
    kind: doc.kind,
    certainty: doc.certainty,
    state: doc.state,
    learnedAt: doc.learnedAt,
    units: doc.units.length,
    clocks: clocksOf(reading, doc),
  };
}

/** When each deadline was met, or whether it is over. The client's own clock stops when it is told. */
export function clocksOf(reading: Reading, doc: Incident): IncidentRow["clocks"] {
  const { firstBy, earlyBy, finalBy } = deadlinesOf(reading.books, doc);
  const firstAt = doc.told[0]?.at;
  const finalAt = finalSubmittedAt(reading, doc);
  const clock = (by: string, metAt: string | undefined, now: string) => ({
    by,
    over: (metAt ?? now) > by,
    ...given({ metAt }),
  });
  const day = (at: string | undefined) => (at === undefined ? undefined : dayOf(at));
  return {
    first: clock(firstBy, firstAt, reading.now),
    early: clock(earlyBy, day(firstAt), reading.today),
    final: clock(finalBy, day(finalAt), reading.today),
  };
}

function finalSubmittedAt({ books }: Reading, doc: Incident): string | undefined {
  return doc.reports
    .map((id) => books.get("incidentReport", id))
    .find((report) => report?.edition === "final" && report.submitted)?.submitted?.at;
}

/** When the client was last told of anything, by word or in writing. */
export function lastToldAt({ books }: Reading, doc: Incident): string {
  const written = doc.reports.flatMap((id) => books.get("incidentReport", id)?.submitted?.at ?? []);
  return [...doc.told.map((one) => one.at), ...written].toSorted().at(-1) ?? "";
}

export function incident(reading: Reading, id: string): IncidentView | undefined {
  const doc = reading.books.get("incident", id);
  if (!doc) return undefined;
  const { names } = reading;
  const toldAt = lastToldAt(reading, doc);
  return {
    ...incidentRow(reading, doc),
    malicious: doc.malicious,
    learnedBy: ref(reading, "person", doc.learnedBy),
    circumstances: doc.circumstances,
    items: doc.units.map((unit) => concernedRow(reading, unit)),
    suspicions: takenUp(reading, doc),
    developments: doc.developments.map(({ at, seq, doubts }) => ({
      at,
      seq,
      doubts: doubtViews(reading, doubts),
      untold: at > toldAt,
    })),
    told: doc.told.map((one) => ({
      ...one,
      to: names.person(one.to),
      by: names.person(one.by),
    })),
    instructed: doc.instructed.map(({ at, person, content, document, dueOn }) => ({
      at,
      person: names.person(person),
      content,
      ...given({ document: document && documentText(document), dueOn }),
    })),
    reports: doc.reports.flatMap((one) => reportView(reading, one) ?? []),
    history: told(reading, bodiesOf(reading, { kind: "incident", id }), { kind: "incident", id }),
    ...given({
      happenedAt: doc.happenedAt,
      place: refOf(reading, "place", doc.place),
      whereabouts: doc.whereabouts,
      firstAction: doc.firstAction,
      closed: doc.closed && {
        at: doc.closed.at,
        document: documentText(doc.closed.document),
        ...given({ note: doc.closed.note }),
      },
    }),
  };
}

/** The doubts an incident answered, whenever it took them up. */
function takenUp(reading: Reading, { incident: id, contract }: Incident): SuspicionRow[] {
  return allListed(reading, { kind: "suspicion", contract, states: ["incident"] })
    .filter(({ answer }) => answer?.by === "incident" && answer.incident === id)
    .map((doc) => suspicionRow(reading, doc));
}

function concernedRow(
  reading: Reading,
  unit: Incident["units"][number],
): IncidentView["items"][number] {
  const { asset, number, name, media, quantity, encryption, serial, records } = unit;
  return {
    id: asset,
    number,
    name,
    media,
    quantity,
    encrypted: encryption.state === "encrypted",
    was: { state: unit.state, ...given({ place: refOf(reading, "place", unit.place) }) },
    now: reading.books.get("asset", asset)?.state ?? unit.state,
    ...given({ serial, records }),
  };
}

function reportView(reading: Reading, id: string): ReportView | undefined {
  const doc = reading.books.get("incidentReport", id);
  if (!doc) return undefined;
  const { names } = reading;
  const { submitted } = doc;
  return {
    id,
    number: formNumber(doc.number),
    edition: doc.edition,
    issuedOn: doc.issuedOn,
    author: names.person(doc.author),
    sheets: sheets(reading, { form: "incidentReport", subject: id }),
    scans: scans(bodiesOf(reading, { kind: "incidentReport", id })),
    ...given({
      submitted: submitted && {
        at: submitted.at,
        to: names.person(submitted.to),
        means: submitted.means,
        ...given({ receipt: submitted.receipt && documentText(submitted.receipt) }),
      },
    }),
  };
}

function documentText({ number, date }: Document): string {
  return `${number}(${eraDate(date)})`;
}
