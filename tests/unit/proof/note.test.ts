import { describe, expect, test } from "vitest";

import { base64, concat, uintBytes, utf8 } from "../../../shared/proof/bytes.ts";
import {
  type Checkpoint,
  checkpointText,
  openCheckpoint,
  parseCheckpoint,
  parseCount,
  signCheckpoint,
} from "../../../shared/proof/checkpoint.ts";
import {
  cosign,
  cosignatureMessage,
  parseCosignature,
  verifyCosignatures,
} from "../../../shared/proof/cosignature.ts";
import {
  isKeyName,
  keyId,
  parseNote,
  parseSignatureLines,
  parseVkey,
  signatureLine,
  signatureTypes,
  signNote,
  verifierKey,
  verifyNote,
  vkeyText,
} from "../../../shared/proof/note.ts";
import { crypto, flipBit, keyPair, leafOf, sha256, valueOf } from "./platform.ts";

const seedOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const origin = `ukewatashi.internal/${"0f".repeat(16)}`;
const ledger = keyPair(origin, seedOf(1));
const successor = keyPair(origin, seedOf(2));
const stranger = keyPair("stranger.example/log", seedOf(3));
const cosigner = keyPair("city.example/kansa", seedOf(4), signatureTypes.cosignature);
const second = keyPair("city.example/joho", seedOf(5), signatureTypes.cosignature);
const line = (payload: Uint8Array): string => signatureLine({ ...ledger.key, payload });

describe("a vkey", () => {
  test("is read as the key that was written", () => {
    for (const { key } of [ledger, stranger, cosigner]) {
      expect(parseVkey(sha256, vkeyText(key))).toEqual({ ok: true, value: key });
    }
  });

  test("tells keys of one name apart by their ID, and types of one key too", () => {
    const { publicKey } = ledger.key;
    const types = [signatureTypes.ed25519, signatureTypes.cosignature];
    const ids = types.map((type) => keyId(sha256, { name: origin, type, publicKey }));
    expect(ids[0]).not.toEqual(ids[1]);
    expect(ledger.key.id).not.toEqual(successor.key.id);
  });

  test.each([
    "",
    "+",
    "++",
    "a",
    "a+b",
    "a+00000000+",
    "a+0000000+AQ==",
    "a b+00000000+AQ==",
    "a\n+x+y",
  ])("is not read from %j", (text) => {
    expect(parseVkey(sha256, text)).toEqual({ ok: false, reason: "form" });
  });

  test("with any bit of its text changed is refused or is another key", () => {
    const text = utf8(vkeyText(ledger.key));
    for (let bit = 0; bit < text.length * 8; bit++) {
      const changed = parseVkey(sha256, Buffer.from(flipBit(text, bit)).toString());
      expect(changed.ok).toBe(false);
    }
  });

  test("of a key that has not 32 bytes is refused, even with the ID that such a key has", () => {
    for (const length of [0, 31, 33]) {
      const key = { name: "a.example", type: 1, publicKey: new Uint8Array(length) };
      const text = vkeyText({ ...key, id: keyId(sha256, key) });
      expect(parseVkey(sha256, text)).toEqual({ ok: false, reason: "form" });
    }
  });

  test("may have a plus in its Base64", () => {
    const keys = Array.from({ length: 20 }, (_, i) => keyPair("a.example", seedOf(50 + i)).key);
    expect(keys.filter((key) => vkeyText(key).split("+").length > 3).length).toBeGreaterThan(0);
    for (const key of keys) expect(valueOf(parseVkey(sha256, vkeyText(key)))).toEqual(key);
  });

  test.each([
    "",
    "a b",
    "a\u3000b",
    "a\u0085b",
    "a+b",
    "a\u0007",
    "a\u00a0b",
    "a\u2028",
    "a\ud800",
  ])("is not made for the name %j", (name) => {
    const { publicKey } = ledger.key;
    expect(isKeyName(name)).toBe(false);
    expect(() => verifierKey(sha256, { name, type: 1, publicKey })).toThrow(RangeError);
  });

  test("is not made of anything but 32 bytes", () => {
    const publicKey = new Uint8Array(33);
    expect(() => verifierKey(sha256, { name: "a", type: 1, publicKey })).toThrow(RangeError);
  });
});

describe("a note", () => {
  const text = "例市\n\n受渡 2\n";
  const note = signNote(text, [ledger.signer, stranger.signer]);

  test("is its text, a blank line and a line for each signature", () => {
    const { text: read, signatures } = valueOf(parseNote(note));
    expect([read, signatures.map(({ name }) => name)]).toEqual([text, [origin, stranger.key.name]]);
    expect(note).toBe(`${text}\n${note.split("\n").slice(-3).join("\n")}`);
  });

  test("counts for the keys that signed it, and for no others", () => {
    const parsed = valueOf(parseNote(note));
    const keys = [successor.key, stranger.key, ledger.key, cosigner.key];
    expect(verifyNote(crypto.verify, parsed, keys)).toEqual({
      ok: true,
      value: [stranger.key, ledger.key],
    });
    const unsigned = { ok: false, reason: "unsigned" };
    expect(verifyNote(crypto.verify, parsed, [successor.key])).toEqual(unsigned);
    expect(verifyNote(crypto.verify, parsed, [])).toEqual(unsigned);
  });

  test("is condemned by a known key's line that does not verify, whatever else is on it", () => {
    const forged = note + line(new Uint8Array(64));
    const short = note + line(new Uint8Array(63));
    const condemned = { ok: false, reason: "signature" };
    for (const each of [forged, short]) {
      expect(verifyNote(crypto.verify, valueOf(parseNote(each)), [ledger.key])).toEqual(condemned);
      expect(verifyNote(crypto.verify, valueOf(parseNote(each)), [stranger.key]).ok).toBe(true);
    }
  });

  test("is condemned by a signature of the wrong length, whatever the platform says of it", () => {
    const parsed = valueOf(parseNote(`${text}\n${line(new Uint8Array(63))}`));
    const trusting = (): boolean => true;
    expect(verifyNote(trusting, parsed, [ledger.key])).toEqual({ ok: false, reason: "signature" });
  });

  test("passes over a line that shares only the name or only the ID with a known key", () => {
    const payload = new Uint8Array(64);
    const sameName = signatureLine({ name: origin, id: successor.key.id, payload });
    const sameId = signatureLine({ name: "other.example", id: ledger.key.id, payload });
    const parsed = valueOf(parseNote(note + sameName + sameId));
    expect(verifyNote(crypto.verify, parsed, [ledger.key])).toMatchObject({ ok: true });
  });

  test("does not count with a plain signature by a key that only cosigns", () => {
    const asPlain = signNote(text, [cosigner.signer]);
    expect(verifyNote(crypto.verify, valueOf(parseNote(asPlain)), [cosigner.key]).ok).toBe(false);
  });

  test.each([
    ["nothing", ""],
    ["no blank line", note.replaceAll("\n\n", "\n")],
    ["no signature", `${text}\n`],
    ["no line end at its end", note.slice(0, -1)],
    ["a carriage return", note.replace("\n", "\r\n")],
    ["a tab", `\t${note}`],
    ["a NUL", `\u0000${note}`],
    ["a lone surrogate", `\ud800${note}`],
    ["a hyphen for the dash", note.replaceAll("—", "-")],
    ["two spaces before a signature", note.replace(/ ([^ ]+)\n$/, "  $1\n")],
    ["a space after a signature", note.replace(/\n$/, " \n")],
    ["a name with a plus", note.replace(stranger.key.name, "stranger+log")],
    ["no name", note.replace(`— ${origin} `, "—  ")],
    ["a signature that is not Base64", note.replace(/.\n$/, "!\n")],
    ["a signature without its padding", note.replace(/=\n$/, "\n")],
    ["a signature of a key ID only", `${note}— a.example ${base64(new Uint8Array(4))}\n`],
    ["a word after its signatures", `${note}end\n`],
    ["more than a hundred signatures", note + line(new Uint8Array(64)).repeat(99)],
    ["more than a million characters", `${"x".repeat(1_000_000)}\n\n${line(new Uint8Array(64))}`],
  ])("is not read with %s", (_, changed) => {
    expect(parseNote(changed)).toEqual({ ok: false, reason: "form" });
  });

  test("is read with as many as a hundred signatures", () => {
    const full = note + line(new Uint8Array(64)).repeat(98);
    expect(valueOf(parseNote(full)).signatures.length).toBe(100);
  });

  test("has one Base64 spelling only", () => {
    // The last letter before one "=" carries two bits that no byte uses; they must be zero.
    const read = (last: string): boolean => parseNote(note.replace(/.=\n$/, `${last}=\n`)).ok;
    expect("AEIMQUYcgkosw048".split("").filter(read).join("")).toBe("AEIMQUYcgkosw048");
    expect("BCDFGHJKLNOPRSTVWXZabdefhijlmnpqrtuvxyz1235679+/".split("").filter(read)).toEqual([]);
  });

  test.each(["", "no line end", "a\u0001\n", "\ud800\n", "a\r\n"])(
    "is not signed over %j",
    (bad) => {
      expect(() => signNote(bad, [ledger.signer])).toThrow(RangeError);
    },
  );

  test("takes no line of a key that cannot be named", () => {
    const payload = new Uint8Array(64);
    expect(() => signatureLine({ name: "a b", id: ledger.key.id, payload })).toThrow(RangeError);
    expect(() => signatureLine({ name: "a", id: new Uint8Array(3), payload })).toThrow(RangeError);
  });

  test("takes signature lines from a file of their own", () => {
    expect(parseSignatureLines(line(new Uint8Array(64)))).toHaveLength(1);
    expect(["", "x", "\n", line(new Uint8Array(64)).trim()].map(parseSignatureLines)).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe("a checkpoint", () => {
  const checkpoint: Checkpoint = { origin, size: 7, root: leafOf("root") };
  const text = checkpointText(checkpoint);
  const note = signCheckpoint(checkpoint, [ledger.signer]);

  test("is three lines, and is read as what was written", () => {
    expect(text).toBe(`${origin}\n7\n${base64(checkpoint.root)}\n`);
    expect(parseCheckpoint(text)).toEqual({ ok: true, value: checkpoint });
  });

  test.each([
    ["a line too few", text.split("\n").slice(1).join("\n")],
    ["an extension line", `${text}extension\n`],
    ["an empty line", text.replace("\n", "\n\n")],
    ["an empty line at its end", `${text}\n`],
    ["an extension after an empty line", `${text}\nextension\n`],
    ["no line end", text.slice(0, -1)],
    ["no origin", text.replace(origin, "")],
    ["a space in its origin", text.replace("/", " ")],
    ["a leading zero", text.replace("\n7\n", "\n07\n")],
    ["a plus before its size", text.replace("\n7\n", "\n+7\n")],
    ["a full-width size", text.replace("\n7\n", "\n７\n")],
    ["a size past 2^53", text.replace("\n7\n", "\n9007199254740992\n")],
    ["a root of 31 bytes", `${origin}\n7\n${base64(new Uint8Array(31))}\n`],
    ["a root in URL-safe Base64", `${origin}\n7\n${"_".repeat(43)}=\n`],
  ])("is not read with %s", (_, changed) => {
    expect(parseCheckpoint(changed)).toEqual({ ok: false, reason: "form" });
    const signed = changed.endsWith("\n") ? signNote(changed, [ledger.signer]) : changed;
    expect(openCheckpoint(crypto.verify, signed, [ledger.key]).ok).toBe(false);
  });

  test.each<[string, Partial<Checkpoint>]>([
    ["an origin with a plus", { origin: "a+b" }],
    ["no origin", { origin: "" }],
    ["a negative size", { size: -1 }],
    ["a size past 2^53", { size: 2 ** 53 }],
    ["half a root", { root: new Uint8Array(16) }],
  ])("is not written with %s", (_, change) => {
    expect(() => checkpointText({ ...checkpoint, ...change })).toThrow(RangeError);
  });

  test("opens for the ledger's key only", () => {
    expect(valueOf(openCheckpoint(crypto.verify, note, [stranger.key, ledger.key]))).toMatchObject({
      ...checkpoint,
      signers: [ledger.key],
    });
    const unsigned = { ok: false, reason: "unsigned" };
    expect(openCheckpoint(crypto.verify, note, [stranger.key])).toEqual(unsigned);
    expect(openCheckpoint(crypto.verify, note, [successor.key])).toEqual(unsigned);
  });

  test("does not open because a key with another name signed it", () => {
    const signed = signNote(text, [stranger.signer]);
    expect(openCheckpoint(crypto.verify, signed, [stranger.key, ledger.key])).toEqual({
      ok: false,
      reason: "unsigned",
    });
    expect(() => signCheckpoint(checkpoint, [stranger.signer])).toThrow(RangeError);
    expect(() => signCheckpoint(checkpoint, [])).toThrow(RangeError);
  });

  test("does not open when one of the ledger's two keys is forged", () => {
    const forged = note + signatureLine({ ...successor.key, payload: new Uint8Array(64) });
    expect(openCheckpoint(crypto.verify, forged, [ledger.key]).ok).toBe(true);
    expect(openCheckpoint(crypto.verify, forged, [ledger.key, successor.key])).toEqual({
      ok: false,
      reason: "signature",
    });
  });

  test.each(["", "00", "-1", "1.0", "1e3", " 1", "1\n", "١", "99999999999999999"])(
    "has no size %j",
    (bad) => {
      expect(parseCount(bad)).toBeUndefined();
    },
  );

  test("has sizes from 0 to 2^53 - 1", () => {
    expect(["0", "9", "10", "9007199254740991"].map(parseCount)).toEqual([
      0,
      9,
      10,
      Number.MAX_SAFE_INTEGER,
    ]);
  });
});

describe("a cosignature", () => {
  const checkpoint: Checkpoint = { origin, size: 7, root: leafOf("root") };
  const text = checkpointText(checkpoint);
  const note = signCheckpoint(checkpoint, [ledger.signer]);
  const at = (time: number): { time: number; checkpointText: string } => ({
    time,
    checkpointText: text,
  });
  const keys = [cosigner.key, second.key];
  const cosignatures = (signed: string): ReturnType<typeof verifyCosignatures> =>
    verifyCosignatures(crypto.verify, valueOf(parseNote(signed)), keys);

  test("is over the time and the whole checkpoint", () => {
    const message = Buffer.from(cosignatureMessage(1_785_000_000, text)).toString();
    expect(message).toBe(`cosignature/v1\ntime 1785000000\n${text}`);
  });

  test("tells who saw the checkpoint and when, for every cosigner", () => {
    const signed = note + cosign(cosigner.signer, at(10)) + cosign(second.signer, at(20));
    expect(cosignatures(signed)).toEqual({
      ok: true,
      value: [
        { cosigner: cosigner.key, time: 10 },
        { cosigner: second.key, time: 20 },
      ],
    });
    expect(openCheckpoint(crypto.verify, signed, [ledger.key]).ok).toBe(true);
  });

  test("may be given twice, and both times count", () => {
    const signed = note + cosign(cosigner.signer, at(10)) + cosign(cosigner.signer, at(30));
    expect(valueOf(cosignatures(signed)).map(({ time }) => time)).toEqual([10, 30]);
  });

  test("that is missing is no failure here: how many are enough is policy", () => {
    expect(cosignatures(note)).toEqual({ ok: true, value: [] });
  });

  test("of another checkpoint condemns the note", () => {
    const other = checkpointText({ ...checkpoint, size: 8 });
    const moved = cosign(cosigner.signer, { time: 10, checkpointText: other });
    expect(cosignatures(note + moved)).toEqual({ ok: false, reason: "signature" });
  });

  test.each([
    ["a byte too short", (payload: Uint8Array) => payload.slice(1)],
    ["a byte too long", (payload: Uint8Array) => concat(payload, payload.slice(0, 1))],
    ["another time", (payload: Uint8Array) => concat(uintBytes(11, 8), payload.slice(8))],
    [
      "a time past 2^53",
      (payload: Uint8Array) => concat(new Uint8Array(8).fill(255), payload.slice(8)),
    ],
  ])("with %s condemns the note", (_, change) => {
    const [own] = parseSignatureLines(cosign(cosigner.signer, at(10))) ?? [];
    const changed = signatureLine({ ...cosigner.key, payload: change(own?.payload ?? leafOf("")) });
    expect(cosignatures(note + changed)).toEqual({ ok: false, reason: "signature" });
  });

  test("of a key that signs ledgers is not looked for", () => {
    const parsed = valueOf(parseNote(note));
    expect(verifyCosignatures(crypto.verify, parsed, [ledger.key])).toEqual({
      ok: true,
      value: [],
    });
  });

  test("has a time in whole seconds from 1970", () => {
    expect(() => cosignatureMessage(-1, text)).toThrow(RangeError);
    expect(() => cosignatureMessage(1.5, text)).toThrow(RangeError);
    expect(parseCosignature(new Uint8Array(72))).toEqual({
      time: 0,
      signature: new Uint8Array(64),
    });
    expect(parseCosignature(new Uint8Array(71))).toBeUndefined();
  });
});
