/** What is typed while a ledger is set up: all of it text, so that every character is kept. */
import type { Office } from "../../../shared/domain/vocabulary.ts";
import type { AnswersDraft } from "../../app/agreement/answers.ts";
import { freshAnswers } from "../../app/agreement/answers.ts";

export type Side = "client" | "contractor";

export interface PlaceDraft {
  readonly code: string;
  readonly name: string;
  readonly side: Side;
  readonly address: string;
  /** How the contractor's own place is locked; whoever keeps the key is the custody manager. */
  readonly lock: string;
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
  /** Printed where seals are omitted; asked of the contractor's people. */
  readonly phone: string;
  readonly document: string;
  readonly date: string;
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
  /** The second folder, for heads. */
  readonly anchorFolder: string;
  readonly login: string;
  /** Which of the persons the first account belongs to, as the index in `persons`; empty for none. */
  readonly owner: string;
}

export const STEPS = ["発注者と受注者", "契約", "場所", "人", "取り決め", "鍵と利用者"] as const;

export function freshPlace(side: Side): PlaceDraft {
  return { code: "", name: "", side, address: "", lock: "", document: "", date: "" };
}

export function freshPerson(office: PersonDraft["office"]): PersonDraft {
  return {
    office,
    name: "",
    kana: "",
    title: "",
    department: "",
    phone: "",
    document: "",
    date: "",
  };
}

/** Nothing typed yet: one place of each side, and the two persons a handover needs. */
export function freshDraft(): SetupDraft {
  return {
    step: 0,
    later: [],
    clientName: "",
    clientAddress: "",
    contractorName: "",
    contractorAddress: "",
    representative: "",
    number: "",
    title: "",
    from: "",
    to: "",
    addressee: "",
    purpose: "",
    places: [freshPlace("client"), freshPlace("contractor")],
    persons: [freshPerson("designatedOfficial"), freshPerson("custodyManager")],
    answers: freshAnswers,
    ledgerTitle: "",
    path: "",
    anchorFolder: "",
    login: "",
    owner: "1",
  };
}

/** Whose side an office is on. */
export function sideOf(office: PersonDraft["office"]): Side {
  return office === "clientManager" || office === "designatedOfficial" ? "client" : "contractor";
}
