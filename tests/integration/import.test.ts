/** Lists taken over from files into a real ledger, through the calls of the program: looked at first, whole or not. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import type { Listed } from "../../shared/domain/commands/import.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { textRow, workbook } from "../helpers/workbook.ts";
import { CLI } from "../helpers/commandLine.ts";

const scratch = scratchFolder();
let sample: string;
let ledger: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, 120_000);
afterAll(() => scratch.remove());
beforeEach(async () => {
  desk = setUpDesk(scratch.path);
  ledger = copied(sample);
  await desk.open(ledger, "manager");
});
afterEach(() => desk.close());

/** The command line on the same ledger. */
function custody(words: readonly string[]): { code: number | null; out: string } {
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(scratch.path, "config"),
    UKEWATASHI_PASSPHRASE: SAMPLE_PASSPHRASE,
  };
  const ran = spawnSync(process.execPath, [CLI, ...words], { env, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout };
}

const HEAD =
  "資産番号,名称,媒体,数量,単位,製造番号,分類,個人情報,特定個人情報,要配慮個人情報,返却期限";
const UNIT = "N-001,納税者データ,USBメモリ,1,本,SN-N1,3B,有,無,無,R9.3.31";

/** Chooses a file with this content, as a person does in the dialog. */
async function choose(content: string | Uint8Array, name = "一覧.csv") {
  const path = join(scratch.path, name);
  writeFileSync(path, content);
  desk.answers.push([path]);
  const chosen = await desk.value("chooseList", {});
  if (!chosen.chosen) throw new Error("nothing was chosen");
  return chosen;
}

const wanted = (of: Listed) => (of === "assets" ? { of, contract: "K-1" } : { of });

async function preview(of: Listed, content: string | Uint8Array) {
  const { sha256 } = await choose(content);
  return desk.value("importPreview", { ...wanted(of), sha256 });
}

/** What is wrong with a list, as it is said. */
async function faults(of: Listed, content: string | Uint8Array): Promise<string[]> {
  const { faults: found, unfit } = await preview(of, content);
  return unfit === undefined
    ? found.map(({ row, column, message }) => `${row} ${column ?? ""} ${message}`)
    : [unfit];
}

const size = async () => (await desk.value("entries", {})).total;

describe("a list of units", () => {
  test("is looked at first, and recorded with the hash of its file when that is said", async () => {
    const before = await size();
    const chosen = await choose(
      `${HEAD}\r\n${UNIT}\r\nＮ－００２,照合用帳票,紙,２箱,,,,無,無,無,\r\n`,
    );
    const input = { ...wanted("assets"), sha256: chosen.sha256 };
    const seen = await desk.value("importPreview", input);
    expect(seen).toMatchObject({ count: 2, faultCount: 0, faults: [] });
    // What will be registered is shown, not what was written.
    const said = seen.rows.map(({ cells }) => seen.headings.map((head, at) => [head, cells[at]]));
    expect(Object.fromEntries(said[1] ?? [])).toMatchObject({
      資産番号: "N-002",
      媒体: "紙文書",
      数量: "2",
      単位: "箱",
      分類: "3A",
      返却期限: "",
    });
    expect(Object.fromEntries(said[0] ?? [])).toMatchObject({ 返却期限: "令和9年3月31日" });
    expect(await size()).toBe(before);
    const done = await desk.value("importList", input);
    expect(done).toEqual({ imported: true, count: 2, seqs: [before] });
    const entry = await desk.value("entry", { seq: before });
    expect(entry.title).toBe("ファイル「一覧.csv」から情報資産2件を取り込みました");
    expect(entry.body).toContain(chosen.sha256);
    const { rows } = await desk.value("assets", { text: "N-00" });
    expect(rows.map(({ number, quantity, dueOn }) => [number, quantity, dueOn])).toEqual([
      ["N-001", { value: 1, unit: "stick" }, "2027-03-31"],
      ["N-002", { value: 2, unit: "box" }, undefined],
    ]);
    // What nobody has classified is treated as the strictest.
    expect(rows[1]?.classification).toBe("自治体機密性3A");
    const unit = await desk.value("asset", { id: rows[0]?.id ?? "" });
    expect(unit.history.map(({ title }) => title)).toEqual([
      "情報資産 N-001「納税者データ」を登録しました",
    ]);
    desk.close();
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  });

  test("is taken over once: the same file is refused with when that was", async () => {
    const { sha256 } = await choose(`${HEAD}\n${UNIT}\n`);
    await desk.value("importList", { ...wanted("assets"), sha256 });
    const before = await size();
    const [said = ""] = await faults("assets", `${HEAD}\n${UNIT}\n`);
    expect(said).toMatch(
      /^同じ内容のファイルは、令和8年11月23日.*に取り込み済みです\(「一覧\.csv」1件\)。/,
    );
    expect(await desk.value("importList", { ...wanted("assets"), sha256 })).toMatchObject({
      imported: false,
    });
    expect(await size()).toBe(before);
  });

  test("of thousands of rows is divided among entries and recorded with all of them", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `M-${at},台帳 ${at},磁気テープ,1,巻,無,無,無`,
    );
    const { sha256 } = await choose(
      `資産番号,名称,媒体,数量,単位,個人情報,特定個人情報,要配慮個人情報\n${rows.join("\n")}\n`,
    );
    const done = await desk.value("importList", { ...wanted("assets"), sha256 });
    if (!done.imported) throw new Error(JSON.stringify(done.preview.faults));
    expect(done.count).toBe(3000);
    expect(done.seqs.length).toBeGreaterThan(19);
    expect((await desk.value("assets", { text: "M-2999" })).total).toBe(1);
    desk.close();
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  });

  test("is read from an Excel workbook", async () => {
    const bytes = await workbook({
      rows:
        textRow(1, "受渡一覧") + textRow(2, ...HEAD.split(",")) + textRow(3, ...UNIT.split(",")),
    });
    expect(await preview("assets", bytes)).toMatchObject({
      sheet: "台帳 & 一覧",
      count: 1,
      faultCount: 0,
      rows: [{ row: 3 }],
    });
  });

  test.each<[string, string, string]>([
    ["a medium", UNIT.replace("USBメモリ", "石板"), "2 媒体 「石板」は読み取れません。"],
    ["a quantity", UNIT.replace(",1,", ",少々,"), "2 数量 「少々」は数として読めません。"],
    ["a day", UNIT.replace("R9.3.31", "R9.2.30"), "2 返却期限 「R9.2.30」は暦にない日です。"],
    ["a classification", UNIT.replace("3B", "9Z"), "2 分類 "],
    ["what must be there", UNIT.replace("納税者データ", " "), "2 名称 空欄です。"],
    ["yes or no", UNIT.replace("有", "たぶん"), "2 個人情報 「たぶん」は読み取れません。"],
    ["a formula", UNIT.replace(",1,", ",=A1,"), "2 数量 数式が入っています。"],
    ["its length", UNIT.replace("納税者データ", "長".repeat(201)), "2 名称 「名称」が大きすぎるか"],
    ["a number in use", UNIT.replace("N-001", "us-001"), "2 資産番号 情報資産番号「us-001」は、"],
    [
      "a serial in use",
      UNIT.replace("SN-N1", "ｓｎｕｓ００２Ｘ０１５８３８"),
      "2 製造番号 製造番号「snus002X015838」は、",
    ],
    ["a number given twice", `${UNIT}\n${UNIT}`, "3 資産番号 2行目と同じです。"],
  ])("is refused for %s, said with row and column", async (_what, row, said) => {
    const before = await size();
    const found = await faults("assets", `${HEAD}\n${row}\n`);
    expect(found[0]).toContain(said);
    const { sha256 } = await choose(`${HEAD}\n${row}\n`);
    const done = await desk.value("importList", { ...wanted("assets"), sha256 });
    expect(done.imported).toBe(false);
    expect(await size()).toBe(before);
  });

  test("of which one row is at fault is not taken over in part", async () => {
    const good = Array.from({ length: 400 }, (_, at) =>
      UNIT.replaceAll("N1", `N1${at}`).replace("N-001", `G-${at}`),
    );
    const before = await size();
    const { sha256 } = await choose([HEAD, ...good, UNIT.replace("N-001", "US-001")].join("\n"));
    const done = await desk.value("importList", { ...wanted("assets"), sha256 });
    expect(done).toMatchObject({
      imported: false,
      preview: { faultCount: 1, faults: [{ row: 402 }] },
    });
    expect(await size()).toBe(before);
  });

  test("keeps the hash of data that comes on no medium, and says what is none (E22)", async () => {
    const hash = "0f".repeat(32);
    const row = (number: string, written: string) =>
      `${number},受信データ,電子データ,3ファイル,,,,無,無,無,,${written}`;
    const head = `${HEAD},内容のハッシュ`;
    expect(await faults("assets", `${head}\n${row("H-1", "0f0f")}\n`)).toEqual([
      "2 内容のハッシュ 内容のハッシュは、SHA-256の64桁(0〜9とa〜f)で入力してください。",
    ]);
    const { sha256 } = await choose(`${head}\n${row("H-1", hash.toUpperCase())}\n`);
    await desk.value("importList", { ...wanted("assets"), sha256 });
    const { rows } = await desk.value("assets", { text: "H-1" });
    const unit = await desk.value("asset", { id: rows[0]?.id ?? "" });
    expect(unit.contentHash).toBe(hash);
  });

  test("needs its headings, and those that must be there", async () => {
    expect(await faults("assets", "A-1,台帳\n")).toEqual([
      expect.stringMatching(/^見出しの行が見つかりません。.*何も記録していません。$/),
    ]);
    expect(await faults("assets", "資産番号,名称,数量\nA-1,台帳,1本\n")).toContain(
      "1 媒体 必須の列がありません。見出しの行に加えてください。",
    );
  });
});

describe("a list of which rows need a reason", () => {
  const UNSURE = ["N-001,照合用帳票,紙,2,箱,,2,不明,無,無,", "N-002,申込書,紙,1,箱,,2,無,無,無,"];
  const LOW = "N-003,個人番号一覧,紙,1,箱,,2,有,有,無,";
  const file = [HEAD, ...UNSURE, LOW, UNSURE[0]?.replace("N-001", "N-004")].join("\n");
  const reasons = [
    { rule: "R4-1", reason: "発注者に照会中" },
    { rule: "R4-2", reason: "発注者の指定した分類" },
  ];

  test("says so for each rule, with its rows, and records nothing until each is answered", async () => {
    const before = await size();
    const { sha256 } = await choose(file);
    const input = { ...wanted("assets"), sha256 };
    const seen = await desk.value("importPreview", input);
    expect(seen).toMatchObject({
      faultCount: 0,
      askCount: 2,
      asks: [
        { rule: "R4-1", rows: [2, 5], count: 2, message: expect.stringContaining("「不明」です") },
        { rule: "R4-2", rows: [4], count: 1, message: expect.stringContaining("機密性") },
      ],
    });
    for (const some of [[], reasons.slice(1)])
      expect(await desk.value("importList", { ...input, reasons: some })).toMatchObject({
        imported: false,
        preview: { askCount: 2 },
      });
    expect(await size()).toBe(before);
  });

  test("is recorded with each reason and the units it is for", async () => {
    const { sha256 } = await choose(file);
    const done = await desk.value("importList", { ...wanted("assets"), sha256, reasons });
    if (!done.imported) throw new Error(JSON.stringify(done.preview));
    const { body, title } = await desk.value("entry", { seq: done.seqs[0] ?? 0 });
    expect(title).toBe("ファイル「一覧.csv」から情報資産4件を取り込みました");
    const { events } = JSON.parse(body) as { events: { type: string; assets?: string[] }[] };
    const told = events.filter(({ type }) => type === "warningAcknowledged");
    expect(told).toMatchObject([
      { rule: "R4-1", reason: "発注者に照会中" },
      { rule: "R4-2", reason: "発注者の指定した分類" },
    ]);
    const { rows } = await desk.value("assets", { text: "N-00" });
    const numbers = (ids: readonly string[] = []) =>
      rows.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
    expect(told.map(({ assets }) => numbers(assets))).toEqual([["N-001", "N-004"], ["N-003"]]);
    const reasonOf = async (number: string) => {
      const unit = rows.find((row) => row.number === number);
      const { history } = await desk.value("asset", { id: unit?.id ?? "" });
      return history.flatMap(({ details }) =>
        details.filter(({ label }) => label === "理由").map(({ value }) => value),
      );
    };
    expect(await reasonOf("N-001")).toEqual(["発注者に照会中"]);
    expect(await reasonOf("N-002")).toEqual([]);
    expect(await reasonOf("N-003")).toEqual(["発注者の指定した分類"]);
    desk.close();
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  });

  test("is refused as a whole where a row stands against it all the same", async () => {
    const before = await size();
    const { sha256 } = await choose(`${file}\n${UNSURE[1]?.replace("N-002", "US-001") ?? ""}\n`);
    const done = await desk.value("importList", { ...wanted("assets"), sha256, reasons });
    expect(done).toMatchObject({ imported: false, preview: { faultCount: 1, askCount: 2 } });
    expect(await size()).toBe(before);
  });

  test("of thousands of rows keeps the reason in each entry, with the units of that entry", async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `M-${at},台帳 ${at},磁気テープ,1,巻`);
    const { sha256 } = await choose(`資産番号,名称,媒体,数量,単位\n${rows.join("\n")}\n`);
    const done = await desk.value("importList", { ...wanted("assets"), sha256, reasons });
    if (!done.imported) throw new Error(JSON.stringify(done.preview));
    const counts = await Promise.all(
      done.seqs.map(async (seq) => {
        const { body } = await desk.value("entry", { seq });
        const { events } = JSON.parse(body) as { events: { type: string; assets?: string[] }[] };
        return events
          .filter(({ type }) => type === "warningAcknowledged")
          .map((one) => one.assets?.length ?? 0);
      }),
    );
    expect(counts.every((one) => one.length === 1)).toBe(true);
    expect(counts.flat().reduce((sum, one) => sum + one, 0)).toBe(1000);
  });

  test("is taken over on the command line with the reasons that it asks for", () => {
    desk.close();
    const units = join(scratch.path, "units.csv");
    const taking = ["import", units, "--ledger", ledger, "--of", "assets"];
    writeFileSync(units, "資産番号,名称,媒体,数量,単位\nN-71,台帳,紙,1,箱\nN-72,図面,紙,1,箱\n");
    const asked = custody(taking);
    expect(asked.code).toBe(2);
    expect(asked.out).toMatch(/^R4-1 2行目、3行目: 個人情報・/);
    expect(asked.out).toContain(
      "理由が要るため、1件も取り込んでいません。--reason R4-1=理由 を付けると",
    );
    const json = custody([...taking, "--json"]).out;
    expect(JSON.parse(json)).toMatchObject({ ok: false, asks: [{ rule: "R4-1", rows: [2, 3] }] });
    expect(custody([...taking, "--reason", "照会中"]).code).toBe(1);
    const done = custody([...taking, "--reason", "R4-1=発注者に照会中"]);
    expect([done.code, done.out]).toEqual([0, expect.stringMatching(/^2件を取り込みました/)]);
    const { out } = custody(["history", "N-72", "--ledger", ledger]);
    expect(out).toContain("理由 発注者に照会中");
  });
});

describe("a list of persons", () => {
  const list = "氏名,フリガナ,所属団体,職,電話\n髙橋 新,ﾀｶﾊｼ ｱﾗﾀ,若葉市,主査,044-000-0000\n";

  test("is recorded without a name in its entry, and each is found by the reading", async () => {
    const { sha256 } = await choose(list);
    const done = await desk.value("importList", { of: "persons", sha256 });
    if (!done.imported) throw new Error(JSON.stringify(done.preview));
    const { body } = await desk.value("entry", { seq: done.seqs[0] ?? 0 });
    expect(body).not.toContain("髙橋");
    const { groups } = await desk.value("search", { text: "たかはし あらた" });
    expect(groups.map(({ kind, hits }) => [kind, hits[0]?.label.text])).toEqual([
      ["person", "髙橋 新"],
    ]);
    expect(await faults("persons", `${list}\n`)).toEqual([
      "2 氏名 すでに台帳に登録されています。この行を取り除いてください。",
    ]);
  });

  test("names parties that are registered", async () => {
    expect((await faults("persons", list.replace("若葉市", "青葉市")))[0]).toContain(
      "2 所属団体 「青葉市」という関係者(団体)は登録されていません。",
    );
  });
});

describe("a list of places", () => {
  test("is recorded, and refused for a number that a place has", async () => {
    const list = "場所番号,名称,種類,管理する団体\nP-91,第二書庫,倉庫,若葉市\n";
    const { sha256 } = await choose(list);
    expect(await desk.value("importList", { of: "places", sha256 })).toMatchObject({
      imported: true,
    });
    const { groups } = await desk.value("search", { text: "第二書庫" });
    expect(groups.map(({ kind }) => kind)).toEqual(["place"]);
    expect(await faults("places", list.replace("第二書庫", "第三書庫"))).toEqual([
      "2 場所番号 すでに台帳に登録されています。この行を取り除いてください。",
    ]);
  });
});

describe("lists that go out", () => {
  test.each([
    [{ list: "assets", text: "納税者" }, "契約,資産番号,名称"],
    [{ list: "slips" }, "契約,受渡票番号,区分"],
    [{ list: "outstanding", contract: "K-1" }, "資産番号,名称,媒体"],
  ] as const)("have every row: %j", async (input, headings) => {
    const path = join(scratch.path, "out.csv");
    desk.answers.push([path]);
    expect(await desk.value("saveList", input)).toEqual({ chosen: true, path });
    const lines = readFileSync(path, "utf8").trim().split("\r\n");
    expect(lines[0]).toContain(headings);
    const { list, ...filter } = input;
    const shown = await desk.value(list as "assets", filter);
    expect(shown.total).toBeGreaterThan(0);
    expect(lines.length - 1).toBe(shown.total);
  });

  test("have a template that is read again", async () => {
    const path = join(scratch.path, "template.csv");
    desk.answers.push([path]);
    await desk.value("saveTemplate", { of: "places" });
    const { columns } = await preview(
      "places",
      `${readFileSync(path, "utf8")}P-92,倉庫,若葉市,倉庫`,
    );
    expect(columns.every(({ heading, as }) => heading === as)).toBe(true);
  });
});

test("lists are for those who may record", async () => {
  await desk.value("signOut", {});
  await desk.open(ledger, "staff");
  expect(await desk.call("chooseList", {})).toMatchObject({
    ok: false,
    fault: { kind: "forbidden" },
  });
});
