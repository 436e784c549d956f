/** One record of a handover that a side did not confirm (不受理記録). */
import * as z from "zod";
import { AssetRow, HistoryItem, Ref, SheetView, Text } from "./common.ts";

export const NonAcceptanceView = z.strictObject({
  id: Text,
  number: Text,
  slip: Ref,
  contract: Ref,
  side: z.enum(["giver", "receiver"]),
  /** Who stands on the slip for that side. */
  person: Ref,
  at: Text,
  place: Ref,
  reason: Text,
  /** What the other side says. */
  answer: Text.exactOptional(),
  /** The lines of which the side says something else. */
  items: z.array(z.strictObject({ asset: AssetRow, stated: z.int(), note: Text.exactOptional() })),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
  sheets: z.array(SheetView),
  history: z.array(HistoryItem),
});
export type NonAcceptanceView = z.infer<typeof NonAcceptanceView>;
