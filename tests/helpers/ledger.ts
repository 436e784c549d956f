/**
 * A real ledger of its own in a folder of its own, with a clock that stands where the test puts it. After every step
 * of a story the whole file can be verified.
 */
import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Alongside, Outcome, Recorder } from "../../electron/ledger/append.ts";
import type { Actor } from "../../electron/ledger/body.ts";
import type { Clock } from "../../electron/ledger/clock.ts";
import { createLedger } from "../../electron/ledger/create.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import type { RecordLedger } from "../../electron/ledger/ledger.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import { Command } from "../../shared/domain/command.ts";
import type { Event } from "../../shared/domain/event.ts";
import type { Books } from "../../shared/domain/state.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { ToldBooks } from "./correctionActs.ts";
import { STORY_AT, storyClock } from "./given.ts";
import type { Act } from "./stage.ts";
import { scratchFolder } from "./tamper.ts";
import { entriesOf } from "./toldLedger.ts";

const PASSPHRASE = "正しい鍵の言葉";
export const ACTOR: Actor = {
  account: "a-manager",
  role: "manager",
  workstation: "test",
  via: "cli",
};

const newId = uuid7Maker(Date.now, (count) => randomBytes(count));

/** A clock whose hands the test sets. */
export interface SetClock extends Clock {
  /** Puts the wall clock to an instant; elapsed time goes with it, as it does in an honest program. */
  to(instant: string): void;
  /** Moves the wall clock alone, as someone does in the settings. */
  turn(seconds: number): void;
}

function setClock(start = STORY_AT): SetClock {
  const first = epochSeconds(start) * 1000;
  let wall = first;
  let elapsed = 0;
  return {
    wallMs: () => wall,
    elapsedMs: () => elapsed,
    to: (instant) => {
      const next = epochSeconds(instant) * 1000;
      elapsed += Math.max(0, next - wall);
      wall = next;
    },
    turn: (seconds) => {
      wall += seconds * 1000;
    },
  };
}

export interface TestLedger {
  readonly path: string;
  readonly folder: string;
  readonly key: LedgerKey;
  readonly clock: SetClock;
  readonly open: () => RecordLedger;
  readonly recorder: () => Recorder;
  /** What it knows, and which of its entries said so. */
  readonly books: () => ToldBooks;
  /** An act as a command, given now. */
  command(doing: Act): Command;
  record(command: Command, alongside?: Alongside): Outcome;
  /** Records acts one after the other, a minute apart; none may be refused. */
  tell(...story: readonly (Act | readonly Act[])[]): void;
  /** The events of an entry. */
  events(seq: number): readonly Event[];
  /** Everything the file promises holds. */
  check(): void;
  reopen(): void;
  close(): void;
  remove(): void;
}

/** What a test may set about a new ledger. */
function newLedgerAt(path: string, clock: Clock): Parameters<typeof createLedger>[0] {
  return {
    path,
    title: "試験台帳",
    sample: false,
    passphrase: PASSPHRASE,
    manager: { account: "a-manager", login: "kanri", password: "kanri-no-aikotoba" },
    commandId: newId(),
    actor: ACTOR,
    clock,
    logN: 14,
  };
}

/** A new ledger, open for recording. */
export async function freshLedger(): Promise<TestLedger> {
  const scratch = scratchFolder();
  const path = ledgerIn(scratch.path);
  const clock = setClock();
  const key = await createLedger(newLedgerAt(path, clock));
  return ledgerAt({ path, key, clock, scratch });
}

/** A ledger that goes on from where another one stands; that one has to be closed. */
export function continued({ path, key }: Pick<TestLedger, "path" | "key">): TestLedger {
  const scratch = scratchFolder();
  const copy = ledgerIn(scratch.path);
  copyFileSync(path, copy);
  return ledgerAt({ path: copy, key, clock: setClock(), scratch });
}

const ledgerIn = (folder: string) => join(folder, "台帳.ukewatashi");

interface Found extends Pick<TestLedger, "path" | "key" | "clock"> {
  readonly scratch: ReturnType<typeof scratchFolder>;
}

function ledgerAt({ path, key, clock, scratch }: Found): TestLedger {
  const time = storyClock();
  let ledger = openForRecording(path);
  let recorder = ledger.unlock(key, clock);
  const told: TestLedger = {
    path,
    folder: scratch.path,
    key,
    clock,
    open: () => ledger,
    recorder: () => recorder,
    books: () => ({ ...recorder.books, entries: () => entriesOf(ledger.db) }),
    command: (doing) => commandAt(doing, time.next(), told.books()),
    record: (command, alongside) => {
      const now = clock.wallMs() / 1000;
      if (epochSeconds(command.occurredAt) > now) clock.to(command.occurredAt);
      return recorder.record(command, ACTOR, alongside);
    },
    tell: (...story) => {
      for (const doing of story.flat()) {
        const command = told.command(doing);
        if (command.occurredAt >= STORY_AT) time.follow(command.occurredAt);
        const outcome = told.record(command);
        if (!outcome.ok)
          throw new Error(`${command.type}: ${JSON.stringify(outcome.refusals, null, 1)}`);
      }
    },
    events: (seq) => readBody(ledger.db, seq).events,
    check: () => checkLedger(path),
    reopen: () => {
      ledger.close();
      ledger = openForRecording(path);
      recorder = ledger.unlock(key, clock);
    },
    close: () => ledger.close(),
    remove: () => {
      ledger.close();
      scratch.remove();
    },
  };
  return told;
}

export function commandAt(doing: Act, at: string, books: Books): Command {
  return Command.parse({ id: newId(), ...doing(at, books) });
}

/** Verifies the whole file: bodies, chain, tree, signatures, disclosures, attachments and documents. */
function checkLedger(path: string): void {
  const report = verifyLedger({ path, depth: "all" });
  expect(report.findings).toEqual([]);
  expect(report.ok).toBe(true);
}
