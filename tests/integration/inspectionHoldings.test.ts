/** What an inspection sees of where units lay (Art. 6, 10): on the days of its period, whatever is there today. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { uncovered } from "../../electron/ledger/views/inspection/stays.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { handOver, held } from "../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../helpers/transportActs.ts";
import { because, on } from "../helpers/given.ts";
import type { Act } from "../helpers/stage.ts";
import {
  ANNEX,
  CENTER,
  CONTRACT,
  SUBCONTRACTOR,
  SUB_OFFICE,
  act,
  paper,
  stage,
} from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
let ledger: ReadLedger;

const at = (day: string, time = "10:00") => `${day}T${time}:00+09:00`;

/** A unit taken from one place to another, within a day. */
function moved(asset: string, day: string, from: string, to: string): readonly Act[] {
  const way = `W-${asset}-${day}`;
  const late = (doing: Act) =>
    because("指定の更新を待つ間の移動", ["R6-7", "R10-9", "R13-3"], doing);
  return [
    late(on(at(day), depart(way, "move", { assets: [asset], from, to }))),
    on(at(day, "11:00"), arrive(way, { place: to })),
    on(at(day, "12:00"), checkArrival(way)),
  ];
}

beforeAll(async () => {
  const path = join(scratch.path, "holdings.ukewatashi");
  await toldLedger(
    path,
    stage,
    held("A-1", "A-2", "A-3"),
    moved("A-3", "2026-07-27", CENTER, SUB_OFFICE),
    [
      act({
        type: "endPlaceDesignation",
        contract: CONTRACT,
        place: CENTER,
        lastDay: "2026-08-31",
      }),
      act({
        type: "endConsent",
        contract: CONTRACT,
        party: SUBCONTRACTOR,
        lastDay: "2026-08-31",
        document: paper("終-1"),
      }),
    ],
    moved("A-1", "2026-08-31", CENTER, ANNEX),
    moved("A-2", "2026-09-02", CENTER, ANNEX),
    moved("A-3", "2026-09-01", SUB_OFFICE, ANNEX),
    [...handOver("back", "return", ["A-2"], { place: ANNEX })].map((doing) =>
      on(at("2026-09-10"), doing),
    ),
  );
  ledger = openForReading(path);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

function inspected(article: number, from: string, to: string, today = "2026-12-01") {
  const view = read(ledger.db, Date.parse(at(today)), (reading) =>
    inspection(reading, { contract: CONTRACT, from, to }),
  );
  const found = view?.articles.find((one) => one.article === article);
  if (!found) throw new Error(`article ${article} is not inspected`);
  return found;
}
const lay = (article: number, what: string, from: string, to: string) =>
  inspected(article, from, to)
    .evidence.find((one) => one.what === what)
    ?.rows.map(({ text }) => text);

describe("an inspection of where units lay (art. 10)", () => {
  test.each([
    // What left on the last day of the designation had it; what was there the day after had none.
    ["2026-07-01", "2026-08-31", []],
    [
      "2026-09-01",
      "2026-09-01",
      ["「場所P-02」に、指定のない期間(令和8年9月1日)、情報資産が1点ありました。"],
    ],
    [
      "2026-07-01",
      "2026-12-01",
      [
        "「場所P-02」に、指定のない期間(令和8年9月1日から令和8年9月2日まで)、情報資産が1点ありました。",
      ],
    ],
    ["2026-09-03", "2026-12-01", []],
  ])("counts what was there from %s to %s", (from, to, gaps) => {
    expect(inspected(10, from, to).gaps).toEqual(gaps);
  });

  test("shows what was where, also what has left since", () => {
    expect(lay(10, "情報資産のあった場所", "2026-07-25", "2026-09-09")).toEqual([
      "場所P-02(株式会社みなと情報サービス) 令和8年7月25日〜令和8年9月2日 3点",
      "場所P-05(あけぼの入力株式会社) 令和8年7月27日〜令和8年9月1日 1点",
      "場所P-03(株式会社みなと情報サービス) 令和8年8月31日〜令和8年9月9日 3点",
    ]);
    expect(lay(10, "情報資産のあった場所", "2026-09-11", "2026-09-11")).toEqual([
      "場所P-03(株式会社みなと情報サービス) 令和8年9月11日〜令和8年9月11日 2点",
    ]);
  });

  test("says nothing of days that have not come", () => {
    const ahead = inspected(10, "2026-09-01", "2026-12-31", "2026-09-01").gaps;
    expect(ahead).toEqual([
      "「場所P-02」に、指定のない期間(令和8年9月1日)、情報資産が1点ありました。",
    ]);
  });
});

describe("an inspection of who had units with whose consent (art. 6)", () => {
  test.each([
    ["2026-07-01", "2026-08-31", 0],
    ["2026-09-01", "2026-09-01", 1],
    ["2026-09-02", "2026-12-01", 0],
  ])("asks for a consent on each day from %s to %s", (from, to, count) => {
    expect(inspected(6, from, to).gaps).toHaveLength(count);
  });

  test("names the party, the days and how many", () => {
    expect(inspected(6, "2026-04-01", "2026-12-01").gaps).toEqual([
      "あけぼの入力株式会社 の場所に、承諾のない期間(令和8年9月1日)、情報資産が1点ありました。",
    ]);
    expect(lay(6, "再委託先等の場所にあった情報資産", "2026-04-01", "2026-12-01")).toHaveLength(1);
  });
});

describe("the days no paper allows", () => {
  const term = (from: string, to?: string, date = from) => ({
    document: { date },
    from,
    ...(to === undefined ? {} : { to }),
  });
  const days = { from: "2026-04-01", to: "2026-04-30" };

  test.each([
    ["none", [], [days]],
    ["one for all of them", [term("2026-04-01", "2026-04-30")], []],
    ["one without an end", [term("2026-03-01")], []],
    [
      "one that begins a day late",
      [term("2026-04-02")],
      [{ from: "2026-04-01", to: "2026-04-01" }],
    ],
    [
      "one that ends a day early",
      [term("2026-03-01", "2026-04-29")],
      [{ from: "2026-04-30", to: "2026-04-30" }],
    ],
    ["two that meet", [term("2026-04-16"), term("2026-04-01", "2026-04-15")], []],
    [
      "two with a day between",
      [term("2026-04-01", "2026-04-14"), term("2026-04-16")],
      [{ from: "2026-04-15", to: "2026-04-15" }],
    ],
    ["one within another", [term("2026-04-01"), term("2026-04-05", "2026-04-06")], []],
    ["one before and one after", [term("2026-03-01", "2026-03-31"), term("2026-05-01")], [days]],
    [
      "one written after its first day",
      [term("2026-04-01", "2026-04-30", "2026-04-10")],
      [{ from: "2026-04-01", to: "2026-04-09" }],
    ],
  ])("are exact on both sides: %s", (_name, papers, open) => {
    expect(uncovered(papers, days)).toEqual(open);
  });
});
