/**
 * The page that verifies without the app reads the format on its own: the frozen vectors and the published ones must
 * come out of its modules too, and what they refuse must be what the app's own reading refuses.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  base64urlOf,
  bytesOfBase32,
  bytesOfBase64,
  bytesOfHex,
  hexOf,
  textOfUtf8,
  utf8Of,
} from "../../renderer/verify-page/format/bytes.ts";
import { readCanonical, writeCanonical } from "../../renderer/verify-page/format/canonical.ts";
import { hashOf, isSigned, leafOf, nodeOf } from "../../renderer/verify-page/format/hash.ts";
import {
  keyLine,
  openCheckpoint,
  openNote,
  type PublicKey,
  readKey,
} from "../../renderer/verify-page/format/note.ts";
import { readConsistency } from "../../renderer/verify-page/format/proofFile.ts";
import { readDisclosure } from "../../renderer/verify-page/format/sealed.ts";
import { headOfSlip, readSlipCode } from "../../renderer/verify-page/format/slipCode.ts";
import {
  isExtension,
  pathLength,
  rootOfPath,
  Tree,
} from "../../renderer/verify-page/format/tree.ts";
import { base32 } from "../../shared/proof/bytes.ts";
import { canonicalize, parseCanonical } from "../../shared/proof/canonical.ts";
import { consistencyPath, inclusionPath, inclusionPathLength } from "../../shared/proof/tree.ts";
import { nodesOf, sha256, someLeaves } from "../unit/proof/platform.ts";
import frozen from "./proof.json" with { type: "json" };
import trees from "./rfc6962.json" with { type: "json" };
import json from "./rfc8785.json" with { type: "json" };
import notes from "./signedNote.json" with { type: "json" };

const bytes = (digits: string): Uint8Array<ArrayBuffer> => bytesOfHex(digits) ?? new Uint8Array();

function keyOf(line: string): PublicKey {
  const read = readKey(line);
  if (!read.ok) throw new Error(`refused: ${read.fault}`);
  return read.key;
}

function treeOf(leaves: readonly Uint8Array[]): Tree {
  const tree = new Tree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

describe("canonical JSON", () => {
  test.each(frozen.entries)("of the frozen entries is read: $leaf", ({ body }) => {
    expect(readCanonical(body)).toEqual({ ok: true, value: JSON.parse(body) });
  });

  test.each(json.documents)("is read where the app's reader reads it: $name", (document) => {
    const text = document.canonical ?? textOfUtf8(bytes(document.utf8 ?? "")) ?? "";
    expect(readCanonical(text).ok).toBe(reads(text));
  });

  test.each(json.numbers.filter(({ text }) => text !== ""))("has the number $text", ({ text }) => {
    expect(readCanonical(text).ok).toBe(reads(text));
  });

  test("is read, of any value the app writes, as that value", () => {
    fc.assert(
      fc.property(fc.json({ depthSize: "medium", noUnicodeString: false }), (text) => {
        const value: unknown = JSON.parse(text);
        const written = canonicalize(value);
        const read = readCanonical(written);
        const isRead = reads(written);
        expect(read.ok).toBe(isRead);
        const values = [read.ok && read.value, isRead && parseCanonical(written)];
        expect(JSON.stringify(values[0])).toBe(JSON.stringify(values[1]));
        expect(read.ok ? writeCanonical(read.value) : written).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  test("is refused, of any text whatever, exactly where the app refuses it", () => {
    const piece = fc.constantFrom(
      ...'{}[]":,-0129aé\\u/bntrfx. e'.split(""),
      '"a":',
      '"b":1',
      '"R13-3":"block"',
      "\\u001f",
      "\\u001F",
      "\\ud83d\\ude00",
      "true",
      "null",
      "9007199254740991",
      "9007199254740992",
      "😀",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(readCanonical(text).ok).toBe(reads(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([31, 32, 33, 1_000_000])("nests %i deep as the app's does", (depth) => {
    const text = "[".repeat(depth) + "]".repeat(depth);
    expect(readCanonical(text).ok).toBe(depth <= 32);
  });

  test.each([
    ['{"a":1,"a":2}', "order"],
    ['{"b":1,"a":2}', "order"],
    ['{"\\u0061":1}', "key"],
    ['{"__proto__":1}', "key"],
    ['{"a b":1}', "key"],
    ["[1, 2]", "form"],
    ["[01]", "number"],
    ["[1.5]", "number"],
    ["-0", "number"],
    ["9007199254740993", "number"],
    ['"\u0000"', "string"],
    ['"\\u0000"', "string"],
    ['"\\/"', "string"],
    ['"\\ud800"', "string"],
    ['"open', "string"],
    ["", "form"],
    ["1\n", "form"],
    ["\ufeff1", "form"],
  ])("names what is wrong with %j: %s", (text, fault) => {
    expect(readCanonical(text)).toMatchObject({ ok: false, fault });
  });
});

function reads(text: string): boolean {
  try {
    parseCanonical(text);
    return true;
  } catch {
    return false;
  }
}

describe("the tree", () => {
  const leaves = trees.inputs.map((input) => leafOf(bytes(input)));

  test.each(trees.leaves)("has the published leaf of $text", ({ text, leaf }) => {
    expect(hexOf(leafOf(utf8Of(text)))).toBe(leaf);
  });

  test("has the published node and roots", () => {
    expect(hexOf(nodeOf(utf8Of(trees.node.left), utf8Of(trees.node.right)))).toBe(trees.node.hash);
    const tree = treeOf(leaves);
    expect(trees.roots.map((_, size) => hexOf(tree.rootAt(size)))).toEqual(trees.roots);
  });

  test.each(trees.inclusion)("follows the published path of leaf $index", (known) => {
    const leaf = leaves[known.index] ?? new Uint8Array();
    const root = rootOfPath(leaf, known, known.path.map(bytes));
    expect(root && hexOf(root)).toBe(trees.roots[known.size]);
  });

  test.each(trees.consistency)("follows the published proof from $from to $to", (known) => {
    const tree = treeOf(leaves);
    const [earlier, later] = [known.from, known.to].map((size) => ({
      size,
      root: tree.rootAt(size),
    }));
    const path = known.path.map(bytes);
    expect(earlier && later && isExtension(earlier, later, path)).toBe(true);
    expect(earlier && later && isExtension(earlier, later, path.slice(1))).toBe(false);
  });

  test("follows every path and every proof of the app up to 70 leaves, and none that is altered", () => {
    const many = someLeaves(70);
    const nodes = nodesOf(many);
    const tree = treeOf(many);
    for (let size = 1; size <= 70; size += 1) {
      const later = { size, root: tree.rootAt(size) };
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(sha256, nodes, { index, size });
        expect(pathLength(index, size)).toBe(inclusionPathLength(index, size));
        expect(rootOfPath(tree.leaf(index), { index, size }, path)).toEqual(later.root);
        for (const other of [path.slice(1), path.slice(0, -1), [...path, later.root]]) {
          const isOther = other.length !== path.length;
          const root = rootOfPath(tree.leaf(index), { index, size }, other);
          expect(isOther && root !== undefined).toBe(false);
        }
        const earlier = { size: index, root: tree.rootAt(index) };
        const proof = consistencyPath(sha256, nodes, { from: index, to: size });
        expect(isExtension(earlier, later, proof)).toBe(true);
        expect(isExtension(earlier, later, [...proof, sha256(later.root)])).toBe(false);
        const other = { size: index, root: sha256(earlier.root) };
        expect(isExtension(other, later, proof)).toBe(false);
      }
    }
  });
});

/** As the text of the format numbers them. */
const FORM_NUMBERS: Readonly<Record<string, number>> = {
  handoverSlip: 1,
  disposalCertificate: 2,
  incidentReport: 3,
  completionReport: 4,
  correctionSlip: 5,
  succession: 6,
  periodClose: 7,
  nonAcceptance: 8,
};

describe("the frozen format", () => {
  const key = keyOf(frozen.ledger.vkey);
  const tree = treeOf(frozen.entries.map(({ body }) => leafOf(utf8Of(body))));

  test("has the frozen leaves and roots", () => {
    expect(frozen.entries.map((_, at) => hexOf(tree.leaf(at)))).toEqual(
      frozen.entries.map(({ leaf }) => leaf),
    );
    expect(frozen.roots.map((_, size) => hexOf(tree.rootAt(size)))).toEqual(frozen.roots);
  });

  test("opens every frozen checkpoint, and not one of another key", () => {
    expect(keyLine(key)).toBe(frozen.ledger.vkey);
    for (const { size, note } of frozen.checkpoints) {
      const read = openCheckpoint(note, key);
      expect(read).toMatchObject({ ok: true, checkpoint: { origin: key.name, size } });
      expect(read.ok && hexOf(read.checkpoint.root)).toBe(frozen.roots[size]);
      expect(openCheckpoint(note, keyOf(frozen.ledger.newVkey))).toEqual({
        ok: false,
        fault: "unsigned",
      });
    }
  });

  test("opens a checkpoint that two keys signed under either, and passes over cosigners", () => {
    for (const line of [frozen.ledger.vkey, frozen.ledger.newVkey]) {
      expect(openCheckpoint(frozen.rotated, keyOf(line))).toMatchObject({ ok: true, others: 1 });
    }
    expect(openCheckpoint(frozen.cosigned, key)).toMatchObject({ ok: true, others: 2 });
  });

  test.each(frozen.consistency)("follows that $size extends $old", ({ old, size, text }) => {
    const proof = readConsistency(text);
    const head = proof && openCheckpoint(proof.note, key);
    if (!proof || !head?.ok) throw new Error("refused");
    const earlier = { size: old, root: tree.rootAt(old) };
    expect([proof.old, head.checkpoint.size]).toEqual([old, size]);
    expect(isExtension(earlier, head.checkpoint, proof.path)).toBe(true);
  });

  test.each(frozen.commitments)("opens the seal of $value", ({ salt, value, commitment }) => {
    const line = canonicalize({
      commitment,
      salt: Buffer.from(salt, "hex").toString("base64"),
      value,
    });
    expect(readDisclosure(utf8Of(line))).toEqual({ commitment, value, isTrue: true });
    const other = line.replace(/(?<="value":).*/, "0}");
    expect(readDisclosure(utf8Of(other))).toMatchObject({ isTrue: false });
  });

  test.each(frozen.slips)("reads and proves the slip code of entry $index of $size", (slip) => {
    const read = readSlipCode(slip.text);
    if (!read.ok) throw new Error(`refused: ${read.fault}`);
    const { code } = read;
    const [year, number, branch] = slip.number;
    expect({
      form: FORM_NUMBERS[code.form],
      stage: ["", "issued", "completed"].indexOf(code.stage),
      number: code.number,
      origin: code.origin,
      keyId: hexOf(code.keyId),
      index: code.index,
      size: code.size,
      leaf: hexOf(code.leaf),
      sheetHash: hexOf(code.sheet),
      path: code.path.map(hexOf),
      signature: hexOf(code.signature),
    }).toEqual({
      form: slip.form,
      stage: slip.stage,
      number: { year, number, branch },
      origin: keyOf(slip.vkey).name,
      keyId: slip.keyId,
      index: slip.index,
      size: slip.size,
      leaf: slip.leaf,
      sheetHash: slip.sheetHash,
      path: slip.path,
      signature: slip.signature,
    });
    expect(headOfSlip(code, keyOf(slip.vkey))).toMatchObject({ size: slip.size });
    expect(headOfSlip({ ...code, leaf: hashOf() }, keyOf(slip.vkey))).toBeUndefined();
    expect(headOfSlip(code, keyOf(frozen.ledger.newVkey))).toBeUndefined();
  });

  test("reads a slip code however a scanner or an input method spells it, and no other", () => {
    const [slip] = frozen.slips;
    const text = slip?.text ?? "";
    const wide = text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const spellings = [text.toLowerCase(), wide, ` ${text.replace(/(.{40})/g, "$1\r\n")}\t`];
    for (const spelling of spellings) expect(readSlipCode(spelling)).toEqual(readSlipCode(text));
    const at = (place: number) => `${text.slice(0, place)}A${text.slice(place + 1)}`;
    for (let place = 4; place < text.length; place += 1) {
      if (text[place] === "A") continue;
      expect(readSlipCode(at(place)).ok).toBe(false);
    }
    expect(readSlipCode(text.slice(0, -1))).toEqual({ ok: false, fault: "damaged" });
    expect(readSlipCode(`UKW2${text.slice(4)}`)).toEqual({ ok: false, fault: "prefix" });
  });
});

describe("the notes of others", () => {
  test.each(notes.good)("open: $vkey", ({ vkey, note }) => {
    expect(openNote(note, keyOf(vkey)).ok).toBe(true);
    const [first = "", ...rest] = note;
    const altered = String.fromCharCode(first.charCodeAt(0) ^ 1) + rest.join("");
    expect(openNote(altered, keyOf(vkey))).toEqual({ ok: false, fault: "signature" });
  });

  test.each(notes.badVkeys)("have no key that has $fault", ({ vkey, reason }) => {
    const fault = reason === "key-id" ? "id" : reason;
    expect(readKey(vkey)).toEqual({ ok: false, fault });
  });
});

describe("texts of bytes", () => {
  test("are read back from Base32 and Base64, and refused with spare bits", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (some) => {
        const plain = new Uint8Array(some);
        expect(bytesOfBase32(base32(plain))).toEqual(plain);
        const text = Buffer.from(plain).toString("base64");
        expect(bytesOfBase64(text)).toEqual(plain);
        expect(base64urlOf(plain)).toBe(Buffer.from(plain).toString("base64url"));
      }),
    );
    for (const text of ["A", "AB", "AAA", "AE8", "aa", "A1"]) {
      expect(bytesOfBase32(text), text).toBeUndefined();
    }
    for (const text of ["QQ", "QR==", "Q===", "Q Q=", "QUJ=", "=="]) {
      expect(bytesOfBase64(text), text).toBeUndefined();
    }
  });

  test("may be as long as a file", () => {
    const long = Buffer.alloc(1_000_000, 1).toString("base64");
    expect(bytesOfBase64(long)?.length).toBe(1_000_000);
    expect(readKey(`x+00000000+${long}`)).toEqual({ ok: false, fault: "id" });
  });

  test("are no signature for anyone when they are no point of the curve", () => {
    const bad = new Uint8Array(32).fill(255);
    expect(isSigned(bad, utf8Of("x"), new Uint8Array(64))).toBe(false);
    expect(isSigned(bad.subarray(1), utf8Of("x"), new Uint8Array(63))).toBe(false);
  });
});
