/**
 * The tree at the speed verify needs. The result of a hash costs more as a Buffer than the hashing itself, and so
 * does every input that is put together anew; so hashes come as text, are laid down where the next hash reads them,
 * and every buffer is made once.
 */
import { hash } from "node:crypto";

/** Hashes side by side in the widest stretch of leaves that is kept at once: a tile, or a range of tiles. */
export const WIDTH = 256;
const HEIGHT = 8;
const HASH = 32;
/** A pair as it is hashed: 0x01, left, right. */
const PAIR = 1 + 2 * HASH;

/**
 * The perfect subtrees over up to 256 hashes, each computed once: those over the first `n` hashes are there for every
 * `n`, so a root at any size costs only the joining of its edge.
 */
export class Subtrees {
  /** Each level's hashes, laid down in pairs ready for hashing. */
  readonly #levels: readonly Buffer[] = Array.from({ length: HEIGHT }, (_, level) =>
    pairs(WIDTH >> level),
  );
  readonly #views = this.#levels.map((level) =>
    Array.from({ length: level.length / PAIR }, (_, at) =>
      level.subarray(at * PAIR, at * PAIR + PAIR),
    ),
  );
  readonly #top = Buffer.alloc(HASH);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Puts one hash on the right. */
  append(bytes: Buffer): void {
    bytes.copy(this.#level(0), placeOf(this.#count));
    this.#count += 1;
    this.#join(0, this.#count - 1, this.#count);
  }

  /** Takes hashes laid end to end, instead of what was there. */
  fill(hashes: Buffer): void {
    const leaves = this.#level(0);
    this.#count = hashes.length / HASH;
    for (let at = 0; at < hashes.length; at += 2 * HASH)
      hashes.copy(leaves, (at / (2 * HASH)) * PAIR + 1, at, at + 2 * HASH);
    this.#join(0, 0, this.#count);
  }

  /** The roots of the perfect subtrees that the first `count` hashes divide into, largest first. */
  edge(count = this.#count): Buffer[] {
    const roots: Buffer[] = [];
    let at = 0;
    for (let level = HEIGHT; level >= 0; level -= 1) {
      const width = 1 << level;
      if ((count & width) === 0) continue;
      roots.push(this.#node(level, at / width));
      at += width;
    }
    return roots;
  }

  /** Hashes the pairs that have become whole between `from` and `to` of a level, and those above them. */
  #join(level: number, from: number, to: number): void {
    const first = from >> 1;
    const end = to >> 1;
    if (first >= end) return;
    const views = this.#views[level] ?? [];
    const above = level + 1 === HEIGHT ? undefined : this.#level(level + 1);
    for (let at = first; at < end; at += 1) {
      const joined = hash("sha256", views[at] ?? this.#top, "binary");
      if (above) above.write(joined, placeOf(at), HASH, "latin1");
      else this.#top.write(joined, 0, HASH, "latin1");
    }
    if (above) this.#join(level + 1, first, end);
  }

  #level(level: number): Buffer {
    const found = this.#levels[level];
    if (!found) throw new Error(`there is no level ${level}`);
    return found;
  }

  #node(level: number, at: number): Buffer {
    const place = placeOf(at);
    return Buffer.from(
      level === HEIGHT ? this.#top : this.#level(level).subarray(place, place + HASH),
    );
  }
}

function placeOf(at: number): number {
  return (at >> 1) * PAIR + 1 + (at & 1) * HASH;
}

function pairs(width: number): Buffer {
  const bytes = Buffer.alloc((width / 2) * PAIR);
  for (let at = 0; at < bytes.length; at += PAIR) bytes[at] = 0x01;
  return bytes;
}

const node = Buffer.alloc(PAIR);
node[0] = 0x01;

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962. */
function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + HASH);
  return Buffer.from(hash("sha256", node, "binary"), "latin1");
}

/** The root over neighbouring subtrees that shrink to the right; of none, the hash of nothing. */
export function rootOver(edge: readonly Uint8Array[]): Uint8Array {
  if (edge.length === 0) return Buffer.from(hash("sha256", Buffer.alloc(0), "binary"), "latin1");
  return edge.reduceRight((right, left) => nodeOf(left, right));
}

/** SHA-256(0x00 ‖ body) in hexadecimal, RFC 6962. */
export function leafOf(body: Buffer): string {
  return hash("sha256", Buffer.concat([Buffer.of(0), body]), "hex");
}
