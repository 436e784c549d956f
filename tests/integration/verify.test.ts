/** Verify finds every change made without the key, says where it begins, and never throws. */
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type Sqlite from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { playSample } from "../../electron/sample/play.ts";
import type { VerifyReport } from "../../shared/views/audit.ts";
import { benchLedger, fill } from "../bench/harness.ts";
import { freshLedger } from "../helpers/ledger.ts";
import { stage } from "../helpers/stage.ts";
import {
  contentOf,
  flipped,
  plainCopy,
  rewritten,
  scratchFolder,
  tampered,
} from "../helpers/tamper.ts";

const scratch = scratchFolder();
/** The sample contract, played to the end. */
const sample = join(scratch.path, "sample.ukewatashi");
/** A dozen entries, parties and persons, which are quickly verified. */
const short = join(scratch.path, "short.ukewatashi");
/** Seven hundred entries, so that two tiles are full. */
const long = join(scratch.path, "long.ukewatashi");

beforeAll(async () => {
  const played = join(scratch.path, "played.ukewatashi");
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path: played, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  plainCopy(played, sample);
  const told = await freshLedger();
  told.tell(stage.slice(0, 12));
  plainCopy(told.path, short);
  told.remove();
  const bench = await benchLedger();
  fill(bench, 700, 100);
  plainCopy(bench.path, long);
  bench.close();
}, 60_000);

afterAll(() => scratch.remove());

let copies = 0;

/** Verifies a copy of `original` after `change`. */
function verifyAfter(original: string, change: (db: Sqlite.Database) => void): VerifyReport {
  copies += 1;
  const copy = tampered(original, join(scratch.path, `copy-${copies}.ukewatashi`), change);
  return verifyLedger({ path: copy, depth: "all" });
}

const codes = (report: VerifyReport) => [
  ...new Set(report.findings.map((finding) => finding.code)),
];
const value = (db: Sqlite.Database, sql: string) => db.prepare(sql).pluck().get();
const leafOf = (body: Buffer) => createHash("sha256").update(Buffer.of(0)).update(body).digest();

function bytesOf(db: Sqlite.Database, sql: string): Buffer {
  const found = value(db, sql);
  if (!Buffer.isBuffer(found)) throw new Error(`no bytes: ${sql}`);
  return found;
}

function entryBytes(path: string, seq: number): Buffer {
  const ledger = openForReading(path);
  try {
    return bytesOf(ledger.db, `SELECT body FROM entries WHERE seq = ${seq}`);
  } finally {
    ledger.close();
  }
}

test("a sound ledger verifies, with everything counted", () => {
  const report = verifyLedger({ path: sample, depth: "all" });
  expect(report.findings).toEqual([]);
  expect(report.ok).toBe(true);
  expect(report.counts).toMatchObject({ entries: report.size, attachments: 5 });
  expect(verifyLedger({ path: long, depth: "all" }).ok).toBe(true);
});

test("what is recorded meanwhile is none of its business", async () => {
  const bench = await benchLedger();
  fill(bench, 4200, 1000);
  let recorded = 0;
  const report = verifyLedger({
    path: bench.path,
    depth: "all",
    progress: () => {
      fill(bench, 1, 1);
      recorded += 1;
    },
  });
  expect(report.findings).toEqual([]);
  expect(recorded).toBeGreaterThan(1);
  expect(report.size).toBe(bench.recorder.size() - recorded);
  bench.close();
});

interface Case {
  readonly name: string;
  readonly file?: "long";
  readonly change: (db: Sqlite.Database) => void;
  readonly code: string;
  readonly at?: number;
}

const TAIL = "(SELECT max(seq) - 10 FROM entries)";
const A_NAME = "commitment = (SELECT min(commitment) FROM disclosures)";
const A_PHOTO = "sha256 = (SELECT min(sha256) FROM attachments)";
const run = (sql: string) => (db: Sqlite.Database) => void db.exec(sql);

const CASES: readonly Case[] = [
  {
    name: "the words of an entry",
    change: (db) => {
      const body = bytesOf(db, "SELECT body FROM entries WHERE seq = 55").toString("utf8");
      db.prepare("UPDATE entries SET body = ? WHERE seq = 55").run(
        Buffer.from(body.replace("K-1", "K-2"), "utf8"),
      );
    },
    code: "entry-altered",
    at: 55,
  },
  {
    name: "the last entry",
    change: (db) => {
      const body = bytesOf(db, "SELECT body FROM entries ORDER BY seq DESC LIMIT 1");
      db.prepare("UPDATE entries SET body = ? WHERE seq = (SELECT max(seq) FROM entries)").run(
        flipped(body, 40),
      );
    },
    code: "entry-altered",
  },
  {
    name: "a stored leaf hash alone",
    change: run("UPDATE entries SET leaf = zeroblob(32) WHERE seq = 50"),
    code: "leaf-altered",
    at: 50,
  },
  {
    name: "two entries in each other's place",
    change:
      run(`UPDATE entries SET seq = 999999 WHERE seq = 20; UPDATE entries SET seq = 20 WHERE seq = 21;
                 UPDATE entries SET seq = 21 WHERE seq = 999999`),
    code: "chain-broken",
    at: 20,
  },
  {
    name: "an entry taken out of the middle",
    change: run("DELETE FROM entries WHERE seq = 60"),
    code: "entry-missing",
    at: 60,
  },
  {
    name: "an entry put in at the end",
    change: (db) => {
      const body = bytesOf(db, "SELECT body FROM entries WHERE seq = 30");
      db.prepare("INSERT INTO entries SELECT max(seq) + 1, ?, ? FROM entries").run(
        body,
        leafOf(body),
      );
    },
    code: "chain-broken",
  },
  {
    name: "the tail cut off, the signed heads left",
    change: run(`DELETE FROM entries WHERE seq > ${TAIL}`),
    code: "checkpoint-beyond",
  },
  {
    name: "the tail cut off together with its signed heads",
    change: run(
      `DELETE FROM checkpoints WHERE size > ${TAIL} + 1; DELETE FROM entries WHERE seq > ${TAIL}`,
    ),
    code: "book-extra",
  },
  {
    name: "the newest signed head taken away",
    change: run("DELETE FROM checkpoints WHERE size = (SELECT max(size) FROM checkpoints)"),
    code: "checkpoint-behind",
  },
  {
    name: "a signature",
    change: (db) => {
      const note = bytesOf(db, "SELECT note FROM checkpoints WHERE size = 40");
      db.prepare("UPDATE checkpoints SET note = ? WHERE size = 40").run(
        flipped(note, note.length - 20),
      );
    },
    code: "checkpoint-altered",
    at: 39,
  },
  {
    name: "a history rewritten with every link and leaf made to fit",
    change: (db) => rewritten(db, { from: 70, word: "K-1", other: "K-9" }, leafOf),
    code: "checkpoint-root",
  },
  {
    name: "a name behind a commitment",
    change: run(`UPDATE disclosures SET value = '"偽 太郎"' WHERE ${A_NAME}`),
    code: "disclosure-altered",
  },
  {
    name: "the salt of a name",
    change: run(`UPDATE disclosures SET salt = zeroblob(16) WHERE ${A_NAME}`),
    code: "disclosure-altered",
  },
  {
    name: "a name taken away",
    change: run(`DELETE FROM disclosures WHERE ${A_NAME}`),
    code: "disclosure-missing",
  },
  {
    name: "a photograph",
    change: run(`UPDATE attachments SET bytes = CAST(bytes || 'x' AS BLOB) WHERE ${A_PHOTO}`),
    code: "attachment-altered",
  },
  {
    name: "a photograph taken away",
    change: run(`DELETE FROM attachments WHERE ${A_PHOTO}`),
    code: "attachment-missing",
  },
  {
    name: "a photograph nobody recorded",
    change: (db) =>
      void db
        .prepare("INSERT INTO attachments VALUES (?, ?, 'image/png')")
        .run(createHash("sha256").update("").digest(), Buffer.alloc(0)),
    code: "attachment-extra",
  },
  {
    name: "what a list shows",
    change: run(
      `UPDATE books SET doc = replace(doc, '"returned"', '"held"') WHERE kind = 'asset' AND id = 'PB-001'`,
    ),
    code: "book-altered",
  },
  {
    name: "a document that is no longer JSON",
    change: run(
      "DROP INDEX IF EXISTS assets_received; UPDATE books SET doc = '{' WHERE kind = 'slip' AND id = 'slip-02'",
    ),
    code: "book-altered",
  },
  {
    name: "a document taken away",
    change: run("DELETE FROM books WHERE kind = 'slip' AND id = 'slip-03'"),
    code: "book-missing",
  },
  {
    name: "a document nobody recorded",
    change: run("INSERT INTO books(kind, id, born, seq, doc) VALUES ('asset', 'ZZ-1', 3, 3, '{}')"),
    code: "book-extra",
  },
  {
    name: "which entry answered a command",
    file: "long",
    change: run("UPDATE commands SET seq = 5 WHERE seq = 90"),
    code: "book-altered",
    at: 90,
  },
  {
    name: "a trigger put in",
    change: run("CREATE TRIGGER more BEFORE DELETE ON books BEGIN SELECT 1; END"),
    code: "schema-altered",
  },
  {
    name: "a tile of the tree",
    file: "long",
    change: run("UPDATE tiles SET hashes = zeroblob(8192) WHERE level = 0 AND n = 1"),
    code: "tile-altered",
    at: 511,
  },
  {
    name: "the root of a tile",
    file: "long",
    change: run("UPDATE tiles SET root = zeroblob(32) WHERE level = 0 AND n = 0"),
    code: "tile-altered",
    at: 255,
  },
  {
    name: "a tile taken away",
    file: "long",
    change: run("DELETE FROM tiles WHERE level = 0 AND n = 1"),
    code: "tile-missing",
    at: 511,
  },
];

describe("a change without the key is found and located:", () => {
  test.each(CASES)("$name", ({ file, change, code, at }) => {
    const report = verifyAfter(file === "long" ? long : sample, change);
    expect(report.ok).toBe(false);
    expect(codes(report)).toContain(code);
    expect(at === undefined || report.firstBad === at, `found at ${report.firstBad}`).toBe(true);
    for (const finding of report.findings) expect(finding.message).toMatch(/[ぁ-ん]/);
  });

  test("every single byte of an entry", () => {
    const original = readFileSync(short);
    const seq = 9;
    const body = entryBytes(short, seq);
    expect(body.toString()).toContain('"sealed":');
    const start = original.indexOf(body);
    expect(start).toBeGreaterThan(0);
    const copy = join(scratch.path, "byte.ukewatashi");
    const missed = Array.from({ length: body.length }, (_, at) => at).filter((at) => {
      writeFileSync(copy, flipped(original, start + at, at % 8));
      const report = verifyLedger({ path: copy, depth: "proofs" });
      return report.ok || report.firstBad !== seq;
    });
    expect(body.length).toBeGreaterThan(400);
    expect(missed).toEqual([]);
  });
});

test("a letter of what a document is found by is found, in its row as in every index", () => {
  const original = readFileSync(sample);
  const ledger = openForReading(sample);
  const id = String(value(ledger.db, "SELECT id FROM books WHERE kind = 'transport' LIMIT 1"));
  ledger.close();
  const places = [...original.toString("latin1").matchAll(new RegExp(id, "g"))];
  const copy = join(scratch.path, "named.ukewatashi");
  const missed = places.filter(({ index }) => {
    writeFileSync(copy, flipped(original, index));
    return verifyLedger({ path: copy, depth: "all" }).ok;
  });
  expect(places.length).toBeGreaterThan(5);
  expect(missed).toEqual([]);
});

describe("verify takes any damage without throwing:", () => {
  test("a file cut short anywhere", () => {
    const size = readFileSync(sample).length;
    for (const part of [0, 1, 99, 100, 4096, 10_000, Math.floor(size / 2), size - 1]) {
      const copy = join(scratch.path, "cut.ukewatashi");
      copyFileSync(sample, copy);
      truncateSync(copy, part);
      expect(verifyLedger({ path: copy, depth: "all" }).ok).toBe(false);
    }
  });

  test("a random bit of the file: whatever changes what the ledger says is found", () => {
    const original = readFileSync(sample);
    const said = contentOf(sample);
    const copy = join(scratch.path, "random.ukewatashi");
    fc.assert(
      fc.property(fc.nat(original.length - 1), fc.nat(7), (at, bit) => {
        writeFileSync(copy, flipped(original, at, bit));
        const isWhole = verifyLedger({ path: copy, depth: "all" }).ok;
        return !isWhole || isDeepStrictEqual(contentOf(copy), said);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test("bytes that never were a ledger", () => {
    const path = join(scratch.path, "noise.ukewatashi");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        writeFileSync(path, bytes);
        expect(verifyLedger({ path, depth: "all" }).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
