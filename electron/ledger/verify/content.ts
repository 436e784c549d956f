/**
 * What the entries say, checked one by one: canonical form, schema, that they belong here, and that every personal
 * value and attachment they name is there and unchanged.
 */
import { createHash } from "node:crypto";
import { canonicalize } from "../../../shared/proof/canonical.ts";
import { commitment } from "../../../shared/proof/sealed.ts";
import type { Body } from "../body.ts";
import type { ReadableDb } from "../connection.ts";
import { sha256 } from "../crypto.ts";
import { parseBody } from "../entries.ts";
import type { Identity } from "../ledger.ts";
import type { Findings } from "./findings.ts";

export interface ContentCheck {
  /** Checks one entry and gives its body, if it is one. */
  visit(seq: number, bytes: Buffer): Body | undefined;
  /** Checks the tables of disclosures and attachments themselves. */
  end(): { disclosures: number; attachments: number };
}

export function contentCheck(db: ReadableDb, identity: Identity, findings: Findings): ContentCheck {
  const hasDisclosure = db
    .prepare<[string], number>("SELECT 1 FROM disclosures WHERE commitment = ?")
    .pluck();
  const hasAttachment = db
    .prepare<[Buffer], number>("SELECT 1 FROM attachments WHERE sha256 = ?")
    .pluck();
  const commitments = new Set<string>();
  const hashes = new Set<string>();

  return {
    visit(seq, bytes) {
      const body = parseBody(bytes);
      // Canonical bytes are the only ones: a second spelling of the same values is a forgery.
      if (!body || !bytes.equals(Buffer.from(canonicalize(body), "utf8")) || body.seq !== seq) {
        findings.add({ part: "entries", code: "entry-form", seq });
        return undefined;
      }
      if (body.ledger !== identity.origin)
        findings.add({ part: "entries", code: "entry-foreign", seq });
      for (const name of namesIn(body.events, "sealed")) {
        commitments.add(name);
        if (!hasDisclosure.get(name))
          findings.add({ part: "disclosures", code: "disclosure-missing", seq, subject: name });
      }
      for (const name of namesIn(body.events, "sha256")) {
        if (!hashes.has(name) && !hasAttachment.get(Buffer.from(name, "hex")))
          findings.add({ part: "attachments", code: "attachment-missing", seq, subject: name });
        hashes.add(name);
      }
      return body;
    },
    end: () => ({
      disclosures: checkDisclosures(db, commitments, findings),
      attachments: checkAttachments(db, hashes, findings),
    }),
  };
}

/** Values of a member of that name anywhere inside: commitments, or hashes of attachments. */
function namesIn(value: unknown, member: "sealed" | "sha256"): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, member));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === member && typeof inner === "string" ? [inner] : namesIn(inner, member),
  );
}

interface DisclosureRow {
  readonly commitment: string;
  readonly salt: Buffer;
  readonly value: string;
}

function checkDisclosures(db: ReadableDb, named: ReadonlySet<string>, findings: Findings): number {
  let count = 0;
  for (const row of db
    .prepare<[], DisclosureRow>("SELECT commitment, salt, value FROM disclosures")
    .iterate()) {
    count += 1;
    if (!opens(row))
      findings.add({ part: "disclosures", code: "disclosure-altered", subject: row.commitment });
    else if (!named.has(row.commitment))
      findings.add({ part: "disclosures", code: "disclosure-extra", subject: row.commitment });
  }
  return count;
}

function opens(row: DisclosureRow): boolean {
  try {
    return commitment(sha256, row.salt, JSON.parse(row.value)) === row.commitment;
  } catch {
    return false;
  }
}

function checkAttachments(db: ReadableDb, named: ReadonlySet<string>, findings: Findings): number {
  let count = 0;
  for (const row of db
    .prepare<[], { sha256: Buffer; bytes: Buffer }>("SELECT sha256, bytes FROM attachments")
    .iterate()) {
    count += 1;
    const name = row.sha256.toString("hex");
    if (createHash("sha256").update(row.bytes).digest("hex") !== name)
      findings.add({ part: "attachments", code: "attachment-altered", subject: name });
    else if (!named.has(name))
      findings.add({ part: "attachments", code: "attachment-extra", subject: name });
  }
  return count;
}
