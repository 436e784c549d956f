/** What was handed to a destroyer against what its certificates name. */
import * as z from "zod";
import { Ref, Text } from "./common.ts";

/** A unit by what a certificate may name it by. */
const HandedUnit = z.strictObject({
  id: Text,
  number: Text,
  serial: Text.exactOptional(),
  container: Text.exactOptional(),
});
export type HandedUnit = z.infer<typeof HandedUnit>;

export const CertifiedView = z.strictObject({
  handed: z.array(HandedUnit),
  /** Units of the same slip destroyed another time, which a certificate may name too. */
  besides: z.array(HandedUnit),
  papers: z.array(
    z.strictObject({
      number: Text,
      date: Text,
      issuer: Text,
      at: Text,
      marks: z.array(Text),
      /** It stands for those before it. */
      replaces: z.boolean(),
      scan: z.strictObject({ sha256: Text, name: Text }).exactOptional(),
    }),
  ),
  /** What still differs: units on no paper, marks of nothing that was handed over. */
  unnamed: z.array(Text),
  unknown: z.array(Text),
  decisions: z.array(
    z.strictObject({
      at: Text,
      document: Text,
      date: Text,
      reason: Text,
      unnamed: z.array(Text),
      unknown: z.array(Text),
    }),
  ),
});
export type CertifiedView = z.infer<typeof CertifiedView>;

/** A destruction whose certificates differ from what was handed over. */
export const OpenDifference = z.strictObject({
  destruction: Ref,
  unnamed: z.int(),
  unknown: z.int(),
});
export type OpenDifference = z.infer<typeof OpenDifference>;
