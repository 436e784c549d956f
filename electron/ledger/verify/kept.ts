/** What lies beside the entries, checked row by row: sealed values and attachments. */
import { createHash } from "node:crypto";
import { readCanonical } from "../../../shared/proof/canonical.ts";
import { opensCommitment } from "../../../shared/proof/sealed.ts";
import type { ReadableDb } from "../connection.ts";
import { sha256 } from "../crypto.ts";
import type { FoundAll } from "./findings.ts";
import { Findings, guarded } from "./findings.ts";

export interface KeptTask {
  readonly kind: "disclosures" | "attachments";
  readonly steps: number;
}

/** As many bytes of an attachment are hashed in the time that an entry takes. */
const STEP_BYTES = 4096;

const COUNTED = {
  disclosures: "SELECT count(*) FROM disclosures",
  attachments: `SELECT coalesce(sum((length(bytes) + ${STEP_BYTES - 1}) / ${STEP_BYTES}), 0) FROM attachments`,
} as const;

/** How many steps a table takes. */
export function stepsIn(db: ReadableDb, kind: KeptTask["kind"]): number {
  return db.prepare<[], number>(COUNTED[kind]).pluck().get() ?? 0;
}

export interface KeptOutcome {
  readonly found: FoundAll;
  readonly count: number;
}

/** Checks one of the tables. */
export function checkKept(
  db: ReadableDb,
  { kind }: KeptTask,
  tick: (done: number) => void,
): KeptOutcome {
  const findings = new Findings();
  let count = 0;
  guarded(findings, KINDS[kind].part, () => {
    for (const { steps, wrong } of KINDS[kind].rows(db)) {
      count += 1;
      tick(steps);
      if (wrong) findings.add({ part: KINDS[kind].part, code: KINDS[kind].code, ...wrong });
    }
  });
  return { found: findings.all(), count };
}

/** Each row: how many steps it was, and what a finding names where it is not as it should be. */
type Rows = Iterable<{
  readonly steps: number;
  readonly wrong: { readonly subject: string } | undefined;
}>;

const KINDS = {
  disclosures: { part: "disclosures", code: "disclosure-altered", rows: disclosures },
  attachments: { part: "attachments", code: "attachment-altered", rows: attachments },
} as const;

function* disclosures(db: ReadableDb): Rows {
  const rows = db
    .prepare<[], [string, Buffer, string]>("SELECT commitment, salt, value FROM disclosures")
    .raw();
  for (const [commitment, salt, text] of rows.iterate()) {
    const reading = readCanonical(text);
    const isSound = reading.ok && opensCommitment(sha256, salt, reading.value, commitment);
    yield { steps: 1, wrong: isSound ? undefined : { subject: commitment } };
  }
}

function* attachments(db: ReadableDb): Rows {
  const rows = db.prepare<[], [Buffer, Buffer]>("SELECT sha256, bytes FROM attachments").raw();
  for (const [name, bytes] of rows.iterate()) {
    const subject = name.toString("hex");
    const isSound = createHash("sha256").update(bytes).digest("hex") === subject;
    yield {
      steps: Math.ceil(bytes.length / STEP_BYTES),
      wrong: isSound ? undefined : { subject },
    };
  }
}
