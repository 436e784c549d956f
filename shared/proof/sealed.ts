/**
 * Sealed values: an entry carries a commitment, the value and its salt live elsewhere. So a personal
 * value can be shown and checked, left out of an extract, or lawfully forgotten, while the entry that
 * points at it stays as it was.
 */

import { base64url, concat, utf8 } from "./bytes.ts";
import { canonicalize, checkProfile, ProfileError } from "./canonical.ts";
import type { Sha256 } from "./effects.ts";

/** Bytes of a salt: 128 random bits, so that guessing names against a commitment is hopeless. */
export const SALT_BYTES = 16;

/**
 * Base64url of SHA-256(salt ‖ canonical JSON of the value): 43 characters that say nothing about the
 * value to who lacks the salt. The fixed length of the salt is what makes the reading unique.
 *
 * @throws RangeError if the salt has not 16 bytes.
 * @throws ProfileError if the value is outside the strict profile.
 */
export function commitment(sha256: Sha256, salt: Uint8Array, value: unknown): string {
  if (salt.length !== SALT_BYTES) throw new RangeError("a salt has 16 bytes");
  checkProfile(value);
  return base64url(sha256(concat(salt, utf8(canonicalize(value)))));
}

/** Whether this salt and value are what was sealed. Never throws for a salt or a value it is given. */
export function opensCommitment(
  sha256: Sha256,
  salt: Uint8Array,
  value: unknown,
  sealed: string,
): boolean {
  if (salt.length !== SALT_BYTES) return false;
  try {
    return commitment(sha256, salt, value) === sealed;
  } catch (error) {
    if (error instanceof ProfileError) return false;
    throw error;
  }
}
