/**
 * The code that goes on the paper: the entry that froze the form, its place in the tree, and the signed head that
 * covers it. Before it is given out it is checked like a stranger would; a paper whose proof does not hold, or whose
 * words are not those the entry answers for, is not printed.
 */
import { Problem } from "../../shared/domain/problem.ts";
import type { Sheet } from "../../shared/domain/state.ts";
import type { FormProof } from "../../shared/forms/printed.ts";
import { fromBase64url, hex } from "../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import { isSignedUnder } from "../../shared/proof/note.ts";
import type { SlipCode } from "../../shared/proof/slipCode.ts";
import { encodeSlipCode, verifySlipCode } from "../../shared/proof/slipCode.ts";
import { inclusionPath, leafHash } from "../../shared/proof/tree.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import { checkpointCovering, parseBody, readEntry } from "../ledger/entries.ts";
import type { Identity } from "../ledger/ledger.ts";
import { contentHash } from "../ledger/sheetHash.ts";
import { storedTree } from "../ledger/tree.ts";

interface ProvingLedger {
  readonly db: ReadableDb;
  readonly identity: Identity;
}

/** The proof of a frozen form. Throws `damaged` with the entry that does not bear it out. */
export function formProof({ db, identity }: ProvingLedger, sheet: Sheet): FormProof {
  const { seq } = sheet;
  const code = slipCodeOf({ db, identity }, sheet);
  if (!code || !verifySlipCode(crypto, code, [identity.key]).ok)
    throw new Problem("damaged", String(seq));
  return { code: encodeSlipCode(code), origin: identity.origin, seq, leaf: hex(code.leaf) };
}

function slipCodeOf({ db, identity }: ProvingLedger, sheet: Sheet): SlipCode | undefined {
  const { seq, content, form, stage } = sheet;
  const leaf = leafAnsweringFor(db, sheet);
  const covering = checkpointCovering(db, seq);
  if (!leaf || !covering) return undefined;
  const head = openCheckpoint(crypto.verify, covering.note, [identity.key]);
  const signer = head.ok ? head.value.signers[0] : undefined;
  const line =
    head.ok && signer && head.value.note.signatures.find((one) => isSignedUnder(signer, one));
  const sheetHash = fromBase64url(contentHash(content));
  if (!head.ok || !line || !sheetHash) return undefined;
  const { size } = head.value;
  const { year, number, branch = 0 } = content.number;
  return {
    claim: { form, number: { fiscalYear: year, number, branch }, stage, sheetHash },
    origin: identity.origin,
    keyId: line.id,
    index: seq,
    size,
    leaf,
    path: inclusionPath(sha256, storedTree(db).readNode, { index: seq, size }),
    signature: line.payload,
  };
}

/** The leaf of the form's entry, if that entry carries the hash of exactly these words. */
function leafAnsweringFor(db: ReadableDb, { seq, content }: Sheet): Uint8Array | undefined {
  const entry = readEntry(db, seq);
  const words = contentHash(content);
  const answers =
    entry &&
    parseBody(entry.body)?.events.some((event) => "sheet" in event && event.sheet === words);
  return answers ? leafHash(sha256, entry.body) : undefined;
}
