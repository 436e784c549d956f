/** What the page says of bundles: a whole one is sound, and whatever is changed in one is found where it is. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { checkBundle } from "../../../renderer/verify-page/bundle/check.ts";
import type { Finding } from "../../../renderer/verify-page/bundle/findings.ts";
import { Pace } from "../../../renderer/verify-page/bundle/pace.ts";
import { lacksSome } from "../../../renderer/verify-page/page/state.ts";
import { texts, sentenceOf } from "../../../renderer/verify-page/text/text.ts";
import type { Files, Sample } from "./bundle.ts";
import {
  changed,
  changeLine,
  check,
  given,
  linesOf,
  putLines,
  rechained,
  reportOn,
  resigned,
  sample,
} from "./bundle.ts";

let whole: Sample;
beforeAll(async () => {
  whole = await sample();
});

const ENTRIES = "entries.jsonl";
const last = () => linesOf(whole.files, ENTRIES).length - 1;

async function findingsAfter(change: (files: Files) => void): Promise<readonly Finding[]> {
  return (await reportOn(changed(whole.files, change))).findings;
}

describe("a bundle as it was exported", () => {
  test("is sound in all its parts", async () => {
    const report = await reportOn(whole.files);
    const { disclosures, forms, attachments, consistency } = report;
    expect(report.findings).toEqual([]);
    expect(report.key.name).toBe(whole.origin);
    expect([report.proven, report.head.size]).toEqual([last() + 1, last() + 1]);
    for (const { named, found } of [disclosures, forms, attachments, consistency]) {
      expect(named).toBeGreaterThan(0);
      expect(found).toBe(named);
    }
  });

  test("is sound without names, forms and earlier heads, and says what is not there", async () => {
    const report = await reportOn(
      changed(whole.files, (files) => {
        files.delete("disclosures.jsonl");
        files.delete("forms.jsonl");
        for (const path of files.keys()) if (path.startsWith("consistency/")) files.delete(path);
      }),
    );
    expect(report.findings).toEqual([]);
    expect([report.disclosures.found, report.forms.found]).toEqual([0, 0]);
    expect(report.disclosures.named).toBeGreaterThan(0);
  });

  test("is sound when one person's name was left out", async () => {
    const report = await reportOn(
      changed(whole.files, (files) => {
        putLines(files, "disclosures.jsonl", linesOf(files, "disclosures.jsonl").slice(1));
      }),
    );
    expect(report.findings).toEqual([]);
    expect(report.disclosures.named - report.disclosures.found).toBe(1);
  });

  test("lacks an attachment that was taken out, without being altered", async () => {
    const name = [...whole.files.keys()].find((path) => path.startsWith("attachments/")) ?? "";
    const report = await reportOn(changed(whole.files, (files) => void files.delete(name)));
    expect(report.findings).toEqual([]);
    expect(report.attachments.named - report.attachments.found).toBe(1);
    expect(lacksSome(report.attachments)).toBe(true);
  });

  test("without any attachment is sound: they were left out", async () => {
    const report = await reportOn(
      changed(whole.files, (files) => {
        for (const path of files.keys()) if (path.startsWith("attachments/")) files.delete(path);
      }),
    );
    expect(report.findings).toEqual([]);
    expect(lacksSome(report.attachments)).toBe(false);
  });
});

describe("an entry", () => {
  const rename = (line: string) => line.replace(/"occurredAt":"2026/, '"occurredAt":"2025');

  test.each([0, 1, 57, 100])("that was altered is named: %i", async (seq) => {
    const found = await findingsAfter((files) => changeLine(files, ENTRIES, seq, rename));
    expect(found).toEqual([{ code: "entryAltered", seq }]);
  });

  test("that was altered and is the last is named by the newest earlier head", async () => {
    const alter = (line: string) => line.replace(/"workstation":"test"/, '"workstation":"tesu"');
    const found = await findingsAfter((files) => changeLine(files, ENTRIES, last(), alter));
    expect(found).toEqual([{ code: "rewritten", seq: last(), to: last() }]);
  });

  test("that names another one before it was altered itself", async () => {
    const point = (line: string) =>
      line.replace(/"prev":"(.)/, (_all, digit: string) => `"prev":"${digit === "0" ? "1" : "0"}`);
    const found = await findingsAfter((files) => changeLine(files, ENTRIES, 30, point));
    expect(found).toEqual([{ code: "entryAltered", seq: 30 }]);
  });

  test.each([
    ["with a space", (line: string) => line.replace('"seq":', '"seq": '), "form"],
    ["with a key twice", (line: string) => line.replace('"v":1', '"v":1,"v":1'), "order"],
    ["with a line end of Windows", (line: string) => `${line}\r`, "lineEnd"],
    ["with a member more", (line: string) => line.replace('"v":1', '"v":1,"w":1'), "shape"],
    ["with a fraction", (line: string) => line.replace(/"elapsed":\d+/, '"elapsed":1.5'), "number"],
    ["that is empty", () => "", "form"],
    ["with a byte order mark", (line: string) => `\ufeff${line}`, "form"],
    ["nested a million deep", () => "[".repeat(60_000), "depth"],
    ["with U+0000", (line: string) => line.replace('"cli"', '"\\u0000"'), "string"],
  ])("%s is no entry", async (_name, change, fault) => {
    const found = await findingsAfter((files) => changeLine(files, ENTRIES, 57, change));
    expect(found).toEqual([expect.objectContaining({ code: "entryForm", seq: 57, fault })]);
  });

  test("that is no UTF-8 is no entry", async () => {
    const found = await findingsAfter((files) => {
      const bytes = Buffer.from(files.get(ENTRIES) ?? []);
      bytes[bytes.indexOf(0x0a) + 20] = 0xff;
      files.set(ENTRIES, bytes);
    });
    expect(found).toEqual([{ code: "entryForm", seq: 1, fault: "utf8" }]);
  });

  test("that is longer than a body can be ends the reading", async () => {
    const long = (line: string) => `${line}${"x".repeat(65_535)}`;
    const found = await findingsAfter((files) => changeLine(files, ENTRIES, 57, long));
    expect(found).toContainEqual({ code: "entryForm", seq: 57, fault: "long" });
    expect(found).toContainEqual({ code: "tooFew", seq: 57, signed: last() + 1 });
  });

  test("that was taken out is missing", async () => {
    const found = await findingsAfter((files) => {
      putLines(files, ENTRIES, linesOf(files, ENTRIES).toSpliced(57, 1));
    });
    expect(found).toEqual([{ code: "entryMissing", seq: 57, to: 57 }]);
  });

  test("that changed places is found where it was", async () => {
    const found = await findingsAfter((files) => {
      const lines = linesOf(files, ENTRIES);
      putLines(files, ENTRIES, lines.toSpliced(57, 2, lines[58] ?? "", lines[57] ?? ""));
    });
    expect(found[0]).toEqual({ code: "entryMissing", seq: 57, to: 57 });
    expect(found).toContainEqual({ code: "entryMoved", seq: 59, says: 57 });
  });

  test("that was put in twice is found", async () => {
    const found = await findingsAfter((files) => {
      const lines = linesOf(files, ENTRIES);
      putLines(files, ENTRIES, lines.toSpliced(57, 0, lines[56] ?? ""));
    });
    expect(found[0]).toEqual({ code: "entryMoved", seq: 57, says: 56 });
  });

  test("of another ledger is found", async () => {
    const move = (line: string) => line.replace(/"ledger":"[^"]*"/, '"ledger":"other/1"');
    const found = await findingsAfter((files) => changeLine(files, ENTRIES, 57, move));
    expect(found).toContainEqual({ code: "entryLedger", seq: 57 });
  });
});

describe("the entries", () => {
  test("cut off at the end are fewer than were signed", async () => {
    const found = await findingsAfter((files) => {
      putLines(files, ENTRIES, linesOf(files, ENTRIES).slice(0, 100));
    });
    expect(found).toEqual([{ code: "tooFew", seq: 100, signed: last() + 1 }]);
  });

  test("cut off in the middle of one are so", async () => {
    const found = await findingsAfter((files) => {
      files.set(ENTRIES, (files.get(ENTRIES) ?? Buffer.of()).subarray(0, -10));
    });
    expect(found[0]).toEqual({ code: "entryForm", seq: last(), fault: "cut" });
  });

  test("with one added after the signature are more than were signed", async () => {
    const found = await findingsAfter((files) => {
      const lines = linesOf(files, ENTRIES);
      const more = (lines.at(-1) ?? "").replace(/"seq":\d+/, `"seq":${lines.length}`);
      putLines(files, ENTRIES, [...lines, more]);
      rechained(files, lines.length, (line) => line);
    });
    expect(found).toEqual([{ code: "tooMany", seq: last() + 1, signed: last() + 1 }]);
  });

  test("written anew and chained without the key are not what was signed", async () => {
    const report = await reportOn(
      changed(whole.files, (files) => {
        rechained(files, 57, (line, seq) => (seq === 57 ? line.replace("2026", "2025") : line));
      }),
    );
    expect(report.findings).toEqual([{ code: "rewritten", seq: report.proven, to: last() }]);
    // The newest of the earlier heads before the change.
    expect(report.proven).toBeLessThanOrEqual(57);
    expect(report.proven).toBeGreaterThan(47);
  });

  test("written anew by the holder of the key look sound by themselves, but for what was bound to them", async () => {
    const forged = changed(whole.files, (files) => {
      rechained(files, 57, (line, seq) => (seq === 57 ? line.replace("2026", "2025") : line));
      resigned(files, whole);
    });
    const { findings } = await reportOn(forged);
    expect(findings.map(({ code }) => code)).toEqual(["correctionAstray", "closeHead"]);
  });
});

test("a bundle with an altered entry is searched in small steps, which a person may call off", async () => {
  const rename = (line: string) => line.replace(/"occurredAt":"2026/, '"occurredAt":"2025');
  const files = changed(whole.files, (some) => changeLine(some, ENTRIES, 57, rename));
  const stop = new AbortController();
  const pace = new Pace(stop.signal, ({ part }) => part === "whole" && stop.abort());
  // A computer so slow that every step is long enough for a rest.
  vi.spyOn(pace, "isDue", "get").mockReturnValue(true);
  await expect(checkBundle(given(files), pace)).rejects.toMatchObject({ name: "AbortError" });
});

describe("the key and the head", () => {
  test("that name another key than entry 0 are found", async () => {
    const found = await findingsAfter((files) => {
      rechained(files, 0, (line) => line.replace(/\+[0-9a-f]{8}\+A/, "+00000000+A"));
      resigned(files, whole);
    });
    expect(found[0]).toEqual({ code: "firstKey", seq: 0 });
    expect(found.slice(1).map(({ code }) => code)).toEqual(["correctionAstray", "closeHead"]);
  });

  test("of another ledger do not fit together", async () => {
    const other = await sample();
    const key = other.files.get("ledger.vkey") ?? Buffer.of();
    const withKey = await findingsAfter((files) => files.set("ledger.vkey", key));
    expect(withKey).toContainEqual({ code: "checkpoint", fault: "ledger" });
    const head = other.files.get("checkpoint") ?? Buffer.of();
    const withHead = await findingsAfter((files) => files.set("checkpoint", head));
    expect(withHead).toContainEqual({ code: "checkpoint", fault: "ledger" });
  });

  test("of the same ledger under another key do not fit together", async () => {
    const found = await findingsAfter((files) => {
      resigned(files, { ...whole, seed: new Uint8Array(32).fill(9) });
    });
    expect(found).toEqual([{ code: "checkpoint", fault: "unsigned" }]);
  });

  test.each(["ledger.vkey", "checkpoint"])(
    "are refused with any byte of %s changed",
    async (path) => {
      const bytes = whole.files.get(path) ?? Buffer.of();
      for (let at = 0; at < bytes.length; at += 1) {
        const outcome = await check(
          changed(whole.files, (files) => {
            const other = Buffer.from(bytes);
            other[at] = (other[at] ?? 0) ^ 1;
            files.set(path, other);
          }),
        );
        expect(outcome.ok && outcome.report.findings.length === 0, `byte ${at}`).toBe(false);
      }
    },
  );
});

describe("what lies beside the entries", () => {
  const DISCLOSURES = "disclosures.jsonl";
  const attachment = () =>
    [...whole.files.keys()].find((path) => path.startsWith("attachments/")) ?? "";
  const proof = () => [...whole.files.keys()].find((path) => path.startsWith("consistency/")) ?? "";

  test.each([
    [
      "a name that was altered",
      (files: Files) => {
        const lines = linesOf(files, DISCLOSURES);
        const at = lines.findIndex((line) => line.endsWith('"}'));
        changeLine(files, DISCLOSURES, at, (line) => line.replace(/.(?="\}$)/u, "改"));
      },
      { code: "disclosureAltered" },
    ],
    [
      "a name of nobody",
      (files: Files) =>
        changeLine(files, DISCLOSURES, 4, (line) =>
          line.replace(/"commitment":"./, '"commitment":"_'),
        ),
      { code: "disclosureExtra", line: 4 },
    ],
    [
      "a name that is there twice",
      (files: Files) => {
        const lines = linesOf(files, DISCLOSURES);
        putLines(files, DISCLOSURES, [...lines, lines[0] ?? ""]);
      },
      { code: "disclosureTwice" },
    ],
    [
      "a line that is no name",
      (files: Files) => changeLine(files, DISCLOSURES, 4, (line) => `${line} `),
      { code: "disclosureForm", line: 4, fault: "form" },
    ],
    [
      "a form that says something else",
      (files: Files) =>
        changeLine(files, "forms.jsonl", 3, (line) => line.replace('"value":1', '"value":2')),
      { code: "formExtra", line: 3 },
    ],
    [
      "a form that is not canonical",
      (files: Files) => changeLine(files, "forms.jsonl", 3, (line) => line.replace(",", ", ")),
      { code: "formForm", line: 3, fault: "key" },
    ],
    [
      "an attachment with another content",
      (files: Files) => files.set(attachment(), Buffer.from("x")),
      { code: "attachmentAltered" },
    ],
    [
      "an attachment that nobody named",
      (files: Files) => files.set(`attachments/${"0".repeat(64)}`, Buffer.from("x")),
      { code: "attachmentExtra" },
    ],
    [
      "a proof that was altered",
      (files: Files) => {
        const text = (files.get(proof()) ?? Buffer.of()).toString("utf8");
        files.set(
          proof(),
          Buffer.from(text.replace(/\n[A-Za-z]/, (found) => (found === "\nA" ? "\nB" : "\nA"))),
        );
      },
      { code: "consistencyPath" },
    ],
    [
      "a proof that is none",
      (files: Files) => files.set(proof(), Buffer.from("old 5\n")),
      { code: "consistencyForm" },
    ],
  ] as const)("is found to be %s", async (_name, change, finding) => {
    const found = await findingsAfter((files) => void change(files));
    expect(found).toEqual([expect.objectContaining(finding)]);
    for (const text of [texts.ja, texts.en]) {
      for (const one of found) expect(sentenceOf(text, one)).toMatch(/[。.]$/);
    }
  });
});

test("not one of several hundred bits anywhere is turned over unseen", async () => {
  const parts = [...whole.files].filter(([path]) => path !== "README.txt");
  let turn = 7;
  const next = (below: number) => (turn = (turn * 48_271) % 0x7fffffff) % below;
  for (let round = 0; round < 250; round += 1) {
    const [path, bytes] = parts[next(parts.length)] ?? ["", Buffer.of()];
    const at = next(bytes.length);
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ (1 << next(8));
    const outcome = await check(changed(whole.files, (files) => void files.set(path, other)));
    const isSound = outcome.ok && outcome.report.findings.length === 0;
    expect(isSound, `${path}, byte ${at}`).toBe(false);
  }
}, 120_000);
