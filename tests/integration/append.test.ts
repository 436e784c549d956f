/** The write path on a real file: decided, composed, hashed, chained, covered by a signature, all or nothing. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../electron/ledger/body.ts";
import { keyUnder } from "../../electron/keys/ledgerKey.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { writeSuccessor } from "../../electron/ledger/succeed.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { readCheckpoint, readEntry } from "../../electron/ledger/entries.ts";
import { crypto, sha256 } from "../../electron/ledger/crypto.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import { opensCommitment } from "../../shared/proof/sealed.ts";
import { leafHash } from "../../shared/proof/tree.ts";
import { boxes, held, issue, register, store } from "../helpers/acts.ts";
import { close } from "../helpers/closingActs.ts";
import { on } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, freshLedger } from "../helpers/ledger.ts";
import type { Act } from "../helpers/stage.ts";
import {
  CARRIER,
  CITY,
  CONTRACTOR,
  MANAGER,
  act,
  contract,
  party,
  person,
  stage,
  stageWith,
} from "../helpers/stage.ts";
import { contentOf } from "../helpers/tamper.ts";

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await freshLedger();
});
afterEach(() => ledger.remove());

const entryAt = (seq: number) => {
  const entry = readEntry(ledger.open().db, seq);
  if (!entry) throw new Error(`no entry ${seq}`);
  return { ...entry, text: entry.body.toString("utf8") };
};
const rows = (sql: string) => ledger.open().db.prepare(sql).all() as Record<string, unknown>[];
const count = (table: string) => rows(`SELECT count(*) AS n FROM ${table}`)[0]?.["n"];

describe("an entry", () => {
  test("is the canonical bytes of who, when, what, hashed as a leaf and chained to the one before", () => {
    ledger.clock.to("2026-07-24T14:15:02+09:00");
    const command = ledger.command(party(CARRIER, "carrier", "たしか運輸"));
    ledger.record(command);
    const { text, body, leaf, seq } = entryAt(1);
    const said = JSON.parse(text) as Record<string, unknown>;
    expect(said).toMatchObject({
      v: 1,
      ledger: ledger.open().identity.origin,
      seq: 1,
      prev: entryAt(0).leaf.toString("hex"),
      recordedAt: "2026-07-24T05:15:02.000Z",
      actor: ACTOR,
      command: command.id,
      events: [{ type: "partyRegistered", party: CARRIER, role: "carrier", name: "たしか運輸" }],
    });
    expect(canonicalize(said)).toBe(text);
    expect(leaf.equals(createHash("sha256").update(Buffer.of(0)).update(body).digest())).toBe(true);
    expect(leaf.equals(leafHash(sha256, body))).toBe(true);
    expect(seq).toBe(1);
    ledger.check();
  });

  test("holds all events of its command, or there is none", () => {
    ledger.tell(stage, register("A-1"));
    const size = ledger.recorder().size();
    const late = issue("S-1", "provision", ["A-1"], { plannedAt: "2026-08-24T10:00:00+09:00" });
    const refused = ledger.record(ledger.command(late));
    expect(refused).toMatchObject({ ok: false, refusals: [{ rule: "R11-10" }] });
    expect(ledger.recorder().size()).toBe(size);
    const answered = ledger.record({
      ...ledger.command(late),
      acknowledged: [{ rule: "R11-10", reason: "庁舎の休館" }],
    });
    expect(answered).toMatchObject({ ok: true, seq: size });
    expect(ledger.events(size).map((event) => event.type)).toEqual([
      "warningAcknowledged",
      "slipIssued",
      "groundsNoted",
    ]);
    ledger.check();
  });

  test("is covered by a checkpoint that the ledger's key signed", () => {
    ledger.tell(party(CARRIER, "carrier", "たしか運輸"));
    const { db, identity } = ledger.open();
    const note = readCheckpoint(db)?.note ?? "";
    const opened = openCheckpoint(crypto.verify, note, [identity.key]);
    expect(opened).toMatchObject({ ok: true, value: { origin: identity.origin, size: 2 } });
    expect(count("checkpoints")).toBe(2);
  });

  test("says who recorded it, where and through what, without a name", () => {
    const actor: Actor = { account: "a-x", role: "staff", workstation: "ws-7", via: "app" };
    ledger.recorder().record(ledger.command(party(CARRIER, "carrier", "たしか運輸")), actor);
    expect(JSON.parse(entryAt(1).text)).toMatchObject({ actor });
  });
});

describe("a refused command", () => {
  test("leaves no trace at all", () => {
    ledger.tell(stage);
    const before = contentOf(ledger.path);
    const outcome = ledger.record(ledger.command(store(["A-1"])));
    expect(outcome).toMatchObject({ ok: false, refusals: [{ rule: "not-found" }] });
    expect(contentOf(ledger.path)).toEqual(before);
  });

  test("may be given again when what it lacked is there", () => {
    ledger.tell(stage);
    const command = ledger.command(issue("S-1", "provision", ["A-1"]));
    expect(ledger.record(command)).toMatchObject({ ok: false });
    ledger.tell(register("A-1"));
    const later = { ...command, occurredAt: "2026-07-24T12:00:00+09:00" };
    expect(ledger.record(later)).toMatchObject({ ok: true, repeated: false });
  });
});

describe("many commands at once", () => {
  test("make one entry each and one checkpoint for all, and refused ones none", () => {
    const commands = [
      party(CITY, "client", "若葉市"),
      party(CITY, "client", "若葉市"),
      party(CONTRACTOR, "contractor", "みなと"),
      person(MANAGER, CONTRACTOR, "湊 大輔"),
    ].map((doing) => ledger.command(doing));
    const outcomes = ledger.recorder().recordAll(commands, ACTOR);
    expect(
      outcomes.map((outcome) => (outcome.ok ? outcome.seq : outcome.refusals[0]?.rule)),
    ).toEqual([1, "already-exists", 2, 3]);
    expect(count("entries")).toBe(4);
    expect(count("checkpoints")).toBe(2);
    ledger.check();
  });

  test("are decided on what those before them have recorded: a period closed among them counts them", () => {
    ledger.tell(stageWith({ closing: "monthly" }));
    ledger.clock.to("2026-08-01T09:00:00+09:00");
    const commands = [
      ...["A-1", "A-2"].map((id) => on("2026-07-30T09:00:00+09:00", register(id))),
      on("2026-08-01T09:00:00+09:00", close("first", "2026-04-01", "2026-07-31")),
    ].map((doing) => ledger.command(doing));
    const closed = ledger.recorder().recordAll(commands, ACTOR).at(-1);
    const [event] = closed?.ok ? ledger.events(closed.seq) : [];
    expect(event).toMatchObject({ type: "periodClosed", counts: [{ count: 2 }] });
    ledger.check();
  });

  test("each have the document that is theirs, however the documents of their neighbours differ", () => {
    ledger.tell(stage, contract({}, { contract: "K-2" }));
    const each = (of: (n: number) => readonly Act[]) =>
      Array.from({ length: 60 }, (_, n) => n).flatMap(of);
    const commands = [
      ...each((n) =>
        n % 2 ? [party(`x-${n}`, "thirdParty", "社")] : [person(`x-${n}`, CITY, "者")],
      ),
      ...each((n) => [register(`A-${n}`, { contract: n % 2 ? "K-1" : "K-2" })]),
      // All are written after the last of them: those voided and those planned say the same columns.
      ...each((n) => [register(`B-${n}`, { number: `B-${n}` })]),
      ...each((n) =>
        n % 2 ? [act({ type: "voidAsset", asset: `B-${n}`, reason: "誤登録" })] : [],
      ),
    ].map((doing) => ledger.command(doing));
    const outcomes = ledger.recorder().recordAll(commands, ACTOR);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    ledger.check();
  });

  test("are recorded all or none when one of them cannot be written", () => {
    ledger.tell(stage, ...largeAssets());
    const before = contentOf(ledger.path);
    const commands = [ledger.command(register("Z-1")), ledger.command(tooLarge())];
    expect(() => ledger.recorder().recordAll(commands, ACTOR)).toThrow("too-large");
    expect(contentOf(ledger.path)).toEqual(before);
    ledger.tell(register("Z-1"));
    ledger.check();
  });
});

/** Enough boxes that a slip of them with long remarks does not fit in one entry. */
const MANY = Array.from({ length: 260 }, (_, index) => `B-${index}`);
const largeAssets = () => MANY.map((asset) => boxes(asset, 1));
const tooLarge = () =>
  issue("S-big", "provision", MANY, {
    lines: MANY.map((asset) => ({
      asset,
      quantity: { value: 1, unit: "box" },
      remarks: "備".repeat(100),
    })),
  });

describe("a command that does not fit in one entry", () => {
  test("is a problem with its size, and everything is as before", () => {
    ledger.tell(stage, ...largeAssets());
    const before = contentOf(ledger.path);
    expect(() => ledger.record(ledger.command(tooLarge()))).toThrow(
      expect.objectContaining({ code: "too-large", detail: expect.stringMatching(/^\d{5,}$/) }),
    );
    expect(contentOf(ledger.path)).toEqual(before);
    ledger.tell(issue("S-1", "provision", MANY.slice(0, 50)));
    ledger.check();
  });
});

/** A slip whose lines have so many characters of remarks together. */
const filled = (characters: number) =>
  issue("S-big", "provision", MANY, {
    lines: MANY.map((asset, at) => ({
      asset,
      quantity: { value: 1, unit: "box" },
      remarks: "x".repeat(Math.floor((characters + at) / MANY.length)),
    })),
  });

describe("the largest entry there is", () => {
  test("is recorded, and can be taken over by each ledger that may have to follow", () => {
    ledger.tell(stage, ...largeAssets());
    const most = 200 * MANY.length;
    let stated = 0;
    try {
      ledger.record(ledger.command(filled(most)));
    } catch (error) {
      stated = error instanceof Problem ? Number(error.detail) : 0;
    }
    // Two bytes are counted in the entries of a bundle; five of them are left for "/9999".
    const fit = most - (stated - (65_535 - 5));
    expect(() => ledger.record(ledger.command(filled(fit + 1)))).toThrow("too-large");
    const outcome = ledger.record(ledger.command(filled(fit)));
    const seq = outcome.ok ? outcome.seq : 0;
    expect(entryAt(seq).body).toHaveLength(65_530);
    const { db, identity } = ledger.open();
    const key = keyUnder(`${identity.origin}/255`, ledger.key);
    const path = join(ledger.folder, "後継.ukewatashi");
    const { size, note } = readCheckpoint(db) ?? { size: 0, note: "" };
    const head = { size, root: note.split("\n")[2] ?? "" };
    writeSuccessor({
      path,
      source: db,
      key,
      stated: {
        type: "ledgerSucceeded",
        occurredAt: "2026-07-25T09:00:00+09:00",
        predecessor: identity.vkey,
        checkpoint: note,
        ...head,
        known: head,
        name: "backup",
        reason: "故障のため",
      },
      command: ledger.command(register("Z-9")).id,
      actor: ACTOR,
      clock: ledger.clock,
    });
    const next = openForReading(path);
    expect(readEntry(next.db, seq)?.body).toHaveLength(65_534);
    next.close();
  });
});

describe("a personal value", () => {
  test("stands in no entry, opens with its salt, and is the value that was said", () => {
    const name = "名字 めずらし";
    ledger.tell(party(CONTRACTOR, "contractor", "みなと"), person(MANAGER, CONTRACTOR, name));
    const [event] = ledger.events(2);
    const sealed = event?.type === "personRegistered" ? event.name.sealed : "";
    expect(entryAt(2).text).not.toContain("めずらし");
    const kept = rows("SELECT commitment, salt, value FROM disclosures");
    const own = kept.find((row) => row["commitment"] === sealed);
    expect(own?.["value"]).toBe(JSON.stringify(name));
    const salt = own?.["salt"] as Buffer;
    expect(opensCommitment(sha256, salt, name, sealed)).toBe(true);
    expect(opensCommitment(sha256, salt, "別人", sealed)).toBe(false);
    ledger.check();
  });

  test("said twice has two commitments, so that nobody sees it is the same", () => {
    ledger.tell(
      party(CONTRACTOR, "contractor", "みなと"),
      person("p-1", CONTRACTOR, "湊 大輔"),
      person("p-2", CONTRACTOR, "湊 大輔"),
    );
    const commitments = rows("SELECT commitment FROM disclosures").map((row) => row["commitment"]);
    expect(new Set(commitments).size).toBe(4);
  });

  test("of a refused command is not kept", () => {
    const before = count("disclosures");
    ledger.record(ledger.command(person(MANAGER, "nobody", "湊 大輔")));
    expect(count("disclosures")).toBe(before);
  });
});

describe("an attachment", () => {
  const bytes = Buffer.from("%PDF-1.7 署名済みの受渡票");
  const sha = createHash("sha256").update(bytes).digest("hex");
  const scan = {
    sha256: sha,
    bytes: bytes.length,
    mediaType: "application/pdf",
    name: "受渡票.pdf",
  };
  const file = (over: object = {}) =>
    ledger.command(
      act({
        type: "fileSignedCopy",
        form: "handoverSlip",
        subject: "in-A-1",
        scan: { ...scan, ...over },
      }),
    );
  const withBytes = (content: Buffer) => ({ attachments: new Map([[sha, content]]) });

  beforeEach(() => ledger.tell(stage, held("A-1")));

  test("is kept once under the hash it really has, however often it is named", () => {
    expect(ledger.record(file(), withBytes(bytes))).toMatchObject({ ok: true });
    expect(ledger.record(file())).toMatchObject({ ok: true });
    const kept = rows("SELECT sha256, bytes, media_type FROM attachments");
    expect(kept).toEqual([{ sha256: Buffer.from(sha, "hex"), bytes, media_type: scan.mediaType }]);
    ledger.check();
  });

  test.each([
    ["is not there", () => ({})],
    ["has other bytes than its name says", () => withBytes(Buffer.from("別の内容"))],
    ["lacks its last byte", () => withBytes(bytes.subarray(0, -1))],
  ])("stops the whole command when it %s", (_name, alongside) => {
    const before = contentOf(ledger.path);
    expect(() => ledger.record(file(), alongside())).toThrow(
      expect.objectContaining({ code: "attachment-missing" }),
    );
    expect(contentOf(ledger.path)).toEqual(before);
  });

  test("is as long as the command says, also when it is kept already", () => {
    const long = { bytes: bytes.length + 1 };
    expect(() => ledger.record(file(long), withBytes(bytes))).toThrow("attachment-missing");
    ledger.record(file(), withBytes(bytes));
    expect(() => ledger.record(file(long))).toThrow("attachment-missing");
    ledger.check();
  });
});

describe("what comes with a command but is no part of the format", () => {
  const also = (account: string) => ({
    also: (db: Parameters<NonNullable<Parameters<TestLedger["record"]>[1]>["also"] & object>[0]) =>
      void db.prepare("INSERT INTO credentials(account, verifier) VALUES (?, '{}')").run(account),
  });
  const open = (account: string) =>
    ledger.command(act({ type: "openAccount", account, login: account, role: "auditor" }));

  test("is written with the entry", () => {
    ledger.record(open("a-2"), also("a-2"));
    expect(rows("SELECT account FROM credentials ORDER BY account")).toEqual([
      { account: "a-2" },
      { account: "a-manager" },
    ]);
  });

  test("is not written when the command is refused, nor is the entry when it cannot be", () => {
    ledger.record(open("a-manager"), also("a-9"));
    expect(count("credentials")).toBe(1);
    const size = ledger.recorder().size();
    expect(() => ledger.record(open("a-3"), also("a-manager"))).toThrow(/UNIQUE/);
    expect(ledger.recorder().size()).toBe(size);
    expect(count("entries")).toBe(size);
    ledger.tell(party(CARRIER, "carrier", "たしか運輸"));
    ledger.check();
  });
});

describe("a dry run", () => {
  test("says what would be refused and writes nothing", () => {
    ledger.tell(stage);
    const before = contentOf(ledger.path);
    const recorder = ledger.recorder();
    expect(recorder.tryOut(ledger.command(store(["A-1"])), ACTOR)).toMatchObject({
      refusals: [{ rule: "not-found" }],
      noted: [],
    });
    expect(recorder.tryOut(ledger.command(register("A-1")), ACTOR)).toEqual({
      refusals: [],
      noted: [],
    });
    expect(contentOf(ledger.path)).toEqual(before);
  });

  test("does not read through what happened in a month, as recording its close does", () => {
    ledger.tell(stageWith({ closing: "monthly" }), register("A-1"));
    ledger.clock.to("2026-08-01T09:00:00+09:00");
    const closing = ledger.command(
      on("2026-08-01T09:00:00+09:00", close("first", "2026-04-01", "2026-07-31")),
    );
    const recorder = ledger.recorder();
    const db = new Sqlite(ledger.path);
    db.exec("DROP TRIGGER entries_fixed");
    db.exec(
      "UPDATE entries SET body = substr(body, 1, length(body) - 1) WHERE seq = (SELECT max(seq) FROM entries)",
    );
    db.close();
    expect(recorder.tryOut(closing, ACTOR).refusals).toEqual([]);
    expect(() => recorder.record(closing, ACTOR)).toThrow(Problem);
  });
});

test("nobody closes the account they are recording with", () => {
  const closing = ledger.command(act({ type: "closeAccount", account: "a-manager" }));
  expect(ledger.record(closing)).toMatchObject({ ok: false, refusals: [{ rule: "last-manager" }] });
});
