import { describe, expect, test } from "vitest";

import { signCheckpoint } from "../../../shared/proof/checkpoint.ts";
import {
  type ConsistencyProof,
  parseConsistencyProof,
  verifyConsistencyProof,
  writeConsistencyProof,
} from "../../../shared/proof/consistencyProof.ts";
import {
  parseTlogProof,
  type TlogProof,
  verifyTlogProof,
  writeTlogProof,
} from "../../../shared/proof/tlogProof.ts";
import { consistencyPath, inclusionPath, rootOf } from "../../../shared/proof/tree.ts";
import {
  crypto,
  keyPair,
  leafOf,
  nodesOf,
  sha256,
  someLeaves,
  treeOf,
  valueOf,
} from "./platform.ts";

const origin = `ukewatashi.internal/${"a5".repeat(16)}`;
const ledger = keyPair(origin, new Uint8Array(32).fill(1));
const stranger = keyPair("stranger.example/log", new Uint8Array(32).fill(2));
const leaves = someLeaves(13);
const nodes = nodesOf(leaves);
const rootAt = (size: number): Uint8Array => rootOf(sha256, treeOf(leaves.slice(0, size)));
const noteAt = (size: number): string =>
  signCheckpoint({ origin, size, root: rootAt(size) }, [ledger.signer]);
const lines = (text: string): string[] => text.split("\n");

describe("a proof file", () => {
  const path = inclusionPath(sha256, nodes, { index: 5, size: 13 });
  const proof: TlogProof = { index: 5, path, checkpoint: noteAt(13) };
  const leaf = leaves[5] ?? new Uint8Array();
  const text = writeTlogProof(proof);
  const verified = (changed: Partial<TlogProof>): unknown =>
    verifyTlogProof(crypto, { proof: { ...proof, ...changed }, leaf }, [ledger.key]);

  test("is a header, the index, the path, a blank line and the checkpoint", () => {
    expect(lines(text).slice(0, 2)).toEqual(["c2sp.org/tlog-proof@v1", "index 5"]);
    expect(text.endsWith(`\n\n${proof.checkpoint}`)).toBe(true);
    expect(parseTlogProof(text)).toEqual({ ok: true, value: proof });
  });

  test("may carry extra bytes, which prove nothing", () => {
    for (const extra of [new Uint8Array(), leafOf("extra")]) {
      const withExtra = { ...proof, extra };
      expect(parseTlogProof(writeTlogProof(withExtra))).toEqual({ ok: true, value: withExtra });
    }
    expect(verified({ extra: leafOf("anything") })).toMatchObject({ ok: true });
  });

  test("of the only entry has no path", () => {
    const only = { index: 0, path: [], checkpoint: noteAt(1) };
    expect(parseTlogProof(writeTlogProof(only))).toEqual({ ok: true, value: only });
    const first = { proof: only, leaf: leaves[0] ?? leaf };
    expect(verifyTlogProof(crypto, first, [ledger.key]).ok).toBe(true);
  });

  test("shows the head that it leads to", () => {
    const opened = verifyTlogProof(crypto, { proof, leaf }, [ledger.key]);
    expect(valueOf(opened)).toMatchObject({ origin, size: 13, root: rootAt(13) });
  });

  test.each<[string, Partial<TlogProof>, string]>([
    ["another index", { index: 4 }, "path"],
    ["an index past the end", { index: 13 }, "path"],
    ["a path cut short", { path: path.slice(1) }, "path"],
    ["the checkpoint of another size", { checkpoint: noteAt(7) }, "path"],
    [
      "a stranger's checkpoint",
      {
        checkpoint: signCheckpoint({ origin: "stranger.example/log", size: 13, root: rootAt(13) }, [
          stranger.signer,
        ]),
      },
      "unsigned",
    ],
    [
      "a checkpoint signed for another root",
      { checkpoint: noteAt(13).replace(/\n[^\n]{44}\n/, `\n${"A".repeat(43)}=\n`) },
      "signature",
    ],
    ["no checkpoint", { checkpoint: "" }, "form"],
  ])("does not verify with %s", (_, changed, reason) => {
    expect(verified(changed)).toEqual({ ok: false, reason });
  });

  test("does not verify for another entry", () => {
    const other = { proof, leaf: leaves[6] ?? leaf };
    expect(verifyTlogProof(crypto, other, [ledger.key])).toEqual({ ok: false, reason: "path" });
  });

  test.each([
    ["nothing", ""],
    ["no blank line", text.replaceAll("\n\n", "\n")],
    ["another header", text.replace("v1", "v2")],
    ["no index", text.replace("index 5\n", "")],
    ["an index with a leading zero", text.replace("index 5", "index 05")],
    ["an index past 2^53", text.replace("index 5", "index 9007199254740993")],
    ["an index before the extra line", text.replace("index 5", "index 5\nextra AA==")],
    ["two extra lines", text.replace("index 5", "extra AA==\nextra AA==\nindex 5")],
    ["an extra line that is not Base64", text.replace("index 5", "extra A\nindex 5")],
    ["a hash of 31 bytes", text.replace("index 5\n", `index 5\n${"A".repeat(40)}AA==\n`)],
    ["a hash that is not Base64", text.replace("index 5\n", `index 5\n${"!".repeat(44)}\n`)],
    [
      "more hashes than any tree needs",
      text.replace("index 5\n", `index 5\n${`${"A".repeat(43)}=\n`.repeat(64)}`),
    ],
    ["carriage returns", text.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${text}`],
  ])("is not read with %s", (_, changed) => {
    expect(parseTlogProof(changed)).toEqual({ ok: false, reason: "form" });
  });
});

describe("a consistency proof file", () => {
  const known = { origin, size: 6, root: rootAt(6) };
  const path = consistencyPath(sha256, nodes, { from: 6, to: 13 });
  const proof: ConsistencyProof = { old: 6, path, checkpoint: noteAt(13) };
  const text = writeConsistencyProof(proof);

  test("is the body of a witness request", () => {
    expect(lines(text)[0]).toBe("old 6");
    expect(text.endsWith(`\n\n${proof.checkpoint}`)).toBe(true);
    expect(parseConsistencyProof(text)).toEqual({ ok: true, value: proof });
  });

  test("shows that the later head extends the known one", () => {
    const opened = verifyConsistencyProof(crypto, { proof, known }, [ledger.key]);
    expect(valueOf(opened)).toMatchObject({ origin, size: 13, root: rootAt(13) });
  });

  test("between equal heads is empty", () => {
    const same = { old: 6, path: [], checkpoint: noteAt(6) };
    expect(parseConsistencyProof(writeConsistencyProof(same))).toEqual({ ok: true, value: same });
    expect(verifyConsistencyProof(crypto, { proof: same, known }, [ledger.key]).ok).toBe(true);
  });

  test("from no entries holds for any head, and has no hashes", () => {
    const nothing = { origin, size: 0, root: rootAt(0) };
    const first = { old: 0, path: [], checkpoint: noteAt(13) };
    const check = (each: ConsistencyProof): unknown =>
      verifyConsistencyProof(crypto, { proof: each, known: nothing }, [ledger.key]);
    expect(check(first)).toMatchObject({ ok: true });
    expect(check({ ...first, path })).toEqual({ ok: false, reason: "path" });
  });

  test.each<[string, Partial<ConsistencyProof>, Partial<typeof known>, string]>([
    ["another known size", {}, { size: 5 }, "old"],
    ["another known root", {}, { root: rootAt(5) }, "path"],
    ["another ledger known", {}, { origin: "stranger.example/log" }, "origin"],
    ["a path cut short", { path: path.slice(1) }, {}, "path"],
    ["an earlier head", { checkpoint: noteAt(5) }, {}, "path"],
    ["no path", { path: [] }, {}, "path"],
    ["half a checkpoint", { checkpoint: noteAt(13).slice(0, 40) }, {}, "form"],
  ])("does not verify with %s", (_, changed, otherKnown, reason) => {
    const claim = { proof: { ...proof, ...changed }, known: { ...known, ...otherKnown } };
    expect(verifyConsistencyProof(crypto, claim, [ledger.key])).toEqual({ ok: false, reason });
  });

  test("does not verify for who trusts another key", () => {
    const unsigned = { ok: false, reason: "unsigned" };
    expect(verifyConsistencyProof(crypto, { proof, known }, [stranger.key])).toEqual(unsigned);
  });

  test.each([
    ["nothing", ""],
    ["no old size", text.replace("old 6\n", "")],
    ["an old size with a leading zero", text.replace("old 6", "old 06")],
    ["two old sizes", text.replace("old 6", "old 6\nold 6")],
    ["a capital", text.replace("old", "Old")],
    ["no blank line", text.replaceAll("\n\n", "\n")],
    [
      "more hashes than any tree needs",
      text.replace("old 6\n", `old 6\n${`${"A".repeat(43)}=\n`.repeat(64)}`),
    ],
  ])("is not read with %s", (_, changed) => {
    expect(parseConsistencyProof(changed)).toEqual({ ok: false, reason: "form" });
  });
});
