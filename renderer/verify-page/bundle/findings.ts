/** What can be wrong with a bundle, as data: where, and what it is. The words are in `text/`. */
import type { CanonicalFault } from "../format/canonical.ts";
import { MAX_FINDINGS } from "./limits.ts";

/** Why a line is no entry, form or disclosure. */
export type LineFault = CanonicalFault | "utf8" | "shape" | "lineEnd" | "long" | "cut";

export type Finding =
  /** The signature of the head. `unsigned`: by another key; `ledger`: of another ledger. */
  | { readonly code: "checkpoint"; readonly fault: "unsigned" | "signature" | "ledger" }
  /** Entry 0 names another key than the bundle does, or none. */
  | { readonly code: "firstKey"; readonly seq: 0 }
  | {
      readonly code: "entryForm";
      readonly seq: number;
      readonly fault: LineFault;
      readonly at?: number;
    }
  | { readonly code: "entryLedger"; readonly seq: number }
  /** Numbers are left out: entries from `seq` to `to` are not there. */
  | { readonly code: "entryMissing"; readonly seq: number; readonly to: number }
  /** In the place of `seq` stands an entry that calls itself `says`, which was there before. */
  | { readonly code: "entryMoved"; readonly seq: number; readonly says: number }
  /** What the signed head vouches for is another content of this entry. */
  | { readonly code: "entryAltered"; readonly seq: number }
  /** Entry `seq` does not follow from the one before; either may be the altered one. */
  | { readonly code: "chain"; readonly seq: number }
  /** The chain holds, but it is not the one that was signed: from `seq` on it was written anew. */
  | { readonly code: "rewritten"; readonly seq: number; readonly to: number }
  | { readonly code: "tooFew"; readonly seq: number; readonly signed: number }
  | { readonly code: "tooMany"; readonly seq: number; readonly signed: number }
  /** What entry 0 says of the ledger before is nothing that a writer may say. */
  | { readonly code: "predecessorForm"; readonly seq: 0 }
  /** The head of the ledger before is not one that its key signed. */
  | { readonly code: "predecessorUnsigned"; readonly seq: 0; readonly ledger: string }
  /** The entries taken over are not those that the ledger before had signed. */
  | { readonly code: "predecessorParted"; readonly seq: 0; readonly ledger: string }
  /** The head that a close or a restore names is not that of the entries before it. */
  | { readonly code: "closeHead"; readonly seq: number }
  | { readonly code: "restoreHead"; readonly seq: number }
  /** A correction names an entry by another hash than it had. */
  | { readonly code: "correctionAstray"; readonly seq: number }
  | { readonly code: "disclosureForm"; readonly line: number; readonly fault: LineFault }
  | { readonly code: "disclosureAltered"; readonly line: number; readonly of?: number }
  | { readonly code: "disclosureExtra"; readonly line: number }
  | { readonly code: "disclosureTwice"; readonly line: number }
  /** An entry says that the value has expired, and here is what opens it. */
  | { readonly code: "disclosureKept"; readonly line: number; readonly of: number }
  | { readonly code: "formForm"; readonly line: number; readonly fault: LineFault }
  | { readonly code: "formExtra"; readonly line: number }
  | { readonly code: "attachmentAltered"; readonly name: string; readonly of?: number }
  | { readonly code: "attachmentExtra"; readonly name: string }
  | { readonly code: "consistencyForm"; readonly name: string }
  /** The later checkpoint in the proof is not this bundle's. */
  | { readonly code: "consistencyHead"; readonly name: string }
  /** The entries up to the earlier size are not those of the earlier head. */
  | { readonly code: "consistencyPath"; readonly name: string; readonly old: number }
  /** No head of this ledger, or one of another size than its name says. */
  | { readonly code: "cosignedForm"; readonly name: string }
  /** The ledger signed this head, and it is not that of the first entries here. */
  | { readonly code: "cosignedHead"; readonly name: string; readonly size: number };

export type FindingCode = Finding["code"];

/** Findings in the order they were made: the first ones whole, the rest as a number. */
export class Findings {
  readonly #list: Finding[] = [];
  #more = 0;

  add(finding: Finding): void {
    if (this.#list.length < MAX_FINDINGS) this.#list.push(finding);
    else this.#more += 1;
  }

  get list(): readonly Finding[] {
    return this.#list;
  }

  get more(): number {
    return this.#more;
  }
}

/** The number of the entry that a finding is about, if it is about one. */
export function entryOf(finding: Finding): number | undefined {
  return "seq" in finding ? finding.seq : undefined;
}

/** The first entry that is not as it was recorded. */
export function firstBad(findings: readonly Finding[]): number | undefined {
  const numbers = findings.map(entryOf).filter((seq) => seq !== undefined);
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}
