/** Timing pieces shared by the benchmarks: medians of interleaved runs, and ledgers of any size. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { randomBytes } from "node:crypto";
import { Command } from "../../shared/domain/command.ts";
import { epochSeconds, instantAt } from "../../shared/domain/calendar.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Recorder } from "../../electron/ledger/append.ts";
import type { Actor } from "../../electron/ledger/body.ts";
import type { Clock } from "../../electron/ledger/clock.ts";
import { createLedger } from "../../electron/ledger/create.ts";
import type { RecordLedger } from "../../electron/ledger/ledger.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";

export const ACTOR: Actor = { account: "a-1", role: "manager", workstation: "bench", via: "cli" };

export const PASSPHRASE = "bench-passphrase";

const START = epochSeconds("2026-04-01T09:00:00+09:00") * 1000;

/** A clock that moves only when told, so that a ledger can be filled at any speed. */
export function benchClock(): Clock & { advance(ms: number): void; instant(): string } {
  let now = START;
  return {
    wallMs: () => now,
    elapsedMs: () => now - START,
    advance: (ms) => {
      now += ms;
    },
    instant: () => instantAt(Math.floor(now / 1000)),
  };
}

export const newId = uuid7Maker(Date.now, (count) => randomBytes(count));

export interface BenchLedger {
  readonly folder: string;
  readonly path: string;
  readonly ledger: RecordLedger;
  readonly recorder: Recorder;
  readonly clock: ReturnType<typeof benchClock>;
  close(): void;
}

/** A ledger with a contract, ready to register assets in. */
export async function benchLedger(): Promise<BenchLedger> {
  const folder = mkdtempSync(join(tmpdir(), "ukewatashi-bench-"));
  const path = join(folder, "bench.ukewatashi");
  const clock = benchClock();
  const key = await createLedger({
    path,
    title: "計測",
    sample: true,
    passphrase: PASSPHRASE,
    manager: { account: "a-1", login: "bench", password: "bench-password" },
    commandId: newId(),
    actor: ACTOR,
    clock,
    logN: 14,
  });
  const ledger = openForRecording(path);
  const recorder = ledger.unlock(key, clock);
  for (const command of stage(clock)) {
    const outcome = recorder.record(Command.parse({ id: newId(), ...command }), ACTOR);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  }
  return {
    folder,
    path,
    ledger,
    recorder,
    clock,
    close: () => {
      ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stage(clock: ReturnType<typeof benchClock>): readonly object[] {
  const occurredAt = clock.instant();
  const document = { number: "指定第1号", date: "2026-04-01" };
  return [
    { type: "registerParty", occurredAt, party: "city", name: "若葉市", role: "client" },
    { type: "registerParty", occurredAt, party: "co", name: "株式会社みなと", role: "contractor" },
    {
      type: "registerPerson",
      occurredAt,
      person: "p-1",
      party: "co",
      name: { clear: "湊 大輔" },
      kana: { clear: "ミナト" },
    },
    {
      type: "registerPlace",
      occurredAt,
      place: "P-1",
      code: "P-1",
      name: "媒体保管庫",
      party: "co",
      kind: "contractor",
      country: "JP",
      managedArea: false,
      lock: "電気錠",
      keyCustodian: "p-1",
    },
    {
      type: "openContract",
      occurredAt,
      contract: "K-1",
      number: "第1号",
      title: "保管業務",
      client: "city",
      contractor: "co",
      addressee: "若葉市長",
      from: "2026-04-01",
      to: "2027-03-31",
      purpose: "保管",
      settings: {
        cityForm: false,
        delegation: "refused",
        promptDays: 14,
        courier: "carrier",
        witness: "always",
        retentionYears: 5,
        classification: [{ code: "3B", label: "自治体機密性3B", rank: 4, least: "purge" }],
        seals: "required",
        moveConfirmation: "notify",
        slipGapDays: 7,
        severity: {},
      },
    },
    {
      type: "designatePlace",
      occurredAt,
      contract: "K-1",
      place: "P-1",
      document,
      from: "2026-04-01",
    },
  ];
}

/** The `n`th asset to register, as it would arrive from a screen or an import. */
export function registration(n: number, occurredAt: string): object {
  return {
    id: newId(),
    type: "registerAsset",
    occurredAt,
    asset: `A-${n}`,
    contract: "K-1",
    number: `A-${String(n).padStart(7, "0")}`,
    name: "納税者データ(市民税 普通徴収分)",
    media: "tape",
    serial: `SN${n}`,
    quantity: { value: 1, unit: "roll" },
    records: 12_040,
    classification: "3B",
    content: { personal: "yes", myNumber: "no", sensitive: "no" },
    mediumOwner: "client",
    encryption: { state: "encrypted", method: "AES-256" },
  };
}

/** Registers `count` assets in batches of `perBatch`, one commit and one checkpoint each. */
export function fill(bench: BenchLedger, count: number, perBatch = 10_000): void {
  const first = bench.recorder.size();
  for (let done = 0; done < count; done += perBatch) {
    const batch = Array.from({ length: Math.min(perBatch, count - done) }, (_, i) => {
      bench.clock.advance(1);
      return Command.parse(registration(first + done + i, bench.clock.instant()));
    });
    bench.recorder.recordAll(batch, ACTOR);
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
