/** Heads outside the ledger are still there after the power has gone: their files, and the folders that name them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { scratchFolder } from "../helpers/tamper.ts";
import { ShimControl, builtShim, readTrace, shimmed, withoutShim } from "./shim.ts";

const missing = withoutShim();
const scratch = scratchFolder();
afterAll(() => scratch.remove());

test.skipIf(missing !== undefined)(
  `every new file of heads and every new folder is flushed with the folder that it stands in${missing === undefined ? "" : ` (not tried: ${missing})`}`,
  () => {
    const under = join(scratch.path, "disk");
    mkdirSync(join(under, "second"), { recursive: true });
    const [control, trace] = ["control", "trace"].map((name) => join(scratch.path, name));
    if (control === undefined || trace === undefined) throw new Error("no names");
    writeFileSync(trace, "");
    new ShimControl(control, { fresh: true }).close();
    const library = builtShim(scratch.path);
    const program = fileURLToPath(new URL("keptHeads.ts", import.meta.url));
    const ran = spawnSync(process.execPath, [program, under], {
      env: shimmed({ library, under, control, trace }),
      encoding: "utf8",
    });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const changes = readTrace(trace);
    const flushedAfter = (at: number, folder: string) =>
      changes.slice(at + 1).some(({ what, path }) => what === "D" && path === folder);
    const named = changes.flatMap(({ what, path, bytes }, at) =>
      what === "C" && !path.endsWith(".part")
        ? [{ at, path }]
        : what === "R"
          ? [{ at, path: bytes.toString("utf8") }]
          : [],
    );
    expect(named.map(({ path }) => path.slice(under.length + 1))).toEqual([
      expect.stringMatching(/about\.json$/),
      expect.stringMatching(/seen\.txt$/),
      "second/控え.txt",
    ]);
    for (const { at, path } of named) expect(flushedAfter(at, dirname(path)), path).toBe(true);
    for (const made of ["program", join("program", "heads")])
      expect(flushedAfter(-1, dirname(join(under, made))), made).toBe(true);
    expect(flushedAfter(-1, join(under, "program", "heads"))).toBe(true);
  },
);
