/** Stocktakes: what should lie in a place, and what counting found there. */
import * as z from "zod";
import { ASSET_STATES } from "../domain/state.ts";
import { HistoryItem, Ref, Text } from "./common.ts";

/** A unit on the counting list, with every mark a label may carry. */
export const ExpectedRow = z.strictObject({
  id: Text,
  number: Text,
  name: Text,
  serial: Text.exactOptional(),
  shelf: Text.exactOptional(),
  seal: Text.exactOptional(),
  state: z.enum(ASSET_STATES),
});
export type ExpectedRow = z.infer<typeof ExpectedRow>;

export const ExpectedView = z.strictObject({
  contract: Ref,
  place: Ref,
  rows: z.array(ExpectedRow),
});
export type ExpectedView = z.infer<typeof ExpectedView>;

export const StocktakeRow = z.strictObject({
  id: Text,
  number: Text,
  contract: Ref,
  place: Ref,
  takenAt: Text,
  found: z.int(),
  missing: z.int(),
  unexpected: z.int(),
});
export type StocktakeRow = z.infer<typeof StocktakeRow>;

export const StocktakeView = z.strictObject({
  ...StocktakeRow.shape,
  startedAt: Text,
  counters: z.array(Text),
  keysChecked: z.boolean(),
  note: Text.exactOptional(),
  incident: Ref.exactOptional(),
  foundUnits: z.array(z.strictObject({ asset: Ref, at: Text })),
  missingUnits: z.array(Ref),
  unexpectedMarks: z.array(z.strictObject({ text: Text, at: Text, asset: Ref.exactOptional() })),
  history: z.array(HistoryItem),
});
export type StocktakeView = z.infer<typeof StocktakeView>;
