// The compiler keeps the layers apart: each planted file breaks one border and must be refused.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plant, type Planted } from "./planted.ts";

const clean = {
  "shared/value.ts": "export const value = 1;\n",
  "electron/value.ts":
    'import { sep } from "node:path";\nimport { value } from "../shared/value.ts";\nexport const both = `${sep}${value}`;\n',
  "renderer/value.tsx":
    'import { value } from "../shared/value.ts";\nexport const Value = () => <p>{value}</p>;\n',
  "tests/value.test.ts":
    'import { both } from "../electron/value.ts";\nexport const length = both.length;\n',
  "renderer/verify-page/value.ts": "export const page = document.title;\n",
  "build/value.ts": "export const built = true;\n",
};

const broken = [
  ["shared/from-electron.ts", 'export { both } from "../electron/value.ts";', "TS6307"],
  ["shared/from-renderer.ts", 'export { Value } from "../renderer/value.tsx";', "TS6"],
  ["shared/node-module.ts", 'import { sep } from "node:path";\nexport const s = sep;', "TS2"],
  ["shared/node-global.ts", "export const b = Buffer.alloc(1);", "TS2"],
  ["shared/process.ts", "export const p = process.pid;", "TS2"],
  ["shared/console.ts", 'console.log("x");\nexport {};', "TS2"],
  ["shared/dom-global.ts", "export const d = document.title;", "TS2"],
  ["shared/timer.ts", "setTimeout(() => {}, 1);\nexport {};", "TS2"],
  ["shared/text-encoder.ts", "export const e = new TextEncoder();", "TS2"],
  ["electron/from-renderer.ts", 'export { Value } from "../renderer/value.tsx";', "TS6"],
  ["electron/from-tests.ts", 'export { length } from "../tests/value.test.ts";', "TS6307"],
  ["electron/dom-global.ts", "export const d = document.title;", "TS2"],
  ["renderer/from-electron.ts", 'export { both } from "../electron/value.ts";', "TS6307"],
  ["renderer/node-module.ts", 'import { sep } from "node:path";\nexport const s = sep;', "TS2"],
  ["renderer/node-global.ts", "export const b = Buffer.alloc(1);", "TS2"],
  ["renderer/verify-page/from-shared.ts", 'export { value } from "../../shared/value.ts";', "TS6"],
  ["renderer/verify-page/from-renderer.ts", 'export { Value } from "../value.tsx";', "TS6"],
  ["renderer/verify-page/node-global.ts", "export const b = Buffer.alloc(1);", "TS2"],
  ["shared/enum.ts", "export enum E { A }", "TS1294"],
  ["shared/unchecked.ts", "export const at = (a: number[]): number => a[0];", "TS2322"],
] as const;

let planted: Planted;
let said = "";

beforeAll(async () => {
  planted = plant({
    ...clean,
    ...Object.fromEntries(broken.map(([path, text]) => [path, `${text}\n`])),
  });
  said = await planted.run("typescript", ["-b", "--pretty", "false"]);
});
afterAll(() => planted.remove());

describe("the compiler", () => {
  test.each(broken)("refuses %s", (path, _text, code) => {
    expect(said).toMatch(new RegExp(`^${path}\\(.*error ${code}`, "m"));
  });

  test("accepts the same project without them", async () => {
    const unbroken = plant(clean);
    expect(await unbroken.run("typescript", ["-b", "--pretty", "false"])).toBe("");
    unbroken.remove();
  });
});
