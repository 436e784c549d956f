/**
 * The program without its window: the real session, services, handlers and guard over a real ledger file. What a
 * window would do is answered here: dialogs by what the test has laid ready, printing not at all.
 */
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BackupWork } from "../../electron/backup/backup-worker.ts";
import type { BackupOrder } from "../../electron/backup/made.ts";
import type {
  RestoreMessage,
  RestoreOrder,
  RestoreThreadData,
} from "../../electron/backup/restore-worker.ts";
import { callOff } from "../../electron/backup/restoring.ts";
import type { ExportOrder, ExportWork } from "../../electron/exchange/export-worker.ts";
import type { Frame, GuardParts } from "../../electron/ipc/guard.ts";
import { guarded } from "../../electron/ipc/guard.ts";
import { handlersOf } from "../../electron/ipc/handlers.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { keyPath } from "../../electron/keys/ledgerKey.ts";
import type { Clock } from "../../electron/ledger/clock.ts";
import type { VerifyMessage } from "../../electron/ledger/verify-worker.ts";
import { SCAN_FILES, scannerOf } from "../../electron/scan/scanner.ts";
import { SAMPLE_ACCOUNTS, playSample } from "../../electron/sample/play.ts";
import type { BackupThread } from "../../electron/services/backupThread.ts";
import type { ExportThread } from "../../electron/services/exporting.ts";
import { answeringThread } from "../../electron/services/answeringThread.ts";
import type { RestoreThread } from "../../electron/services/restores.ts";
import type { Services } from "../../electron/services/services.ts";
import { servicesOf } from "../../electron/services/services.ts";
import type { Verifying } from "../../electron/services/verification.ts";
import { Settings } from "../../electron/services/settings.ts";
import type { Command } from "../../shared/domain/command.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import type { Returned, Sent } from "../../shared/ipc/contract.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import type { Reply } from "../../shared/ipc/reply.ts";
import { threadOf } from "./commandLine.ts";

/** The morning on which the sample stops: 236 days after the contract's first. */
export const TODAY = "2026-11-23";
const FIRST_DAY = "2026-04-01";
const NOW = Date.parse(`${TODAY}T12:30:00+09:00`);

export const newCommandId = uuid7Maker(Date.now, (count) => randomBytes(count));

/** A clock whose hands can be turned; time that has passed only grows. */
export interface TestClock extends Clock {
  pass(ms: number): void;
  turn(ms: number): void;
}

function testClock(): TestClock {
  let wall = NOW;
  let elapsed = 0;
  return {
    wallMs: () => wall,
    elapsedMs: () => elapsed,
    pass: (ms) => {
      wall += ms;
      elapsed += ms;
    },
    turn: (ms) => {
      wall += ms;
    },
  };
}

/** Plays the sample into a folder once; `laidOut` copies it for each test. */
export async function playedSample(folder: string): Promise<string> {
  const path = join(folder, "sample.ukewatashi");
  const actor = { workstation: "ws-00000000", via: "app" } as const;
  await playSample({ path, firstDay: FIRST_DAY, until: "middle", actor, logN: 14 });
  return path;
}

let copies = 0;

/** A copy of a ledger with its key, in the same folder. */
export function copied(ledger: string): string {
  copies += 1;
  const copy = ledger.replace(/\.ukewatashi$/, `-${copies}.ukewatashi`);
  copyFileSync(ledger, copy);
  copyFileSync(keyPath(ledger), keyPath(copy));
  return copy;
}

export interface Desk {
  readonly services: Services;
  readonly clock: TestClock;
  /** What the dialogs will answer, the next first; nothing is a person changing their mind. */
  readonly answers: string[][];
  /** Everything that was reported to the log. */
  readonly reports: unknown[];
  /** Called after each word of a restore's thread has been taken in. */
  restoreSaid: () => void;
  /** How often the page was told that something has moved. */
  moves(): number;
  /** Calls as the page does. */
  call<N extends CallName>(name: N, input: Sent<N>): Promise<Reply<Returned<N>>>;
  /** Calls with anything, from anywhere. */
  callRaw(name: CallName, args: readonly unknown[], from?: Frame | null): Promise<Reply<unknown>>;
  /** The value of a call that must succeed. */
  value<N extends CallName>(name: N, input: Sent<N>): Promise<Returned<N>>;
  /** Opens a ledger as if a person had chosen it, and signs in if a role is given. */
  open(path: string, role?: Role): Promise<void>;
  close(): void;
}

const packages = createRequire(import.meta.url);
/** The reader of pictures as the command line has it. */
export const scan = scannerOf({
  worker: threadOf("scan-worker"),
  file: (name) => readFileSync(packages.resolve(SCAN_FILES[name])),
});

export const OWN_FRAME: Frame = { url: "app://bundle/index.html" };

/** Sets a desk up in a folder; its settings lie there too, so that two desks there are two runs on one computer. */
export function setUpDesk(
  folder: string,
  {
    clock = testClock(),
    logN = 14,
    // Copies of one ledger go their own ways in one test after the other; a memory of them would object.
    heads = mkdtempSync(join(folder, "heads-")),
  }: { clock?: TestClock; logN?: number; heads?: string } = {},
): Desk {
  const reports: unknown[] = [];
  const answers: string[][] = [];
  let moves = 0;
  const services = servicesOf({
    settings: new Settings(join(folder, "settings.json")),
    heads: new HeadStore(heads),
    clock,
    about: { version: "0.0.0", electron: "0.0.0", idleMinutes: 5 },
    ledgerFolder: () => join(folder, "受渡台帳"),
    moved: () => {
      moves += 1;
    },
    logN,
    dialogs: {
      openLedger: async () => answers.shift()?.[0],
      backup: async () => answers.shift()?.[0],
      newLedger: async () => answers.shift()?.[0],
      folder: async () => answers.shift()?.[0],
      evidence: async () => answers.shift() ?? [],
      attachments: async () => answers.shift() ?? [],
      received: async () => answers.shift()?.[0],
      list: async () => answers.shift()?.[0],
      save: async () => answers.shift()?.[0],
    },
    printing: {
      pdfOf: () => Promise.reject(new Error("there is no window to draw in")),
      printForm: () => Promise.reject(new Error("there is no window to draw in")),
      printPlain: () => Promise.reject(new Error("there is no window to draw in")),
    },
    scan,
    verify: (work) => verifyThread(work, heads),
    inspect: (order) => answeringThread(threadOf("inspection-worker"), order),
    saveList: (order) => answeringThread(threadOf("list-worker"), order),
    exportBundle: exportThread,
    backUp: backupThread,
    restore: (order) => restoreThread(order, heads, () => desk.restoreSaid()),
    report: (_where, error) => `R${reports.push(error)}`,
    licences: () => "licences",
    verifyPage: () => "<!doctype html>",
  });
  const parts: GuardParts = {
    ownFrame: () => OWN_FRAME,
    role: () => services.session.user?.role,
    report: (_call, error) => `R${reports.push(error)}`,
    follow: (work) => work(),
  };
  const handlers = handlersOf(services);
  const callRaw: Desk["callRaw"] = (name, args, from = OWN_FRAME) =>
    // Which handler belongs to which name is lost in the union; the table has them paired.
    guarded(name, handlers[name] as never, parts)({ senderFrame: from }, ...args);
  const call = ((name: CallName, input: unknown) => callRaw(name, [input])) as Desk["call"];
  const value: Desk["value"] = async (name, input) => {
    const reply = await call(name, input);
    if (!reply.ok)
      throw new Error(`${name}: ${reply.fault.kind} ${reply.fault.message}`, {
        cause: reports.at(-1),
      });
    return reply.value;
  };
  const desk: Desk = {
    services,
    clock,
    answers,
    reports,
    restoreSaid: () => {},
    moves: () => moves,
    call,
    callRaw,
    value,
    open: async (path, role) => {
      services.session.choose(path);
      await value("openLedger", { path });
      if (role) await signIn(value, role);
    },
    close: () => services.close(),
  };
  return desk;
}

async function signIn(value: Desk["value"], role: Role): Promise<void> {
  const account = SAMPLE_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`the sample has no ${role}`);
  const { login, password } = account;
  const answer = await value("signIn", { login, password });
  if (!answer.signedIn) throw new Error(answer.message);
}

/** A command as a screen sends it, now. */
export function command<T extends Command["type"]>(
  type: T,
  fields: Omit<Extract<Command, { type: T }>, "type" | "id" | "occurredAt">,
): Command {
  const stamp = { id: newCommandId(), occurredAt: `${TODAY}T12:30:00+09:00` };
  // The fields are those of the type; putting the pieces together loses that.
  return { type, ...stamp, ...fields } as unknown as Command;
}

/** The thread of a backup. */
function backupThread(order: BackupOrder): BackupThread {
  const workerData: BackupWork = { order, helper: threadOf("verify-helper") };
  const worker = new Worker(threadOf("backup-worker"), { workerData });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => void worker.on("error", listener),
    end: () => worker.terminate().then(() => undefined),
  };
}

/** The thread of a restore. */
function restoreThread(order: RestoreOrder, headsFolder: string, said: () => void): RestoreThread {
  const stage = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const helper = threadOf("verify-helper");
  const workerData: RestoreThreadData = { order, headsFolder, helper, stage };
  const worker = new Worker(threadOf("restore-worker"), { workerData });
  return {
    onMessage: (listener) =>
      void worker.on("message", (message: RestoreMessage) => {
        listener(message);
        said();
      }),
    onFailure: (listener) => void worker.on("error", listener),
    stop: () => callOff(stage),
  };
}

/** The thread of an export. */
function exportThread(order: ExportOrder): ExportThread {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: ExportWork = { order, stop };
  const worker = new Worker(threadOf("export-worker"), { workerData });
  return {
    onMessage: (listener) => void worker.on("message", listener),
    onFailure: (listener) => void worker.on("error", listener),
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
  };
}

/** The verifying thread. */
function verifyThread(work: Verifying, headsFolder: string) {
  const workerData = { ...work, depth: "all", headsFolder };
  const worker = new Worker(threadOf("verify-worker"), { workerData });
  return {
    onMessage: (listener: (message: VerifyMessage) => void) => void worker.on("message", listener),
    onFailure: (listener: (error: unknown) => void) => void worker.on("error", listener),
    end: () => void worker.terminate(),
  };
}
