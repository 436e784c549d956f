/** One unit's page. */
import * as z from "zod";
import { assetFields } from "../domain/commands/asset.ts";
import { ASSET_STATES } from "../domain/state.ts";
import { AssetRow, HistoryItem, Possibility, Ref, Text } from "./common.ts";
import { CorrectionRow } from "./correction.ts";

const CopyRow = z.strictObject({
  id: Text,
  number: Text,
  name: Text,
  state: z.enum(ASSET_STATES),
  place: Text.exactOptional(),
  approval: Text,
  depth: z.int(),
});
export type CopyRow = z.infer<typeof CopyRow>;

export const AssetView = z.strictObject({
  ...AssetRow.shape,
  contractRef: Ref,
  model: Text.exactOptional(),
  capacity: Text.exactOptional(),
  content: assetFields.content,
  mediumOwner: z.enum(["client", "contractor"]),
  encryption: assetFields.encryption,
  note: Text.exactOptional(),
  /** Kept past the contract's end by the client's paper, until then. */
  deferredUntil: Text.exactOptional(),
  received: z.strictObject({ slip: Ref, at: Text }).exactOptional(),
  closedBy: Ref.exactOptional(),
  instruction: Ref.exactOptional(),
  certificate: Ref.exactOptional(),
  /** The medium it shares with others: what it is known by, and all that was ever on it. */
  medium: z
    .strictObject({
      label: Text,
      done: z.boolean(),
      units: z.array(z.strictObject({ ...Ref.shape, name: Text, state: z.enum(ASSET_STATES) })),
    })
    .exactOptional(),
  /** How many more were counted than recorded when it was set aside. */
  surplus: z.int().exactOptional(),
  /** The serial of what came in its stead, as long as it is set aside for that. */
  stranger: Text.exactOptional(),
  /** Serials of things that came in its stead: nothing accounts for them, or the client's paper does. */
  strangers: z.array(
    z.strictObject({
      found: Text,
      settled: Text.exactOptional(),
      /** It may still be registered: the contract has not ended. */
      registrable: z.boolean(),
    }),
  ),
  /** What it was before, and what it became after it had left. */
  previous: Ref.exactOptional(),
  next: Ref.exactOptional(),
  parents: z.array(Ref),
  successors: z.array(Ref),
  /** By what paper of the client it was copied, and when (Art. 8). */
  copied: z.strictObject({ approval: Ref, at: Text }).exactOptional(),
  /** Copies of it, and of these, one below the other; `depth` is how far down they are. */
  copies: z.array(CopyRow),
  incidents: z.array(Ref),
  corrections: z.array(CorrectionRow),
  history: z.array(HistoryItem),
  possibilities: z.array(Possibility),
});
export type AssetView = z.infer<typeof AssetView>;
