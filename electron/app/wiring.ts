/** What the window may call, and what watches it: the services put together, the handlers served, the way to the end. */
import type { BrowserWindow } from "electron";
import { app } from "electron";
import { readFileSync } from "node:fs";
import { HeadStore } from "../heads/store.ts";
import { announcer } from "../ipc/announce.ts";
import { handlersOf } from "../ipc/handlers.ts";
import { serve } from "../ipc/serve.ts";
import { systemClock } from "../ledger/clock.ts";
import { pdfOf, printForm, printPlain } from "../print/print.ts";
import { answeringThread } from "../services/answeringThread.ts";
import { servicesOf } from "../services/services.ts";
import { Settings } from "../services/settings.ts";
import { startBackupThread } from "./backupThread.ts";
import { dialogsOf } from "./dialogs.ts";
import { startExportThread } from "./exportThread.ts";
import { IDLE_MINUTES } from "./idle.ts";
import { Work, stopInOrder } from "./lifecycle.ts";
import type { Log } from "./log.ts";
import { watchPage, watchProgram } from "./mishaps.ts";
import { bundled, headsFolder, ledgerFolder, settingsFile } from "./paths.ts";
import { watchPresence } from "./presence.ts";
import { scanner } from "./scan.ts";
import { demandSound } from "./soundness.ts";
import { startRestoreThread } from "./restoreThread.ts";
import { startVerifyThread } from "./verifyThread.ts";
import { bringToFront } from "./window.ts";

/** How often it is asked whether a backup is due. */
const BACKUPS_LOOKED_AT_MS = 60_000;

/** Puts the program behind its window; resolves when the ledger of last time is open again, if there is one. */
export async function wire(window: BrowserWindow, log: Log): Promise<void> {
  const services = servicesOf({
    settings: new Settings(settingsFile()),
    heads: new HeadStore(headsFolder()),
    clock: systemClock,
    about: { version: __VERSION__, electron: process.versions.electron, idleMinutes: IDLE_MINUTES },
    ledgerFolder,
    moved: announcer(window.webContents),
    dialogs: dialogsOf(window),
    printing: { pdfOf, printForm, printPlain },
    scan: scanner(),
    verify: startVerifyThread,
    inspect: (order) => answeringThread(bundled("inspection-worker.cjs"), order),
    saveList: (order) => answeringThread(bundled("list-worker.cjs"), order),
    exportBundle: startExportThread,
    restore: startRestoreThread,
    backUp: startBackupThread,
    report: log.report,
    licences: () => readFileSync(bundled("licences.txt"), "utf8"),
    verifyPage: () => readFileSync(bundled("verify.html"), "utf8"),
  });
  const { lock, close, backups } = services;
  setInterval(() => backups.tick(), BACKUPS_LOOKED_AT_MS).unref();
  const resumed = services.session.resume();
  const work = new Work();
  serve(handlersOf(services), {
    ownFrame: () => (window.isDestroyed() ? undefined : window.webContents.mainFrame),
    role: () => services.session.user?.role,
    report: log.report,
    follow: (act) => work.follow(act),
  });
  watchPresence(window, {
    elapsedMs: () => systemClock.elapsedMs(),
    user: () => services.session.user,
    lock,
  });
  watchProgram({ log, lock, close });
  watchPage(window, { log, lock });
  stopInOrder(app, {
    finished: () => {
      // What is only shown is not waited for.
      services.inspecting.cancel();
      return work.close();
    },
    kept: async () => {
      await services.exporting.beforeClosing();
      await backups.beforeClosing();
      await services.session.ledger?.heads.settled();
    },
    stop: close,
  });
  app.on("second-instance", () => bringToFront(window));
  window.once("show", () => demandSound(log));
  await resumed;
}
