/** Heads that this computer had kept of a ledger and has no more: the window, the command line, verify and a rehearsal all tell the same. */
import {
  appendFileSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkpointNote } from "../../electron/exchange/proofs.ts";
import type { Remembered } from "../../electron/heads/store.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { missingText } from "../../shared/text/ja/missingHeads.ts";
import type { VerifyReport } from "../../shared/views/audit.ts";
import type { MissingHeads } from "../../shared/views/heads.ts";
import type { RehearsalView } from "../../shared/views/restore.ts";
import { backedUpNow, backupsIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { runWords } from "../helpers/words.ts";

/** Keys are wrapped and ledgers verified as in real ones. */
const PATIENCE = 60_000;
const MANAGER = { login: "kanri", password: "test-password" };

const scratch = scratchFolder();
let sample: string;
/** A ledger of its own, made on a computer, and a backup of it. */
let made: { readonly computer: string; readonly ledger: string; readonly backup: string };

beforeAll(async () => {
  sample = await playedSample(scratch.path);
  made = await madeLedger();
}, PATIENCE);
afterAll(() => scratch.remove());

async function madeLedger() {
  const computer = mkdtempSync(join(scratch.path, "made-"));
  const ledger = join(computer, "台帳.ukewatashi");
  const desk = setUpDesk(computer, { heads: join(computer, "heads") });
  desk.services.session.choose(ledger);
  await desk.value("createLedger", {
    path: ledger,
    title: "試験台帳",
    passphrase: "test-passphrase",
    manager: MANAGER,
  });
  const folder = await planned(desk, computer);
  await backedUpNow(desk);
  const [name = ""] = backupsIn(folder);
  await desk.services.session.ledger?.heads.settled();
  desk.close();
  return { computer, ledger, backup: join(folder, name) };
}

/** What everyone says: those that only read, then the window, which keeps heads anew, and its own threads after that. */
async function whatAllSay(memory: string, ledger: string, backup: string) {
  const verify = await runWords(memory, ["verify", "--ledger", ledger, "--json"]);
  const inWords = await runWords(memory, ["verify", "--ledger", ledger]);
  const rehearse = ["restore", "--rehearse", "--backup", backup, "--json"];
  const tried = await runWords(memory, rehearse);
  const status = await runWords(memory, ["status", "--ledger", ledger]);
  const desk = setUpDesk(dirname(memory), { heads: memory });
  try {
    await desk.open(ledger);
    const { missingHeads: window = [] } = (await desk.value("session", {})).ledger ?? {};
    desk.answers.push([backup]);
    const tryOut = await rehearsedOn(desk);
    return {
      commandLine: (JSON.parse(verify.out) as VerifyReport).heads?.missing ?? [],
      commandLineRehearsal: (JSON.parse(tried.out) as RehearsalView).missing ?? [],
      window,
      thread: (await verifiedOn(desk)).heads?.missing ?? [],
      rehearsal: tryOut?.missing ?? [],
      isInWords: window
        .map(missingText)
        .every((one) => inWords.out.includes(one) && status.err.includes(one)),
    };
  } finally {
    await desk.services.session.ledger?.heads.settled();
    desk.close();
  }
}

async function rehearsedOn(desk: Desk): Promise<RehearsalView | undefined> {
  const signedIn = await desk.call("signIn", MANAGER);
  const reply =
    signedIn.ok && signedIn.value.signedIn
      ? await desk.value("rehearseRestore", {})
      : await desk.value("rehearseAtStart", {});
  return reply.chosen ? reply.rehearsal : undefined;
}

async function verifiedOn(desk: Desk): Promise<VerifyReport> {
  desk.services.verification.start({
    path: desk.services.session.demandLedger().path,
    missing: desk.services.session.demandLedger().heads.missing,
  });
  for (;;) {
    const { status } = desk.services.verification;
    if (status.state === "done") return status.report;
    if (status.state !== "running") throw new Error(status.state);
    // oxlint-disable-next-line no-await-in-loop -- looked at again and again
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** All of them tell just this. */
const alike = (...missing: readonly MissingHeads[]) => ({
  commandLine: missing,
  commandLineRehearsal: missing,
  window: missing,
  thread: missing,
  rehearsal: missing,
  isInWords: true,
});

/** A computer with the ledger that was made, as it was left. */
function computerWithIt() {
  const computer = mkdtempSync(join(scratch.path, "again-"));
  const ledger = join(computer, "台帳.ukewatashi");
  copyFileSync(made.ledger, ledger);
  copyFileSync(`${made.ledger}-key`, `${ledger}-key`);
  copyFileSync(join(made.computer, "settings.json"), join(computer, "settings.json"));
  const memory = join(computer, "heads");
  return { ledger, memory };
}

/** What the computer remembers of a ledger. */
function knownIn(memory: string, ledger: string): Remembered {
  const open = openForReading(ledger);
  open.close();
  const known = new HeadStore(memory).find(open.identity.origin);
  if (!known) throw new Error("nothing is remembered");
  return known;
}

const aboutIn = (memory: string, ledger: string) =>
  join(dirname(knownIn(memory, ledger).seenPath), "about.json");

/** Opens it once, so that heads are kept. */
async function kept(memory: string, ledger: string, second?: string): Promise<void> {
  const words = ["anchor", "--ledger", ledger];
  const ran = await runWords(memory, second === undefined ? words : [...words, "--folder", second]);
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
}

describe("a computer's own heads that are gone", () => {
  test("are told alike by what was marked", { timeout: PATIENCE }, async () => {
    const { ledger, memory } = computerWithIt();
    await kept(memory, ledger);
    rmSync(knownIn(memory, ledger).seenPath);
    expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "own" }));
    expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike());
  });

  test("are told alike by the second folder alone", { timeout: PATIENCE }, async () => {
    const { ledger, memory } = computerWithIt();
    await kept(memory, ledger, mkdtempSync(join(scratch.path, "second-")));
    const about = aboutIn(memory, ledger);
    const { seen: _seen, ...earlier } = JSON.parse(readFileSync(about, "utf8"));
    writeFileSync(about, JSON.stringify({ ...earlier, fresh: true }));
    rmSync(knownIn(memory, ledger).seenPath);
    expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "own" }));
  });

  test("are told alike by the entries alone", { timeout: PATIENCE }, async () => {
    const { ledger, memory } = computerWithIt();
    // The memory as a whole is not there, and the entries name this workstation.
    expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "own" }));
  });

  test("are told alike where they hold nothing of the ledger", { timeout: PATIENCE }, async () => {
    const { ledger, memory } = computerWithIt();
    await kept(memory, ledger);
    writeFileSync(knownIn(memory, ledger).seenPath, "other.example/log\n5\nAAAA\n\n— x y\n\n");
    expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "own" }));
  });
});

describe("heads of others", () => {
  let computer: string;
  let memory: string;
  let path: string;
  /** The heads of the ledger at two moments, in the hands of others. */
  let first: string;
  let second: string;
  let sizes: readonly [number, number];

  beforeEach(async () => {
    computer = mkdtempSync(join(scratch.path, "computer-"));
    memory = join(computer, "heads");
    path = copied(sample);
    first = head();
    await sitting(async (desk) => {
      const late = command("registerParty", {
        party: "late",
        name: "後出",
        role: "carrier",
      } as never);
      await desk.value("record", { command: late });
    }, "manager");
    second = head();
    sizes = [sizeOf(first), sizeOf(second)];
  });

  function head(): string {
    const ledger = openForReading(path);
    try {
      return checkpointNote(ledger);
    } finally {
      ledger.close();
    }
  }

  const sizeOf = (note: string) => Number(note.split("\n")[1]);

  /** Opens the program on the computer, does something with the ledger, and ends the program. */
  async function sitting<T>(act: (desk: Desk) => Promise<T>, role?: "manager"): Promise<T> {
    const desk = setUpDesk(computer, { heads: memory });
    try {
      await desk.open(path, role);
      return await act(desk);
    } finally {
      await desk.services.session.ledger?.heads.settled();
      desk.close();
    }
  }

  async function given(...notes: readonly string[]): Promise<void> {
    const file = join(computer, "控え.txt");
    writeFileSync(file, notes.map((note) => `${note}\n`).join(""));
    expect((await runWords(memory, ["import-anchor", file])).code).toBe(0);
  }

  const inWindow = () =>
    sitting(async (desk) => (await desk.value("session", {})).ledger?.missingHeads);
  async function inVerify() {
    const { out, code } = await runWords(memory, ["verify", "--ledger", path, "--json"]);
    expect(code).toBe(0);
    return (JSON.parse(out) as VerifyReport).heads?.missing ?? [];
  }

  test.each([
    ["removed", (file: string) => rmSync(file)],
    ["emptied", (file: string) => truncateSync(file)],
  ])(
    "that were %s are missed at every opening, until they are handed over again",
    { timeout: PATIENCE },
    async (_, lose) => {
      await given(first, second);
      expect(await inWindow()).toEqual([]);
      lose(knownIn(memory, path).knownPath);
      const gone = [{ what: "handedOver", size: sizes[1] }];
      expect(await inVerify()).toEqual(gone);
      expect(await inWindow()).toEqual(gone);
      expect(await inWindow()).toEqual(gone);
      // An older one does not make up for it.
      await given(first);
      expect(await inWindow()).toEqual([{ what: "damaged", size: sizes[1], left: sizes[0] }]);
      await given(second);
      expect(await inVerify()).toEqual([]);
      expect(await inWindow()).toEqual([]);
    },
  );

  test(
    "that an earlier version kept are missed once they were seen",
    { timeout: PATIENCE },
    async () => {
      await given(first);
      const about = aboutIn(memory, path);
      const { handedOver: _handedOver, ...earlier } = JSON.parse(readFileSync(about, "utf8"));
      writeFileSync(about, JSON.stringify(earlier));
      expect(await inWindow()).toEqual([]);
      rmSync(knownIn(memory, path).knownPath);
      expect(await inWindow()).toEqual([{ what: "handedOver", size: sizes[0] }]);
    },
  );

  test(
    "that are damaged are told with how far they still read",
    { timeout: PATIENCE },
    async () => {
      await given(first, second);
      const file = knownIn(memory, path).knownPath;
      const text = readFileSync(file, "utf8");
      const at = text.lastIndexOf("— ");
      writeFileSync(file, `${text.slice(0, at + 60)}A${text.slice(at + 61)}`);
      const damaged = [{ what: "damaged", size: sizes[1], left: sizes[0] }];
      expect(await inVerify()).toEqual(damaged);
      expect(await inWindow()).toEqual(damaged);
      // Also where none is left: damage of this computer's is not taken for a forgery of the ledger.
      writeFileSync(
        file,
        `${second.slice(0, second.lastIndexOf("=") - 20)}AAAA${second.slice(second.lastIndexOf("=") - 16)}\n`,
      );
      const none = [{ what: "damaged", size: sizes[1], left: 0 }];
      expect(await inVerify()).toEqual(none);
      expect(await inWindow()).toEqual(none);
      writeFileSync(file, Buffer.alloc(400, 7));
      expect(await inWindow()).toEqual([{ what: "damaged", size: sizes[1], left: 0 }]);
    },
  );

  test(
    "of which the last is half written are told so, until one is added",
    { timeout: PATIENCE },
    async () => {
      await given(first);
      const file = knownIn(memory, path).knownPath;
      // As a program leaves it that is ended while it writes.
      for (const length of [20, second.indexOf("\n\n") + 2, second.length - 10]) {
        const before = readFileSync(file);
        appendFileSync(file, second.slice(0, length));
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect([await inVerify(), await inWindow()], String(length)).toEqual([
          [{ what: "halfWritten" }],
          [{ what: "halfWritten" }],
        ]);
        writeFileSync(file, before);
      }
      appendFileSync(file, second.slice(0, -10));
      await given(second);
      expect(await inWindow()).toEqual([]);
    },
  );

  test(
    "that cannot be opened are told of, and nothing is written over",
    { timeout: PATIENCE },
    async () => {
      await given(first);
      const { knownPath } = knownIn(memory, path);
      renameSync(knownPath, `${knownPath}.away`);
      mkdirSync(knownPath);
      expect(await inVerify()).toEqual([{ what: "closed" }]);
      expect(await inWindow()).toEqual([{ what: "closed" }]);
      rmSync(knownPath, { recursive: true });
      renameSync(`${knownPath}.away`, knownPath);
      expect(await inWindow()).toEqual([]);
    },
  );
});

describe("the memory of a ledger", () => {
  test(
    "that an import has put aside is told of at the next opening all the same",
    { timeout: PATIENCE },
    async () => {
      const { ledger, memory } = computerWithIt();
      await kept(memory, ledger);
      writeFileSync(aboutIn(memory, ledger), "{");
      const open = openForReading(ledger);
      const file = join(dirname(memory), "控え.txt");
      writeFileSync(file, checkpointNote(open));
      open.close();
      const words = ["import-anchor", file, "--ledger-key", open.identity.vkey];
      expect((await runWords(memory, words)).code).toBe(0);
      expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "memory" }));
      expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike());
    },
  );

  test(
    "that is damaged is put aside and told of, and its files are still compared",
    { timeout: PATIENCE },
    async () => {
      const { ledger, memory } = computerWithIt();
      const second = mkdtempSync(join(scratch.path, "second-"));
      await kept(memory, ledger, second);
      const about = aboutIn(memory, ledger);
      const text = readFileSync(about, "utf8");
      writeFileSync(about, text.slice(0, text.length / 2));
      expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "memory" }));
      expect(readFileSync(`${about}.damaged`, "utf8")).toBe(text.slice(0, text.length / 2));
      expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike());
    },
  );

  test(
    "that cannot be read at the moment is not begun anew over it",
    { timeout: PATIENCE },
    async () => {
      const { ledger, memory } = computerWithIt();
      await kept(memory, ledger, mkdtempSync(join(scratch.path, "second-")));
      const about = aboutIn(memory, ledger);
      renameSync(about, `${about}.away`);
      // Leads nowhere but to itself: there is something, and it does not open.
      symlinkSync("about.json", about);
      expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike({ what: "closed" }));
      expect(lstatSync(about).isSymbolicLink()).toBe(true);
      rmSync(about);
      renameSync(`${about}.away`, about);
      expect(knownIn(memory, ledger).anchorFolder).toEqual(expect.stringContaining("second-"));
      expect(await whatAllSay(memory, ledger, made.backup)).toEqual(alike());
    },
  );
});

test(
  "verify compares with heads among which something is no text at all",
  { timeout: PATIENCE },
  async () => {
    const computer = mkdtempSync(join(scratch.path, "computer-"));
    const memory = join(computer, "heads");
    const ledger = copied(sample);
    const older = copied(sample);
    const late = { type: "registerParty", occurredAt: "2026-11-23T13:00:00+09:00", party: "late" };
    const input = JSON.stringify({ ...late, name: "後出", role: "carrier" });
    expect((await runWords(memory, ["apply", "--ledger", ledger], input)).code).toBe(0);
    // What a power cut leaves at the end of a file: bytes of nobody.
    appendFileSync(knownIn(memory, ledger).seenPath, Buffer.from([0, 0xff, 0xfe, 0]));
    const { code, out } = await runWords(memory, ["verify", "--ledger", older]);
    expect([code, out]).toEqual([3, expect.stringContaining("切り取られたか、古い写し")]);
  },
);
