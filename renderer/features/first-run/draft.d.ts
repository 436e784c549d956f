/** What is typed while a ledger is set up: all of it text, so that every character is kept. */
import type { Office } from "../../../shared/domain/vocabulary.ts";
import type { ContractSettings } from "../../../shared/domain/commands/contract.ts";
export type Side = "client" | "contractor";
export interface PlaceDraft {
  readonly code: string;
  readonly name: string;
  readonly side: Side;
  readonly address: string;
  /** The paper by which the client designated it. */
  readonly document: string;
  readonly date: string;
}
export interface PersonDraft {
  readonly office: Extract<
    Office,
    "clientManager" | "designatedOfficial" | "custodyManager" | "handler"
  >;
  readonly name: string;
  readonly kana: string;
  readonly title: string;
  readonly department: string;
  readonly document: string;
  readonly date: string;
}
/** The answers to what the contract text leaves open; counts as they were typed. */
export interface AnswersDraft extends Pick<
  ContractSettings,
  "cityForm" | "delegation" | "courier" | "witness" | "seals"
> {
  readonly promptDays: string;
  readonly retentionYears: string;
  readonly scheme: "five" | "three";
}
export interface SetupDraft {
  readonly step: number;
  /** Parts that were left for later. */
  readonly later: readonly number[];
  readonly clientName: string;
  readonly clientAddress: string;
  readonly contractorName: string;
  readonly contractorAddress: string;
  readonly representative: string;
  readonly number: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly addressee: string;
  readonly purpose: string;
  readonly places: readonly PlaceDraft[];
  readonly persons: readonly PersonDraft[];
  readonly answers: AnswersDraft;
  readonly ledgerTitle: string;
  readonly path: string;
  readonly login: string;
  /** Which of the persons the first account belongs to, as the index in `persons`; empty for none. */
  readonly owner: string;
}
export declare const STEPS: readonly [
  "発注者と受注者",
  "契約",
  "場所",
  "人",
  "取り決め",
  "鍵と利用者",
];
export declare function freshPlace(side: Side): PlaceDraft;
export declare function freshPerson(office: PersonDraft["office"]): PersonDraft;
/** Nothing typed yet: one place of each side, and the two persons a handover needs. */
export declare function freshDraft(): SetupDraft;
/** Whose side an office is on. */
export declare function sideOf(office: PersonDraft["office"]): Side;
