/** What an inspection of a contract asks (Art. 19): article by article, what meets it in a period, and what is missing. */
import * as z from "zod";
import { Ref, Text } from "./common.ts";

/** A record, with its day. */
const Row = z.strictObject({ on: Text, text: Text });
export type Row = z.infer<typeof Row>;

/** Records of one kind. */
const Evidence = z.strictObject({
  what: Text,
  /** How many there are; screen and paper are told the first of them. */
  count: z.int(),
  rows: z.array(Row),
});
export type Evidence = z.infer<typeof Evidence>;

export const InspectionView = z.strictObject({
  contract: Ref,
  sample: z.boolean(),
  number: Text,
  client: Text,
  contractor: Text,
  from: Text,
  to: Text,
  at: Text,
  /** Who of the client asked for it. */
  requester: Text.exactOptional(),
  /** How many entries the ledger had when this was asked. */
  entries: z.int(),
  articles: z.array(
    z.strictObject({
      article: z.int(),
      evidence: z.array(Evidence),
      gaps: z.array(Text),
      /** How many gaps there are; screen and paper are told the first of them. */
      gapCount: z.int(),
    }),
  ),
});
export type InspectionView = z.infer<typeof InspectionView>;
