/** A stand-in for a photograph of a destroyed medium: a small picture that says by its stripes that it is none. */
import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { Attachment } from "../../shared/domain/values.ts";

export interface Photo {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

const SIDE = 64;

/** The picture for a unit; each unit has its own, so that each has its own hash. */
export function photo(unit: string): Photo {
  const shade = createHash("sha256").update(unit).digest();
  const rows = Array.from({ length: SIDE }, (_row, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: SIDE }, (_column, x) =>
        (x + y) % 16 < 8 ? 230 : (shade[x % 32] ?? 0),
      ),
    ]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits a sample, grey.
  header.set([8, 0, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    bytes,
    attachment: {
      sha256,
      bytes: bytes.length,
      mediaType: "image/png",
      name: `破砕後_${unit}(見本).png`,
    },
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
