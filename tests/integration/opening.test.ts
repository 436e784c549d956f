/** Files that cannot be opened as they should: each has its sentence, and is afterwards what it was before. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createWritable } from "../../electron/ledger/connection.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import type { ProblemCode } from "../../shared/domain/problem.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { problem as inEnglish } from "../../shared/text/en/words.ts";
import { problem as inJapanese } from "../../shared/text/ja/words.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { freshLedger } from "../helpers/ledger.ts";
import { PERMISSIONS_HOLD, unprivileged } from "../helpers/privilege.ts";
import { CARRIER, party } from "../helpers/stage.ts";

let ledger: TestLedger;
let path: string;

beforeEach(async () => {
  ledger = await freshLedger();
  ledger.tell(party(CARRIER, "carrier", "たしか運輸"));
  ledger.close();
  path = ledger.path;
});
afterEach(() => ledger.remove());

/** The problem that an act ends with. */
function problemOf(act: () => { close(): void }): ProblemCode | undefined {
  try {
    act().close();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const changed = (act: (db: Sqlite.Database) => void) => (file: string) => {
  const db = new Sqlite(file);
  act(db);
  db.close();
};

const FILES: readonly (readonly [string, (file: string) => void, ProblemCode])[] = [
  ["is not there", () => {}, "missing"],
  ["is a folder", (file) => mkdirSync(file), "not-a-ledger"],
  ["is empty", (file) => writeFileSync(file, ""), "not-a-ledger"],
  ["is a text", (file) => writeFileSync(file, "受渡台帳ではない".repeat(1000)), "not-a-ledger"],
  ["is another database", changed((db) => db.exec("CREATE TABLE t(x)")), "not-a-ledger"],
  [
    "is a ledger of a newer version",
    (file) => {
      copyFileSync(path, file);
      changed((db) => db.pragma("user_version = 99"))(file);
    },
    "newer-version",
  ],
  [
    "is a ledger without its first entry",
    (file) => {
      copyFileSync(path, file);
      changed((db) => db.exec("DROP TRIGGER entries_stay; DELETE FROM entries"))(file);
    },
    "damaged",
  ],
  [
    "is the first half of a ledger",
    (file) => {
      const bytes = readFileSync(path);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    },
    "damaged",
  ],
];

describe.each([
  ["reading", openForReading],
  ["recording", openForRecording],
])("opening for %s", (_how, open) => {
  test.each(FILES)("a file that %s", (_what, make, code) => {
    const folder = join(ledger.folder, "別の場所");
    mkdirSync(folder);
    const file = join(folder, "ほか.ukewatashi");
    make(file);
    const before = readdirSync(folder);
    const bytes = before.length > 0 && code !== "not-a-ledger" ? readFileSync(file) : undefined;
    expect(problemOf(() => open(file))).toBe(code);
    expect(inJapanese[code](file)).toMatch(/[ぁ-ん].*。$/);
    expect(inEnglish[code](file)).toMatch(/\.$/);
    // Beside a ledger there may be SQLite's own files and the writer's lock; beside nothing else.
    const after = readdirSync(folder).filter((name) => !/-(?:shm|wal|lock)$/.test(name));
    expect(after).toEqual(before);
    expect(bytes === undefined || readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe("one writer", () => {
  test("keeps out another program, which may read, until it is done", () => {
    const other = (act: string) =>
      spawnSync(
        process.execPath,
        [
          "--input-type=module",
          "-e",
          `import { ${act} } from ${JSON.stringify(join(import.meta.dirname, "../../electron/ledger/ledger.ts"))};
           try { ${act}(process.argv[1]).close(); console.log("opened"); } catch (error) { console.log(error.code); }`,
          path,
        ],
        { encoding: "utf8" },
      ).stdout.trim();
    const writer = openForRecording(path);
    expect(other("openForRecording")).toBe("in-use");
    expect(other("openForReading")).toBe("opened");
    writer.close();
    expect(other("openForRecording")).toBe("opened");
  });
});

describe.skipIf(!PERMISSIONS_HOLD)("where one may only look (not on Windows)", () => {
  test("a file that may not be written is refused for recording before anything is typed, and is read", async () => {
    chmodSync(ledger.folder, 0o777);
    chmodSync(path, 0o444);
    expect(await unprivileged(() => problemOf(() => openForRecording(path)))).toBe("read-only");
    expect(await unprivileged(() => problemOf(() => openForReading(path)))).toBeUndefined();
  });

  test("a folder that may not be written gets no ledger, and recording in it is refused", async () => {
    chmodSync(ledger.folder, 0o555);
    expect(await unprivileged(() => problemOf(() => openForRecording(path)))).toBe("read-only");
    expect(await unprivileged(() => problemOf(() => createWritable(`${path}2`)))).toBe("folder");
    chmodSync(ledger.folder, 0o755);
  });
});

test("a new ledger is never made over a file", () => {
  const before = readFileSync(path);
  expect(problemOf(() => createWritable(path))).toBe("exists");
  expect(readFileSync(path).equals(before)).toBe(true);
});
