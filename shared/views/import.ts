/** A list that was chosen to be taken over: how it was understood, and what is wrong with it. */
import * as z from "zod";
import { LISTED } from "../domain/commands/import.ts";
import { Text } from "./common.ts";

const FaultView = z.strictObject({
  row: z.int(),
  column: Text.exactOptional(),
  message: Text,
});

export const ImportPreview = z.strictObject({
  file: z.strictObject({ name: Text, sha256: Text }),
  of: z.enum(LISTED),
  /** Why the file as a whole cannot be taken over. */
  unfit: Text.exactOptional(),
  sheet: Text.exactOptional(),
  /** The columns of the file with what each was taken for. */
  columns: z.array(z.strictObject({ heading: Text, as: Text.exactOptional() })),
  /** How many rows say something, and what is wrong with them: the first of it, and how much there is. */
  count: z.int(),
  faults: z.array(FaultView),
  faultCount: z.int(),
  /** What can be taken over with a reason for each rule: of which rows it is said, the first of them and how many. */
  asks: z.array(
    z.strictObject({ rule: Text, message: Text, rows: z.array(z.int()), count: z.int() }),
  ),
  askCount: z.int(),
  /** The first rows: as they will be registered, or as they stand in the file while something in it is wrong. */
  headings: z.array(Text),
  rows: z.array(z.strictObject({ row: z.int(), cells: z.array(Text) })),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportOutcome = z.discriminatedUnion("imported", [
  z.strictObject({ imported: z.literal(true), count: z.int(), seqs: z.array(z.int()) }),
  z.strictObject({ imported: z.literal(false), preview: ImportPreview }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcome>;
