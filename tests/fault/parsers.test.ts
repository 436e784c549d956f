/**
 * Files and texts from outside, changed anywhere: every reader answers with what it read or with a sentence, in time,
 * and nothing else comes of it. What no reader of evidence takes is tried with the evidence.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTable } from "../../electron/exchange/table/table.ts";
import { Unreadable } from "../../electron/exchange/table/unreadable.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { marksIn } from "../../renderer/features/disposal/marks.ts";
import { readPaste, rowsFrom } from "../../renderer/features/handover/paste.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { marksInTable } from "../../shared/lists/marks.ts";
import { readList } from "../../shared/lists/read.ts";
import { copied, playedSample, scan } from "../helpers/desk.ts";
import { pdf, png, sheetWith } from "../helpers/pictures.ts";
import { runWords } from "../helpers/words.ts";
import { workbook } from "../helpers/workbook.ts";
import { order } from "./orders.ts";
import { bySeed, patience, quickFolder, seed, soaking } from "./effort.ts";

/** So many of each with every run, and how many times as many where there are hours. */
const times = (few: number) => ({ numRuns: soaking ? few * 200 : few, seed });

const scratch = quickFolder();
let sample: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, patience(60_000));
afterAll(() => scratch.remove());

/** One change of a file: a byte, a piece taken out, a piece put in twice, or an end too early. */
interface Change {
  readonly how: "byte" | "out" | "twice" | "end";
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

const changes = fc.array(
  fc.record<Change>({
    how: fc.constantFrom("byte", "byte", "byte", "out", "twice", "end"),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 300 }),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(bytes: Uint8Array, by: readonly Change[]): Buffer {
  return by.reduce((now, { how, at: anywhere, length, value }) => {
    const at = anywhere % Math.max(1, now.length);
    const rest = now.subarray(at);
    if (how === "end") return now.subarray(0, at);
    if (how === "out") return Buffer.concat([now.subarray(0, at), rest.subarray(length)]);
    if (how === "twice")
      return Buffer.concat([now.subarray(0, at), rest.subarray(0, length), rest]);
    const other = Buffer.from(now);
    if (at < other.length) other[at] = value;
    return other;
  }, Buffer.from(bytes));
}

/** Text that was changed as bytes, whatever has become of it. */
const changedText = (text: string, by: readonly Change[]) =>
  changed(Buffer.from(text, "utf8"), by).toString("utf8");

/** A JPEG of 16 by 16 dots, all of one grey, with the least that there can be in one. */
const GREY = Buffer.from(
  [
    "ffd8ffdb004300080808080808080808080808080808080808080808080808080808080808080808",
    "08080808080808080808080808080808080808080808080808080808080808ffc0000b0800100010",
    "01011100ffc40014000100000000000000000000000000000000ffc4001410010000000000000000",
    "0000000000000000ffda0008010100003f0000ffd9",
  ].join(""),
  "hex",
);

const HEAD = ["番号", "名称", "媒体", "数量", "単位", "製造番号"];
const LIST = [
  HEAD,
  ["A-1", "課税台帳", "USBメモリ", "1", "本", "SN-1"],
  ["A-2", "帳票", "紙", "2", "箱", ""],
];
const CSV = LIST.map((row) => row.join(",")).join("\r\n");
const XML = LIST.map(
  (row) =>
    `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`,
).join("");

/** Whatever a list is read from: its rows go on to be understood, and neither step fails but with a reason. */
async function readsOrSays(bytes: Uint8Array): Promise<void> {
  try {
    const { rows } = await readTable(bytes);
    readList("assets", rows, { party: () => undefined }, String);
    marksInTable(
      rows.map((row) => row.map(({ text }) => text)),
      [],
    );
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

test(
  "a list as CSV is read or refused, whatever was changed in it",
  async () => {
    const files = [Buffer.from(CSV), Buffer.from(`\uFEFF${CSV}`, "utf16le")];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, (file, by) =>
        readsOrSays(changed(file, by)),
      ),
      times(300),
    );
  },
  patience(60_000),
);

test(
  "a workbook is read or refused, whatever was changed in the archive or in its sheets",
  async () => {
    const sound = await workbook({ rows: XML });
    await readsOrSays(sound);
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.constantFrom("archive", "rows", "strings"),
        async (by, where) => {
          const text = { rows: XML, [where]: changedText(XML, by) };
          await readsOrSays(where === "archive" ? changed(sound, by) : await workbook(text));
        },
      ),
      times(150),
    );
  },
  patience(60_000),
);

test(
  "a picture holds the code it held, or none, whatever was changed in it",
  async () => {
    const CODE = "UKW1ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const sheet = sheetWith(CODE, 2);
    expect(await scan(GREY)).toEqual({ ok: true, codes: [] });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(png(sheet), pdf(sheet), GREY),
        changes,
        async (picture, by) => {
          const scanned = await scan(changed(picture, by));
          const answer = scanned.ok ? scanned.codes.join() : scanned.fault;
          expect(["", CODE, "damaged", "large"], bySeed).toContain(answer);
        },
      ),
      times(5),
    );
  },
  patience(120_000),
);

test(
  "a file with a key opens with its passphrase or is refused by name, whatever was changed in it",
  async () => {
    const path = join(scratch.path, "key");
    const ledger = openForReading(sample);
    const { vkey } = ledger.identity;
    ledger.close();
    const sound = readFileSync(keyPath(sample));
    copyFileSync(keyPath(sample), path);
    const { seed: secret } = await readKeyFile(path, vkey, SAMPLE_PASSPHRASE);
    await fc.assert(
      fc.asyncProperty(changes, async (by) => {
        writeFileSync(path, changed(sound, by));
        const became = await readKeyFile(path, vkey, SAMPLE_PASSPHRASE).then(
          (opened) => Buffer.from(opened.seed).toString("hex"),
          (error: unknown) => (error instanceof Problem ? error.code : String(error)),
        );
        const own = Buffer.from(secret).toString("hex");
        expect([own, "key-mismatch", "wrong-passphrase"], bySeed).toContain(became);
      }),
      times(80),
    );
  },
  patience(60_000),
);

test(
  "lines for the command line have one answer each, and what they did is a sound ledger",
  async () => {
    const ledger = copied(sample);
    const texts = Array.from({ length: 8 }, (_, n) => JSON.stringify(order(n + 2).command));
    const lines = fc
      .sample(fc.tuple(fc.constantFrom(...texts), changes), times(120))
      .map(([text, by]) => changedText(text, by).replaceAll(/[\r\n\u2028\u2029]/g, " "))
      .filter((line) => line.trim() !== "");
    const heads = join(scratch.path, "heads");
    const ran = await runWords(heads, ["apply", "--ledger", ledger], lines.join("\n"));
    expect([0, 2], `${bySeed}: ${ran.err}`).toContain(ran.code);
    const answers = ran.out.split("\n").map((line) => JSON.parse(line) as { ok: unknown });
    expect(answers, bySeed).toHaveLength(lines.length);
    expect(answers.every(({ ok }) => typeof ok === "boolean")).toBe(true);
    expect(verifyLedger({ path: ledger, depth: "all" }).findings, bySeed).toEqual([]);
  },
  patience(60_000),
);

test("a line whose attachment was not given is answered alone, and the next is taken", async () => {
  const ledger = copied(sample);
  const withScan = order(61);
  expect(withScan.scan).toBeDefined();
  const heads = join(scratch.path, "heads-of-lines");
  const input = [withScan, order(62)].map(({ command }) => JSON.stringify(command)).join("\n");
  const { code, out } = await runWords(heads, ["apply", "--ledger", ledger], input);
  expect(code).toBe(2);
  const answers = out.split("\n").map((line) => JSON.parse(line) as object);
  expect(answers).toMatchObject([
    { ok: false, refusals: [{ message: expect.stringContaining("添付ファイル") }] },
    { ok: true },
  ]);
});

test("pasted tables become rows and marks, whatever was changed in them", () => {
  const pasted = LIST.map((row) => row.join("\t")).join("\n");
  fc.assert(
    fc.property(changes, (by) => {
      const text = changedText(pasted, by);
      const read = readPaste(text);
      rowsFrom(read, read.fields, () => "key");
      const marks = marksIn(text);
      expect(new Set(marks).size).toBe(marks.length);
      expect(
        marksInTable(
          text.split("\n").map((line) => line.split("\t")),
          [],
        ),
      ).not.toContain("");
    }),
    times(500),
  );
});
