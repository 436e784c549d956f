/** Destruction from instruction to accepted certificate. */
import * as z from "zod";
import { METHODS, TECHNIQUES } from "../domain/vocabulary.ts";
import { AssetRow, HistoryItem, Ref, SheetView, Text } from "./common.ts";
import { CertifiedView } from "./certified.ts";

export const InstructionRow = z.strictObject({
  id: Text,
  contract: Ref,
  number: Text,
  date: Text,
  method: z.enum(METHODS),
  technique: z.enum(TECHNIQUES).exactOptional(),
  deadline: Text,
  witnessRequired: z.boolean(),
  photosRequired: z.boolean(),
  units: z.int(),
  /** Units by how far they have got. */
  waiting: z.int(),
  underway: z.int(),
  destroyed: z.int(),
  disposed: z.int(),
  withdrawn: z.boolean(),
});
export type InstructionRow = z.infer<typeof InstructionRow>;

export const DestructionRow = z.strictObject({
  id: Text,
  contract: Ref,
  slip: Ref,
  endedAt: Text,
  place: Ref,
  technique: z.enum(TECHNIQUES),
  units: z.int(),
  /** Units that stand on no certificate yet. */
  uncertified: z.int(),
  certificate: Ref.exactOptional(),
});
export type DestructionRow = z.infer<typeof DestructionRow>;

export const CertificateRow = z.strictObject({
  id: Text,
  number: Text,
  contract: Ref,
  issuedOn: Text,
  units: z.int(),
  accepted: z.boolean(),
  withdrawn: z.boolean(),
});
export type CertificateRow = z.infer<typeof CertificateRow>;

export const DisposalView = z.strictObject({
  instructions: z.array(InstructionRow),
  /** Disposal slips whose units are waiting to be destroyed. */
  ready: z.array(z.strictObject({ slip: Ref, contract: Ref, units: z.int(), place: Ref })),
  destructions: z.array(DestructionRow),
  certificates: z.array(CertificateRow),
});
export type DisposalView = z.infer<typeof DisposalView>;

export const InstructionView = z.strictObject({
  ...InstructionRow.shape,
  items: z.array(AssetRow),
});
export type InstructionView = z.infer<typeof InstructionView>;

export const DestructionView = z.strictObject({
  ...DestructionRow.shape,
  startedAt: Text,
  method: z.enum(METHODS),
  tool: Text,
  performer: Ref,
  supervisor: Ref,
  witness: Ref.exactOptional(),
  withoutWitness: Text.exactOptional(),
  verification: z.enum(["passed", "failed", "notDone"]),
  /** The party that destroyed, when not the contractor; its certificate is then needed. */
  vendor: Ref.exactOptional(),
  certified: CertifiedView,
  items: z.array(AssetRow),
});
export type DestructionView = z.infer<typeof DestructionView>;

export const CertificateView = z.strictObject({
  ...CertificateRow.shape,
  destruction: Ref,
  issuer: Ref,
  vendorCertificate: z.strictObject({ number: Text, date: Text, issuer: Text }).exactOptional(),
  acceptedBy: z.strictObject({ person: Text, at: Text }).exactOptional(),
  items: z.array(AssetRow),
  sheets: z.array(SheetView),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
  history: z.array(HistoryItem),
});
export type CertificateView = z.infer<typeof CertificateView>;
