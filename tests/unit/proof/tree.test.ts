import { describe, expect, test } from "vitest";

import { concat } from "../../../shared/proof/bytes.ts";
import {
  appendLeaf,
  consistencyPath,
  inclusionPath,
  inclusionPathLength,
  leafHash,
  nodeHash,
  readEdge,
  rootOf,
  type TreeEdge,
} from "../../../shared/proof/tree.ts";
import {
  type ConsistencyClaim,
  type InclusionProof,
  rootFromInclusion,
  verifyConsistency,
  verifyInclusion,
} from "../../../shared/proof/treeVerify.ts";
import { inventedNode, leafOf, nodesOf, sha256, someLeaves, treeOf } from "./platform.ts";

const leaves = someLeaves(20);
const nodes = nodesOf(leaves);
const rootAt = (size: number): Uint8Array => rootOf(sha256, treeOf(leaves.slice(0, size)));
const short = new Uint8Array(31);

describe("a growing tree", () => {
  test("leaves the tree it grew from as it was", () => {
    const three = treeOf(leaves.slice(0, 3));
    const kept = structuredClone(three);
    appendLeaf(sha256, three, leafOf("another"));
    expect(three).toEqual(kept);
  });

  test("is found again from its stored nodes", () => {
    for (let size = 0; size <= leaves.length; size++) {
      expect(readEdge(nodes, size)).toEqual(treeOf(leaves.slice(0, size)));
    }
  });

  test("refuses to grow from an edge that does not fit its size", () => {
    const broken: TreeEdge = { size: 3, hashes: treeOf(leaves.slice(0, 2)).hashes };
    expect(() => appendLeaf(sha256, broken, leafOf("x"))).toThrow("fewer hashes");
    const damaged: TreeEdge = { size: 1, hashes: [short] };
    expect(() => appendLeaf(sha256, damaged, leafOf("x"))).toThrow("32 bytes");
  });

  test("joins hashes of 32 bytes only", () => {
    const whole = leafOf("x");
    expect(() => nodeHash(sha256, short, whole)).toThrow("32 bytes");
    expect(() => nodeHash(sha256, whole, short)).toThrow("32 bytes");
    expect(() => nodeHash(sha256, whole, concat(whole, whole))).toThrow("32 bytes");
  });

  test("hashes a body of any length, before and after longer ones", () => {
    for (const length of [0, 1, 65_535, 65_536, 100_000, 3]) {
      const body = new Uint8Array(length).fill(0x61);
      const whole = concat(Uint8Array.of(0), body);
      expect(leafHash(sha256, body)).toEqual(sha256(whole));
    }
  });

  test("grows past 2^32 leaves, where shifts would fail", () => {
    const size = 2 ** 40 + 2 ** 33 + 1;
    const edge: TreeEdge = { size, hashes: leaves.slice(0, 3) };
    const grown = appendLeaf(sha256, edge, leafOf("x"));
    expect([grown.size, grown.hashes.length]).toEqual([size + 1, 3]);
  });
});

describe("a proof in a tree of 2^53 - 1 leaves", () => {
  const size = Number.MAX_SAFE_INTEGER;
  const root = rootOf(sha256, readEdge(inventedNode, size));
  const rootByWayOf = (index: number): Uint8Array | undefined => {
    const path = inclusionPath(sha256, inventedNode, { index, size });
    return rootFromInclusion(sha256, { index, size, leaf: inventedNode(0, index), path });
  };

  test.each([0, 1, 2 ** 31, 2 ** 32 + 5, 2 ** 52 - 1, 2 ** 52, size - 2])(
    "of the place of leaf %d leads to a root",
    (index) => {
      expect(rootByWayOf(index)).toHaveLength(32);
    },
  );

  test("of the place of the last leaf leads to the root", () => {
    expect(rootByWayOf(size - 1)).toEqual(root);
  });

  test("of its growth from 2^52 leaves verifies", () => {
    const from = 2 ** 52;
    const path = consistencyPath(sha256, inventedNode, { from, to: size });
    const fromRoot = rootOf(sha256, readEdge(inventedNode, from));
    const claim = { from, fromRoot, to: size, toRoot: root, path };
    expect(verifyConsistency(sha256, claim)).toBe(true);
  });
});

describe("an inclusion proof", () => {
  const good = (index: number, size: number): InclusionProof & { root: Uint8Array } => ({
    index,
    size,
    root: rootAt(size),
    leaf: leaves[index] ?? short,
    path: inclusionPath(sha256, nodes, { index, size }),
  });

  test.each([
    ["no leaf", { index: 0, size: 0 }],
    ["a leaf past the end", { index: 7, size: 7 }],
    ["a negative index", { index: -1, size: 7 }],
    ["a fraction", { index: 1.5, size: 7 }],
    ["a size past 2^53", { index: 0, size: 2 ** 53 }],
  ])("is not made for %s", (_, place) => {
    expect(() => inclusionPath(sha256, nodes, place)).toThrow(RangeError);
  });

  test.each<[string, Partial<InclusionProof>]>([
    ["another index", { index: 4 }],
    ["a size of another shape", { size: 17 }],
    ["an index past the end", { index: 13 }],
    ["a negative index", { index: -5 }],
    ["an index that is no number", { index: Number.NaN }],
    ["a size past 2^53", { size: 2 ** 53 + 2 }],
    ["no path", { path: [] }],
    ["a path one too short", { path: good(5, 13).path.slice(1) }],
    ["a path one too long", { path: [...good(5, 13).path, leafOf("x")] }],
    ["a path upside down", { path: good(5, 13).path.toReversed() }],
    ["a short hash in its path", { path: good(5, 13).path.with(1, short) }],
    ["a short leaf", { leaf: short }],
    ["another leaf", { leaf: leafOf("x") }],
  ])("does not verify with %s", (_, change) => {
    expect(verifyInclusion(sha256, good(5, 13))).toBe(true);
    expect(verifyInclusion(sha256, { ...good(5, 13), ...change })).toBe(false);
  });

  test.each([0.5, -1, Number.NaN, 1])("of the only leaf does not verify for index %d", (index) => {
    expect(verifyInclusion(sha256, good(0, 1))).toBe(true);
    expect(verifyInclusion(sha256, { ...good(0, 1), index })).toBe(false);
  });

  test("does not verify against another root, or half of one", () => {
    const proof = good(5, 13);
    expect(verifyInclusion(sha256, { ...proof, root: rootAt(12) })).toBe(false);
    expect(verifyInclusion(sha256, { ...proof, root: proof.root.slice(0, 31) })).toBe(false);
  });

  test("does not pass off an inner node as a leaf", () => {
    // A node of two leaves is not a leaf hash of anything known: sizes keep the levels apart.
    const proof = good(4, 8);
    const inner = nodes(1, 2);
    const shifted = { ...proof, index: 2, size: 4, leaf: inner, path: proof.path.slice(1) };
    expect(verifyInclusion(sha256, { ...shifted, size: 8 })).toBe(false);
  });

  test("leaves it to the checkpoint to tie size and root together", () => {
    // Trees of 13 and 14 have the same shape around leaf 5, so the path alone cannot tell them apart.
    expect(verifyInclusion(sha256, { ...good(5, 13), size: 14 })).toBe(true);
    expect(verifyInclusion(sha256, { ...good(5, 13), size: 14, root: rootAt(14) })).toBe(false);
  });

  test("has the length that its place says", () => {
    for (let size = 1; size <= leaves.length; size++) {
      for (let index = 0; index < size; index++) {
        expect(inclusionPathLength(index, size)).toBe(good(index, size).path.length);
      }
    }
  });
});

describe("a consistency proof", () => {
  const good = (from: number, to: number): ConsistencyClaim => ({
    from,
    fromRoot: rootAt(from),
    to,
    toRoot: rootAt(to),
    path: consistencyPath(sha256, nodes, { from, to }),
  });

  test.each([
    ["a tree that shrank", { from: 8, to: 7 }],
    ["a negative size", { from: -1, to: 7 }],
    ["a fraction", { from: 1, to: 7.5 }],
  ])("is not made for %s", (_, sizes) => {
    expect(() => consistencyPath(sha256, nodes, sizes)).toThrow(RangeError);
  });

  test("is empty where there is nothing to prove", () => {
    expect(consistencyPath(sha256, nodes, { from: 0, to: 7 })).toEqual([]);
    expect(consistencyPath(sha256, nodes, { from: 7, to: 7 })).toEqual([]);
    expect(verifyConsistency(sha256, good(7, 7))).toBe(true);
  });

  test("from no leaves proves nothing", () => {
    expect(verifyConsistency(sha256, good(0, 7))).toBe(false);
    expect(verifyConsistency(sha256, good(0, 0))).toBe(false);
  });

  test.each<[string, Partial<ConsistencyClaim>]>([
    ["another old size", { from: 5 }],
    ["a new size of another shape", { to: 17 }],
    ["the sizes turned round", { from: 13, to: 6 }],
    ["an old size past 2^53", { from: 2 ** 53, to: 2 ** 53 }],
    ["no path", { path: [] }],
    ["a path one too short", { path: good(6, 13).path.slice(0, -1) }],
    ["a path one too long", { path: [...good(6, 13).path, leafOf("x")] }],
    ["a short hash in its path", { path: good(6, 13).path.with(0, short) }],
    ["another old root", { fromRoot: rootAt(5) }],
    ["another new root", { toRoot: rootAt(12) }],
    ["a short old root", { fromRoot: short }],
    ["a short new root", { toRoot: short }],
  ])("does not verify with %s", (_, change) => {
    expect(verifyConsistency(sha256, good(6, 13))).toBe(true);
    expect(verifyConsistency(sha256, { ...good(6, 13), ...change })).toBe(false);
  });

  test("between trees of one size allows no hashes and no other root", () => {
    expect(verifyConsistency(sha256, { ...good(7, 7), path: [leafOf("x")] })).toBe(false);
    expect(verifyConsistency(sha256, { ...good(7, 7), toRoot: rootAt(8) })).toBe(false);
    const halves = { fromRoot: short, toRoot: short };
    expect(verifyConsistency(sha256, { ...good(7, 7), ...halves })).toBe(false);
  });

  test("is refused, not tripped over, from half the root of a perfect tree", () => {
    expect(verifyConsistency(sha256, { ...good(8, 13), fromRoot: short })).toBe(false);
  });

  test("does not make a tree extend a larger one with the same root", () => {
    const claim = { from: 2, fromRoot: rootAt(1), to: 1, toRoot: rootAt(1), path: [] };
    expect(verifyConsistency(sha256, claim)).toBe(false);
  });

  test("from a perfect tree does not carry that tree's root again", () => {
    const claim = good(8, 13);
    const repeated = { ...claim, path: [claim.fromRoot, ...claim.path] };
    expect(verifyConsistency(sha256, claim)).toBe(true);
    expect(verifyConsistency(sha256, repeated)).toBe(false);
  });
});
