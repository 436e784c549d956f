/** What is known of the backups that were taken. */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { fields, put } from "./amend.ts";

export const backupTaken: Evolve<EventOf<"backupTaken">> = (_books, event, { seq }) => [
  put("backup", event.backup, { ...fields(event), takenAt: event.occurredAt, seq }),
];
