/** What the command line says to who asks what it does, or asks for what there is not. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABOUT } from "../../../electron/cli/about.ts";
import { notAnchored } from "../../../shared/text/ja/heads.ts";
import { runWords } from "../../helpers/words.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ukewatashi-help-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help", () => {
  test.each([[["help"]], [["--help"]], [[]]])(
    "%s is an answer on standard output",
    async (words) => {
      const { code, out, err } = await runWords(folder, words);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      for (const [name, about] of Object.entries(ABOUT)) {
        expect(out).toContain(`\n  ${name} `);
        expect(out).toContain(about);
      }
      // Every line of a usage stands under the heading, also where a word has two.
      for (const line of out.split("\n").slice(1, -1)) expect(line).toMatch(/^ {2}/);
    },
  );

  test("of one word says what it does and how it is written", async () => {
    const { code, out, err } = await runWords(folder, ["consistency", "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      `${ABOUT.consistency}\n使い方: consistency 以前の件数 --ledger 台帳.ukewatashi [--out ファイル]`,
    );
  });

  test("comes after what is wrong where there is no such word", async () => {
    const { code, out, err } = await runWords(folder, ["verfy"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^「verfy」というコマンドはありません。何も行っていません。\n使い方:\n/);
  });
});

test("a witness whose key is not there is told so, and nothing of a ledger", async () => {
  const key = join(folder, "nobody.key");
  const { code, err } = await runWords(folder, ["witness", "--key", key, "--out", `${key}.out`]);
  expect(code).toBe(1);
  expect(err).toContain(`立会人の鍵のファイルがありません(${key})。連署していません。`);
});

test("a folder of heads that is out of reach never claims that something was recorded", () => {
  for (const state of ["unreachable", "gone"] as const)
    expect(notAnchored({ state, path: "/x" })).not.toContain("記録は保存しました");
});
