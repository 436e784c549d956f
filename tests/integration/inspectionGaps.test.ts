/** What an inspection misses in what was permitted, shown, found out and taught, on ledgers made for it (Art. 15–20). */
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { handOver, held, issue, register, release } from "../helpers/acts.ts";
import { depart } from "../helpers/transportActs.ts";
import { because, on } from "../helpers/given.ts";
import type { Act } from "../helpers/stage.ts";
import {
  CITY,
  CONTRACT,
  DRIVER,
  carded,
  designatePlace,
  evaluate,
  lacking,
  permit,
  place,
  stage,
  trained,
} from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratches: ReturnType<typeof scratchFolder>[] = [];
afterEach(() => {
  for (const scratch of scratches.splice(0)) scratch.remove();
});

const AREA = "P-21";
const CLOUD = "P-31";
const HARMLESS: Parameters<typeof register>[1] = {
  content: { personal: "no", myNumber: "no", sensitive: "no" },
};
const cloud: readonly Act[] = [
  place(CLOUD, { kind: "cloud" }),
  designatePlace(CLOUD),
  evaluate(CLOUD),
];
const uploaded: readonly Act[] = [
  ...cloud,
  register("A-1"),
  ...handOver("S-1", "provision", ["A-1"], { place: CLOUD }),
];
const later = (day: string, doing: Act) => on(`${day}T10:00:00+09:00`, doing);

/** What the inspection of one article says on a day of the told story. */
async function gapsIn(article: number, day: string, ...story: readonly (Act | readonly Act[])[]) {
  const scratch = scratchFolder();
  scratches.push(scratch);
  const path = join(scratch.path, "told.ukewatashi");
  await toldLedger(path, stage, ...story);
  const ledger = openForReading(path);
  try {
    const period = { contract: CONTRACT, from: "2026-04-01", to: day };
    const at = Date.parse(`${day}T23:00:00+09:00`);
    const view = read(ledger.db, at, (reading) => inspection(reading, period));
    return view?.articles.find((one) => one.article === article)?.gaps;
  } finally {
    ledger.close();
  }
}

describe("an inspection misses", () => {
  test("the application of a permit that was given without one (art. 15)", async () => {
    const applied = { number: "申請第3号", date: "2026-04-01" };
    const gaps = await gapsIn(15, "2026-07-24", [
      place(AREA, { party: CITY, kind: "client", managedArea: true }),
      lacking(permit(AREA, "許可第1号"), "application"),
      permit(AREA, "許可第2号", { application: applied }),
    ]);
    expect(gaps).toEqual([
      "持込み・持出しの許可 許可第1号 は、事前の書面による申請が記録されていません。",
    ]);
  });

  test("the card of whoever carried without a valid one (art. 16)", async () => {
    const carry = [
      register("A-1"),
      issue("S-1", "provision", ["A-1"]),
      release("S-1"),
      because("更新中", ["R16-1"], depart("T-1", "provision", { slip: "S-1" })),
    ];
    const expired = carded(DRIVER, { expiresOn: "2026-06-30" });
    expect(await gapsIn(16, "2026-07-24", expired, carry)).toEqual([
      "渡邉 隆 は令和8年7月24日に搬送しましたが、有効な身分証明書の記録がありません。",
    ]);
    expect(await gapsIn(16, "2026-07-24", carry)).toEqual([]);
  });

  test("nothing in a cloud whose evaluation meets all four conditions (art. 17)", async () => {
    expect(await gapsIn(17, "2026-07-24", uploaded)).toEqual([]);
  });

  test("what the rules would refuse in the last evaluation of a cloud, though there is one", async () => {
    const again = (over: Parameters<typeof evaluate>[1], ...without: readonly string[]) =>
      gapsIn(17, "2026-08-01", [
        ...uploaded,
        later(
          "2026-08-01",
          lacking(evaluate(CLOUD, { evaluatedOn: "2026-08-01", ...over }), ...without),
        ),
      ]);
    expect(await again({ conclusion: "notTrusted" })).toEqual([
      expect.stringMatching(/評価の結論は「信頼性が十分でない」です.*第17条第1項第4号/),
    ]);
    expect(await again({ countries: ["JP", "SG"] }, "jurisdiction", "purposeClause")).toEqual([
      expect.stringContaining("第17条第1項第1号"),
      expect.stringContaining("第17条第1項第2号"),
      expect.stringContaining("第17条第1項第3号"),
    ]);
  });

  test("an evaluation once it is too old to go by, and not before", async () => {
    expect(await gapsIn(17, "2027-03-31", uploaded)).toEqual([]);
    expect(await gapsIn(17, "2027-04-02", uploaded)).toEqual([
      expect.stringMatching(/評価は令和8年4月1日のものです/),
      expect.stringMatching(/認証「ISMAP」は令和9年3月31日で期限/),
    ]);
  });

  test("an evaluation that was not yet made on the last day", async () => {
    expect(await gapsIn(17, "2026-03-31", uploaded)).toEqual([
      "「場所P-31」(1点)は、クラウドサービスとしての評価が記録されていません。",
    ]);
  });

  test("no evaluation of a cloud in which nothing personal lies", async () => {
    const unknown: readonly Act[] = [
      place(CLOUD, { kind: "cloud" }),
      designatePlace(CLOUD),
      register("A-1", HARMLESS),
      ...handOver("S-1", "provision", ["A-1"], { place: CLOUD }),
    ];
    expect(await gapsIn(17, "2026-07-24", unknown)).toEqual([]);
  });

  test("a training older than twelve months, where personal information is handled (art. 20)", async () => {
    const staff = ["𠮷野 さくら", "近藤 絵里", "渡邉 隆", "湊 大輔"];
    const ofAll = staff.map((name) => expect.stringContaining(name));
    expect(await gapsIn(20, "2027-04-01", held("A-1"))).toEqual([]);
    expect(await gapsIn(20, "2027-04-02", held("A-1"))).toEqual(ofAll);
    const again = later("2026-09-01", trained(DRIVER, "2026-09-01"));
    expect(await gapsIn(20, "2027-04-02", held("A-1"), again)).toEqual(ofAll.toSpliced(2, 1));
  });

  test("no training where nothing that came in holds personal information", async () => {
    const harmless = [register("A-1", HARMLESS), ...handOver("S-1", "provision", ["A-1"])];
    expect(await gapsIn(20, "2027-04-02", harmless)).toEqual([]);
  });
});
