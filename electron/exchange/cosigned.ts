/** The lines of witnesses, for a bundle: each witness's newest, on the note of the head that it is for. */
import { hex } from "../../shared/proof/bytes.ts";
import type { NoteSignature, VerifierKey } from "../../shared/proof/note.ts";
import {
  isSignedUnder,
  MAX_SIGNATURES,
  parseNote,
  parseSignatureLines,
} from "../../shared/proof/note.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { cosignatures } from "../ledger/cosignatures.ts";

/**
 * The notes with the lines appended, by the size of their heads. A line counts for whoever knows the witness's key; one
 * that cannot be read as a line, or claims to be the ledger's own, would spoil the note for everybody and stays here.
 */
export function cosignedNotes(db: ReadableDb, own: VerifierKey): ReadonlyMap<number, string> {
  const newest = new Map<string, { size: number; note: string; line: string }>();
  for (const { size, note, line } of cosignatures(db)) {
    const by = parseSignatureLines(`${line}\n`);
    const [signature] = by ?? [];
    if (by?.length !== 1 || !signature || isSignedUnder(own, signature)) continue;
    newest.set(witnessOf(signature), { size, note: note.toString("utf8"), line });
  }
  const notes = new Map<number, string>();
  for (const { size, note, line } of newest.values()) {
    const before = notes.get(size) ?? note;
    if (signaturesOn(before) < MAX_SIGNATURES) notes.set(size, `${before}${line}\n`);
  }
  return notes;
}

function witnessOf({ name, id }: NoteSignature): string {
  return `${name} ${hex(id)}`;
}

function signaturesOn(note: string): number {
  const read = parseNote(note);
  return read.ok ? read.value.signatures.length : MAX_SIGNATURES;
}
