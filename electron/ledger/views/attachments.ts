/** A file kept in the ledger, shown from the very bytes its hash was checked on. */
import { equalBytes } from "../../../shared/proof/bytes.ts";
import { sha256 } from "../crypto.ts";
import type { Reading } from "./reading.ts";

interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** Nothing when there is none; `altered` when its bytes are not those that were recorded. */
export function readAttachment({ db }: Reading, hash: string): Kept | "altered" | undefined {
  const name = Buffer.from(hash, "hex");
  const kept = db
    .prepare<[Buffer], Kept>(
      "SELECT bytes, media_type AS mediaType FROM attachments WHERE sha256 = ?",
    )
    .get(name);
  return kept && !equalBytes(sha256(kept.bytes), name) ? "altered" : kept;
}
