/** How long the ledger thinks about one slip of many lines, among as many units as it holds. */
import { Command } from "../../shared/domain/command.ts";
import type { BenchLedger } from "./harness.ts";
import { ACTOR, median, newId } from "./harness.ts";

const LINES = 200;
const TIMES = 15;

export interface Decided {
  readonly assets: number;
  readonly lines: number;
  readonly ms: number;
}

/** The median of deciding a slip of units that nothing has been asked about before, from all over the ledger. */
export function decisionMs(bench: BenchLedger, assets: number): Decided {
  const { recorder, clock } = bench;
  // A unit is called after the entry it was registered in.
  const newest = recorder.size() - 1;
  appoint(bench);
  const times = Array.from({ length: TIMES }, (_, time) => {
    const step = Math.floor((assets * 0.95) / (TIMES * LINES));
    const units = Array.from(
      { length: LINES },
      (_unused, at) => newest - (time + at * TIMES) * step,
    );
    const command = slip(clock.instant(), units);
    const start = performance.now();
    const { refusals } = recorder.tryOut(command, ACTOR);
    const ms = performance.now() - start;
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals[0]));
    return ms;
  });
  return { assets, lines: LINES, ms: median(times) };
}

function slip(at: string, units: readonly number[]): Command {
  return Command.parse({
    type: "issueSlip",
    id: newId(),
    occurredAt: at,
    slip: "slip-bench",
    contract: "K-1",
    kind: "provision",
    issuedOn: at.slice(0, 10),
    plannedAt: at,
    place: "P-1",
    giver: "bench-official",
    receiver: "bench-manager",
    purpose: "保管",
    lines: units.map((n, line) => ({
      asset: `A-${n}`,
      quantity: { value: 1, unit: "roll" },
      seal: `封-${line}`,
    })),
  });
}

/** The two who hand over, with the offices that Art. 12 demands. */
function appoint({ recorder, clock }: BenchLedger): void {
  const occurredAt = clock.instant();
  const document = { number: "指定第2号", date: "2026-04-01" };
  const person = (id: string, party: string, office: string) => [
    {
      type: "registerPerson",
      person: id,
      party,
      name: { clear: "高橋 計" },
      kana: { clear: "タカハシ" },
    },
    { type: "filePledge", contract: "K-1", person: id, signedOn: "2026-04-01" },
    { type: "designatePerson", contract: "K-1", person: id, office, document, from: "2026-04-01" },
  ];
  const commands = [
    ...person("bench-official", "city", "designatedOfficial"),
    ...person("bench-manager", "co", "custodyManager"),
  ];
  for (const command of commands) {
    const outcome = recorder.record(Command.parse({ id: newId(), occurredAt, ...command }), ACTOR);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  }
}
