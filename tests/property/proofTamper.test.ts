/** What leaves the ledger as text or on paper: intact it verifies, touched anywhere it never does. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fromBase32, base32, utf8, utf8Text } from "../../shared/proof/bytes.ts";
import {
  checkpointText,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from "../../shared/proof/checkpoint.ts";
import {
  parseConsistencyProof,
  verifyConsistencyProof,
  writeConsistencyProof,
} from "../../shared/proof/consistencyProof.ts";
import { cosign, verifyCosignatures } from "../../shared/proof/cosignature.ts";
import { parseNote, parseVkey, signatureTypes } from "../../shared/proof/note.ts";
import {
  decodeSlipCode,
  encodeSlipCode,
  type SlipCode,
  slipForms,
  slipStages,
  verifySlipCode,
} from "../../shared/proof/slipCode.ts";
import { parseTlogProof, verifyTlogProof, writeTlogProof } from "../../shared/proof/tlogProof.ts";
import { consistencyPath, inclusionPath, rootOf } from "../../shared/proof/tree.ts";
import {
  crypto,
  flipBit,
  keyPair,
  nodesOf,
  sha256,
  someLeaves,
  treeOf,
  valueOf,
} from "../unit/proof/platform.ts";

const id = "5ca1ab1e".repeat(4);
const origin = `ukewatashi.internal/${id}`;
const ledger = keyPair(origin, new Uint8Array(32).fill(7));
const cosigner = keyPair(
  "city.example/kansa",
  new Uint8Array(32).fill(8),
  signatureTypes.cosignature,
);
const leaves = someLeaves(40);
const nodes = nodesOf(leaves);
const rootAt = (size: number): Uint8Array => rootOf(sha256, treeOf(leaves.slice(0, size)));
const leafAt = (index: number): Uint8Array => leaves[index] ?? new Uint8Array();
const noteAt = (size: number): string =>
  signCheckpoint({ origin, size, root: rootAt(size) }, [ledger.signer]);

const proofText = (index: number, size: number): string =>
  writeTlogProof({
    index,
    path: inclusionPath(sha256, nodes, { index, size }),
    checkpoint: noteAt(size),
  });
const growthText = (old: number, size: number): string =>
  writeConsistencyProof({
    old,
    path: consistencyPath(sha256, nodes, { from: old, to: size }),
    checkpoint: noteAt(size),
  });
const cosignedText = (size: number, time: number): string =>
  noteAt(size) +
  cosign(cosigner.signer, {
    time,
    checkpointText: checkpointText({ origin, size, root: rootAt(size) }),
  });

function isHead(text: string): boolean {
  return openCheckpoint(crypto.verify, text, [ledger.key]).ok;
}

function isProof(text: string, index: number): boolean {
  const proof = parseTlogProof(text);
  if (!proof.ok) return false;
  return verifyTlogProof(crypto, { proof: proof.value, leaf: leafAt(index) }, [ledger.key]).ok;
}

function isGrowth(text: string, old: number): boolean {
  const proof = parseConsistencyProof(text);
  const known = { origin, size: old, root: rootAt(old) };
  return proof.ok && verifyConsistencyProof(crypto, { proof: proof.value, known }, [ledger.key]).ok;
}

function isCosigned(text: string): boolean {
  const opened = openCheckpoint(crypto.verify, text, [ledger.key]);
  if (!opened.ok) return false;
  const found = verifyCosignatures(crypto.verify, opened.value.note, [cosigner.key]);
  return found.ok && found.value.length === 1;
}

/** How many of a text's single-bit changes are still taken for genuine. */
function survivors(text: string, isGenuine: (changed: string) => boolean): number {
  const bytes = utf8(text);
  let count = 0;
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = utf8Text(flipBit(bytes, bit));
    if (changed !== undefined && isGenuine(changed)) count++;
  }
  return count;
}

const size = fc.integer({ min: 1, max: leaves.length });
const place = size.chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1)));

describe("a checkpoint", () => {
  test("opens at every size, and with no bit of it changed", () => {
    expect(Array.from({ length: 41 }, (_, n) => isHead(noteAt(n))).every(Boolean)).toBe(true);
    expect(survivors(noteAt(37), isHead)).toBe(0);
  });

  test("with a cosignature counts as cosigned with no bit of it changed", () => {
    expect(isCosigned(cosignedText(37, 1_785_000_000))).toBe(true);
    expect(survivors(cosignedText(37, 1_785_000_000), isCosigned)).toBe(0);
  });
});

describe("a proof file", () => {
  test("verifies for every entry of every head", () => {
    fc.assert(
      fc.property(place, ([n, index]) => {
        expect(isProof(proofText(index, n), index)).toBe(true);
      }),
    );
  });

  test("verifies with no bit of it changed", () => {
    for (const [index, n] of [
      [0, 1],
      [20, 37],
      [36, 37],
    ] as const) {
      expect(survivors(proofText(index, n), (text) => isProof(text, index))).toBe(0);
    }
  });

  test("verifies with no piece of it cut out, doubled or moved", () => {
    const text = proofText(20, 37);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), fc.nat(text.length), (at, length, to) => {
        const piece = text.slice(at, at + length + 1);
        const rest = text.slice(0, at) + text.slice(at + length + 1);
        const moved = rest.slice(0, to) + piece + rest.slice(to);
        const doubled = text.slice(0, at) + piece + text.slice(at);
        for (const changed of [rest, moved, doubled].filter((each) => each !== text)) {
          expect(isProof(changed, 20)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a consistency proof file", () => {
  test("verifies between every two heads", () => {
    fc.assert(
      fc.property(place, ([n, earlier]) => {
        expect(isGrowth(growthText(earlier + 1, n), earlier + 1)).toBe(true);
      }),
    );
  });

  test("verifies with no bit of it changed", () => {
    for (const [old, n] of [
      [8, 37],
      [21, 37],
      [37, 37],
    ] as const) {
      expect(survivors(growthText(old, n), (text) => isGrowth(text, old))).toBe(0);
    }
  });
});

const claim = fc.record({
  form: fc.constantFrom(...slipForms),
  number: fc.record({
    fiscalYear: fc.nat(65_535),
    number: fc.nat(65_535),
    branch: fc.nat(255),
  }),
  stage: fc.constantFrom(...slipStages),
  sheetHash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});
const slip: fc.Arbitrary<SlipCode> = fc.tuple(claim, place).map(([said, [n, index]]) => ({
  claim: said,
  origin,
  keyId: ledger.key.id,
  index,
  size: n,
  leaf: leafAt(index),
  path: inclusionPath(sha256, nodes, { index, size: n }),
  signature: valueOf(parseNote(noteAt(n))).signatures[0]?.payload ?? new Uint8Array(),
}));

function isSlip(text: string): boolean {
  const code = decodeSlipCode(text);
  return code.ok && verifySlipCode(crypto, code.value, [ledger.key]).ok;
}

describe("a slip code", () => {
  test("is read as what was written, and verifies", () => {
    fc.assert(
      fc.property(slip, (code) => {
        expect(decodeSlipCode(encodeSlipCode(code))).toEqual({ ok: true, value: code });
        expect(isSlip(encodeSlipCode(code))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("has one text for each code, and reads each text as one code", () => {
    fc.assert(
      fc.property(slip, slip, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(encodeSlipCode(one) === encodeSlipCode(other)).toBe(isSame);
      }),
    );
  });

  test("is read the same in any width and case, with any white space in it", () => {
    const habits = fc.array(fc.nat(5), { minLength: 7, maxLength: 7 });
    const spaces = ["", " ", "\n", "\u3000", "\r\n", "\t"];
    fc.assert(
      fc.property(slip, habits, (code, habit) => {
        const typed = encodeSlipCode(code)
          .split("")
          .map((letter, i) => {
            const how = habit[i % habit.length] ?? 0;
            const cased = how % 2 === 0 ? letter : letter.toLowerCase();
            const full = String.fromCharCode(cased.charCodeAt(0) + 0xfee0);
            return (how < 3 ? cased : full) + (spaces[how] ?? "");
          });
        expect(decodeSlipCode(typed.join(""))).toEqual({ ok: true, value: code });
      }),
      { numRuns: 300 },
    );
  });

  test("verifies with no byte of it changed", () => {
    fc.assert(
      fc.property(slip, fc.nat(), fc.integer({ min: 1, max: 255 }), (code, which, change) => {
        const bytes = fromBase32(encodeSlipCode(code).slice(4)) ?? new Uint8Array();
        const at = which % bytes.length;
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ change);
        expect(isSlip(`UKW1${base32(changed)}`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test("verifies with no letter of it changed, dropped or swapped with the next", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".split("");
    fc.assert(
      fc.property(slip, fc.nat(), fc.constantFrom(...letters), (code, which, letter) => {
        const text = encodeSlipCode(code);
        const at = which % (text.length - 1);
        const [here = "", next = ""] = text.slice(at, at + 2).split("");
        for (const piece of [letter + next, next, next + here]) {
          const changed = text.slice(0, at) + piece + text.slice(at + 2);
          expect(isSlip(changed)).toBe(changed === text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("with a check made to fit verifies only if nothing proven was changed", () => {
    fc.assert(
      fc.property(slip, slip, (code, other) => {
        // What a forger can do who has slips but no key: mix the parts of two of them.
        const mixed = { ...code, leaf: other.leaf, signature: other.signature };
        const isUnchanged = other.index === code.index && other.size === code.size;
        expect(isSlip(encodeSlipCode(mixed))).toBe(isUnchanged);
      }),
      { numRuns: 300 },
    );
  });
});

describe("reading from outside", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom("U", "K", "W", "1", "A", "７", " ", "\ud800"),
      maxLength: 400,
    }),
    fc.base64String(),
  );
  const wholeCode = fc
    .uint8Array({ minLength: 160, maxLength: 300 })
    .map((bytes) => `UKW1${base32(bytes)}`);
  const pieces = [
    noteAt(3),
    proofText(1, 3),
    growthText(2, 3),
    cosignedText(3, 1),
    "\n\n",
    "— ",
    "=",
  ];
  const scraps = fc.array(fc.oneof(fc.constantFrom(...pieces), anyText)).map((all) => all.join(""));

  test("gives an answer and no exception, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wholeCode, scraps), (text) => {
        const answers = [
          decodeSlipCode(text),
          parseNote(text),
          parseCheckpoint(text),
          parseTlogProof(text),
          parseConsistencyProof(text),
          parseVkey(sha256, text),
          openCheckpoint(crypto.verify, text, [ledger.key]),
        ];
        expect(answers.every(({ ok }) => typeof ok === "boolean")).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
