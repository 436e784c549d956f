/** Every case of the list is played. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CASES } from "./cases.ts";

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));

const played = (number: string) =>
  sources.flatMap((text) => [...text.matchAll(new RegExp(`\\bscenario\\(\\s*"${number}"`, "g"))]);

test.each(Object.entries(CASES))("%s is played: %s", (number) => {
  expect(played(number).length).toBeGreaterThan(0);
});

test("the cases are numbered from 1 to 36, and each says something of its own", () => {
  const numbers = Array.from(
    { length: 36 },
    (_, index) => `E${String(index + 1).padStart(2, "0")}`,
  );
  expect(Object.keys(CASES)).toEqual(numbers);
  expect(new Set(Object.values(CASES)).size).toBe(36);
  expect(played("E37")).toEqual([]);
});
