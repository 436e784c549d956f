/** Deciding about backups: what was done to a file outside is a fact, and no rule stands against it. */
import type { Handler } from "./handler.ts";
import { NOTHING, fieldsOf, happened, reference } from "./handler.ts";

export const recordBackup: Handler<"recordBackup"> = {
  refers: NOTHING,
  creates: (c) => reference("backup", c.backup, "backup"),
  parts: () => ({}),
  events: (s) => [happened(s, "backupTaken", fieldsOf(s.command))],
};

export const recordRestore: Handler<"recordRestore"> = {
  refers: NOTHING,
  parts: () => ({}),
  events: (s) => [happened(s, "ledgerRestored", fieldsOf(s.command))],
};
