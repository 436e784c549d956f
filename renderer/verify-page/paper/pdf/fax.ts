/** Unpacks black-and-white pictures as fax machines and copiers pack them: ITU-T T.4 in one dimension, and T.6. */

/** Code words by run length: 0 to 63, then multiples of 64. */
const WHITE = `00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010
101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010
00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101
00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010
01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 00110110 00110111 01100100 01100101
01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001
011011010 011011011 010011000 010011001 010011010 011000 010011011`;
const BLACK = `0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000
0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000
000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010
000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 000011011011
000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 000001010010 000001010011 000000100100
000000110111 000000111000 000000100111 000000101000 000001011000 000001011001 000000101011 000000101100 000001011010
000001100110 000001100111 0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101
0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011
0000001110100 0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101
0000001011010 0000001011011 0000001100100 0000001100101`;
/** Longer runs, of either colour. */
const LONG = `00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 000000010110
000000010111 000000011100 000000011101 000000011110 000000011111`;

type Codes = ReadonlyMap<string, number>;

function codesOf(words: string): Codes {
  const runs = `${words} ${LONG}`.split(/\s+/);
  return new Map(runs.map((word, at) => [word, at < 64 ? at : (at - 63) * 64]));
}

const RUNS: readonly Codes[] = [codesOf(WHITE), codesOf(BLACK)];
/** How far the next change is from that of the row above; or a passed pair, or two runs. */
const PASS = 100;
const HORIZONTAL = 101;
const MODES: Codes = new Map([
  ["1", 0],
  ["011", 1],
  ["000011", 2],
  ["0000011", 3],
  ["010", -1],
  ["000010", -2],
  ["0000010", -3],
  ["0001", PASS],
  ["001", HORIZONTAL],
]);
const LONGEST = 13;

export interface Fax {
  readonly width: number;
  /** As many rows as there may be; fewer where the end is said before. */
  readonly height: number;
  /** Below 0 every row follows the one above, 0 none does; mixed ones are not read. */
  readonly k: number;
  readonly isAligned: boolean;
}

/** The dots, a byte each, 1 for black. What does not read ends the picture; the rest is white. */
export function unfaxed(bytes: Uint8Array, { width, height, k, isAligned }: Fax): Uint8Array {
  const dots = new Uint8Array(width * height);
  const bits = new Bits(bytes);
  let above: readonly number[] = [];
  for (let row = 0; row < height; row += 1) {
    if (isAligned) bits.align();
    const changes = k < 0 ? rowAfter(bits, above, width) : plainRow(bits, width);
    if (changes === undefined) break;
    for (let at = 0; at < changes.length; at += 2) {
      const [from, to] = [changes[at] ?? width, changes[at + 1] ?? width];
      dots.fill(1, row * width + from, row * width + to);
    }
    above = changes;
  }
  return dots;
}

/** A row on its own: where its colour changes, from white on. */
function plainRow(bits: Bits, width: number): readonly number[] | undefined {
  bits.passEnds();
  const changes: number[] = [];
  for (let at = 0, colour = 0; at < width; colour = 1 - colour) {
    const run = runOf(bits, colour);
    if (run === undefined) return undefined;
    at += run;
    changes.push(Math.min(at, width));
  }
  return changes;
}

/** A row told by how it differs from the one above. */
function rowAfter(
  bits: Bits,
  above: readonly number[],
  width: number,
): readonly number[] | undefined {
  const changes: number[] = [];
  let at = -1;
  while (at < width) {
    const colour = changes.length % 2;
    const mode = bits.next(MODES);
    if (mode === undefined) return undefined;
    const next = above.findIndex((change, place) => change > at && place % 2 === colour);
    const [first = width, second = width] = next < 0 ? [] : above.slice(next, next + 2);
    if (mode === PASS) at = second;
    else if (mode === HORIZONTAL) {
      const [one, two] = [runOf(bits, colour), runOf(bits, 1 - colour)];
      if (one === undefined || two === undefined) return undefined;
      const middle = Math.min(width, Math.max(0, at) + one);
      at = Math.min(width, middle + two);
      changes.push(middle, at);
    } else {
      // A change behind the one before, or nothing that a writer writes.
      if (first + mode < at) return undefined;
      at = Math.min(width, first + mode);
      changes.push(at);
    }
  }
  // A run of no dots is no change that the next row could follow.
  return changes.filter((change, place) => change !== changes[place ^ 1]);
}

function runOf(bits: Bits, colour: number): number | undefined {
  let run = 0;
  for (;;) {
    const part = bits.next(RUNS[colour] ?? new Map());
    if (part === undefined) return undefined;
    run += part;
    if (part < 64) return run;
  }
}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  align(): void {
    this.#at = Math.ceil(this.#at / 8) * 8;
  }

  /** Passes over the mark that ends a row: eleven zeros or more, and a one. */
  passEnds(): void {
    let at = this.#at;
    while (at < this.#bytes.length * 8 && this.#bit(at) === 0) at += 1;
    if (at - this.#at >= 11) this.#at = at + 1;
  }

  /** What the next code word stands for; the place stays where it is none. */
  next(codes: Codes): number | undefined {
    let word = "";
    for (let at = this.#at; word.length < LONGEST && at < this.#bytes.length * 8; at += 1) {
      word += this.#bit(at);
      const value = codes.get(word);
      if (value === undefined) continue;
      this.#at = at + 1;
      return value;
    }
    return undefined;
  }

  #bit(at: number): number {
    return ((this.#bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  }
}
