/** What the clock does is told in the entries, and nothing is ordered by it. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { instantOf } from "../../electron/ledger/clock.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import { asset } from "../../electron/ledger/views/assets.ts";
import { entries } from "../../electron/ledger/views/entries.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { lateness } from "../../renderer/ui/dates.ts";
import type { EventOf } from "../../shared/domain/event.ts";
import { held, store } from "../helpers/acts.ts";
import { close } from "../helpers/closingActs.ts";
import { on } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, freshLedger } from "../helpers/ledger.ts";
import { CARRIER, party, stage } from "../helpers/stage.ts";

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await freshLedger();
  ledger.clock.to("2026-07-24T14:00:00+09:00");
  recordNow();
});
afterEach(() => ledger.remove());

let parties = 0;

/** Records something whenever the clock says it is. */
function recordNow(): number {
  parties += 1;
  const carrier = party(`${CARRIER}-${parties}`, "carrier", `運送${parties}`);
  const command = { ...ledger.command(carrier), occurredAt: inMinutes(0) };
  const outcome = ledger.recorder().record(command, ACTOR);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.seq;
}

/** What an entry says of the clock. */
function stepIn(seq: number): Pick<EventOf<"clockStepped">, "kind" | "seconds"> | undefined {
  const [first] = ledger.events(seq);
  return first?.type === "clockStepped" ? { kind: first.kind, seconds: first.seconds } : undefined;
}

const recordedAt = (seq: number) => readBody(ledger.open().db, seq).recordedAt;
const inMinutes = (count: number) => instantOf(ledger.clock.wallMs() + count * 60_000);

describe("a clock", () => {
  test("that was set back is told of with the next entry, be it a year or a few seconds", () => {
    ledger.clock.turn(-365 * 24 * 3600);
    expect(stepIn(recordNow())).toEqual({ kind: "back", seconds: -31_536_000 });
    ledger.clock.turn(-2);
    expect(stepIn(recordNow())).toEqual({ kind: "back", seconds: -2 });
    ledger.check();
  });

  test("that was set back by less than has passed since the last entry is told of too", () => {
    ledger.clock.to(inMinutes(30));
    ledger.clock.turn(-5 * 60);
    const seq = recordNow();
    expect(recordedAt(seq) > recordedAt(seq - 1)).toBe(true);
    expect(stepIn(seq)).toEqual({ kind: "back", seconds: -300 });
  });

  test("that jumped over ten minutes is told of, one that jumped ten is not", () => {
    ledger.clock.turn(601);
    expect(stepIn(recordNow())).toEqual({ kind: "jump", seconds: 601 });
    ledger.clock.turn(600);
    expect(stepIn(recordNow())).toBeUndefined();
  });

  test("that only went on, or was slowed down until it was right again, did not step", () => {
    ledger.clock.to(inMinutes(24 * 60));
    expect(stepIn(recordNow())).toBeUndefined();
    ledger.clock.to(inMinutes(24 * 60));
    ledger.clock.turn(-40);
    expect(stepIn(recordNow())).toBeUndefined();
  });

  test("that was set back while the program did not run is told of at the first entry", () => {
    ledger.clock.turn(-3600);
    ledger.reopen();
    expect(stepIn(recordNow())).toEqual({ kind: "back", seconds: -3600 });
    ledger.clock.turn(24 * 3600);
    ledger.reopen();
    // Nobody knows how long the program did not run: only a day that went by.
    expect(stepIn(recordNow())).toBeUndefined();
    ledger.check();
  });
});

describe("the order", () => {
  test("of entries is that of their numbers, whatever their times say", () => {
    ledger.clock.turn(-365 * 24 * 3600);
    const early = recordNow();
    ledger.clock.turn(730 * 24 * 3600);
    const late = recordNow();
    ledger.clock.turn(-365 * 24 * 3600);
    const now = recordNow();
    expect([early, late, now]).toEqual([2, 3, 4]);
    expect(recordedAt(early) < recordedAt(now) && recordedAt(now) < recordedAt(late)).toBe(true);
    const shown = read(ledger.open().db, ledger.clock.wallMs(), (reading) => entries(reading, {}));
    expect(shown.rows.map(({ seq }) => seq)).toEqual([4, 3, 2, 1, 0]);
    ledger.check();
  });

  test("of days is no bound for a close: it counts what stands before an entry of a wrong early clock", () => {
    ledger.tell(stage, held("A-1", "A-2"));
    ledger.tell(on("2026-07-25T09:00:00+09:00", store(["A-1"])));
    ledger.tell(close("first", "2026-04-01", "2026-06-30"));
    ledger.clock.turn(-365 * 24 * 3600);
    recordNow();
    ledger.clock.turn(365 * 24 * 3600);
    ledger.tell(on("2026-08-01T09:00:00+09:00", close("july", "2026-07-01", "2026-07-31")));
    const last = ledger.events(ledger.recorder().size() - 1);
    const closed = last.find(({ type }) => type === "periodClosed");
    expect(closed).toMatchObject({
      type: "periodClosed",
      counts: [
        { what: "registered", count: 2 },
        { what: "provided", count: 1 },
        { what: "stored", count: 1 },
      ],
    });
  });
});

describe("what is told days after it happened", () => {
  test("shows how late it was written down", () => {
    ledger.tell(stage, held("A-1"));
    ledger.clock.to("2026-07-30T09:00:00+09:00");
    ledger.tell(on("2026-07-27T08:00:00+09:00", store(["A-1"])));
    const view = read(ledger.open().db, ledger.clock.wallMs(), (reading) => asset(reading, "A-1"));
    const told = view?.history.find(({ occurredAt }) => occurredAt.startsWith("2026-07-27"));
    expect(told).toMatchObject({ recordedAt: "2026-07-30T00:00:00.000Z" });
    expect(told && lateness(told)).toBe("(3日後に記録)");
    expect(view?.history.map(lateness).filter((one) => one.includes("日後"))).toHaveLength(1);
  });
});
