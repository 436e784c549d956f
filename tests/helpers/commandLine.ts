/** The command line and its threads as they are made for plain Node, before the first test. */
import { join } from "node:path";
import { commandLineFolder } from "../../build/bundle/entries.ts";

/** The program, for a process of its own. */
export const CLI = join(commandLineFolder, "custody.mjs");

/** The script of a thread. */
export function threadOf(
  name:
    | "verify-worker"
    | "verify-helper"
    | "inspection-worker"
    | "backup-worker"
    | "restore-worker"
    | "list-worker"
    | "export-worker"
    | "scan-worker",
): string {
  return join(commandLineFolder, `${name}.mjs`);
}
