/** The names of the calls alone, so that the preload carries no schemas. */
export const CALLS = [
  "session",
  "chooseLedger",
  "chooseFolder",
  "createLedger",
  "createSample",
  "openLedger",
  "closeLedger",
  "signIn",
  "signOut",
  "record",
  "confirm",
  "tryOut",
  "openAccount",
  "changePassword",
  "accounts",
  "chooseAttachments",
  "showAttachment",
  "home",
  "assets",
  "asset",
  "findAsset",
  "slips",
  "slip",
  "handoverChoices",
  "transports",
  "transport",
  "disposals",
  "instruction",
  "destruction",
  "certificate",
  "contracts",
  "contract",
  "parties",
  "persons",
  "places",
  "outstanding",
  "balance",
  "expected",
  "stocktakes",
  "stocktake",
  "inspection",
  "incidents",
  "incident",
  "search",
  "entries",
  "entry",
  "saveProof",
  "preview",
  "print",
  "heads",
  "keepHeads",
  "checkPaper",
  "rememberHeads",
  "saveHead",
  "takeCosigned",
  "setupSheet",
  "printSetupSheet",
  "printInspection",
  "verifyStart",
  "verifyStatus",
  "verifyCancel",
  "saveReport",
  "chooseList",
  "importPreview",
  "importList",
  "saveTemplate",
  "saveList",
  "licences",
] as const;
export type CallName = (typeof CALLS)[number];

/** The channel a call travels on. */
export function channelOf(name: CallName): string {
  return `ledger:${name}`;
}

/** The one thing the main process says unasked: the head has moved, ask again. */
export const HEAD_MOVED = "ledger:head-moved";

/** The print window's two calls. */
export const SHEET_CONTENT = "sheet:content";
export const SHEET_READY = "sheet:ready";
