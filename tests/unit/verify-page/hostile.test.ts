/** Archives and folders that mean harm, or are merely broken: each gets a clear refusal, none gets far. */
import { beforeAll, describe, expect, test } from "vitest";
import { checkBundle } from "../../../renderer/verify-page/bundle/check.ts";
import { findBundle } from "../../../renderer/verify-page/bundle/layout.ts";
import { Pace } from "../../../renderer/verify-page/bundle/pace.ts";
import { looksLikeZip, readZip } from "../../../renderer/verify-page/bundle/zip.ts";
import type { Files, Sample } from "./bundle.ts";
import { atLeisure, changed, check, given, linesOf, putLines, sample } from "./bundle.ts";
import type { ZipPart } from "./zipFile.ts";
import { zipOf } from "./zipFile.ts";

let whole: Sample;
beforeAll(async () => {
  whole = await sample();
});

const partsOf = (files: Files, folder = "証拠一式/"): ZipPart[] =>
  [...files].map(([path, content]) => ({ name: `${folder}${path}`, content }));

async function checkZip(parts: readonly ZipPart[]) {
  const read = await readZip(zipOf(parts));
  return read.ok ? checkBundle(read.files, atLeisure()) : read;
}

describe("an archive of a bundle", () => {
  test("is sound, packed or stored, in a folder or not, with an old name or a comment", async () => {
    const stored = partsOf(whole.files).map((part) => ({ ...part, stored: true }));
    // What Japanese systems wrote before names were UTF-8.
    const shiftJis = partsOf(whole.files, "").map((part) => ({
      ...part,
      name: Buffer.concat([Buffer.from([0x8f, 0xd8, 0x8b, 0x92, 0x2f]), Buffer.from(part.name)]),
    }));
    for (const parts of [partsOf(whole.files), partsOf(whole.files, ""), stored, shiftJis]) {
      expect(await checkZip(parts)).toMatchObject({ ok: true, report: { findings: [] } });
    }
    expect(await looksLikeZip(zipOf(stored))).toBe(true);
    expect((await readZip(zipOf(stored, "a comment"))).ok).toBe(true);
  });

  test("with folders of their own and other files beside is sound", async () => {
    const parts: ZipPart[] = [
      { name: "証拠一式/", content: Buffer.of(), stored: true },
      { name: "__MACOSX/a", content: Buffer.from("x") },
      ...partsOf(whole.files),
    ];
    expect(await checkZip(parts)).toMatchObject({ ok: true, report: { findings: [] } });
  });
});

describe("an archive that means harm", () => {
  test.each([
    "../a",
    "a/../../b",
    "..\\a",
    "/a",
    "C:\\a",
    "C:a",
    "a:stream",
    "a//b",
    "./a",
    "a\u0000b",
    "a\nb",
    "/",
  ])("is not opened with a file named %j", async (name) => {
    const parts = [...partsOf(whole.files), { name, content: Buffer.from("x") }];
    expect(await readZip(zipOf(parts))).toEqual({ ok: false, fault: "name" });
  });

  const plain = (name: string, more: Partial<ZipPart> = {}): ZipPart => ({
    name,
    content: Buffer.from("x".repeat(100)),
    ...more,
  });

  test.each([
    ["two files of one name", [plain("a"), plain("a")], "name"],
    ["a link", [plain("a", { mode: 0o120777 })], "name"],
    ["a password", [plain("a", { flags: 1 })], "encrypted"],
    ["an unknown packing", [plain("a", { method: 93 })], "method"],
    ["files that share their bytes", [plain("a"), plain("b", { at: 0 })], "form"],
    ["a file behind the end", [plain("a", { at: 100_000 })], "form"],
    ["a file beyond four gigabytes", [plain("a", { size: 0xffffffff })], "zip64"],
    ["a file of a gigabyte in a hundred bytes", [plain("a", { size: 2 ** 30 })], "tooLarge"],
    ["a stored file of another size", [plain("a", { stored: true, size: 99 })], "form"],
  ] as const)("is not opened with %s", async (_name, parts, fault) => {
    expect(await readZip(zipOf(parts))).toEqual({ ok: false, fault });
  });

  test("is not opened when it is cut off anywhere, or is none", async () => {
    const archive = zipOf(
      partsOf(changed(whole.files, (files) => void files.delete("forms.jsonl"))),
    );
    for (let at = 0; at < archive.size; at += 997) {
      expect(await readZip(archive.slice(0, at))).toEqual({ ok: false, fault: "form" });
    }
    expect(await readZip(new Blob(["x".repeat(70_000)]))).toEqual({ ok: false, fault: "form" });
  });

  test.each([
    ["more comes out than it says", { size: 10 }, "tooLarge"],
    ["less comes out than it says", { size: 1_000_000 }, "unreadable"],
    ["it is named otherwise inside", { localName: "entries.json_" }, "unreadable"],
  ])("is refused when %s", async (_name, lie, fault) => {
    const parts = partsOf(whole.files, "").map((part) =>
      part.name === "entries.jsonl" ? { ...part, ...lie } : part,
    );
    expect(await checkZip(parts)).toEqual({ ok: false, fault, subject: "entries.jsonl" });
  });

  test("is refused when its packed bytes are damaged", async () => {
    const archive = Buffer.from(await zipOf(partsOf(whole.files, "")).arrayBuffer());
    const at = archive.indexOf("entries.jsonl") + 500;
    archive.fill(0xff, at, at + 200);
    const read = await readZip(new Blob([new Uint8Array(archive)]));
    const outcome = read.ok ? await checkBundle(read.files, atLeisure()) : read;
    expect(outcome.ok && outcome.report.findings.length === 0).toBe(false);
  });

  test("of two hundred megabytes of zeros in an entry is read no further than a line may be", async () => {
    const bomb = { name: "entries.jsonl", content: Buffer.alloc(200_000_000) };
    const others = partsOf(whole.files, "").filter(({ name }) => name !== "entries.jsonl");
    const start = performance.now();
    const outcome = await checkZip([...others, bomb]);
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.ok && "report" in outcome && outcome.report.findings).toContainEqual({
      code: "entryForm",
      seq: 0,
      fault: "long",
    });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("a folder", () => {
  test.each([
    ["without anything of a bundle", ["README.txt"], "none"],
    ["with nothing but a checkpoint", ["checkpoint"], "none"],
    [
      "with two bundles",
      ["a/ledger.vkey", "a/checkpoint", "b/ledger.vkey", "b/checkpoint"],
      "several",
    ],
    ["without the entries", ["ledger.vkey", "checkpoint"], "missing"],
  ])("%s is refused", (_name, paths, fault) => {
    const files = given(new Map(paths.map((path) => [path, Buffer.from("x")])), "");
    expect(findBundle(files)).toMatchObject({ ok: false, fault });
  });

  test.each([
    ["ledger.vkey", "", "key-form"],
    ["ledger.vkey", "x".repeat(2 * 1024 * 1024), "tooLarge"],
    ["checkpoint", "", "checkpoint"],
    ["checkpoint", "ukewatashi.internal/x\n1\n", "checkpoint"],
  ])("with a false %s is refused: %#", async (path, text, fault) => {
    const files = changed(whole.files, (all) => void all.set(path, Buffer.from(text)));
    expect(await check(files)).toMatchObject({ ok: false, fault });
  });

  test("whose head states more entries than the page can hold is refused before they are read", async () => {
    const files = changed(whole.files, (all) => {
      const note = (all.get("checkpoint") ?? Buffer.of()).toString("utf8");
      all.set("checkpoint", Buffer.from(note.replace(/\n\d+\n/, "\n9007199254740991\n")));
    });
    expect(await check(files)).toMatchObject({ ok: false, fault: "tooManyEntries" });
  });

  test("whose file fails while it is read is refused by its name", async () => {
    const files = given(whole.files).map((file) => {
      if (!file.path.endsWith("entries.jsonl")) return file;
      const fail = () =>
        new ReadableStream<Uint8Array>({ pull: (out) => out.error(new Error("gone")) });
      return { ...file, open: fail };
    });
    expect(await checkBundle(files, atLeisure())).toEqual({
      ok: false,
      fault: "unreadable",
      subject: "bundle/entries.jsonl",
    });
  });

  test("with an attachment larger than any can be is refused", async () => {
    const files = given(whole.files).map((file) =>
      file.path.includes("attachments/") ? { ...file, size: 60 * 1024 * 1024 } : file,
    );
    expect(await checkBundle(files, atLeisure())).toMatchObject({ ok: false, fault: "tooLarge" });
  });
});

test("a check that is called off ends at once and says why", async () => {
  const files = changed(whole.files, (all) => {
    const lines = linesOf(all, "entries.jsonl");
    putLines(all, "entries.jsonl", Array.from({ length: 400 }, () => lines).flat());
  });
  const calling = new AbortController();
  const pace = new Pace(calling.signal, () => calling.abort("called off"));
  await expect(checkBundle(given(files), pace)).rejects.toBe("called off");
});
