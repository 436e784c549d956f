/** Names and signatures that have been kept long enough leave the file for good, and the ledger stays provable. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import { readKeyFile } from "../../electron/keys/ledgerKey.ts";
import type { Outcome, Recorder } from "../../electron/ledger/append.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import type { RecordLedger } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { contract } from "../../electron/ledger/views/contracts.ts";
import { home } from "../../electron/ledger/views/home.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { slip } from "../../electron/ledger/views/slips.ts";
import { SAMPLE_PASSPHRASE, playSample } from "../../electron/sample/play.ts";
import { CONTRACT } from "../../electron/sample/stage.ts";
import { texts } from "../../renderer/verify-page/text/text.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import { Command } from "../../shared/domain/command.ts";
import { ACTOR } from "../helpers/ledger.ts";
import { scratchFolder, tampered } from "../helpers/tamper.ts";
import { newCommandId } from "../helpers/toldLedger.ts";
import { filesIn, linesOf, reportOn } from "../unit/verify-page/bundle.ts";

const scratch = scratchFolder();
const path = join(scratch.path, "見本.ukewatashi");
/** Completed on 5 April 2027, to be kept for five years. */
const LAST = "2032-04-05T17:00:00+09:00";
const AFTER = "2032-04-06T09:00:00+09:00";

/** An official of the city: in no other contract, without an account. */
const OFFICIAL = "髙橋 真由美";
/** The custody manager has an account, and keeps the key of the store. */
const MANAGER = "湊 大輔";

/** How the sample's signatures begin. */
const STROKES = "[[10,60,22,30,";

let ledger: RecordLedger;
let recorder: Recorder;
let now = LAST;

beforeAll(async () => {
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  ledger = openForRecording(path);
  const key = await readKeyFile(`${path}-key`, ledger.identity.vkey, SAMPLE_PASSPHRASE);
  const clock = { wallMs: () => epochSeconds(now) * 1000, elapsedMs: () => epochSeconds(now) };
  recorder = ledger.unlock(key, clock);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

function expire(at: string): Outcome {
  now = at;
  const command = {
    id: newCommandId(),
    type: "expirePersonal",
    occurredAt: at,
    contract: CONTRACT,
  };
  return recorder.record(Command.parse(command), ACTOR);
}

/** Every byte that lies in the file or beside it. */
function bytes(): Buffer {
  const files = [path, `${path}-wal`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

function on<T>(moment: string, view: (reading: Reading) => T): T {
  return read(ledger.db, Date.parse(moment), view);
}

const verified = (file = path) => verifyLedger({ path: file, depth: "all" });
const todos = (moment: string) => on(moment, (reading) => home(reading, {})).todos;

describe("a contract that is over", () => {
  test("keeps everything to the last day, and refuses to let it go", () => {
    const size = recorder.size();
    expect(expire(LAST)).toMatchObject({ ok: false, refusals: [{ rule: "still-kept" }] });
    expect(recorder.size()).toBe(size);
    expect(bytes().includes(OFFICIAL)).toBe(true);
    expect(bytes().includes(STROKES)).toBe(true);
    expect(JSON.stringify(todos(LAST))).not.toContain("保存期間");
    const { counts } = verified();
    expect(counts["expired"]).toBeUndefined();
  });

  test("says on the day after that they may go, and how many", () => {
    expect(JSON.stringify(todos(AFTER))).toContain("氏名と署名の保存期間が過ぎました");
    const view = on(AFTER, (reading) => contract(reading, CONTRACT));
    expect(view?.retention).toMatchObject({
      years: 5,
      until: "2032-04-05",
      due: { persons: 5, rest: 0 },
    });
    expect(view?.retention.due?.slips).toBeGreaterThan(5);
  });
});

describe("what has gone", () => {
  let seq = 0;
  let disclosedBefore: readonly string[];
  beforeAll(() => {
    const before = join(scratch.path, "bundle-before");
    exportBundle(ledger, before, { disclosures: true });
    disclosedBefore = linesOf(filesIn(before), "disclosures.jsonl");
    const outcome = expire(AFTER);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    seq = outcome.seq;
  });

  test("stands nowhere in the file any more, while what is still needed does", () => {
    expect(bytes().includes(OFFICIAL)).toBe(false);
    expect(bytes().includes("タカハシ マユミ")).toBe(false);
    expect(bytes().includes(STROKES)).toBe(false);
    expect(bytes().includes(MANAGER)).toBe(true);
  });

  test("is said to have expired wherever it is shown", () => {
    const shown = on(AFTER, (reading) => JSON.stringify(slip(reading, "slip-01")));
    expect(shown).toContain("(期限により消去)");
    expect(shown).not.toContain(OFFICIAL);
    expect(shown).toContain(MANAGER);
  });

  test("is told of in the history, and no longer to do", () => {
    const view = on(AFTER, (reading) => contract(reading, CONTRACT));
    expect(view?.history.map(({ title }) => title)).toContain(
      "保存期間を過ぎた氏名と署名を消しました",
    );
    expect(view?.retention.due).toEqual({
      persons: 0,
      slips: 0,
      signed: 0,
      guards: 0,
      rest: 0,
    });
    expect(JSON.stringify(todos(AFTER))).not.toContain("保存期間");
  });

  test("is no damage: verify counts it as expired", () => {
    const [event] = readBody(ledger.db, seq).events.filter(
      ({ type }) => type === "personalExpired",
    );
    if (event?.type !== "personalExpired") throw new Error("nothing was let go");
    const report = verified();
    expect(report.findings).toEqual([]);
    expect(report.counts["expired"]).toBe(event.values.length);
  });

  test("is told apart in a bundle from what was left out there", async () => {
    const bundle = join(scratch.path, "bundle");
    exportBundle(ledger, bundle, { disclosures: true });
    const files = filesIn(bundle);
    const { findings, disclosures } = await reportOn(files);
    expect(findings).toEqual([]);
    expect(disclosures.expired).toBe(verified().counts["expired"]);
    expect(disclosures.named - disclosures.found).toBe(disclosures.expired);
    files.delete("disclosures.jsonl");
    const without = await reportOn(files);
    expect(without.disclosures).toEqual({ ...disclosures, found: 0 });
  });

  test("is found when it is put back from an old copy", () => {
    const [event] = readBody(ledger.db, seq).events.filter(
      ({ type }) => type === "personalExpired",
    );
    const value = event?.type === "personalExpired" ? event.values[0] : undefined;
    const back = tampered(path, join(scratch.path, "back.ukewatashi"), (db) =>
      db
        .prepare(
          "INSERT INTO disclosures(commitment, salt, value) VALUES (?, zeroblob(16), '\"x\"')",
        )
        .run(value),
    );
    expect(verified(back).findings.map(({ code }) => code)).toContain("disclosure-kept");
  });

  test("is found by the page in a bundle that was put together with an old copy", async () => {
    const files = filesIn(join(scratch.path, "bundle"));
    files.set("disclosures.jsonl", Buffer.from(`${disclosedBefore.join("\n")}\n`));
    const { findings, disclosures } = await reportOn(files);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["disclosureKept"]));
    expect(findings).toHaveLength(verified().counts["expired"] ?? 0);
    expect(disclosures.expired).toBe(0);
    const [finding] = findings;
    if (finding?.code !== "disclosureKept") throw new Error("nothing was found");
    expect(texts.ja.findings.disclosureKept(finding)).toMatch(
      /保存期間を過ぎて消したはずの個人情報/,
    );
    expect(texts.en.findings.disclosureKept(finding)).toMatch(
      /still there \(line \d+ of disclosures.jsonl, of entry \d+\)/,
    );
  });

  test("excuses nothing else: a name taken away without an entry is missing", () => {
    const less = tampered(path, join(scratch.path, "less.ukewatashi"), (db) =>
      db.prepare("DELETE FROM disclosures WHERE value LIKE '%湊 大輔%'").run(),
    );
    expect(verified(less).findings.map(({ code }) => code)).toEqual(["disclosure-missing"]);
  });

  test("cannot go twice", () => {
    expect(expire("2032-05-01T09:00:00+09:00")).toMatchObject({
      ok: false,
      refusals: [{ rule: "nothing-to-expire" }],
    });
  });

  test("leaves no way to delete anything else", () => {
    const reading = openForReading(path);
    try {
      expect(reading.db.prepare("SELECT count(*) FROM expiring").pluck().get()).toBe(0);
    } finally {
      reading.close();
    }
    expect(() => ledger.db.prepare("DELETE FROM disclosures").run()).toThrow("append-only");
  });
});
