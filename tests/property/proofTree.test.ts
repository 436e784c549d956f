/** Laws of the tree: what was appended can be proven, and nothing else can. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { equalBytes } from "../../shared/proof/bytes.ts";
import {
  appendLeaf,
  consistencyPath,
  emptyTree,
  inclusionPath,
  inclusionPathLength,
  rootOf,
  type TreeEdge,
} from "../../shared/proof/tree.ts";
import { verifyConsistency, verifyInclusion } from "../../shared/proof/treeVerify.ts";
import { flipBit, nodesOf, sha256, someLeaves } from "../unit/proof/platform.ts";
import * as second from "../vectors/second.ts";

const LARGEST = 130;
const leaves = someLeaves(LARGEST);
const buffers = leaves.map((leaf) => Buffer.from(leaf));
const nodes = nodesOf(leaves);
const trees = leaves.reduce<TreeEdge[]>(
  (grown, leaf) => [...grown, appendLeaf(sha256, grown.at(-1) ?? emptyTree, leaf)],
  [emptyTree],
);
const roots = trees.map((tree) => rootOf(sha256, tree));
const sizes = Array.from({ length: LARGEST }, (_, i) => i + 1);
const rootAt = (size: number): Uint8Array => roots[size] ?? new Uint8Array();
const leafAt = (index: number): Uint8Array => leaves[index] ?? new Uint8Array();

const size = fc.integer({ min: 2, max: LARGEST });
const sizeAndIndex = size.chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1)));
const sizeAndOlder = size.chain((n) =>
  fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n - 1 })),
);

describe(`every tree of up to ${LARGEST} leaves`, () => {
  test("has the root that RFC 6962 defines", () => {
    for (const n of [0, ...sizes]) {
      expect(equalBytes(rootAt(n), second.root(buffers.slice(0, n)))).toBe(true);
    }
  });

  test("proves every leaf in its place, to both implementations", () => {
    for (const n of sizes) {
      for (let index = 0; index < n; index++) {
        const path = inclusionPath(sha256, nodes, { index, size: n });
        const proof = { index, size: n, leaf: leafAt(index), path, root: rootAt(n) };
        const hashes = path.map((hash) => Buffer.from(hash));
        const root = second.rootOfPath(Buffer.from(leafAt(index)), index, n, hashes);
        expect([
          verifyInclusion(sha256, proof),
          equalBytes(root, rootAt(n)),
          inclusionPathLength(index, n) === path.length,
        ]).toEqual([true, true, true]);
      }
    }
  });

  test("proves every leaf in no other place", () => {
    for (const n of sizes.filter((each) => each <= 40)) {
      for (let index = 0; index < n; index++) {
        const path = inclusionPath(sha256, nodes, { index, size: n });
        const places = Array.from({ length: n + 1 }, (_, place) => place);
        const proven = places.filter((place) =>
          verifyInclusion(sha256, {
            index: place,
            size: n,
            leaf: leafAt(index),
            path,
            root: rootAt(n),
          }),
        );
        expect(proven).toEqual([index]);
      }
    }
  });

  test("proves that it extends every earlier one, to both implementations", () => {
    for (const to of sizes) {
      for (let from = 1; from <= to; from++) {
        const path = consistencyPath(sha256, nodes, { from, to });
        const claim = { from, fromRoot: rootAt(from), to, toRoot: rootAt(to), path };
        const hashes = path.map((hash) => Buffer.from(hash));
        const found = second.rootsOfConsistency(from, to, hashes, Buffer.from(rootAt(from)));
        expect([
          verifyConsistency(sha256, claim),
          equalBytes(found[0], rootAt(from)),
          equalBytes(found[1], rootAt(to)),
        ]).toEqual([true, true, true]);
      }
    }
  });

  test("proves that it extends no tree of another root", () => {
    for (const to of sizes.filter((each) => each <= 40)) {
      for (let from = 1; from <= to; from++) {
        const path = consistencyPath(sha256, nodes, { from, to });
        const proven = sizes.filter((other) =>
          verifyConsistency(sha256, {
            from,
            fromRoot: rootAt(other),
            to,
            toRoot: rootAt(to),
            path,
          }),
        );
        expect(proven).toEqual([from]);
      }
    }
  });
});

describe("a proof in the tree", () => {
  test("never verifies with one bit of leaf, path or root changed", () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), fc.nat(255), ([n, index], which, bit) => {
        const path = inclusionPath(sha256, nodes, { index, size: n });
        const parts = [leafAt(index), rootAt(n), ...path];
        const at = which % parts.length;
        const [leaf = leafAt(0), root = leafAt(0), ...changed] = parts.map((part, i) =>
          i === at ? flipBit(part, bit) : part,
        );
        const proof = { index, size: n, leaf, path: changed, root };
        expect(verifyInclusion(sha256, proof)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test("never verifies with a hash dropped, doubled or two swapped", () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), ([n, index], which) => {
        const path = inclusionPath(sha256, nodes, { index, size: n });
        const at = which % path.length;
        const hash = path[at] ?? leafAt(0);
        const next = path[at + 1] ?? leafAt(0);
        for (const changed of [
          path.toSpliced(at, 1),
          path.toSpliced(at, 0, hash),
          path.toSpliced(at, 2, next, hash),
        ]) {
          const proof = { index, size: n, leaf: leafAt(index), path: changed, root: rootAt(n) };
          expect(verifyInclusion(sha256, proof)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("of growth never verifies with one bit of path or roots changed", () => {
    fc.assert(
      fc.property(sizeAndOlder, fc.nat(), fc.nat(255), ([to, from], which, bit) => {
        const path = consistencyPath(sha256, nodes, { from, to });
        const parts = [rootAt(from), rootAt(to), ...path];
        const at = which % parts.length;
        const [fromRoot = leafAt(0), toRoot = leafAt(0), ...changed] = parts.map((part, i) =>
          i === at ? flipBit(part, bit) : part,
        );
        const claim = { from, fromRoot, to, toRoot, path: changed };
        expect(verifyConsistency(sha256, claim)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test("never makes a rewritten past look like growth", () => {
    fc.assert(
      fc.property(sizeAndOlder, fc.nat(), fc.nat(255), ([to, from], which, bit) => {
        const rewritten = leaves
          .slice(0, to)
          .with(which % from, flipBit(leafAt(which % from), bit));
        const path = consistencyPath(sha256, nodesOf(rewritten), { from, to });
        const toRoot = second.root(rewritten.map((leaf) => Buffer.from(leaf)));
        const claim = { from, fromRoot: rootAt(from), to, toRoot, path };
        expect(verifyConsistency(sha256, claim)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("gets an answer and no exception, whatever is put into it", () => {
    const odd = fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger());
    const hash = fc.uint8Array({ minLength: 30, maxLength: 33 });
    const path = fc.array(fc.oneof(fc.uint8Array({ minLength: 32, maxLength: 32 }), hash));
    fc.assert(
      fc.property(fc.tuple(odd, odd), hash, hash, path, ([a, b], leaf, root, hashes) => {
        const inclusion = { index: a, size: b, leaf, path: hashes, root };
        const growth = { from: a, fromRoot: leaf, to: b, toRoot: root, path: hashes };
        expect(verifyInclusion(sha256, inclusion)).toBe(false);
        expect(verifyConsistency(sha256, growth)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
