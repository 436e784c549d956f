/** What people who do not have the program are given out of the app: a result, a bundle, the page that checks it. */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Sent } from "../../shared/ipc/contract.ts";
import { VerifyReport } from "../../shared/views/audit.ts";
import type { ExportStatus } from "../../shared/views/export.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";

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

test("the page that checks bundles is saved as it is", async () => {
  const path = join(scratch.path, "verify.html");
  desk.answers.push([path]);
  expect(await desk.value("saveVerifyPage", {})).toEqual({ chosen: true, path });
  expect(readFileSync(path, "utf8")).toBe(desk.services.verifyPage());
  expect(await desk.value("saveVerifyPage", {})).toEqual({ chosen: false });
});

describe("a bundle", () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(scratch.path, "into-"));
  });

  async function exported(what: Sent<"exportStart">): Promise<ExportStatus> {
    desk.answers.push([parent]);
    await desk.value("exportStart", what);
    const status = () => desk.value("exportStatus", {});
    await expect.poll(async () => (await status()).state, { timeout: 30_000 }).not.toBe("running");
    return status();
  }

  test("is exported into a new folder of its own where a person chose, while the window goes on", async () => {
    const status = await exported({ names: { of: "all" }, attachments: true });
    expect(status).toMatchObject({ state: "done", redacted: false });
    const [folder = ""] = readdirSync(parent);
    expect(folder).toBe("証拠一式_見本台帳_20261123-1230");
    expect(status).toMatchObject({ folder: join(parent, folder) });
    const report = await reportOn(filesIn(join(parent, folder)));
    expect(report.findings).toEqual([]);
    expect(report.disclosures.found).toBe(report.disclosures.named);
    expect(readdirSync(join(parent, folder))).toContain("verify.html");
  });

  test.each<[string, Sent<"exportStart">["names"]]>([
    ["all", { of: "none" }],
    ["one person's", { of: "some", without: ["p-minato"] }],
  ])("without %s names says what is not there", async (_whose, names) => {
    const status = await exported({ names, attachments: false });
    expect(status).toMatchObject({
      state: "done",
      redacted: true,
      says: expect.stringContaining("証拠一式を書き出しました"),
    });
    const [folder = ""] = readdirSync(parent);
    const files = filesIn(join(parent, folder));
    expect(files.get("disclosures.jsonl")?.toString("utf8") ?? "").not.toContain("湊");
    expect((await reportOn(files)).findings).toEqual([]);
  });

  test("is not begun where no folder is chosen", async () => {
    const names = { of: "all" } as const;
    expect(await desk.value("exportStart", { names, attachments: true })).toEqual({
      state: "idle",
    });
  });

  test("that cannot be written says why, and leaves nothing", async () => {
    writeFileSync(join(parent, "file"), "");
    desk.answers.push([join(parent, "file")]);
    await desk.value("exportStart", { names: { of: "all" }, attachments: true });
    const status = () => desk.value("exportStatus", {});
    await expect.poll(async () => (await status()).state, { timeout: 30_000 }).toBe("failed");
    expect(readdirSync(parent)).toEqual(["file"]);
  });

  test("that is called off leaves nothing behind", async () => {
    desk.answers.push([parent]);
    await desk.value("exportStart", { names: { of: "all" }, attachments: true });
    await desk.value("exportCancel", {});
    await expect
      .poll(async () => (await desk.value("exportStatus", {})).state, { timeout: 30_000 })
      .toBe("cancelled");
    expect(readdirSync(parent)).toEqual([]);
  });
});
