/** What this computer had kept of a ledger and has no more: said once, in plain words, and in nobody's way. */
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { backedUpNow, backupsIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { runWords } from "../helpers/words.ts";

/** Keys are wrapped and ledgers verified as in real ones. */
const PATIENCE = 60_000;
const GONE = /このパソコンに残していた、この台帳の控えがなくなっています/;

const scratch = scratchFolder();
let sample: string;
/** A computer: its settings, and what it remembers. */
let computer: string;
let memory: string;
let path: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, PATIENCE);
afterAll(() => scratch.remove());
beforeEach(() => {
  computer = mkdtempSync(join(scratch.path, "computer-"));
  memory = join(computer, "heads");
  path = copied(sample);
});

/** Something a manager records. */
const later = (party: string) =>
  command("registerParty", { party, name: "株式会社後出", role: "carrier" } as never);

/** Opens the program on the computer, does something with the ledger, and ends the program. */
async function sitting<T>(
  act: (desk: Desk) => Promise<T>,
  { ledger = path, role }: { ledger?: string; role?: "manager" } = {},
): Promise<T> {
  const desk = setUpDesk(computer, { heads: memory });
  try {
    await desk.open(ledger, role);
    return await act(desk);
  } finally {
    await desk.services.session.ledger?.heads.settled();
    desk.close();
  }
}

/** What is missing, as the screens are told. */
const whatIn = ({ ledger }: SessionView) => ledger?.missingHeads.map(({ what }) => what) ?? [];

const isSaid = (ledger = path) =>
  sitting(async (desk) => whatIn(await desk.value("session", {})).includes("own"), { ledger });

/** The file of the computer's own heads. */
function seenPath(): string {
  const ledger = openForReading(path);
  ledger.close();
  return new HeadStore(memory).find(ledger.identity.origin)?.seenPath ?? "";
}

/** A ledger of its own, made on this computer. */
async function made(): Promise<string> {
  const ledger = join(computer, "台帳.ukewatashi");
  const desk = setUpDesk(computer, { heads: memory });
  desk.services.session.choose(ledger);
  await desk.value("createLedger", {
    path: ledger,
    title: "試験台帳",
    passphrase: "test-passphrase",
    manager: { login: "kanri", password: "test-password" },
  });
  expect(whatIn(await desk.value("session", {}))).toEqual([]);
  await desk.services.session.ledger?.heads.settled();
  desk.close();
  return ledger;
}

describe("a file of heads that is gone", () => {
  test.each([
    ["removed", () => rmSync(seenPath())],
    ["emptied", () => truncateSync(seenPath())],
  ])(
    "because somebody %s it is said at the next opening, and kept anew while recording goes on",
    { timeout: PATIENCE },
    async (_, lose) => {
      expect(await isSaid()).toBe(false);
      expect(existsSync(seenPath())).toBe(true);
      lose();
      await sitting(
        async (desk) => {
          expect((await desk.value("session", {})).ledger).toMatchObject({
            missingHeads: [{ what: "own" }],
          });
          expect(await desk.value("record", { command: later("late") })).toMatchObject({
            recorded: true,
          });
        },
        { role: "manager" },
      );
      expect(readFileSync(seenPath(), "utf8")).toContain("ukewatashi.internal");
      expect(await isSaid()).toBe(false);
    },
  );

  test(
    "is noticed by the anchor file, where an earlier version had not marked it",
    { timeout: PATIENCE },
    async () => {
      const second = mkdtempSync(join(computer, "second-"));
      await sitting(async (desk) => desk.services.session.ledger?.heads.keepIn(second));
      const about = join(seenPath(), "..", "about.json");
      const { seen: _seen, ...earlier } = JSON.parse(readFileSync(about, "utf8"));
      expect(earlier).toMatchObject({ anchored: true });
      writeFileSync(about, JSON.stringify(earlier));
      rmSync(seenPath());
      expect(await isSaid()).toBe(true);
      expect(await isSaid()).toBe(false);
    },
  );

  test(
    "is said on standard error, until a command has kept heads anew",
    { timeout: PATIENCE },
    async () => {
      const anchor = ["anchor", "--ledger", path];
      expect((await runWords(memory, anchor)).err).toBe("");
      rmSync(seenPath());
      for (const words of [["status", "--ledger", path], ["verify", "--ledger", path], anchor]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { code, out, err } = await runWords(memory, words);
        const said = words[0] === "verify" ? out : err;
        expect([code, said], words[0]).toEqual([0, expect.stringMatching(GONE)]);
      }
      expect((await runWords(memory, anchor)).err).toBe("");
    },
  );
});

describe("a memory that is gone as a whole", () => {
  test("is noticed by the entries that were recorded here", { timeout: PATIENCE }, async () => {
    const ledger = await made();
    expect(await isSaid(ledger)).toBe(false);
    rmSync(memory, { recursive: true });
    expect(await isSaid(ledger)).toBe(true);
    expect(await isSaid(ledger)).toBe(false);
  });

  test("is not missed on a computer where the ledger is new", { timeout: PATIENCE }, async () => {
    const ledger = await made();
    computer = mkdtempSync(join(scratch.path, "another-"));
    memory = join(computer, "heads");
    expect(await isSaid(ledger)).toBe(false);
  });

  test("is not missed of a ledger that was restored here", { timeout: PATIENCE }, async () => {
    const ledger = await made();
    const stick = mkdtempSync(join(scratch.path, "stick-"));
    const manager = { login: "kanri", password: "test-password" };
    const backup = await sitting(
      async (desk) => {
        await desk.value("signIn", manager);
        const folder = await planned(desk, stick);
        await backedUpNow(desk);
        return join(folder, backupsIn(folder)[0] ?? "");
      },
      { ledger },
    );
    rmSync(memory, { recursive: true });
    const desk = setUpDesk(computer, { heads: memory });
    const out = join(computer, "復元.ukewatashi");
    desk.answers.push([backup], [out]);
    await desk.value("rehearseAtStart", {});
    const restored = await desk.value("restoreAtStart", {
      backup,
      reason: "故障",
      passphrase: "test-passphrase",
      successor: false,
      ...manager,
    });
    expect(restored).toMatchObject({ session: { ledger: { missingHeads: [] } } });
    desk.close();
  });
});
