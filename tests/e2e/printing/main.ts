/**
 * A program of nothing but the printing services, for Electron: does the prints a test asks for, in order, with the
 * real pages, session and write path, and writes down what came of each.
 */
import { app, protocol } from "electron";
import { readFileSync, writeFileSync } from "node:fs";
import type { FormKey } from "../../../electron/print/form.ts";
import { formToPrint } from "../../../electron/print/form.ts";
import type { PrintTarget, PrintingLedger } from "../../../electron/print/print.ts";
import { pdfOf, printForm } from "../../../electron/print/print.ts";
import { denyAll, denyNetworkAtStart } from "../../../electron/app/denials.ts";
import { bundled } from "../../../electron/app/paths.ts";
import { PRIVILEGES, pagesIn, servePages } from "../../../electron/app/scheme.ts";
import { windowSession } from "../../../electron/app/window.ts";
import { keyPath, readKeyFile } from "../../../electron/keys/ledgerKey.ts";
import { instantOf, systemClock } from "../../../electron/ledger/clock.ts";
import { openForReading, openForRecording } from "../../../electron/ledger/ledger.ts";

/** One thing to do: show a form as it would be printed, or print it. */
export type Task = FormKey & { readonly ledger: string } & (
    | { readonly do: "preview"; readonly pdf: string }
    | {
        readonly do: "print";
        readonly passphrase: string;
        readonly id: string;
        readonly out: PrintTarget;
      }
  );

async function perform(task: Task): Promise<object> {
  if (task.do === "preview") return preview(task);
  const ledger = openForRecording(task.ledger);
  try {
    const { db, identity } = ledger;
    const recorder = ledger.unlock(
      await readKeyFile(keyPath(task.ledger), identity.vkey, task.passphrase),
    );
    const actor = {
      account: "a-manager",
      role: "manager",
      workstation: "test",
      via: "cli",
    } as const;
    const { form, subject, stage, id, out } = task;
    const record: PrintingLedger["record"] = (command) => recorder.record(command, actor);
    return await printForm({ ledger: { db, identity, record }, form, subject, stage, id, out });
  } finally {
    ledger.close();
  }
}

async function preview(task: Extract<Task, { do: "preview" }>): Promise<object> {
  const ledger = openForReading(task.ledger);
  try {
    const form = formToPrint(ledger, task, instantOf(systemClock.wallMs()));
    if (!form) return { outcome: "absent" };
    const { pdf, pages, title } = await pdfOf(form);
    writeFileSync(task.pdf, pdf);
    return { outcome: "shown", pages, title, code: form.proof.code };
  } finally {
    ledger.close();
  }
}

async function run(): Promise<void> {
  const [tasksFile = "", resultsFile = ""] = process.argv.slice(-2);
  const tasks = JSON.parse(readFileSync(tasksFile, "utf8")) as readonly Task[];
  const session = windowSession();
  await denyAll(session);
  servePages(
    session.protocol,
    pagesIn(bundled("renderer"), (error) => console.error(error)),
  );
  const results: object[] = [];
  for (const task of tasks)
    results.push(
      await perform(task).catch((error: unknown) => ({ outcome: "thrown", error: String(error) })),
    );
  writeFileSync(resultsFile, JSON.stringify(results));
}

denyNetworkAtStart(app);
protocol.registerSchemesAsPrivileged([PRIVILEGES]);
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
