/** What an inspection sees (Art. 19) of a contract with more units than anybody counts: every one of them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { Inspecting } from "../../electron/services/inspecting.ts";
import { answeringThread } from "../../electron/services/answeringThread.ts";
import type { InspectionView } from "../../shared/views/inspection.ts";
import { handOver, register } from "../helpers/acts.ts";
import { threadOf } from "../helpers/commandLine.ts";
import { STORY_AT } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, commandAt, freshLedger } from "../helpers/ledger.ts";
import { CONTRACT, stage } from "../helpers/stage.ts";

const UNITS = 10_200;
const A_SLIP = 200;
/** Of so many units nobody has said what is in them. */
const UNKNOWN = 400;
const ASKED = { contract: CONTRACT, from: "2026-04-01", to: "2027-03-31" };

let told: TestLedger;

beforeAll(async () => {
  told = await freshLedger();
  told.tell(stage);
  const units = Array.from({ length: UNITS }, (_, n) => `A-${n}`);
  const content = { personal: "unknown", myNumber: "no", sensitive: "no" } as const;
  const registered = units.map((unit, n) =>
    commandAt(
      register(unit, { mediumOwner: "contractor", ...(n < UNKNOWN ? { content } : {}) }),
      STORY_AT,
      told.books(),
    ),
  );
  told.recorder().recordAll(registered, ACTOR);
  for (let at = 0; at < UNITS; at += A_SLIP)
    told.tell(handOver(`S-${at}`, "provision", units.slice(at, at + A_SLIP)));
  told.close();
}, 120_000);
afterAll(() => told.remove());

/** Of an article: how many gaps there are and are told, and the same of each kind of record. */
function toldOf(view: InspectionView | undefined, wanted: number) {
  const found = view?.articles.find(({ article }) => article === wanted);
  return {
    gaps: [found?.gapCount, found?.gaps.length],
    evidence: found?.evidence.map(({ count, rows }) => [count, rows.length]),
  };
}

test("an inspection counts all units of a contract, however many they are", () => {
  const ledger = openForReading(told.path);
  const view = read(ledger.db, told.clock.wallMs(), (reading) => inspection(reading, ASKED));
  ledger.close();
  const all = [UNITS, UNITS];
  // For each of them a reason was given why it was registered all the same.
  const unknown = [UNKNOWN, UNKNOWN];
  expect(toldOf(view, 4)).toEqual({ gaps: unknown, evidence: [all, unknown] });
  expect(toldOf(view, 9)).toEqual({ gaps: [0, 0], evidence: [all] });
});

test("screen and paper are told how many there are, and as many of them as they have room for", async () => {
  const inspecting = new Inspecting((order) =>
    answeringThread(threadOf("inspection-worker"), order),
  );
  const order = { ledger: told.path, wallMs: told.clock.wallMs(), asked: ASKED };
  const [onPage, onPaper] = await Promise.all([inspecting.see(order), inspecting.forPaper(order)]);
  const told4 = (most: number) => ({
    gaps: [UNKNOWN, Math.min(most, UNKNOWN)],
    evidence: [UNITS, UNKNOWN].map((count) => [count, Math.min(most, count)]),
  });
  expect(toldOf(onPage, 4)).toEqual(told4(200));
  expect(toldOf(onPaper, 4)).toEqual(told4(10_000));
});
