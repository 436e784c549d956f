/** How long someone waits for the first results of a search, in a ledger of any size. */
import { Command } from "../../shared/domain/command.ts";
import { fileSome } from "../../electron/ledger/found.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { search } from "../../electron/ledger/views/search.ts";
import type { BenchLedger } from "./harness.ts";
import { ACTOR, median, newId } from "./harness.ts";

export interface Waited {
  readonly entries: number;
  /** The question that took longest, and the median of asking it. */
  readonly slowest: string;
  readonly ms: number;
}

/** What people type: numbers whole and in part, names common and rare, a reading, a character, what is not there. */
const SOUGHT = [
  "A-0099123",
  "0123",
  "9",
  "納税者データ",
  "税",
  "市民",
  "SN12345",
  "第12号",
  "たかはし",
  "高橋 花",
  "ありません",
  "A-00 テープ 市民税",
];

const TIMES = 9;

/** The slowest of what people type, asked of the ledger as it is. */
export function searchMs({ ledger, clock }: BenchLedger, entries: number): Waited {
  while (fileSome(ledger.writable, 5000));
  const waited = SOUGHT.map((text) => {
    const times = Array.from({ length: TIMES }, () => {
      const start = performance.now();
      read(ledger.db, clock.wallMs(), (reading) => search(reading, { text }));
      return performance.now() - start;
    });
    return { entries, slowest: text, ms: median(times) };
  });
  return waited.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest));
}

/** People, whose names are opened one by one. More than any contract has. */
export function addPeople({ recorder, clock }: BenchLedger, count = 1000): void {
  const people = Array.from({ length: count }, (_, n) =>
    Command.parse({
      type: "registerPerson",
      id: newId(),
      occurredAt: clock.instant(),
      person: `bench-person-${n}`,
      party: "co",
      name: { clear: `髙橋 花子${n}` },
      kana: { clear: `たかはし はなこ${n}` },
    }),
  );
  const outcomes = recorder.recordAll(people, ACTOR);
  if (!outcomes.every((one) => one.ok)) throw new Error(JSON.stringify(outcomes[0]));
}
