/** The hash of a file that came over a network: of all of it, and nothing of it is kept. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
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
  await desk.open(copied(sample), "manager");
});
afterEach(() => desk.close());

test("is made of the whole file, whatever it is", async () => {
  const path = join(scratch.path, "口座振替.zip");
  const bytes = Buffer.alloc(3_000_001, "納税者");
  writeFileSync(path, bytes);
  desk.answers.push([path]);
  expect(await desk.value("hashFile", {})).toEqual({
    chosen: true,
    name: "口座振替.zip",
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
});

test("is made of nothing when nobody chose a file, or none that can be read", async () => {
  expect(await desk.value("hashFile", {})).toEqual({ chosen: false });
  desk.answers.push([join(scratch.path, "ない.zip")]);
  expect(await desk.call("hashFile", {})).toMatchObject({ ok: false });
});
