/** What a paper says of itself, beside what the ledger recorded for it. */
import { sheetsBornWith } from "../../ledger/sheets.ts";
import type { Sheet } from "../../../shared/domain/state.ts";
import { base64url, equalBytes } from "../../../shared/proof/bytes.ts";
import type { SlipCode } from "../../../shared/proof/slipCode.ts";
import { leafHash } from "../../../shared/proof/tree.ts";
import type { FormContent } from "../../../shared/forms/content.ts";
import type { FormName } from "../../../shared/views/heads.ts";
import type { ReadableDb } from "../../ledger/connection.ts";
import { sha256 } from "../../ledger/crypto.ts";
import { parseBody, readEntry } from "../../ledger/entries.ts";
import { contentHash } from "../../ledger/sheetHash.ts";

/**
 * What became of a paper whose leaf the ledger holds.
 * - `changed`: the entry's own bytes are not those of its leaf
 * - `otherwise`: the entry froze another form, or other words; `recorded` is absent where it froze none
 */
export type PaperFound =
  | { readonly is: "same" }
  | { readonly is: "changed" }
  | { readonly is: "otherwise"; readonly recorded?: FormName; readonly otherWords: boolean };

export interface PaperClaim {
  readonly form: FormName;
  /** Compares with the entry that the paper names; whose leaf is that of the paper, where it was taken over as it was. */
  compare(db: ReadableDb, isTakenOver?: boolean): PaperFound;
}

/** What the code of a paper claims. */
export function paperClaim({ claim, index, leaf }: SlipCode): PaperClaim {
  const { fiscalYear: year, number, branch } = claim.number;
  const { form, stage } = claim;
  const name = { form, year, number, ...(branch === 0 ? {} : { branch }), stage };
  return {
    form: name,
    compare: (db, isTakenOver = false) => {
      const entry = readEntry(db, index);
      const isOwn = entry && (isTakenOver || equalBytes(leafHash(sha256, entry.body), leaf));
      if (!isOwn) return { is: "changed" };
      const words = base64url(claim.sheetHash);
      const content = frozenAt(db, index)?.content;
      if (!content) return { is: "otherwise", otherWords: true };
      const recorded = formNameOf(content);
      const otherWords = contentHash(content) !== words;
      const isSame = JSON.stringify(recorded) === JSON.stringify(name) && !otherWords;
      return isSame ? { is: "same" } : { is: "otherwise", recorded, otherWords };
    },
  };
}

/** The form that an entry froze, if it did; its words are those that the entry answers for. */
export function frozenAt(db: ReadableDb, seq: number): Sheet | undefined {
  const entry = readEntry(db, seq);
  const events = (entry && parseBody(entry.body)?.events) ?? [];
  const hashes = new Set(events.flatMap((event) => ("sheet" in event ? [event.sheet] : [])));
  return sheetsBornWith(db, seq).find((sheet) => hashes.has(contentHash(sheet.content)));
}

/** The entry that recorded a PDF of the form frozen at `seq` as printed, by the hash of its bytes; nothing if none did. */
export function printOf(db: ReadableDb, seq: number, pdfSha256: string): number | undefined {
  const sheet = frozenAt(db, seq);
  const found = sheet?.prints.find((print) => print.pdfSha256 === pdfSha256);
  const entry = found && readEntry(db, found.seq);
  // The form only says where to look: the entry is asked, and its leaf is what is signed.
  if (!sheet || !entry || !equalBytes(leafHash(sha256, entry.body), entry.leaf)) return undefined;
  const events = parseBody(entry.body)?.events ?? [];
  const isIt = events.some(
    (event) =>
      event.type === "printed" &&
      event.form === sheet.form &&
      event.subject === sheet.subject &&
      event.stage === sheet.stage &&
      event.pdfSha256 === pdfSha256,
  );
  return isIt ? entry.seq : undefined;
}

function formNameOf({ form, stage, number: { year, number, branch } }: FormContent): FormName {
  return { form, year, number, ...(branch === undefined ? {} : { branch }), stage };
}
