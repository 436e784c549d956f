/** Files of earlier programs: sound before and after they are brought up to date, and never half way. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { LATEST_VERSION } from "../../electron/ledger/migrations/index.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { assets } from "../../electron/ledger/views/assets.ts";
import { close } from "../../electron/ledger/views/closings.ts";
import { home } from "../../electron/ledger/views/home.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { search } from "../../electron/ledger/views/search.ts";
import { succession } from "../../electron/ledger/views/successions.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { EARLIER_DOCUMENTS, verifyText } from "../../shared/text/ja/verify.ts";
import { scratchFolder } from "../helpers/tamper.ts";

let scratch: ReturnType<typeof scratchFolder>;
let path: string;

beforeEach(() => {
  scratch = scratchFolder();
  path = join(scratch.path, "earlier.ukewatashi");
});
afterEach(() => scratch.remove());

/** The whole sample contract as the program of that version recorded it. */
function bring(of: 2 | 3): void {
  writeFileSync(path, gunzipSync(readFileSync(`tests/vectors/version-${of}.ukewatashi.gz`)));
  sql((db) => db.pragma("journal_mode = WAL"));
}

function sql<T>(act: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(path);
  try {
    return act(db);
  } finally {
    db.close();
  }
}

const version = () => sql((db) => db.pragma("user_version", { simple: true }));
const changed = () => openForRecording(path, { backup: "earlier-kept.ukewatashi" });
const verified = () => verifyLedger({ path, depth: "all" });

describe("a ledger of version 2", () => {
  beforeEach(() => bring(2));

  test("is sound as it lies, its documents aside, and this is said", () => {
    const report = verified();
    expect(report).toMatchObject({ ok: true, earlierDocuments: true });
    expect(report.counts["books"]).toBeUndefined();
    expect(verifyText(report)).toContain(EARLIER_DOCUMENTS);
    expect(version()).toBe(2);
  });

  test("can be read without being changed", () => {
    const opened = openForReading(path);
    expect(read(opened.db, Date.now(), (reading) => assets(reading, {})).total).toBeGreaterThan(39);
    expect(read(opened.db, Date.now(), (reading) => home(reading, {})).todos).not.toEqual([]);
    opened.close();
    expect(version()).toBe(2);
  });

  test("has its documents computed anew when it is opened for recording", () => {
    // Whatever the documents said: the entries are what counts.
    sql((db) => db.exec("UPDATE books SET doc = replace(doc, '\"held\"', '\"lost\"')"));
    changed().close();
    expect(version()).toBe(LATEST_VERSION);
    const report = verified();
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(report.earlierDocuments).toBeUndefined();
    expect(report.counts["books"]).toBeGreaterThan(100);
    const seen = sql((db) =>
      db.prepare("SELECT count(*) FROM books WHERE doc LIKE '%\"checkedAt\"%'").pluck().get(),
    );
    expect(seen).toBeGreaterThan(0);
  });

  test("is left as it was when an entry of it cannot be read", () => {
    sql((db) => {
      db.exec("DROP TRIGGER entries_fixed; UPDATE entries SET body = x'7b7d' WHERE seq = 60");
      db.exec(
        "CREATE TRIGGER entries_fixed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'append-only'); END",
      );
    });
    const before = sql((db) => db.prepare("SELECT count(*) FROM books").pluck().get());
    expect(changed).toThrow(expect.objectContaining({ code: "damaged", detail: "60" }));
    expect(version()).toBe(2);
    expect(sql((db) => db.prepare("SELECT count(*) FROM books").pluck().get())).toBe(before);
    expect(verified()).toMatchObject({ ok: false, firstBad: 60 });
  });
});

describe("a ledger of version 3", () => {
  beforeEach(() => bring(3));

  const seen = <T>(view: (reading: Reading) => T): T => {
    const opened = openForReading(path);
    try {
      return read(opened.db, Date.now(), view);
    } finally {
      opened.close();
    }
  };
  const corrected = () =>
    seen((reading) => search(reading, { text: "訂正第1号" })).groups.map(({ kind }) => kind);

  test("is sound as it lies and after it is brought up to date, to the last document", () => {
    expect(verified()).toMatchObject({ ok: true, findings: [] });
    expect(version()).toBe(3);
    changed().close();
    expect(version()).toBe(LATEST_VERSION);
    expect(verified()).toMatchObject({ ok: true, findings: [] });
  });

  test("has its corrections found by their numbers before and after", () => {
    expect(corrected()).toEqual(["correction"]);
    // Whoever closes it files what waits.
    changed().close();
    expect(corrected()).toEqual(["correction"]);
    expect(verified()).toMatchObject({ ok: true, findings: [] });
    const filed = sql((db) =>
      db.prepare("SELECT count(*) FROM found WHERE kind = 'correction'").pluck().get(),
    );
    expect(filed).toBe(1);
  });

  test("has changes of persons and closes that are no papers, and nothing can be printed of them", () => {
    const shown = seen((reading) => [
      succession(reading, "succession-01"),
      close(reading, "close-01"),
    ]);
    expect(shown).toMatchObject([{ state: "taken", sheets: [] }, { sheets: [] }]);
    expect(shown.map((one) => one?.number)).toEqual([undefined, undefined]);
    const opened = openForReading(path);
    for (const key of [
      { form: "succession", subject: "succession-01", stage: "completed" },
      { form: "periodClose", subject: "close-01", stage: "completed" },
    ] as const)
      expect(formToPrint(opened, key, "2027-04-10T09:00:00+09:00")).toBeUndefined();
    opened.close();
  });
});
