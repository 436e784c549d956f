// Runs one of the project's own TypeScript files: Node 24 reads them as they are.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./setup/child.mjs";
import { root } from "./setup/places.mjs";
import { Stop } from "./setup/say.mjs";

/** Runs the file in the foreground and returns its exit code. */
export async function runScript(file: string, args: readonly string[]): Promise<number> {
  const path = join(root, file);
  if (!existsSync(path)) throw new Stop(`${file} がありません。`, `${file} is missing`);
  return (await run(process.execPath, [path, ...args], { shown: true })).code;
}
