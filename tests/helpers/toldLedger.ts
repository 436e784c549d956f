/** A real ledger file in which a story has been told: every act through the write path, none refused. */
import { randomBytes } from "node:crypto";
import { Command } from "../../shared/domain/command.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Actor } from "../../electron/ledger/body.ts";
import type { ReadableDb } from "../../electron/ledger/connection.ts";
import { entryCount, readBody, readEntry } from "../../electron/ledger/entries.ts";
import type { Clock } from "../../electron/ledger/clock.ts";
import { createLedger } from "../../electron/ledger/create.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import type { ToldBooks } from "./correctionActs.ts";
import { STORY_AT, storyClock } from "./given.ts";
import type { Act } from "./stage.ts";

export const TOLD_PASSPHRASE = "story-passphrase";
const ACTOR: Actor = { account: "a-manager", role: "manager", workstation: "test", via: "cli" };

export const newCommandId = uuid7Maker(Date.now, (count) => randomBytes(count));

/** Writes the ledger and closes it. */
export async function toldLedger(path: string, ...story: readonly (Act | readonly Act[])[]) {
  let now = STORY_AT;
  const clock: Clock = {
    wallMs: () => epochSeconds(now) * 1000,
    elapsedMs: () => epochSeconds(now),
  };
  const key = await createLedger({
    path,
    title: "試験台帳",
    sample: false,
    passphrase: TOLD_PASSPHRASE,
    manager: { account: "a-manager", login: "kanri", password: "story-password" },
    commandId: newCommandId(),
    actor: ACTOR,
    clock,
    logN: 14,
  });
  const ledger = openForRecording(path);
  try {
    const recorder = ledger.unlock(key, clock);
    const books: ToldBooks = { ...recorder.books, entries: () => entriesOf(ledger.db) };
    const time = storyClock();
    for (const doing of story.flat()) {
      const command = Command.parse({ id: newCommandId(), ...doing(time.next(), books) });
      if (command.occurredAt >= STORY_AT) time.follow(command.occurredAt);
      now = time.next();
      const outcome = recorder.record(command, ACTOR);
      if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.refusals)}`);
    }
  } finally {
    ledger.close();
  }
}

/** What was recorded where, with the hash of each entry. */
export function* entriesOf(db: ReadableDb) {
  for (let seq = 0; seq < entryCount(db); seq += 1)
    yield [seq, readEntry(db, seq)?.leaf.toString("hex") ?? "", readBody(db, seq).events] as const;
}
