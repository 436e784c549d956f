// The least any verifier of a ledger must do, in one thread: read the rows in order, hash each once.
// node bareLoop.mjs APP LEDGER, in the Node and with the SQLite of the program it is compared with.
import { hash } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { peakMegabytes } from "./memory.mjs";

const [, , app = "", path] = process.argv;
const Sqlite = createRequire(join(app, "main.cjs"))("better-sqlite3");
const db = new Sqlite(path, { readonly: true });
const start = performance.now();
let last = "";
for (const [, body] of db.prepare("SELECT seq, body FROM entries ORDER BY seq").raw().iterate())
  last = hash("sha256", body, "hex");
const seconds = (performance.now() - start) / 1000;
const megabytes = peakMegabytes();
process.stdout.write(JSON.stringify({ ok: last !== "", seconds, megabytes }));
