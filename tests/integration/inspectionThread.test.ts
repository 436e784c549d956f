/** An inspection in its thread, from the page's call to its answer, on a real ledger. */
import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { InspectionOrder } from "../../electron/ledger/inspection-worker.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { Inspecting } from "../../electron/services/inspecting.ts";
import { answeringThread } from "../../electron/services/answeringThread.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import { problem } from "../../shared/text/ja/problems.ts";
import { threadOf } from "../helpers/commandLine.ts";
import type { Desk } from "../helpers/desk.ts";
import { TODAY, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder, tampered } from "../helpers/tamper.ts";

const scratch = scratchFolder();
const ASKED = { contract: "K-1", from: "2026-04-01", to: "2027-03-31" };
const SCRIPT = threadOf("inspection-worker");
const LEFT_OFF = "検査のための一覧の作成を中止しました。";

let sample: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(() => {
  desk = setUpDesk(scratch.path);
});
afterEach(() => desk.close());

const orderOf = (ledger: string): Omit<InspectionOrder, "most"> => ({
  ledger,
  wallMs: Date.parse(`${TODAY}T12:30:00+09:00`),
  asked: ASKED,
});

/** What it says where it is looked at without a thread. */
function unthreaded(path: string) {
  const { wallMs, asked } = orderOf(path);
  const ledger = openForReading(path);
  try {
    return read(ledger.db, wallMs, (reading) => inspection(reading, asked));
  } finally {
    ledger.close();
  }
}

describe("an inspection in a thread", () => {
  test.each(["manager", "auditor"] as const)(
    "answers a %s what it answers without one, with everybody's name",
    async (role) => {
      const path = copied(sample);
      await desk.open(path, role);
      const seen = await desk.value("inspection", ASKED);
      expect(seen).toEqual(unthreaded(path));
      expect(JSON.stringify(seen)).toContain("湊 大輔");
    },
  );

  test("leaves the program free to answer others meanwhile", async () => {
    await desk.open(copied(sample), "manager");
    const answered: CallName[] = [];
    const asking = desk.value("inspection", ASKED).then(() => answered.push("inspection"));
    await desk.value("home", {}).then(() => answered.push("home"));
    await asking;
    expect(answered).toEqual(["home", "inspection"]);
  });

  test("is left off when another is asked for, which is answered", async () => {
    await desk.open(copied(sample), "manager");
    const [first, second] = await Promise.all([
      desk.call("inspection", ASKED),
      desk.call("inspection", { ...ASKED, to: "2026-10-31" }),
    ]);
    expect(first).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
    expect(first.ok ? "" : first.fault.message).toContain(LEFT_OFF);
    expect(second).toMatchObject({ ok: true, value: { to: "2026-10-31" } });
    expect(desk.reports, "nothing has gone wrong").toEqual([]);
  });

  test("is left off when the page is left, and can be asked for again", async () => {
    await desk.open(copied(sample), "manager");
    const asking = desk.call("inspection", ASKED);
    await desk.value("inspectionCancel", {});
    const reply = await asking;
    expect(reply.ok ? "" : reply.fault.message).toContain(LEFT_OFF);
    expect(await desk.value("inspection", ASKED)).toMatchObject({ from: ASKED.from });
  });

  test.each(["signOut", "closeLedger"] as const)(
    "tells nothing of the ledger once %s is called",
    async (call) => {
      await desk.open(copied(sample), "manager");
      const onPage = desk.call("inspection", ASKED);
      const onPaper = desk.call("printInspection", { ...ASKED, target: "file" });
      await desk.value(call, {});
      for (const reply of [await onPage, await onPaper])
        expect(reply).toMatchObject({ ok: false, fault: { kind: "locked" } });
    },
  );

  test("goes on for paper while the page asks for another", async () => {
    await desk.open(copied(sample), "manager");
    const onPaper = desk.call("printInspection", { ...ASKED, target: "file" });
    await desk.value("inspection", ASKED);
    // No file was chosen, which is asked once there is something to print.
    expect(await onPaper).toMatchObject({ ok: true, value: { printed: false } });
  });

  test("says that the contract is not there", async () => {
    await desk.open(copied(sample), "manager");
    const reply = await desk.call("inspection", { ...ASKED, contract: "K-9" });
    expect(reply).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
    expect(reply.ok ? "" : reply.fault.message).toContain("台帳にありません");
  });
});

describe("what goes wrong in the thread", () => {
  const inspecting = (script = SCRIPT) => new Inspecting((order) => answeringThread(script, order));

  test("is named as damage where an entry that tells of units does not read", async () => {
    let last: unknown;
    const path = tampered(sample, `${sample}.damaged`, (db) => {
      last = db.prepare("SELECT max(seq) FROM touched WHERE kind = 'asset'").pluck().get();
      db.prepare(
        "UPDATE entries SET body = CAST('{' || substr(CAST(body AS TEXT), 3) AS BLOB) WHERE seq = ?",
      ).run(last);
    });
    await expect(inspecting().see(orderOf(path))).rejects.toMatchObject({
      code: "damaged",
      detail: String(last),
    });
  });

  test("is named where the file has gone", async () => {
    const path = `${sample}.gone`;
    expect(existsSync(path)).toBe(false);
    await expect(inspecting().see(orderOf(path))).rejects.toMatchObject({ code: "missing" });
  });

  test("is told in a sentence of its own where the thread itself dies, and the cause is kept", async () => {
    const dies = inspecting(`${SCRIPT}.gone`);
    await expect(dies.see(orderOf(sample))).rejects.toMatchObject({
      code: "not-gathered",
      cause: expect.any(Error),
    });
    expect(problem["not-gathered"]("")).toContain("台帳は元のまま");
  });
});
