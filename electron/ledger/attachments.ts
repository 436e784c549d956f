/** Files kept in the ledger by their hash. */
import { Problem } from "../../shared/domain/problem.ts";
import { sha256 } from "./crypto.ts";
import type { Rows } from "./rows.ts";

/** Keeps the bytes of every attachment the command names, under the hash they really have. */
export function keepAttachments(
  rows: Rows,
  command: unknown,
  bytes: ReadonlyMap<string, Uint8Array> | undefined,
): void {
  for (const { sha256: name, mediaType } of attachmentsIn(command)) {
    const hash = Buffer.from(name, "hex");
    if (rows.hasAttachment(hash)) continue;
    const content = bytes?.get(name);
    if (!content || !hash.equals(sha256(content))) throw new Problem("attachment-missing", name);
    rows.attachment(hash, content, mediaType);
  }
}

function attachmentsIn(value: unknown): { sha256: string; mediaType: string }[] {
  if (Array.isArray(value)) return value.flatMap(attachmentsIn);
  if (typeof value !== "object" || value === null) return [];
  // The one shape in a checked command that has both members is an attachment.
  if ("sha256" in value && "mediaType" in value)
    return [value as { sha256: string; mediaType: string }];
  return Object.values(value).flatMap(attachmentsIn);
}
