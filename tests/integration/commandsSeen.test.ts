/** A command sent again is answered with its first result, wherever it is filed: in its entry, or with a full tile. */
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import type { Command } from "../../shared/domain/command.ts";
import { register } from "../helpers/acts.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, freshLedger } from "../helpers/ledger.ts";
import { stage } from "../helpers/stage.ts";

/** Entries of a full tile of the tree. */
const TILE = 256;

let ledger: TestLedger;
/** What was recorded after the stage, and by which entry. */
let kept: Map<Command, number>;

beforeEach(async () => {
  ledger = await freshLedger();
  ledger.tell(stage);
  kept = new Map();
});
afterEach(() => ledger.remove());

/** Records units until there are so many entries. */
function fillTo(size: number): void {
  const from = ledger.recorder().size();
  const commands = Array.from({ length: size - from }, (_, n) =>
    ledger.command(register(`A-${from + n}`)),
  );
  const outcomes = ledger.recorder().recordAll(commands, ACTOR);
  commands.forEach((command, at) => kept.set(command, seqOf(outcomes[at])));
}

const seqOf = (outcome: { ok: boolean; seq?: number } | undefined) =>
  outcome?.ok ? (outcome.seq ?? -1) : -1;

/** Sends again what was kept; says where it led, and how many entries there are then. */
function sentAgain() {
  const led = [...kept.keys()].map((command) => ledger.record(command));
  return { led, size: ledger.recorder().size() };
}

const asKept = () => ({
  led: [...kept.values()].map((seq) => ({ ok: true, seq, notices: [], repeated: true })),
  size: Math.max(...kept.values()) + 1,
});

function sql<T>(act: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(ledger.path);
  try {
    return act(db);
  } finally {
    db.close();
  }
}

const filed = () =>
  sql((db) => db.prepare<[], number>("SELECT count(*) FROM commands").pluck().get());

describe.each([TILE - 1, TILE, TILE + 1, 2 * TILE + 40])("with %i entries", (size) => {
  beforeEach(() => fillTo(size));

  test("each is answered by its entry, and records nothing", () => {
    expect(sentAgain()).toEqual(asKept());
    ledger.check();
  });

  test("also when the file is opened again", () => {
    ledger.reopen();
    expect(sentAgain()).toEqual(asKept());
  });

  test("those of full tiles are filed, and no others", () => {
    expect(filed()).toBe(size - (size % TILE));
  });
});

test("what was recorded one by one over the end of a tile is answered too", () => {
  fillTo(TILE - 3);
  for (let n = 0; n < 6; n += 1) {
    const command = ledger.command(register(`B-${n}`));
    kept.set(command, seqOf(ledger.record(command)));
  }
  expect(sentAgain()).toEqual(asKept());
  ledger.reopen();
  expect(sentAgain()).toEqual(asKept());
  ledger.check();
});

test("what was taken back with its batch counts as not recorded, and may be sent again", () => {
  fillTo(TILE - 2);
  const whole = ["C-1", "C-2", "C-3"].map((id) => ledger.command(register(id)));
  const twice = ledger.command(register("C-1"));
  const outcomes = ledger.recorder().recordWhole([...whole, twice], ACTOR);
  expect(outcomes).toMatchObject([{ ok: false }]);
  expect(filed()).toBe(0);
  for (const command of whole) {
    const outcome = ledger.record(command);
    expect(outcome).toMatchObject({ ok: true, repeated: false });
    kept.set(command, seqOf(outcome));
  }
  expect(sentAgain()).toEqual(asKept());
  ledger.check();
});

describe("a file of the version before, with every command filed", () => {
  const FULL = 2 * TILE;
  const SIZE = FULL + 20;

  beforeEach(() => {
    fillTo(SIZE);
    ledger.close();
    sql((db) => {
      db.exec("DROP TABLE marked");
      db.exec(`INSERT INTO commands(id, seq)
                 SELECT CAST(body AS TEXT) ->> '$.command', seq FROM entries WHERE seq >= ${FULL}`);
      db.pragma("user_version = 6");
    });
  });

  test("is sound as it lies, and after it is brought up to date", () => {
    expect(filed()).toBe(SIZE);
    expect(verifyLedger({ path: ledger.path, depth: "all" })).toMatchObject({ ok: true });
    openForRecording(ledger.path, { backup: "earlier.ukewatashi" }).close();
    ledger.reopen();
    expect(filed()).toBe(FULL);
    expect(sentAgain()).toEqual(asKept());
    ledger.check();
  });

  test("is found altered where a command leads elsewhere", () => {
    sql((db) => db.exec(`UPDATE commands SET seq = 5 WHERE seq = ${TILE + 3}`));
    expect(verifyLedger({ path: ledger.path, depth: "all" }).findings).toMatchObject([
      { code: "book-altered", seq: TILE + 3 },
    ]);
  });
});

test("a command filed before its tile is full is one too many", () => {
  fillTo(TILE + 20);
  ledger.close();
  sql((db) => db.exec("INSERT INTO commands(id, seq) VALUES ('x', 260)"));
  expect(verifyLedger({ path: ledger.path, depth: "all" }).findings).toMatchObject([
    { code: "book-extra", subject: "commands" },
  ]);
});
