/**
 * What entries name but do not hold: sealed values by their commitment, attachments by their hash. Each must be there,
 * and nothing else may be. Values that an entry has let go are the ones that must not be there.
 */
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import type { Findings } from "./findings.ts";
import { SpillingMap } from "./spill.ts";

const HELD = 50_000;

export interface NamedCheck {
  /** Gathers what one entry names. */
  entry(body: Body): void;
  /** Looks for what has been gathered. */
  compare(): void;
  /** Says how many values have lawfully expired. */
  end(): number;
}

/** The entry that named it first; of an attachment also the media type. */
interface Named {
  readonly seq: number;
  readonly mediaType?: string;
  readonly isMissing?: true;
}

export function namedCheck(db: ReadableDb, findings: Findings): NamedCheck {
  const commitments = new SpillingMap<Named>(HELD);
  const hashes = new SpillingMap<Named>(HELD);
  const expired = new Set<string>();
  const gathered = { sealed: new Map<string, Named>(), sha256: new Map<string, Named>() };
  const absent = {
    sealed: absentIn(db, "SELECT 1 FROM disclosures WHERE commitment = wanted.value"),
    sha256: absentIn(db, "SELECT 1 FROM attachments WHERE sha256 = unhex(wanted.value)"),
  };

  function look(kind: "sealed" | "sha256", known: SpillingMap<Named>): void {
    const fresh = [...gathered[kind]].filter(([name]) => known.get(name) === undefined);
    gathered[kind].clear();
    if (fresh.length === 0) return;
    const missing = new Set(absent[kind](fresh.map(([name]) => name)));
    for (const [name, named] of fresh)
      known.set(name, missing.has(name) ? { ...named, isMissing: true } : named);
  }

  return {
    entry({ seq, events }) {
      for (const event of events)
        if (event.type === "personalExpired") for (const value of event.values) expired.add(value);
      walk(events, ({ sealed, sha256, mediaType }) => {
        if (typeof sealed === "string" && !gathered.sealed.has(sealed))
          gathered.sealed.set(sealed, { seq });
        if (typeof sha256 === "string" && !gathered.sha256.has(sha256))
          gathered.sha256.set(sha256, {
            seq,
            ...(typeof mediaType === "string" ? { mediaType } : {}),
          });
      });
    },
    compare() {
      look("sealed", commitments);
      look("sha256", hashes);
    },
    end() {
      let gone = 0;
      for (const [subject, { seq, isMissing }] of commitments.entries())
        if (expired.has(subject)) {
          if (isMissing) gone += 1;
          else findings.add({ part: "disclosures", code: "disclosure-kept", seq, subject });
        } else if (isMissing)
          findings.add({ part: "disclosures", code: "disclosure-missing", seq, subject });
      for (const [subject, { seq, isMissing }] of hashes.entries())
        if (isMissing)
          findings.add({ part: "attachments", code: "attachment-missing", seq, subject });
      checkDisclosures(db, commitments, findings);
      checkAttachments(db, hashes, findings);
      commitments.close();
      hashes.close();
      return gone;
    },
  };
}

/** Gives those of many names for which the condition finds no row. */
function absentIn(db: ReadableDb, condition: string): (names: readonly string[]) => string[] {
  const select = db
    .prepare<[string], string>(
      `SELECT wanted.value FROM json_each(?) AS wanted WHERE NOT EXISTS (${condition})`,
    )
    .pluck();
  return (names) => select.all(JSON.stringify(names));
}

/** Every object inside, however deep. */
function walk(value: unknown, visit: (object: Record<string, unknown>) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const member of value) walk(member, visit);
    return;
  }
  const object = value as Record<string, unknown>;
  visit(object);
  for (const key in object) walk(object[key], visit);
}

function checkDisclosures(db: ReadableDb, named: SpillingMap<Named>, findings: Findings): void {
  for (const subject of db
    .prepare<[], string>("SELECT commitment FROM disclosures")
    .pluck()
    .iterate())
    if (named.get(subject) === undefined)
      findings.add({ part: "disclosures", code: "disclosure-extra", subject });
}

function checkAttachments(db: ReadableDb, named: SpillingMap<Named>, findings: Findings): void {
  const rows = db
    .prepare<[], [string, string]>("SELECT lower(hex(sha256)), media_type FROM attachments")
    .raw();
  for (const [subject, mediaType] of rows.iterate()) {
    const known = named.get(subject);
    if (!known) findings.add({ part: "attachments", code: "attachment-extra", subject });
    else if (known.mediaType !== mediaType)
      findings.add({ part: "attachments", code: "attachment-altered", seq: known.seq, subject });
  }
}
