/** What lies in a bundle: one moment of the ledger, what witnesses signed, and the page that checks it all. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BundleOptions } from "../../electron/exchange/bundle.ts";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import { compareHeld } from "../../electron/heads/held/compare.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { readKeyFile } from "../../electron/keys/ledgerKey.ts";
import type { Recorder } from "../../electron/ledger/append.ts";
import type { ReadableDb } from "../../electron/ledger/connection.ts";
import { keepCosignature } from "../../electron/ledger/cosignatures.ts";
import { entryCount, readCheckpoint } from "../../electron/ledger/entries.ts";
import type { ReadLedger, RecordLedger } from "../../electron/ledger/ledger.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { parseNote } from "../../shared/proof/note.ts";
import { TODAY, command, copied, playedSample } from "../helpers/desk.ts";
import { ACTOR } from "../helpers/ledger.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { cosignedBy, witnesses } from "../helpers/witnesses.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";

const scratch = scratchFolder();
let recording: RecordLedger;
let recorder: Recorder;
let ledger: ReadLedger;
let bundles = 0;

beforeAll(async () => {
  const path = copied(await playedSample(scratch.path));
  recording = openForRecording(path);
  const key = await readKeyFile(`${path}-key`, recording.identity.vkey, SAMPLE_PASSPHRASE);
  const wallMs = () => Date.parse(`${TODAY}T15:00:00+09:00`);
  recorder = recording.unlock(key, { wallMs, elapsedMs: () => 0 });
  ledger = openForReading(path);
}, 60_000);
afterAll(() => {
  ledger.close();
  recording.close();
  scratch.remove();
});

function exported(options: Partial<BundleOptions> = {}, of = ledger): string {
  bundles += 1;
  const folder = join(scratch.path, `bundle-${bundles}`);
  exportBundle(of, folder, { disclosures: true, ...options });
  return folder;
}

let parties = 0;
function grow(): void {
  parties += 1;
  const party = { party: `unsou-${parties}`, name: "たしか運輸", role: "carrier" } as const;
  expect(recorder.record(command("registerParty", party), ACTOR)).toMatchObject({ ok: true });
}

/** The ledger as it is read, with something happening before each question to it. */
function disturbed(meanwhile: () => void): ReadLedger {
  const { db } = ledger;
  const prepare: ReadableDb["prepare"] = (source: string) => {
    meanwhile();
    return db.prepare(source) as never;
  };
  const own: ReadableDb = Object.create(db, { prepare: { value: prepare } });
  // Everything else asks the file itself.
  Object.defineProperty(own, "transaction", { value: db.transaction.bind(db) });
  return { ...ledger, db: own };
}

describe("a ledger that is being recorded in meanwhile", () => {
  test("is exported as it was at one moment, and that moment is sound", async () => {
    const before = entryCount(ledger.db);
    const folder = exported({}, disturbed(grow));
    const now = entryCount(ledger.db);
    expect(now).toBeGreaterThan(before + 5);
    const report = await reportOn(filesIn(folder));
    expect(report.findings).toEqual([]);
    expect(report.head.size).toBe(report.entries.tree.size);
    expect(report.head.size).toBeLessThan(now);
    const { results } = compareHeld(ledger, await readHeld({ path: folder }));
    expect(results.map(({ verdict }) => verdict)).toEqual(["held"]);
  });
});

describe("what witnesses have signed", () => {
  const [city, auditor] = witnesses("city.example/kansa", "audit.example/kanji");
  let sizes: readonly number[];
  const noteAt = (size: number) => readCheckpoint(ledger.db, size)?.note ?? "";
  const keep = (line: string) =>
    keepCosignature(recording.writable, entryCount(ledger.db), line.trimEnd());

  beforeAll(() => {
    const first = entryCount(ledger.db);
    keep(cosignedBy(city, noteAt(first), 1_800_000_000));
    grow();
    const second = entryCount(ledger.db);
    keep(cosignedBy(city, noteAt(second), 1_800_000_100));
    keep(cosignedBy(auditor, noteAt(second), 1_800_000_200));
    // One that would spoil the note for everybody, as damage may leave it.
    keep("— nobody");
    grow();
    keep(cosignedBy(auditor, noteAt(entryCount(ledger.db)), 1_800_000_300));
    sizes = [second, entryCount(ledger.db)];
  });

  test("goes along, the newest of each, on the note of the head that it is for", async () => {
    const folder = exported();
    expect(readdirSync(join(folder, "cosigned")).toSorted()).toEqual(sizes.map(String).toSorted());
    const names = (file: string) => {
      const note = parseNote(readFileSync(join(folder, file), "utf8"));
      return note.ok ? note.value.signatures.map(({ name }) => name) : [];
    };
    const { origin } = ledger.identity;
    expect(names(join("cosigned", String(sizes[0])))).toEqual([origin, city.name]);
    expect(names("checkpoint")).toEqual([origin, auditor.name]);
  });

  test("does not keep our readers from what the ledger signed", async () => {
    const folder = exported();
    const { results } = compareHeld(ledger, await readHeld({ path: folder }));
    // The bundle's own head, and the earlier one that a witness has signed.
    expect(results.map(({ verdict, size }) => [verdict, size])).toEqual([
      ["held", sizes[1]],
      ["held", sizes[0]],
    ]);
    expect((await reportOn(filesIn(folder))).findings).toEqual([]);
  });
});

describe("verify.html", () => {
  const page = Buffer.from("<!doctype html>");

  test("lies in the bundle as it was given, and is told of in its README", async () => {
    const folder = exported({ verifyPage: page });
    expect(readFileSync(join(folder, "verify.html"))).toEqual(page);
    expect(readFileSync(join(folder, "README.txt"), "utf8")).toContain("verify.html");
    expect((await reportOn(filesIn(folder))).findings).toEqual([]);
    const { results } = compareHeld(ledger, await readHeld({ path: folder }));
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(["held"]));
  });

  test("is not told of where it is not", () => {
    expect(readFileSync(join(exported(), "README.txt"), "utf8")).not.toContain("verify.html");
  });
});

test("an export that is called off leaves nothing behind", () => {
  const before = readdirSync(scratch.path);
  const progress = () => {
    throw new Error("called off");
  };
  expect(() => exported({ progress })).toThrow("called off");
  expect(readdirSync(scratch.path)).toEqual(before);
});
