/** What the page says of a ledger that follows another, and of papers and heads of the ledger before. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../renderer/verify-page/bundle/check.ts";
import { readSlipCode } from "../../../renderer/verify-page/format/slipCode.ts";
import { judgeHead } from "../../../renderer/verify-page/paper/heads.ts";
import type { Verdict } from "../../../renderer/verify-page/paper/judge.ts";
import { judge } from "../../../renderer/verify-page/paper/judge.ts";
import type { Files, Sample } from "./bundle.ts";
import { atLeisure, changed, linesOf, rechained, reportOn, resigned } from "./bundle.ts";
import type { Row } from "./successor.ts";
import { successors } from "./successor.ts";

let row: Row;
let second: Report;
let third: Report;
beforeAll(async () => {
  row = await successors();
  second = await reportOn(row.second.files);
  third = await reportOn(row.third.files);
}, 120_000);

function verdictOn(text: string, report: Report): Promise<Verdict> {
  const read = readSlipCode(text);
  if (!read.ok) throw new Error(`refused: ${read.fault}`);
  return judge(read.code, { key: report.key, report }, atLeisure());
}

const noteOf = ({ files }: Sample) => (files.get("checkpoint") ?? Buffer.of()).toString("utf8");
const headOn = (note: string, report: Report) => judgeHead(note, { key: report.key, report });

describe("a ledger that follows another", () => {
  test("is sound, and its entries are those that the ledgers before had signed", () => {
    expect([second.findings, third.findings]).toEqual([[], []]);
    const { size, knownSize } = row;
    expect(second.entries.lineage.predecessors).toMatchObject([
      { key: { name: row.first.origin }, head: { size }, knownSize },
    ]);
    expect(third.entries.lineage.predecessors.map(({ key }) => key.name)).toEqual([
      row.second.origin,
      row.first.origin,
    ]);
  });

  test("knows every paper of the ledgers before that it has taken over, in its words", async () => {
    for (const { code, seq, form } of row.first.codes.filter((one) => one.seq < row.size)) {
      for (const report of [second, third]) {
        expect(await verdictOn(code, report)).toMatchObject({
          is: "inherited",
          recorded: { body: { seq }, frozen: { form }, form: { content: { form } } },
        });
      }
    }
  });

  test("says of a paper of theirs that was lost from which entry on all was", async () => {
    const { size } = row;
    const lost = row.first.codes.find(({ seq }) => seq >= size)?.code ?? "";
    expect(await verdictOn(lost, second)).toEqual({ is: "lost", size });
    expect(await verdictOn(lost, third)).toEqual({ is: "lost", size });
    const later = row.second.codes.at(-1)?.code ?? "";
    expect(await verdictOn(later, third)).toMatchObject({ is: "lost" });
    expect(await verdictOn(later, second)).toMatchObject({ is: "genuine" });
  });

  test("knows heads of theirs up to its own beginning, and says what was lost after", () => {
    const { first } = row;
    expect(headOn(noteOf(first), second)).toBe("lost");
    expect(headOn(noteOf(row.second), third)).toBe("lost");
    const checkpoint = second.entries.first?.events.at(-1)?.["checkpoint"];
    const stated = typeof checkpoint === "string" ? checkpoint : "";
    expect(headOn(stated, second)).toBe("inherited");
    expect(headOn(stated, third)).toBe("inherited");
    expect(headOn(noteOf(row.second), second)).toBe("held");
  });
});

/** The second ledger as a holder of the key would make it: with entries changed, chained and signed anew. */
const forged = (change: (line: string, seq: number) => string): Files =>
  changed(row.second.files, (files) => {
    rechained(files, 1, (line) => line);
    const lines = linesOf(files, "entries.jsonl");
    files.set(
      "entries.jsonl",
      Buffer.from(lines.map((line, at) => `${change(line, at)}\n`).join("")),
    );
    rechained(files, 1, (line) => line);
    resigned(files, row.second);
  });

async function codesIn(files: Files): Promise<readonly string[]> {
  return [...new Set((await reportOn(files)).findings.map(({ code }) => code))];
}

describe("a ledger that only says it follows another", () => {
  test("is found out where an entry it took over is another, by the signature of the ledger before", async () => {
    const papers = row.first.codes.filter(({ seq }) => seq < row.size);
    const at = (papers[3]?.seq ?? 0) + 1;
    const files = forged((line, seq) => (seq === at ? line.replace("2026", "2025") : line));
    expect(await codesIn(files)).toContain("predecessorParted");
    const report = await reportOn(files);
    expect(await verdictOn(papers[3]?.code ?? "", report)).toMatchObject({ is: "inherited" });
    expect(await verdictOn(papers.at(-1)?.code ?? "", report)).toEqual({ is: "replaced" });
  });

  test("is found out where its first entry states another head", async () => {
    const { size } = row;
    const shorter = forged((line, seq) =>
      seq === 0 ? line.replace(`"size":${size},"type"`, `"size":${size - 1},"type"`) : line,
    );
    expect(await codesIn(shorter)).toEqual(
      expect.arrayContaining(["predecessorUnsigned", "predecessorParted"]),
    );
  });

  test("is found out where it hides that anything was lost, or how much", async () => {
    const { size, knownSize } = row;
    const hidden = forged((line, seq) =>
      seq === 0 ? line.replace(`"size":${knownSize}}`, `"size":${size}}`) : line,
    );
    expect(await codesIn(hidden)).toEqual(["predecessorUnsigned"]);
    const report = await reportOn(hidden);
    const lost = row.first.codes.find(({ seq }) => seq >= size)?.code ?? "";
    expect(await verdictOn(lost, report)).toEqual({ is: "lostUnsaid", size });
    expect(headOn(noteOf(row.first), report)).toBe("lostUnsaid");
  });

  test("is found out where it follows a ledger of another name or key", async () => {
    const other = row.first.origin.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
    const files = forged((line, seq) =>
      seq === 0
        ? line.replace(`"predecessor":"${row.first.origin}`, `"predecessor":"${other}`)
        : line,
    );
    expect(await codesIn(files)).toContain("predecessorForm");
  });

  test("is found out where a correction or a close was bound to the entries as they are now", async () => {
    const bound = linesOf(row.second.files, "entries.jsonl").findIndex((line) =>
      line.includes('"type":"correctionWritten"'),
    );
    const files = forged((line, seq) =>
      seq === bound ? line.replace(/"leaf":"[0-9a-f]{8}/, '"leaf":"00000000') : line,
    );
    expect(await codesIn(files)).toEqual(["predecessorParted", "correctionAstray", "closeHead"]);
  });
});
