/** Whether an entry is one: canonical bytes in the strict profile, of the schema they say, in this place. */
import { readCanonical } from "../../../shared/proof/canonical.ts";
import { bodyOf } from "../entries.ts";
import type { Identity } from "../ledger.ts";
import type { Findings } from "./findings.ts";

export type FormCheck = (seq: number, text: string | undefined) => void;

/** Checks one entry's text, which is nothing where its bytes are no text at all. */
export function formCheck(identity: Identity | undefined, findings: Findings): FormCheck {
  return (seq, text) => {
    // Canonical bytes are the only ones: a second spelling of the same values is a forgery.
    const reading = text === undefined ? undefined : readCanonical(text);
    const body = reading?.ok ? bodyOf(reading.value) : undefined;
    if (body?.seq !== seq) findings.add({ part: "entries", code: "entry-form", seq });
    else if (identity && body.ledger !== identity.origin)
      findings.add({ part: "entries", code: "entry-foreign", seq });
  };
}
