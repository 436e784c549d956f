/** Replaces the personal values of a command by commitments and keeps what opens them. */
import type { Command, SealedCommand } from "../../shared/domain/command.ts";
import { commandsHolding } from "../../shared/domain/holding.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import { SALT_BYTES, commitment } from "../../shared/proof/sealed.ts";
import { random, sha256 } from "./crypto.ts";

/** What opens one commitment: the salt and the value's canonical JSON. */
export interface Disclosure {
  readonly commitment: string;
  readonly salt: Uint8Array;
  readonly value: string;
}

const PERSONAL = commandsHolding("clear");

export function seal(command: Command): {
  command: SealedCommand;
  disclosures: readonly Disclosure[];
} {
  // Most commands hold nothing personal; copying them would be the dearest part of deciding.
  if (!PERSONAL.has(command.type)) return { command: command as SealedCommand, disclosures: [] };
  const disclosures: Disclosure[] = [];
  // `{ clear }` has become `{ sealed }` everywhere, which is all that tells the two types apart.
  const sealed = sealIn(command, disclosures) as SealedCommand;
  return { command: sealed, disclosures };
}

function sealIn(value: unknown, disclosures: Disclosure[]): unknown {
  if (Array.isArray(value)) return value.map((member) => sealIn(member, disclosures));
  if (typeof value !== "object" || value === null) return value;
  if ("clear" in value) {
    const salt = random(SALT_BYTES);
    const sealed = commitment(sha256, salt, value.clear);
    disclosures.push({ commitment: sealed, salt, value: canonicalize(value.clear) });
    return { sealed };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, sealIn(member, disclosures)]),
  );
}
