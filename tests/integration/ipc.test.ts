/** The boundary between page and program: who may call what, with what, and what is answered. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Frame } from "../../electron/ipc/guard.ts";
import { contract } from "../../shared/ipc/contract.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import { CALLS } from "../../shared/ipc/names.ts";
import type { Fault, Reply } from "../../shared/ipc/reply.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { ROLES } from "../../shared/domain/vocabulary.ts";
import type { Desk } from "../helpers/desk.ts";
import {
  OWN_FRAME,
  TODAY,
  command,
  copied,
  newCommandId,
  playedSample,
  setUpDesk,
} from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

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
afterEach(() => desk.close());

const ASSET = "US-001";
const at = `${TODAY}T12:30:00+09:00`;

/** An input that the table allows for every call, sensible in the sample ledger. */
const INSPECTED = { contract: "K-1", from: "2026-04-01", to: "2027-03-31" };

const GOOD: { readonly [N in CallName]: () => unknown } = {
  session: () => ({}),
  chooseLedger: () => ({ purpose: "open" }),
  createLedger: () => ({
    path: "/nowhere/x.ukewatashi",
    title: "台帳",
    passphrase: "a long passphrase",
    manager: { login: "kanri", password: "a long password" },
  }),
  createSample: () => ({}),
  chooseFolder: () => ({ purpose: "anchor" }),
  openLedger: () => ({ path: "/nowhere/x.ukewatashi" }),
  closeLedger: () => ({}),
  signIn: () => ({ login: "nobody", password: "wrong" }),
  signOut: () => ({}),
  record: () => ({ command: store() }),
  confirm: () => ({ command: receiptByAccount(), password: "mihon-kansa" }),
  tryOut: () => ({ command: store() }),
  openAccount: () => ({
    id: newCommandId(),
    occurredAt: at,
    account: `a-${newCommandId().slice(-8)}`,
    login: `u${newCommandId().slice(-8)}`,
    role: "auditor",
    password: "a long password",
  }),
  changePassword: () => ({
    id: newCommandId(),
    occurredAt: at,
    current: "wrong",
    next: "a longer one",
  }),
  accounts: () => ({}),
  chooseAttachments: () => ({ purpose: "scan" }),
  hashFile: () => ({}),
  showAttachment: () => ({ sha256: "0".repeat(64) }),
  backups: () => ({}),
  planBackups: () => ({}),
  backupNow: () => ({}),
  rehearseRestore: () => ({}),
  restoreBackup: () => ({
    backup: "/nowhere/x.ukewatashi",
    reason: "故障",
    passphrase: "a long passphrase",
    successor: true,
  }),
  rehearseAtStart: () => ({}),
  restoreStatus: () => ({}),
  restoreCancel: () => ({}),
  restoreAtStart: () => ({
    backup: "/nowhere/x.ukewatashi",
    reason: "故障",
    passphrase: "a long passphrase",
    successor: true,
    login: "nobody",
    password: "wrong",
  }),
  losses: () => ({}),
  backupStatus: () => ({}),
  backupCancel: () => ({}),
  home: () => ({}),
  assets: () => ({ states: ["held"], text: "納税者" }),
  asset: () => ({ id: ASSET }),
  findAsset: () => ({ contract: "K-1", text: ASSET, kind: "return" }),
  slips: () => ({ show: "open" }),
  slip: () => ({ id: "slip-08" }),
  handoverChoices: () => ({ contract: "K-1", kind: "return", at }),
  transports: () => ({}),
  transport: () => ({ id: "way-02" }),
  disposals: () => ({}),
  instruction: () => ({ id: "order-01" }),
  destruction: () => ({ id: "none" }),
  certificate: () => ({ id: "none" }),
  contracts: () => ({}),
  contract: () => ({ id: "K-1" }),
  parties: () => ({}),
  persons: () => ({}),
  places: () => ({}),
  outstanding: () => ({ contract: "K-1" }),
  balance: () => ({ contract: "K-1" }),
  expected: () => ({ contract: "K-1", place: "P-02" }),
  inspection: () => INSPECTED,
  inspectionCancel: () => ({}),
  stocktakes: () => ({}),
  stocktake: () => ({ id: "stocktake-01" }),
  incidents: () => ({}),
  incident: () => ({ id: "incident-01" }),
  corrections: () => ({}),
  correction: () => ({ id: "none" }),
  correcting: () => ({ kind: "asset", id: ASSET }),
  papers: () => ({ contract: "K-1" }),
  successions: () => ({}),
  succession: () => ({ id: "none" }),
  heldBy: () => ({ contract: "K-1", person: "p-minato" }),
  nonAcceptance: () => ({ id: "none" }),
  closes: () => ({ contract: "K-1" }),
  close: () => ({ id: "none" }),
  search: () => ({ text: "納税者" }),
  entries: () => ({}),
  entry: () => ({ seq: 0 }),
  saveProof: () => ({ seq: 0 }),
  preview: () => ({ form: "handoverSlip", subject: "slip-08", stage: "issued" }),
  print: () => ({
    form: "handoverSlip",
    subject: "slip-08",
    stage: "issued",
    id: newCommandId(),
    target: "file",
  }),
  heads: () => ({}),
  keepHeads: () => ({}),
  checkPaper: () => ({ from: "text", text: "UKW1AAAA" }),
  rememberHeads: () => ({}),
  saveHead: () => ({}),
  takeCosigned: () => ({}),
  setupSheet: () => ({}),
  printSetupSheet: () => ({ target: "file" }),
  printReport: () => ({ target: "file" }),
  printInspection: () => ({ ...INSPECTED, target: "file" }),
  verifyStart: () => ({}),
  verifyStatus: () => ({}),
  verifyCancel: () => ({}),
  saveReport: () => ({}),
  exportStart: () => ({ names: { of: "none" }, attachments: false }),
  exportStatus: () => ({}),
  exportCancel: () => ({}),
  guards: () => ({}),
  saveVerifyPage: () => ({}),
  chooseList: () => ({}),
  readTable: () => ({}),
  importPreview: () => ({ sha256: "0".repeat(64), of: "assets", contract: "K-1" }),
  importList: () => ({ sha256: "0".repeat(64), of: "assets", contract: "K-1" }),
  saveTemplate: () => ({ of: "assets" }),
  saveList: () => ({ list: "assets" }),
  licences: () => ({}),
};

function store() {
  return command("storeAssets", {
    contract: "K-1",
    assets: [ASSET],
    person: "p-minato",
    shelf: "媒体庫 9-9",
  });
}

function receiptByAccount() {
  return command("confirmReceipt", {
    slip: "slip-08",
    person: "p-takahashi",
    confirmation: { by: "account", account: "a-auditor" },
    identityShown: true,
    checks: [],
  });
}

/** What each call answers in the sample ledger to someone who may call it. */
const ANSWERED: Partial<Record<CallName, string>> = {
  createLedger: "bad-request",
  openLedger: "bad-request",
  destruction: "bad-request",
  correction: "bad-request",
  close: "bad-request",
  succession: "bad-request",
  nonAcceptance: "bad-request",
  certificate: "bad-request",
  showAttachment: "bad-request",
  saveReport: "bad-request",
  printReport: "bad-request",
  importPreview: "bad-request",
  importList: "bad-request",
  backupNow: "bad-request",
  restoreBackup: "bad-request",
  rehearseAtStart: "bad-request",
  restoreAtStart: "bad-request",
  // Without a window nothing can be drawn.
  preview: "unexpected",
  setupSheet: "unexpected",
};

function allowed(name: CallName, role: Role): boolean {
  const { callers } = contract[name];
  return (
    callers === "anyone" || callers === "signed-in" || (callers as readonly Role[]).includes(role)
  );
}

function faultOf(reply: Reply<unknown>): Fault {
  if (reply.ok) throw new Error("it was carried out");
  return reply.fault;
}

const size = ({ services }: Desk) =>
  services.session.read(({ db }) =>
    Number(db.prepare("SELECT count(*) FROM entries").pluck().get()),
  );

describe("the process boundary", () => {
  test.each(CALLS)("answers %s with what the table promises", async (name) => {
    await desk.open(copied(sample), name === "createSample" ? undefined : "manager");
    const reply = await desk.callRaw(name, [GOOD[name]()]);
    const kind = reply.ok ? undefined : reply.fault.kind;
    expect(kind, JSON.stringify(reply)).toBe(ANSWERED[name]);
    expect(!reply.ok || contract[name].output.safeParse(reply.value).success).toBe(true);
  });

  describe("refuses a key the table does not know", () => {
    // Nothing of it may have an effect, so one ledger serves for all.
    let shared: Desk;
    beforeAll(async () => {
      shared = setUpDesk(scratch.path);
      await shared.open(copied(sample), "manager");
    });
    afterAll(() => shared.close());

    test.each(CALLS)("in %s", async (name) => {
      const before = size(shared);
      const reply = await shared.callRaw(name, [{ ...(GOOD[name]() as object), surprise: 1 }]);
      expect(reply).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
      expect(size(shared)).toBe(before);
    });
  });

  describe.each(ROLES)("lets a %s", (role) => {
    test("call what the table allows, and nothing else", async () => {
      const path = copied(sample);
      await desk.open(path, role);
      const callable: CallName[] = [];
      for (const name of CALLS) {
        // These end the session that the others need.
        if (["createSample", "closeLedger", "signOut"].includes(name)) continue;
        const reply = await desk.callRaw(name, [GOOD[name]()]);
        if (reply.ok || reply.fault.kind !== "forbidden") callable.push(name);
      }
      const skipped = ["createSample", "closeLedger", "signOut"];
      const wanted = CALLS.filter((name) => !skipped.includes(name) && allowed(name, role));
      // What a role's commands may be is asked beyond the table: staff may record and try out, but not store.
      const beyond =
        role === "staff" ? wanted.filter((name) => name !== "record" && name !== "tryOut") : wanted;
      expect(callable).toEqual(beyond);
    });
  });

  test("lets nobody who is not signed in call more than the table opens to anyone", async () => {
    await desk.open(copied(sample));
    for (const name of CALLS) {
      if (contract[name].callers === "anyone") continue;
      const reply = await desk.callRaw(name, [GOOD[name]()]);
      expect(reply, name).toMatchObject({ ok: false, fault: { kind: "locked" } });
    }
  });

  test("lets nobody see a ledger that is not open", async () => {
    const reply = await desk.call("home", {});
    expect(reply).toMatchObject({ ok: false, fault: { kind: "locked" } });
  });

  const destroyed: Frame = {
    get url(): string {
      throw new Error("Render frame was disposed before WebFrameMain could be accessed");
    },
  };
  const strangers: readonly (readonly [string, Frame | null])[] = [
    ["no frame at all", null],
    ["another frame of the same page", { url: "app://bundle/index.html" }],
    ["a frame of the network", { url: "https://example.test/index.html" }],
    ["a destroyed frame", destroyed],
  ];

  test.each(strangers)("refuses a call from %s", async (_who, frame) => {
    await desk.open(copied(sample), "manager");
    const before = size(desk);
    const reply = await desk.callRaw("record", [{ command: store() }], frame);
    expect(reply).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
    expect(size(desk)).toBe(before);
  });
});

describe("the window's own frame", () => {
  const elsewhere = [
    "https://bundle/index.html",
    "app://other/index.html",
    "app://bundle.evil/index.html",
    "apps://bundle/index.html",
    "file:///bundle/index.html",
    "about:blank",
    "",
    "not an address",
  ];

  test.each(elsewhere)("is not spoken to while it shows %s", async (url) => {
    const { guarded } = await import("../../electron/ipc/guard.ts");
    const frame = { url };
    const call = guarded("session", () => desk.services.session.view(), {
      ownFrame: () => frame,
      role: () => undefined,
      report: () => "R",
      follow: (work) => work(),
    });
    expect(await call({ senderFrame: frame }, {})).toMatchObject({
      ok: false,
      fault: { kind: "bad-request" },
    });
    expect(await call({ senderFrame: OWN_FRAME }, {})).toMatchObject({ ok: false });
  });

  test("must send one input, plain and of a bounded size", async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`) as unknown;
    for (const args of [[], [{}, {}], [undefined], [null], ["{}"], [new Map()], [new Date(0)]])
      expect(await desk.callRaw("session", args)).toMatchObject({
        ok: false,
        fault: { kind: "bad-request" },
      });
    for (const raw of [cyclic, deep, { text: "あ".repeat(5_000_000) }, Array(5_000_000).fill(0)])
      expect(await desk.callRaw("session", [raw])).toMatchObject({
        ok: false,
        fault: { kind: "bad-request" },
      });
  });
});

describe("what goes wrong behind the guard", () => {
  test("is a sentence and a number for the page, and a full record for the log alone", async () => {
    await desk.open(copied(sample), "manager");
    const reply = await desk.call("preview", {
      form: "handoverSlip",
      subject: "slip-08",
      stage: "issued",
    });
    expect(reply).toMatchObject({ ok: false, fault: { kind: "unexpected" } });
    expect(JSON.stringify(reply)).not.toContain("window to draw in");
    expect(desk.reports.map(String)).toEqual(["Error: there is no window to draw in"]);
    const { report, message } = faultOf(reply);
    expect(message).toContain(report);
  });

  test("is a problem with its own words when it is one of the file", async () => {
    desk.services.session.choose("/nowhere/there-is-none.ukewatashi");
    const reply = await desk.call("openLedger", { path: "/nowhere/there-is-none.ukewatashi" });
    expect(faultOf(reply).kind).toBe("problem");
    expect(faultOf(reply).message).toContain("台帳ファイルが見つかりません");
  });

  test("is no answer that the table does not promise", async () => {
    const { guarded } = await import("../../electron/ipc/guard.ts");
    const call = guarded("licences", () => 42 as never, {
      ownFrame: () => OWN_FRAME,
      role: () => undefined,
      report: () => "R7",
      follow: (work) => work(),
    });
    expect(await call({ senderFrame: OWN_FRAME }, {})).toMatchObject({
      ok: false,
      fault: { kind: "unexpected", report: "R7" },
    });
  });
});
