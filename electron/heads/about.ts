/** The file in which this computer remembers what one ledger was when it was last seen. */
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { asProblem } from "../ledger/failures.ts";

const AboutFile = z.strictObject({
  version: z.literal(1),
  origin: z.string(),
  /** The public key, as the first look at the ledger showed it. */
  vkey: z.string(),
  /** The second folder, where one was chosen. */
  anchorFolder: z.string().exactOptional(),
  /** Whether the ledger's heads were once seen there. */
  anchored: z.literal(true).exactOptional(),
  /** Whether heads of the ledger were once seen in this computer's own file. */
  seen: z.literal(true).exactOptional(),
  /** How many entries the largest head covers that was ever handed over and kept. */
  handedOver: z.int().exactOptional(),
  /** How many entries the largest head covers that was cosigned here, by the public key of the witness. */
  cosigned: z.record(z.string(), z.int()).exactOptional(),
  /** The ledger was made here or put here, and has not been opened for recording since. */
  fresh: z.literal(true).exactOptional(),
  /** What was remembered before could not be read, and nobody has been told yet. */
  anew: z.literal(true).exactOptional(),
  /** The public keys of the witnesses whose cosignatures count. */
  witnesses: z.array(z.string()).exactOptional(),
  /** The file of the ledger that was started in its place. */
  succeededBy: z.string().exactOptional(),
});
export type About = z.infer<typeof AboutFile>;

/** What cannot be made out: `damaged` reads as nothing, `closed` cannot be read at the moment. */
export type Unread = "damaged" | "closed";

/** Where it lies in the folder of its ledger. */
export function aboutPath(folder: string): string {
  return join(folder, "about.json");
}

/** Reads it; nothing where there is none. */
export function readAbout(path: string): About | Unread | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return isAbsent(error) ? undefined : "closed";
  }
  try {
    return AboutFile.safeParse(JSON.parse(text)).data ?? "damaged";
  } catch {
    return "damaged";
  }
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Whether it is what is remembered of this ledger. */
export function isOf(about: About | Unread | undefined, origin: string): about is About {
  return typeof about === "object" && about.origin === origin;
}

/** What stands in place of it: the memory of another ledger is as good as damaged. */
export function unreadOf(about: About | Unread): Unread {
  return about === "closed" ? "closed" : "damaged";
}

/** Kept under another name for whoever looks into it. Throws a `Problem` where it can only not be read at the moment. */
export function putAside(path: string): void {
  try {
    readFileSync(path);
    renameSync(path, `${path}.damaged`);
  } catch (error) {
    throw asProblem(error, path);
  }
}
