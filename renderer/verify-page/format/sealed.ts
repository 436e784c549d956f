/** Personal values stand in entries as commitments; what opens one is kept apart. */
import { base64urlOf, bytesOfBase64, textOfUtf8, utf8Of } from "./bytes.ts";
import type { Json } from "./canonical.ts";
import { isObject, readCanonical } from "./canonical.ts";
import { hashOf } from "./hash.ts";

const SALT_BYTES = 16;
const MEMBERS = "commitment,salt,value";
/** What stands before the value in every line: members, commitment and salt have fixed lengths. */
const BEFORE_VALUE = `{"commitment":"${"-".repeat(43)}","salt":"${"-".repeat(24)}","value":`.length;

/** 43 characters that stand for a value. */
export const COMMITMENT = /^[A-Za-z0-9_-]{43}$/;

/** One opened value. `isTrue`: it is the one that the commitment was made from. */
export interface Disclosure {
  readonly commitment: string;
  readonly value: Json;
  readonly isTrue: boolean;
}

/** Reads one line of disclosures. */
export function readDisclosure(line: Uint8Array): Disclosure | undefined {
  const text = textOfUtf8(line) ?? "";
  const read = readCanonical(text);
  if (!read.ok || !isObject(read.value)) return undefined;
  if (Object.keys(read.value).join(",") !== MEMBERS) return undefined;
  const { commitment, salt: saltText, value = null } = read.value;
  if (typeof commitment !== "string" || !COMMITMENT.test(commitment)) return undefined;
  const salt = typeof saltText === "string" ? bytesOfBase64(saltText) : undefined;
  if (salt?.length !== SALT_BYTES) return undefined;
  const made = base64urlOf(hashOf(salt, utf8Of(text.slice(BEFORE_VALUE, -1))));
  return { commitment, value, isTrue: made === commitment };
}
