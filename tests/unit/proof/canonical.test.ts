import { describe, expect, test } from "vitest";

import {
  canonicalize,
  checkProfile,
  MAX_PROFILE_DEPTH,
  parseCanonical,
  ProfileError,
  readCanonical,
} from "../../../shared/proof/canonical.ts";

const nested = (depth: number, innermost: unknown = 1): unknown =>
  depth === 0 ? innermost : [nested(depth - 1, innermost)];
const cycle: unknown[] = [];
cycle.push({ again: cycle });

describe("canonical JSON", () => {
  test("is the same whatever the order of the members", () => {
    const ordered = { a: [1, { b: true, c: null }], z: "" };
    const shuffled = { z: "", a: [1, { c: null, b: true }] };
    expect(canonicalize(shuffled)).toBe(canonicalize(ordered));
    expect(canonicalize(ordered)).toBe('{"a":[1,{"b":true,"c":null}],"z":""}');
  });

  test("leaves the value as it was", () => {
    const value = { b: [3, 1, 2], a: 0 };
    canonicalize(value);
    expect(Object.keys(value)).toEqual(["b", "a"]);
    expect(value.b).toEqual([3, 1, 2]);
  });

  test("keeps a member called __proto__ or toJSON like any other", () => {
    expect(canonicalize(JSON.parse('{"z":1,"__proto__":{"b":1,"a":2}}'))).toBe(
      '{"__proto__":{"a":2,"b":1},"z":1}',
    );
    expect(canonicalize({ toJSON: "x", a: 1 })).toBe('{"a":1,"toJSON":"x"}');
  });

  test("takes an object without a prototype", () => {
    expect(canonicalize(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
  });

  test("tells a backslash before ud800 from a lone surrogate", () => {
    expect(canonicalize({ a: "\\ud800" })).toBe(String.raw`{"a":"\\ud800"}`);
    expect(() => canonicalize({ a: "\ud800" })).toThrow("lone surrogate");
    expect(() => canonicalize({ "\udfff": 1 })).toThrow("lone surrogate");
  });

  test("writes each UTF-16 unit alike whether members come in order or not", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const misspelt = units
      .filter((unit) => unit.isWellFormed())
      .filter((unit) => {
        const text = `{"a":0,"b":${JSON.stringify(unit)}}`;
        return canonicalize({ b: unit, a: 0 }) !== text || canonicalize({ a: 0, b: unit }) !== text;
      });
    expect(misspelt).toEqual([]);
  });

  test.each([
    ["NaN", Number.NaN],
    ["an infinity", -Infinity],
    ["undefined", undefined],
    ["a member that is undefined", { a: undefined, b: 1 }],
    ["a function", { a: (): number => 1 }],
    ["a function called toJSON", { toJSON: (): number => 1 }],
    ["a symbol", Symbol("x")],
    ["a big integer", 1n],
    ["a hole in an array", Array(1)],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["bytes", new Uint8Array(1)],
    ["an object of a class", new URL("app://bundle/")],
    ["an object with a prototype of its own", Object.create({ a: 1 })],
    ["a value that contains itself", cycle],
    ["a value a million deep", nested(5000)],
  ])("cannot carry %s, ordered or not", (_, value) => {
    expect(() => canonicalize(value)).toThrow(TypeError);
    expect(() => canonicalize({ a: value })).toThrow(TypeError);
    expect(() => canonicalize({ b: [value], a: 1 })).toThrow(TypeError);
  });
});

describe("the strict profile", () => {
  test("accepts what the ledger writes", () => {
    const value = {
      v: 1,
      list: [{}, [], null, true, "𠮷\n"],
      n: -9007199254740991,
      A_9: 0,
      "R13-3": 1,
    };
    expect(() => checkProfile(value)).not.toThrow();
  });

  test.each([
    ["a fraction", { a: [1, 1.5] }, "number", "$.a[1]"],
    ["an unsafe integer", { a: 2 ** 53 }, "number", "$.a"],
    ["minus zero", [-0], "number", "$[0]"],
    ["NaN", Number.NaN, "number", "$"],
    ["U+0000", { a: { b: "x\u0000" } }, "string", "$.a.b"],
    ["a lone surrogate", ["\ud800x"], "string", "$[0]"],
    ["an empty key", { "": 1 }, "key", '$[""]'],
    ["a key with a dot", { a: { "b.c": 1 } }, "key", '$.a["b.c"]'],
    ["a Japanese key", { 品名: 1 }, "key", '$["品名"]'],
    ["a key with a line end", { "a\n": 1 }, "key", String.raw`$["a\n"]`],
    ["__proto__", JSON.parse('{"__proto__":1}'), "key", '$["__proto__"]'],
    ["undefined", { a: undefined }, "type", "$.a"],
    ["a hole", Array(2), "type", "$[0]"],
    ["a date", { at: new Date(0) }, "type", "$.at"],
    ["a value nested too deep", nested(MAX_PROFILE_DEPTH + 1), "depth", `$${"[0]".repeat(32)}`],
    ["a value that contains itself", cycle, "depth", `$${"[0].again".repeat(16)}`],
  ])("refuses %s and says where", (_, value, reason, path) => {
    expect(() => checkProfile(value)).toThrow(
      expect.objectContaining({ name: "ProfileError", reason, path }),
    );
  });

  test("accepts the deepest value allowed", () => {
    const deepest = nested(MAX_PROFILE_DEPTH);
    expect(parseCanonical(canonicalize(deepest))).toEqual(deepest);
  });
});

describe("reading a canonical text", () => {
  test("gives back the value that was written", () => {
    const value = { a: [1, "二", null], b: { c: true } };
    expect(parseCanonical(canonicalize(value))).toEqual(value);
  });

  test.each([
    ["a duplicate key", '{"seq":1,"seq":2}', "form"],
    ["a nested duplicate key", '{"a":[{"b":1,"b":1}]}', "form"],
    ["a duplicate key in disguise", String.raw`{"seq":1,"\u0073eq":1}`, "form"],
    ["an escape that is not needed", String.raw`{"a":"\u0041"}`, "form"],
    ["an escaped solidus", String.raw`["\/"]`, "form"],
    ["an escape in capitals", String.raw`["\u001F"]`, "form"],
    ["members out of order", '{"b":1,"a":2}', "form"],
    ["a space", '{"a": 1}', "form"],
    ["a line end", '{"a":1}\n', "form"],
    ["an exponent", "[1e2]", "form"],
    ["a fraction of nothing", "[1.0]", "form"],
    ["minus zero", "[-0]", "number"],
    ["a number past the safe ones", "[9007199254740993]", "number"],
    ["a number past all", "[1e400]", "number"],
    ["a fraction", "[0.5]", "number"],
    ["a lone surrogate", String.raw`["\ud800"]`, "string"],
    ["U+0000", String.raw`["\u0000"]`, "string"],
    ["a byte order mark", "\ufeff{}", "syntax"],
    ["nothing", "", "syntax"],
    ["half a document", '{"a":[1', "syntax"],
    ["brackets in a string only", `["${"[".repeat(100)}`, "syntax"],
    ["33 levels", `${"[".repeat(33)}1${"]".repeat(33)}`, "depth"],
    ["a million levels", "[".repeat(1_000_000), "depth"],
    ["a million levels of objects", '{"a":'.repeat(1_000_000), "depth"],
  ])("refuses %s", (_, text, reason) => {
    expect(readCanonical(text)).toMatchObject({ ok: false, reason });
    expect(() => parseCanonical(text)).toThrow(ProfileError);
  });

  test("does not count brackets inside strings", () => {
    const text = JSON.stringify([
      String.raw`\"` + "[{".repeat(100),
      '"'.repeat(9) + "[".repeat(40),
    ]);
    expect(readCanonical(text).ok).toBe(true);
  });
});
