/** Everything outside a ledger's file that this computer can compare it with by itself. */
import type { VerifierKey } from "../../shared/proof/note.ts";
import { parseVkey } from "../../shared/proof/note.ts";
import { anchorFileName, placeKind } from "../../shared/text/ja/heads.ts";
import { sha256 } from "../ledger/crypto.ts";
import type { Identity } from "../ledger/ledger.ts";
import { openForReading } from "../ledger/ledger.ts";
import { join } from "node:path";
import type { Held, HeldSource } from "./held/read.ts";
import { Unheld, readHeld } from "./held/read.ts";
import type { HeadStore, Remembered } from "./store.ts";
import { shortId } from "./store.ts";

export interface Outside {
  readonly held: readonly Held[];
  readonly witnesses: readonly VerifierKey[];
  /** That this computer had kept heads of the ledger, and has none any more. */
  readonly hasForgotten: boolean;
}

/** The sources of a ledger's heads outside of it: its files of heads, its key as it was first seen. */
function sourcesOf(known: Remembered | undefined, { origin, title }: Identity): HeldSource[] {
  if (!known) return [];
  const { seenPath, knownPath, anchorFolder, vkey } = known;
  const name = anchorFileName(title, shortId(origin) ?? "");
  return [
    { text: vkey, name: placeKind.computer },
    { path: seenPath, name: placeKind.computer },
    { path: knownPath, name: placeKind.handedOver },
    ...(anchorFolder === undefined ? [] : [{ path: join(anchorFolder, name), name }]),
  ];
}

/** The keys of the witnesses that count for a ledger. */
export function witnessKeysOf(known: Remembered | undefined): VerifierKey[] {
  return (known?.witnesses ?? []).flatMap((vkey) => {
    const key = parseVkey(sha256, vkey);
    return key.ok ? [key.value] : [];
  });
}

/** Reads what can be read of it. A place that is out of reach is said where the places are shown. */
async function readSources(sources: readonly HeldSource[]): Promise<readonly Held[]> {
  const held = await Promise.all(
    sources.map((source) =>
      readHeld(source).catch((error: unknown) => {
        if (error instanceof Unheld) return [];
        throw error;
      }),
    ),
  );
  return held.flat();
}

/** What this computer holds of the ledger at a path; nothing where it does not open. */
export async function outsideOf(path: string, store: HeadStore): Promise<Outside> {
  const identity = identityAt(path);
  const known = identity && store.find(identity.origin);
  const held = identity ? await readSources(sourcesOf(known, identity)) : [];
  const hasForgotten =
    known?.seen === true &&
    !held.some((one) => one.kind === "notes" && one.name === placeKind.computer);
  return { held, witnesses: witnessKeysOf(known), hasForgotten };
}

function identityAt(path: string): Identity | undefined {
  try {
    const ledger = openForReading(path);
    ledger.close();
    return ledger.identity;
  } catch {
    // Verify opens it too, and says what is wrong with it.
    return undefined;
  }
}
