/** A list that goes out into a file, written in its thread while the program answers others. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { csvOf } from "../../electron/exchange/csv.ts";
import { listRows } from "../../electron/exchange/listRows.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
const folder = join(scratch.path, "lists");
const path = join(folder, "一覧.csv");
const WANTED = { list: "outstanding", contract: "K-1" } as const;

let sample: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  desk = setUpDesk(scratch.path);
  await desk.open(copied(sample), "manager");
});
afterEach(() => desk.close());

test("has what the ledger says when it is saved, and others are answered before it is there", async () => {
  desk.answers.push([path]);
  const answered: CallName[] = [];
  const saving = desk.value("saveList", WANTED).then((said) => {
    answered.push("saveList");
    return said;
  });
  // By now the dialog is answered, and the file is being written.
  await setImmediate();
  await desk.value("home", {}).then(() => answered.push("home"));
  expect(await saving).toEqual({ chosen: true, path });
  expect(answered).toEqual(["home", "saveList"]);
  const rows = desk.services.session.read((reading) => listRows(reading, WANTED));
  expect(readFileSync(path).equals(csvOf(rows))).toBe(true);
});

test("is not written for somebody who has signed out while the dialog stood open", async () => {
  desk.answers.push([path]);
  const saving = desk.call("saveList", WANTED);
  await desk.value("signOut", {});
  expect(await saving).toMatchObject({ ok: false, fault: { kind: "locked" } });
  expect(readdirSync(folder)).toEqual([]);
});

test("is nowhere, and the person told why, where its folder has gone", async () => {
  rmSync(folder, { recursive: true });
  desk.answers.push([path]);
  const reply = await desk.call("saveList", WANTED);
  expect(reply).toMatchObject({ ok: false, fault: { kind: "problem" } });
  expect(reply.ok ? "" : reply.fault.message).toContain("フォルダまたはファイルを開けません");
  expect(existsSync(path)).toBe(false);
});
