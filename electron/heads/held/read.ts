/** Reading what somebody holds of a ledger: a file of any kind that carries a head, or the folder of a bundle. */
import { createHash } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { HeldText } from "../../../shared/proof/held.ts";
import { readHeldText } from "../../../shared/proof/held.ts";
import type { UnheldCode } from "../../../shared/text/ja/unheld.ts";
import { sha256 } from "../../ledger/crypto.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { pictureKind } from "../../scan/kind.ts";
import type { HeldBundle } from "./bundle.ts";
import { cosignedIn, readBundle } from "./bundle.ts";
import { folderFiles, zipFiles } from "./files.ts";

/** One piece of evidence, what it is called, and the hash of the PDF it was read from, if it was one. */
export type Held = { readonly name: string; readonly pdfSha256?: string } & (
  | HeldText
  | ({ readonly kind: "bundle" } & HeldBundle)
);

/** Where a piece of evidence is to be read from. */
export type HeldSource =
  | { readonly path: string; readonly name?: string }
  | { readonly text: string; readonly name: string };

/** There is no evidence in what was named: why, and what it is called. */
export class Unheld extends Error {
  readonly called: string;
  readonly why: UnheldCode;

  constructor(called: string, why: UnheldCode, cause?: unknown) {
    super(`${why}: ${called}`, { cause });
    this.called = called;
    this.why = why;
  }
}

/** An anchor file of 250,000 heads, or a photograph. */
const MOST_BYTES = 64 * 1024 * 1024;
const ZIP = Buffer.from([0x50, 0x4b]);

/** Reads one source. Throws `Unheld`. */
export async function readHeld(source: HeldSource, scan?: Scanner): Promise<readonly Held[]> {
  if ("text" in source) return named(source.name, textHeld(source.name, source.text));
  const { path } = source;
  const name = source.name ?? basename(path);
  const about = await stat(path).catch((error: unknown) => {
    throw new Unheld(name, isAbsent(error) ? "absent" : "unreadable", error);
  });
  if (about.isDirectory()) return bundleIn(name, path, "folder");
  if ((await startOf(name, path)).equals(ZIP)) return bundleIn(name, path, "archive");
  if (about.size > MOST_BYTES) throw new Unheld(name, "large");
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Unheld(name, "unreadable", error);
  });
  return heldInBytes(name, bytes, scan);
}

/** Reads bytes that were handed over: a picture, or a text. Throws `Unheld`. */
export async function heldInBytes(
  name: string,
  bytes: Uint8Array,
  scan?: Scanner,
): Promise<readonly Held[]> {
  const kind = pictureKind(bytes);
  if (kind) {
    const texts = await codesIn(name, bytes, scan);
    const held = named(
      name,
      texts.flatMap((text) => textHeld(name, text)),
    );
    if (kind !== "pdf") return held;
    const pdfSha256 = createHash("sha256").update(bytes).digest("hex");
    return held.map((one) => ({ ...one, pdfSha256 }));
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return named(name, textHeld(name, text));
  } catch (error) {
    throw error instanceof Unheld ? error : new Unheld(name, "unknown", error);
  }
}

/** The codes of ours in a picture. */
async function codesIn(
  name: string,
  bytes: Uint8Array,
  scan?: Scanner,
): Promise<readonly string[]> {
  const scanned = await scan?.(bytes);
  if (!scanned) throw new Unheld(name, "picture");
  if (!scanned.ok) throw new Unheld(name, scanned.fault === "damaged" ? "picture" : scanned.fault);
  // Other codes may be on the same desk.
  const own = scanned.codes.filter((code) => code.startsWith("UKW"));
  if (own.length === 0) throw new Unheld(name, "no-code");
  return own;
}

function textHeld(name: string, text: string): readonly HeldText[] {
  const held = readHeldText(sha256, text);
  if (!held.ok) throw new Unheld(name, held.reason);
  return held.value;
}

function named(name: string, held: readonly HeldText[]): readonly Held[] {
  return held.map((one) => ({ name, ...one }));
}

/** A bundle, and beside its own head those that witnesses have signed. */
async function bundleIn(
  name: string,
  path: string,
  of: "folder" | "archive",
): Promise<readonly Held[]> {
  try {
    const files = of === "folder" ? folderFiles(path) : await zipFiles(path);
    try {
      const bundle = await readBundle(files);
      if (!bundle) throw new Unheld(name, of);
      const cosigned = (await cosignedIn(files, bundle)).map(({ name: inner, note }) => {
        return { name: `${name}/${inner}`, kind: "notes", notes: [note], isAnchor: false } as const;
      });
      return [{ name, kind: "bundle", ...bundle }, ...cosigned];
    } finally {
      files.close();
    }
  } catch (error) {
    throw error instanceof Unheld ? error : new Unheld(name, of, error);
  }
}

async function startOf(name: string, path: string): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const start = Buffer.alloc(ZIP.length);
      await file.read(start, 0, start.length, 0);
      return start;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Unheld(name, "unreadable", error);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
