/** Finding things in a real ledger, and that what they are found by is always what the entries say. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { assets } from "../../electron/ledger/views/assets.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { search } from "../../electron/ledger/views/search.ts";
import type { SearchHit, Searched } from "../../shared/views/search.ts";
import { issue, register, release } from "../helpers/acts.ts";
import { close } from "../helpers/closingActs.ts";
import { correct } from "../helpers/correctionActs.ts";
import { CITY, DEPUTY, designate, person, place, stage } from "../helpers/stage.ts";
import { refuse } from "../helpers/refusalActs.ts";
import { handOn } from "../helpers/successionActs.ts";
import { plainCopy, scratchFolder, tampered } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
const told = join(scratch.path, "told.ukewatashi");
const plain = join(scratch.path, "plain.ukewatashi");
let ledger: ReadLedger;

const units = Array.from({ length: 12 }, (_, at) =>
  register(`Z-${String(at + 1).padStart(3, "0")}`, {
    name: "固定資産税 課税台帳",
    serial: `LTO-${at}`,
  }),
);

beforeAll(async () => {
  await toldLedger(
    told,
    stage,
    person("p-takahashi", CITY, "髙橋 はしご"),
    person("p-yoshida", CITY, "𠮷田 土"),
    place("P-70", { code: "P-70", name: "川﨑センター 地下書庫", address: "川崎市中原区1-2-3" }),
    units,
    register("Z-1", { name: "住民基本台帳 異動届", serial: "SN/0001(予備)" }),
    register("A-100", { number: "A_100%", name: "サーバ設定バックアップ" }),
    issue("s-1", "provision", ["Z-001"], {
      clientNumber: "8川税第123号",
      lines: [{ asset: "Z-001", quantity: { value: 1, unit: "stick" }, seal: "封-77" }],
    }),
    release("s-1"),
    refuse("s-1", { nonAcceptance: "n-1" }),
    correct("k-1", { kind: "asset", id: "A-100" }, { name: "サーバ設定の写し" }),
    designate(DEPUTY, "custodyManager"),
    handOn("h-1", []),
    close("c-1", "2026-04-01", "2026-06-30"),
  );
  plainCopy(told, plain);
  ledger = openForReading(told);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

function hits(text: string, kind: Searched): readonly SearchHit[] {
  const { groups } = read(ledger.db, Date.now(), (reading) => search(reading, { text }));
  return groups.find((group) => group.kind === kind)?.hits ?? [];
}

const ids = (text: string, kind: Searched) => hits(text, kind).map(({ id }) => id);

/** A text as it is marked on the screen. */
const marked = ({ text, marks }: { text: string; marks: readonly (readonly number[])[] }) =>
  marks
    .toReversed()
    .reduce(
      (all, [from, to]) => `${all.slice(0, from)}«${all.slice(from, to)}»${all.slice(to)}`,
      text,
    );

describe("is found by", () => {
  test.each<[string, string, Searched, string]>([
    ["its number", "Z-012", "asset", "Z-012"],
    ["its number without the hyphen, wide and small", "ｚ０１２", "asset", "Z-012"],
    ["one character of its name", "届", "asset", "Z-1"],
    ["two characters of its name", "異動", "asset", "Z-1"],
    ["two words in any order", "異動届 住民", "asset", "Z-1"],
    ["its serial", "ｌｔｏ－１１", "asset", "Z-012"],
    ["a serial with signs in it", "SN/0001(予備)", "asset", "Z-1"],
    ["the seal that was put on it", "封77", "asset", "Z-001"],
    ["a sign of the question's own language", "A_100%", "asset", "A-100"],
    ["the number of its slip as it is printed", "第0001号", "slip", "s-1"],
    ["the number of its slip without zeros", "第1号", "slip", "s-1"],
    ["the bare number of its slip", "1", "slip", "s-1"],
    ["its slip's number with the year", "令和8年度 第1号", "slip", "s-1"],
    ["the number of a 訂正票", "訂正第0001号", "correction", "k-1"],
    ["the number of a 訂正票 without zeros", "訂正第1号", "correction", "k-1"],
    ["the number of a 引継書", "引継第0001号", "succession", "h-1"],
    ["the number of a close with the year", "令和8年度 締第1号", "periodClose", "c-1"],
    ["the bare number of a close", "1", "periodClose", "c-1"],
    ["the number of a 不受理記録", "不受理第0001号", "nonAcceptance", "n-1"],
    ["the bare number of a 不受理記録", "1", "nonAcceptance", "n-1"],
    ["the client's own number", "８川税第１２３号", "slip", "s-1"],
    ["another shape of a name", "高橋", "person", "p-takahashi"],
    ["another shape outside the basic plane", "吉田", "person", "p-yoshida"],
    ["a name without its blank", "髙橋はし", "person", "p-takahashi"],
    ["another shape of a place's name", "川崎センター", "place", "P-70"],
    ["a place's address", "中原区", "place", "P-70"],
  ])("%s: «%s»", (_what, text, kind, id) => {
    expect(ids(text, kind)).toContain(id);
  });

  test.each(['"', "'", "*", "^", "OR", "NEAR(", "\u0000", "\u0001", "\ud800", "-", "　"])(
    "nothing, and without a fault, for %j",
    (text) => {
      expect(ids(text, "asset").length).toBe(0);
    },
  );
});

describe("what was found", () => {
  test("stands first where its number is the very one, then where the number begins so", () => {
    expect(ids("Z-1", "asset")[0]).toBe("Z-1");
    expect(ids("ｚ-00", "asset")).toEqual(units.slice(0, 8).map((_, at) => `Z-00${at + 1}`));
  });

  test("has what was sought marked as it is written", () => {
    const [unit] = hits("いどう とどけ 異動", "asset");
    expect(unit).toBeUndefined();
    expect(hits("異動 ｚ１", "asset").map((hit) => marked(hit.label))).toEqual([
      "«Z-1» 住民基本台帳 «異動»届",
    ]);
    expect(hits("高橋 箸", "person")).toEqual([]);
    expect(hits("高橋 はし", "person").map((hit) => marked(hit.label))).toEqual([
      "«髙橋» «はし»ご",
    ]);
  });

  test("says what it was found by where its label does not show it", () => {
    expect(hits("封77", "asset").map(({ by }) => by && `${by.what} ${marked(by)}`)).toEqual([
      "封印番号 «封-77»",
    ]);
  });

  test("is at most what one looks through, and there are said to be more", () => {
    const { groups } = read(ledger.db, Date.now(), (reading) =>
      search(reading, { text: "課税台帳" }),
    );
    expect(groups.map(({ kind, hits: found, more }) => [kind, found.length, more])).toEqual([
      ["asset", 8, true],
    ]);
    const list = read(ledger.db, Date.now(), (reading) => assets(reading, { text: "課税台帳" }));
    expect(list.total).toBe(12);
  });
});

describe("what things are found by", () => {
  test("holds no name of a person and no reading", () => {
    const filed = ledger.db
      .prepare<[], { kind: string; find: string }>("SELECT kind, find FROM found")
      .all();
    expect(filed.length).toBeGreaterThan(14);
    expect(filed.filter(({ kind }) => kind === "person")).toEqual([]);
    const all = filed.map(({ find }) => find.replaceAll(" ", "")).join("\n");
    for (const name of ["高橋", "髙橋", "ハシゴ", "吉田"]) expect(all).not.toContain(name);
  });

  test("has gone with a name that the law let expire", () => {
    const copy = join(scratch.path, "expired.ukewatashi");
    copyFileSync(plain, copy);
    const db = new Sqlite(copy);
    db.exec("INSERT INTO expiring SELECT commitment FROM disclosures");
    db.exec("DELETE FROM disclosures");
    db.close();
    const expired = openForReading(copy);
    const { groups } = read(expired.db, Date.now(), (reading) => search(reading, { text: "高橋" }));
    expired.close();
    expect(groups).toEqual([]);
  });

  test("is filed from the documents when a file of version 1 is opened", () => {
    const old = join(scratch.path, "old.ukewatashi");
    writeFileSync(old, gunzipSync(readFileSync("tests/vectors/version-1.ukewatashi.gz")));
    expect(verifyLedger({ path: old, depth: "all" }).findings).toEqual([]);
    const answers = () => {
      const opened = openForReading(old);
      const unit = read(opened.db, Date.now(), (reading) => search(reading, { text: "封77" }));
      const list = read(opened.db, Date.now(), (reading) => assets(reading, { text: "異動" }));
      opened.close();
      return [unit.groups.map(({ hits: [hit] }) => hit?.id), list.rows.map(({ id }) => id)];
    };
    const found = [["Z-001"], ["Z-1"]];
    expect(answers()).toEqual(found);
    const file = new Sqlite(old);
    file.pragma("journal_mode = WAL");
    file.close();
    openForRecording(old, { backup: "kept" }).close();
    expect(verifyLedger({ path: old, depth: "all" }).findings).toEqual([]);
    expect(answers()).toEqual(found);
    expect(unfiledIn(old)).toBe(0);
  });

  test("holds for what was recorded a moment ago, and for what it said before no longer", async () => {
    const path = join(scratch.path, "fresh.ukewatashi");
    await toldLedger(path, stage, register("F-1", { name: "旧い台帳" }));
    const db = new Sqlite(path);
    db.exec("UPDATE books SET doc = replace(doc, '旧い', '新しい') WHERE id = 'F-1'");
    db.close();
    expect(unfiledIn(path)).toBe(1);
    const opened = openForReading(path);
    const found = (text: string) =>
      read(opened.db, Date.now(), (reading) => [
        search(reading, { text }).groups.length,
        assets(reading, { text }).total,
      ]);
    expect([found("新しい台帳"), found("F-1"), found("旧い")]).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    opened.close();
  });

  test("says that it could not look through all after a great many records at once", async () => {
    const path = join(scratch.path, "many.ukewatashi");
    await toldLedger(path, stage, register("M-1", { name: "見つかる台帳" }));
    const db = new Sqlite(path);
    db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
      INSERT INTO books(kind, id, born, seq, doc)
      SELECT 'place', 'X-' || i, 1, 1, json_object('code', 'X-' || i, 'name', '倉庫') FROM n`);
    db.close();
    const opened = openForReading(path);
    const answer = read(opened.db, Date.now(), (reading) => search(reading, { text: "見つかる" }));
    opened.close();
    expect(answer.incomplete).toBe("filing");
    expect(answer.groups.map(({ kind }) => kind)).toEqual(["asset"]);
  });
});

/** How many documents of a file wait to be filed. */
function unfiledIn(path: string): number {
  const db = new Sqlite(path, { readonly: true });
  const count = db
    .prepare<[], number>(
      `SELECT (SELECT count(*) FROM unfiled) +
         (SELECT count(*) FROM books WHERE rowid > (SELECT upto FROM filed))`,
    )
    .pluck()
    .get();
  db.close();
  return count ?? -1;
}

describe("verify finds", () => {
  test.each<[string, (db: Sqlite.Database) => void, string]>([
    [
      "another text in the search",
      (db) => db.exec("UPDATE found SET find = replace(find, '異', '居')"),
      "book-altered",
    ],
    ["a document taken out of the search", (db) => db.exec("DELETE FROM found"), "book-altered"],
    [
      "a text of no document",
      (db) => db.exec("INSERT INTO found(rowid, kind, find) VALUES (9999, 'asset', ' X ')"),
      "book-extra",
    ],
    [
      "a document filed as something else",
      (db) => db.exec("UPDATE found SET kind = 'slip' WHERE kind = 'place'"),
      "book-altered",
    ],
    [
      "documents that are said to be filed and are not",
      (db) => {
        db.exec("DELETE FROM found WHERE rowid = (SELECT max(rowid) FROM found)");
        db.exec("UPDATE filed SET upto = 999999");
      },
      "book-altered",
    ],
    [
      "a text filed for what nobody searches",
      (db) =>
        db.exec(`INSERT INTO found(rowid, kind, find)
          SELECT rowid, 'asset', ' X ' FROM books WHERE kind = 'person' LIMIT 1`),
      "book-extra",
    ],
    [
      "an index that no longer holds what its text says",
      (db) => db.exec("DELETE FROM found_data WHERE id > 10"),
      "file-damaged",
    ],
    [
      "a text that its index does not know",
      (db) => {
        db.unsafeMode(true);
        db.exec(
          "UPDATE found_content SET c1 = c1 || ' Z ' WHERE id = (SELECT max(id) FROM found_content)",
        );
      },
      "file-damaged",
    ],
  ])("%s", (what, change, code) => {
    const copy = join(scratch.path, `${what.replaceAll(" ", "-")}.ukewatashi`);
    tampered(plain, copy, (db) => {
      db.unsafeMode(true);
      change(db);
    });
    const report = verifyLedger({ path: copy, depth: "all" });
    expect(report.findings.map((one) => one.code)).toContain(code);
  });
});
