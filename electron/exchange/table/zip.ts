/** The parts of a workbook, none read before it is known to be of a bounded size. */
import type { Entry, ZipFile } from "yauzl";
import { fromBuffer } from "yauzl";
import { Unreadable } from "./unreadable.ts";

/** Parts beyond which it is no list but a trap. */
const MOST_PARTS = 2000;

export interface Parts {
  /** The text of a part of at most so many bytes, or nothing where there is none of that name. */
  text(name: string, mostBytes: number): Promise<string | undefined>;
}

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  return {
    text: async (name, mostBytes) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.uncompressedSize > mostBytes) throw new Unreadable("too-large");
      return new TextDecoder("utf-8", { fatal: false }).decode(await read(zip, entry));
    },
  };
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  // Sizes that turn out to be lies are errors, and end the reading.
  const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false } as const;
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), options, (error, zip) => {
      if (error) reject(new Unreadable("damaged-workbook"));
      else resolve(zip);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) return Promise.reject(new Unreadable("too-large"));
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", () => reject(new Unreadable("damaged-workbook")));
    zip.readEntry();
  });
}

function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw new Unreadable("old-office");
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new Unreadable("damaged-workbook"));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => resolve(Buffer.concat(chunks)));
      stream.on("error", () => reject(new Unreadable("damaged-workbook")));
    });
  });
}
