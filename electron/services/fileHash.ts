/** What a file of any size is known by: it is read once from its beginning to its end, and nothing of it is kept. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { asProblem } from "../ledger/failures.ts";

/** Its SHA-256, in hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    throw asProblem(error, basename(path));
  }
  return hash.digest("hex");
}
