/** Who may sign in, how wrong passwords are met, and what is left when nobody is signed in. */
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { waitAfter } from "../../electron/keys/accounts.ts";
import { SAMPLE_ACCOUNTS } from "../../electron/sample/play.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import type { Desk } from "../helpers/desk.ts";
import { TODAY, command, copied, newCommandId, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
let sample: string;
let ledger: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(async () => {
  ledger = copied(sample);
  desk = setUpDesk(scratch.path);
  await desk.open(ledger);
});
afterEach(() => desk.close());

const at = `${TODAY}T12:30:00+09:00`;
const YEAR_MS = 365 * 86_400_000;

async function tryIn(login: string, password: string) {
  return desk.value("signIn", { login, password });
}

/** Wrong passwords, each after its wait. */
async function failTimes(count: number, login = "kanri"): Promise<number> {
  let waitSeconds = 0;
  for (let n = 0; n < count; n += 1) {
    desk.clock.pass(waitSeconds * 1000);
    const answer = await tryIn(login, "wrong");
    if (answer.signedIn) throw new Error("a wrong password was taken");
    waitSeconds = answer.waitSeconds;
  }
  return waitSeconds;
}

const store = () =>
  command("storeAssets", { contract: "K-1", assets: ["US-001"], person: "p-minato", shelf: "9-9" });

describe("signing in", () => {
  test.each(SAMPLE_ACCOUNTS)(
    "opens the ledger to $login as $role",
    async ({ login, password, role }) => {
      const answer = await tryIn(login, password);
      expect(answer).toMatchObject({ signedIn: true, session: { user: { login, role } } });
    },
  );

  test("takes a password typed full-width, as a Japanese input method leaves it", async () => {
    expect(await tryIn("kanri", "ｍｉｈｏｎ－ｋａｎｒｉ")).toMatchObject({ signedIn: true });
  });

  test("answers an unknown login and a wrong password alike", async () => {
    const wrong = await tryIn("kanri", "wrong");
    const unknown = await tryIn("nobody", "wrong");
    expect(unknown).toEqual(wrong);
  });

  test("keeps whoever is signed in when another's password is wrong", async () => {
    await tryIn("kanri", "mihon-kanri");
    await tryIn("tantou", "wrong");
    expect((await desk.value("session", {})).user).toMatchObject({ login: "kanri" });
  });

  test("is over for a closed account, whose password is gone with it", async () => {
    await tryIn("kanri", "mihon-kanri");
    const outcome = await desk.value("record", {
      command: command("closeAccount", { account: "a-staff" }),
    });
    expect(outcome).toMatchObject({ recorded: true });
    expect(await tryIn("tantou", "mihon-tantou")).toMatchObject({ signedIn: false });
    const left = desk.services.session.read(({ db }) =>
      db.prepare("SELECT count(*) FROM credentials WHERE account = 'a-staff'").pluck().get(),
    );
    expect(left).toBe(0);
  });
});

describe("wrong passwords", () => {
  test("are met with a wait that doubles, from the third on, to a quarter of an hour", async () => {
    const waits: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      desk.clock.pass((waits.at(-1) ?? 0) * 1000);
      waits.push(await failTimes(1));
    }
    expect(waits).toEqual(Array.from({ length: 15 }, (_, n) => waitAfter(n + 1)));
    expect(waits.slice(2, 6)).toEqual([1, 2, 4, 8]);
    expect(waits.at(-1)).toBe(900);
  });

  test("make even the right one wait, and are forgotten once it has been given", async () => {
    const wait = await failTimes(5);
    const early = await tryIn("kanri", "mihon-kanri");
    expect(early).toMatchObject({ signedIn: false, waitSeconds: wait });
    desk.clock.pass(wait * 1000);
    expect(await tryIn("kanri", "mihon-kanri")).toMatchObject({ signedIn: true });
    expect(await tryIn("kanri", "wrong")).toMatchObject({ signedIn: false, waitSeconds: 0 });
  });

  test.each([YEAR_MS, -YEAR_MS])(
    "are not outwaited by turning the clock by %i ms",
    async (turn) => {
      const wait = await failTimes(6);
      desk.clock.turn(turn);
      expect(await tryIn("kanri", "mihon-kanri")).toMatchObject({
        signedIn: false,
        waitSeconds: wait,
      });
    },
  );

  test("are remembered over a restart, whatever the clock says then", async () => {
    const wait = await failTimes(8);
    desk.close();
    desk = setUpDesk(scratch.path);
    desk.clock.turn(YEAR_MS);
    await desk.open(ledger);
    expect(await tryIn("kanri", "mihon-kanri")).toMatchObject({
      signedIn: false,
      waitSeconds: wait,
    });
  });

  test("of one account leave the others alone", async () => {
    await failTimes(8);
    expect(await tryIn("tantou", "mihon-tantou")).toMatchObject({ signedIn: true });
  });

  test("given at the same time count one after the other", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => tryIn("kanri", "wrong")));
    const waits = answers.map((answer) => (answer.signedIn ? -1 : answer.waitSeconds));
    // The third is told to wait, and the others come too early.
    expect(waits).toEqual([0, 0, 1, 1, 1, 1]);
  });
});

describe("signing out", () => {
  test("forgets the key, and leaves nothing to call with", async () => {
    await tryIn("kanri", "mihon-kanri");
    const seed = desk.services.session.user?.seed;
    expect(seed?.some((byte) => byte !== 0)).toBe(true);
    await desk.value("signOut", {});
    expect(seed?.every((byte) => byte === 0)).toBe(true);
    expect(await desk.call("record", { command: store() })).toMatchObject({
      ok: false,
      fault: { kind: "locked" },
    });
  });

  test("and in again goes on recording where it stopped", async () => {
    for (let n = 0; n < 3; n += 1) {
      await tryIn("kanri", "mihon-kanri");
      expect(await desk.value("record", { command: store() })).toMatchObject({ recorded: true });
      await desk.value("signOut", {});
    }
    desk.close();
    expect(verifyLedger({ path: ledger, depth: "all" })).toMatchObject({ ok: true });
  });

  test("is announced to the page, like everything that changes what it shows", async () => {
    await tryIn("kanri", "mihon-kanri");
    const before = desk.moves();
    await desk.value("signOut", {});
    expect(desk.moves()).toBeGreaterThan(before);
  });
});

describe("an auditor", () => {
  test("has no key, and a handle that cannot write", async () => {
    await tryIn("kansa", "mihon-kansa");
    const { user } = desk.services.session;
    expect(user).toMatchObject({ role: "auditor", seed: undefined, recorder: undefined });
    desk.services.session.read(({ db }) => {
      expect(db.readonly).toBe(true);
      for (const sql of [
        "UPDATE books SET doc = '{}'",
        "DELETE FROM touched",
        "INSERT INTO entries(seq, body, leaf) VALUES (999, x'7b7d', zeroblob(32))",
        "DROP TRIGGER entries_fixed",
        "PRAGMA user_version = 9",
        "CREATE TABLE t(x)",
      ])
        expect(() => db.prepare(sql).run(), sql).toThrow(/readonly/);
    });
  });

  test("cannot be let in to record by a command of another", async () => {
    await tryIn("kansa", "mihon-kansa");
    for (const name of ["record", "tryOut"] as const)
      expect(await desk.call(name, { command: store() })).toMatchObject({
        ok: false,
        fault: { kind: "forbidden" },
      });
  });
});

describe("staff", () => {
  test("may print and file what was signed, and record nothing else", async () => {
    await tryIn("tantou", "mihon-tantou");
    expect(await desk.call("record", { command: store() })).toMatchObject({
      ok: false,
      fault: { kind: "forbidden" },
    });
    const scan = `${scratch.path}/signed.pdf`;
    const { writeFileSync } = await import("node:fs");
    writeFileSync(scan, "%PDF-1.7\nsigned\n");
    desk.answers.push([scan]);
    const [attachment] = await desk.value("chooseAttachments", { purpose: "scan" });
    if (!attachment) throw new Error("nothing was attached");
    const filed = command("fileSignedCopy", {
      form: "handoverSlip",
      subject: "slip-07",
      scan: attachment,
    });
    expect(await desk.value("record", { command: filed })).toMatchObject({ recorded: true });
    const shown = await desk.value("showAttachment", { sha256: attachment.sha256 });
    expect(Buffer.from(shown.bytes)).toEqual(readFileSync(scan));
  });
});

describe("the program's own commands", () => {
  test.each(["openLedger", "openAccount", "changePassword"] as const)(
    "are not taken from a page: %s",
    async (type) => {
      await tryIn("kanri", "mihon-kanri");
      const fields = {
        openLedger: { sample: true, title: "x" },
        openAccount: { account: "a-9", login: "u9", role: "manager" as const },
        changePassword: { account: "a-staff" },
      };
      const sent = command(type, fields[type] as never);
      for (const name of ["record", "tryOut"] as const)
        expect(await desk.call(name, { command: sent })).toMatchObject({
          ok: false,
          fault: { kind: "forbidden" },
        });
    },
  );
});

describe("a new account", () => {
  const fields = { account: "a-new", login: "shin-1", role: "manager", person: "p-kondo" } as const;
  const open = (over: object) =>
    desk.value("openAccount", {
      id: newCommandId(),
      occurredAt: at,
      ...fields,
      password: "a long password",
      ...over,
    });

  test("that may record can do so with its own password", async () => {
    await tryIn("kanri", "mihon-kanri");
    expect(await open({})).toMatchObject({ recorded: true });
    expect(await tryIn("shin-1", "a long password")).toMatchObject({ signedIn: true });
    expect(await desk.value("record", { command: store() })).toMatchObject({ recorded: true });
    desk.close();
    expect(verifyLedger({ path: ledger, depth: "all" })).toMatchObject({ ok: true });
  });

  test("is refused with a login that is taken, and leaves no password behind", async () => {
    await tryIn("kanri", "mihon-kanri");
    expect(await open({ login: "tantou" })).toMatchObject({ recorded: false });
    const left = desk.services.session.read(({ db }) =>
      db.prepare("SELECT count(*) FROM credentials").pluck().get(),
    );
    expect(left).toBe(SAMPLE_ACCOUNTS.length);
  });

  test("is refused with a password that is too short", async () => {
    await tryIn("kanri", "mihon-kanri");
    const input = { id: newCommandId(), occurredAt: at, ...fields, password: "short" };
    expect(await desk.call("openAccount", input)).toMatchObject({
      ok: false,
      fault: { kind: "bad-request", message: expect.stringContaining("8文字以上") as string },
    });
  });
});

describe("changing one's password", () => {
  test("is not done in the name of whoever has signed in meanwhile", async () => {
    desk.close();
    // The new password takes longer to work on than the others take to sign in with theirs.
    desk = setUpDesk(scratch.path, { logN: 17 });
    await desk.open(ledger, "manager");
    const changing = desk.call("changePassword", {
      id: newCommandId(),
      occurredAt: at,
      current: "mihon-kanri",
      next: "another password",
    });
    await desk.value("signOut", {});
    await tryIn("tantou", "mihon-tantou");
    expect(desk.services.session.user).toMatchObject({ account: "a-staff" });
    expect(await changing).toMatchObject({ ok: false, fault: { kind: "locked" } });
    await desk.value("signOut", {});
    expect(await tryIn("kanri", "mihon-kanri")).toMatchObject({ signedIn: true });
    expect(await desk.value("record", { command: store() })).toMatchObject({ recorded: true });
  });

  test("needs the present one, and the new one opens the same key", async () => {
    await tryIn("kanri", "mihon-kanri");
    const change = (current: string) =>
      desk.value("changePassword", {
        id: newCommandId(),
        occurredAt: at,
        current,
        next: "another password",
      });
    expect(await change("wrong")).toMatchObject({ recorded: false });
    expect(await change("mihon-kanri")).toMatchObject({ recorded: true });
    expect(await tryIn("kanri", "mihon-kanri")).toMatchObject({ signedIn: false });
    expect(await tryIn("kanri", "another password")).toMatchObject({ signedIn: true });
    expect(await desk.value("record", { command: store() })).toMatchObject({ recorded: true });
  });
});
