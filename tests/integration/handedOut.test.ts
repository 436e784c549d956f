/** What people who do not have the program are given out of the app: the result of a verification, for programs too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { VerifyReport } from "../../shared/views/audit.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
let sample: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(async () => {
  desk = setUpDesk(scratch.path);
  await desk.open(copied(sample), "auditor");
});
afterEach(() => desk.close());

test("a result is saved as what the chosen name ends in: words, or JSON for programs", async () => {
  await desk.value("verifyStart", {});
  await expect
    .poll(async () => (await desk.value("verifyStatus", {})).state, { timeout: 30_000 })
    .toBe("done");
  const saved = async (name: string) => {
    const path = join(scratch.path, name);
    desk.answers.push([path]);
    expect(await desk.value("saveReport", {})).toEqual({ chosen: true, path });
    return readFileSync(path, "utf8");
  };
  expect(await saved("結果.txt")).toContain("台帳に異常は見つかりませんでした。");
  const report = VerifyReport.parse(JSON.parse(await saved("結果.JSON")));
  expect(await desk.value("verifyStatus", {})).toEqual({ state: "done", report });
});
