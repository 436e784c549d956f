/**
 * Who holds the file and the key can write another past that verify alone finds whole. Nobody who holds an earlier head
 * is deceived: a slip, an anchor file, a checkpoint, a witness's line below it, a proof, a bundle each show it, and say
 * from where on.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import {
  checkpointNote,
  consistencyProofFrom,
  entryProof,
} from "../../electron/exchange/proofs.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { cosignHead } from "../../electron/heads/witness.ts";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import {
  keyPath,
  newLedgerKey,
  newWitnessKey,
  publicKeyIn,
  readKeyFile,
  signerOf,
} from "../../electron/keys/ledgerKey.ts";
import type { Body } from "../../electron/ledger/body.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { SAMPLE_PASSPHRASE, playSample } from "../../electron/sample/play.ts";
import { anchorText } from "../../shared/proof/anchorFile.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import type { VerifyReport } from "../../shared/views/audit.ts";
import { forge } from "../helpers/forger.ts";
import { plainCopy, scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
const at = (name: string) => join(scratch.path, name);
const original = at("sample.ukewatashi");
const forged = at("forged.ukewatashi");
/** The entry that the forger changes: the registration of a unit, long before its slips. */
const CHANGED = 42;
let key: LedgerKey;
let size: number;
/** The entry that the slip belongs to. */
let slipSeq: number;

/** Another name for a unit, as if it had always been called so. */
function renamed(body: Body): Body {
  if (body.seq !== CHANGED) return body;
  const events = body.events.map((event) =>
    event.type === "assetRegistered" ? { ...event, name: `${event.name}(写し)` } : event,
  );
  if (JSON.stringify(events) === JSON.stringify(body.events)) throw new Error("nothing to change");
  return { ...body, events };
}

beforeAll(async () => {
  const played = at("played.ukewatashi");
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path: played, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  plainCopy(played, original);
  const ledger = openForReading(original);
  key = await readKeyFile(keyPath(played), ledger.identity.vkey, SAMPLE_PASSPHRASE);
  const notes = ledger.db
    .prepare<[], Buffer>("SELECT note FROM checkpoints ORDER BY size")
    .pluck()
    .all()
    .map((note) => note.toString("utf8"));
  size = notes.length;
  const form = formToPrint(
    ledger,
    { form: "handoverSlip", subject: "slip-07", stage: "completed" },
    "2027-04-06T10:00:00+09:00",
  );
  slipSeq = form?.proof.seq ?? 0;
  writeFileSync(at("slip"), form?.proof.code ?? "");
  writeFileSync(at("checkpoint"), checkpointNote(ledger));
  writeFileSync(at("anchor"), anchorText(notes));
  writeFileSync(at("sparse"), anchorText(notes.filter((_, index) => index % 10 === 0)));
  writeFileSync(at("proof"), entryProof(ledger, 100));
  writeFileSync(at("consistency"), consistencyProofFrom(ledger, 20));
  writeFileSync(at("early"), notes[29] ?? "");
  writeFileSync(at("cosigned"), await cosigned(ledger.identity.key));
  exportBundle(ledger, at("bundle"), { disclosures: false });
  ledger.close();
  forge({ original, path: forged, key, change: renamed });
}, 60_000);

afterAll(() => scratch.remove());

/** The head as a witness looked at it and signed it. */
async function cosigned(ledgerKey: VerifierKey): Promise<string> {
  const witness = newWitnessKey("city.example/kansa");
  const by = { signer: signerOf(witness), own: publicKeyIn(witness.vkey) };
  const held = await readHeld({ path: at("checkpoint") });
  const store = new HeadStore(at("memory-of-witness"));
  const done = await cosignHead(store, held, { ...by, key: ledgerKey, time: 1_800_000_000 });
  if (!done.cosigned) throw new Error(done.why);
  return done.note;
}

async function verifyAgainst(path: string, ...names: readonly string[]): Promise<VerifyReport> {
  const held = await Promise.all(names.map((name) => readHeld({ path: at(name) })));
  return verifyLedger({ path, depth: "all", against: held.flat() });
}

/** Each piece of evidence, and how far it alone narrows the change down. */
const EVIDENCE = [
  ["the bundle of an auditor", "bundle", { from: CHANGED, to: CHANGED + 1 }],
  ["the anchor file", "anchor", { from: CHANGED, to: CHANGED + 1 }],
  ["an anchor file with gaps", "sparse", { from: 41, to: 51 }],
] as const;

describe("a ledger that its key holder told anew", () => {
  test("is found whole by verify alone: nothing in the file betrays it", () => {
    const report = verifyLedger({ path: forged, depth: "all" });
    expect(report.findings).toEqual([]);
    expect(report.size).toBe(size);
  });

  test.each(EVIDENCE)("is shown by %s, from the changed entry on", async (_, name, change) => {
    const { ok, heads, firstBad, findings } = await verifyAgainst(forged, name);
    expect(ok).toBe(false);
    expect(heads?.change).toEqual(change);
    expect(firstBad).toBe(change.from);
    expect(findings.map(({ code }) => code)).toEqual(["head-changed"]);
  });

  test.each(["slip", "checkpoint", "cosigned", "proof", "consistency"])(
    "is shown by a %s, which cannot be further from the truth than it must",
    async (name) => {
      const { ok, heads } = await verifyAgainst(forged, name);
      expect(ok).toBe(false);
      expect(heads?.results[0]?.verdict).toBe("changed");
      expect(heads?.change?.from).toBeLessThanOrEqual(CHANGED);
      expect(heads?.change?.to).toBeGreaterThan(CHANGED);
    },
  );

  test("is located by a slip to the subtree of its path that was changed", async () => {
    const { heads } = await verifyAgainst(forged, "slip");
    const { from = 0, to = 0 } = heads?.change ?? {};
    expect(slipSeq).toBeGreaterThan(64);
    // The first 64 entries are one hash of the path: that is as near as this paper can come.
    expect([from, to]).toEqual([0, 64]);
  });

  test("is narrowed down by several pieces of evidence together", async () => {
    const { heads } = await verifyAgainst(forged, "slip", "checkpoint", "early");
    expect(heads?.change).toEqual({ from: 30, to: 64 });
    expect(heads?.results.map(({ verdict }) => verdict)).toEqual(["changed", "changed", "held"]);
  });

  test("agrees with evidence from before the change", async () => {
    expect((await verifyAgainst(forged, "early")).ok).toBe(true);
  });
});

describe("the ledger as it always was", () => {
  test("agrees with all of it", async () => {
    const names = [
      "slip",
      "checkpoint",
      "cosigned",
      "anchor",
      "sparse",
      "proof",
      "consistency",
      "bundle",
    ];
    const report = await verifyAgainst(original, ...names);
    expect(report.findings).toEqual([]);
    expect(report.counts["heads"]).toBe(names.length);
  });
});

describe("an old genuine copy put back", () => {
  const HAD = 60;
  const old = at("old.ukewatashi");
  beforeAll(() => forge({ original, path: old, key, until: HAD }), 60_000);

  test("is found whole by verify alone", () => {
    const report = verifyLedger({ path: old, depth: "all" });
    expect(report.findings).toEqual([]);
    expect(report.size).toBe(HAD);
  });

  test.each([
    "slip",
    "checkpoint",
    "cosigned",
    "anchor",
    "sparse",
    "proof",
    "consistency",
    "bundle",
  ])("is shown by a later %s, with the entry from which on the rest is missing", async (name) => {
    const { ok, heads, firstBad } = await verifyAgainst(old, name);
    expect(ok).toBe(false);
    expect(heads?.results[0]?.verdict).toBe("short");
    expect(heads?.endsAt).toBe(HAD);
    expect(heads?.change).toBeUndefined();
    expect(firstBad).toBe(HAD);
  });
});

describe("a tail cut off together with its heads, and other entries put in its place", () => {
  const other = at("other.ukewatashi");
  beforeAll(() => {
    const from = 110;
    const change = (body: Body): Body =>
      body.seq < from ? body : { ...body, recordedAt: "2027-04-30T00:00:00.000Z" };
    forge({ original, path: other, key, until: 120, change });
  }, 60_000);

  test("is found whole by verify alone", () => {
    expect(verifyLedger({ path: other, depth: "all" }).findings).toEqual([]);
  });

  test("is shown as both: entries changed from one on, and others missing after the end", async () => {
    const { heads, firstBad } = await verifyAgainst(other, "anchor");
    expect(heads).toMatchObject({ change: { from: 110, to: 111 }, endsAt: 120 });
    expect(firstBad).toBe(110);
  });
});

describe("what is no evidence about this ledger", () => {
  test("of another key under the same name is said so, and does not pass", async () => {
    const vkey = newLedgerKey(key.vkey.split("+")[0] ?? "").vkey;
    writeFileSync(at("other.vkey"), `${vkey}\n`);
    const { ok, heads } = await verifyAgainst(original, "other.vkey");
    expect(ok).toBe(false);
    expect(heads?.results[0]?.verdict).toBe("otherKey");
  });

  test("of another ledger is said so, and does not pass", async () => {
    const text = readFileSync(at("checkpoint"), "utf8");
    writeFileSync(at("foreign"), text.replaceAll(/internal\/[0-9a-f]{4}/g, "internal/0000"));
    const { ok, heads } = await verifyAgainst(original, "foreign");
    expect(ok).toBe(false);
    expect(heads?.results[0]?.verdict).toBe("otherLedger");
  });

  test("with a signature that is not genuine is said so, and does not pass", async () => {
    const text = readFileSync(at("checkpoint"), "utf8");
    writeFileSync(at("made-up"), text.replace(/\n\d+\n/, "\n999\n"));
    const { ok, heads } = await verifyAgainst(original, "made-up");
    expect(ok).toBe(false);
    expect(heads?.results[0]?.verdict).toBe("forged");
  });

  test("a bundle whose entries were altered still serves by its head, and says so", async () => {
    const ledger = openForReading(original);
    exportBundle(ledger, at("altered"), { disclosures: false });
    ledger.close();
    const entries = readFileSync(at("altered/entries.jsonl"), "utf8");
    writeFileSync(at("altered/entries.jsonl"), entries.replace('"seq":50', '"seq":51'));
    const { heads } = await verifyAgainst(forged, "altered");
    expect(heads?.results[0]).toMatchObject({ verdict: "changed", headOnly: true });
  });
});
