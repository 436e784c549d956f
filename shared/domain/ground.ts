/**
 * The grounds of a decision (根拠): the papers by which the rules let it pass, as they stood when it was decided.
 *
 * They are noted in the entry itself and not looked up again later: by then a designation may have been ended, a paper
 * of an earlier day may have come in late, and the command that was decided on is not kept. What is noted is what the
 * rules' own look-ups found.
 */
import * as z from "zod";
import { RuleId } from "./commands/common.ts";
import type { Designation } from "./allowed.ts";
import { approvedFrom } from "./allowed.ts";
import type { Event, EventOf, EventType } from "./event.ts";
import type { Instruction, Kind } from "./state.ts";
import { admissionId, placementId, standingId } from "./state.ts";
import type { Document } from "./values.ts";
import { Day, Id, Mark } from "./values.ts";
import { OFFICES } from "./vocabulary.ts";

/** Kinds of paper. */
export const PAPERS = [
  "designation",
  "placeDesignation",
  "consent",
  "permit",
  "copyApproval",
  "instruction",
  "pledge",
  "training",
  "identityCard",
  "areaRules",
  "evaluation",
  "clientDocument",
] as const;
export type Paper = (typeof PAPERS)[number];

/** One paper, and the rule that asked for it. */
export const Ground = z.strictObject({
  rule: RuleId,
  article: z.int().min(1).max(24),
  paper: z.enum(PAPERS),
  /** Of a person's designation. */
  office: z.enum(OFFICES).exactOptional(),
  /** Whom or what the paper is about; absent where the entry itself brings it. */
  about: Id.exactOptional(),
  /** The area whose rules were read. */
  place: Id.exactOptional(),
  number: Mark.exactOptional(),
  /** Of the paper; or on which something was signed, held, read or evaluated. */
  date: Day.exactOptional(),
  from: Day.exactOptional(),
  to: Day.exactOptional(),
});
export type Ground = z.infer<typeof Ground>;

/** A ground as a rule finds it; which rule that is, is added where rules are made. */
export type Kept = Omit<Ground, "rule" | "article">;

/** A paper with a number and a date, and how long it holds. */
export function dated(
  paper: Paper,
  about: string | undefined,
  found: { readonly document: Document; readonly from?: Day; readonly to?: Day },
): Kept {
  const { number, date } = found.document;
  return {
    paper,
    ...(about === undefined ? {} : { about }),
    number,
    date,
    ...(found.from === undefined ? {} : { from: found.from }),
    ...(found.to === undefined ? {} : { to: found.to }),
  };
}

/** A person's designation to an office. */
export function designation(person: string, found: Designation | undefined): Kept | undefined {
  return found && { ...dated("designation", person, found), office: found.office };
}

/** The client's instruction to destroy. */
export function instructed(found: Instruction | undefined): Kept | undefined {
  return found && dated("instruction", found.instruction, { document: found.document });
}

/** The client's word that comes with the command itself. */
export function brought(document: Document | undefined): Kept | undefined {
  return document && dated("clientDocument", undefined, { document });
}

/** The same paper is one ground, whichever rules asked for it; the first of them stands. */
export function each(grounds: readonly Ground[]): readonly Ground[] {
  const papers = new Map<string, Ground>();
  for (const ground of grounds) {
    const { rule: _rule, article: _article, ...paper } = ground;
    const key = JSON.stringify(paper);
    if (!papers.has(key)) papers.set(key, ground);
  }
  return [...papers.values()];
}

/** The kind of what a paper is about; a client's document stands in the entry that it allowed. */
export const ABOUT = {
  designation: "person",
  placeDesignation: "place",
  consent: "party",
  permit: "place",
  copyApproval: "copyApproval",
  instruction: "instruction",
  pledge: "person",
  training: "person",
  identityCard: "person",
  areaRules: "person",
  evaluation: "place",
  clientDocument: undefined,
} as const satisfies Record<Paper, Kind | undefined>;

/** The document among whose entries the paper was recorded. */
export function keptIn(
  contract: string,
  { paper, about = "" }: Pick<Ground, "paper" | "about">,
): { readonly kind: Kind; readonly id: string } | undefined {
  if (paper === "placeDesignation") return { kind: "placement", id: placementId(contract, about) };
  if (paper === "permit") return { kind: "permits", id: placementId(contract, about) };
  if (paper === "evaluation") return { kind: "cloudService", id: placementId(contract, about) };
  if (paper === "consent") return { kind: "admission", id: admissionId(contract, about) };
  if (paper === "copyApproval" || paper === "instruction") return { kind: paper, id: about };
  return ABOUT[paper] === "person"
    ? { kind: "standing", id: standingId(contract, about) }
    : undefined;
}

/** The papers that events record, as their grounds name them. */
const RECORDED: { readonly [T in EventType]?: (event: EventOf<T>) => Kept | undefined } = {
  personDesignated: (e) => designation(e.person, e),
  placeDesignated: (e) => dated("placeDesignation", e.place, e),
  partyAdmitted: (e) => dated("consent", e.party, { document: e.consent, from: e.from }),
  permitRecorded: (e) => dated("permit", e.place, e),
  copyApprovalRecorded: (e) =>
    dated("copyApproval", e.approval, { document: e.document, from: approvedFrom(e) }),
  disposalInstructed: (e) => dated("instruction", e.instruction, { document: e.document }),
  pledgeFiled: (e) => ({ paper: "pledge", date: e.signedOn }),
  trainingHeld: (e) => ({ paper: "training", date: e.heldOn }),
  identityCardRecorded: (e) => ({ paper: "identityCard", number: e.number }),
  areaRulesAcknowledged: (e) => ({ paper: "areaRules", place: e.place, date: e.readOn }),
  cloudEvaluated: (e) => ({ paper: "evaluation", date: e.evaluatedOn }),
};

/** Whether an event recorded the paper, among those of the document that it is kept in. */
export function recorded(event: Event, ground: Ground): boolean {
  // The table ties each paper to its event; the union cannot express that the two agree.
  const paperOf = RECORDED[event.type] as ((event: Event) => Kept | undefined) | undefined;
  const paper = paperOf?.(event);
  return paper !== undefined && identity(paper) === identity(ground);
}

/** How long a paper holds may be ended later; what it is does not change with that. */
function identity({ paper, office, place, number, date, from }: Kept): string {
  return JSON.stringify([paper, office, place, number, date, from]);
}
