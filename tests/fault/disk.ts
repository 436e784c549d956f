/**
 * A disk as it may look once the power has gone. What was flushed is there; of what was not, some sectors are and some
 * are not, in any order. A name that was given, changed or taken away holds once its folder was flushed; until then
 * the changes of names hold as far as chance has it, in their order.
 */
import type { Change } from "./shim.ts";

/** Disks write this much whole or not at all. */
const SECTOR = 512;

/** What of the unflushed is kept: none of it, all of it (a program that died, not the power), or as chance has it. */
export type Kept = "nothing" | "everything" | (() => number);

type Files = ReadonlyMap<string, Buffer>;

interface Inode {
  flushed: Buffer;
  pending: Change[];
}

type Naming = (names: Map<string, Inode>) => void;

export class Disk {
  /** Names as programs see them, and as the disk has them for certain. */
  readonly #names: Map<string, Inode>;
  readonly #flushedNames: Map<string, Inode>;
  #pendingNames: Naming[] = [];

  /** A disk with these files, every one of them flushed. */
  constructor(files: Files) {
    this.#names = new Map([...files].map(([name, flushed]) => [name, { flushed, pending: [] }]));
    this.#flushedNames = new Map(this.#names);
  }

  apply(change: Change): void {
    const { what, path, bytes } = change;
    const file = this.#names.get(path);
    switch (what) {
      case "C": {
        const made: Inode = { flushed: Buffer.alloc(0), pending: [] };
        return this.#named((names) => names.set(path, made));
      }
      case "W":
      case "T":
        return void file?.pending.push(change);
      case "S":
        if (file) Object.assign(file, { flushed: content(file, "everything"), pending: [] });
        return undefined;
      case "D":
        for (const naming of this.#pendingNames) naming(this.#flushedNames);
        this.#pendingNames = [];
        return undefined;
      case "R":
        return this.#named((names) => {
          if (file) names.set(bytes.toString("utf8"), file);
          names.delete(path);
        });
      case "U":
        return this.#named((names) => names.delete(path));
      case "A":
        return undefined;
      default:
        return what satisfies never;
    }
  }

  /** The files as they would be found. */
  crashed(kept: Kept): Files {
    const names = new Map(this.#flushedNames);
    const { length } = this.#pendingNames;
    const reached =
      kept === "everything" ? length : kept === "nothing" ? 0 : Math.floor(kept() * (length + 1));
    for (const naming of this.#pendingNames.slice(0, reached)) naming(names);
    return new Map([...names].map(([name, file]) => [name, content(file, kept)]));
  }

  #named(naming: Naming): void {
    naming(this.#names);
    this.#pendingNames.push(naming);
  }
}

function content({ flushed, pending }: Inode, kept: Kept): Buffer {
  if (kept === "nothing" || pending.length === 0) return flushed;
  let file: Buffer = Buffer.from(flushed);
  const isKept = () => kept === "everything" || kept() < 0.5;
  for (const { what, offset, bytes } of pending) {
    if (what === "T") {
      if (isKept()) file = resized(file, offset);
      continue;
    }
    for (let from = 0; from < bytes.length; from += SECTOR) {
      if (!isKept()) continue;
      const sector = bytes.subarray(from, from + SECTOR);
      file = resized(file, Math.max(file.length, offset + from + sector.length));
      sector.copy(file, offset + from);
    }
  }
  return file;
}

/** The bytes at another length; what is new is zeros. */
function resized(bytes: Buffer, length: number): Buffer {
  if (length <= bytes.length) return bytes.subarray(0, length);
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
