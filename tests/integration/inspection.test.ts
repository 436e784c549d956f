/** What an inspection sees (Art. 19), on the sample in its middle and at its end. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { playSample } from "../../electron/sample/play.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
const TERM = { from: "2026-04-01", to: "2027-03-31" };
const ledgers = new Map<string, ReadLedger>();

beforeAll(async () => {
  for (const until of ["middle", "end"] as const) {
    const path = join(scratch.path, `${until}.ukewatashi`);
    const actor = { workstation: "test", via: "cli" } as const;
    await playSample({ path, firstDay: TERM.from, until, actor, logN: 14 });
    ledgers.set(until, openForReading(path));
  }
}, 120_000);
afterAll(() => {
  for (const ledger of ledgers.values()) ledger.close();
  scratch.remove();
});

function inspected(
  name: "middle" | "end",
  day: string,
  period: typeof TERM & { readonly requester?: string } = TERM,
) {
  const ledger = ledgers.get(name);
  const at = Date.parse(`${day}T12:30:00+09:00`);
  const view =
    ledger && read(ledger.db, at, (reading) => inspection(reading, { contract: "K-1", ...period }));
  if (!view) throw new Error("there is nothing to inspect");
  return view;
}

const gapsOf = (view: ReturnType<typeof inspected>) => view.articles.flatMap(({ gaps }) => gaps);
const countsOf = (view: ReturnType<typeof inspected>, article: number) =>
  view.articles
    .find((one) => one.article === article)
    ?.evidence.map(({ what, count }) => [what, count]);

describe("an inspection", () => {
  test("finds nothing missing in a contract that went as it should", () => {
    const view = inspected("end", "2027-04-10");
    expect(gapsOf(view)).toEqual([]);
    expect(countsOf(view, 11)).toEqual([
      ["受渡票", 12],
      ["訂正票", 1],
    ]);
    expect(countsOf(view, 14)).toEqual([
      ["廃棄の指示", 2],
      ["廃棄の実施", 2],
      ["廃棄証明書", 2],
      ["返還・廃棄完了報告書", 0],
    ]);
    expect(countsOf(view, 18)).toEqual([
      ["事故", 1],
      ["事故報告書", 1],
    ]);
  });

  test("shows permits, cards, evaluations and trainings in the articles that ask for them", () => {
    const view = inspected("end", "2027-04-10");
    expect(countsOf(view, 15)).toEqual([
      ["持込み・持出しの許可", 1],
      ["入退出の規定の確認", 4],
    ]);
    expect(countsOf(view, 16)).toEqual([["身分証明書を持つ者による搬送", 6]]);
    expect(countsOf(view, 17)).toEqual([["クラウドサービスの評価", 0]]);
    expect(countsOf(view, 20)).toEqual([["教育", 4]]);
  });

  test("misses a training once its twelve months are over, and not before", () => {
    const untrained = (to: string) =>
      gapsOf(inspected("end", "2027-06-01", { from: "2026-04-01", to })).filter((gap) =>
        gap.includes("有効な教育"),
      ).length;
    expect([untrained("2027-04-01"), untrained("2027-04-02")]).toEqual([0, 4]);
  });

  test("says article by article what is open on a day in between", () => {
    const gaps = gapsOf(inspected("middle", "2026-11-23"));
    expect(gaps).toContain("受渡票 令和8年度 第0008号 は、双方の確認が終わっていません。");
    expect(gaps).toContain("搬送 令和8年度 搬送第0002号 は、到着の記録がありません。");
    expect(gaps).toContain("令和8年度 事故第0001号 は、書面による最終報告が提出されていません。");
  });

  test("shows every article that has a rule, and what was asked by whom", () => {
    const view = inspected("end", "2027-04-10", { ...TERM, requester: "若葉市 監査課" });
    expect(view.articles.map(({ article }) => article)).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 24,
    ]);
    expect(view.requester).toBe("若葉市 監査課");
    expect(countsOf(view, 7)).toEqual([["受渡しの目的", 12]]);
    expect(countsOf(view, 19)).toEqual([
      ["検査の指摘", 0],
      ["指摘の処置", 0],
    ]);
  });

  test("looks only at the period asked for", () => {
    const view = inspected("end", "2027-04-10", { from: "2026-04-01", to: "2026-10-31" });
    expect(countsOf(view, 18)).toEqual([
      ["事故", 0],
      ["事故報告書", 0],
    ]);
    expect(countsOf(view, 13)?.at(-1)).toEqual(["棚卸", 0]);
  });
});
