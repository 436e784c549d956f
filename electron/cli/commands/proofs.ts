/** `verify`, `checkpoint`, `prove`, `consistency`, `export`, `verify-page`: what an outsider takes along. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../../../shared/domain/problem.ts";
import { writeDurably } from "../../backup/durable.ts";
import { outsideOf } from "../../heads/outside.ts";
import { HeadStore } from "../../heads/store.ts";
import { exportBundle } from "../../exchange/bundle.ts";
import { findPersons } from "../../exchange/persons.ts";
import { checkpointNote, consistencyProofFrom, entryProof } from "../../exchange/proofs.ts";
import type { ReadLedger } from "../../ledger/ledger.ts";
import { openForReading } from "../../ledger/ledger.ts";
import type { Progress } from "../../ledger/verify/progress.ts";
import { secondsLeft } from "../../ledger/verify/progress.ts";
import { verifyInThreads } from "../../ledger/verify/inThreads.ts";
import { STILL_THERE, exportedText } from "../../../shared/text/ja/bundle.ts";
import { verifyText, verifyingText } from "../../../shared/text/ja/verify.ts";
import { problem as problemText } from "../../../shared/text/ja/words.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import type { Options } from "../options.ts";
import { readOptions, wholeNumber } from "../options.ts";
import { differenceFromHeads, keyGiven } from "./heads.ts";
import { heldAt } from "./held.ts";

export const VERIFY_USAGE =
  "verify --ledger 台帳.ukewatashi [--against 控え…] [--witness-key 立会人の公開鍵]… [--proofs-only] [--json]";

export async function verify(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      against: { type: "string", multiple: true },
      "witness-key": { type: "string", multiple: true },
      "proofs-only": { type: "boolean" },
    },
    VERIFY_USAGE,
  );
  const path = resolve(options.required("ledger"));
  if (!existsSync(path)) throw new Problem("missing", path);
  const outside = await outsideOf(path, new HeadStore(io.headsFolder));
  const given = await heldAt([...options.all("against"), ...furtherFiles(options)], io);
  const beganMs = performance.now();
  const { live } = io;
  const report = await verifyInThreads(
    {
      ...(live && {
        progress: (progress: Progress) =>
          live(verifyingText(progress, secondsLeft(progress, performance.now() - beganMs))),
      }),
      path,
      depth: options.on("proofs-only") ? "proofs" : "all",
      against: [...outside.held, ...given],
      missing: outside.missing,
      witnesses: [...outside.witnesses, ...options.all("witness-key").map(keyGiven)],
    },
    io.verifyHelper,
  );
  live?.("");
  io.out(options.on("json") ? JSON.stringify(report) : verifyText(report));
  return report.ok ? EXIT.done : EXIT.unverified;
}

/** `--against` takes as many files as follow it. */
function furtherFiles(options: Options): readonly string[] {
  if (options.positionals.length > 0 && options.all("against").length === 0)
    throw new Usage(`使い方: ${VERIFY_USAGE}`);
  return options.positionals;
}

export const CHECKPOINT_USAGE = "checkpoint --ledger 台帳.ukewatashi [--out ファイル]";
export const PROVE_USAGE = "prove 記録番号 --ledger 台帳.ukewatashi [--out ファイル]";
export const CONSISTENCY_USAGE = "consistency 以前の件数 --ledger 台帳.ukewatashi [--out ファイル]";
export const EXPORT_USAGE =
  "export --ledger 台帳.ukewatashi --out フォルダ [--without-names | --without-person 氏名または識別番号]… [--with-attachments]";
export const VERIFY_PAGE_USAGE = "verify-page --out ファイル";

const withOut = { ledger: { type: "string" }, out: { type: "string" } } as const;

export function checkpoint(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, withOut, CHECKPOINT_USAGE);
  return handOut(options, io, checkpointNote);
}

export async function prove(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, withOut, PROVE_USAGE);
  const seq = wholeNumber(options.positionals[0], PROVE_USAGE);
  return handOut(options, io, (ledger) => entryProof(ledger, seq));
}

export async function consistency(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, withOut, CONSISTENCY_USAGE);
  const old = wholeNumber(options.positionals[0], CONSISTENCY_USAGE);
  return handOut(options, io, (ledger) => consistencyProofFrom(ledger, old));
}

/** Writes a proof to a file, or prints it as it is. */
async function handOut(
  options: Options,
  io: Io,
  make: (ledger: ReadLedger) => string,
): Promise<Exit> {
  const text = await reading(options, io, make);
  const out = options.text("out");
  if (out !== undefined) writeDurably(resolve(out), Buffer.from(text, "utf8"));
  if (options.on("json"))
    io.out(JSON.stringify(out === undefined ? { text } : { out: resolve(out) }));
  else io.out(out === undefined ? text.replace(/\n$/, "") : `書き出しました。\n${resolve(out)}`);
  return EXIT.done;
}

export async function exportTo(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ...withOut,
      "without-names": { type: "boolean" },
      "without-person": { type: "string", multiple: true },
      "with-attachments": { type: "boolean" },
    },
    EXPORT_USAGE,
  );
  const out = resolve(options.required("out"));
  const page = verifyPageOf(io);
  const counts = await reading(options, io, (ledger) => {
    const { persons, unknown } = findPersons(ledger.db, options.all("without-person"));
    if (unknown.length > 0)
      throw new Usage(
        `「${unknown.join("」「")}」という人は、この台帳に登録されていません。何も書き出していません。氏名か識別番号を確かめてください。`,
      );
    return exportBundle(ledger, out, {
      disclosures: !options.on("without-names"),
      without: persons,
      ...(options.on("with-attachments") && { attachments: true }),
      ...(page && { verifyPage: page }),
    });
  });
  const isRedacted = options.on("without-names") || options.all("without-person").length > 0;
  io.out(
    options.on("json")
      ? JSON.stringify({ out, ...counts })
      : [exportedText(counts), ...(isRedacted ? [STILL_THERE] : []), out].join("\n"),
  );
  return EXIT.done;
}

/** Hands out the page that checks bundles and papers where there is no program. */
export function verifyPage(args: readonly string[], io: Io): Exit {
  const options = readOptions(args, { out: { type: "string" } }, VERIFY_PAGE_USAGE);
  const out = resolve(options.required("out"));
  const page = verifyPageOf(io);
  if (!page)
    throw new Usage(
      "検証用ページがありません。npm run custody か、プログラム本体から実行してください。",
    );
  writeDurably(out, page);
  io.out(options.on("json") ? JSON.stringify({ out }) : `検証用ページを書き出しました。\n${out}`);
  return EXIT.done;
}

/** The page, where this command line was started by something that has it. */
export function verifyPageOf({ verifyPage: path }: Io): Buffer | undefined {
  return path === undefined ? undefined : readFileSync(path);
}

/**
 * Opens the ledger for reading, and closes it whatever happens. Where this computer knows heads that the ledger does
 * not hold, what is read from it is an older or another ledger's word, and that is said beside it.
 */
export async function reading<T>(
  options: Options,
  io: Io,
  use: (ledger: ReadLedger) => T,
): Promise<T> {
  const ledger = openForReading(resolve(options.required("ledger")));
  try {
    const problem = await differenceFromHeads(ledger, io);
    if (problem) io.err(problemText[problem.code](problem.detail));
    return use(ledger);
  } finally {
    ledger.close();
  }
}
