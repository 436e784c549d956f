/**
 * The evidence bundle: everything an outsider needs to check the ledger with tools we did not write. Entries are the
 * exact bytes that are hashed, one a line.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { Problem } from "../../shared/domain/problem.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import type { BundleExtent } from "../../shared/text/ja/bundle.ts";
import { bundleReadme } from "../../shared/text/ja/bundle.ts";
import { flushFolder, writeDurably } from "../backup/durable.ts";
import { attachmentCount, eachAttachment } from "../ledger/attachments.ts";
import { eachDisclosure } from "../ledger/disclosed.ts";
import { checkpointSizes, eachBody, entryCount } from "../ledger/entries.ts";
import { asProblem } from "../ledger/failures.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { eachSheet } from "../ledger/sheets.ts";
import { cosignedNotes } from "./cosigned.ts";
import { commitmentsOf } from "./persons.ts";
import { checkpointNote, consistencyProofFrom } from "./proofs.ts";

/** What of the ledger's personal data comes along, and whatever else; the bundle verifies without all of it. */
export interface BundleOptions {
  /** Whether names and other personal values come along. */
  readonly disclosures: boolean;
  /** Persons whose values are left out all the same, by their ids. */
  readonly without?: ReadonlySet<string>;
  /** Attachments show names and signatures: they come along with all names, and else only where this says so. */
  readonly attachments?: boolean;
  /** verify.html, which checks the bundle in a browser. */
  readonly verifyPage?: Uint8Array;
  /** Hears how far it is; what it throws ends the export, which then leaves nothing behind. */
  readonly progress?: (done: number, total: number) => void;
}

export interface BundleCounts {
  readonly entries: number;
  readonly disclosures: number;
  readonly attachments: number;
  /** Attachments that the ledger holds and the bundle does not. */
  readonly leftOut: number;
}

/** How many earlier heads get a proof that the newest extends them. */
const EARLIER_HEADS = 20;

/** Entries between two words on the progress. */
const STRIDE = 256;

/**
 * Writes the bundle as a new folder: whole, or not at all, and as the ledger is at one moment, whoever records in it
 * meanwhile. Throws `exists` when there is one.
 */
export function exportBundle(
  ledger: ReadLedger,
  folder: string,
  options: BundleOptions,
): BundleCounts {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Problem("exists", folder);
  const unfinished = `${folder}.${randomBytes(4).toString("hex")}.part`;
  try {
    for (const name of ["attachments", "consistency", "cosigned"])
      mkdirSync(join(unfinished, name), { recursive: true });
    const counts = ledger.db.transaction(() => writeAll(ledger, unfinished, options))();
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    flushFolder(dirname(folder));
    return counts;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw asProblem(error, folder);
  }
}

function writeAll(ledger: ReadLedger, folder: string, options: BundleOptions): BundleCounts {
  const { db, identity } = ledger;
  const extent = extentOf(options);
  const text = (name: string, content: string) =>
    writeDurably(join(folder, name), Buffer.from(content, "utf8"));
  writeHeads(ledger, text);
  text("README.txt", bundleReadme(identity.origin, extent));
  if (options.verifyPage) writeDurably(join(folder, "verify.html"), options.verifyPage);
  const total = entryCount(db);
  const bodies = told(eachBody(db), (done) => options.progress?.(done, total));
  const entries = writeLines(join(folder, "entries.jsonl"), bodies);
  writeLines(join(folder, "forms.jsonl"), formLines(ledger));
  const disclosures = options.disclosures
    ? writeLines(join(folder, "disclosures.jsonl"), disclosureLines(ledger, options.without))
    : 0;
  const kept = attachmentCount(db);
  let attachments = 0;
  for (const row of extent.attachments ? eachAttachment(db) : []) {
    options.progress?.(total, total);
    writeDurably(join(folder, "attachments", row.sha256.toString("hex")), row.bytes);
    attachments += 1;
  }
  return { entries, disclosures, attachments, leftOut: kept - attachments };
}

/** The key, the newest head, that it extends earlier ones, and what witnesses have signed. */
function writeHeads(ledger: ReadLedger, text: (name: string, content: string) => void): void {
  const { db, identity } = ledger;
  text("ledger.vkey", `${identity.vkey}\n`);
  const cosigned = cosignedNotes(db, identity.key);
  text("checkpoint", cosigned.get(entryCount(db)) ?? checkpointNote(ledger));
  for (const [size, note] of cosigned) text(join("cosigned", String(size)), note);
  for (const size of earlierHeads(ledger))
    text(join("consistency", String(size)), consistencyProofFrom(ledger, size));
}

function extentOf({ disclosures, without, attachments, verifyPage }: BundleOptions): BundleExtent {
  const some = without && without.size > 0 ? "some" : "all";
  const names = disclosures ? some : "none";
  return {
    names,
    attachments: attachments ?? names === "all",
    verifyPage: verifyPage !== undefined,
  };
}

/** Says now and then how many have gone by. */
function* told<T>(each: Iterable<T>, tell: (done: number) => void): Iterable<T> {
  let done = 0;
  for (const one of each) {
    if (done % STRIDE === 0) tell(done);
    yield one;
    done += 1;
  }
  tell(done);
}

function* disclosureLines(
  { db }: ReadLedger,
  without: ReadonlySet<string> = new Set(),
): Iterable<Buffer> {
  const leftOut = commitmentsOf(db, without);
  for (const { commitment, salt, value } of eachDisclosure(db))
    if (!leftOut.has(commitment))
      yield Buffer.from(
        `{"commitment":"${commitment}","salt":"${salt.toString("base64")}","value":${value}}`,
        "utf8",
      );
}

/** What every printed form says: the bytes whose hash the entry that froze it carries as `sheet`. */
function* formLines({ db }: ReadLedger): Iterable<Buffer> {
  for (const { content } of eachSheet(db)) yield Buffer.from(canonicalize(content), "utf8");
}

/** Sizes of earlier heads, spread evenly over the ledger's life. */
function earlierHeads({ db }: ReadLedger): number[] {
  const sizes = checkpointSizes(db).slice(0, -1);
  const stride = Math.max(1, Math.ceil(sizes.length / EARLIER_HEADS));
  return sizes.filter((_, index) => (sizes.length - 1 - index) % stride === 0);
}

function writeLines(path: string, lines: Iterable<Buffer>): number {
  const file = openSync(path, "wx");
  let count = 0;
  try {
    for (const line of lines) {
      writeAllBytes(file, line);
      writeAllBytes(file, Buffer.of(0x0a));
      count += 1;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return count;
}

function writeAllBytes(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
