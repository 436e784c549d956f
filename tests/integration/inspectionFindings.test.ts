/** What an inspection shows of findings (Art. 19), of reasons given for warnings (E33), and that nothing is cut. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { contract } from "../../electron/ledger/views/contracts.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { handOver, register, takeOut } from "../helpers/acts.ts";
import { because, on } from "../helpers/given.ts";
import { recordFinding, resolveFinding } from "../helpers/recordActs.ts";
import { CONTRACT, lacking, stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
const MANY = Array.from({ length: 205 }, (_, at) => `A-${at}`);
let ledger: ReadLedger;

beforeAll(async () => {
  const path = join(scratch.path, "findings.ukewatashi");
  await toldLedger(
    path,
    stage,
    MANY.map((asset) => register(asset)),
    handOver("S-1", "provision", MANY),
    [
      because("担当の交代中", ["R7-1"], lacking(takeOut(["A-0"]), "purpose")),
      recordFinding("F-1"),
      recordFinding("F-2", { dueOn: "2026-09-30" }),
      recordFinding("F-3", { inspectedOn: "2026-07-24" }),
      on("2026-08-20T10:00:00+09:00", resolveFinding("F-1")),
    ],
  );
  ledger = openForReading(path);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

function article(wanted: number, from: string, to: string) {
  const view = read(ledger.db, Date.parse("2026-12-01T12:00:00+09:00"), (reading) =>
    inspection(reading, { contract: CONTRACT, from, to }),
  );
  return view?.articles.find((one) => one.article === wanted);
}

/** What home says of findings on a day. */
function toldOn(day: string): string[] {
  const { todos } = read(ledger.db, Date.parse(`${day}T12:00:00+09:00`), (reading) =>
    home(reading, { verified: { ok: true } }),
  );
  return todos
    .map(({ urgency, text }) => `${urgency}: ${text}`)
    .filter((text) => text.includes("検査の指摘"));
}

describe("a finding that is to be put right", () => {
  test.each([
    ["2026-07-24", ["本日"]],
    ["2026-07-25", ["1日"]],
  ])("is told of from the first day on where it has no day to be done by: %s", (day, [since]) => {
    expect(toldOn(day)).toEqual([
      `soon: 検査の指摘 検-F-3 の処置が記録されていません(検査から${since}、期限の定めなし、第19条)`,
    ]);
  });

  test.each([
    ["2026-08-30", []],
    ["2026-08-31", ["later: 検査の指摘 検-F-2 の処置の期限は30日後です(第19条)"]],
    ["2026-09-30", ["later: 検査の指摘 検-F-2 の処置の期限は本日です(第19条)"]],
    ["2026-10-01", ["now: 検査の指摘 検-F-2 の処置の期限を1日過ぎています(第19条)"]],
  ])("is told of at home on %s: %s", (day, told) => {
    expect(toldOn(day).filter((text) => !text.includes("F-3"))).toEqual(told);
  });

  test("stands with its contract, with what was done about the others", () => {
    const view = read(ledger.db, Date.parse("2026-12-01T12:00:00+09:00"), (reading) =>
      contract(reading, CONTRACT),
    );
    expect(view?.findings.filter(({ id }) => id !== "F-3")).toMatchObject([
      { id: "F-2", document: "検-F-2", dueOn: "2026-09-30" },
      { id: "F-1", document: "検-F-1", resolved: { on: "2026-08-20", document: "報-F-1" } },
    ]);
    expect(view?.history.map(({ title }) => title)).toContain(
      "検査の指摘 検-F-1 の処置を登録しました",
    );
  });
});

describe("an inspection", () => {
  test("shows what was found before, what was done about it, and what is still open", () => {
    const seen = article(19, "2026-04-01", "2026-12-01");
    expect(seen?.evidence.map(({ what, count }) => [what, count])).toEqual([
      ["検査の指摘", 3],
      ["指摘の処置", 1],
    ]);
    expect(seen?.gaps).toEqual([
      "検査の指摘 検-F-2 は、処置が記録されていません(期限 令和8年9月30日)。",
      "検査の指摘 検-F-3 は、処置が記録されていません。",
    ]);
  });

  test("holds a finding for open on the days before something was done about it", () => {
    expect(article(19, "2026-04-01", "2026-08-19")?.gaps).toHaveLength(3);
    expect(article(19, "2026-04-01", "2026-08-20")?.gaps).toHaveLength(2);
  });

  test("shows the reasons given for warnings, under their article and on their day", () => {
    const reasons = (from: string, to: string) =>
      article(7, from, to)?.evidence.find(({ what }) => what === "理由を記録して進めた記録");
    expect(reasons("2026-07-24", "2026-07-24")?.rows).toEqual([
      { on: "2026-07-24", text: expect.stringMatching(/R7-1 担当の交代中$/u) },
    ]);
    expect(reasons("2026-07-25", "2026-12-01")).toBeUndefined();
  });

  test("lists everything it counts", () => {
    const received = article(4, "2026-04-01", "2026-12-01")?.evidence[0];
    expect(received).toMatchObject({ count: 205 });
    expect(received?.rows).toHaveLength(205);
  });
});
