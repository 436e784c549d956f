/** Opening personal values: each is checked against its commitment whenever it is read. */
import type { Sealed } from "../../shared/domain/values.ts";
import { opensCommitment } from "../../shared/proof/sealed.ts";
import type { ReadableDb } from "./connection.ts";
import { sha256 } from "./crypto.ts";

/** Stands where a value has lawfully expired. */
const EXPIRED = "(期限により消去)";
/** Stands where a value is no longer the one that was recorded. */
const ALTERED = "(記録と一致しません)";

export interface Disclosed {
  /** A name or other text behind a commitment. */
  text(value: Sealed | undefined): string;
  /** Any value behind a commitment, or nothing when it has expired or been altered. */
  value(value: Sealed): unknown;
}

export function disclosedIn(db: ReadableDb): Disclosed {
  const select = db.prepare<[string], { salt: Buffer; value: string }>(
    "SELECT salt, value FROM disclosures WHERE commitment = ?",
  );
  const open = ({
    sealed,
  }: Sealed): { state: "open"; value: unknown } | { state: "expired" | "altered" } => {
    const row = select.get(sealed);
    if (!row) return { state: "expired" };
    try {
      const value: unknown = JSON.parse(row.value);
      return opensCommitment(sha256, row.salt, value, sealed)
        ? { state: "open", value }
        : { state: "altered" };
    } catch {
      return { state: "altered" };
    }
  };
  return {
    text(value) {
      if (!value) return "";
      const opened = open(value);
      if (opened.state === "open") return typeof opened.value === "string" ? opened.value : ALTERED;
      return opened.state === "expired" ? EXPIRED : ALTERED;
    },
    value(value) {
      const opened = open(value);
      return opened.state === "open" ? opened.value : undefined;
    },
  };
}

/** The same for one state of the file, in which no value changes: each text is opened once, however many rows name it. */
export function openedOnce(disclosed: Disclosed): Disclosed {
  const texts = new Map<string, string>();
  return {
    value: (value) => disclosed.value(value),
    text(value) {
      if (!value) return "";
      const known = texts.get(value.sealed) ?? disclosed.text(value);
      texts.set(value.sealed, known);
      return known;
    },
  };
}

/** What opens one commitment, as it is kept. */
export function disclosureOf(db: ReadableDb, commitment: string): StoredDisclosure | undefined {
  return db
    .prepare<[string], StoredDisclosure>(
      "SELECT commitment, salt, value FROM disclosures WHERE commitment = ?",
    )
    .get(commitment);
}

/** Everything that opens a commitment, as it is kept, in the order of the commitments. */
export function eachDisclosure(db: ReadableDb): Iterable<StoredDisclosure> {
  return db
    .prepare<[], StoredDisclosure>(
      "SELECT commitment, salt, value FROM disclosures ORDER BY commitment",
    )
    .iterate();
}

interface StoredDisclosure {
  readonly commitment: string;
  readonly salt: Buffer;
  readonly value: string;
}
