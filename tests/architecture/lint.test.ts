// The linter keeps the arrows, the doors and the sizes: each planted file breaks one rule, and the
// finding must be that rule's and in that file.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plant, type Planted } from "./planted.ts";

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

const lines = (count: number, line = "// x") => `${line}\n`.repeat(count);
const longFunction = `export function long(): void {\n${lines(61, "  void 0;")}}\n`;
const branches = Array.from({ length: 13 }, (_, at) => `  if (n === ${at}) return ${at};`).join(
  "\n",
);
const arrow = "ukewatashi(imports)";

/** Files that are as they should be, and import each other along the arrows. */
const clean = {
  "shared/value.ts": "export const value = 1;\n",
  "shared/ipc/names.ts": 'export const names = ["status"] as const;\n',
  "shared/ipc/contract.ts": "export type Api = { readonly status: () => void };\n",
  "electron/main.ts":
    'import { app } from "electron";\nimport { rows } from "./ledger/rows.ts";\nexport const name = [app.name, rows];\n',
  "electron/ledger/rows.ts":
    'import Database from "better-sqlite3";\nexport const rows = new Database(":memory:");\n',
  "electron/ipc/serve.ts":
    'import { ipcMain } from "electron";\nexport const count = ipcMain.listenerCount("x");\n',
  "electron/preload/preload.ts":
    'import { ipcRenderer } from "electron";\nimport type { Api } from "../../shared/ipc/contract.ts";\nimport { names } from "../../shared/ipc/names.ts";\nexport const calls: [typeof names, Api | undefined] = [names, undefined];\nipcRenderer.send("x");\n',
  "electron/cli/node.ts":
    'import { spawnSync } from "node:child_process";\nexport const pid = spawnSync("true").pid;\n',
  "renderer/ui/Badge.tsx": "export const Badge = () => <p>badge</p>;\n",
  "renderer/features/home/index.ts": 'export { Home } from "./Home.tsx";\n',
  "renderer/features/home/Home.tsx":
    'import { value } from "../../../shared/value.ts";\nimport { Badge } from "../../ui/Badge.tsx";\nexport const Home = () => (\n  <div>\n    {value}\n    <Badge />\n  </div>\n);\n',
};

const importing = (specifier: string) => `export * from "${specifier}";\n`;

/** File, what it holds, the rule that must find it. */
const broken: readonly (readonly [path: string, text: string, code: string])[] = [
  ["shared/a1.ts", importing("../electron/ledger/rows.ts"), arrow],
  ["shared/a2.ts", importing("node:fs"), arrow],
  ["shared/a3.ts", importing("react"), arrow],
  ["shared/ipc/names.ts", importing("zod"), arrow],
  ["electron/a4.ts", importing("../renderer/ui/Badge.tsx"), arrow],
  ["electron/a5.ts", importing("../tests/x.ts"), arrow],
  ["electron/a6.ts", importing("playwright-core"), arrow],
  ["electron/preload/a7.ts", importing("zod"), arrow],
  ["electron/preload/a8.ts", importing("../../shared/ipc/contract.ts"), arrow],
  ["electron/preload/a9.ts", importing("../ledger/rows.ts"), arrow],
  ["renderer/a10.ts", importing("../electron/ledger/rows.ts"), arrow],
  ["renderer/a11.ts", importing("electron"), arrow],
  ["renderer/a12.ts", importing("node:path"), arrow],
  ["renderer/features/audit/a13.ts", importing("../home/index.ts"), arrow],
  ["renderer/features/audit/deep/a14.ts", importing("../../home/Home.tsx"), arrow],
  ["renderer/ui/a15.ts", importing("../features/home/index.ts"), arrow],
  ["build/a16.ts", importing("../shared/value.ts"), arrow],
  ["renderer/verify-page/a17.ts", importing("../../shared/value.ts"), arrow],
  ["renderer/verify-page/a18.ts", importing("../ui/Badge.tsx"), arrow],
  ["renderer/verify-page/a19.ts", importing("react"), arrow],
  ["renderer/a20.ts", importing("./verify-page/a19.ts"), arrow],
  ["electron/app/d1.ts", importing("better-sqlite3"), arrow],
  ["electron/ledger/d2.ts", importing("electron"), arrow],
  ["electron/keys/d3.ts", importing("electron"), arrow],
  ["electron/app/d4.ts", 'import { ipcMain } from "electron";\nipcMain.emit("x");\n', arrow],
  [
    "electron/ipc/d5.ts",
    'import { ipcRenderer } from "electron";\nipcRenderer.send("x");\n',
    arrow,
  ],
  ...["net", "http", "https", "http2", "dgram", "dns", "tls", "cluster", "inspector"].flatMap(
    (name): (readonly [string, string, string])[] => [
      [`electron/app/n-${name}.ts`, importing(`node:${name}`), arrow],
      [`electron/cli/node-${name}.ts`, importing(name), arrow],
    ],
  ),
  ["electron/app/n-undici.ts", importing("undici"), arrow],
  ["electron/app/n-promises.ts", importing("node:dns/promises"), arrow],
  ["electron/ledger/d6.ts", importing("node:child_process"), arrow],
  ["electron/app/d7.ts", 'export const late = import("node:http");\n', arrow],
  ["shared/e1.ts", importing("./value"), arrow],
  ["electron/g1.ts", 'export const f = fetch("x");\n', "eslint(no-restricted-globals)"],
  ["electron/g2.ts", 'export const w = new WebSocket("x");\n', "eslint(no-restricted-globals)"],
  ["shared/g3.ts", "export const d = new Date();\n", "eslint(no-restricted-globals)"],
  ["shared/g4.ts", "export const n = Date.now();\n", "eslint(no-restricted-globals)"],
  ["shared/g5.ts", "export const r = Math.random();\n", "eslint(no-restricted-properties)"],
  ["shared/g6.ts", 'console.log("x");\n', "eslint(no-console)"],
  [
    "renderer/h1.tsx",
    'export const H = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n',
    "react(no-danger)",
  ],
  ["renderer/h2.ts", 'document.body.innerHTML = "x";\n', "eslint(no-restricted-properties)"],
  ["renderer/h3.ts", 'document.body.outerHTML = "x";\n', "eslint(no-restricted-properties)"],
  [
    "renderer/h4.ts",
    'document.body.insertAdjacentHTML("x", "y");\n',
    "eslint(no-restricted-properties)",
  ],
  [
    "renderer/h5.tsx",
    'export const F = () => <iframe title="x" srcDoc="y" />;\n',
    "react(forbid-dom-props)",
  ],
  ["renderer/h6.ts", 'export const e = eval("1");\n', "eslint(no-eval)"],
  ["renderer/h7.ts", 'export const f = new Function("1");\n', "eslint(no-new-func)"],
  ["shared/c1.ts", 'import { c2 } from "./c2.ts";\nexport const c1 = (): unknown => c2;\n', ""],
  [
    "shared/c2.ts",
    'import { c1 } from "./c1.ts";\nexport const c2 = (): unknown => c1;\n',
    "import(no-cycle)",
  ],
  ["shared/q1.ts", "export default 1;\n", "import(no-default-export)"],
  ["shared/q2.ts", "export const a = (x: any) => String(x);\n", "typescript(no-explicit-any)"],
  ["shared/q3.ts", "export const a = (x?: string) => x!;\n", "typescript(no-non-null-assertion)"],
  ["shared/s1.ts", `export const a = 1;\n${lines(300)}`, "eslint(max-lines)"],
  ["tests/s2.ts", `export const a = 1;\n${lines(500)}`, "eslint(max-lines)"],
  ["shared/s3.ts", longFunction, "eslint(max-lines-per-function)"],
  [
    "shared/s4.ts",
    `export function f(n: number): number {\n${branches}\n  return n;\n}\n`,
    "eslint(complexity)",
  ],
  [
    "shared/s5.ts",
    "export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];\n",
    "eslint(max-params)",
  ],
  [
    "shared/s6.ts",
    "export function f(n: number): number {\n  if (n > 1) {\n    if (n > 2) {\n      if (n > 3) {\n        if (n > 4) return 1;\n      }\n    }\n  }\n  return 0;\n}\n",
    "eslint(max-depth)",
  ],
  [
    "tests/t1.test.ts",
    'import { expect, test } from "vitest";\ntest.only("x", () => expect(1).toBe(1));\n',
    "vitest(no-focused-tests)",
  ],
  [
    "tests/t2.test.ts",
    'import { expect, test } from "vitest";\ntest.skip("x", () => expect(1).toBe(1));\n',
    "vitest(no-disabled-tests)",
  ],
  [
    "electron/cli/sql.ts",
    'export const f = (db: { prepare(sql: string): unknown }) => db.prepare("SELECT 1");\n',
    "ukewatashi(sql)",
  ],
  [
    "electron/p1.ts",
    "const later = async () => 1;\nlater();\nexport {};\n",
    "typescript(no-floating-promises)",
  ],
  [
    "electron/p2.ts",
    "const later = async () => true;\nexport const f = () => (later() ? 1 : 2);\n",
    "typescript(no-misused-promises)",
  ],
  [
    "electron/p3.ts",
    'type K = "a" | "b";\nexport function f(k: K): number {\n  switch (k) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n',
    "typescript(switch-exhaustiveness-check)",
  ],
];

const cases = broken.filter(([, , code]) => code !== "");
const oxlint = ["--type-aware", "--format", "json"];

async function findings(planted: Planted): Promise<readonly Finding[]> {
  return JSON.parse(await planted.run("oxlint", oxlint)).diagnostics;
}

describe("the linter", () => {
  let planted: Planted;
  let found: readonly Finding[] = [];
  beforeAll(async () => {
    const files = Object.fromEntries(broken.map(([path, text]) => [path, text]));
    planted = plant({ ...clean, ...files });
    found = await findings(planted);
  }, 60_000);
  afterAll(() => planted.remove());

  test.each(cases)("finds what is wrong in %s", (path, _text, code) => {
    const codes = found.filter(({ filename }) => filename === path).map((each) => each.code);
    expect(codes).toContain(code);
  });

  test("finds nothing in files that keep to the rules", async () => {
    const unbroken = plant(clean);
    expect(await findings(unbroken)).toEqual([]);
    unbroken.remove();
  });
});
