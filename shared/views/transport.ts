/** Things on their way, and the record of the way. */
import * as z from "zod";
import { Carriage } from "../domain/commands/handover.ts";
import { LEGS } from "../domain/vocabulary.ts";
import { CorrectionRow } from "./correction.ts";
import { GuardView } from "./guard.ts";
import { AssetRow, HistoryItem, Ref, Text } from "./common.ts";

export const TransportRow = z.strictObject({
  id: Text,
  number: Text,
  leg: z.enum(LEGS),
  state: z.enum(["inTransit", "arrived", "checked"]),
  contract: Ref,
  from: Ref,
  to: Ref,
  departedAt: Text,
  expectedAt: Text,
  arrivedAt: Text.exactOptional(),
  units: z.int(),
  slip: Ref.exactOptional(),
  /** Past its expected arrival and not arrived. */
  late: z.boolean(),
});
export type TransportRow = z.infer<typeof TransportRow>;

export const TransportView = z.strictObject({
  ...TransportRow.shape,
  via: z.array(Ref),
  carriage: Carriage,
  carriers: z.array(Ref),
  responsible: Ref.exactOptional(),
  keyHolder: Ref.exactOptional(),
  carrierParty: Ref.exactOptional(),
  items: z.array(
    z.strictObject({
      asset: AssetRow,
      sealOut: Text.exactOptional(),
      sealIn: Text.exactOptional(),
    }),
  ),
  note: Text.exactOptional(),
  corrections: z.array(CorrectionRow),
  guard: GuardView.exactOptional(),
  history: z.array(HistoryItem),
});
export type TransportView = z.infer<typeof TransportView>;
