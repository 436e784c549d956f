import { crc32 } from "node:zlib";

import { describe, expect, test } from "vitest";

import { base32, fromBase32, hex, uintBytes } from "../../../shared/proof/bytes.ts";
import { openCheckpoint, signCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { signatureLine } from "../../../shared/proof/note.ts";
import {
  decodeSlipCode,
  encodeSlipCode,
  expandSlipCode,
  type SlipClaim,
  type SlipCode,
  slipCodeUnder,
  verifySlipCode,
} from "../../../shared/proof/slipCode.ts";
import { parseTlogProof, verifyTlogProof } from "../../../shared/proof/tlogProof.ts";
import { inclusionPath, rootOf } from "../../../shared/proof/tree.ts";
import { rootFromInclusion } from "../../../shared/proof/treeVerify.ts";
import {
  crypto,
  inventedNode,
  keyPair,
  leafOf,
  nodesOf,
  sha256,
  someLeaves,
  treeOf,
  valueOf,
} from "./platform.ts";

const id = "0123456789abcdef".repeat(2);
const origin = `ukewatashi.internal/${id}`;
const ledger = keyPair(origin, new Uint8Array(32).fill(1));
const leaves = someLeaves(13);
const nodes = nodesOf(leaves);
const path = inclusionPath(sha256, nodes, { index: 12, size: 13 });
const root = rootOf(sha256, treeOf(leaves));
const note = signCheckpoint({ origin, size: 13, root }, [ledger.signer]);
const claim: SlipClaim = {
  form: "handoverSlip",
  number: { fiscalYear: 2026, number: 41, branch: 2 },
  stage: "issued",
  sheetHash: leafOf("what the sheet says"),
};
const head = valueOf(openCheckpoint(crypto.verify, note, [ledger.key]));
const code = slipCodeUnder(head, { claim, index: 12, leaf: leaves[12] ?? leafOf(""), path });
const text = encodeSlipCode(code);
const bytes = fromBase32(text.slice(4)) ?? new Uint8Array();

/** The text as an input method types it when it is switched to full width. */
function toFullWidth(narrow: string): string {
  return narrow.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** The text of changed bytes with a check that fits them, as a forger would print it. */
function reprint(change: (layout: Uint8Array) => Uint8Array | void): string {
  const layout = bytes.slice(0, -4);
  const changed = change(layout) ?? layout;
  return `UKW1${base32(Buffer.concat([changed, uintBytes(crc32(changed), 4)]))}`;
}

/** A layout with as many path hashes as asked for, and the count that says so. */
function withPath(layout: Uint8Array, count: number): Uint8Array {
  const hashes = new Uint8Array(32 * count);
  return Buffer.concat([
    layout.subarray(0, 103),
    Uint8Array.of(count),
    hashes,
    layout.subarray(-64),
  ]);
}

describe("a slip code", () => {
  test("is read as what was written", () => {
    expect(decodeSlipCode(text)).toEqual({ ok: true, value: code });
  });

  test("takes the signature of the ledger's key, among others on the head", () => {
    const other = keyPair("city.example/kansa", new Uint8Array(32).fill(3), 4);
    const line = signatureLine({ ...other.key, payload: new Uint8Array(72) });
    const busy = note.replace("\n\n", `\n\n${line}`) + line;
    const opened = valueOf(openCheckpoint(crypto.verify, busy, [ledger.key]));
    expect(slipCodeUnder(opened, code)).toEqual(code);
    expect(() => slipCodeUnder({ ...opened, signers: [] }, code)).toThrow("not signed");
  });

  test("is capital letters and digits, 172 bytes and 32 for each hash of the path", () => {
    expect(text).toMatch(/^UKW1[A-Z2-7]+$/);
    expect(bytes.length).toBe(172 + 32 * path.length);
    expect(hex(bytes.subarray(0, 8))).toBe("010107ea00290201");
  });

  test("with its slip proves the entry, and names the ledger, the place and the root", () => {
    expect(verifySlipCode(crypto, code, [ledger.key])).toEqual({
      ok: true,
      value: { origin, index: 12, size: 13, leaf: code.leaf, root },
    });
  });

  test("expands to an ordinary proof file with the ledger's own checkpoint", () => {
    const proof = valueOf(parseTlogProof(valueOf(expandSlipCode(sha256, code))));
    expect(proof).toEqual({ index: 12, path, checkpoint: note });
    expect(verifyTlogProof(crypto, { proof, leaf: code.leaf }, [ledger.key]).ok).toBe(true);
  });

  test.each([
    ["in lower case", text.toLowerCase()],
    ["in full width", toFullWidth(text)],
    ["with an Enter and a Tab behind it", `${text}\r\n\t`],
    ["in lines and groups", (text.match(/.{1,40}/g) ?? []).join(" \n")],
    ["with ideographic spaces", (text.match(/.{1,5}/g) ?? []).join("\u3000")],
    [
      "with a byte order mark and zero-width spaces",
      `\ufeff${text.slice(0, 50)}\u200b${text.slice(50)}`,
    ],
  ])("is read %s", (_, variant) => {
    expect(decodeSlipCode(variant)).toEqual({ ok: true, value: code });
  });

  test.each([
    ["nothing", "", "prefix"],
    ["another code", "4901234567894", "prefix"],
    ["a web address", "https://example.com/UKW1", "prefix"],
    ["a later prefix", text.replace("UKW1", "UKW2"), "prefix"],
    ["the prefix only", "UKW1", "damaged"],
    ["a letter missing at the end", text.slice(0, -1), "damaged"],
    ["a letter missing in the middle", text.slice(0, 70) + text.slice(71), "damaged"],
    ["two letters swapped", text.replace(/(.)(.)(.{300})$/, "$2$1$3"), "damaged"],
    ["a letter too many", `${text}A`, "damaged"],
    ["eight letters too many", `${text}AAAAAAAA`, "damaged"],
    ["a 0 for an O", `${text.slice(0, 60)}0${text.slice(61)}`, "damaged"],
    ["a kana in it", `${text.slice(0, 60)}か${text.slice(61)}`, "damaged"],
    ["a letter that becomes two capitals", `${text.slice(0, 60)}ß${text.slice(60)}`, "damaged"],
    ["an i without its dot", text.replace("I", "ı"), "damaged"],
    ["a code lost in ten thousand spaces", text + " ".repeat(10_000), "damaged"],
    ["a text of a million letters", `UKW1${"A".repeat(1_000_000)}`, "damaged"],
    ["half a surrogate pair", "\ud800", "prefix"],
  ])("is not read from %s", (_, other, reason) => {
    expect(decodeSlipCode(other)).toEqual({ ok: false, reason });
  });

  test.each<[string, (layout: Uint8Array) => Uint8Array | void, string]>([
    ["a later layout", (at) => void (at[0] = 2), "version"],
    ["layout 0", (at) => void (at[0] = 0), "version"],
    ["form 0", (at) => void (at[1] = 0), "form"],
    ["a form not yet known", (at) => void (at[1] = 200), "form"],
    ["stage 0", (at) => void (at[7] = 0), "form"],
    ["a stage not known", (at) => void (at[7] = 3), "form"],
    ["generation 0", (at) => void (at[24] = 0), "form"],
    ["an index that is the size", (at) => void (at[33] = 13), "form"],
    ["a size of 0", (at) => void at.fill(0, 29, 39), "form"],
    ["a path count that is not the place's", (at) => void (at[103] = path.length + 1), "form"],
    ["a hash too many", (at) => Buffer.concat([at, new Uint8Array(32)]), "form"],
    ["a hash too many, and counted", (at) => withPath(at, path.length + 1), "form"],
    ["a hash too few, and counted", (at) => withPath(at, path.length - 1), "form"],
    [
      "an index that is the size, and the path that would go with it",
      (at) => withPath(at.fill(0, 29, 39).with(33, 1).with(38, 1), 0),
      "form",
    ],
    ["only its beginning", (at) => at.slice(0, 40), "damaged"],
    ["a byte too few", (at) => at.slice(0, -1), "form"],
  ])("that is intact but has %s is refused", (_, change, reason) => {
    expect(decodeSlipCode(reprint(change))).toEqual({ ok: false, reason });
  });

  test.each([
    [
      "another ledger",
      keyPair(`ukewatashi.internal/${"f".repeat(32)}`, new Uint8Array(32).fill(1)),
    ],
    ["another generation", keyPair(`${origin}/2`, new Uint8Array(32).fill(1))],
    ["another key", keyPair(origin, new Uint8Array(32).fill(2))],
  ])("proves nothing to who trusts %s", (_, { key }) => {
    expect(verifySlipCode(crypto, code, [key])).toEqual({ ok: false, reason: "key" });
    expect(verifySlipCode(crypto, code, [key, ledger.key]).ok).toBe(true);
  });

  test.each<[string, Partial<SlipCode>, string]>([
    ["another leaf", { leaf: leafOf("x") }, "signature"],
    ["another hash in its path", { path: path.with(0, leafOf("x")) }, "signature"],
    ["an empty signature", { signature: new Uint8Array(64) }, "signature"],
    ["a path cut short", { path: path.slice(1) }, "path"],
    ["another index", { index: 11 }, "path"],
  ])("does not verify with %s", (_, change, reason) => {
    expect(verifySlipCode(crypto, { ...code, ...change }, [ledger.key])).toEqual({
      ok: false,
      reason,
    });
  });

  test("does not expand to a proof file if its path leads nowhere", () => {
    const broken = { ...code, path: path.slice(1) };
    expect(expandSlipCode(sha256, broken)).toEqual({ ok: false, reason: "path" });
  });

  test("verifies whatever it claims about the paper: that is for the ledger to say", () => {
    // Form, number, stage and sheet hash are not signed. This promise is about the limits of the
    // proof: a reader who does not compare them with the entry has not checked the paper.
    const forged = valueOf(decodeSlipCode(reprint((at) => void (at[5] = 42))));
    expect(forged.claim.number.number).toBe(42);
    expect(verifySlipCode(crypto, forged, [ledger.key]).ok).toBe(true);
  });

  test.each([2, 9, 10, 255])("holds an origin of generation %d", (generation) => {
    const later = { ...code, origin: `${origin}/${generation}` };
    expect(decodeSlipCode(encodeSlipCode(later))).toEqual({ ok: true, value: later });
  });

  test.each<[string, Partial<SlipCode>]>([
    ["a foreign origin", { origin: "example.com/log" }],
    ["an origin in capitals", { origin: origin.toUpperCase() }],
    ["an origin cut short", { origin: origin.slice(0, -1) }],
    ["a first generation spelled out", { origin: `${origin}/1` }],
    ["generation 0", { origin: `${origin}/0` }],
    ["generation 256", { origin: `${origin}/256` }],
    ["a generation with a leading zero", { origin: `${origin}/02` }],
    ["a line end behind its origin", { origin: `${origin}\n` }],
    ["a key ID of 3 bytes", { keyId: new Uint8Array(3) }],
    ["a leaf of 31 bytes", { leaf: new Uint8Array(31) }],
    ["a signature of 63 bytes", { signature: new Uint8Array(63) }],
    ["an index past the end", { index: 13 }],
    ["an index that is the size, and no path", { index: 1, size: 1, path: [] }],
    ["a negative index", { index: -1 }],
    ["a path of another length", { path: path.slice(1) }],
    ["a size past 2^40", { index: 0, size: 2 ** 40, path: Array(40).fill(leafOf("")) }],
    [
      "a year past 65535",
      { claim: { ...code.claim, number: { fiscalYear: 65_536, number: 1, branch: 0 } } },
    ],
    [
      "a number past 65535",
      { claim: { ...code.claim, number: { fiscalYear: 2026, number: 65_536, branch: 0 } } },
    ],
    [
      "a branch past 255",
      { claim: { ...code.claim, number: { fiscalYear: 2026, number: 1, branch: 256 } } },
    ],
    ["a sheet hash of 31 bytes", { claim: { ...code.claim, sheetHash: new Uint8Array(31) } }],
  ])("is not written with %s", (_, change) => {
    expect(() => encodeSlipCode({ ...code, ...change })).toThrow(RangeError);
  });

  test.each([
    [1, 0, 172],
    [2, 1, 204],
    [1024, 10, 492],
    [1025, 1, 204],
    [1_000_000, 12, 556],
    [2 ** 20, 20, 812],
    [2 ** 40 - 1, 39, 1420],
  ])(
    "of the entry that makes the ledger %d large has %d hashes and %d bytes",
    (size, count, length) => {
      const index = size - 1;
      const edge = inclusionPath(sha256, inventedNode, { index, size });
      const large = { ...code, index, size, leaf: inventedNode(0, index), path: edge };
      const printed = encodeSlipCode(large);
      expect([edge.length, fromBase32(printed.slice(4))?.length]).toEqual([count, length]);
      expect(decodeSlipCode(printed)).toEqual({ ok: true, value: large });
      const largeRoot = rootFromInclusion(sha256, large) ?? leafOf("");
      const signed = signCheckpoint({ origin, size, root: largeRoot }, [ledger.signer]);
      const opened = valueOf(openCheckpoint(crypto.verify, signed, [ledger.key]));
      expect(verifySlipCode(crypto, slipCodeUnder(opened, large), [ledger.key]).ok).toBe(true);
    },
  );
});
