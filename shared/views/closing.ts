/** Closed periods of a contract: the list with what may be closed next, and one close with what came late. */
import * as z from "zod";
import { HistoryItem, Ref, Seq, SheetView, Text } from "./common.ts";

export const CloseRow = z.strictObject({
  id: Text,
  /** One that was closed before it was a paper has none. */
  number: Text.exactOptional(),
  from: Text,
  to: Text,
  /** What happened, or that nothing did. */
  counts: Text,
  person: Text,
  closedAt: Text,
  /** How much was told of it afterwards. */
  late: z.int(),
});
export type CloseRow = z.infer<typeof CloseRow>;

export const ClosesView = z.strictObject({
  every: z.enum(["none", "daily", "monthly"]),
  rows: z.array(CloseRow),
  /** The period that may be closed next; it may not be over yet. */
  next: z.strictObject({ from: Text, to: Text, isOver: z.boolean() }),
});
export type ClosesView = z.infer<typeof ClosesView>;

export const CloseView = z.strictObject({
  ...CloseRow.shape,
  contract: Ref,
  by: z.enum(["account", "signature", "paper"]),
  remarks: Text.exactOptional(),
  head: z.strictObject({ size: z.int(), root: Text }),
  lateEntries: z.array(
    z.strictObject({
      seq: Seq,
      at: Text,
      recordedAt: Text,
      days: z.int(),
      title: Text,
      reason: Text,
    }),
  ),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
  sheets: z.array(SheetView),
  history: z.array(HistoryItem),
});
export type CloseView = z.infer<typeof CloseView>;
