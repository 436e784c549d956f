/** What home and `status` say of units that lie where they may not. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { held } from "../helpers/acts.ts";
import { carry } from "../helpers/transportActs.ts";
import { CONTRACT, SUBCONTRACTOR, SUB_OFFICE, act, stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";
import { CLI } from "../helpers/commandLine.ts";

const scratch = scratchFolder();
const path = join(scratch.path, "resting.ukewatashi");
const LAST = "2026-07-31";

beforeAll(async () => {
  await toldLedger(
    path,
    stage,
    held("A-1", "A-2", "A-3"),
    carry("W-1", "move", { assets: ["A-1", "A-2"], to: SUB_OFFICE }),
    act({ type: "endPlaceDesignation", contract: CONTRACT, place: SUB_OFFICE, lastDay: LAST }),
    act({ type: "endConsent", contract: CONTRACT, party: SUBCONTRACTOR, lastDay: LAST }),
  );
});
afterAll(() => scratch.remove());

const WHERE = [
  "now: 指定のない場所「場所P-05」に情報資産が 2点あります。移動・返却・廃棄するか、指定文書を登録してください",
  "now: 承諾の終わった「あけぼの入力株式会社」に情報資産が 2点あります。引き取り・返却・廃棄を行うか、承諾書を登録してください",
];

function todosOn(day: string): string[] {
  const ledger = openForReading(path);
  try {
    const { todos } = read(ledger.db, Date.parse(`${day}T12:30:00+09:00`), (reading) =>
      home(reading, { verified: { ok: true } }),
    );
    return todos.map(({ urgency, text }) => `${urgency}: ${text}`);
  } finally {
    ledger.close();
  }
}

test("home says from the day after the last one where units lie without designation or consent", () => {
  expect(todosOn(LAST)).not.toEqual(expect.arrayContaining(WHERE.slice(0, 1)));
  expect(todosOn(LAST)).not.toEqual(expect.arrayContaining(WHERE.slice(1)));
  expect(todosOn("2026-08-01")).toEqual(expect.arrayContaining(WHERE));
});

test("and so does `status` on the command line, with everything else that wants attention", () => {
  const { stdout } = spawnSync(process.execPath, [CLI, "status", "--ledger", path], {
    encoding: "utf8",
  });
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const wanted = todosOn(today).map((text) => text.replace(/^[a-z]+: /, "要対応: "));
  expect(wanted.length).toBeGreaterThan(0);
  expect(stdout.split("\n")).toEqual(expect.arrayContaining(wanted));
});
