/**
 * The program, put together. Read from the top: what is decided before Electron is ready, what a page needs, and what
 * the window may call. With words it is the command line and opens no window.
 */
import { Menu, app, dialog, protocol, session } from "electron";
import { readFileSync } from "node:fs";
import { startBackupThread } from "./app/backupThread.ts";
import { runAndExit } from "./app/commandLine.ts";
import { confine, denyAll, denyNetworkAtStart, denyNetworkElsewhere } from "./app/denials.ts";
import { dialogsOf } from "./app/dialogs.ts";
import { IDLE_MINUTES } from "./app/idle.ts";
import { Work, stopInOrder } from "./app/lifecycle.ts";
import { openLog } from "./app/log.ts";
import { menuFor } from "./app/menu.ts";
import { watchPage, watchProgram } from "./app/mishaps.ts";
import {
  bundled,
  headsFolder,
  homeFolder,
  ledgerFolder,
  logFolder,
  settingsFile,
} from "./app/paths.ts";
import { watchPresence } from "./app/presence.ts";
import { scanner } from "./app/scan.ts";
import { PRIVILEGES, pagesIn, servePages } from "./app/scheme.ts";
import { demandSound } from "./app/soundness.ts";
import { REFUSED_START, forbiddenSwitches, wordsOf } from "./app/switches.ts";
import { startVerifyThread, verifyHelper } from "./app/verifyThread.ts";
import { bringToFront, openWindow, windowSession } from "./app/window.ts";
import { isCommandLine } from "./cli/commandLine.ts";
import { HeadStore } from "./heads/store.ts";
import { announcer } from "./ipc/announce.ts";
import { handlersOf } from "./ipc/handlers.ts";
import { serve } from "./ipc/serve.ts";
import { systemClock } from "./ledger/clock.ts";
import { pdfOf, printForm, printPlain } from "./print/print.ts";
import { servicesOf } from "./services/services.ts";
import { Settings } from "./services/settings.ts";
import { NAME, program } from "../shared/text/ja/program.ts";

/** How often it is asked whether a backup is due. */
const BACKUPS_LOOKED_AT_MS = 60_000;

const log = openLog({ folder: logFolder(), home: homeFolder(), now: () => new Date() });
const words = wordsOf(process.argv, process.defaultApp);

main();

function main(): void {
  const refused = __RELEASE__ ? forbiddenSwitches(app.commandLine, isCommandLine(words)) : [];
  if (refused.length > 0) {
    log.report("start", new Error(`started with ${refused.join(", ")}`));
    app.exit(REFUSED_START);
    return;
  }
  // Where only the switch lets Electron run at all, as for root, both together would let nothing run.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([PRIVILEGES]);
  // Forms and tables need no graphics processor, and an office's drivers are one thing less to start and to trust.
  app.disableHardwareAcceleration();
  denyNetworkAtStart(app);
  app.on("web-contents-created", (_event, contents) => confine(contents));
  if (isCommandLine(words)) void runAndExit(words, pagesReady);
  else if (app.requestSingleInstanceLock()) run().catch(notStarted);
  else app.exit(0);
}

/** What a page needs before one is opened: where it comes from, and what it may not do. */
async function pagesReady(): Promise<void> {
  await app.whenReady();
  const own = windowSession();
  const pages = pagesIn(bundled("renderer"), (error) => log.report("pages", error));
  servePages(own.protocol, pages);
  await Promise.all([denyAll(own), denyAll(session.defaultSession), denyNetworkElsewhere(app)]);
}

async function run(): Promise<void> {
  await pagesReady();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(process.platform, !__RELEASE__)));
  const window = openWindow();
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
    verifyHelper: verifyHelper(),
    backUp: startBackupThread,
    report: log.report,
    licences: () => readFileSync(bundled("licences.txt"), "utf8"),
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
    finished: () => work.close(),
    kept: async () => {
      await backups.beforeClosing();
      await services.session.ledger?.heads.settled();
    },
    stop: close,
  });
  app.on("second-instance", () => bringToFront(window));
  window.once("show", () => demandSound(log));
  await resumed;
}

function notStarted(error: unknown): void {
  const report = log.report("start", error);
  dialog.showErrorBox(NAME, program.notStarted({ report }));
  app.exit(1);
}
