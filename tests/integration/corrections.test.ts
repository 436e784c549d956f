/** Corrections in a real ledger file: bound to the entry's own bytes, verified, told, and found by what is right. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { asset, assets } from "../../electron/ledger/views/assets.ts";
import { correcting, correction, corrections } from "../../electron/ledger/views/corrections.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { slip as slipView, slips } from "../../electron/ledger/views/slips.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import { held, issue, register } from "../helpers/acts.ts";
import { approve, correct, reject, unit } from "../helpers/correctionActs.ts";
import { CONTRACT, act, stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const PATH = `${scratch.path}/corrected.ukewatashi`;
const NOW = "2026-12-01T09:00:00+09:00";

beforeAll(() =>
  toldLedger(
    PATH,
    stage,
    held("A-1"),
    register("A-2"),
    correct("both", unit("A-1"), { serial: "SN-RIGHT", number: "A-1R" }, { said: "serial" }),
    approve("both", "receiver"),
    approve("both", "giver"),
    correct("waiting", unit("A-1"), { name: "待ち" }),
    correct("alone", unit("A-2"), { name: "収納データ" }, { cleared: ["serial"] }),
    held("A-3"),
    correct("no", unit("A-3"), { name: "却下された名" }),
    reject("no", "giver"),
    issue("void", "return", ["A-3"]),
    act({ type: "voidSlip", slip: "void", reason: "日を改める" }),
  ),
);

function seen<T>(view: (reading: Reading) => T): T {
  const ledger = openForReading(PATH);
  try {
    return read(ledger.db, epochSeconds(NOW) * 1000, view);
  } finally {
    ledger.close();
  }
}

describe("a ledger with corrections", () => {
  test("is whole, and each correction names its entry by the hash it has", () => {
    const report = verifyLedger({ path: PATH, depth: "all" });
    expect(report.findings).toEqual([]);
    const view = seen((reading) => correction(reading, "both"));
    const leaf = seen(({ db }) =>
      db
        .prepare<[number], Buffer>("SELECT leaf FROM entries WHERE seq = ?")
        .pluck()
        .get(view?.target.seq ?? -1),
    );
    expect(view?.target.leaf).toBe(leaf?.toString("hex"));
  });

  test("shows before and after, and both sides' word", () => {
    expect(seen((reading) => correction(reading, "both"))).toMatchObject({
      state: "inForce",
      number: "令和8年度 訂正第0001号",
      lines: [
        { field: "資産番号", before: "A-1", after: "A-1R" },
        { field: "製造番号", before: "SN-A-1", after: "SN-RIGHT" },
      ],
      sides: [
        { side: "giver", approved: { by: "paper" } },
        { side: "receiver", approved: { by: "paper" } },
      ],
      sheets: [{ stage: "issued" }, { stage: "completed" }],
    });
    expect(seen((reading) => correction(reading, "no"))).toMatchObject({
      state: "rejected",
      rejected: { side: "giver", reason: "当市の控えと合わない" },
    });
    expect(seen((reading) => corrections(reading, {})).map((one) => one.state)).toEqual([
      "rejected",
      "inForce",
      "proposed",
      "inForce",
    ]);
  });

  test("shows a unit as it is right, and its registration as it was written", () => {
    const view = seen((reading) => asset(reading, "A-1"));
    expect(view).toMatchObject({ number: "A-1R", serial: "SN-RIGHT", name: "納税者データ" });
    const [first] = view?.history ?? [];
    expect(JSON.stringify(first)).toContain("SN-A-1");
    expect(JSON.stringify(view?.history)).toContain("訂正前「SN-A-1」 訂正後「SN-RIGHT」");
    expect(seen((reading) => asset(reading, "A-2"))).toMatchObject({ name: "収納データ" });
    expect(seen((reading) => asset(reading, "A-2"))?.serial).toBeUndefined();
    expect(seen((reading) => asset(reading, "A-3"))?.name).toBe("納税者データ");
  });

  test("is searched by what is right", () => {
    const found = (text: string) => seen((reading) => assets(reading, { text })).total;
    expect(found("SN-RIGHT")).toBe(1);
    expect(found("SN-A-1")).toBe(0);
  });

  test("offers what each entry said, and says when one waits already", () => {
    const view = seen((reading) => correcting(reading, { kind: "slip", id: "in-A-1" }));
    expect(view?.entries.map((entry) => entry.fields)).toEqual([
      ["purpose", "clientNumber", "remarks"],
      ["releasedAt"],
      ["receivedAt"],
    ]);
    expect(view?.both).toHaveLength(2);
    const unitView = seen((reading) => correcting(reading, { kind: "asset", id: "A-1" }));
    expect(unitView?.open?.id).toBe("waiting");
    expect(seen((reading) => correcting(reading, { kind: "asset", id: "none" }))).toBeUndefined();
  });

  test("has what waits on the first screen and before the inspector", () => {
    const todos = seen((reading) => home(reading, {})).todos.map((one) => one.text);
    expect(todos).toContain("訂正票 令和8年度 訂正第0002号 が双方の承認を待っています");
    const period = { contract: CONTRACT, from: "2026-04-01", to: "2027-03-31" };
    const article = seen((reading) => inspection(reading, period))?.articles.find(
      (one) => one.article === 11,
    );
    expect(article?.evidence.find((one) => one.what === "訂正票")?.count).toBe(4);
    expect(article?.gaps).toContain(
      "訂正票 令和8年度 訂正第0002号 は、双方の承認が終わっていません。",
    );
  });

  test("prints a slip's own words again, marked with the correction or the void number", () => {
    const ledger = openForReading(PATH);
    try {
      const of = (subject: string, stageOf: "issued" | "completed") =>
        formToPrint(ledger, { form: "handoverSlip", subject, stage: stageOf }, NOW);
      const kept = of("in-A-1", "completed");
      expect(JSON.stringify(kept?.content)).toContain("SN-A-1");
      expect(kept?.corrections).toEqual([{ form: "correctionSlip", year: 2026, number: 1 }]);
      expect(of("void", "issued")).toMatchObject({ voidedOn: "2026-07-24", corrections: [] });
    } finally {
      ledger.close();
    }
  });

  test("lists void numbers with their reasons", () => {
    expect(seen((reading) => slips(reading, { show: "void" })).rows).toMatchObject([
      { id: "void", voided: { reason: "日を改める" } },
    ]);
    expect(seen((reading) => slipView(reading, "in-A-1"))?.corrections).toEqual([]);
  });
});
