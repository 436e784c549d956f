/** Closed periods in a real ledger file: counted from the entries, closed at the head there was, told of later. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { asset } from "../../electron/ledger/views/assets.ts";
import { close as closeView, closes } from "../../electron/ledger/views/closings.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import { held, register, store } from "../helpers/acts.ts";
import { close } from "../helpers/closingActs.ts";
import { forge } from "../helpers/forger.ts";
import { because, on } from "../helpers/given.ts";
import { CONTRACT, stageWith } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { TOLD_PASSPHRASE, toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const PATH = `${scratch.path}/closed.ukewatashi`;
const NOW = "2026-12-01T09:00:00+09:00";

beforeAll(() =>
  toldLedger(
    PATH,
    stageWith({ closing: "monthly" }),
    held("A-1", "A-2"),
    on("2026-07-25T09:00:00+09:00", store(["A-1"])),
    close("quiet", "2026-04-01", "2026-06-30"),
    on("2026-08-01T09:00:00+09:00", close("july", "2026-07-01", "2026-07-31")),
    because("届出が遅れた", ["R24-5"], on("2026-07-30T09:00:00+09:00", register("A-3"))),
  ),
);

function seen<T>(day: string, view: (reading: Reading) => T): T {
  const ledger = openForReading(PATH);
  try {
    return read(ledger.db, epochSeconds(`${day}T09:00:00+09:00`) * 1000, view);
  } finally {
    ledger.close();
  }
}

describe("a ledger with closed periods", () => {
  test("is whole, and each close names the head it was closed at", () => {
    const report = verifyLedger({ path: PATH, depth: "all" });
    expect(report.findings).toEqual([]);
    const heads = seen("2026-08-02", ({ db, books }) =>
      ["quiet", "july"].map((id) => {
        const head = books.get("periodClose", id)?.head;
        const note = db
          .prepare<[number], Buffer>("SELECT note FROM checkpoints WHERE size = ?")
          .pluck()
          .get(head?.size ?? 0);
        return note?.toString().split("\n")[2] === head?.root;
      }),
    );
    expect(heads).toEqual([true, true]);
  });

  test("holds even who has the key to it: an entry told otherwise no longer fits what was closed", async () => {
    const ledger = openForReading(PATH);
    const { vkey } = ledger.identity;
    ledger.close();
    const path = forge({
      original: PATH,
      path: `${scratch.path}/forged.ukewatashi`,
      key: await readKeyFile(keyPath(PATH), vkey, TOLD_PASSPHRASE),
      forgetful: true,
      change: (body) => ({
        ...body,
        events: body.events.map((event) =>
          event.type === "assetRegistered" && event.asset === "A-2"
            ? { ...event, name: "差替え" }
            : event,
        ),
      }),
    });
    const { findings } = verifyLedger({ path, depth: "all" });
    expect(findings.map(({ code }) => code)).toEqual(["close-wrong", "close-wrong"]);
  });

  test("counts what happened in each, by the entries, or that nothing did", () => {
    const { rows } = seen("2026-08-02", (reading) => closes(reading, { contract: CONTRACT })) ?? {};
    expect(rows?.map(({ from, counts, late }) => [from, counts, late])).toEqual([
      ["2026-07-01", "登録 2件、提供の受領 1件、棚の記録 1件", 1],
      ["2026-04-01", "動きなし", 0],
    ]);
  });

  test("shows what came later, how late and why, on the close, in the history and to an inspector", () => {
    const view = seen("2026-08-02", (reading) => closeView(reading, "july"));
    expect(view?.lateEntries).toMatchObject([{ days: 2, reason: "届出が遅れた" }]);
    expect(view?.lateEntries[0]?.title).toContain("A-3");
    const history = seen("2026-08-02", (reading) => asset(reading, "A-3"))?.history;
    expect(JSON.stringify(history)).toContain("締めた期間");
    const period = { contract: CONTRACT, from: "2026-07-01", to: "2026-07-31" };
    const article = seen("2026-08-02", (reading) => inspection(reading, period))?.articles.find(
      (one) => one.article === 24,
    );
    expect(article?.evidence.map(({ what, count }) => [what, count])).toEqual([
      ["期間の締め", 1],
      ["締めた後に加わった記録", 1],
      ["理由を記録して進めた記録", 1],
    ]);
    expect(article?.gaps).toEqual([]);
  });

  test("prints a close with what came later as true of that print, beside words that stay", () => {
    const ledger = openForReading(PATH);
    try {
      const of = (subject: string) =>
        formToPrint(ledger, { form: "periodClose", subject, stage: "completed" }, NOW);
      expect(of("july")?.late).toMatchObject([
        { at: "2026-07-30T09:00:00+09:00", days: 2, reason: "届出が遅れた" },
      ]);
      expect(of("july")?.content).toMatchObject({ counts: [{ count: 2 }, {}, {}] });
      expect(of("quiet")?.late).toEqual([]);
    } finally {
      ledger.close();
    }
  });

  test("asks for the next close once its period is over, where the contract wants it", () => {
    const texts = (day: string) =>
      seen(day, (reading) => home(reading, {})).todos.filter(
        ({ target }) => target.to === "closes",
      );
    expect(texts("2026-08-31")).toEqual([]);
    expect(texts("2026-09-01").map(({ text }) => text)).toEqual([
      "契約「納税通知書等印字業務委託」の令和8年8月1日〜令和8年8月31日を締めていません",
    ]);
  });
});
