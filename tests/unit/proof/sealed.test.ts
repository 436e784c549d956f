import { describe, expect, test } from "vitest";

import { ProfileError } from "../../../shared/proof/canonical.ts";
import { commitment, opensCommitment } from "../../../shared/proof/sealed.ts";
import { flipBit, leafOf, sha256 } from "./platform.ts";

const salt = leafOf("salt").slice(0, 16);
const person = { name: "髙﨑 花子", reading: "タカサキ ハナコ" };
const sealed = commitment(sha256, salt, person);

function noHash(): Uint8Array {
  throw new Error("no hash today");
}

describe("a sealed value", () => {
  test("is 43 letters that do not hold the value", () => {
    expect(sealed).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test("opens with its salt and value, in whatever order its members are", () => {
    expect(opensCommitment(sha256, salt, person, sealed)).toBe(true);
    const turned = { reading: person.reading, name: person.name };
    expect(opensCommitment(sha256, salt, turned, sealed)).toBe(true);
  });

  test("does not open with any bit of the salt changed", () => {
    for (let bit = 0; bit < salt.length * 8; bit++) {
      expect(opensCommitment(sha256, flipBit(salt, bit), person, sealed)).toBe(false);
    }
  });

  test.each([
    ["another spelling of the name", { ...person, name: "高﨑 花子" }],
    [
      "the same letters composed otherwise",
      { ...person, reading: person.reading.normalize("NFD") + "\u3099" },
    ],
    ["a member more", { ...person, phone: "" }],
    ["only the name", person.name],
    ["nothing", null],
    ["a value that cannot be hashed", { ...person, age: 41.5 }],
    ["undefined", undefined],
  ])("does not open with %s", (_, value) => {
    expect(opensCommitment(sha256, salt, value, sealed)).toBe(false);
  });

  test("is sealed differently under another salt", () => {
    expect(commitment(sha256, flipBit(salt, 0), person)).not.toBe(sealed);
  });

  test("has a salt of 16 bytes, so that salt and value cannot trade places", () => {
    for (const length of [0, 15, 17, 32]) {
      const other = new Uint8Array(length);
      expect(() => commitment(sha256, other, person)).toThrow(RangeError);
      expect(opensCommitment(sha256, other, person, sealed)).toBe(false);
    }
  });

  test("is not made of a value outside the strict profile", () => {
    expect(() => commitment(sha256, salt, { age: 41.5 })).toThrow(ProfileError);
  });

  test("does not hide a failure of the hash behind a false", () => {
    expect(() => opensCommitment(noHash, salt, person, sealed)).toThrow("no hash today");
  });
});
