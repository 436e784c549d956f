/** The words of the command line by name alone: enough to tell a command line from a wish to see the window. */

const NAMES = [
  "sample",
  "init",
  "apply",
  "import",
  "template",
  "schema",
  "status",
  "history",
  "outstanding",
  "expiring",
  "losses",
  "inspect",
  "verify",
  "checkpoint",
  "prove",
  "consistency",
  "anchor",
  "import-anchor",
  "witness-key",
  "witness",
  "import-cosignature",
  "backup",
  "restore",
  "export",
  "verify-page",
  "print",
] as const;
export type WordName = (typeof NAMES)[number];

export function isWord(name: string): name is WordName {
  return NAMES.some((one) => one === name);
}

/** Whether the arguments of a start are a command line rather than a wish to see the window. */
export function isCommandLine([word]: readonly string[]): boolean {
  return word !== undefined && (word === "help" || isWord(word));
}
