/** Corrections: the list, one correction with both sides' word, and what can be corrected of something. */
import * as z from "zod";
import { Described, SIDES, Subject } from "../domain/commands/correction.ts";
import { HistoryItem, Ref, Seq, SheetView, Text } from "./common.ts";

/** What is corrected, and what people call it. */
export const SubjectView = z.strictObject({ ...Subject.shape, label: Text });
export type SubjectView = z.infer<typeof SubjectView>;

const LineView = z.strictObject({ field: Text, before: Text, after: Text });

export const CorrectionRow = z.strictObject({
  id: Text,
  number: Text,
  state: z.enum(["proposed", "inForce", "rejected"]),
  subject: SubjectView,
  contract: Ref,
  writtenAt: Text,
  lines: z.array(LineView),
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

/** A party that must approve, and who of it has. */
const SideOfCorrection = z.strictObject({
  side: z.enum(SIDES),
  party: Ref,
  /** Who confirmed for it at the handover. */
  confirmed: Ref,
  approved: z
    .strictObject({
      at: Text,
      person: Text,
      by: z.enum(["account", "signature", "paper"]),
      remarks: Text.exactOptional(),
    })
    .exactOptional(),
});
export type SideOfCorrection = z.infer<typeof SideOfCorrection>;

export const CorrectionView = z.strictObject({
  ...CorrectionRow.shape,
  target: z.strictObject({ seq: Seq, leaf: Text }),
  reason: Text,
  person: Text,
  sides: z.array(SideOfCorrection),
  rejected: z
    .strictObject({ side: z.enum(SIDES), person: Text, at: Text, reason: Text })
    .exactOptional(),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
  sheets: z.array(SheetView),
  history: z.array(HistoryItem),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

/** An entry that said something of it that can be corrected. */
const Correctable = z.strictObject({
  seq: Seq,
  leaf: Text,
  title: Text,
  occurredAt: Text,
  fields: z.array(Described.keyof()),
});
export type Correctable = z.infer<typeof Correctable>;

export const CorrectingView = z.strictObject({
  subject: SubjectView,
  contract: Ref,
  entries: z.array(Correctable),
  /** What is recorded now. */
  now: Described,
  /** The parties that must both approve. */
  both: z.array(Text),
  /** One that waits already. */
  open: Ref.exactOptional(),
});
export type CorrectingView = z.infer<typeof CorrectingView>;

/** A paper of a contract, and the corrections of it. */
export const PaperRow = z.strictObject({
  subject: SubjectView,
  /** Of the paper; or on which something was signed or held. */
  date: Text,
  from: Text.exactOptional(),
  to: Text.exactOptional(),
  corrections: z.array(Ref),
});
export type PaperRow = z.infer<typeof PaperRow>;
