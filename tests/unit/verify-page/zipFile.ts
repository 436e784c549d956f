/** Writes zip archives, also ones that nobody should: names, sizes and places may be lies. */
import { deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string | Buffer;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** Lies, where they differ from the truth. */
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
  readonly at?: number;
  readonly localName?: string;
}

/** An archive of these parts. */
export function zipOf(parts: readonly ZipPart[], comment = ""): Blob {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { packed, method } = packedOf(part);
    const name = Buffer.from(part.name);
    const localName = Buffer.from(part.localName ?? name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(localName.length, 26);
    locals.push(local, localName, packed);
    central.push(centralOf(part, { name, method, packed: packed.length, at: part.at ?? at }), name);
    at += 30 + localName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  const whole = Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
  return new Blob([new Uint8Array(whole)]);
}

function packedOf({ content, stored, method }: ZipPart): {
  readonly packed: Buffer;
  readonly method: number;
} {
  if (stored) return { packed: Buffer.from(content), method: method ?? 0 };
  return { packed: deflateRawSync(content), method: method ?? 8 };
}

interface Placed {
  readonly name: Buffer;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

function centralOf(part: ZipPart, { name, method, packed, at }: Placed): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(part.flags ?? 0, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(part.size ?? part.content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
  entry.writeUInt32LE(at, 42);
  return entry;
}
