/** Contracts, who and where the client has designated, and what is still to be given back. */
import * as z from "zod";
import { ContractSettings } from "../domain/commands/contract.ts";
import { evaluationFields } from "../domain/commands/consent.ts";
import {
  APPROVAL_BASES,
  MEDIA,
  OFFICES,
  PARTY_ROLES,
  PLACE_KINDS,
  UNITS,
} from "../domain/vocabulary.ts";
import { OpenDifference } from "./certified.ts";
import { AssetRow, HistoryItem, Ref, SheetView, Text } from "./common.ts";

export const ContractRow = z.strictObject({
  id: Text,
  number: Text,
  title: Text,
  client: Ref,
  contractor: Ref,
  from: Text,
  to: Text,
  /** 準備中, 履行中, 終了処理中 or 完結, on today's date. */
  phase: z.enum(["preparing", "running", "closing", "completed"]),
  assets: z.int(),
  outstanding: z.int(),
});
export type ContractRow = z.infer<typeof ContractRow>;

const DesignationView = z.strictObject({
  office: z.enum(OFFICES),
  document: Text,
  date: Text,
  from: Text,
  to: Text.exactOptional(),
  inForce: z.boolean(),
});

export const PersonRow = z.strictObject({
  id: Text,
  name: Text,
  kana: Text,
  title: Text.exactOptional(),
  department: Text.exactOptional(),
  party: Ref,
  pledgedOn: Text.exactOptional(),
  /** The last training (Art. 20), the identity card (Art. 16), the areas whose rules were read (Art. 15). */
  trainedOn: Text.exactOptional(),
  card: z.strictObject({ number: Text, expiresOn: Text.exactOptional() }).exactOptional(),
  areas: z.array(z.strictObject({ place: Ref, readOn: Text })),
  designations: z.array(DesignationView),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A permit to bring something into an area of the client, or out of it (Art. 15(2)). */
const PermitView = z.strictObject({
  document: Text,
  direction: z.enum(["in", "out", "both"]),
  from: Text,
  to: Text.exactOptional(),
  media: z.array(z.enum(MEDIA)).exactOptional(),
  inForce: z.boolean(),
});
export type PermitView = z.infer<typeof PermitView>;

const {
  contract: _contract,
  place: _place,
  evaluator: _evaluator,
  ...evaluation
} = evaluationFields;
/** What was last found out about a cloud service (Art. 17). */
const EvaluationView = z.strictObject({ ...evaluation, evaluator: Ref });
export type EvaluationView = z.infer<typeof EvaluationView>;

export const PlaceRow = z.strictObject({
  id: Text,
  code: Text,
  name: Text,
  kind: z.enum(PLACE_KINDS),
  party: Ref,
  address: Text.exactOptional(),
  managedArea: z.boolean(),
  lock: Text.exactOptional(),
  keyCustodian: Ref.exactOptional(),
  permits: z.array(PermitView),
  evaluation: EvaluationView.exactOptional(),
  held: z.int(),
  designations: z.array(
    z.strictObject({
      document: Text,
      date: Text,
      from: Text,
      to: Text.exactOptional(),
      inForce: z.boolean(),
      media: z.array(z.enum(MEDIA)).exactOptional(),
      highestRank: z.int().exactOptional(),
    }),
  ),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

/** The client's consent, and what the application for it said (Art. 5, 6). */
const ConsentView = z.strictObject({
  document: Text,
  date: Text,
  work: Text,
  from: Text,
  to: Text.exactOptional(),
  inForce: z.boolean(),
  application: Text.exactOptional(),
  reason: Text.exactOptional(),
  information: Text.exactOptional(),
  measures: Text.exactOptional(),
  supervision: Text.exactOptional(),
  extent: z.enum(["part", "main", "whole"]).exactOptional(),
  under: Ref.exactOptional(),
  responsible: Ref.exactOptional(),
  scope: z
    .strictObject({
      media: z.array(z.enum(MEDIA)).exactOptional(),
      highestRank: z.int().exactOptional(),
      assets: z.int().exactOptional(),
    })
    .exactOptional(),
});
export type ConsentView = z.infer<typeof ConsentView>;

export const PartyRow = z.strictObject({
  id: Text,
  name: Text,
  role: z.enum(PARTY_ROLES),
  address: Text.exactOptional(),
  consents: z.array(ConsentView),
});
export type PartyRow = z.infer<typeof PartyRow>;

/** The client's instruction or consent to copy, and how much of it is used (Art. 8). */
const CopyApprovalRow = z.strictObject({
  id: Text,
  basis: z.enum(APPROVAL_BASES),
  document: Text,
  date: Text,
  givenBy: Text,
  purpose: Text,
  from: Text,
  to: Text.exactOptional(),
  inForce: z.boolean(),
  allowed: z.int(),
  used: z.int(),
  /** Of what and onto what; of anything and onto anything where it is absent. */
  assets: z.array(Ref).exactOptional(),
  media: z.array(z.enum(MEDIA)).exactOptional(),
  made: z.array(Ref),
});
export type CopyApprovalRow = z.infer<typeof CopyApprovalRow>;

/** How long names and signatures are kept once the contract is completed. */
export const RetentionView = z.strictObject({
  years: z.int(),
  /** The last day of it, once the contract is completed. */
  until: Text.exactOptional(),
  /** What may go now: people's names, slips' signatures, and values that the next time takes. */
  due: z
    .strictObject({
      persons: z.int(),
      slips: z.int(),
      signed: z.int(),
      /** Guards who had something overnight. */
      guards: z.int(),
      rest: z.int(),
    })
    .exactOptional(),
  /** When names and signatures were let go, and how many values were left then. */
  expired: z.strictObject({ at: Text, rest: z.int() }).exactOptional(),
});
export type RetentionView = z.infer<typeof RetentionView>;

/** Something an inspection of the client's found (Art. 19), and what was done about it. */
const FindingRow = z.strictObject({
  id: Text,
  document: Text,
  inspectedOn: Text,
  content: Text,
  dueOn: Text.exactOptional(),
  resolved: z.strictObject({ on: Text, measures: Text, document: Text }).exactOptional(),
});
export type FindingRow = z.infer<typeof FindingRow>;
/** A change of the contract while it ran: by which paper, from what to what, and what it did not extend. */
const AmendmentView = z.strictObject({
  document: Text,
  date: Text,
  changes: z.array(z.strictObject({ label: Text, before: Text, after: Text })),
  lapsing: z.array(z.strictObject({ what: Text, until: Text })),
});
export type AmendmentView = z.infer<typeof AmendmentView>;

export const ContractView = z.strictObject({
  ...ContractRow.shape,
  addressee: Text,
  purpose: Text,
  settings: ContractSettings,
  ended: z.strictObject({ reason: z.enum(["expired", "terminated"]), on: Text }).exactOptional(),
  persons: z.array(PersonRow),
  places: z.array(PlaceRow),
  parties: z.array(PartyRow),
  /** Destructions whose certificates differ from what was handed over. */
  differences: z.array(OpenDifference),
  copyApprovals: z.array(CopyApprovalRow),
  findings: z.array(FindingRow),
  amendments: z.array(AmendmentView),
  retention: RetentionView,
  history: z.array(HistoryItem),
});
export type ContractView = z.infer<typeof ContractView>;

/** 未返還・未廃棄 情報資産一覧 (Art. 14). */
export const OutstandingView = z.strictObject({
  contract: Ref,
  at: Text,
  endedOn: Text.exactOptional(),
  total: z.int(),
  page: z.int(),
  perPage: z.int(),
  rows: z.array(
    z.strictObject({
      ...AssetRow.shape,
      receivedAt: Text.exactOptional(),
      receivedBy: Ref.exactOptional(),
      /** The slip it is held on for the client's word on who confirmed it (Art. 12). */
      awaits: Ref.exactOptional(),
      daysOverdue: z.int().exactOptional(),
      instruction: z.enum(["return", "disposal", "none"]),
    }),
  ),
});
export type OutstandingView = z.infer<typeof OutstandingView>;

/** 収支: what came in, and what became of it (Art. 14); once completed, with the report to the client. */
export const BalanceView = z.strictObject({
  contract: Ref,
  at: Text,
  rows: z.array(
    z.strictObject({
      media: z.enum(MEDIA),
      unit: z.enum(UNITS),
      received: z.int(),
      copied: z.int().exactOptional(),
      returned: z.int(),
      destroyed: z.int(),
      lost: z.int(),
      held: z.int(),
    }),
  ),
  report: z
    .strictObject({
      number: Text,
      issuer: Text,
      sheets: z.array(SheetView),
      scans: z.array(z.strictObject({ sha256: Text, name: Text })),
    })
    .exactOptional(),
});
export type BalanceView = z.infer<typeof BalanceView>;
