/**
 * `npm run bench`: what the ledger costs beside the bare work underneath it, in the same run on the same machine.
 * Ratios carry over to other machines, times do not. Printed as a table, written to out/bench.json.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Ratio } from "./append.ts";
import { batchAppend, singleAppend } from "./append.ts";
import { besideHypercore } from "./beside.ts";
import type { Decided } from "./decision.ts";
import { decisionMs } from "./decision.ts";
import type { Proving } from "./growth.ts";
import { appendGrowth, provingMs } from "./growth.ts";
import { benchLedger, fill } from "./harness.ts";
import type { Waited } from "./search.ts";
import { addPeople, searchMs } from "./search.ts";
import type { Memory } from "./verify.ts";
import { verifyFigures } from "./verify.ts";

/** `npm run bench -- 100000` goes no further than that. */
const MOST_ENTRIES = Number(process.argv[2] ?? 1_000_000);
const SIZES = [1000, 10_000, 100_000, 1_000_000].filter((size) => size <= MOST_ENTRIES);
/** Verifying fewer takes no longer than starting to. */
const VERIFIED_FROM = 10_000;
const COMPARED_FROM = 100_000;
const MOST_START_MS = 2000;
const MOST_SEARCH_MS = 100;
const MOST_DECISION_MS = 50;
const MOST_PROOF_MS = 5;

const say = (line: string) => process.stderr.write(`${line}\n`);

const ratios: Ratio[] = [];
const memory: Memory[] = [];
const proving: Proving[] = [];
const searches: Waited[] = [];
const decisions: Decided[] = [];
let start: number | undefined;

say("記録1件を計っています。");
ratios.push(await singleAppend());
say("一括記録を計っています。");
ratios.push(await batchAppend());
say("hypercoreと並べて計っています。");
ratios.push(...(await besideHypercore()));

const small = await benchLedger();
fill(small, 1000);
const bench = await benchLedger();
for (const size of SIZES) {
  if (size === VERIFIED_FROM) addPeople(bench);
  fill(bench, size - bench.recorder.size());
  bench.ledger.writable.pragma("wal_checkpoint(TRUNCATE)");
  say(`証明 ${size}件を計っています。`);
  proving.push(provingMs(bench.path, size));
  if (size < VERIFIED_FROM) continue;
  for (const depth of ["proofs", "all"] as const) {
    say(`検証 ${size}件を計っています。`);
    const verified = verifyFigures(bench.path, size, depth);
    memory.push(verified.memory);
    if (size >= COMPARED_FROM) ratios.push(verified.ratio);
  }
  say(`検索 ${size}件を計っています。`);
  searches.push(searchMs(bench, size));
  if (size === 100_000) {
    say("判断を計っています。");
    decisions.push(decisionMs(bench, size));
  }
  if (size === 100_000 && process.env["UKEWATASHI_ELECTRON"]) {
    say("起動を計っています。");
    // Read only now: what drives the program would be measured with every commit that is recorded before.
    const { startMs } = await import("./start.ts");
    start = await startMs(bench.path);
  }
}
say("大きな台帳への記録を計っています。");
ratios.push(appendGrowth(bench, small));
bench.close();
small.close();

const rounded = (value: number) =>
  value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("ja-JP");
const rows = [
  ["何を", "台帳", "素の処理", "単位", "比", "上限"],
  ...ratios.map((one) => [
    one.name,
    rounded(one.ours),
    rounded(one.bare),
    one.unit,
    one.ratio.toFixed(2),
    one.limit === undefined ? "" : String(one.limit),
  ]),
  ...memory.map((one) => [
    one.name,
    String(one.megabytes),
    String(one.bare),
    "MB",
    "",
    String(one.limit),
  ]),
  ...proving.flatMap(({ entries, prove, checkSlip }) => [
    [`証明を作る ${entries}件の台帳で`, rounded(prove), "", "ms", "", String(MOST_PROOF_MS)],
    [
      `用紙のコードを確かめる ${entries}件の台帳で`,
      rounded(checkSlip),
      "",
      "ms",
      "",
      String(MOST_PROOF_MS),
    ],
  ]),
  ...searches.map((one) => [
    `検索 ${one.entries}件から(最も遅い「${one.slowest}」)`,
    rounded(one.ms),
    "",
    "ms",
    "",
    String(MOST_SEARCH_MS),
  ]),
  ...decisions.map((one) => [
    `${one.lines}行の受渡票の判断(情報資産 ${one.assets}点)`,
    rounded(one.ms),
    "",
    "ms",
    "",
    String(MOST_DECISION_MS),
  ]),
  ...(start === undefined
    ? []
    : [["起動から使えるまで(10万件)", rounded(start), "", "ms", "", String(MOST_START_MS)]]),
];
process.stdout.write(`${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`);

mkdirSync("out", { recursive: true });
const machine = {
  cpu: cpus()[0]?.model ?? "",
  cores: cpus().length,
  node: process.version,
  runtime: process.env["UKEWATASHI_RUNTIME"] ?? "",
};
writeFileSync(
  join("out", "bench.json"),
  `${JSON.stringify({ machine, ratios, memory, proving, searches, decisions, startMs: start }, null, 1)}\n`,
);
