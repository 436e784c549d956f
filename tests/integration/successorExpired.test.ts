/** A ledger whose names have lawfully expired is followed by another: what has gone stays gone, and everything is provable. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restoreLedger } from "../../electron/backup/restore.ts";
import type { RestoringParts } from "../../electron/backup/restoring.ts";
import { compareHeld } from "../../electron/heads/held/compare.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { paperView } from "../../electron/heads/paperView.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import type { Recorder } from "../../electron/ledger/append.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { losses } from "../../electron/ledger/views/losses.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { SAMPLE_PASSPHRASE, playSample } from "../../electron/sample/play.ts";
import { CONTRACT } from "../../electron/sample/stage.ts";
import type { Report } from "../../renderer/verify-page/bundle/check.ts";
import { readSlipCode } from "../../renderer/verify-page/format/slipCode.ts";
import { judge } from "../../renderer/verify-page/paper/judge.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import { Command } from "../../shared/domain/command.ts";
import { ACTOR } from "../helpers/ledger.ts";
import { plainCopy, scratchFolder } from "../helpers/tamper.ts";
import { newCommandId } from "../helpers/toldLedger.ts";
import { atLeisure, exported, reportOn } from "../unit/verify-page/bundle.ts";
import { threadOf } from "../helpers/commandLine.ts";

/** A year is played, and keys are wrapped as in a real ledger. */
const PATIENCE = 120_000;
/** The contract's five years are over. */
const AFTER = "2032-04-06T09:00:00+09:00";
const OFFICIAL = "髙橋 真由美";
const STROKES = "[[10,60,22,30,";
const GONE = "(期限により消去)";

const scratch = scratchFolder();
const before = join(scratch.path, "前の台帳.ukewatashi");
/** Copies of it from before and from after the names went. */
const early = join(scratch.path, "消去前.ukewatashi");
const late = join(scratch.path, "消去後.ukewatashi");
/** The slip as it was printed when it was completed, with its names. */
let code: string;
let expired: number | undefined;

/** Records in the ledger before, in the year in which its names may go. */
async function recordedIn(act: (record: (fields: object) => void) => void): Promise<void> {
  const ledger = openForRecording(before);
  try {
    const key = await readKeyFile(keyPath(before), ledger.identity.vkey, SAMPLE_PASSPHRASE);
    const seconds = epochSeconds(AFTER);
    const recorder: Recorder = ledger.unlock(key, {
      wallMs: () => seconds * 1000,
      elapsedMs: () => seconds,
    });
    act((fields) => {
      const command = { id: newCommandId(), occurredAt: AFTER, ...fields };
      const outcome = recorder.record(Command.parse(command), ACTOR);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    });
  } finally {
    ledger.close();
  }
}

function backedUp(copy: string): void {
  plainCopy(before, copy);
  copyFileSync(keyPath(before), keyPath(copy));
}

const party = { type: "registerParty", party: "late", name: "株式会社後出", role: "carrier" };

beforeAll(async () => {
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path: before, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  const ledger = openForReading(before);
  const slip = { form: "handoverSlip", subject: "slip-01", stage: "completed" } as const;
  code = formToPrint(ledger, slip, "2027-04-06T10:00:00+09:00")?.proof.code ?? "";
  ledger.close();
  backedUp(early);
  await recordedIn((record) => record({ type: "expirePersonal", contract: CONTRACT }));
  expired = verifyLedger({ path: before, depth: "all" }).counts["expired"];
  backedUp(late);
  await recordedIn((record) => record(party));
}, PATIENCE);
afterAll(() => scratch.remove());

function parts(): RestoringParts {
  return {
    heads: new HeadStore(join(mkdtempSync(join(scratch.path, "mind-")), "heads")),
    helper: threadOf("verify-helper"),
    wallMs: Date.parse(AFTER),
    passphrase: () => Promise.resolve(SAMPLE_PASSPHRASE),
    actorFor: (_ledger, books) => {
      const account = books.get("login", "kanri")?.account ?? "";
      return { account, role: "manager", workstation: "ws-1", via: "cli" };
    },
  };
}

async function followed(backup: string): Promise<string> {
  const out = join(mkdtempSync(join(scratch.path, "new-")), "後継.ukewatashi");
  const what = { backup, present: before, out, reason: "パソコンの故障", successor: true } as const;
  const { restored } = await restoreLedger(what, parts());
  expect(restored).toBe("successor");
  return out;
}

function bytesOf(path: string): Buffer {
  const files = [path, `${path}-wal`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

function reading<T>(path: string, use: (ledger: ReturnType<typeof openForReading>) => T): T {
  const ledger = openForReading(path);
  try {
    return use(ledger);
  } finally {
    ledger.close();
  }
}

describe("a ledger that follows one whose names have expired", () => {
  let next: string;
  let report: Report;
  beforeAll(async () => {
    next = await followed(late);
    report = await reportOn((await exported(next)).files);
  }, PATIENCE);

  test("holds nothing of what has gone, and what is still needed", () => {
    expect(bytesOf(next).includes(OFFICIAL)).toBe(false);
    expect(bytesOf(next).includes(STROKES)).toBe(false);
    expect(bytesOf(next).includes("湊 大輔")).toBe(true);
  });

  test("is sound, and counts as many values as expired", () => {
    const { findings, counts, follows } = verifyLedger({ path: next, depth: "all" });
    expect(findings).toEqual([]);
    expect(expired).toBeGreaterThan(10);
    expect(counts["expired"]).toBe(expired);
    expect(follows).toHaveLength(1);
  });

  test("is sound on the page, which tells them from those left out", () => {
    expect(report.findings).toEqual([]);
    expect(report.disclosures.expired).toBe(expired);
    expect(report.disclosures.named - report.disclosures.found).toBe(expired);
    expect(report.entries.lineage.predecessors).toHaveLength(1);
  });

  test("knows a slip that the ledger before let out with its names, and shows what is left of it", async () => {
    const held = await readHeld({ text: code, name: "受渡票" });
    const view = reading(next, (ledger) => {
      const [result] = compareHeld(ledger, held).results;
      if (!result) throw new Error("nothing was compared");
      return paperView(ledger.db, result);
    });
    expect(view.result.verdict).toBe("inherited");
    const lines = JSON.stringify(view.lines);
    expect(lines).toContain(GONE);
    expect(lines).toContain("湊 大輔");
    expect(lines).not.toContain(OFFICIAL);
  });

  test("knows it on the page too, where the names are said to have expired", async () => {
    const slip = readSlipCode(code);
    if (!slip.ok) throw new Error(slip.fault);
    const verdict = await judge(slip.code, { key: report.key, report }, atLeisure());
    expect(verdict).toMatchObject({ is: "inherited" });
    const form = "recorded" in verdict ? verdict.recorded?.form : undefined;
    expect(JSON.stringify([...(form?.values.values() ?? [])])).not.toContain(OFFICIAL);
    expect(form?.expired.size).toBe(expired);
  });
});

describe("a ledger that follows it from a copy of before", () => {
  test(
    "has the names again, and lists their going among what is to be done again",
    async () => {
      const next = await followed(early);
      const report = verifyLedger({ path: next, depth: "all" });
      expect(report.findings).toEqual([]);
      expect(report.counts["expired"]).toBeUndefined();
      expect(bytesOf(next).includes(OFFICIAL)).toBe(true);
      const [rows, todos] = reading(next, ({ db }) => [
        read(db, Date.parse(AFTER), losses).rows,
        read(db, Date.parse(AFTER), (told) => home(told, {})).todos,
      ]);
      expect(rows[0]).toMatchObject({ about: "work" });
      expect(JSON.stringify(rows[0])).toContain("保存期間を過ぎた氏名と署名を消しました");
      expect(JSON.stringify(todos)).toContain("氏名と署名の保存期間が過ぎました");
    },
    PATIENCE,
  );
});
