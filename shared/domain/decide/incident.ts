/**
 * Deciding about incidents (Art. 18). They outlive the contract: what may have gone wrong is reported also after it
 * is completed, when its units are nobody's to move any more.
 */
import type { Sealed } from "../command.ts";
import type { Event } from "../event.ts";
import type { Refusal, Stage } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import type { Measure } from "../vocabulary.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler, Reference } from "./handler.ts";
import {
  assetLines,
  fieldsOf,
  happened,
  nextNumber,
  numberless,
  reference,
  references,
  the,
} from "./handler.ts";
import { dayOf } from "../calendar.ts";

const assetPath = (index: number) => `assets.${index}`;

const STEP: Readonly<Record<Measure, TransitionId | undefined>> = {
  none: undefined,
  setAside: "T33",
  missing: "T23",
};

export const openIncident: Handler<"openIncident"> = {
  survives: true,
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...references("asset", c.assets, assetPath),
    ...reference("person", c.learnedBy, "learnedBy"),
    ...reference("place", c.place, "place"),
    ...taking(c),
  ],
  creates: (c) => reference("incident", c.incident, "incident"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    // Units that stay as they are may be anywhere in their lives, also at the end of them.
    lines: c.measure === "none" ? [] : assetLines(books, c.assets, assetPath),
  }),
  transition: (s) => STEP[s.command.measure],
  stage: (s) => [
    ...(s.command.measure === "none" ? foreignUnits(s, s.command) : []),
    ...(s.command.measure !== "none" && s.command.assets.length === 0
      ? [structural("nothing-named", {}, "assets", 18)]
      : []),
    ...answeredOrForeign(s, s.command),
    ...reversed(s.command.learnedAt, s.at, "learnedAt"),
    ...(s.command.happenedAt === undefined
      ? []
      : reversed(s.command.happenedAt, s.command.learnedAt, "happenedAt")),
    ...numberless(s, "incidentReport", dayOf(s.at)),
  ],
  events: (s) => {
    const { measure: _measure, ...fields } = fieldsOf(s.command);
    const number = nextNumber(s, "incidentReport", dayOf(s.at));
    return [happened(s, "incidentOpened", { ...fields, number }), ...measured(s)];
  },
};

export const extendIncident: Handler<"extendIncident"> = {
  survives: true,
  refers: (c) => [
    ...reference("incident", c.incident, "incident"),
    ...references("asset", c.assets, assetPath),
    ...taking(c),
  ],
  parts: ofIncident,
  stage: (s) => [
    ...settled(s),
    ...foreignUnits(s, s.command),
    ...answeredOrForeign(s, s.command),
    ...(s.command.assets.length + s.command.suspicions.length === 0
      ? [structural("nothing-named", {}, "assets", 18)]
      : []),
  ],
  events: (s) => [
    happened(s, "incidentExtended", { ...fieldsOf(s.command), contract: contractOf(s) }),
  ],
};

export const dismissSuspicion: Handler<"dismissSuspicion"> = {
  survives: true,
  refers: (c) => [
    ...reference("suspicion", c.suspicion, "suspicion"),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", the(books, "suspicion", c.suspicion).contract),
  }),
  stage: (s) => answered(s.books, s.command.suspicion, "suspicion"),
  events: (s) => [
    happened(s, "suspicionDismissed", { ...fieldsOf(s.command), contract: contractOf(s) }),
  ],
};

export const reportIncident: Handler<"reportIncident"> = {
  survives: true,
  refers: (c) => [
    ...reference("incident", c.incident, "incident"),
    ...reference("person", c.to, "to"),
    ...reference("person", c.by, "by"),
  ],
  parts: ofIncident,
  stage: (s) => [
    ...settled(s),
    ...ofClient(s, s.command.to, "to"),
    ...ofContractor(s, s.command.by, "by"),
  ],
  events: (s) => [
    happened(s, "incidentReported", { ...fieldsOf(s.command), contract: contractOf(s) }),
  ],
};

export const recordIncidentInstruction: Handler<"recordIncidentInstruction"> = {
  survives: true,
  refers: (c) => [
    ...reference("incident", c.incident, "incident"),
    ...reference("person", c.person, "person"),
  ],
  parts: ofIncident,
  stage: (s) => [...settled(s), ...ofClient(s, s.command.person, "person")],
  events: (s) => [
    happened(s, "incidentInstructed", { ...fieldsOf(s.command), contract: contractOf(s) }),
  ],
};

export const closeIncident: Handler<"closeIncident"> = {
  survives: true,
  refers: (c) => reference("incident", c.incident, "incident"),
  parts: ofIncident,
  stage: settled,
  events: (s) => {
    const { document } = s.command;
    return document
      ? [
          happened(s, "incidentClosed", {
            ...fieldsOf(s.command),
            contract: contractOf(s),
            document,
          }),
        ]
      : [];
  },
};

/** The incident a command is about, and its contract. */
export function ofIncident({ incident: id }: { incident: string }, books: Books) {
  const incident = the(books, "incident", id);
  return { contract: the(books, "contract", incident.contract), incident };
}

/** The contract of the situation, which every command about an incident has. */
export function contractOf(s: Situation): string {
  return s.contract?.contract ?? "";
}

/** The units as the incident leaves them. */
function measured(s: Situation<Sealed<"openIncident">>): readonly Event[] {
  const { measure, contract, incident, assets, circumstances: reason, learnedBy } = s.command;
  if (measure === "setAside")
    return [happened(s, "assetsSetAside", { contract, incident, assets, reason })];
  if (measure === "missing")
    return [
      happened(s, "missingReported", {
        contract,
        assets,
        person: learnedBy,
        circumstances: reason,
      }),
    ];
  return [];
}

interface Taking {
  readonly assets: readonly string[];
  readonly suspicions: readonly string[];
}

function taking({ suspicions }: Taking): readonly Reference[] {
  return references("suspicion", suspicions, (index) => `suspicions.${index}`);
}

/** Doubts that wait no longer, or are another contract's. */
function answeredOrForeign(s: Situation, { suspicions }: Taking): readonly Refusal[] {
  return suspicions.flatMap((id, index) => {
    const path = `suspicions.${index}`;
    if (s.books.get("suspicion", id)?.contract !== contractOf(s))
      return [structural("other-contract", { kind: "suspicion", id }, path)];
    return suspicions.indexOf(id) < index
      ? [wrongStage("suspicion", id, "answered", path)]
      : answered(s.books, id, path);
  });
}

function answered(books: Books, id: string, path: string): readonly Refusal[] {
  return books.get("suspicion", id)?.answer ? [wrongStage("suspicion", id, "answered", path)] : [];
}

/** Units of another contract, and units named twice. */
function foreignUnits(s: Situation, { assets }: Taking): readonly Refusal[] {
  return assets.flatMap((asset, index): Refusal[] => {
    const path = assetPath(index);
    if (assets.indexOf(asset) < index) return [structural("named-twice", { asset }, path, 18)];
    return s.books.get("asset", asset)?.contract === contractOf(s)
      ? []
      : [structural("other-contract", { kind: "asset", id: asset }, path)];
  });
}

/** Nothing is added to an incident that is over; what comes to light later is another one. */
export function settled(s: Situation): readonly Refusal[] {
  return s.incident?.state === "closed"
    ? [wrongStage("incident", s.incident.incident, "settled", "incident")]
    : [];
}

/** Something of an incident that is past this step. */
export function wrongStage(
  kind: "incident" | "suspicion" | "incidentReport",
  id: string,
  stage: Stage,
  path: string,
): Refusal {
  return structural("wrong-stage", { kind, id, stage }, path, 18);
}

/** What happened before cannot be later than what it came before. */
export function reversed(from: string, to: string, path: string): readonly Refusal[] {
  return from > to ? [structural("term-reversed", { from, to }, path, 18)] : [];
}

/** Whoever hears or instructs is of the client. */
export function ofClient(s: Situation, person: string, path: string): readonly Refusal[] {
  const { party } = the(s.books, "person", person);
  return party === s.contract?.client
    ? []
    : [structural("wrong-side", { person, side: "client", article: 18 }, path, 18)];
}

/** The contractor answers for its subcontractors too (Art. 6(3)): anyone who is not the client's may speak for it. */
export function ofContractor(
  s: Situation,
  person: string,
  path: string,
  article: 11 | 14 | 18 = 18,
): readonly Refusal[] {
  const { party } = the(s.books, "person", person);
  return party === s.contract?.client
    ? [structural("wrong-side", { person, side: "contractor", article }, path, article)]
    : [];
}
