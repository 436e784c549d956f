/** What an inspection sees (Art. 19) of a contract with more units than anybody counts: every one of them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { handOver, register } from "../helpers/acts.ts";
import { STORY_AT } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, commandAt, freshLedger } from "../helpers/ledger.ts";
import { CONTRACT, stage } from "../helpers/stage.ts";

const UNITS = 10_200;
const A_SLIP = 200;

let told: TestLedger;

beforeAll(async () => {
  told = await freshLedger();
  told.tell(stage);
  const units = Array.from({ length: UNITS }, (_, n) => `A-${n}`);
  const registered = units.map((unit) =>
    commandAt(register(unit, { mediumOwner: "contractor" }), STORY_AT, told.books()),
  );
  const outcomes = told.recorder().recordAll(registered, ACTOR);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  for (let at = 0; at < UNITS; at += A_SLIP)
    told.tell(handOver(`S-${at}`, "provision", units.slice(at, at + A_SLIP)));
  told.close();
}, 120_000);
afterAll(() => told.remove());

test("an inspection counts all units of a contract, however many they are", () => {
  const ledger = openForReading(told.path);
  const view = read(ledger.db, told.clock.wallMs(), (reading) =>
    inspection(reading, { contract: CONTRACT, from: "2026-04-01", to: "2027-03-31" }),
  );
  ledger.close();
  const counts = (article: number) =>
    view?.articles
      .find((one) => one.article === article)
      ?.evidence.map(({ count, rows }) => [count, rows.length]);
  expect(counts(4)).toEqual([[UNITS, UNITS]]);
  expect(counts(9)).toEqual([[UNITS, UNITS]]);
});
