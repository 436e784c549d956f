/** A restore from the screens: tried out, done by a manager, open afterwards, and what is lost worked off. */
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { SAMPLE_ACCOUNTS, SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { backedUpNow, backupsIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

/** Keys are wrapped and ledgers verified as in real ones. */
const PATIENCE = 60_000;

const scratch = scratchFolder();
const REASON = "台帳を置いていたパソコンが故障したため";
let sample: string;
let desk: Desk;
let ledger: string;
let backup: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, PATIENCE);
afterAll(() => scratch.remove());
beforeEach(async () => {
  ledger = copied(sample);
  desk = setUpDesk(mkdtempSync(join(scratch.path, "run-")));
  await desk.open(ledger, "manager");
  const folder = await planned(desk, scratch.path);
  await backedUpNow(desk);
  backup = join(folder, backupsIn(folder)[0] ?? "");
  const party = { party: "late", name: "株式会社後出", role: "carrier" };
  await desk.value("record", { command: command("registerParty", party as never) });
  await desk.services.session.ledger?.heads.settled();
}, PATIENCE);
afterEach(() => desk.close());

const place = () => join(mkdtempSync(join(scratch.path, "new-")), "後継.ukewatashi");
const asked = () => ({ backup, reason: REASON, passphrase: SAMPLE_PASSPHRASE, successor: true });

function accountOf(role: Role) {
  const account = SAMPLE_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`the sample has no ${role}`);
  return { login: account.login, password: account.password };
}

async function rehearsed(call: "rehearseRestore" | "rehearseAtStart") {
  desk.answers.push([backup]);
  const reply = await desk.value(call, {});
  return reply.chosen ? reply.rehearsal : undefined;
}

describe("with the ledger open", () => {
  test(
    "a manager restores, the ledger that follows is open, and the list is worked off",
    { timeout: PATIENCE },
    async () => {
      expect(await rehearsed("rehearseRestore")).toMatchObject({
        outcome: "loses",
        lost: 1,
        ofTheFile: 0,
      });
      const out = place();
      desk.answers.push([out]);
      const restored = await desk.value("restoreBackup", asked());
      expect(restored).toMatchObject({ restored: true, session: { ledger: { path: out } } });
      expect(restored.restored && restored.session.user).toBeUndefined();
      expect(await desk.value("signIn", accountOf("manager"))).toMatchObject({ signedIn: true });
      const { rows, open, before } = await desk.value("losses", {});
      expect(open).toBe(1);
      expect(before).toMatchObject({ reason: REASON });
      expect(rows.map(({ about }) => about)).toEqual(["work"]);
      const { todos } = await desk.value("home", {});
      expect(todos[0]).toMatchObject({ target: { to: "backups" }, urgency: "now" });
      const losses = rows.filter(({ about }) => about === "work").map(({ loss }) => loss);
      const note = "関係者を登録し直しました";
      const settle = () => command("settleLosses", { losses, how: "recorded", note });
      expect(await desk.value("record", { command: settle() })).toMatchObject({ recorded: true });
      expect(await desk.value("losses", {})).toMatchObject({ open: 0 });
      expect(await desk.value("record", { command: settle() })).toMatchObject({ recorded: false });
      const told = (await desk.value("entries", {})).rows.map(({ title }) => title);
      expect(told.slice(0, 2)).toEqual([
        "失われた記録 1項目を処理しました(記録し直した)",
        "失われた記録 1項目を一覧に載せました",
      ]);
      expect((await desk.value("entries", { page: 0, perPage: 200 })).rows.at(-1)?.title).toMatch(
        /前の台帳\(第1世代\)の記録 \d+件を引き継いで/,
      );
      desk.close();
      expect(verifyLedger({ path: out, depth: "all" }).findings).toEqual([]);
      // The ledger before opens for reading, and says where to go on.
      await desk.open(ledger, "manager");
      expect(await desk.value("session", {})).toMatchObject({ ledger: { problem: "succeeded" } });
    },
  );

  test(
    "somebody who changes their mind about the place has changed nothing",
    { timeout: PATIENCE },
    async () => {
      await rehearsed("rehearseRestore");
      expect(await desk.value("restoreBackup", asked())).toEqual({ restored: false });
    },
  );

  test("a wrong passphrase is said, and the ledger stays open", { timeout: PATIENCE }, async () => {
    await rehearsed("rehearseRestore");
    const bytes = readFileSync(ledger);
    desk.answers.push([place()]);
    const reply = await desk.call("restoreBackup", { ...asked(), passphrase: "違う言葉" });
    expect(reply).toMatchObject({ ok: false, fault: { kind: "problem" } });
    expect(await desk.value("session", {})).toMatchObject({ ledger: { path: ledger } });
    expect(readFileSync(ledger)).toEqual(bytes);
  });
});

describe("while no ledger is open", () => {
  beforeEach(async () => {
    await desk.value("closeLedger", {});
  });

  test(
    "a manager whom the backup knows restores by their password",
    { timeout: PATIENCE },
    async () => {
      expect(await rehearsed("rehearseAtStart")).toMatchObject({ outcome: "loses", lost: 1 });
      const out = place();
      desk.answers.push([out]);
      const restored = await desk.value("restoreAtStart", { ...asked(), ...accountOf("manager") });
      expect(restored).toMatchObject({ restored: true, session: { ledger: { path: out } } });
    },
  );

  test(
    "nobody else does, and no backup that was not chosen is opened",
    { timeout: PATIENCE },
    async () => {
      const unchosen = await desk.call("restoreAtStart", { ...asked(), ...accountOf("manager") });
      expect(unchosen).toMatchObject({ ok: false, fault: { kind: "bad-request" } });
      await rehearsed("rehearseAtStart");
      for (const who of [
        { ...accountOf("manager"), password: "wrong password" },
        accountOf("staff"),
        accountOf("auditor"),
        { login: "nobody", password: "wrong password" },
      ]) {
        desk.answers.push([place()]);
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const reply = await desk.call("restoreAtStart", { ...asked(), ...who });
        expect(reply).toMatchObject({
          ok: false,
          fault: { message: expect.stringMatching(/管理責任者/) },
        });
      }
      expect((await desk.value("session", {})).ledger).toBeUndefined();
    },
  );
});
