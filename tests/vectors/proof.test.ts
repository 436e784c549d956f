/**
 * The frozen bytes of our own format. Each must come out of the inputs by our code and by the second
 * implementation alike: a change that moves any of them is a new format, not a fix.
 */

import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { concat, fromHex, hex } from "../../shared/proof/bytes.ts";
import { canonicalize, parseCanonical } from "../../shared/proof/canonical.ts";
import { checkpointText, openCheckpoint, signCheckpoint } from "../../shared/proof/checkpoint.ts";
import {
  parseConsistencyProof,
  verifyConsistencyProof,
  writeConsistencyProof,
} from "../../shared/proof/consistencyProof.ts";
import { cosign, verifyCosignatures } from "../../shared/proof/cosignature.ts";
import { signatureTypes, vkeyText } from "../../shared/proof/note.ts";
import { commitment } from "../../shared/proof/sealed.ts";
import {
  decodeSlipCode,
  encodeSlipCode,
  expandSlipCode,
  slipForms,
  slipStages,
  verifySlipCode,
} from "../../shared/proof/slipCode.ts";
import { tileRoot } from "../../shared/proof/tiles.ts";
import { parseTlogProof, verifyTlogProof, writeTlogProof } from "../../shared/proof/tlogProof.ts";
import { consistencyPath, inclusionPath, rootOf } from "../../shared/proof/tree.ts";
import {
  crypto,
  keyPair,
  leafOf,
  nodesOf,
  sha256,
  treeOf,
  valueOf,
} from "../unit/proof/platform.ts";
import frozen from "./proof.json" with { type: "json" };
import * as second from "./second.ts";

const { origin } = frozen.ledger;
const seed = Buffer.from(frozen.ledger.seed, "hex");
const newSeed = Buffer.from(frozen.ledger.newSeed, "hex");
const ledger = keyPair(origin, seed);
const newLedger = keyPair(origin, newSeed);
const secondKey = second.keyOf(origin, 1, seed);
const leaves = frozen.entries.map(({ leaf }) => Buffer.from(leaf, "hex"));
const plainLeaves = leaves.map((leaf) => new Uint8Array(leaf));
const nodes = nodesOf(plainLeaves);
const rootAt = (size: number): Uint8Array => rootOf(sha256, treeOf(plainLeaves.slice(0, size)));
const noteAt = (size: number): string =>
  signCheckpoint({ origin, size, root: rootAt(size) }, [ledger.signer]);

describe("frozen keys", () => {
  test("have the frozen vkeys", () => {
    expect([vkeyText(ledger.key), vkeyText(newLedger.key)]).toEqual([
      frozen.ledger.vkey,
      frozen.ledger.newVkey,
    ]);
    expect(secondKey.vkey).toBe(frozen.ledger.vkey);
  });
});

describe("frozen entries", () => {
  test.each(frozen.entries)("are canonical and have the frozen leaf: $leaf", ({ body, leaf }) => {
    const value = parseCanonical(body);
    expect([canonicalize(value), second.canonical(value)]).toEqual([body, body]);
    expect(hex(leafOf(body))).toBe(leaf);
    expect(second.leaf(body).toString("hex")).toBe(leaf);
  });

  test("are each chained to the one before", () => {
    const chained = frozen.entries.map(({ body }) => /"prev":"([0-9a-f]{64})"/.exec(body)?.[1]);
    expect(chained).toEqual(
      ["0".repeat(64), ...frozen.entries.map(({ leaf }) => leaf)].slice(0, -1),
    );
  });

  test("have the frozen roots", () => {
    expect(frozen.roots.map((_, size) => hex(rootAt(size)))).toEqual(frozen.roots);
    expect(frozen.roots.map((_, size) => hex(second.root(leaves.slice(0, size))))).toEqual(
      frozen.roots,
    );
  });

  test("fill a tile with the frozen bytes and root", () => {
    const tile = Array.from({ length: 256 }, (_, i) => leafOf(String(i)));
    const bytes = concat(...tile);
    expect({
      bytesSha256: createHash("sha256").update(bytes).digest("hex"),
      root: hex(tileRoot(sha256, bytes)),
    }).toEqual({ bytesSha256: frozen.tile.bytesSha256, root: frozen.tile.root });
    expect(hex(second.root(tile.map((each) => Buffer.from(each))))).toBe(frozen.tile.root);
  });
});

describe("frozen checkpoints", () => {
  test.each(frozen.checkpoints)("are written and opened at size $size", ({ size, note }) => {
    expect(noteAt(size)).toBe(note);
    const text = second.checkpointText(origin, size, Buffer.from(rootAt(size)));
    expect(second.signedNote(text, secondKey)).toBe(note);
    expect(valueOf(openCheckpoint(crypto.verify, note, [ledger.key]))).toMatchObject({
      origin,
      size,
      root: rootAt(size),
      signers: [ledger.key],
    });
    expect(second.openNote(note, frozen.ledger.vkey)).toBe(text);
  });

  test("are signed by the old and the new key where keys change", () => {
    const checkpoint = { origin, size: 7, root: rootAt(7) };
    const { rotated } = frozen;
    expect(signCheckpoint(checkpoint, [ledger.signer, newLedger.signer])).toBe(rotated);
    for (const key of [ledger.key, newLedger.key]) {
      expect(valueOf(openCheckpoint(crypto.verify, rotated, [key])).signers).toEqual([key]);
      expect(second.openNote(rotated, vkeyText(key))).toBe(checkpointText(checkpoint));
    }
  });

  test("carry the frozen cosignatures", () => {
    const text = checkpointText({ origin, size: 7, root: rootAt(7) });
    const cosigners = frozen.cosigners.map(({ name, seed: each, time }) => ({
      ...keyPair(name, Buffer.from(each, "hex"), signatureTypes.cosignature),
      time,
      second: second.keyOf(name, 4, Buffer.from(each, "hex")),
    }));
    const lines = cosigners.map(({ signer, time }) =>
      cosign(signer, { time, checkpointText: text }),
    );
    expect(noteAt(7) + lines.join("")).toBe(frozen.cosigned);
    expect(
      cosigners.map(({ second: key, time }) => second.cosignatureLine(key, time, text)),
    ).toEqual(lines);
    const { note } = valueOf(openCheckpoint(crypto.verify, frozen.cosigned, [ledger.key]));
    const keys = cosigners.map(({ key }) => key);
    expect(verifyCosignatures(crypto.verify, note, keys)).toEqual({
      ok: true,
      value: cosigners.map(({ key, time }) => ({ cosigner: key, time })),
    });
    for (const { vkey } of frozen.cosigners)
      expect(second.openNote(frozen.cosigned, vkey)).toBe(text);
  });
});

describe("frozen proof files", () => {
  test.each(frozen.proofs)("prove entry $index", ({ index, size, text }) => {
    const leaf = leaves[index] ?? Buffer.of();
    const proof = valueOf(parseTlogProof(text));
    expect(proof.path).toEqual(inclusionPath(sha256, nodes, { index, size }));
    expect(writeTlogProof(proof)).toBe(text);
    expect(verifyTlogProof(crypto, { proof, leaf }, [ledger.key]).ok).toBe(true);
    expect(second.proofFile(index, second.inclusion(index, leaves), proof.checkpoint)).toBe(text);
    expect(second.checkProofFile(text, leaf, frozen.ledger.vkey)).toBe(true);
  });

  test.each(frozen.consistency)("prove that $size extends $old", ({ old, size, text }) => {
    const proof = valueOf(parseConsistencyProof(text));
    const known = { origin, size: old, root: rootAt(old) };
    const path = consistencyPath(sha256, nodes, { from: old, to: size });
    expect(writeConsistencyProof({ old, path, checkpoint: noteAt(size) })).toBe(text);
    expect(verifyConsistencyProof(crypto, { proof, known }, [ledger.key]).ok).toBe(true);
    if (old === 0) return;
    const root = Buffer.from(known.root);
    expect(second.checkConsistencyFile(text, root, frozen.ledger.vkey)).toBe(true);
  });
});

describe("frozen commitments", () => {
  test.each(frozen.commitments)("seal $value", ({ salt, value, commitment: sealed }) => {
    const bytes = Buffer.from(salt, "hex");
    expect(commitment(sha256, bytes, value)).toBe(sealed);
    expect(second.commitment(bytes, value)).toBe(sealed);
  });
});

function bytesOf(digits: string): Uint8Array {
  return fromHex(digits) ?? new Uint8Array();
}

describe("frozen slip codes", () => {
  test.each(frozen.slips)("hold entry $index of $size: $text", (slip) => {
    const { vkey, text, proofFile, ...parts } = slip;
    const own = keyPair(vkey.split("+")[0] ?? "", seed);
    const code = valueOf(decodeSlipCode(text));
    const [fiscalYear, number, branch] = slip.number;
    expect(code).toEqual({
      claim: {
        form: slipForms[slip.form - 1],
        number: { fiscalYear, number, branch },
        stage: slipStages[slip.stage - 1],
        sheetHash: bytesOf(slip.sheetHash),
      },
      origin: own.key.name,
      keyId: own.key.id,
      index: slip.index,
      size: slip.size,
      leaf: bytesOf(slip.leaf),
      path: slip.path.map(bytesOf),
      signature: bytesOf(slip.signature),
    });
    expect(encodeSlipCode(code)).toBe(text);
    expect(valueOf(expandSlipCode(sha256, code))).toBe(proofFile);
    expect(verifySlipCode(crypto, code, [own.key]).ok).toBe(true);
    expect(vkeyText(own.key)).toBe(vkey);
    expect(second.slipOf(text)).toEqual(parts);
    expect(second.slipText(parts)).toBe(text);
    expect(second.checkProofFile(proofFile, Buffer.from(slip.leaf, "hex"), vkey)).toBe(true);
  });
});
