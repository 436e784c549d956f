/** What the first command shows where there is no display: the main job, from an empty desk to a verified ledger. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Some fifty pictures and as many entries, on a machine that is busy with other tests. */
const PATIENCE_MS = 300_000;

test(
  "the tour goes all the way, and the ledger it leaves is sound",
  () => {
    const { status, stderr } = spawnSync(process.execPath, [join("tests", "tour", "tour.ts")], {
      encoding: "utf8",
      timeout: PATIENCE_MS,
    });
    expect(status, stderr).toBe(0);
    const report: unknown = JSON.parse(
      readFileSync(join("out", "tour", "verification.json"), "utf8"),
    );
    expect(report).toMatchObject({ ok: true, findings: [] });
  },
  PATIENCE_MS,
);
