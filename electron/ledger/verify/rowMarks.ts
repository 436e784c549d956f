/** Which rows have been met: a bit each, for row numbers as SQLite gives them out. */

/** Row numbers past this are none that we gave out. */
const LARGEST = 2 ** 32;

export class RowMarks {
  #bits = new Uint8Array(1024);
  readonly #odd = new Set<number>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  mark(row: number): void {
    if (this.has(row)) return;
    this.#count += 1;
    if (!isUsual(row)) {
      this.#odd.add(row);
      return;
    }
    const at = Math.floor(row / 8);
    if (at >= this.#bits.length) {
      const wider = new Uint8Array(Math.max(at + 1, this.#bits.length * 2));
      wider.set(this.#bits);
      this.#bits = wider;
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (row % 8));
  }

  has(row: number): boolean {
    if (!isUsual(row)) return this.#odd.has(row);
    return ((this.#bits[Math.floor(row / 8)] ?? 0) & (1 << (row % 8))) !== 0;
  }
}

function isUsual(row: number): boolean {
  return row >= 0 && row < LARGEST;
}
