import { describe, expect, test } from "vitest";

import {
  base32,
  base64,
  base64url,
  concat,
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
} from "../../../shared/proof/bytes.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("UTF-8", () => {
  test.each([
    ["", ""],
    ["\u0000\u007f", "007f"],
    ["\u0080\u07ff", "c280dfbf"],
    ["\u0800\ud7ff\ue000\uffff", "e0a080ed9fbfee8080efbfbf"],
    ["\u{10000}\u{10ffff}", "f0908080f48fbfbf"],
    ["\ufeff髙𠮷", "efbbbfe9ab99f0a0aeb7"],
  ])("of %j is %s, and back", (text, digits) => {
    expect(hex(utf8(text))).toBe(digits);
    expect(utf8Text(fromHex(digits) ?? bytes())).toBe(text);
  });

  test.each(["\ud800", "a\udc00b", "\udc00\ud800", "\udfff", "\ud83d\ud83d\ude00"])(
    "of %j does not exist: a surrogate stands alone",
    (text) => {
      expect(() => utf8(text)).toThrow(RangeError);
    },
  );

  test.each([
    ["a byte that starts nothing", "80"],
    ["two bytes that continue nothing", "bfbf"],
    ["a lead byte where one should continue", "e9c2bf"],
    ["a lead byte of five", "f888808080"],
    ["an overlong NUL", "c080"],
    ["an overlong slash of three bytes", "e080af"],
    ["the last overlong form of three bytes", "e09fbf"],
    ["an overlong form of four bytes", "f08fbfbf"],
    ["a surrogate", "eda080"],
    ["a pair of surrogates", "eda0bdedb880"],
    ["a code point past the last", "f4908080"],
    ["a lead byte past the last", "f5808080"],
    ["a cut-off end", "e9ab"],
    ["a cut-off middle", "e9ab61"],
    ["a byte that is never used", "ff"],
  ])("refuses %s", (_, digits) => {
    expect(utf8Text(fromHex(digits) ?? bytes())).toBeUndefined();
  });

  test("of a long text is read in one go", () => {
    const text = "台帳𠮷".repeat(50_000);
    expect(utf8Text(utf8(text))).toBe(text);
  });
});

describe("the encodings of RFC 4648", () => {
  test.each([
    ["", "", "", ""],
    ["f", "Zg==", "Zg", "MY"],
    ["fo", "Zm8=", "Zm8", "MZXQ"],
    ["foo", "Zm9v", "Zm9v", "MZXW6"],
    ["foob", "Zm9vYg==", "Zm9vYg", "MZXW6YQ"],
    ["fooba", "Zm9vYmE=", "Zm9vYmE", "MZXW6YTB"],
    ["foobar", "Zm9vYmFy", "Zm9vYmFy", "MZXW6YTBOI"],
  ])("write %j as in section 10", (text, in64, inUrl64, in32) => {
    const all = utf8(text);
    expect([base64(all), base64url(all), base32(all)]).toEqual([in64, inUrl64, in32]);
    expect([fromBase64(in64), fromBase64url(inUrl64), fromBase32(in32)]).toEqual([all, all, all]);
  });

  test("use their own letters for the last two values", () => {
    expect([base64(bytes(0xfb, 0xff)), base64url(bytes(0xfb, 0xff))]).toEqual(["+/8=", "-_8"]);
  });

  test.each([
    "Zg",
    "Zg=",
    "Zg===",
    "Zh==",
    "Zm9=",
    "Z===",
    "=",
    "====",
    "Zm9v\n",
    "Zm 9",
    "Zm9-",
    "Zg==Zg==",
  ])("refuse %j as Base64", (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  test.each(["Z", "Zg==", "Zh", "Zm9", "Zm9+", "Zm9v\n", "Zm9vZ"])(
    "refuse %j as URL-safe Base64",
    (text) => {
      expect(fromBase64url(text)).toBeUndefined();
    },
  );

  test.each(["M", "MZX", "MZXW6Y", "MY======", "MZ", "my", "M1", "M8", "ＭＹ", "MZXW6YTBM"])(
    "refuse %j as Base32",
    (text) => {
      expect(fromBase32(text)).toBeUndefined();
    },
  );

  test("take hexadecimal in lower case and whole bytes only", () => {
    expect(fromHex("00ff10")).toEqual(bytes(0, 255, 16));
    expect(["0", "0F", "0g", " 00", "0x00", "00\n"].map(fromHex)).toEqual(Array(6).fill(undefined));
  });
});

describe("bytes", () => {
  test("are joined in order", () => {
    expect(concat(bytes(1), bytes(), bytes(2, 3))).toEqual(bytes(1, 2, 3));
  });

  test("are equal when every one is, and as many", () => {
    expect(equalBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect([bytes(1), bytes(1, 3), bytes(1, 2, 0)].map((b) => equalBytes(bytes(1, 2), b))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.each([
    [0, 1, "00"],
    [255, 1, "ff"],
    [65_535, 2, "ffff"],
    [2 ** 40 - 1, 5, "ffffffffff"],
    [2 ** 32, 5, "0100000000"],
    [Number.MAX_SAFE_INTEGER, 8, "001fffffffffffff"],
  ])("hold the number %d in %d, biggest first", (value, width, digits) => {
    expect(hex(uintBytes(value, width))).toBe(digits);
    expect(uintOf(uintBytes(value, width))).toBe(value);
  });

  test.each([
    [256, 1],
    [-1, 4],
    [1.5, 4],
    [2 ** 40, 5],
    [2 ** 53, 8],
    [Number.NaN, 4],
  ])("cannot hold %d in %d", (value, width) => {
    expect(() => uintBytes(value, width)).toThrow(RangeError);
  });

  test("past 2^53 - 1 are no number", () => {
    expect(uintOf(bytes(0, 0x20, 0, 0, 0, 0, 0, 0))).toBeUndefined();
    expect(uintOf(bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toBeUndefined();
  });
});
