/** A ledger of three stretches: what lies across their seams is found, and several threads find what one finds. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signerOf } from "../../electron/keys/ledgerKey.ts";
import { sha256 } from "../../electron/ledger/crypto.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { storedTree } from "../../electron/ledger/tree.ts";
import { verifyInThreads } from "../../electron/ledger/verify/inThreads.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { hex } from "../../shared/proof/bytes.ts";
import { signCheckpoint } from "../../shared/proof/checkpoint.ts";
import { appendLeaf, leafHash, rootOf } from "../../shared/proof/tree.ts";
import type { VerifyReport } from "../../shared/views/audit.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { freshLedger } from "../helpers/ledger.ts";
import { plainCopy, scratchFolder, tampered } from "../helpers/tamper.ts";
import { threadOf } from "../helpers/commandLine.ts";

const HELPER = threadOf("verify-helper");
/** Whatever machine this is, there is one helper. */
const CORES = 2;
const STRETCH = 65_536;
const SIZE = 2 * STRETCH + 700;
const HEAD_EVERY = 9973;

const scratch = scratchFolder();
const large = join(scratch.path, "large.ukewatashi");

beforeAll(async () => {
  const ledger = await freshLedger();
  fillQuickly(ledger);
  plainCopy(ledger.path, large);
  ledger.remove();
}, 60_000);

afterAll(() => scratch.remove());

/** Entries with nothing but their links, as the one write path would put them down, in one transaction. */
function fillQuickly({ path, key }: TestLedger): void {
  const { identity, ...reading } = openForReading(path);
  reading.close();
  const db = new Sqlite(path);
  const insert = db.prepare("INSERT INTO entries(seq, body, leaf) VALUES (?, ?, ?)");
  const sign = db.prepare("INSERT INTO checkpoints(size, note) VALUES (?, ?)");
  const tree = storedTree(db);
  const from = Number(db.prepare("SELECT count(*) FROM entries").pluck().get());
  let edge = tree.edge(from);
  let prev = String(
    db.prepare("SELECT lower(hex(leaf)) FROM entries ORDER BY seq DESC LIMIT 1").pluck().get(),
  );
  db.transaction(() => {
    for (let seq = from; seq < SIZE; seq += 1) {
      const body = Buffer.from(
        `{"ledger":"${identity.origin}","prev":"${prev}","recordedAt":"2026-07-24T05:15:02.113Z","seq":${seq},"v":1}`,
      );
      const leaf = leafHash(sha256, body);
      insert.run(seq, body, leaf);
      tree.storeTiles(edge, leaf);
      edge = appendLeaf(sha256, edge, leaf);
      prev = hex(leaf);
      if (edge.size % HEAD_EVERY === 0 || edge.size === SIZE) {
        const head = { origin: identity.origin, size: edge.size, root: rootOf(sha256, edge) };
        sign.run(edge.size, Buffer.from(signCheckpoint(head, [signerOf(key)])));
      }
    }
  })();
  db.close();
}

/** What does not depend on when it was said. */
const lasting = (report: VerifyReport) => ({ ...report, seconds: 0, startedAt: "" });

/** What one thread says of a file, once several have said the same. */
async function said(path: string): Promise<VerifyReport> {
  const options = { path, depth: "proofs" } as const;
  const alone = verifyLedger(options);
  expect(lasting(await verifyInThreads(options, HELPER, CORES))).toEqual(lasting(alone));
  return alone;
}

test("a sound one verifies to the root that was signed", async () => {
  const report = await said(large);
  expect(report.findings).toEqual([]);
  expect(report.counts).toEqual({ entries: SIZE, checkpoints: Math.floor(SIZE / HEAD_EVERY) + 2 });
});

interface Case {
  readonly name: string;
  readonly change: (db: Sqlite.Database) => void;
  readonly codes: readonly string[];
  readonly at: number;
}

const run = (sql: string) => (db: Sqlite.Database) => void db.exec(sql);
/** The seventh head lies in the second stretch. */
const A_HEAD = 7 * HEAD_EVERY;

const CASES: readonly Case[] = [
  {
    name: "the last entry of a stretch",
    change: run(`UPDATE entries SET body = CAST(body || ' ' AS BLOB) WHERE seq = ${STRETCH - 1}`),
    codes: ["entry-altered"],
    at: STRETCH - 1,
  },
  {
    name: "the first entry of a stretch",
    change: run(`UPDATE entries SET leaf = zeroblob(32) WHERE seq = ${STRETCH}`),
    codes: ["leaf-altered"],
    at: STRETCH,
  },
  {
    name: "an entry taken out at a seam",
    change: run(`DELETE FROM entries WHERE seq = ${STRETCH - 1}`),
    codes: ["entry-missing"],
    at: STRETCH - 1,
  },
  {
    name: "a whole stretch taken out",
    change: run(`DELETE FROM entries WHERE seq BETWEEN ${STRETCH} AND ${2 * STRETCH - 1}`),
    codes: ["entry-missing"],
    at: STRETCH,
  },
  {
    name: "the first stretch taken out",
    change: run(`DELETE FROM entries WHERE seq < ${STRETCH}`),
    codes: ["genesis-unreadable", "entry-missing"],
    at: 0,
  },
  {
    name: "the tile over a whole stretch",
    change: run("UPDATE tiles SET root = zeroblob(32) WHERE level = 1 AND n = 0"),
    codes: ["tile-altered"],
    at: STRETCH - 1,
  },
  {
    name: "a signed head of a later stretch",
    change: run(
      `UPDATE checkpoints SET note = CAST(replace(CAST(note AS TEXT), '${A_HEAD}', '${A_HEAD + 1}') AS BLOB) WHERE size = ${A_HEAD}`,
    ),
    codes: ["checkpoint-altered"],
    at: A_HEAD - 1,
  },
];

describe("a change without the key is found and located:", () => {
  test.each(CASES)("$name", async ({ name, change, codes, at }) => {
    const report = await said(tampered(large, join(scratch.path, `${name}.ukewatashi`), change));
    expect([...new Set(report.findings.map(({ code }) => code))]).toEqual(codes);
    expect(report.firstBad).toBe(at);
  });
});

describe("a helper that", () => {
  const SCRIPTS = {
    "does not start": 'throw new Error("no such helper")',
    "takes a task and dies":
      "Atomics.add(new Int32Array(require('node:worker_threads').workerData.next), 0, 1); process.exit(1)",
    "says half of a task and dies":
      "const { port, next } = require('node:worker_threads').workerData; const task = Atomics.add(new Int32Array(next), 0, 1); port.postMessage({ type: 'ticked', task, done: 1 }); process.exit(1)",
  };

  test.each(Object.entries(SCRIPTS))("%s leaves nothing undone", async (name, script) => {
    const helper = join(scratch.path, `${name}.cjs`);
    writeFileSync(helper, script);
    const options = { path: large, depth: "proofs" } as const;
    const report = await verifyInThreads(options, helper, CORES);
    expect(lasting(report)).toEqual(lasting(verifyLedger(options)));
  });
});

test("how far a helper is, is heard while this thread is at a task of its own", async () => {
  const told = join(scratch.path, "told");
  const helper = join(scratch.path, "telling.cjs");
  writeFileSync(
    helper,
    `const { port, next } = require("node:worker_threads").workerData;
     const task = Atomics.add(new Int32Array(next), 0, 1);
     port.postMessage({ type: "ticked", task, done: 30_000 });
     require("node:fs").writeFileSync(${JSON.stringify(told)}, "");`,
  );
  const deadline = Date.now() + 30_000;
  const heard: number[] = [];
  const progress = ({ done }: { done: number }) => {
    while (!existsSync(told)) if (Date.now() > deadline) throw new Error("the helper says nothing");
    heard.push(done);
  };
  await verifyInThreads({ path: large, depth: "proofs", progress }, helper, CORES);
  expect(Number(heard[1]) - Number(heard[0])).toBeGreaterThanOrEqual(30_000);
});

test("can be called off while helpers are at work", async () => {
  const progress = ({ done }: { done: number }) => {
    if (done > STRETCH) throw new Error("called off");
  };
  const verifying = verifyInThreads({ path: large, depth: "proofs", progress }, HELPER, CORES);
  await expect(verifying).rejects.toThrow("called off");
});

test("says how far it is, to the end, alone and with helpers", async () => {
  let last = 0;
  const progress = ({ done, total }: { done: number; total: number }) => {
    expect(done).toBeGreaterThan(last);
    expect(total).toBe(SIZE);
    last = done;
  };
  verifyLedger({ path: large, depth: "proofs", progress });
  expect(last).toBe(SIZE);
  last = 0;
  await verifyInThreads({ path: large, depth: "proofs", progress }, HELPER, CORES);
  expect(last).toBe(SIZE);
});
