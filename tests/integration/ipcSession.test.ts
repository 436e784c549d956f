/** Opening, making and closing ledgers through the boundary, and recording only where that is possible. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keyPath } from "../../electron/keys/ledgerKey.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { parseTlogProof } from "../../shared/proof/tlogProof.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk, returnSlip } from "../helpers/desk.ts";
import { scratchFolder, tampered } from "../helpers/tamper.ts";

const scratch = scratchFolder();
let sample: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(() => {
  desk = setUpDesk(scratch.path);
});
afterEach(() => {
  desk.close();
  rmSync(join(scratch.path, "settings.json"), { force: true });
});

const store = (shelf = "9-9") =>
  command("storeAssets", { contract: "K-1", assets: ["US-001"], person: "p-minato", shelf });

let made = 0;
function newPath(): string {
  made += 1;
  const folder = join(scratch.path, `new-${made}`);
  mkdirSync(folder);
  return join(folder, "台帳.ukewatashi");
}

function entriesIn(path: string): unknown {
  const ledger = openForReading(path);
  try {
    return ledger.db.prepare("SELECT count(*) FROM entries").pluck().get();
  } finally {
    ledger.close();
  }
}

const spec = (path: string) => ({
  path,
  title: "若葉市 受渡台帳",
  passphrase: "a passphrase to keep",
  manager: { login: "kanri", password: "a long password" },
});

describe("a new ledger", () => {
  test("is made where a person chose, with its manager signed in and its key beside it", async () => {
    const path = newPath();
    desk.answers.push([path]);
    expect(await desk.value("chooseLedger", { purpose: "create" })).toEqual({ chosen: true, path });
    const view = await desk.value("createLedger", spec(path));
    expect(view).toMatchObject({
      ledger: { path, title: "若葉市 受渡台帳", sample: false, size: 1 },
      user: { login: "kanri", role: "manager" },
      recent: [{ path }],
    });
    expect(existsSync(keyPath(path))).toBe(true);
    const party = command("registerParty", { party: "city", name: "若葉市", role: "client" });
    expect(await desk.value("record", { command: party })).toMatchObject({
      recorded: true,
      seq: 1,
    });
    desk.close();
    expect(verifyLedger({ path, depth: "all" })).toMatchObject({ ok: true, size: 2 });
  });

  test("is not made where nobody chose", async () => {
    const path = newPath();
    expect(await desk.call("createLedger", spec(path))).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
    expect(existsSync(path)).toBe(false);
  });

  test("is not made over another file, which stays as it was", async () => {
    const path = newPath();
    writeFileSync(path, "something else");
    desk.services.session.choose(path);
    expect(await desk.call("createLedger", spec(path))).toMatchObject({
      ok: false,
      fault: { kind: "problem" },
    });
    expect(readFileSync(path, "utf8")).toBe("something else");
    expect(existsSync(keyPath(path))).toBe(false);
  });

  test("needs secrets of some length", async () => {
    const path = newPath();
    desk.services.session.choose(path);
    const short = { ...spec(path), passphrase: "short" };
    expect(await desk.call("createLedger", short)).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
    expect(existsSync(path)).toBe(false);
  });

  test("is the sample when one only wants to try, each time a fresh one", async () => {
    const first = await desk.value("createSample", {});
    const second = await desk.value("createSample", {});
    expect(first.ledger).toMatchObject({ sample: true });
    expect(first.user).toMatchObject({ role: "manager" });
    expect(first.sampleAccounts?.map((one) => one.role)).toEqual(["manager", "staff", "auditor"]);
    expect(second.ledger?.path).not.toBe(first.ledger?.path);
    expect(dirname(first.ledger?.path ?? "")).toBe(join(scratch.path, "受渡台帳"));
  }, 60_000);
});

describe("opening", () => {
  test("is only for files a person chose, or had open before", async () => {
    const path = copied(sample);
    expect(await desk.call("openLedger", { path })).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
    desk.answers.push([path]);
    await desk.value("chooseLedger", { purpose: "open" });
    await desk.value("openLedger", { path });
    desk.close();
    desk = setUpDesk(scratch.path);
    expect((await desk.value("session", {})).recent).toMatchObject([{ path }]);
    await desk.value("openLedger", { path });
  });

  test("tells a person who changed their mind apart from a choice", async () => {
    expect(await desk.value("chooseLedger", { purpose: "open" })).toEqual({ chosen: false });
  });

  test("of a file that is no ledger leaves the open one open", async () => {
    const path = copied(sample);
    await desk.open(path, "manager");
    const other = newPath();
    writeFileSync(
      other,
      "this is no ledger, but it is longer than a header of a database would be. ".repeat(20),
    );
    desk.services.session.choose(other);
    expect(await desk.call("openLedger", { path: other })).toMatchObject({
      ok: false,
      fault: { kind: "problem" },
    });
    expect(await desk.value("record", { command: store() })).toMatchObject({ recorded: true });
  });

  test("forgets who was signed in to the ledger before", async () => {
    await desk.open(copied(sample), "manager");
    await desk.open(copied(sample));
    expect((await desk.value("session", {})).user).toBeUndefined();
  });

  test("of a ledger that is gone says so once, and offers it no more", async () => {
    const path = copied(sample);
    await desk.open(path);
    await desk.value("closeLedger", {});
    for (const file of [path, `${path}-lock`]) rmSync(file);
    expect((await desk.value("session", {})).recent).toMatchObject([{ path }]);
    expect(await desk.call("openLedger", { path })).toMatchObject({
      ok: false,
      fault: { kind: "problem" },
    });
    expect((await desk.value("session", {})).recent).toEqual([]);
    expect(existsSync(`${path}-lock`)).toBe(false);
  });

  test("at the next start is done for the person, who only signs in", async () => {
    const path = copied(sample);
    await desk.open(path, "manager");
    desk.close();
    const next = setUpDesk(scratch.path);
    await next.services.session.resume();
    const session = await next.value("session", {});
    expect([session.ledger?.path, session.user]).toEqual([path, undefined]);
    next.close();
  });

  test("at the next start is left to the person when the file is no ledger any more", async () => {
    const path = copied(sample);
    await desk.open(path);
    desk.close();
    writeFileSync(path, "上書きされた");
    const next = setUpDesk(scratch.path);
    await next.services.session.resume();
    const session = await next.value("session", {});
    expect(session.ledger).toBeUndefined();
    expect(session.recent[0]?.path).toBe(path);
    next.close();
  });

  test("works as well where nothing can be remembered", async () => {
    mkdirSync(join(scratch.path, "settings.json"));
    desk = setUpDesk(scratch.path);
    await desk.open(copied(sample), "manager");
    expect(await desk.value("record", { command: store() })).toMatchObject({ recorded: true });
    desk.close();
    rmSync(join(scratch.path, "settings.json"), { recursive: true });
    desk = setUpDesk(scratch.path);
  });

  test("starts afresh when what was remembered cannot be read", async () => {
    writeFileSync(join(scratch.path, "settings.json"), "{ not json");
    desk = setUpDesk(scratch.path);
    expect((await desk.value("session", {})).recent).toEqual([]);
    await desk.open(copied(sample));
    expect((await desk.value("session", {})).recent).toHaveLength(1);
  });
});

async function finished() {
  for (;;) {
    const status = await desk.value("verifyStatus", {});
    if (status.state !== "running") return status;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What can be done with the open ledger: read, verify, record. */
async function whatIsPossible() {
  const { ledger } = await desk.value("session", {});
  const { total } = await desk.value("assets", {});
  await desk.value("verifyStart", {});
  const status = await finished();
  const recorded = await desk.call("record", { command: store() });
  return {
    problem: ledger?.problem,
    units: total,
    verified: status.state === "done" ? status.report.ok : status.state,
    recorded: recorded.ok ? recorded.value.recorded : recorded.fault.kind,
  };
}

const READ_ONLY = { units: 40, verified: true, recorded: "problem" };

describe("a ledger that cannot be recorded in", () => {
  test("because another program has it, is read and verified all the same", async () => {
    const path = copied(sample);
    const other = openForRecording(path);
    try {
      await desk.open(path, "manager");
      expect(await whatIsPossible()).toEqual({ ...READ_ONLY, problem: "in-use" });
    } finally {
      other.close();
    }
  });

  test("because its end is damaged, is read, and verifying says where", async () => {
    const path = copied(sample);
    rmSync(path);
    tampered(sample, path, (db) => {
      const last = Number(db.prepare("SELECT max(seq) FROM entries").pluck().get());
      db.prepare("UPDATE entries SET leaf = zeroblob(32) WHERE seq = ?").run(last);
    });
    await desk.open(path, "manager");
    expect(await whatIsPossible()).toEqual({ ...READ_ONLY, problem: "damaged", verified: false });
  });

  test("because the account's copy of the key is gone, says that it is the key", async () => {
    const path = copied(sample);
    const db = new Sqlite(path);
    db.prepare("UPDATE credentials SET wrapped_key = NULL").run();
    db.close();
    await desk.open(path, "manager");
    expect(await whatIsPossible()).toEqual({ ...READ_ONLY, problem: "key-missing" });
  });

  test("is not mended, moved or added to by being opened", async () => {
    const path = copied(sample);
    const other = openForRecording(path);
    await desk.open(path, "manager");
    desk.close();
    other.close();
    expect(entriesIn(path)).toBe(entriesIn(sample));
  });
});

describe("a confirmation by password", () => {
  /** A return slip over one disc, issued and ready to be confirmed. */
  async function issued(): Promise<void> {
    expect(await desk.value("record", { command: returnSlip("slip-x") })).toMatchObject({
      recorded: true,
      number: "令和8年度 第0009号",
    });
  }

  const release = (account: string, person = "p-minato") =>
    command("confirmRelease", {
      slip: "slip-x",
      person,
      confirmation: { by: "account", account },
      identityShown: true,
      checks: [
        {
          asset: "DV-001",
          counted: 1,
          seal: "intact",
          sealRead: "S-DV001",
          serialRead: "SNDV001X007919",
        },
      ],
    });

  beforeEach(async () => {
    await desk.open(copied(sample), "manager");
    await issued();
  });

  test("is recorded with the password of the account that is the person's own", async () => {
    const outcome = await desk.value("confirm", {
      command: release("a-manager"),
      password: "mihon-kanri",
    });
    expect(outcome).toMatchObject({ recorded: true });
  });

  test("is not recorded with a wrong password, and makes the next try wait", async () => {
    for (let n = 0; n < 3; n += 1)
      expect(
        await desk.value("confirm", { command: release("a-manager"), password: "wrong" }),
      ).toMatchObject({
        recorded: false,
        refusals: [{ rule: "confirmation", path: "password" }],
      });
    const early = await desk.value("confirm", {
      command: release("a-manager"),
      password: "mihon-kanri",
    });
    expect(early).toMatchObject({ recorded: false });
  });

  test.each([
    ["another person's account", "a-staff", "mihon-tantou"],
    ["an account of nobody", "a-auditor", "mihon-kansa"],
    ["an account that does not exist", "a-nobody", "mihon-kanri"],
  ])("is not recorded by %s, even with its right password", async (_whose, account, password) => {
    const outcome = await desk.value("confirm", { command: release(account), password });
    expect(outcome).toMatchObject({
      recorded: false,
      refusals: [{ path: "confirmation.account" }],
    });
  });

  test("cannot come in by the door of the other commands", async () => {
    expect(await desk.call("record", { command: release("a-manager") })).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
  });

  test("cannot be something else than a confirmation", async () => {
    expect(await desk.call("confirm", { command: store(), password: "mihon-kanri" })).toMatchObject(
      {
        ok: false,
        fault: { kind: "bad-request" },
      },
    );
  });

  test("is not recorded when the ledger was locked while the password was worked on", async () => {
    const confirming = desk.call("confirm", {
      command: release("a-manager"),
      password: "mihon-kanri",
    });
    desk.services.lock();
    expect(await confirming).toMatchObject({ ok: false, fault: { kind: "locked" } });
  });
});

describe("the same command sent twice", () => {
  test("is answered with its first result and recorded once", async () => {
    await desk.open(copied(sample), "manager");
    const sent = store();
    const first = await desk.value("record", { command: sent });
    const second = await desk.value("record", { command: sent });
    expect(first).toMatchObject({ recorded: true, repeated: false });
    expect(second).toEqual({ ...first, repeated: true });
  });
});

describe("a refusal", () => {
  test("comes in words with real names, from recording and from trying out alike", async () => {
    await desk.open(copied(sample), "manager");
    const sent = command("takeOutAssets", {
      contract: "K-1",
      assets: ["DR-001"],
      person: "p-minato",
      place: "P-02",
      purpose: "点検",
    });
    const tried = await desk.value("tryOut", { command: sent });
    const recorded = await desk.value("record", { command: sent });
    expect(recorded).toEqual({ recorded: false, refusals: tried.refusals });
    expect(tried.refusals.map((one) => one.message).join()).toContain("情報資産 DR-001");
  });
});

describe("what a person takes along", () => {
  test("is an entry's proof that other programs read", async () => {
    await desk.open(copied(sample), "auditor");
    const path = join(scratch.path, "entry.tlog-proof");
    desk.answers.push([path]);
    expect(await desk.value("saveProof", { seq: 40 })).toEqual({ chosen: true, path });
    expect(parseTlogProof(readFileSync(path, "utf8"))).toMatchObject({
      ok: true,
      value: { index: 40 },
    });
    expect(await desk.value("saveProof", { seq: 40 })).toEqual({ chosen: false });
  });

  test("is the report of a verification, once it has ended", async () => {
    await desk.open(copied(sample), "auditor");
    expect(await desk.call("saveReport", {})).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
    await desk.value("verifyStart", {});
    await finished();
    const path = join(scratch.path, "report.txt");
    desk.answers.push([path]);
    await desk.value("saveReport", {});
    expect(readFileSync(path, "utf8")).toContain("台帳に異常は見つかりませんでした");
    expect((await desk.value("session", {})).verified).toMatchObject({
      ok: true,
      size: entriesIn(sample),
    });
  });

  test("is nothing of a verification that was ended before", async () => {
    await desk.open(copied(sample), "auditor");
    await desk.value("verifyStart", {});
    expect(await desk.value("verifyCancel", {})).toEqual({ state: "cancelled" });
    await desk.value("closeLedger", {});
    expect(desk.services.verification.status).toEqual({ state: "idle" });
  });
});

describe("attachments", () => {
  test.each([
    ["an empty file", ""],
    ["a page of a browser", "<html></html>"],
    ["a program", "MZ\u0090\u0000"],
  ])("are not taken from %s", async (_what, content) => {
    await desk.open(copied(sample), "manager");
    const path = join(scratch.path, "scan.pdf");
    writeFileSync(path, content);
    desk.answers.push([path]);
    expect(await desk.call("chooseAttachments", { purpose: "scan" })).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
  });

  test("that were altered in the file are not shown", async () => {
    const path = copied(sample);
    await desk.open(path, "manager");
    const scan = join(scratch.path, "scan.png");
    writeFileSync(scan, Buffer.from("89504e470d0a1a0a00", "hex"));
    desk.answers.push([scan]);
    const [attachment] = await desk.value("chooseAttachments", { purpose: "scan" });
    if (!attachment) throw new Error("nothing was attached");
    const filed = command("fileSignedCopy", {
      form: "handoverSlip",
      subject: "slip-07",
      scan: attachment,
    });
    await desk.value("record", { command: filed });
    desk.close();
    const altered = tampered(path, `${path}.altered.ukewatashi`, (db) => {
      db.prepare("UPDATE attachments SET bytes = x'00'").run();
    });
    desk = setUpDesk(scratch.path);
    await desk.open(altered, "auditor");
    const reply = await desk.call("showAttachment", { sha256: attachment.sha256 });
    expect(reply).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
  });
});
