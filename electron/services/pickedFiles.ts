/**
 * Files a person has picked for a record, kept in memory until it is made. What a file is called does not count:
 * its first bytes say what it is.
 */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { fileNameIn } from "../exchange/fileName.ts";
import { Attachment } from "../../shared/domain/values.ts";
import { asProblem } from "../ledger/failures.ts";
import { sha256 } from "../ledger/crypto.ts";
import { Denied } from "./denied.ts";

const MOST_BYTES = 50 * 1024 * 1024;
/** Beyond this the oldest picks are dropped; recording with them then asks to attach again. */
const KEPT_BYTES = 500 * 1024 * 1024;

const TYPES: readonly (readonly [string, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

export class PickedFiles {
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>();

  /** The bytes of what was picked, by their SHA-256 in hex. */
  get bytes(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
    return this.#bytes;
  }

  /** Reads the files. Throws `Denied` at the first that cannot be attached, and keeps none of them then. */
  pick(paths: readonly string[]): Attachment[] {
    const picked = paths.map(readPicked);
    for (const { attachment, bytes } of picked) this.#keep(attachment.sha256, bytes);
    return picked.map((one) => one.attachment);
  }

  /** What was picked under this hash, with its type. */
  find(hash: string): { bytes: Uint8Array<ArrayBuffer>; mediaType: string } | undefined {
    const bytes = this.#bytes.get(hash);
    const mediaType = bytes && typeOf(bytes);
    return bytes && mediaType ? { bytes, mediaType } : undefined;
  }

  forget(): void {
    this.#bytes.clear();
  }

  #keep(hash: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes.delete(hash);
    this.#bytes.set(hash, bytes);
    let total = [...this.#bytes.values()].reduce((sum, one) => sum + one.length, 0);
    for (const [oldest, dropped] of this.#bytes) {
      if (total <= KEPT_BYTES || oldest === hash) break;
      this.#bytes.delete(oldest);
      total -= dropped.length;
    }
  }
}

function readPicked(path: string): { attachment: Attachment; bytes: Uint8Array<ArrayBuffer> } {
  const bytes = contentOf(path);
  const mediaType = typeOf(bytes);
  if (mediaType === undefined) throw new Denied("unfit-file");
  const attachment = Attachment.parse({
    sha256: Buffer.from(sha256(bytes)).toString("hex"),
    bytes: bytes.length,
    mediaType,
    name: fileNameIn(path, "添付"),
  });
  return { attachment, bytes };
}

function contentOf(path: string): Buffer<ArrayBuffer> {
  try {
    const { size } = statSync(path);
    if (size === 0 || size > MOST_BYTES) throw new Denied("unfit-file");
    return readFileSync(path);
  } catch (error) {
    throw asProblem(error, basename(path));
  }
}

function typeOf(bytes: Uint8Array): string | undefined {
  return TYPES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}
