/** A restore tried out: what a backup holds, what would be lost, and nothing written. */
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rehearse } from "../../electron/backup/rehearse.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { backedUpNow, backupsIn, planned } from "../helpers/backups.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { threadOf } from "../helpers/commandLine.ts";

const scratch = scratchFolder();
const heads = mkdtempSync(join(scratch.path, "heads-"));
const parts = {
  heads: new HeadStore(heads),
  helper: threadOf("verify-helper"),
  wallMs: Date.parse("2026-11-23T12:30:00+09:00"),
};
let desk: Desk;
let ledger: string;
let backup: string;
let size: number;

beforeAll(async () => {
  ledger = copied(await playedSample(scratch.path));
  desk = setUpDesk(scratch.path, { heads });
  await desk.open(ledger, "manager");
  const folder = await planned(desk, scratch.path);
  await backedUpNow(desk);
  backup = join(folder, backupsIn(folder)[0] ?? "");
  size = (await desk.value("backups", {})).last?.size ?? 0;
  await desk.value("record", {
    command: command("registerParty", {
      party: "late",
      name: "株式会社後出",
      role: "carrier",
    } as never),
  });
  await desk.services.session.ledger?.heads.settled();
});
afterAll(() => {
  desk.close();
  scratch.remove();
});

test("on the screen, the entries that would be lost are counted and told one by one", async () => {
  const bytes = readFileSync(backup);
  desk.answers.push([backup]);
  const reply = await desk.value("rehearseRestore", {});
  const rehearsal = reply.chosen ? reply.rehearsal : undefined;
  expect(rehearsal).toMatchObject({
    outcome: "loses",
    // The entry that tells of the backup lies beside it.
    size: size + 1,
    lost: 1,
    knownSize: size + 2,
    findings: [],
    present: { standing: "ahead", size: size + 2 },
  });
  expect(rehearsal?.losses.map(({ seq, title }) => [seq, title])).toEqual([
    [size + 1, expect.stringContaining("「株式会社後出」を登録しました")],
  ]);
  expect(rehearsal?.held).toBe((await desk.value("home", {})).held);
  expect(readFileSync(backup)).toEqual(bytes);
  expect(readdirSync(join(backup, ".."))).toHaveLength(3);
  expect((await desk.value("session", {})).ledger?.size).toBe(size + 2);
});

test("somebody who changes their mind has tried nothing", async () => {
  expect(await desk.value("rehearseRestore", {})).toEqual({ chosen: false });
});

test("a ledger that is gone leaves its heads, and they say what is missing", async () => {
  const view = await rehearse({ backup }, parts);
  expect(view).toMatchObject({ outcome: "loses", lost: 1, losses: [] });
  expect(view.present).toBeUndefined();
});

test("without any head outside the file nothing is known to be lost", async () => {
  const nowhere = new HeadStore(join(scratch.path, "nothing"));
  const view = await rehearse({ backup }, { ...parts, heads: nowhere });
  expect(view).toMatchObject({ outcome: "whole", lost: 0 });
  expect(view.knownSize).toBeUndefined();
});

test("the ledger in use that is damaged beyond reading does not stop it", async () => {
  const broken = join(scratch.path, "broken.ukewatashi");
  writeFileSync(broken, readFileSync(ledger).fill(0x5a, 4096));
  const view = await rehearse({ backup, present: broken }, parts);
  expect(view).toMatchObject({ outcome: "loses", present: { standing: "unreadable" }, lost: 1 });
});

test("a backup that was changed is found unsound, one of another ledger is told apart", async () => {
  const altered = join(scratch.path, "altered.ukewatashi");
  copyFileSync(backup, altered);
  const file = new Sqlite(altered);
  file.exec(
    "DROP TRIGGER entries_fixed; UPDATE entries SET body = CAST(body || ' ' AS BLOB) WHERE seq = 5",
  );
  file.close();
  const view = await rehearse({ backup: altered, present: ledger }, parts);
  expect(view.outcome).toBe("unsound");
  expect(view.findings.join()).toMatch(/記録 5/);
  const other = await playedSample(mkdtempSync(join(scratch.path, "other-")));
  const strange = await rehearse({ backup: other, present: ledger }, parts);
  expect(strange).toMatchObject({ outcome: "other", lost: 0, losses: [] });
});
