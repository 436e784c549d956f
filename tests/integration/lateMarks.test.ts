/** Who carries a number or a serial is known at once, whether the row of the unit says it already or not. */
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { search } from "../../electron/ledger/views/search.ts";
import { register } from "../helpers/acts.ts";
import { correct } from "../helpers/correctionActs.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, freshLedger } from "../helpers/ledger.ts";
import { CONTRACT, act, stage } from "../helpers/stage.ts";

/** Units whose marks may wait. */
const WAITING = 256;
/** A batch of so many files them. */
const MANY = WAITING + 1;

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await freshLedger();
  ledger.tell(stage);
});
afterEach(() => ledger.remove());

const voided = (asset: string) => act({ type: "voidAsset", asset, reason: "二重に登録したため" });
const byNumber = (number: string) => ledger.recorder().books.holder("number", CONTRACT, number);
const bySerial = (serial: string) => ledger.recorder().books.holder("serial", undefined, serial);

function sql<T>(run: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(ledger.path);
  try {
    return run(db);
  } finally {
    db.close();
  }
}

const rows = () =>
  sql((db) =>
    db
      .prepare<[], { said: number; unsaid: number }>(
        `SELECT count(number) AS said, count(*) - count(number) AS unsaid FROM books WHERE kind = 'asset'`,
      )
      .get(),
  );

/** Registers so many units, one commit each or all with one. */
function registered(count: number, name: string, together = false): void {
  const commands = Array.from({ length: count }, (_, n) =>
    ledger.command(register(`${name}-${n}`)),
  );
  if (together) ledger.recorder().recordAll(commands, ACTOR);
  else for (const command of commands) ledger.record(command);
}

const report = () => verifyLedger({ path: ledger.path, depth: "all" });

test("one by one, marks stay out of the rows until there are many, and are known all the same", () => {
  registered(5, "A");
  expect(rows()).toEqual({ said: 0, unsaid: 5 });
  expect([byNumber("A-3"), bySerial("sn-ａ-4"), byNumber("A-5")]).toEqual([
    "A-3",
    "A-4",
    undefined,
  ]);
  ledger.reopen();
  expect([byNumber("A-3"), bySerial("sn-ａ-4"), byNumber("A-5")]).toEqual([
    "A-3",
    "A-4",
    undefined,
  ]);
  ledger.check();
});

test("many are filed together", () => {
  registered(MANY + 2, "A");
  expect(rows()).toEqual({ said: MANY, unsaid: 2 });
  const some = [0, 100, WAITING, MANY, MANY + 1];
  expect(some.map((n) => byNumber(`A-${n}`))).toEqual(some.map((n) => `A-${n}`));
  ledger.check();
});

test("a large batch has all rows say their marks, also those of before", () => {
  registered(4, "A");
  registered(10, "B", true);
  expect(rows()).toEqual({ said: 0, unsaid: 14 });
  registered(MANY, "C", true);
  expect(rows()).toEqual({ said: 14 + MANY, unsaid: 0 });
  expect(["A-3", "B-9", "C-9"].map(byNumber)).toEqual(["A-3", "B-9", "C-9"]);
  registered(1, "D");
  expect(rows()).toEqual({ said: 14 + MANY, unsaid: 1 });
  ledger.check();
});

test("within a batch, marks are known of what stands in memory, in rows and in both", () => {
  registered(MANY, "A", true);
  const doings = [
    register("B-0"),
    register("X-1", { number: "b-0" }),
    register("X-2", { number: "a-0" }),
    voided("A-0"),
    register("B-1", { number: "A-0", serial: "SN-A-0" }),
    register("X-3", { number: "a-0" }),
    ...Array.from({ length: 2 * MANY }, (_, n) => register(`C-${n}`)),
    register("X-4", { number: "c-0" }),
    register("X-5", { serial: "sn-c-0" }),
    voided("B-1"),
    voided("C-0"),
    register("B-2", { number: "A-0" }),
    register("B-3", { number: "C-0" }),
  ];
  const commands = doings.map((doing) => ledger.command(doing));
  const outcomes = ledger.recorder().recordAll(commands, ACTOR);
  const refused = commands.filter((_, n) => outcomes[n]?.ok === false);
  expect(refused.map((one) => "asset" in one && one.asset)).toEqual([
    "X-1",
    "X-2",
    "X-3",
    "X-4",
    "X-5",
  ]);
  expect(["B-0", "A-0", "C-0"].map(byNumber)).toEqual(["B-0", "B-2", "B-3"]);
  ledger.check();
});

test("marks are found whose order is another in SQLite than here", () => {
  // A character of the site's own and a rare one beyond the plane: UTF-8 has the second above, UTF-16 the first.
  const numbers = ["\ue000", "\u{20bb7}"];
  const doings = [
    ...numbers.map((number, n) => register(`A-${n}`, { number })),
    ...Array.from({ length: 2 * MANY }, (_, n) => register(`B-${n}`)),
    ...numbers.map((number, n) => register(`X-${n}`, { number })),
  ];
  const commands = doings.map((doing) => ledger.command(doing));
  const outcomes = ledger.recorder().recordAll(commands, ACTOR);
  expect(outcomes.slice(-2)).toMatchObject([{ ok: false }, { ok: false }]);
});

test("a number that is taken is refused, whoever's row says it or not", () => {
  registered(1, "A");
  expect(ledger.record(ledger.command(register("X", { number: "a-0" })))).toMatchObject({
    ok: false,
    refusals: [{ rule: "R24-1" }],
  });
  registered(MANY, "B", true);
  expect(ledger.record(ledger.command(register("X", { number: "a-0" })))).toMatchObject({
    ok: false,
    refusals: [{ rule: "R24-1" }],
  });
});

describe.each(["rows do not say", "rows say"])("while %s their marks", (how) => {
  beforeEach(() => {
    registered(2, "A");
    if (how === "rows say") registered(MANY, "Q", true);
  });

  test("a unit taken back leaves its marks to others", () => {
    ledger.tell(voided("A-0"));
    expect([byNumber("A-0"), bySerial("SN-A-0"), byNumber("A-1")]).toEqual([
      undefined,
      undefined,
      "A-1",
    ]);
    ledger.tell(register("A-9", { number: "A-0", serial: "SN-A-0" }));
    expect([byNumber("A-0"), bySerial("SN-A-0")]).toEqual(["A-9", "A-9"]);
    ledger.check();
  });

  test("a corrected number is the one that counts", () => {
    ledger.tell(correct("C-1", { kind: "asset", id: "A-0" }, { number: "A-7" }));
    expect([byNumber("A-0"), byNumber("A-7")]).toEqual([undefined, "A-0"]);
    ledger.reopen();
    expect([byNumber("A-0"), byNumber("A-7")]).toEqual([undefined, "A-0"]);
    ledger.check();
  });

  test("a search finds the number first, and what begins so after it", () => {
    ledger.tell(register("A"), register("AA"));
    const { db } = ledger.open();
    const { groups } = read(db, Date.now(), (reading) => search(reading, { text: "a" }));
    const assets = groups.find(({ kind }) => kind === "asset");
    expect(assets?.hits.map(({ id }) => id)).toEqual(["A", "A-0", "A-1", "AA"]);
  });

  test("what was taken back with its batch carries nothing", () => {
    const whole = [register("Z-1"), register("Z-1")].map((doing) => ledger.command(doing));
    expect(ledger.recorder().recordWhole(whole, ACTOR)).toMatchObject([{ ok: false }]);
    expect([byNumber("Z-1"), byNumber("A-1")]).toEqual([undefined, "A-1"]);
    ledger.tell(register("Z-1"));
    ledger.check();
  });
});

describe("a change without the key is found:", () => {
  beforeEach(() => {
    registered(MANY, "A", true);
    registered(3, "B");
    ledger.close();
  });

  test.each([
    [
      "a unit that no longer says its number",
      "UPDATE books SET number = NULL WHERE id = 'A-1'",
      "asset A-1",
    ],
    [
      "a unit that says a number too soon",
      "UPDATE books SET number = 'B-1' WHERE id = 'B-1'",
      "asset B-1",
    ],
    [
      "rows that would count as saying their marks",
      "UPDATE marked SET upto = upto + 3",
      "asset B-0",
    ],
    ["rows that would not", "UPDATE marked SET upto = upto - 1", `asset A-${WAITING}`],
    ["rows to come that would count so", "UPDATE marked SET upto = 100000", "asset B-0"],
  ])("%s", (_, change, subject) => {
    sql((db) => db.exec(change));
    const { ok, findings } = report();
    expect(ok).toBe(false);
    expect(findings.map((one) => one.subject)).toContain(subject);
  });
});

test("a file of the version before is sound as it lies, and after it is brought up to date", () => {
  registered(MANY, "A", true);
  ledger.close();
  sql((db) => {
    db.exec("DROP TABLE marked");
    db.exec(
      "INSERT OR IGNORE INTO commands(id, seq) SELECT CAST(body AS TEXT) ->> '$.command', seq FROM entries",
    );
    db.pragma("user_version = 6");
  });
  expect(report().findings.map(({ code }) => code)).not.toContain("book-altered");
  openForRecording(ledger.path, { backup: "earlier.ukewatashi" }).close();
  ledger.reopen();
  registered(2, "B");
  expect(rows()).toEqual({ said: MANY, unsaid: 2 });
  expect([byNumber("A-2"), byNumber("B-1")]).toEqual(["A-2", "B-1"]);
  ledger.check();
});
