/** The command line's last word: its exit code and its sentence say what became of it, and name the file. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runCommandLine } from "../../electron/cli/commandLine.ts";
import { checkpointNote } from "../../electron/exchange/proofs.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { cosignedBy, witnesses } from "../helpers/witnesses.ts";
import { CLI } from "../helpers/commandLine.ts";
import { copied, playedSample } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { runWords } from "../helpers/words.ts";

const ENGLISH = /\b(?:Error|at |EISDIR|ENOENT|Warning)\b/;

const scratch = scratchFolder();
let sample: string;
let memory: string;
let ledger: string;
/** A copy in which more was recorded, and the folder of its anchor file. */
let ahead: string;
let folder: string;

const party = (id: string) =>
  JSON.stringify({
    type: "registerParty",
    occurredAt: "2026-11-23T13:00:00+09:00",
    party: id,
    name: "後出",
    role: "carrier",
  });

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, 60_000);
afterAll(() => scratch.remove());
beforeEach(async () => {
  const computer = mkdtempSync(join(scratch.path, "computer-"));
  memory = join(computer, "heads");
  folder = join(computer, "second");
  mkdirSync(folder);
  ledger = copied(sample);
  ahead = copied(sample);
  const elsewhere = join(mkdtempSync(join(scratch.path, "elsewhere-")), "heads");
  await runWords(elsewhere, ["anchor", "--ledger", ahead, "--folder", folder]);
  const ran = await runWords(elsewhere, ["apply", "--ledger", ahead], party("ahead"));
  if (ran.code !== 0) throw new Error(ran.err);
});

describe("a folder whose heads the ledger does not hold", () => {
  test("is no place to keep heads in", async () => {
    const ran = await runWords(memory, ["anchor", "--ledger", ledger, "--folder", folder]);
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("控えと一致しません")]);
  });

  test("that comes back while commands are applied ends them with that word", async () => {
    expect((await runWords(memory, ["anchor", "--ledger", ledger, "--folder", folder])).code).toBe(
      3,
    );
    renameSync(folder, `${folder}-away`);
    const said: string[] = [];
    const io = {
      out: () => {},
      err: (text: string) => void said.push(text),
      lines: () =>
        (async function* lines() {
          yield party("late-1");
          renameSync(`${folder}-away`, folder);
          yield party("late-2");
        })(),
      env: { UKEWATASHI_PASSPHRASE: SAMPLE_PASSPHRASE },
      askSecret: async () => undefined,
      verifyHelper: "",
      headsFolder: memory,
      scan: async () => ({ ok: true, codes: [] }) as const,
    };
    expect(await runCommandLine(["apply", "--ledger", ledger], io)).toBe(3);
    expect(said.join("\n")).toContain("控えと一致しません");
  });
});

test("a ledger is made, and it is said that the folder for its heads is not there", async () => {
  const path = join(memory, "..", "新しい台帳.ukewatashi");
  const words = ["init", "--ledger", path, "--title", "試験", "--login", "kanri"];
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: memory,
    UKEWATASHI_PASSPHRASE: "a-long-passphrase",
    UKEWATASHI_PASSWORD: "a-long-password",
  };
  const absent = join(folder, "ない");
  const ran = spawnSync(process.execPath, [CLI, ...words, "--anchor", absent], {
    env,
    encoding: "utf8",
  });
  expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining("台帳を作りました")]);
  expect(ran.stderr).toContain(absent);
});

test("a ledger is restored, and it is said where its head could not be kept", async () => {
  const second = mkdtempSync(join(scratch.path, "stick-"));
  const backups = mkdtempSync(join(scratch.path, "backups-"));
  await runWords(memory, ["anchor", "--ledger", ledger, "--folder", second]);
  const taken = await runWords(memory, ["backup", "--ledger", ledger, "--folder", backups]);
  rmSync(second, { recursive: true });
  const out = join(backups, "復元.ukewatashi");
  const words = ["restore", taken.out, "--ledger", out, "--reason", "故障"];
  const ran = await runWords(memory, words);
  expect([ran.code, ran.out]).toEqual([0, out]);
  expect(ran.err).toContain(second);
});

test("a witness's line is not kept in a copy that is older than the heads outside", async () => {
  const [witness] = witnesses("city.example/kansa", "city.example/other");
  const open = openForReading(ledger);
  const note = checkpointNote(open);
  open.close();
  const file = join(folder, "連署.txt");
  writeFileSync(file, `${note}${cosignedBy(witness, note, 1_790_000_000)}`);
  // This computer has seen more of it.
  expect((await runWords(memory, ["anchor", "--ledger", ahead])).code).toBe(0);
  const words = ["import-cosignature", file, "--ledger", ledger, "--witness-key", witness.vkey];
  const ran = await runWords(memory, words);
  expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("控えと一致しません")]);
});

describe("what cannot be opened is named, in Japanese", () => {
  test.each([
    ["a folder given as a list", ["import", "FOLDER", "--of", "persons"]],
    ["a folder given as an attachment", ["apply", "--attach", "FOLDER"]],
    ["an attachment that is not there", ["apply", "--attach", "FOLDER/ない.png"]],
    [
      "a folder for a restore that is not there",
      ["restore", "SAMPLE", "--reason", "故障", "--ledger", "FOLDER/ない/復元.ukewatashi"],
    ],
  ])("%s", async (_, words) => {
    const given = words.map((word) => word.replace("FOLDER", folder).replace("SAMPLE", sample));
    const at = given.includes("--ledger") ? [] : ["--ledger", ledger];
    const { code, err } = await runWords(memory, [...given, ...at]);
    expect(code).toBe(1);
    expect(err).not.toMatch(ENGLISH);
    expect(err).toContain("second");
  });

  test("what was recorded before something unforeseen is not denied", async () => {
    const said: string[] = [];
    const told: string[] = [];
    const io = {
      out: (text: string) => void told.push(text),
      err: (text: string) => void said.push(text),
      lines: () =>
        (async function* lines() {
          yield party("late-1");
          throw new RangeError("unforeseen");
        })(),
      env: { UKEWATASHI_PASSPHRASE: SAMPLE_PASSPHRASE },
      askSecret: async () => undefined,
      verifyHelper: "",
      headsFolder: memory,
      scan: async () => ({ ok: true, codes: [] }) as const,
    };
    expect(await runCommandLine(["apply", "--ledger", ledger], io)).toBe(1);
    expect(told).toEqual([expect.stringContaining('"ok":true')]);
    expect(said.join("")).not.toContain("台帳には何も記録していません");
    expect(said.join("")).toContain("記録したと答えたもの");
  });
});

test("an inspection of a period that ends before it begins finds nothing in order", async () => {
  const period = ["--from", "2027-01-01", "--to", "2026-01-01"];
  const ran = await runWords(memory, ["inspect", "K-1", "--ledger", ledger, ...period]);
  expect([ran.code, ran.out, ran.err]).toEqual([1, "", expect.stringContaining("--from")]);
});

test("a folder for heads and none at once is not guessed", async () => {
  const words = ["anchor", "--ledger", ledger, "--folder", folder, "--none"];
  const ran = await runWords(memory, words);
  expect([ran.code, ran.out, ran.err]).toEqual([1, "", expect.stringContaining("--none")]);
});

test("an option that is given twice is not guessed", async () => {
  const words = ["status", "--ledger", ahead, "--ledger", ledger];
  const ran = await runWords(memory, words);
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("--ledger")]);
  expect(ran.out).toBe("");
});

describe("at a terminal (not where there is no script(1))", () => {
  const at = (words: string, typed: string) =>
    spawnSync(
      "sh",
      [
        "-c",
        `(sleep 2; printf '${typed}'; sleep 1) | script -qec "$0 $1 ${words}; echo EXIT \\$?" /dev/null`,
        process.execPath,
        CLI,
      ],
      {
        env: { ...process.env, XDG_CONFIG_HOME: memory, UKEWATASHI_PASSPHRASE: undefined },
        encoding: "utf8",
      },
    ).stdout;

  test.skipIf(spawnSync("script", ["--version"]).status !== 0).each([
    ["Ctrl-C", "\\003"],
    ["Ctrl-D", "\\004"],
  ])("%s instead of a passphrase is told as that, and nothing else", (_, typed) => {
    const said = at(`apply --ledger ${ledger}`, typed);
    expect(said).toContain("EXIT 1");
    expect(said).toContain("台帳のパスフレーズがありません");
    expect(said).not.toMatch(ENGLISH);
  });
});

test.skipIf(process.platform === "win32")(
  "a reader that goes away ends it with a word and a code, not with a trace (not on Windows)",
  () => {
    const ran = spawnSync(
      "sh",
      ["-c", `{ "$0" "$1" schema; echo "EXIT $?" >&2; } | true`, process.execPath, CLI],
      {
        encoding: "utf8",
      },
    );
    expect(ran.stderr).toContain("結果を書き出せなくなった");
    expect(ran.stderr).toContain("EXIT 1");
    expect(ran.stderr).not.toMatch(ENGLISH);
  },
);
