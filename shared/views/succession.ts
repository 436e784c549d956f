/** Changes of persons: the list, one with both signatures, and what somebody has to hand on. */
import * as z from "zod";
import { AssetRow, HistoryItem, Ref, SheetView, Text } from "./common.ts";

const Handed = z.strictObject({ what: Text, count: z.int() });
const Signature = z.strictObject({
  at: Text,
  by: z.enum(["account", "signature", "paper"]),
  remarks: Text.exactOptional(),
});

export const SuccessionRow = z.strictObject({
  id: Text,
  /** One that was written before it was a paper has none. */
  number: Text.exactOptional(),
  contract: Ref,
  from: Ref,
  to: Ref,
  state: z.enum(["handed", "taken", "withdrawn"]),
  writtenAt: Text,
  units: z.int(),
});
export type SuccessionRow = z.infer<typeof SuccessionRow>;

/** What somebody still answers for besides the units in their custody. */
const OpenTask = z.strictObject({ kind: z.enum(["slip", "transport"]), ref: Ref, text: Text });

export const SuccessionView = z.strictObject({
  ...SuccessionRow.shape,
  reason: Text,
  lastDay: Text.exactOptional(),
  items: z.array(AssetRow),
  keys: z.array(Handed),
  handed: Signature,
  taken: z.strictObject({ ...Signature.shape, notice: Text.exactOptional() }).exactOptional(),
  withdrawn: z.strictObject({ at: Text, reason: Text }).exactOptional(),
  /** What the one who goes still has open. */
  left: z.strictObject({ units: z.int(), tasks: z.array(OpenTask) }),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
  sheets: z.array(SheetView),
  history: z.array(HistoryItem),
});
export type SuccessionView = z.infer<typeof SuccessionView>;

/** What somebody has in custody and open under a contract. */
export const HeldByView = z.strictObject({
  /** The first five hundred; what is more is handed on by another paper. */
  items: z.array(AssetRow),
  units: z.int(),
  tasks: z.array(OpenTask),
});
export type HeldByView = z.infer<typeof HeldByView>;
