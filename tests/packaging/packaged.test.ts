// The program as it is installed: packed here, with its fuses read back and its command line run.
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fusesOf, packedProgram } from "../../build/fuses.ts";

const root = resolve(import.meta.dirname, "..", "..");
const output = join(root, "out", "package");

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start with npm test`);
  return value;
}

/** The folder electron-builder made for this system: `linux-unpacked`, `mac-arm64`, … */
function packedFolder(): string {
  const folder = readdirSync(output).find((name) => /unpacked$|^mac/.test(name));
  if (folder === undefined) throw new Error(`nothing was packed into ${output}`);
  return join(output, folder);
}

/** Where lies what is seen beside the program. */
function besideProgram(): string {
  const folder = packedFolder();
  return process.platform === "darwin" ? join(folder, "受渡台帳.app/Contents") : folder;
}

function runPacked(...words: string[]): ReturnType<typeof spawnSync> {
  const flags = environment("UKEWATASHI_ELECTRON_ARGS").split(" ").filter(Boolean);
  return spawnSync(packedProgram(packedFolder(), process.platform), [...flags, ...words], {
    encoding: "utf8",
    timeout: 60_000,
  });
}

describe("the packed program", () => {
  beforeAll(() => {
    rmSync(output, { recursive: true, force: true });
    const packing = spawnSync(process.execPath, [join(root, "build", "run.mjs"), "package"], {
      encoding: "utf8",
    });
    if (packing.status !== 0) throw new Error(packing.stdout + packing.stderr);
  });

  test("has every fuse set as the table says", async () => {
    const program = packedProgram(packedFolder(), process.platform);
    const { version: _version, ...wire } = await getCurrentFuseWire(program);
    const wanted = Object.entries(await fusesOf(program, process.platform)).map(([fuse, on]) => [
      fuse,
      on ? FuseState.ENABLE : FuseState.DISABLE,
    ]);
    expect(wire).toEqual(Object.fromEntries(wanted));
    expect(Object.keys(wire)).toContain(String(FuseV1Options.OnlyLoadAppFromAsar));
  });

  test("has its licences and verify.html beside it and nothing that starts another app", () => {
    const beside = besideProgram();
    expect(existsSync(join(beside, "THIRD-PARTY.txt"))).toBe(true);
    expect(existsSync(join(beside, "LICENSE.txt"))).toBe(true);
    expect(readFileSync(join(beside, "verify.html"), "utf8")).toContain("</html>");
    const resources = join(beside, process.platform === "darwin" ? "Resources" : "resources");
    expect(readdirSync(resources).filter((name) => name.startsWith("default_app"))).toEqual([]);
  });

  test("hands out the page beside it, for those who have no program", () => {
    const out = join(output, "handed-out.html");
    const { status, stderr } = runPacked("verify-page", "--out", out);
    expect(status, String(stderr)).toBe(0);
    expect(readFileSync(out)).toEqual(readFileSync(join(besideProgram(), "verify.html")));
  });

  test("answers on its command line", () => {
    const { status, stdout, stderr } = runPacked("schema", "--json");
    expect(status, String(stderr)).toBe(0);
    expect(() => JSON.parse(String(stdout))).not.toThrow();
  });
});
