/** One unit's page. */
import * as z from "zod";
import { assetFields } from "../domain/commands/asset.ts";
import { AssetRow, HistoryItem, Possibility, Ref, Text } from "./common.ts";

export const AssetView = z.strictObject({
  ...AssetRow.shape,
  contractRef: Ref,
  model: Text.exactOptional(),
  capacity: Text.exactOptional(),
  content: assetFields.content,
  mediumOwner: z.enum(["client", "contractor"]),
  encryption: assetFields.encryption,
  contentHash: Text.exactOptional(),
  note: Text.exactOptional(),
  received: z.strictObject({ slip: Ref, at: Text }).exactOptional(),
  closedBy: Ref.exactOptional(),
  instruction: Ref.exactOptional(),
  certificate: Ref.exactOptional(),
  parents: z.array(Ref),
  successors: z.array(Ref),
  incidents: z.array(Ref),
  history: z.array(HistoryItem),
  possibilities: z.array(Possibility),
});
export type AssetView = z.infer<typeof AssetView>;
