/**
 * What the client has designated, consented to and permitted, and what people have shown, as documents: each is a
 * list of dated papers, none of which is ever forgotten.
 */
import { within } from "./calendar.ts";
import type { Fields } from "./event.ts";
import type { Day, Document } from "./values.ts";
import type { Media, Office } from "./vocabulary.ts";

/** A paper that allows something for a term. */
interface Paper {
  readonly document: Pick<Document, "date">;
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** The first day of what a paper allows: nothing is allowed before the paper is written (あらかじめ, 事前). */
export function approvedFrom({ from, document }: Pick<Paper, "from" | "document">): Day {
  return from < document.date ? document.date : from;
}

/** Whether a paper allows something on a day. */
export function isApproved(day: Day, paper: Paper): boolean {
  return within(day, approvedFrom(paper), paper.to);
}

export interface Designation {
  readonly office: Office;
  readonly document: Document;
  readonly from: Day;
  readonly to?: Day;
}

/** What a person may do under a contract (従事者名簿, 指定職員, 管理責任者). */
export interface Standing {
  readonly contract: string;
  readonly person: string;
  readonly pledgedOn?: Day;
  readonly designations: readonly Designation[];
  /** When and in what (Art. 20). */
  readonly trainings?: readonly { readonly heldOn: Day; readonly subject: string }[];
  /** The identity card of Art. 16. */
  readonly card?: { readonly number: string; readonly expiresOn?: Day };
  /** The client's areas whose rules this person has read (Art. 15(1)). */
  readonly areas?: readonly { readonly place: string; readonly readOn: Day }[];
}

export interface PlaceDesignation {
  readonly document: Document;
  readonly from: Day;
  readonly to?: Day;
  readonly media?: readonly Media[];
  readonly highestRank?: number;
}

/** Whether and when the client has designated a place for a contract (Art. 10). */
export interface Placement {
  readonly contract: string;
  readonly place: string;
  readonly designations: readonly PlaceDesignation[];
}

/** The client's consent to a party, as its paper says it. */
export interface Consent extends Omit<Fields<"partyAdmitted">, "contract" | "party" | "consent"> {
  readonly document: Document;
}

/** A party admitted to a contract beyond the two that made it (Art. 5, 6). */
export interface Admission {
  readonly contract: string;
  readonly party: string;
  readonly consents: readonly Consent[];
}

/** Permits to bring something into an area of the client, or out of it (Art. 15(2)). */
export interface Permits {
  readonly contract: string;
  readonly place: string;
  readonly permits: readonly Omit<Fields<"permitRecorded">, "contract" | "place">[];
}

/** The client's instruction or consent to copy, and what was made under it (Art. 8). */
export interface CopyApproval extends Fields<"copyApprovalRecorded"> {
  /** How many of its copies were made. */
  readonly used: number;
  /** The units registered under it. */
  readonly made: readonly string[];
}

/** What was found out about a cloud service, time after time (Art. 17). */
export interface CloudService {
  readonly contract: string;
  readonly place: string;
  readonly evaluations: readonly Evaluation[];
}
export type Evaluation = Omit<Fields<"cloudEvaluated">, "contract" | "place">;
