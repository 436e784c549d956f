/** Ids sort as they were made, which is what lets a fresh command be known for one. */
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import * as z from "zod";
import { uuid7Maker } from "../../../shared/domain/uuid7.ts";

const random = (count: number) => randomBytes(count);

test("ids are UUIDs of version 7", () => {
  const make = uuid7Maker(Date.now, random);
  for (let i = 0; i < 1000; i += 1) expect(z.uuidv7().safeParse(make()).success).toBe(true);
});

test("ids rise, also within one millisecond and when the clock goes back", () => {
  let now = 1_800_000_000_000;
  const make = uuid7Maker(() => now, random);
  const ids = Array.from({ length: 20_000 }, (_, i) => {
    if (i % 5000 === 0) now += 1;
    if (i === 12_000) now -= 60_000;
    return make();
  });
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
