/**
 * What people hold of a ledger apart from its file, as text: the code of a slip, a checkpoint with or without the
 * lines of witnesses, an anchor file, a proof of an entry or of growth, a public key. Told apart by what it is, never
 * by what it is called.
 */

import { readAnchor } from "./anchorFile.ts";
import { type ConsistencyProof, parseConsistencyProof } from "./consistencyProof.ts";
import type { Sha256 } from "./effects.ts";
import { parseVkey, type VerifierKey } from "./note.ts";
import { accepted, type Outcome, refused } from "./outcome.ts";
import { decodeSlipCode, type SlipCode, type SlipCodeReason } from "./slipCode.ts";
import { parseTlogProof, type TlogProof } from "./tlogProof.ts";

/** One piece of evidence; nothing in it is proven. */
export type HeldText =
  | { readonly kind: "slip"; readonly code: SlipCode }
  /** Checkpoints: one, or all that an anchor file has. `isAnchor` where there are several. */
  | { readonly kind: "notes"; readonly notes: readonly string[]; readonly isAnchor: boolean }
  | { readonly kind: "proof"; readonly proof: TlogProof }
  | { readonly kind: "consistency"; readonly proof: ConsistencyProof }
  | { readonly kind: "key"; readonly key: VerifierKey };

/** Why a text is none of these: `unknown`, or what is wrong with the code of a slip. */
export type HeldReason = "unknown" | Exclude<SlipCodeReason, "prefix">;

const SLIP = "UKW1";

/** Reads a text. Several codes of slips may follow one another; of everything else there is one. */
export function readHeldText(
  sha256: Sha256,
  text: string,
): Outcome<readonly HeldText[], HeldReason> {
  // Editors and mail put a mark before and other line ends into a text; signatures tell whether it is still the same.
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const slips = slipsIn(plain);
  if (slips) return slips;
  const proof = parseTlogProof(plain);
  if (proof.ok) return accepted([{ kind: "proof", proof: proof.value }]);
  const consistency = parseConsistencyProof(plain);
  if (consistency.ok) return accepted([{ kind: "consistency", proof: consistency.value }]);
  const key = parseVkey(sha256, plain.trim());
  if (key.ok) return accepted([{ kind: "key", key: key.value }]);
  const { notes } = readAnchor(plain);
  if (notes.length === 0) return refused("unknown");
  return accepted([{ kind: "notes", notes, isAnchor: notes.length > 1 }]);
}

/** The codes in a text that begins with one. Base32 has no 1, so what begins a code stands in none. */
function slipsIn(text: string): Outcome<readonly HeldText[], HeldReason> | undefined {
  const parts = text
    .normalize("NFKC")
    .trim()
    .split(/(?=UKW1)/i)
    .filter((part) => part.trim() !== "");
  if (!parts[0]?.toUpperCase().startsWith(SLIP)) return undefined;
  const held: HeldText[] = [];
  for (const part of parts) {
    const code = decodeSlipCode(part);
    if (!code.ok) return refused(code.reason === "prefix" ? "unknown" : code.reason);
    held.push({ kind: "slip", code: code.value });
  }
  return accepted(held);
}
