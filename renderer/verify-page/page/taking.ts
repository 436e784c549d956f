/** What a file that was put on the page is: a bundle, a picture, a code, a key, an earlier head. */
import { findBundle } from "../bundle/layout.ts";
import { MAX_SMALL_BYTES } from "../bundle/limits.ts";
import { looksLikeZip } from "../bundle/zip.ts";
import { notesIn } from "../format/anchor.ts";
import { textOfUtf8 } from "../format/bytes.ts";
import { readKey, readWitnessKey, statedCheckpoint } from "../format/note.ts";
import { readSlipCode } from "../format/slipCode.ts";
import { looksLikePdf } from "../paper/pdf.ts";
import type { Given } from "./gather.ts";
import { bundleFileOf } from "./gather.ts";

/** One thing to do with files. */
export type Taken =
  | { readonly is: "bundle"; readonly files: readonly Given[] }
  | { readonly is: "zip"; readonly file: File }
  | { readonly is: "picture" | "pdf"; readonly file: File }
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "key" | "witness"; readonly text: string }
  | { readonly is: "head"; readonly name: string; readonly notes: readonly string[] }
  | { readonly is: "unknown" | "unreadable"; readonly name: string };

/** Above this many files without a bundle among them, somebody chose the wrong folder. */
const MAX_LOOSE = 50;

/** Sorts files. A bundle among them is meant as a whole, and what else lies there is not looked at. */
export async function sorted(given: readonly Given[]): Promise<readonly Taken[]> {
  const found = findBundle(given.map(bundleFileOf));
  const isFolder = given.some(({ path }) => path.includes("/"));
  const isMeant = found.ok || found.fault !== "none";
  if (isMeant || given.length > MAX_LOOSE) return [{ is: "bundle", files: given }];
  const taken = await Promise.all(given.map(kindOf));
  const isUseful = taken.some(({ is }) => is !== "unknown" && is !== "unreadable");
  return isFolder && !isUseful ? [{ is: "bundle", files: given }] : taken;
}

async function kindOf({ file }: Given): Promise<Taken> {
  const { name } = file;
  try {
    if (await looksLikeZip(file)) return { is: "zip", file };
    if (file.type.startsWith("image/")) return { is: "picture", file };
    if (/\.pdf$/i.test(name) || (await looksLikePdf(file))) return { is: "pdf", file };
    if (file.size > MAX_SMALL_BYTES) return { is: "unknown", name };
    const text = textOfUtf8(new Uint8Array(await file.arrayBuffer()));
    return text === undefined ? { is: "unknown", name } : textKind(text, name);
  } catch {
    // Gone, locked, or on a stick that was pulled out.
    return { is: "unreadable", name };
  }
}

function textKind(text: string, name: string): Taken {
  const code = readSlipCode(text);
  if (code.ok || code.fault !== "prefix") return { is: "code", text };
  if (readKey(text.trim()).ok) return { is: "key", text: text.trim() };
  if (readWitnessKey(text.trim()).ok) return { is: "witness", text: text.trim() };
  if (statedCheckpoint(text) !== undefined) return { is: "head", name, notes: [text] };
  const notes = notesIn(text);
  return notes.length > 0 ? { is: "head", name, notes } : { is: "unknown", name };
}
