/** `anchor` and `import-anchor`: heads of a ledger kept outside of it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { importHeads } from "../../heads/imported.ts";
import { HeadKeeper } from "../../heads/keeper.ts";
import { outsideOf } from "../../heads/outside.ts";
import { HeadStore } from "../../heads/store.ts";
import type { VerifierKey } from "../../../shared/proof/note.ts";
import { parseVkey } from "../../../shared/proof/note.ts";
import type { Problem } from "../../../shared/domain/problem.ts";
import { importedText, notAnchored, placeText } from "../../../shared/text/ja/heads.ts";
import { missingSaid } from "../../../shared/text/ja/missingHeads.ts";
import { instantOf, systemClock } from "../../ledger/clock.ts";
import { sha256 } from "../../ledger/crypto.ts";
import type { ReadLedger } from "../../ledger/ledger.ts";
import { openForReading } from "../../ledger/ledger.ts";
import type { ImportedHead } from "../../../shared/views/heads.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { readOptions } from "../options.ts";
import { openedForRecording } from "../opened.ts";
import { heldAt } from "./held.ts";

export const ANCHOR_USAGE = "anchor --ledger 台帳.ukewatashi [--folder フォルダ | --none] [--json]";
export const IMPORT_ANCHOR_USAGE =
  "import-anchor ファイル… [--ledger 手もとの台帳] [--ledger-key 公開鍵またはそのファイル] [--json]";

/** The keeper of a ledger's heads for a run of the command line. */
export function keeperFor(ledger: ReadLedger, io: Io, mayWrite: boolean): HeadKeeper {
  return new HeadKeeper({
    ledger,
    store: new HeadStore(io.headsFolder),
    mayWrite,
    changed: () => {},
    differs: () => {},
    now: () => instantOf(systemClock.wallMs()),
  });
}

/** Compares a ledger with its heads outside the file, and says where this computer's own are gone. */
export async function checked(keeper: HeadKeeper, io: Io): Promise<Problem | undefined> {
  const problem = await keeper.check();
  for (const missing of keeper.missing) io.err(missingSaid(missing));
  return problem;
}

/** Says where the newest head could not be kept. */
export function sayNotKept({ places }: HeadKeeper, io: Io): void {
  for (const place of places)
    if (place.state === "unreachable" || place.state === "gone") io.err(notAnchored(place));
}

/** Throws where a place has turned out, since it was compared, to hold heads that the ledger does not. */
export async function demandNoDifference(keeper: HeadKeeper): Promise<void> {
  if (keeper.places.every(({ state }) => state !== "differs")) return;
  const problem = await keeper.check();
  if (problem) throw problem;
}

/** How a ledger differs from the heads that this computer knows of it, if it does. Nothing is written anywhere. */
export async function differenceFromHeads(
  ledger: ReadLedger,
  io: Io,
): Promise<Problem | undefined> {
  const store = new HeadStore(io.headsFolder);
  if (store.find(ledger.identity.origin)) return checked(keeperFor(ledger, io, false), io);
  // Nothing is remembered of it, but something may have been.
  const { missing } = await outsideOf(ledger.path, store);
  for (const one of missing) io.err(missingSaid(one));
  return undefined;
}

/** Shows where the heads of a ledger are kept, or chooses another second folder. */
export async function anchor(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    { ledger: { type: "string" }, folder: { type: "string" }, none: { type: "boolean" } },
    ANCHOR_USAGE,
  );
  const folder = options.text("folder");
  if (folder !== undefined && options.on("none"))
    throw new Usage(`--folder と --none は一緒に指定できません。\n使い方: ${ANCHOR_USAGE}`);
  const ledger = await openedForRecording(resolve(options.required("ledger")), io);
  try {
    const keeper = keeperFor(ledger, io, true);
    const problem = await checked(keeper, io);
    if (problem) throw problem;
    if (folder !== undefined || options.on("none"))
      await keeper.keepIn(folder === undefined ? undefined : resolve(folder));
    else {
      keeper.committed();
      await keeper.settled();
    }
    await demandNoDifference(keeper);
    const { places } = keeper;
    io.out(options.on("json") ? JSON.stringify(places) : places.map(placeText).join("\n"));
    const isMissing = places.some(({ state }) => state === "unreachable" || state === "gone");
    return isMissing ? EXIT.failed : EXIT.done;
  } finally {
    ledger.close();
  }
}

/** Remembers heads from files. */
export async function importAnchor(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    { ledger: { type: "string" }, "ledger-key": { type: "string" } },
    IMPORT_ANCHOR_USAGE,
  );
  if (options.positionals.length === 0) throw new Usage(`使い方: ${IMPORT_ANCHOR_USAGE}`);
  const given = options.text("ledger-key");
  const held = await heldAt(options.positionals, io);
  const path = options.text("ledger");
  const ledger = path === undefined ? undefined : openForReading(resolve(path));
  let results: readonly ImportedHead[];
  try {
    results = await importHeads(new HeadStore(io.headsFolder), held, {
      ...(given === undefined ? {} : { key: keyGiven(given) }),
      ...(ledger && { ledger }),
    });
  } finally {
    ledger?.close();
  }
  io.out(options.on("json") ? JSON.stringify(results) : results.map(importedText).join("\n"));
  if (results.some(({ outcome }) => FORKED.includes(outcome))) return EXIT.unverified;
  return results.every(({ outcome }) => outcome === "kept" || outcome === "known")
    ? EXIT.done
    : EXIT.refused;
}

/** One key has signed two histories. */
const FORKED: readonly ImportedHead["outcome"][] = ["contradicts", "parted"];

/** A public key as its line, or the file that holds it. */
export function keyGiven(given: string): VerifierKey {
  const line = parseVkey(sha256, given.trim());
  if (line.ok) return line.value;
  const read = parseVkey(sha256, textAt(given).trim());
  if (!read.ok)
    throw new Usage(
      `「${given}」は公開鍵として読めません。1行の公開鍵か、そのファイルを指定してください。`,
    );
  return read.value;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
