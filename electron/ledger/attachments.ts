/** Files kept in the ledger by their hash. */
import type { Command } from "../../shared/domain/command.ts";
import { commandsHolding } from "../../shared/domain/holding.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { ReadableDb } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import type { Rows } from "./rows.ts";

const NAMING = commandsHolding("sha256", "mediaType");

/** Keeps the bytes of every attachment the command names, under the hash and with the length they really have. */
export function keepAttachments(
  rows: Rows,
  command: Command,
  bytes: ReadonlyMap<string, Uint8Array> | undefined,
): void {
  if (!NAMING.has(command.type)) return;
  for (const { sha256: name, bytes: length, mediaType } of attachmentsIn(command)) {
    const hash = Buffer.from(name, "hex");
    const kept = rows.attachmentLength(hash);
    const content = kept === undefined ? bytes?.get(name) : undefined;
    if ((kept ?? content?.length) !== length) throw new Problem("attachment-missing", name);
    if (!content) continue;
    if (!hash.equals(sha256(content))) throw new Problem("attachment-missing", name);
    rows.attachment(hash, content, mediaType);
  }
}

function attachmentsIn(value: object, found: AttachmentName[] = []): readonly AttachmentName[] {
  // The one shape in a checked command that has both members is an attachment.
  if ("sha256" in value && "mediaType" in value) found.push(value as AttachmentName);
  else
    for (const member of Object.values(value))
      if (typeof member === "object" && member !== null) attachmentsIn(member, found);
  return found;
}

/** Every kept attachment, by the hash it is named by. */
export function eachAttachment(
  db: ReadableDb,
): Iterable<{ readonly sha256: Buffer; readonly bytes: Buffer }> {
  return db
    .prepare<[], { sha256: Buffer; bytes: Buffer }>("SELECT sha256, bytes FROM attachments")
    .iterate();
}

/** How many are kept. */
export function attachmentCount(db: ReadableDb): number {
  return db.prepare<[], number>("SELECT count(*) FROM attachments").pluck().get() ?? 0;
}

interface AttachmentName {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}
