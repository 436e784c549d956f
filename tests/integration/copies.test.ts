/** What the views say of copies (Art. 8): the tree, what is used of an approval, what is due, what an inspection sees. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listRows } from "../../electron/exchange/listRows.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { asset } from "../../electron/ledger/views/assets.ts";
import { balance } from "../../electron/ledger/views/balance.ts";
import { contract } from "../../electron/ledger/views/contracts.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { handOver, held } from "../helpers/acts.ts";
import { approveCopies, copy } from "../helpers/copyActs.ts";
import { because } from "../helpers/given.ts";
import { CONTRACT, stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
let ledger: ReadLedger;

beforeAll(async () => {
  const path = join(scratch.path, "copies.ukewatashi");
  await toldLedger(
    path,
    stage,
    held("A-1", "A-2"),
    [approveCopies("L-1", ["A-1"], { copies: 3, to: "2026-12-31", media: ["tape"] })],
    [copy("C-1", "A-1", "L-1", { dueOn: "2026-10-31" }), copy("C-2", "C-1", "L-1")],
    handOver("back", "return", ["A-1"]).map((doing) => because("予備を残す", ["R8-5"], doing)),
  );
  ledger = openForReading(path);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

function on<T>(day: string, view: (reading: Reading) => T): T {
  return read(ledger.db, Date.parse(`${day}T12:30:00+09:00`), view);
}

describe("copies", () => {
  test("stand below their original, copies of copies below these", () => {
    const view = on("2026-08-01", (reading) => asset(reading, "A-1"));
    expect(view?.copies.map(({ number, depth, approval }) => [number, depth, approval])).toEqual([
      ["C-1", 0, "写-L-1"],
      ["C-2", 1, "写-L-1"],
    ]);
    expect(view?.copied).toBeUndefined();
  });

  test("say what they were copied from, under which paper, and that they can be copied", () => {
    const view = on("2026-08-01", (reading) => asset(reading, "C-2"));
    expect(view).toMatchObject({
      copyOf: { id: "C-1", label: "C-1" },
      copied: { approval: { id: "L-1", label: "写-L-1" } },
      history: [{ title: "情報資産 C-1 の複写 C-2「納税者データ」を登録しました" }],
    });
    expect(view?.possibilities).toContainEqual({ action: "registerCopy", possible: true });
  });

  test("stand in the history of their original too", () => {
    const view = on("2026-08-01", (reading) => asset(reading, "A-1"));
    expect(view?.history.map(({ title }) => title)).toContain(
      "情報資産 A-1 の複写 C-1「納税者データ」を登録しました",
    );
  });

  test("are outstanding under their own numbers, on the screen and in the file", () => {
    const rows = on("2026-08-01", (reading) => outstanding(reading, { contract: CONTRACT })).rows;
    expect(rows.map(({ number, copyOf }) => [number, copyOf?.label])).toEqual([
      ["A-2", undefined],
      ["C-1", "A-1"],
      ["C-2", "C-1"],
    ]);
    const file = on("2026-08-01", (reading) =>
      listRows(reading, { list: "outstanding", contract: CONTRACT }),
    );
    expect(file.map((row) => row[1])).toContain("納税者データ(A-1 の複写)");
  });

  test("are counted in the balance apart from what was received", () => {
    expect(on("2026-08-01", (reading) => balance(reading, { contract: CONTRACT })).rows).toEqual([
      { media: "usb", unit: "stick", received: 2, returned: 1, destroyed: 0, lost: 0, held: 1 },
      {
        media: "tape",
        unit: "stick",
        received: 0,
        copied: 2,
        returned: 0,
        destroyed: 0,
        lost: 0,
        held: 2,
      },
    ]);
  });
});

describe("an approval of copies", () => {
  test.each([
    ["2026-07-24", true],
    ["2026-12-31", true],
    ["2027-01-01", false],
  ])("shows what is used and left, and whether it is in force on %s", (day, inForce) => {
    const [approval] = on(day, (reading) => contract(reading, CONTRACT))?.copyApprovals ?? [];
    expect(approval).toMatchObject({
      document: "写-L-1",
      basis: "consent",
      purpose: "障害に備えた予備",
      allowed: 3,
      used: 2,
      inForce,
      assets: [{ label: "A-1" }],
      media: ["tape"],
      made: [{ label: "C-1" }, { label: "C-2" }],
    });
  });

  test("is among what happened under the contract", () => {
    const view = on("2026-08-01", (reading) => contract(reading, CONTRACT));
    expect(view?.history.map(({ title }) => title)).toContain("複写の承諾を登録しました");
  });

  test.each([
    ["2026-11-30", []],
    ["2026-12-11", ["later: 複写の指示・承諾 写-L-1 が20日後に切れます(残り 1部)"]],
    ["2026-12-31", ["later: 複写の指示・承諾 写-L-1 が本日切れます(残り 1部)"]],
    ["2027-01-01", []],
  ])("is told of in the month before it ends: on %s", (day, told) => {
    const todos = on(day, (reading) => home(reading, { verified: { ok: true } })).todos;
    const ends = todos.filter(({ text }) => text.startsWith("複写の指示・承諾"));
    expect(ends.map(({ urgency, text }) => `${urgency}: ${text}`)).toEqual(told);
  });
});

describe("an inspection of art. 8", () => {
  const article08 = (day: string, to = "2027-03-31") =>
    on(day, (reading) =>
      inspection(reading, { contract: CONTRACT, from: "2026-04-01", to }),
    )?.articles.find(({ article }) => article === 8);

  test("lists what was approved, what was copied, and what is still there", () => {
    expect(article08("2026-08-01")?.evidence.map(({ what, count }) => [what, count])).toEqual([
      ["複写の指示・承諾", 1],
      ["登録した複写", 2],
      ["いま残っている複写", 2],
      ["理由を記録して進めた記録", 1],
    ]);
    const [approvals, made] = article08("2026-08-01")?.evidence ?? [];
    expect(approvals?.rows[0]?.text).toBe("承諾 写-L-1 障害に備えた予備 3部のうち2部");
    expect(made?.rows[0]?.text).toBe("C-1(A-1 の複写) 写-L-1 保管中");
  });

  test("says which copies outlive their original, or their day", () => {
    expect(article08("2026-08-01")?.gaps).toEqual([
      "複写 C-1 は残っていますが、原本 A-1 は「返却済」です。",
    ]);
    expect(article08("2026-11-01")?.gaps).toContain(
      "複写 C-1 は、返却・廃棄の期限(令和8年10月31日)を過ぎて残っています。",
    );
    expect(article08("2026-10-31")?.gaps).toHaveLength(1);
  });
});
