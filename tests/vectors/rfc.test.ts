/** What the standards and other projects publish as known answers, asked of both implementations. */

import { describe, expect, test } from "vitest";

import { hex, utf8 } from "../../shared/proof/bytes.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import { parseNote, parseVkey, signNote, verifyNote, vkeyText } from "../../shared/proof/note.ts";
import {
  consistencyPath,
  emptyRoot,
  inclusionPath,
  leafHash,
  nodeHash,
  rootOf,
} from "../../shared/proof/tree.ts";
import { verifyConsistency, verifyInclusion } from "../../shared/proof/treeVerify.ts";
import { crypto, nodesOf, sha256, treeOf, valueOf } from "../unit/proof/platform.ts";
import trees from "./rfc6962.json" with { type: "json" };
import json from "./rfc8785.json" with { type: "json" };
import * as second from "./second.ts";
import notes from "./signedNote.json" with { type: "json" };

const fromHexes = (hexes: readonly string[]): Buffer[] =>
  hexes.map((each) => Buffer.from(each, "hex"));
const leaves = fromHexes(trees.inputs).map((input) => Buffer.from(leafHash(sha256, input)));
const hexes = (hashes: readonly Uint8Array[]): string[] => hashes.map(hex);

describe("the tree of RFC 6962", () => {
  test.each(trees.leaves)("has the published leaf of $text", ({ text, leaf }) => {
    expect(hex(leafHash(sha256, utf8(text)))).toBe(leaf);
    expect(second.leaf(text).toString("hex")).toBe(leaf);
  });

  test("has the published node", () => {
    const [left, right] = [utf8(trees.node.left), utf8(trees.node.right)];
    const padded = Buffer.concat([Buffer.of(1), left, right]);
    expect(hex(sha256(padded))).toBe(trees.node.hash);
    expect(() => nodeHash(sha256, left, right)).toThrow("32 bytes");
  });

  test.each(trees.roots.map((root, size) => ({ root, size })))(
    "has the published root at size $size",
    ({ root, size }) => {
      expect(hex(rootOf(sha256, treeOf(leaves.slice(0, size))))).toBe(root);
      expect(second.root(leaves.slice(0, size)).toString("hex")).toBe(root);
    },
  );

  test("has the published root of nothing", () => {
    expect(hex(emptyRoot(sha256))).toBe(trees.roots[0]);
  });

  test.each(trees.inclusion)("has the published path of leaf $index in $size", (known) => {
    const { index, size } = known;
    const inTree = leaves.slice(0, size);
    expect(hexes(inclusionPath(sha256, nodesOf(inTree), { index, size }))).toEqual(known.path);
    expect(hexes(second.inclusion(index, inTree))).toEqual(known.path);
    const root = rootOf(sha256, treeOf(inTree));
    const leaf = leaves[index] ?? Buffer.of();
    const path = fromHexes(known.path);
    expect(verifyInclusion(sha256, { index, size, leaf, path, root })).toBe(true);
  });

  test.each(trees.consistency)("has the published proof from $from to $to", (known) => {
    const { from, to } = known;
    expect(hexes(consistencyPath(sha256, nodesOf(leaves), { from, to }))).toEqual(known.path);
    expect(hexes(second.consistency(from, leaves.slice(0, to)))).toEqual(known.path);
    const fromRoot = rootOf(sha256, treeOf(leaves.slice(0, from)));
    const toRoot = rootOf(sha256, treeOf(leaves.slice(0, to)));
    const path = fromHexes(known.path);
    expect(verifyConsistency(sha256, { from, fromRoot, to, toRoot, path })).toBe(true);
  });
});

describe("the canonical JSON of RFC 8785", () => {
  const numberOf = (bits: string): number => Buffer.from(bits, "hex").readDoubleBE();

  test.each(json.numbers.filter(({ text }) => text !== ""))(
    "writes the number $bits as $text",
    ({ bits, text }) => {
      expect([canonicalize(numberOf(bits)), second.canonical(numberOf(bits))]).toEqual([
        text,
        text,
      ]);
    },
  );

  test.each(json.numbers.filter(({ text }) => text === ""))("has no number $bits", ({ bits }) => {
    expect(() => canonicalize(numberOf(bits))).toThrow("finite");
  });

  test.each(json.documents)("writes $name", ({ input, canonical, utf8: bytes }) => {
    const text = canonical ?? Buffer.from(bytes ?? "", "hex").toString();
    const value: unknown = JSON.parse(input);
    expect([canonicalize(value), second.canonical(value)]).toEqual([text, text]);
    expect(hex(utf8(canonicalize(value)))).toBe(Buffer.from(text).toString("hex"));
  });
});

describe("the signed notes of others", () => {
  test.each(notes.good)("verify: $vkey", ({ vkey, note }) => {
    const key = valueOf(parseVkey(sha256, vkey));
    const parsed = valueOf(parseNote(note));
    expect(vkeyText(key)).toBe(vkey);
    expect(verifyNote(crypto.verify, parsed, [key])).toEqual({ ok: true, value: [key] });
    expect(second.openNote(note, vkey)).toBe(parsed.text);
  });

  test.each(notes.good)("are what we would have written: $vkey", ({ note }) => {
    const { text, signatures } = valueOf(parseNote(note));
    const signers = signatures.map(({ name, id, payload }) => ({ name, id, sign: () => payload }));
    expect(signNote(text, signers)).toBe(note);
  });

  test.each(notes.badVkeys)("are not checked with a vkey that has $fault", ({ vkey, reason }) => {
    expect(parseVkey(sha256, vkey)).toEqual({ ok: false, reason });
  });
});
