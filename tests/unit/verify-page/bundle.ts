/**
 * Bundles for the page to check: the sample contract, played into a real ledger and exported, held in memory so that
 * a test can change any part of it; and what a holder of the key could make of it.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { exportBundle } from "../../../electron/exchange/bundle.ts";
import { keyPath, readKeyFile } from "../../../electron/keys/ledgerKey.ts";
import { openForReading } from "../../../electron/ledger/ledger.ts";
import { formProof } from "../../../electron/print/slipCode.ts";
import { playSample, SAMPLE_PASSPHRASE } from "../../../electron/sample/play.ts";
import type { Outcome, Report } from "../../../renderer/verify-page/bundle/check.ts";
import { checkBundle } from "../../../renderer/verify-page/bundle/check.ts";
import type { BundleFile } from "../../../renderer/verify-page/bundle/file.ts";
import { Pace } from "../../../renderer/verify-page/bundle/pace.ts";
import type { Sheet } from "../../../shared/domain/state.ts";
import { signCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { rootOf } from "../../../shared/proof/tree.ts";
import { scratchFolder } from "../../helpers/tamper.ts";
import { keyPair, leafOf, sha256, treeOf } from "../proof/platform.ts";

/** The files of a bundle by their path in it. */
export type Files = Map<string, Buffer>;

/** A form that was frozen, and the code on its paper. */
export interface PaperCode {
  readonly form: Sheet["form"];
  readonly stage: Sheet["stage"];
  readonly number: Sheet["content"]["number"];
  readonly seq: number;
  readonly code: string;
}

export interface Sample {
  readonly origin: string;
  readonly seed: Uint8Array;
  readonly files: Files;
  readonly codes: readonly PaperCode[];
}

/** Plays the sample to its end and exports it. */
export async function sample(): Promise<Sample> {
  const scratch = scratchFolder();
  try {
    const path = join(scratch.path, "sample.ukewatashi");
    const actor = { workstation: "test", via: "cli" } as const;
    await playSample({ path, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
    return await exported(path);
  } finally {
    scratch.remove();
  }
}

/** Exports a ledger of the sample, and takes the codes off its papers. */
export async function exported(path: string): Promise<Sample> {
  const ledger = openForReading(path);
  const folder = `${path}-bundle`;
  exportBundle(ledger, folder, { disclosures: true });
  const { vkey, origin } = ledger.identity;
  const { seed } = await readKeyFile(keyPath(path), vkey, SAMPLE_PASSPHRASE);
  const docs = ledger.db
    .prepare<[], string>("SELECT doc FROM books WHERE kind = 'sheet' ORDER BY rowid")
    .pluck()
    .all();
  const codes = docs.map((doc) => {
    const sheet = JSON.parse(doc) as Sheet;
    const { form, stage, seq, content } = sheet;
    const { code } = formProof(ledger, sheet);
    return { form, stage, seq, number: content.number, code };
  });
  ledger.close();
  return { origin, seed, files: filesIn(folder), codes };
}

export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    paths.map((name) => [
      relative(folder, join(folder, name)).split(sep).join("/"),
      readFileSync(join(folder, name)),
    ]),
  );
}

/** A copy of the files with some changed. */
export function changed(files: Files, change: (files: Files) => void): Files {
  const copy = new Map(files);
  change(copy);
  return copy;
}

/** The lines of a file of lines, without the end of the last. */
export function linesOf(files: Files, path: string): string[] {
  return (files.get(path) ?? Buffer.of()).toString("utf8").split("\n").slice(0, -1);
}

/** Puts lines back. */
export function putLines(files: Files, path: string, lines: readonly string[]): void {
  files.set(path, Buffer.from(lines.map((line) => `${line}\n`).join(""), "utf8"));
}

/** Replaces one line by what `change` makes of it. */
export function changeLine(
  files: Files,
  path: string,
  at: number,
  change: (line: string) => string,
): void {
  const lines = linesOf(files, path).map((line, number) => (number === at ? change(line) : line));
  putLines(files, path, lines);
}

/** The files as a browser would give them. */
export function given(files: Files, folder = "bundle/"): BundleFile[] {
  return [...files].map(([path, bytes]) => {
    const blob = new Blob([new Uint8Array(bytes)]);
    return { path: `${folder}${path}`, size: blob.size, open: () => blob.stream() };
  });
}

/** A pace that nobody calls off. */
export function atLeisure(): Pace {
  return new Pace(new AbortController().signal, () => undefined);
}

/** What the page finds out about the files. */
export function check(files: Files): Promise<Outcome> {
  return checkBundle(given(files), atLeisure());
}

/** The report on files that can be checked. */
export async function reportOn(files: Files): Promise<Report> {
  const outcome = await check(files);
  if (!outcome.ok) throw new Error(`refused: ${outcome.fault} ${outcome.subject}`);
  return outcome.report;
}

/**
 * Writes the entries anew from `from` on, each `change`d and chained to the one before: what anyone can do who has
 * the files.
 */
export function rechained(
  files: Files,
  from: number,
  change: (line: string, seq: number) => string,
): void {
  const lines = linesOf(files, "entries.jsonl");
  for (let seq = from; seq < lines.length; seq += 1) {
    const before = Buffer.from(leafOf(lines[seq - 1] ?? "")).toString("hex");
    const prev = `"prev":"${seq === 0 ? "0".repeat(64) : before}"`;
    lines[seq] = change(lines[seq] ?? "", seq).replace(/"prev":"[0-9a-f]{64}"/, prev);
  }
  putLines(files, "entries.jsonl", lines);
}

/** The note of a head over the first entries as they are: what only a holder of the key can sign. */
export function signedHead(files: Files, { origin, seed }: Sample, size?: number): string {
  const leaves = linesOf(files, "entries.jsonl").slice(0, size).map(leafOf);
  const checkpoint = { origin, size: leaves.length, root: rootOf(sha256, treeOf(leaves)) };
  return signCheckpoint(checkpoint, [keyPair(origin, seed).signer]);
}

/** Signs the entries as they are. Proofs of earlier heads go with it. */
export function resigned(files: Files, whole: Sample): void {
  files.set("checkpoint", Buffer.from(signedHead(files, whole), "utf8"));
  for (const path of files.keys()) if (path.startsWith("consistency/")) files.delete(path);
}
