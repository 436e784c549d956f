/** Laws of canonical JSON and of the byte encodings, over whatever fast-check can think of. */

import oracle from "canonicalize";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  base32,
  base64,
  base64url,
  equalBytes,
  fromBase32,
  fromBase64,
  fromBase64url,
  fromHex,
  hex,
  uintBytes,
  uintOf,
  utf8,
  utf8Text,
} from "../../shared/proof/bytes.ts";
import {
  canonicalize,
  checkProfile,
  inCanonicalOrder,
  parseCanonical,
  readCanonical,
} from "../../shared/proof/canonical.ts";
import * as second from "../vectors/second.ts";

const runs = { numRuns: 2000 };
const anyJson = fc.jsonValue({ maxDepth: 6, stringUnit: "binary" });

// Keys that objects keep in an order of their own, and keys that mean something to JavaScript.
const awkwardKey = fc.constantFrom(
  "10",
  "9",
  "01",
  "__proto__",
  "toJSON",
  "constructor",
  "",
  "é",
  "ﬀ",
  "😀",
);
const awkwardObject = fc.dictionary(fc.oneof(awkwardKey, fc.string({ unit: "binary" })), anyJson);

const profileKey = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/).filter((key) => key !== "__proto__");
const profileText = fc.string({ unit: "binary" }).filter((text) => !text.includes("\0"));
const profileValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    profileText,
    fc.maxSafeInteger().map((integer) => integer + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(profileKey, tie("value"), { maxKeys: 5 }),
  ),
})).value;

/** The same value with the members of every object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    turned(item),
  ]);
  return Object.fromEntries(members.toReversed());
}

function platformText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

describe("canonical JSON", () => {
  test("is what the canonicalize package and the second implementation write", () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, awkwardObject), (value) => {
        const text = canonicalize(value);
        expect([oracle(value), second.canonical(value)]).toEqual([text, text]);
      }),
      runs,
    );
  });

  test("does not depend on the order in which members were set", () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, awkwardObject), (value) => {
        expect(canonicalize(turned(value))).toBe(canonicalize(value));
      }),
      runs,
    );
  });

  test("is canonical itself, read and written again", () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, awkwardObject), (value) => {
        const text = canonicalize(value);
        expect(canonicalize(JSON.parse(text))).toBe(text);
      }),
      runs,
    );
  });

  test("of every value in the profile gives exactly that value back", () => {
    fc.assert(
      fc.property(profileValue, (value) => {
        checkProfile(value);
        expect(parseCanonical(canonicalize(value))).toEqual(value);
      }),
      runs,
    );
  });

  test("is what plain writing gives once the members are in order, be they few or many", () => {
    const many = fc.dictionary(profileKey, profileText, { minKeys: 20, maxKeys: 80 });
    fc.assert(
      fc.property(fc.oneof(profileValue, many), (value) => {
        const ordered = inCanonicalOrder(turned(value));
        expect(canonicalize(ordered)).toBe(canonicalize(value));
        expect(JSON.stringify(ordered)).toBe(JSON.stringify(parseCanonical(canonicalize(value))));
      }),
      runs,
    );
  });

  test("is read from no other text of the same value", () => {
    const spaces = fc.constantFrom(" ", "\n", "\t", "\r");
    fc.assert(
      fc.property(profileValue, fc.nat(), spaces, (value, at, space) => {
        const text = canonicalize(value);
        const place = at % (text.length + 1);
        const other = text.slice(0, place) + space + text.slice(place);
        const reading = readCanonical(other);
        // A space inside a string makes another value, which is then that value's only text.
        expect(reading.ok && canonicalize(reading.value) !== other).toBe(false);
        expect(reading.ok && canonicalize(reading.value) === text).toBe(false);
      }),
      runs,
    );
  });

  test("is read or refused, whatever the text, without throwing", () => {
    const letters = fc.constantFrom(...'{}[]:,"\\u0d8e+-.01truefalsn \n'.split(""));
    const text = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: "binary" }), fc.json());
    fc.assert(
      fc.property(text, (each) => {
        expect(typeof readCanonical(each).ok).toBe("boolean");
      }),
      runs,
    );
  });
});

describe("encodings", () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const encodings = [
    { name: "hexadecimal", encode: hex, decode: fromHex, letters: "0123456789abcdefAF " },
    { name: "Base64", encode: base64, decode: fromBase64, letters: "ABZaz09+/=-_" },
    { name: "URL-safe Base64", encode: base64url, decode: fromBase64url, letters: "ABZaz09-_=+/" },
    { name: "Base32", encode: base32, decode: fromBase32, letters: "ABYZ2345678az=" },
  ];

  test.each(encodings)("of $name give back the bytes", ({ encode, decode }) => {
    fc.assert(
      fc.property(bytes, (all) => {
        expect(decode(encode(all))).toEqual(all);
      }),
      runs,
    );
  });

  test.each(encodings)("of $name have one text for each bytes", ({ encode, decode, letters }) => {
    const text = fc.string({ unit: fc.constantFrom(...letters.split("")), maxLength: 24 });
    fc.assert(
      fc.property(text, (each) => {
        const read = decode(each);
        expect(read === undefined || encode(read) === each).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test("of UTF-8 are those of the platform, for every text and for all bytes", () => {
    const near = fc.uint8Array({ maxLength: 12 }).map((all) => all.map((byte) => byte | 0x80));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.oneof(bytes, near), (text, all) => {
        expect(equalBytes(utf8(text), new TextEncoder().encode(text))).toBe(true);
        expect(utf8Text(utf8(text))).toBe(text);
        expect(utf8Text(all)).toBe(platformText(all));
      }),
      { numRuns: 20_000 },
    );
  });

  test("of numbers give back the number", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(uintOf(uintBytes(value, 8))).toBe(value);
      }),
    );
  });
});
