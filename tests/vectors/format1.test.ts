/**
 * Whole ledgers in frozen bytes. They come out of the second implementation alone; the program's own code and the code of
 * verify.html, which share nothing, must read them alike.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heldInBytes } from "../../electron/heads/held/read.ts";
import { readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { ancestorsOf, leavesBefore } from "../../electron/ledger/ancestors.ts";
import { createWritable } from "../../electron/ledger/connection.ts";
import { parseBody } from "../../electron/ledger/entries.ts";
import { migrate } from "../../electron/ledger/migrate.ts";
import { contentHash } from "../../electron/ledger/sheetHash.ts";
import { notesIn } from "../../renderer/verify-page/format/anchor.ts";
import { readCanonical } from "../../renderer/verify-page/format/canonical.ts";
import { hexOf } from "../../renderer/verify-page/format/bytes.ts";
import { readKey } from "../../renderer/verify-page/format/note.ts";
import { readSlipCode } from "../../renderer/verify-page/format/slipCode.ts";
import { bodyOf } from "../../renderer/verify-page/bundle/body.ts";
import { judgeHeads } from "../../renderer/verify-page/paper/heads.ts";
import { judge } from "../../renderer/verify-page/paper/judge.ts";
import { Event } from "../../shared/domain/event.ts";
import type { FormContent } from "../../shared/forms/content.ts";
import { readAnchor } from "../../shared/proof/anchorFile.ts";
import { hex } from "../../shared/proof/bytes.ts";
import { canonicalize, parseCanonical } from "../../shared/proof/canonical.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { leafOf } from "../unit/proof/platform.ts";
import { atLeisure, changeLine, changed, check, reportOn } from "../unit/verify-page/bundle.ts";
import { made } from "./format1.ts";
import frozen from "./format1.json" with { type: "json" };
import * as second from "./second.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** As much of a body as undoing a succession takes. */
interface Raw {
  readonly events: readonly {
    readonly type: string;
    readonly genesis?: object;
    readonly checkpoint?: string;
  }[];
}

const bundle = () =>
  new Map(Object.entries(frozen.bundle).map(([path, text]) => [path, Buffer.from(text, "utf8")]));

test("they are made from what is given, without the program", () => {
  expect(JSON.parse(JSON.stringify(made()))).toEqual(frozen);
});

describe("entries of format 1", () => {
  const all = [...frozen.entriesOfFormat1, ...frozen.succession.entries];

  test.each(all)("are bodies to the program, with the frozen leaf: $leaf", ({ body, leaf }) => {
    expect(canonicalize(parseCanonical(body))).toBe(body);
    expect(hex(leafOf(body))).toBe(leaf);
    const events = parseBody(Buffer.from(body, "utf8"))?.events ?? [];
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(Event.safeParse(event).error).toBeUndefined();
  });

  test.each(all)("are bodies to verify.html: $leaf", ({ body }) => {
    const read = readCanonical(body);
    expect(read.ok && bodyOf(read.value)).toBeTruthy();
  });
});

test.each(frozen.sheets)("the words of a form have the hash $sheet", ({ content, sheet }) => {
  expect(contentHash(content as FormContent)).toBe(sheet);
  const line = second.canonical(content);
  expect(createHash("sha256").update(line).digest("base64url")).toBe(sheet);
  expect(readCanonical(line)).toMatchObject({ ok: true });
});

test("an anchor file has its whole notes, and not the one that was cut short", async () => {
  const { text, notes } = frozen.anchor;
  expect(readAnchor(text).notes).toEqual(notes);
  expect([...notesIn(text)]).toEqual(notes);
  const [held] = await heldInBytes("控え", Buffer.from(text, "utf8"));
  expect(held).toMatchObject({ kind: "notes", isAnchor: true, notes });
  const report = await reportOn(bundle());
  const known = { key: report.key, report };
  expect(await judgeHeads(notes.slice(0, 2), known, atLeisure())).toEqual({
    verdict: "inherited",
    size: 3,
  });
  expect(await judgeHeads(notes, known, atLeisure())).toEqual({ verdict: "lost", size: 5 });
});

test("a key file opens with its passphrase, however it is typed", async () => {
  const { text, passphrase } = frozen.keyFile;
  const path = join(scratch.path, "台帳.ukewatashi-key");
  writeFileSync(path, text);
  for (const typed of [passphrase, passphrase.normalize("NFKC")]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { seed } = await readKeyFile(path, frozen.vkey, typed);
    expect(hex(seed)).toBe(frozen.seed);
  }
  await expect(readKeyFile(path, frozen.vkey, "x")).rejects.toThrow("wrong-passphrase");
});

describe("a ledger that follows another", () => {
  const { entries, predecessor, size, root, known, codes } = frozen.succession;
  const taken = frozen.entriesOfFormat1.slice(0, size).map(({ leaf }) => leaf);

  test("is undone by the program to the byte", () => {
    const db = createWritable(join(scratch.path, "next.ukewatashi"));
    migrate(db);
    const insert = db.prepare("INSERT INTO entries(seq, body, leaf) VALUES (?, ?, ?)");
    for (const [seq, { body, leaf }] of entries.entries())
      insert.run(seq, Buffer.from(body, "utf8"), Buffer.from(leaf, "hex"));
    const ancestors = ancestorsOf(db);
    expect(ancestors).toMatchObject([
      { vkey: predecessor, stated: { size, known: { size: known } } },
    ]);
    expect(ancestors.flatMap((one) => [...leavesBefore(db, one)].map((leaf) => hex(leaf)))).toEqual(
      taken,
    );
    db.close();
  });

  test("is undone by the second implementation, written from the text alone", () => {
    const bodies = entries.slice(0, size).map(({ body }) => JSON.parse(body) as Raw);
    const stated = bodies[0]?.events.at(-1);
    const [ledger] = predecessor.split("+");
    let prev = "0".repeat(64);
    const leaves = bodies.map((body, seq) => {
      const events = body.events
        .filter((one) => one !== stated)
        .map((one) => (one.type === "ledgerOpened" ? { ...one, vkey: predecessor } : one));
      const before = seq === 0 ? stated?.genesis : {};
      const written = second.canonical({ ...body, ...before, ledger, prev, events });
      prev = second.leaf(written).toString("hex");
      return prev;
    });
    expect(leaves).toEqual(taken);
    const found = second.root(leaves.map((leaf) => Buffer.from(leaf, "hex")));
    expect(found.toString("base64")).toBe(root);
    const text = second.openNote(stated?.checkpoint ?? "", predecessor);
    expect(text.split("\n").slice(1, 3)).toEqual([String(size), root]);
  });

  test("is undone by verify.html, which knows the slips of the one before", async () => {
    const report = await reportOn(bundle());
    expect(report.findings).toEqual([]);
    const [before] = report.entries.lineage.predecessors;
    expect(before && taken.map((_, at) => hexOf(before.tree.leaf(at)))).toEqual(taken);
    const verdict = (text: string) => {
      const read = readSlipCode(text);
      if (!read.ok) throw new Error(read.fault);
      return judge(read.code, { key: report.key, report }, atLeisure());
    };
    expect(await verdict(codes.inherited)).toMatchObject({ is: "inherited" });
    expect(await verdict(codes.lost)).toEqual({ is: "lost", size });
  });
});

describe("a bundle", () => {
  test("is sound to verify.html in all its parts, and not with any line changed", async () => {
    const report = await reportOn(bundle());
    const { disclosures, forms, attachments, consistency } = report;
    expect([forms, attachments, consistency].map(({ found }) => found)).toEqual([1, 1, 1]);
    // One of two names has expired, and is rightly not there.
    expect(disclosures).toMatchObject({ found: 1, wrong: 0 });
    expect(readKey(frozen.succession.vkey)).toMatchObject({ ok: true, key: report.key });
    for (const seq of frozen.succession.entries.keys()) {
      const other = changed(bundle(), (files) =>
        changeLine(files, "entries.jsonl", seq, (line) => line.replace("2026", "2025")),
      );
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const outcome = await check(other);
      expect(outcome.ok && outcome.report.findings.length).toBeGreaterThan(0);
    }
  });

  test("proves to the second implementation that the later head extends the earlier one", () => {
    const { size, vkey, entries } = frozen.succession;
    const leaves = entries.slice(0, size).map(({ leaf }) => Buffer.from(leaf, "hex"));
    const proof = frozen.bundle["consistency/4"];
    expect(second.checkConsistencyFile(proof, second.root(leaves), vkey)).toBe(true);
  });
});
