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
    for (const wrong of KINDS[kind].rows(db)) {
      count += 1;
      tick(1);
      if (wrong) findings.add({ part: KINDS[kind].part, code: KINDS[kind].code, ...wrong });
    }
  });
  return { found: findings.all(), count };
}

/** Each row as nothing where it is as it should be, or as what a finding names. */
type Rows = Iterable<{ readonly subject: string } | undefined>;

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
    yield reading.ok && opensCommitment(sha256, salt, reading.value, commitment)
      ? undefined
      : { subject: commitment };
  }
}

function* attachments(db: ReadableDb): Rows {
  const rows = db.prepare<[], [Buffer, Buffer]>("SELECT sha256, bytes FROM attachments").raw();
  for (const [name, bytes] of rows.iterate()) {
    const subject = name.toString("hex");
    yield createHash("sha256").update(bytes).digest("hex") === subject ? undefined : { subject };
  }
}
