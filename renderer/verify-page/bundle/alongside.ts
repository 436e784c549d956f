/** What lies beside the entries: opened personal values, the words of forms, attachments. Each against its hash. */
import { base64urlOf, hexOf, textOfUtf8 } from "../format/bytes.ts";
import { readCanonical } from "../format/canonical.ts";
import { hashing, hashOf } from "../format/hash.ts";
import { readDisclosure } from "../format/sealed.ts";
import type { Entries } from "./entries.ts";
import type { BundleFile } from "./file.ts";
import { eachLine, piecesOf, Unreadable } from "./file.ts";
import type { Findings, LineFault } from "./findings.ts";
import { MAX_ATTACHMENT_BYTES, MAX_LINE_BYTES } from "./limits.ts";
import { nameIn } from "./layout.ts";
import type { Pace } from "./pace.ts";

interface Context {
  readonly entries: Entries;
  /** Whether the entries are all that were signed. Else what belongs to none of them may belong to a missing one. */
  readonly isWhole: boolean;
  readonly findings: Findings;
  readonly pace: Pace;
}

/** Of what the entries name, how much is here and right, and how much is here and wrong; the rest is not here. */
export interface Tally {
  readonly named: number;
  readonly found: number;
  readonly wrong: number;
}

/** Of those that are not here, some have expired, as entries say. */
export interface Disclosures extends Tally {
  readonly expired: number;
}

/** Opens every personal value that is disclosed. */
export async function checkDisclosures(
  file: BundleFile | undefined,
  { entries, isWhole, findings, pace }: Context,
): Promise<Disclosures> {
  const opened = new Set<string>();
  const altered = new Set<string>();
  const take = (line: Uint8Array, number: number): void => {
    const disclosure = readDisclosure(line);
    if (disclosure === undefined) {
      findings.add({ code: "disclosureForm", line: number, fault: faultOf(line) });
      return;
    }
    const of = entries.sealed.get(disclosure.commitment);
    if (of === undefined) {
      if (isWhole) findings.add({ code: "disclosureExtra", line: number });
    } else if (!disclosure.isTrue) {
      altered.add(disclosure.commitment);
      findings.add({ code: "disclosureAltered", line: number, of });
    } else if (opened.has(disclosure.commitment)) {
      findings.add({ code: "disclosureTwice", line: number });
    } else {
      opened.add(disclosure.commitment);
      if (entries.expired.has(disclosure.commitment))
        findings.add({ code: "disclosureKept", line: number, of });
    }
  };
  if (file) {
    const { end, count } = await walk({ file, pace, take, part: "disclosures" });
    if (end !== "whole") findings.add({ code: "disclosureForm", line: count, fault: end });
  }
  const isExpired = (one: string) =>
    entries.sealed.has(one) && !opened.has(one) && !altered.has(one);
  const expired = [...entries.expired].filter(isExpired).length;
  return { named: entries.sealed.size, found: opened.size, wrong: altered.size, expired };
}

/** The words of forms, by their hash, and the line they stand in. */
export interface Forms extends Tally {
  readonly lines: ReadonlyMap<string, number>;
}

/** Compares the words of every form with the hash that its entry carries. */
export async function checkForms(
  file: BundleFile | undefined,
  { entries, isWhole, findings, pace }: Context,
): Promise<Forms> {
  const found = new Map<string, number>();
  const take = (line: Uint8Array, number: number): void => {
    const text = textOfUtf8(line);
    if (text === undefined || !readCanonical(text).ok) {
      findings.add({ code: "formForm", line: number, fault: faultOf(line) });
      return;
    }
    const sheet = base64urlOf(hashOf(line));
    if (entries.sheets.has(sheet)) found.set(sheet, number);
    else if (isWhole) findings.add({ code: "formExtra", line: number });
  };
  if (file) {
    const { end, count } = await walk({ file, pace, take, part: "forms" });
    if (end !== "whole") findings.add({ code: "formForm", line: count, fault: end });
  }
  return { named: entries.sheets.size, found: found.size, wrong: 0, lines: found };
}

interface Walk {
  readonly file: BundleFile;
  readonly pace: Pace;
  readonly part: "disclosures" | "forms";
  readonly take: (line: Uint8Array, number: number) => void;
}

/** Walks through all lines; says how the file ended, and how many there were. */
async function walk({
  take,
  ...rest
}: Walk): Promise<{ end: "whole" | "cut" | "long"; count: number }> {
  let count = 0;
  const end = await eachLine({
    ...rest,
    maxBytes: MAX_LINE_BYTES,
    take: (line, number) => {
      count = number + 1;
      take(line, number);
      return "on";
    },
  });
  return { end: end === "stopped" ? "whole" : end, count };
}

/** Why a line does not read, for a person who has to find it. */
function faultOf(line: Uint8Array): LineFault {
  if (line.at(-1) === 13) return "lineEnd";
  const text = textOfUtf8(line);
  if (text === undefined) return "utf8";
  const read = readCanonical(text);
  return read.ok ? "shape" : read.fault;
}

/** Hashes every attachment. */
export async function checkAttachments(
  files: readonly BundleFile[],
  { entries, isWhole, findings, pace }: Context,
): Promise<Tally> {
  const ofBytes = files.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  let found = 0;
  let wrong = 0;
  for (const file of files) {
    const name = nameIn(file.path);
    const named = entries.files.get(name);
    const hash = await hashOfFile(file, async (done) => {
      if (!pace.isDue) return;
      await pace.rest({ part: "attachments", bytes: bytes + done, ofBytes, count: found });
    });
    bytes += file.size;
    if (named === undefined) {
      if (isWhole) findings.add({ code: "attachmentExtra", name });
    } else if (hash !== name || named.bytes !== file.size) {
      wrong += 1;
      findings.add({ code: "attachmentAltered", name, of: named.seq });
    } else found += 1;
  }
  return { named: entries.files.size, found, wrong };
}

async function hashOfFile(
  file: BundleFile,
  rest: (done: number) => Promise<void>,
): Promise<string> {
  if (file.size > MAX_ATTACHMENT_BYTES) throw new Unreadable("tooLarge", file.path);
  const hash = hashing();
  let done = 0;
  for await (const piece of piecesOf(file)) {
    hash.add(piece);
    done += piece.length;
    await rest(done);
  }
  return hexOf(hash.end());
}
