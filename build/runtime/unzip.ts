// Unpacks chosen files of a zip archive, so that what is thrown away is never written.
import assert from "node:assert/strict";
import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly mode: number;
  readonly at: number;
}

const endRecordBytes = 22;
const localHeaderBytes = 30;
const stored = 0;
const deflated = 8;

/**
 * Writes every entry for which `place` gives a path below `folder`; entries it gives no path are
 * left out. Sizes and checksums are those of the archive, or it throws.
 */
export async function unzip(
  archive: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const path = entry.name.endsWith("/") ? undefined : place(entry.name);
      if (path === undefined) continue;
      const target = resolve(folder, path);
      assert(target.startsWith(resolve(folder) + sep), `${entry.name} would leave the folder`);
      await mkdir(dirname(target), { recursive: true });
      await writeEntry(archive, await dataStart(file, entry), entry, target);
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const end = await read(file, size - endRecordBytes, endRecordBytes);
  assert.equal(end.readUInt32LE(0), 0x06054b50, "not a zip archive, or one with a comment");
  const directory = await read(file, end.readUInt32LE(16), end.readUInt32LE(12));
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    assert.equal(directory.readUInt32LE(at), 0x02014b50, "the zip directory is damaged");
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedBytes: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function dataStart(file: FileHandle, entry: Entry): Promise<number> {
  const header = await read(file, entry.at, localHeaderBytes);
  assert.equal(header.readUInt32LE(0), 0x04034b50, `${entry.name} is not where it should be`);
  return entry.at + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function writeEntry(
  archive: string,
  start: number,
  entry: Entry,
  target: string,
): Promise<void> {
  assert([stored, deflated].includes(entry.method), `${entry.name} is packed in an unknown way`);
  const end = start + entry.compressedBytes - 1;
  const packed =
    entry.compressedBytes === 0 ? Readable.from([]) : createReadStream(archive, { start, end });
  let crc = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
  });
  const output = createWriteStream(target, { mode: entry.mode & 0o777 });
  if (entry.method === stored) await pipeline(packed, check, output);
  else await pipeline(packed, createInflateRaw(), check, output);
  assert.equal(crc, entry.crc, `${entry.name} arrived damaged`);
}

async function read(file: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, position);
  assert.equal(bytesRead, bytes, "the zip archive is cut short");
  return buffer;
}
