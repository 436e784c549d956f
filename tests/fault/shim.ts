/** The library that stands between a program and its disk (faultio.c): built where there is a compiler, and told what to do. */
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const SOURCE = fileURLToPath(new URL("faultio.c", import.meta.url));

/** Why faults cannot be put between a program and its disk here, if so. */
export function withoutShim(): string | undefined {
  if (process.platform !== "linux") return "only Linux preloads a library";
  try {
    execFileSync("cc", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "there is no C compiler";
  }
}

/** Builds the library into a folder and gives its path. */
export function builtShim(folder: string): string {
  const library = join(folder, "faultio.so");
  execFileSync("cc", [
    "-shared",
    "-fPIC",
    "-O2",
    "-Wall",
    "-Werror",
    "-o",
    library,
    SOURCE,
    "-ldl",
  ]);
  return library;
}

export interface ShimPlaces {
  readonly library: string;
  /** Files in this folder are the ones that count. */
  readonly under: string;
  readonly control: string;
  readonly trace?: string;
  readonly acks?: string;
}

/** What a program must be started with to have the library before its disk. */
export function shimmed({ library, under, control, trace, acks }: ShimPlaces): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: library,
    FAULTIO_UNDER: under,
    FAULTIO_CONTROL: control,
    ...(trace === undefined ? {} : { FAULTIO_TRACE: trace }),
    ...(acks === undefined ? {} : { FAULTIO_ACKS: acks }),
  };
}

/** The calls a fault can meet, as bits. */
const READING = 1;
const WRITING = 2;
const FLUSHING = 4;
const NAMING = 8;

const EIO = 5;
const ENOSPC = 28;

/** The ways a disk fails: it gives errors, is full, takes only half of what is written, gives nothing back. */
const FAULTS = {
  "input or output error": { kinds: READING | WRITING | FLUSHING | NAMING, error: EIO },
  "no space left": { kinds: WRITING | NAMING, error: ENOSPC },
  "short write": { kinds: WRITING, error: 0 },
  "reading error": { kinds: READING, error: EIO },
} as const;
export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** The program is killed before a call that changes something. */
const KILL = { kinds: WRITING | FLUSHING | NAMING, error: -1 } as const;

export interface Fault {
  readonly name: FaultName;
  /** The call that fails, counted from 1. */
  readonly at: number;
  /** Whether every later one fails too, until it is mended. */
  readonly sticky: boolean;
}

const FIELDS = ["kinds", "at", "sticky", "error", "tracing", "calls", "failed"] as const;
const BYTES = FIELDS.length * 8;

/** The numbers that this side and the library both see. */
export class ShimControl {
  readonly #file: number;

  /** Opens the file of numbers; `fresh` makes it. */
  constructor(path: string, { fresh }: { readonly fresh: boolean }) {
    this.#file = openSync(path, fresh ? "w+" : "r+");
    if (fresh) this.#write({});
  }

  /** From now on this call fails. */
  arm({ name, at, sticky }: Fault): void {
    this.#write({ ...FAULTS[name], at, sticky: Number(sticky) });
  }

  /** The program is killed at this call; at none, where there is none: then they are only counted. */
  armKill(at: number): void {
    this.#write({ ...KILL, at });
  }

  /** How many calls were counted. */
  get calls(): number {
    return this.#read().calls;
  }

  /** From now on nothing fails; says how many calls have. */
  disarm(): number {
    const { failed } = this.#read();
    this.#write({});
    return failed;
  }

  /** From now on every change is written down. */
  record(): void {
    this.#write({ tracing: 1 });
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(): Record<(typeof FIELDS)[number], number> {
    const bytes = Buffer.alloc(BYTES);
    readSync(this.#file, bytes, 0, BYTES, 0);
    const numbers = FIELDS.map((name, at) => [name, Number(bytes.readBigInt64LE(at * 8))]);
    return Object.fromEntries(numbers) as Record<(typeof FIELDS)[number], number>;
  }

  #write(numbers: Partial<Record<(typeof FIELDS)[number], number>>): void {
    const bytes = Buffer.alloc(BYTES);
    for (const [at, name] of FIELDS.entries())
      bytes.writeBigInt64LE(BigInt(numbers[name] ?? 0), at * 8);
    writeSync(this.#file, bytes, 0, BYTES, 0);
  }
}

/** One change that a program made to its files, or something it told others. */
export interface Change {
  /** created, written, cut to a length, flushed; a folder flushed; renamed, removed; acknowledged. */
  readonly what: "C" | "W" | "T" | "S" | "D" | "R" | "U" | "A";
  readonly path: string;
  readonly offset: number;
  /** What was written or said; the new name of what was renamed. */
  readonly bytes: Buffer;
}

const HEAD = 15;

/** What the library has written down. */
export function readTrace(path: string): Change[] {
  const log = readFileSync(path);
  const changes: Change[] = [];
  for (let at = 0; at < log.length;) {
    const named = log.readUInt16LE(at + 1);
    const length = log.readUInt32LE(at + 11);
    const from = at + HEAD + named;
    changes.push({
      what: String.fromCharCode(log.readUInt8(at)) as Change["what"],
      path: log.toString("utf8", at + HEAD, from),
      offset: Number(log.readBigUInt64LE(at + 3)),
      bytes: log.subarray(from, from + length),
    });
    at = from + length;
  }
  return changes;
}
