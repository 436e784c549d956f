/** Everything a person may ask of the ledger, as one union told apart by `type`. */
import * as z from "zod";
import { amendmentCommands } from "./commands/amendment.ts";
import { assetCommands } from "./commands/asset.ts";
import { consentCommands } from "./commands/consent.ts";
import { copyCommands } from "./commands/copy.ts";
import { backupCommands } from "./commands/backup.ts";
import { closingCommands } from "./commands/closing.ts";
import { contractCommands } from "./commands/contract.ts";
import { correctionCommands } from "./commands/correction.ts";
import { descriptionCommands } from "./commands/description.ts";
import { disposalCommands } from "./commands/disposal.ts";
import { guardCommands } from "./commands/guard.ts";
import { handoverCommands } from "./commands/handover.ts";
import { incidentCommands } from "./commands/incident.ts";
import { inspectionCommands } from "./commands/inspection.ts";
import { strangerCommands } from "./commands/stranger.ts";
import { stocktakeCommands } from "./commands/stocktake.ts";
import { successionCommands } from "./commands/succession.ts";
import { importCommands } from "./commands/import.ts";
import { ledgerCommands } from "./commands/ledger.ts";
import { lineageCommands } from "./commands/lineage.ts";
import type { WithSealed } from "./values.ts";
import type { Role } from "./vocabulary.ts";

export const Command = z.discriminatedUnion("type", [
  ...ledgerCommands,
  ...contractCommands,
  ...amendmentCommands,
  ...consentCommands,
  ...assetCommands,
  ...descriptionCommands,
  ...copyCommands,
  ...handoverCommands,
  ...guardCommands,
  ...disposalCommands,
  ...incidentCommands,
  ...inspectionCommands,
  ...stocktakeCommands,
  ...strangerCommands,
  ...correctionCommands,
  ...closingCommands,
  ...successionCommands,
  ...importCommands,
  ...backupCommands,
  ...lineageCommands,
]);
/** A command as it arrives, personal values in the clear. */
export type Command = z.infer<typeof Command>;
export type CommandType = Command["type"];

const COMMAND_TYPES: readonly CommandType[] = Command.options.map(({ shape }) => shape.type.value);

/** A command as it is decided: personal values replaced by their commitments. */
export type SealedCommand = {
  [T in CommandType]: WithSealed<Extract<Command, { type: T }>>;
}[CommandType];
export type Sealed<T extends CommandType> = Extract<SealedCommand, { type: T }>;

/**
 * What each role may ask. Managers record custody; staff print, file what was signed, count, and say at once what may
 * have gone wrong; auditors only read. Enforced in the main process for every call.
 */
const COMMANDS_OF_STAFF: readonly CommandType[] = [
  "recordPrint",
  "fileSignedCopy",
  "openIncident",
  "extendIncident",
  "reportIncident",
  "recordStocktake",
  "recordBackup",
];

/** Commands that only the program itself gives, through calls of their own. */
export const COMMANDS_OF_PROGRAM: readonly CommandType[] = [
  "openLedger",
  "openAccount",
  "changePassword",
  // Nobody claims a print: whoever prints is the one who says so.
  "recordPrint",
  // Nor does anyone claim what stands in a file: whoever reads it says so.
  "importList",
  // Nor a backup or a restore: whoever has made and verified it says so.
  "recordBackup",
  "recordRestore",
  // Nor what a restore lost: whoever restored has compared the two.
  "listLosses",
];

/** Commands that people give: what they tell of, and in what words, is theirs. */
export const COMMANDS_OF_PEOPLE: readonly CommandType[] = COMMAND_TYPES.filter(
  (type) => !COMMANDS_OF_PROGRAM.includes(type),
);

export function mayAsk(role: Role, type: CommandType): boolean {
  if (role === "manager") return true;
  return role === "staff" && COMMANDS_OF_STAFF.includes(type);
}
