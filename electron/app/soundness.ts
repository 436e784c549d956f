/** Whether the parts this program is made of can be trusted with a ledger; looked at once, after the first paint. */
import { app, dialog } from "electron";
import { NAME, program } from "../../shared/text/ja/program.ts";
import { sqliteVersion } from "../ledger/sqliteVersion.ts";
import type { Log } from "./log.ts";
import { wrongAnswers } from "./selfTest.ts";
import { REFUSED_START } from "./switches.ts";

/** Ends the program when it must not write a ledger. */
export function demandSound(log: Log): void {
  const wrong = wrongAnswers();
  if (wrong.length > 0) return refuse(log, program.wrongAnswers({ names: wrong.join("・") }));
  const { version, sound } = sqliteVersion();
  if (sound) return;
  // While developing another runtime may stand in; it never writes a ledger that is in use.
  if (app.isPackaged) refuse(log, program.unsoundSqlite({ version }));
  else process.stderr.write(`SQLite ${version} is older than the mend of its write-ahead log\n`);
}

function refuse(log: Log, why: string): void {
  log.report("start", new Error(why));
  dialog.showErrorBox(NAME, why);
  app.exit(REFUSED_START);
}
