/** What must not grow with the ledger, or hardly: making a proof, checking the code of a slip, recording one entry. */
import { createHash } from "node:crypto";
import { entryProof } from "../../electron/exchange/proofs.ts";
import { crypto, sha256 } from "../../electron/ledger/crypto.ts";
import { readCheckpoint, readEntry } from "../../electron/ledger/entries.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { storedTree } from "../../electron/ledger/tree.ts";
import { Command } from "../../shared/domain/command.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { SlipCode } from "../../shared/proof/slipCode.ts";
import { encodeSlipCode, decodeSlipCode, verifySlipCode } from "../../shared/proof/slipCode.ts";
import { inclusionPath } from "../../shared/proof/tree.ts";
import type { Ratio } from "./append.ts";
import type { BenchLedger } from "./harness.ts";
import { ACTOR, median, registration, timed } from "./harness.ts";

export interface Proving {
  readonly entries: number;
  /** Milliseconds, the median of many. */
  readonly prove: number;
  readonly checkSlip: number;
}

const PROOFS = 500;

/** Making the proof of entries all over a ledger, and checking the codes of slips printed of them. */
export function provingMs(path: string, entries: number): Proving {
  const ledger = openForReading(path);
  try {
    const prove: number[] = [];
    const checkSlip: number[] = [];
    for (let n = 0; n < PROOFS; n += 1) {
      const index = Math.floor((n / PROOFS) * entries);
      prove.push(timed(() => void entryProof(ledger, index)));
      const code = slipCode(ledger, index);
      checkSlip.push(timed(() => checkCode(ledger, code)));
    }
    return { entries, prove: median(prove), checkSlip: median(checkSlip) };
  } finally {
    ledger.close();
  }
}

/** The text in the square of a slip, whose longest path is one against the newest head. */
function slipCode({ db, identity }: ReadLedger, index: number): string {
  const entry = readEntry(db, index);
  const note = readCheckpoint(db)?.note;
  const head = openCheckpoint(crypto.verify, note ?? "", [identity.key]);
  const line = head.ok ? head.value.note.signatures[0] : undefined;
  if (!entry || !head.ok || !line) throw new Error(`entry ${index} has no proof`);
  const { size } = head.value;
  const code: SlipCode = {
    claim: {
      form: "handoverSlip",
      number: { fiscalYear: 2026, number: 1, branch: 0 },
      stage: "issued",
      sheetHash: createHash("sha256").digest(),
    },
    origin: identity.origin,
    keyId: line.id,
    index,
    size,
    leaf: entry.leaf,
    path: inclusionPath(sha256, storedTree(db).readNode, { index, size }),
    signature: line.payload,
  };
  return encodeSlipCode(code);
}

function checkCode({ identity }: ReadLedger, text: string): void {
  const code = decodeSlipCode(text);
  if (!code.ok || !verifySlipCode(crypto, code.value, [identity.key]).ok)
    throw new Error("a good code was refused");
}

const RECORDED = 400;

/** One recorded command in a large ledger against one in a small one, taking turns. */
export function appendGrowth(large: BenchLedger, small: BenchLedger): Ratio {
  const entries = large.recorder.size();
  const took = { large: [] as number[], small: [] as number[] };
  for (let n = 0; n < RECORDED; n += 1) {
    took.large.push(recordMs(large));
    took.small.push(recordMs(small));
  }
  const [a, b] = [median(took.large), median(took.small)];
  return {
    name: `記録1件 ${entries}件の台帳で(千件の台帳と比べて)`,
    ours: a,
    bare: b,
    unit: "ms",
    ratio: a / b,
    limit: 1.2,
  };
}

function recordMs({ recorder, clock }: BenchLedger): number {
  clock.advance(1000);
  const raw = registration(recorder.size(), clock.instant());
  return timed(() => void recorder.record(Command.parse(raw), ACTOR));
}
