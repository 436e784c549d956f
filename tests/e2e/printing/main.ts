/**
 * A program of nothing but the printing services, for Electron: does what a test asks for, in order, with the real
 * pages, session and write path, and writes down what came of each.
 */
import { app, protocol } from "electron";
import { readFileSync, writeFileSync } from "node:fs";
import type { FormKey } from "../../../electron/print/form.ts";
import type { PrintTarget, PrintingLedger } from "../../../electron/print/letOut.ts";
import { pdfOf, printForm } from "../../../electron/print/print.ts";
import { denyAll, denyNetworkAtStart } from "../../../electron/app/denials.ts";
import { bundled } from "../../../electron/app/paths.ts";
import { PRIVILEGES, pagesIn, servePages } from "../../../electron/app/scheme.ts";
import { windowSession } from "../../../electron/app/window.ts";
import { keyPath, readKeyFile } from "../../../electron/keys/ledgerKey.ts";
import { openForRecording } from "../../../electron/ledger/ledger.ts";
import type { PrintedForm } from "../../../shared/forms/printed.ts";

/** One thing to do: draw a form into a file, or print a ledger's form. */
export type Task =
  | { readonly do: "draw"; readonly form: PrintedForm; readonly pdf: string }
  | ({
      readonly do: "print";
      readonly ledger: string;
      readonly passphrase: string;
      readonly id: string;
      readonly out: PrintTarget;
    } & FormKey);

/** What came of a task, and what the sheet's page complained of meanwhile. */
export interface Result {
  readonly outcome: string;
  readonly pages?: number;
  readonly title?: string;
  readonly seq?: number;
  readonly why?: string;
  readonly error?: string;
  readonly complaints: readonly string[];
}

let complaints: string[] = [];

async function perform(task: Task): Promise<Omit<Result, "complaints">> {
  if (task.do === "draw") {
    const { pdf, pages, title } = await pdfOf({ kind: "form", form: task.form });
    writeFileSync(task.pdf, pdf);
    return { outcome: "drawn", pages, title };
  }
  const ledger = openForRecording(task.ledger);
  try {
    const { db, identity } = ledger;
    const key = await readKeyFile(keyPath(task.ledger), identity.vkey, task.passphrase);
    const recorder = ledger.unlock(key);
    const actor = {
      account: "a-manager",
      role: "manager",
      workstation: "test",
      via: "cli",
    } as const;
    const record: PrintingLedger["record"] = (command) => recorder.record(command, actor);
    return await printForm({ ...task, ledger: { db, identity, record } });
  } finally {
    ledger.close();
  }
}

async function resultOf(task: Task): Promise<Result> {
  complaints = [];
  const result = await perform(task).catch((error: unknown) => ({
    outcome: "thrown",
    error: String(error),
  }));
  return { ...result, complaints };
}

async function run(): Promise<void> {
  const [tasksFile = "", resultsFile = ""] = process.argv.slice(-2);
  const session = windowSession();
  await denyAll(session);
  servePages(
    session.protocol,
    pagesIn(bundled("renderer"), (error) => complaints.push(String(error))),
  );
  const results: Result[] = [];
  // One after the other, as people print.
  for (const task of JSON.parse(readFileSync(tasksFile, "utf8")) as readonly Task[])
    // oxlint-disable-next-line no-await-in-loop -- one window at a time
    results.push(await resultOf(task));
  writeFileSync(resultsFile, JSON.stringify(results));
}

denyNetworkAtStart(app);
protocol.registerSchemesAsPrivileged([PRIVILEGES]);
app.on("web-contents-created", (_event, contents) => {
  contents.on("console-message", (_message, level, text) => {
    // Errors: a broken policy, a font that did not load.
    if (level >= 3) complaints.push(text);
  });
});
// The sheets' windows come and go; the program ends by itself.
app.on("window-all-closed", () => undefined);
app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error);
      app.exit(1);
    },
  );
