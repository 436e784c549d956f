/**
 * The files of an evidence bundle by name, whether they lie in a folder or in an archive. Nothing is ever unpacked to
 * the disk and no name from outside leads to a path: a bundle is asked for the few names it may have.
 */
import { createReadStream } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import type { Entry, ZipFile } from "yauzl";
import { open as openZip } from "yauzl";

/** A bundle's small files: keys, checkpoints. */
const MOST_SMALL_BYTES = 1024 * 1024;
/** Entries carry hashes, which nothing makes smaller: what unpacks to more than this many times its size is none of ours. */
const MOST_RATIO = 100;
/** So much is unpacked in any case. */
const ANY_RATIO_BYTES = 16 * 1024 * 1024;
/** More names than any bundle of ours has attachments. */
const MOST_NAMES = 300_000;

export interface BundleFiles {
  /** The bytes of a file in pieces, or nothing when there is none of that name. */
  stream(name: string): Promise<Readable | undefined>;
  /** The names right within a folder of the bundle; none where it has no such folder. */
  names(folder: string): Promise<readonly string[]>;
  close(): void;
}

/** The files of a folder. A link is none of them: it may lead anywhere. */
export function folderFiles(folder: string): BundleFiles {
  return {
    stream: async (name) => {
      const path = join(folder, name);
      const about = await lstat(path).catch(() => undefined);
      return about?.isFile() ? createReadStream(path) : undefined;
    },
    names: (inner) => readdir(join(folder, inner)).catch(() => []),
    close: () => undefined,
  };
}

/** The files of an archive, in its outermost folder or in the one folder it has. Throws when it is damaged. */
export async function zipFiles(path: string): Promise<BundleFiles> {
  const zip = await promisify<string, object, ZipFile>(openZip)(path, {
    lazyEntries: true,
    autoClose: false,
  });
  try {
    const entries = await entriesOf(zip);
    const prefix = prefixOf(entries);
    return {
      stream: async (name) => {
        const entry = entries.get(`${prefix}${name}`);
        return entry && opened(zip, entry);
      },
      names: async (inner) => {
        const start = `${prefix}${inner}/`;
        return [...entries.keys()]
          .filter((name) => name.startsWith(start))
          .map((name) => name.slice(start.length));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A small text file. Nothing when it is not there; throws when it is large or no UTF-8. */
export async function smallText(files: BundleFiles, name: string): Promise<string | undefined> {
  const stream = await files.stream(name);
  if (!stream) return undefined;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_SMALL_BYTES) throw new Error(`${name} is too large`);
    pieces.push(piece);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_NAMES) throw new Error("too many names in the archive");
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      // Two entries of one name: which of them counts, nobody can say.
      if (entries.has(entry.fileName)) reject(new Error("a name twice in the archive"));
      else {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

/** The folder of the archive that holds the bundle: none, or the only one in it. */
function prefixOf(entries: ReadonlyMap<string, Entry>): string {
  if (entries.has("checkpoint")) return "";
  const found = [...entries.keys()].filter((name) => /^[^/]+\/checkpoint$/.test(name));
  return found.length === 1 ? (found[0] ?? "").slice(0, -"checkpoint".length) : "";
}

function opened(zip: ZipFile, entry: Entry): Promise<Readable> {
  // The archive is held to the size it states while it is unpacked.
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > Math.max(ANY_RATIO_BYTES, compressedSize * MOST_RATIO))
    return Promise.reject(new Error(`${entry.fileName} unpacks to too much`));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
