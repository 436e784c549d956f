/** A restore that loses entries starts a ledger that follows: it says so first, lists what is lost, repeats no number. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RestoringParts } from "../../electron/backup/restoring.ts";
import { ownEntryPath } from "../../electron/backup/ownEntry.ts";
import { rehearse } from "../../electron/backup/rehearse.ts";
import { restoreLedger } from "../../electron/backup/restore.ts";
import { checkpointNote } from "../../electron/exchange/proofs.ts";
import { compareHeld } from "../../electron/heads/held/compare.ts";
import { importHeads } from "../../electron/heads/imported.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { importedText } from "../../shared/text/ja/heads.ts";
import type { HeldResult } from "../../shared/views/heads.ts";
import { backedUpNow, backupsIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { TODAY, command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { forge } from "../helpers/forger.ts";
import { plainCopy, scratchFolder, tampered } from "../helpers/tamper.ts";
import { threadOf } from "../helpers/commandLine.ts";

/** Keys are wrapped and ledgers verified as in real ones. */
const PATIENCE = 60_000;

const scratch = scratchFolder();
const heads = mkdtempSync(join(scratch.path, "heads-"));
const REASON = "台帳を置いていたパソコンが故障したため";
let desk: Desk;
let ledger: string;
let backup: string;
/** As many are restored from it. */
let size: number;
/** The head that covers just those. */
let whole: string;

const slip = (id: string, asset: string) =>
  command("issueSlip", {
    slip: id,
    contract: "K-1",
    kind: "return",
    issuedOn: TODAY,
    plannedAt: `${TODAY}T12:30:00+09:00`,
    place: "P-02",
    giver: "p-minato",
    receiver: "p-takahashi",
    purpose: "返却",
    lines: [{ asset, quantity: { value: 1, unit: "sheet" } }],
  });

/** A correction binds itself to the hash of an entry, which is another in the ledger that follows. */
async function correctedNote(asset: string): Promise<void> {
  const { history } = await desk.value("asset", { id: asset });
  const seq = history[0]?.seq ?? 0;
  const { leaf } = await desk.value("entry", { seq });
  const told = await desk.value("record", {
    command: command("correctRecord", {
      correction: "c-1",
      subject: { kind: "asset", id: asset },
      target: { seq, leaf },
      person: "p-minato",
      reason: "登録票の読み違い",
      after: { name: "様式見本データ 02(差替え)" },
    }),
  });
  expect(told).toMatchObject({ recorded: true });
}

beforeAll(async () => {
  ledger = copied(await playedSample(scratch.path));
  desk = setUpDesk(scratch.path, { heads });
  await desk.open(ledger, "manager");
  await correctedNote("DV-002");
  const folder = await planned(desk, scratch.path);
  await backedUpNow(desk);
  backup = join(folder, backupsIn(folder)[0] ?? "");
  // The entry that tells of the backup lies beside it.
  size = ((await desk.value("backups", {})).last?.size ?? 0) + 1;
  whole = checkpointNote(desk.services.session.demandLedger().reading);
  const party = { party: "late", name: "株式会社後出", role: "carrier" };
  await desk.value("record", { command: command("registerParty", party as never) });
  await desk.value("record", { command: slip("slip-x", "DV-001") });
  await desk.services.session.ledger?.heads.settled();
}, PATIENCE);
afterAll(() => {
  desk.close();
  scratch.remove();
});

const parts = (more: Partial<RestoringParts> = {}): RestoringParts => ({
  heads: new HeadStore(join(mkdtempSync(join(scratch.path, "mind-")), "heads")),
  helper: threadOf("verify-helper"),
  wallMs: Date.parse(`${TODAY}T15:00:00+09:00`),
  passphrase: () => Promise.resolve(SAMPLE_PASSPHRASE),
  actorFor: (_ledger, books) => {
    const account = books.get("login", "kanri")?.account ?? "";
    return { account, role: "manager", workstation: "ws-1", via: "cli" };
  },
  ...more,
});

function place(): string {
  return join(mkdtempSync(join(scratch.path, "new-")), "後継.ukewatashi");
}

async function succeeded(more: { present?: string; heads?: HeadStore } = {}) {
  const out = place();
  const { heads: store, ...what } = more;
  const restored = await restoreLedger(
    { backup, out, reason: REASON, successor: true, ...what },
    parts(store ? { heads: store } : {}),
  );
  return { out, ...restored };
}

test(
  "it begins with who follows whom, from which head, and why",
  { timeout: PATIENCE },
  async () => {
    const before = [readFileSync(ledger), readFileSync(backup)];
    const { out, restored, succeeded: told } = await succeeded({ present: ledger });
    expect(restored).toBe("successor");
    expect(told?.items).toMatchObject([
      { from: size, about: "work", proven: true },
      { from: size + 1, about: "work", proven: true, number: { form: "handoverSlip", number: 9 } },
    ]);
    expect([readFileSync(ledger), readFileSync(backup)]).toEqual(before);
    const report = verifyLedger({ path: out, depth: "all" });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ ok: true, size: size + 1 });
    const [next, source] = [openForReading(out), openForReading(backup)];
    expect(next.identity.origin).toBe(`${source.identity.origin}/2`);
    expect(readBody(next.db, 0).events.at(-1)).toMatchObject({
      type: "ledgerSucceeded",
      predecessor: source.identity.vkey,
      size,
      known: { size: size + 2 },
      reason: REASON,
    });
    for (const seq of [1, 7, size - 2]) {
      const { ledger: _own, prev: _prev, ...taken } = readBody(next.db, seq);
      const { ledger: _theirs, prev: _before, ...original } = readBody(source.db, seq);
      expect(taken).toEqual(original);
    }
    next.close();
    source.close();
  },
);

describe("the ledger that follows", () => {
  let next: string;
  let codes: { readonly taken: string; readonly lost: string; readonly head: string };

  beforeAll(async () => {
    const present = openForReading(ledger);
    codes = {
      taken: codeOf(present, "slip-01", "completed"),
      lost: codeOf(present, "slip-x", "issued"),
      head: checkpointNote(present),
    };
    present.close();
    next = (await succeeded({ present: ledger })).out;
  }, PATIENCE);

  test("compares heads of the ledger before that are handed over with what it has taken over", async () => {
    const [own, source] = [openForReading(next), openForReading(backup)];
    const { key } = source.identity;
    const signing = await readKeyFile(keyPath(ledger), source.identity.vkey, SAMPLE_PASSPHRASE);
    source.close();
    const parted = forge({
      original: backup,
      path: join(scratch.path, "parted.ukewatashi"),
      key: signing,
      forgetful: true,
      change: (body) =>
        body.seq === 40 ? { ...body, actor: { ...body.actor, workstation: "ws-99" } } : body,
    });
    const other = openForReading(parted);
    const memory = new HeadStore(join(mkdtempSync(join(scratch.path, "told-")), "heads"));
    const told = async (text: string) => {
      const held = await readHeld({ text, name: "控え" });
      const [result] = await importHeads(memory, held, { key, ledger: own });
      return result;
    };
    const followedBy = own.identity.origin;
    const over = await told(whole);
    expect(over).toMatchObject({ outcome: "kept", size, followedBy });
    expect(over?.unchecked).toBeUndefined();
    expect(over && importedText(over)).toContain("手もとの台帳が引き継いだ記録と照合しました。");
    const lost = await told(codes.head);
    expect(lost).toMatchObject({ outcome: "kept", followedBy, unchecked: { endsAt: size } });
    expect(lost && importedText(lost)).toMatch(/手もとの台帳が引き継いだのは[\d,]+件までで、/);
    const fork = await told(checkpointNote(other));
    expect(fork).toMatchObject({ outcome: expect.stringMatching(/^(parted|contradicts)$/) });
    // A computer that has no other head of that size finds it by the entries alone.
    const fresh = new HeadStore(join(mkdtempSync(join(scratch.path, "told-")), "heads"));
    const held = await readHeld({ text: checkpointNote(other), name: "控え" });
    const [alone] = await importHeads(fresh, held, { key, ledger: own });
    expect(alone).toMatchObject({ outcome: "parted", followedBy });
    other.close();
    own.close();
  });

  test("knows a slip of the ledger before whose entry it has taken over", async () => {
    expect(await compared(next, codes.taken)).toMatchObject({ verdict: "inherited" });
  });

  test("says of a slip that was lost from which entry on everything was", async () => {
    const lost = await compared(next, codes.lost);
    expect(lost).toMatchObject({ verdict: "lost", before: { size, knownSize: size + 2 } });
    expect(await compared(next, codes.head)).toMatchObject({ verdict: "lost", size: size + 2 });
  });

  test("verifies against what it states itself, and not against a loss it did not know of", async () => {
    const against = await readHeld({ text: codes.lost, name: "受渡票" });
    const report = verifyLedger({ path: next, depth: "all", against });
    expect(report).toMatchObject({ ok: true, follows: [{ size, knownSize: size + 2 }] });
    // Restored on a computer that knew of the backup's own entry alone.
    const unknown = changed("one-more", (db) => {
      db.prepare("DELETE FROM checkpoints WHERE size > ?").run(size + 1);
      db.prepare("DELETE FROM entries WHERE seq > ?").run(size);
    });
    const other = (await succeeded({ present: unknown })).out;
    const found = verifyLedger({ path: other, depth: "all", against });
    expect(found.findings.map(({ code }) => code)).toEqual(["head-lost"]);
  });

  test("repeats no number that a lost slip bears", { timeout: PATIENCE }, async () => {
    expect(await numberOf(next)).toBe("令和8年度 第0010号");
  });

  test("is found out where an entry it has taken over says something else, even by its own key", async () => {
    const reading = openForReading(next);
    const { vkey } = reading.identity;
    reading.close();
    const key = await readKeyFile(keyPath(next), vkey, SAMPLE_PASSPHRASE);
    const forged = forge({
      original: next,
      path: join(scratch.path, "forged.ukewatashi"),
      key,
      forgetful: true,
      // Everything is signed anew, but for what the ledger before has signed.
      change: (body) =>
        body.seq === 40 ? { ...body, actor: { ...body.actor, workstation: "ws-99" } } : body,
    });
    const found = verifyLedger({ path: forged, depth: "all" }).findings;
    // The sample's own correction and close, then the correction of this story.
    const bound = ["correction-astray", "close-wrong", "correction-astray"];
    expect(found.map(({ code }) => code)).toEqual(["predecessor-parted", ...bound]);
  });

  test(
    "can be followed by another, whose slips are told apart by their ledgers",
    { timeout: PATIENCE },
    async () => {
      const third = place();
      const copy = join(scratch.path, "second-backup.ukewatashi");
      plainCopy(next, copy);
      copyFileSync(`${next}-key`, `${copy}-key`);
      const desk2 = setUpDesk(mkdtempSync(join(scratch.path, "run-")));
      await desk2.open(next, "manager");
      await desk2.value("record", { command: slip("slip-z", "DV-003") });
      desk2.close();
      const restored = await restoreLedger(
        { backup: copy, present: next, out: third, reason: REASON, successor: true },
        parts(),
      );
      expect(restored.restored).toBe("successor");
      const report = verifyLedger({ path: third, depth: "all" });
      expect(report.findings).toEqual([]);
      expect(report.follows?.map(({ origin }) => origin.split("/")[2])).toEqual(["2", undefined]);
      expect(await compared(third, codes.taken)).toMatchObject({ verdict: "inherited" });
      expect(await compared(third, codes.lost)).toMatchObject({ verdict: "lost" });
      expect(await numberOf(third, "DV-003")).toBe("令和8年度 第0012号");
    },
  );
});

test(
  "what is damaged beyond reading is listed as a stretch, and its numbers are passed over",
  { timeout: PATIENCE },
  async () => {
    const { out, succeeded: told } = await succeeded({ heads: new HeadStore(heads) });
    expect(told?.items).toMatchObject([{ from: size, to: size + 1, about: "work" }]);
    expect(told?.items[0]?.says).toBeUndefined();
    // Eight slips were issued before, and each of two unread entries may have issued one.
    expect(await numberOf(out)).toBe("令和8年度 第0011号");
  },
);

test(
  "entries that are damaged among others are told from those that read",
  { timeout: PATIENCE },
  async () => {
    const damaged = changed("damaged", (db) => {
      db.prepare("UPDATE entries SET leaf = ? WHERE seq = ?").run(Buffer.alloc(32), size);
      db.prepare("UPDATE entries SET leaf = ? WHERE seq = ?").run(Buffer.alloc(32), 3);
    });
    const { restored, succeeded: told } = await succeeded({ present: damaged });
    expect(restored).toBe("successor");
    expect(told?.items).toMatchObject([
      { from: size, to: size, about: "work" },
      { from: size + 1, to: size + 1, proven: false, number: { number: 9 } },
    ]);
  },
);

test(
  "without being asked for it is refused, and nothing is left",
  { timeout: PATIENCE },
  async () => {
    const out = place();
    const restored = await restoreLedger({ backup, present: ledger, out, reason: REASON }, parts());
    expect(restored).toMatchObject({
      restored: false,
      rehearsal: { outcome: "loses", lost: 2, ofTheFile: 0 },
    });
    expect(readdirSync(join(out, ".."))).toEqual([]);
  },
);

describe("the entry that tells of the backup", () => {
  test("is restored with it, and the heads that cover it hold", { timeout: PATIENCE }, async () => {
    const out = place();
    const restored = await restoreLedger({ backup, out, reason: REASON }, parts());
    expect(restored).toMatchObject({ restored: "whole", rehearsal: { size, lost: 0 } });
    const report = verifyLedger({ path: out, depth: "all" });
    expect(report).toMatchObject({ ok: true, size: size + 1, findings: [] });
    expect(await compared(out, whole)).toMatchObject({ verdict: "held", size });
    const reading = openForReading(out);
    expect(readBody(reading.db, size - 1).events).toMatchObject([{ type: "backupTaken" }]);
    expect(readBody(reading.db, size).events).toMatchObject([{ type: "ledgerRestored", size }]);
    reading.close();
  });

  test(
    "is a loss that nobody has to work off where it is not beside it",
    { timeout: PATIENCE },
    async () => {
      const alone = join(scratch.path, "alone.ukewatashi");
      copyFileSync(backup, alone);
      const rehearsal = await rehearse({ backup: alone, present: ledger }, parts());
      expect(rehearsal).toMatchObject({ outcome: "loses", lost: 3, ofTheFile: 1 });
      expect(rehearsal.losses[0]?.title).toMatch(/バックアップを取りました/);
    },
  );

  test.each([
    ["another word", (kept: string) => kept.replace("byHand", "atNight")],
    ["another head", (kept: string) => kept.replace(/\\n\d+\\n/, "\\n999\\n")],
    ["no JSON", () => "{"],
  ])("counts for nothing with %s", { timeout: PATIENCE }, async (what, change) => {
    const copy = join(scratch.path, `${what.replace(" ", "-")}.ukewatashi`);
    copyFileSync(backup, copy);
    writeFileSync(ownEntryPath(copy), change(readFileSync(ownEntryPath(backup), "utf8")));
    const rehearsal = await rehearse({ backup: copy }, parts());
    expect(rehearsal).toMatchObject({ outcome: "whole", size: size - 1 });
  });
});

test(
  "the ledger before is not recorded in any more on that computer",
  { timeout: PATIENCE },
  async () => {
    const store = new HeadStore(mkdtempSync(join(scratch.path, "store-")));
    const before = openForReading(ledger);
    store.setAnchorFolder(store.meet(before.identity), scratch.path);
    before.close();
    const { out, succeeded: told } = await succeeded({ present: ledger, heads: store });
    expect(store.find(told?.origin ?? "")).toMatchObject({ anchorFolder: scratch.path });
    expect(store.find(told?.predecessor ?? "")).toMatchObject({ succeededBy: out });
  },
);

test(
  "the ledger before is closed too where the memory of the new one cannot be written",
  { timeout: PATIENCE },
  async () => {
    const folder = join(mkdtempSync(join(scratch.path, "mind-")), "heads");
    const store = new HeadStore(folder);
    const before = openForReading(ledger);
    before.close();
    const [, id = ""] = before.identity.origin.split("/");
    store.meet(before.identity);
    // In the place of the folder for the second generation: what has gone wrong there does not undo the ledger.
    writeFileSync(join(folder, `${id}-2`), "");
    const { restored, succeeded: told, out } = await succeeded({ present: ledger, heads: store });
    expect([restored, existsSync(out)]).toEqual(["successor", true]);
    expect(store.find(told?.predecessor ?? "")).toMatchObject({ succeededBy: out });
  },
);

test(
  "the ledger before is closed by opening the new one, where the power went before it was",
  { timeout: PATIENCE },
  async () => {
    const { out } = await succeeded({ present: ledger });
    const computer = mkdtempSync(join(scratch.path, "run-"));
    const other = setUpDesk(computer, { heads: join(computer, "heads") });
    const stateOf = async (path: string) => {
      await other.open(path);
      return (await other.value("session", {})).ledger?.problem;
    };
    const old = copied(ledger);
    expect(await stateOf(old)).toBeUndefined();
    expect(await stateOf(out)).toBeUndefined();
    expect(await stateOf(old)).toBe("succeeded");
    other.close();
  },
);

test(
  "ended in the middle it leaves nothing, and the ledger as it was",
  { timeout: PATIENCE },
  async () => {
    const out = place();
    const bytes = readFileSync(ledger);
    const actorFor = () => {
      throw new Error("the power went");
    };
    await expect(
      restoreLedger(
        { backup, present: ledger, out, reason: REASON, successor: true },
        parts({ actorFor }),
      ),
    ).rejects.toThrow(/power/);
    expect(readdirSync(join(out, ".."))).toEqual([]);
    expect(readFileSync(ledger)).toEqual(bytes);
    expect(existsSync(out)).toBe(false);
  },
);

function codeOf(
  reading: ReturnType<typeof openForReading>,
  subject: string,
  stage: "issued" | "completed",
): string {
  const key = { form: "handoverSlip", subject, stage } as const;
  const form = formToPrint(reading, key, `${TODAY}T12:30:00+09:00`);
  if (!form) throw new Error(`there is no slip ${subject}`);
  return form.proof.code;
}

async function compared(path: string, text: string): Promise<HeldResult | undefined> {
  const reading = openForReading(path);
  try {
    const held = await readHeld({ text, name: "控え" });
    return compareHeld(reading, held).results[0];
  } finally {
    reading.close();
  }
}

let issued = 0;

/** The number of a slip that is issued next. */
async function numberOf(path: string, asset = "DV-002"): Promise<string | undefined> {
  issued += 1;
  const other = setUpDesk(mkdtempSync(join(scratch.path, "run-")));
  await other.open(path, "manager");
  const outcome = await other.value("record", { command: slip(`slip-n${issued}`, asset) });
  other.close();
  return outcome.recorded ? outcome.number : JSON.stringify(outcome);
}

/** The ledger in use as somebody, or the disk, has changed it. */
function changed(name: string, change: Parameters<typeof tampered>[2]): string {
  const plain = join(scratch.path, `${name}-plain.ukewatashi`);
  plainCopy(ledger, plain);
  return tampered(plain, join(scratch.path, `${name}.ukewatashi`), change);
}
