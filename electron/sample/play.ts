/**
 * Plays the sample contract into a new ledger, with a clock that stands where the story stands. Every command goes
 * through the same write path as real ones; a refusal would be a mistake in the story and stops it.
 */
import { randomBytes } from "node:crypto";
import type { Command } from "../../shared/domain/command.ts";
import { Command as CommandSchema } from "../../shared/domain/command.ts";
import { addDays, epochSeconds } from "../../shared/domain/calendar.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { newCredential } from "../keys/accounts.ts";
import { storeCredential } from "../ledger/credentials.ts";
import type { Actor } from "../ledger/body.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { createLedger } from "../ledger/create.ts";
import type { Clock } from "../ledger/clock.ts";
import { instantOf } from "../ledger/clock.ts";
import type { PrintingLedger } from "../print/letOut.ts";
import { openForRecording } from "../ledger/ledger.ts";
import { correcting } from "../ledger/views/corrections.ts";
import { read } from "../ledger/views/reading.ts";
import { registrations, units } from "./assets.ts";
import { photo } from "./photo.ts";
import { autumn } from "./scenes/autumn.ts";
import { halfYearClosed } from "./scenes/records.ts";
import { partReturn, provisions } from "./scenes/spring.ts";
import { toTheEnd } from "./scenes/winter.ts";
import type { Calendar } from "./stage.ts";
import { PEOPLE, stage } from "./stage.ts";

/** A command without its id, which the player gives. */
export type Unsent = Command extends infer C ? (C extends Command ? Omit<C, "id"> : never) : never;

/** One that puts an earlier entry right has to name it, which only the ledger can. */
export type Telling = Unsent | ((entryOf: EntryOf) => Unsent);
/** The entry that first described a unit. */
export type EntryOf = (asset: string) => { readonly seq: number; readonly leaf: string };

/** Everyone may know these: a sample holds nothing worth keeping. */
export const SAMPLE_PASSPHRASE = "mihon-no-daichou";
export const SAMPLE_ACCOUNTS: readonly {
  login: string;
  password: string;
  role: Role;
  person?: string;
  account: string;
}[] = [
  {
    account: "a-manager",
    login: "kanri",
    password: "mihon-kanri",
    role: "manager",
    person: PEOPLE.manager,
  },
  {
    account: "a-staff",
    login: "tantou",
    password: "mihon-tantou",
    role: "staff",
    person: PEOPLE.deputy,
  },
  { account: "a-auditor", login: "kansa", password: "mihon-kansa", role: "auditor" },
];

/** The day of the story on which `middle` stops: papers on their way back, disks instructed for destruction. */
const MIDDLE_DAY = 236;

export interface Play {
  readonly path: string;
  /** The contract's first day. */
  readonly firstDay: string;
  /** `middle`: things are held, underway and due. `end`: everything is back or destroyed, the contract completed. */
  readonly until: "middle" | "end";
  readonly actor: Omit<Actor, "account" | "role">;
  readonly logN?: number;
  /** Lets papers out of the ledger once the story has been told; what is recorded of it is of the story's last day. */
  readonly afterwards?: (ledger: PrintingLedger) => Promise<void>;
}

/** The first day that puts the story's middle on `today`. */
export function firstDayForMiddle(today: string): string {
  return addDays(today, -MIDDLE_DAY);
}

/** Creates the ledger and plays the story into it. */
export async function playSample(play: Play): Promise<void> {
  const { path, firstDay, until, actor, logN, afterwards } = play;
  const time = storyClock();
  const makeId = uuid7Maker(
    () => time.clock.wallMs(),
    (count) => randomBytes(count),
  );
  const calendar: Calendar = {
    day: (n) => addDays(firstDay, n),
    at: (n, clockTime) => `${addDays(firstDay, n)}T${clockTime}:00+09:00`,
  };
  const [manager] = SAMPLE_ACCOUNTS;
  if (!manager) throw new Error("the sample has a manager");
  time.moveTo(calendar.at(0, "08:50"));
  const by = { ...actor, account: manager.account, role: manager.role };
  const cost = logN === undefined ? {} : { logN };
  const key = await createLedger({
    path,
    title: "見本台帳",
    sample: true,
    passphrase: SAMPLE_PASSPHRASE,
    manager,
    commandId: makeId(),
    actor: by,
    clock: time.clock,
    ...cost,
  });
  const ledger = openForRecording(path);
  try {
    const recorder = ledger.unlock(key, time.clock);
    const record = (command: Unsent, also?: Parameters<typeof recorder.record>[2]) => {
      // What is said at the desk is written down a minute later.
      time.moveTo(command.occurredAt, 60);
      const outcome = recorder.record(CommandSchema.parse({ id: makeId(), ...command }), by, also);
      if (!outcome.ok)
        throw new Error(`the sample was refused: ${JSON.stringify(outcome.refusals)}`);
    };
    for (const command of stage(calendar)) record(command);
    for (const { password, ...about } of SAMPLE_ACCOUNTS.slice(1)) {
      const seed = about.role === "auditor" ? undefined : key.seed;
      const credential = await newCredential(about.account, password, seed, logN);
      record(
        { type: "openAccount", occurredAt: calendar.at(0, "09:30"), ...about },
        { also: (db) => storeCredential(db, credential) },
      );
    }
    const photos = new Map(
      units("HD").map((unit) => [photo(unit).attachment.sha256, photo(unit).bytes]),
    );
    const entryOf: EntryOf = (asset) => firstEntryOf(ledger.db, time.clock.wallMs(), asset);
    for (const told of story(calendar, until))
      record(typeof told === "function" ? told(entryOf) : told, { attachments: photos });
    const { db, identity } = ledger;
    const print: PrintingLedger["record"] = (command) =>
      recorder.record({ ...command, occurredAt: time.later(60) }, by);
    await afterwards?.({ db, identity, record: print });
  } finally {
    ledger.close();
  }
}

function story(calendar: Calendar, until: Play["until"]): readonly Telling[] {
  return [
    ...registrations(calendar.at(8, "15:00")),
    ...provisions(calendar),
    ...partReturn(calendar),
    halfYearClosed(calendar),
    ...autumn(calendar),
    ...(until === "end" ? toTheEnd(calendar) : []),
  ];
}

function firstEntryOf(db: ReadableDb, nowMs: number, asset: string): ReturnType<EntryOf> {
  const about = read(db, nowMs, (reading) => correcting(reading, { kind: "asset", id: asset }));
  const [first] = about?.entries ?? [];
  if (!first) throw new Error(`${asset} is not in the sample yet`);
  return { seq: first.seq, leaf: first.leaf };
}

/** A clock that is set by the story and never runs by itself. */
function storyClock() {
  let nowMs = 0;
  let startedAt = 0;
  const clock: Clock = { wallMs: () => nowMs, elapsedMs: () => nowMs - startedAt };
  return {
    clock,
    moveTo(instant: string, laterSeconds = 0): void {
      const target = (epochSeconds(instant) + laterSeconds) * 1000;
      if (nowMs === 0) startedAt = target;
      nowMs = Math.max(nowMs, target);
    },
    later(seconds: number): string {
      nowMs += seconds * 1000;
      return instantOf(nowMs);
    },
  };
}
