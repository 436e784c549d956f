/** What the page says of a paper's code: alone, with a key, with a whole bundle and with a false one. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../renderer/verify-page/bundle/check.ts";
import { bytesOfBase32 } from "../../../renderer/verify-page/format/bytes.ts";
import type { PublicKey } from "../../../renderer/verify-page/format/note.ts";
import { readKey } from "../../../renderer/verify-page/format/note.ts";
import type { SlipCode } from "../../../renderer/verify-page/format/slipCode.ts";
import { readSlipCode } from "../../../renderer/verify-page/format/slipCode.ts";
import { judgeHead } from "../../../renderer/verify-page/paper/heads.ts";
import type { Verdict } from "../../../renderer/verify-page/paper/judge.ts";
import { judge } from "../../../renderer/verify-page/paper/judge.ts";
import { decodeSlipCode, encodeSlipCode } from "../../../shared/proof/slipCode.ts";
import { valueOf } from "../proof/platform.ts";
import type { Files, PaperCode, Sample } from "./bundle.ts";
import {
  atLeisure,
  changed,
  linesOf,
  putLines,
  rechained,
  reportOn,
  resigned,
  sample,
} from "./bundle.ts";

let whole: Sample;
let report: Report;
beforeAll(async () => {
  whole = await sample();
  report = await reportOn(whole.files);
});

function codeOf(text: string): SlipCode {
  const read = readSlipCode(text);
  if (!read.ok) throw new Error(`refused: ${read.fault}`);
  return read.code;
}

const paper = (at: number): PaperCode => {
  const code = whole.codes[at];
  if (code === undefined) throw new Error("the sample has more papers");
  return code;
};

function verdictOn(code: SlipCode, against: Report | undefined): Promise<Verdict> {
  return judge(code, { key: against?.key, report: against }, atLeisure());
}

/** The paper's code with something else claimed: what anyone can print. */
function reprinted(text: string, claim: object): string {
  const code = valueOf(decodeSlipCode(text));
  return encodeSlipCode({ ...code, claim: { ...code.claim, ...claim } });
}

/** The sample's files as a holder of the key would forge them from an entry on. */
function forgedFrom(seq: number): Files {
  return changed(whole.files, (files) => {
    rechained(files, seq, (line, at) => (at === seq ? line.replace("2026", "2025") : line));
    resigned(files, whole);
  });
}

/** The sample's files without the end, as a holder of the key would sign them. */
function cutAt(size: number): Files {
  return changed(whole.files, (files) => {
    putLines(files, "entries.jsonl", linesOf(files, "entries.jsonl").slice(0, size));
    for (const path of files.keys()) {
      if (/^(?:disclosures|forms|attachments)/.test(path)) files.delete(path);
    }
    resigned(files, whole);
  });
}

describe("a genuine paper", () => {
  test("agrees with the whole bundle, every one, and is shown in its own words", async () => {
    expect(whole.codes.length).toBeGreaterThan(20);
    for (const { code, form, stage, seq } of whole.codes) {
      const verdict = await verdictOn(codeOf(code), report);
      expect(verdict).toMatchObject({
        is: "genuine",
        recorded: { body: { seq }, frozen: { form, stage }, form: { content: { form, stage } } },
      });
    }
  });

  test("shows the names that are disclosed, and only those that there are", async () => {
    const named = await verdictOn(codeOf(paper(1).code), report);
    const values = named.is === "genuine" ? [...(named.recorded.form?.values.values() ?? [])] : [];
    expect(values).toContain("髙橋 真由美");
    const without = await reportOn(
      changed(whole.files, (files) => void files.delete("disclosures.jsonl")),
    );
    const nameless = await verdictOn(codeOf(paper(1).code), without);
    expect(nameless).toMatchObject({ is: "genuine", recorded: { form: { values: new Map() } } });
  });

  test("is genuine also where the words of forms were left out", async () => {
    const without = await reportOn(
      changed(whole.files, (files) => void files.delete("forms.jsonl")),
    );
    const verdict = await verdictOn(codeOf(paper(0).code), without);
    expect(verdict).toMatchObject({ is: "genuine", recorded: { form: undefined } });
  });

  test("of an issued slip says in which entry it was completed", async () => {
    const issued = paper(0);
    const completed = whole.codes.find(
      ({ stage, number }) => stage === "completed" && number.number === issued.number.number,
    );
    expect(await verdictOn(codeOf(issued.code), report)).toMatchObject({
      recorded: { paper: { issued: issued.seq, completed: completed?.seq } },
    });
  });

  test("cannot be judged without a key, and is signed with a key alone", async () => {
    const code = codeOf(paper(0).code);
    expect(await verdictOn(code, undefined)).toEqual({ is: "unproven" });
    const known = { key: report.key, report: undefined };
    expect(await judge(code, known, atLeisure())).toEqual({ is: "signed" });
  });
});

describe("a paper that was altered", () => {
  test.each([
    ["number", { number: { fiscalYear: 2026, number: 99, branch: 0 } }],
    ["stage", { stage: "completed" }],
    ["sheet", { sheetHash: new Uint8Array(32) }],
    ["form", { form: "disposalCertificate" }],
  ])("claims another %s than the ledger has", async (of, claim) => {
    const code = codeOf(reprinted(paper(0).code, claim));
    const verdict = await verdictOn(code, report);
    expect(verdict).toMatchObject({ is: "otherwise", differences: [{ of }] });
  });

  test("with another leaf, place or signature is a forgery", async () => {
    const code = codeOf(paper(5).code);
    const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
    for (const part of ["leaf", "signature"] as const) {
      expect(await verdictOn({ ...code, [part]: flipped(code[part]) }, report)).toEqual({
        is: "forged",
      });
    }
    const path = code.path.map((hash, at) => (at === 0 ? flipped(hash) : hash));
    expect(await verdictOn({ ...code, path }, report)).toEqual({ is: "forged" });
  });

  test("names another ledger or another key", async () => {
    const code = codeOf(paper(0).code);
    const other = { ...code, origin: `${code.origin}/2` };
    expect(await verdictOn(other, report)).toEqual({ is: "otherLedger" });
    const keyed = { ...code, keyId: new Uint8Array(4) };
    expect(await verdictOn(keyed, report)).toEqual({ is: "otherKey" });
  });
});

describe("a bundle that was made up with the key", () => {
  test("is found out by every paper from the rewritten entry on, and by none before", async () => {
    const forged = await reportOn(forgedFrom(100));
    // The close was signed over what was there.
    expect(forged.findings.map(({ code }) => code)).toEqual(["closeHead"]);
    for (const { code, seq } of whole.codes) {
      const verdict = await verdictOn(codeOf(code), forged);
      expect(verdict.is).toBe(seq < 100 ? "genuine" : "replaced");
    }
  });

  test("is found out by a paper when its end was cut off", async () => {
    const cut = await reportOn(cutAt(100));
    const late = whole.codes.find(({ seq }) => seq >= 100);
    expect(cut.findings).toEqual([]);
    expect(await verdictOn(codeOf(late?.code ?? ""), cut)).toEqual({ is: "absent", size: 100 });
  });

  test("is found out by an earlier head", async () => {
    const note = whole.files.get("checkpoint")?.toString("utf8") ?? "";
    const known = async (files: Files) => {
      const against = await reportOn(files);
      return judgeHead(note, { key: against.key, report: against });
    };
    expect(await known(whole.files)).toBe("held");
    expect(await known(forgedFrom(100))).toBe("parted");
    expect(await known(cutAt(100))).toBe("absent");
    expect(judgeHead(note, { key: undefined, report: undefined })).toBe("unproven");
    expect(judgeHead(note, { key: report.key, report: undefined })).toBe("signed");
    expect(judgeHead(note.replace("\n1", "\n2"), { key: report.key, report })).toBe("forged");
    expect(judgeHead(note, { key: otherKey(), report: undefined })).toBe("otherLedger");
  });
});

function otherKey(): PublicKey {
  const read = readKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  if (!read.ok) throw new Error(read.fault);
  return read.key;
}

test("a code that was misread is told from a false one", () => {
  const text = paper(0).code;
  expect(readSlipCode(text.replace(/.$/, "")).ok).toBe(false);
  expect(readSlipCode(`https://example.com/${text}`)).toEqual({ ok: false, fault: "prefix" });
  expect(readSlipCode("UKW1")).toEqual({ ok: false, fault: "damaged" });
  expect(readSlipCode("UKW1".repeat(5000))).toEqual({ ok: false, fault: "damaged" });
  expect(bytesOfBase32(text.slice(4))?.[0]).toBe(1);
});
