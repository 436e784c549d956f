/** Pieces that several views are made of. Views hold what a screen shows: words resolved, names opened. */
import * as z from "zod";
import { SEVERITIES } from "../domain/refusal.ts";
import { ASSET_STATES } from "../domain/state.ts";
import { MEDIA, UNITS } from "../domain/vocabulary.ts";

export const Text = z.string();
export const Seq = z.int().min(0);

/** Something with an id and what people call it. */
export const Ref = z.strictObject({ id: Text, label: Text });
export type Ref = z.infer<typeof Ref>;

/** One refusal, in words. `article` is absent where no article speaks. */
export const RefusalView = z.strictObject({
  rule: Text,
  article: z.int().exactOptional(),
  severity: z.enum(SEVERITIES),
  path: Text.exactOptional(),
  message: Text,
});
export type RefusalView = z.infer<typeof RefusalView>;

/** A paper that allowed something (根拠), and the entry that recorded it. */
export const GroundView = z.strictObject({
  rule: Text,
  article: z.int(),
  paper: Text,
  /** Whom or what it is about. */
  about: Text.exactOptional(),
  number: Text.exactOptional(),
  date: Text.exactOptional(),
  from: Text.exactOptional(),
  to: Text.exactOptional(),
  seq: Seq.exactOptional(),
  /** The numbers of the corrections (訂正票) by which the paper says something else now than it is quoted with. */
  corrected: z.array(Text).exactOptional(),
});
export type GroundView = z.infer<typeof GroundView>;

/** What the rules say to something that is not recorded yet. */
export const TriedOut = z.strictObject({
  refusals: z.array(RefusalView),
  /** What would allow it; nothing while something blocks it. */
  grounds: z.array(GroundView),
});
export type TriedOut = z.infer<typeof TriedOut>;

/** One page of a longer list. */
export const Paging = {
  page: z.int().min(0).exactOptional(),
  perPage: z.int().min(1).max(200).exactOptional(),
};

export function pageOf<R extends z.ZodType>(row: R) {
  return z.strictObject({ total: z.int(), page: z.int(), perPage: z.int(), rows: z.array(row) });
}

const QuantityView = z.strictObject({ value: z.int(), unit: z.enum(UNITS) });

/** A unit in a list. */
export const AssetRow = z.strictObject({
  id: Text,
  contract: Text,
  number: Text,
  name: Text,
  media: z.enum(MEDIA),
  serial: Text.exactOptional(),
  contentHash: Text.exactOptional(),
  quantity: QuantityView,
  records: z.int().exactOptional(),
  classification: Text,
  state: z.enum(ASSET_STATES),
  since: Text,
  lastAt: Text,
  place: Ref.exactOptional(),
  shelf: Text.exactOptional(),
  custodian: Text,
  custodianPerson: Text.exactOptional(),
  slip: Ref.exactOptional(),
  transport: Ref.exactOptional(),
  seal: Text.exactOptional(),
  /** The guard who has it overnight. */
  guard: Text.exactOptional(),
  /** Where the guard has it, if not at its place. */
  guardPlace: Text.exactOptional(),
  container: Text.exactOptional(),
  dueOn: Text.exactOptional(),
  /** What it is a copy of (Art. 8). */
  copyOf: Ref.exactOptional(),
});
export type AssetRow = z.infer<typeof AssetRow>;

/** One thing that happened to something, as its history shows it. */
export const HistoryItem = z.strictObject({
  seq: Seq,
  occurredAt: Text,
  recordedAt: Text,
  /** What happened, one sentence. */
  title: Text,
  /** From → to, who, where, which slip or seal: a few words each. */
  details: z.array(z.strictObject({ label: Text, value: Text })),
  by: Text,
  /** The papers that allowed it; an entry of an earlier edition of the program has none noted. */
  grounds: z.array(GroundView),
});
export type HistoryItem = z.infer<typeof HistoryItem>;

/** Something that can be done now, or why it cannot. */
export const Possibility = z.strictObject({
  action: z.enum([
    "issueReturn",
    "instructDisposal",
    "move",
    "takeOut",
    "putBack",
    "store",
    "repack",
    "registerCopy",
    "reportMissing",
    "releaseQuarantine",
    "recordFound",
    "handOverCustody",
    "closeLoss",
    "deferReturn",
    "voidAsset",
    "describe",
  ]),
  possible: z.boolean(),
  why: Text.exactOptional(),
});
export type Possibility = z.infer<typeof Possibility>;

/** A form as it was printed or can be. */
export const SheetView = z.strictObject({
  stage: z.enum(["issued", "completed"]),
  seq: z.int(),
  prints: z.array(
    z.strictObject({ seq: z.int(), at: Text, copies: z.int(), target: Text, pdfSha256: Text }),
  ),
});
export type SheetView = z.infer<typeof SheetView>;
