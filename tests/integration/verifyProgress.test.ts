/** How far a verification has got: all of its parts count, and whoever sits at a terminal sees it. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyInThreads } from "../../electron/ledger/verify/inThreads.ts";
import type { Progress } from "../../electron/ledger/verify/progress.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { playSample } from "../../electron/sample/play.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { runWords } from "../helpers/words.ts";
import { threadOf } from "../helpers/commandLine.ts";

const scratch = scratchFolder();
const sample = join(scratch.path, "sample.ukewatashi");

beforeAll(async () => {
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path: sample, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
}, 60_000);
afterAll(() => scratch.remove());

test("is not said to be done while the file, the attachments or the sealed values are still being looked at", () => {
  const said: Progress[] = [];
  verifyLedger({ path: sample, depth: "all", progress: (progress) => void said.push(progress) });
  const last = said.at(-1);
  expect(last?.done).toBe(last?.total);
  expect(said.filter(({ done, total }) => done === total)).toHaveLength(1);
  for (const { part, done, total } of last?.parts ?? []) {
    expect(total, part).toBeGreaterThan(0);
    expect(done, part).toBe(total);
  }
  expect(last?.parts.map(({ part }) => part).toSorted()).toEqual(
    ["attachments", "books", "disclosures", "entries", "file"].toSorted(),
  );
});

test("is followed at a terminal, and leaves nothing of that behind", async () => {
  const live: string[] = [];
  const words = ["verify", "--ledger", sample];
  const heads = join(scratch.path, "heads");
  const ran = await runWords(heads, words, "", { live: (text) => void live.push(text) });
  expect(ran.code).toBe(0);
  expect(live.at(-1)).toBe("");
  expect(live.slice(0, -1).every((text) => /^検証しています… \d{1,2}%/.test(text))).toBe(true);
  expect(live.length).toBeGreaterThan(1);
});

test("ends with what is thrown at it, and takes that for nothing the file has", async () => {
  const stop = () => {
    throw new Error("called off");
  };
  const options = { path: sample, depth: "all", progress: stop } as const;
  expect(() => verifyLedger(options)).toThrow("called off");
  const helper = threadOf("verify-helper");
  await expect(verifyInThreads(options, helper)).rejects.toThrow("called off");
});
