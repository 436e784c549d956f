/** The command that changes a contract while it runs (契約の変更, 期間の延長): by a paper of both, from then on. */
import * as z from "zod";
import { Day, Document, Id, Note } from "../values.ts";
import { envelope } from "./common.ts";
import { ContractSettings } from "./contract.ts";

const {
  cityForm,
  delegation,
  promptDays,
  courier,
  witness,
  retentionYears,
  classification,
  seals,
  moveConfirmation,
  slipGapDays,
  severity,
  ...open
} = ContractSettings.shape;

/** Settings that are agreed on anew; the others stay. */
export const ChangedSettings = z.strictObject({
  ...open,
  cityForm: cityForm.exactOptional(),
  delegation: delegation.exactOptional(),
  promptDays: promptDays.exactOptional(),
  courier: courier.exactOptional(),
  witness: witness.exactOptional(),
  retentionYears: retentionYears.exactOptional(),
  classification: classification.exactOptional(),
  seals: seals.exactOptional(),
  moveConfirmation: moveConfirmation.exactOptional(),
  slipGapDays: slipGapDays.exactOptional(),
  severity: severity.exactOptional(),
});
export type ChangedSettings = z.infer<typeof ChangedSettings>;

/** What an amendment may change. */
export const termsFields = {
  /** The last day of the contract. */
  to: Day.exactOptional(),
  settings: ChangedSettings.exactOptional(),
} as const;

export const amendmentFields = {
  contract: Id,
  /** The paper that both made of it (変更契約書). */
  document: Document,
  note: Note.exactOptional(),
} as const;

export const amendmentCommands = [
  z.strictObject({
    type: z.literal("amendContract"),
    ...envelope,
    ...amendmentFields,
    ...termsFields,
    /** Units that are due on the last day are due on the new one. */
    dueWithTerm: z.boolean(),
  }),
] as const;
