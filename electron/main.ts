/**
 * The program's start: what is decided before Electron is ready, what a page needs, and the window. What the window
 * may call is loaded while it opens. With words it is the command line and opens no window.
 */
import { Menu, app, dialog, protocol, session } from "electron";
import { confine, denyAll, denyNetworkAtStart, denyNetworkElsewhere } from "./app/denials.ts";
import { openLog } from "./app/log.ts";
import { menuFor } from "./app/menu.ts";
import { bundled, homeFolder, logFolder } from "./app/paths.ts";
import { PRIVILEGES, pagesIn, servePages } from "./app/scheme.ts";
import { REFUSED_START, forbiddenSwitches, wordsOf } from "./app/switches.ts";
import { openWindow, windowSession } from "./app/window.ts";
import { isCommandLine } from "./cli/words.ts";
import { NAME, program } from "../shared/text/ja/program.ts";

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
  if (isCommandLine(words)) void runCommandLine();
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

async function runCommandLine(): Promise<void> {
  const { runAndExit } = await import("./app/commandLine.ts");
  await runAndExit(words, pagesReady);
}

async function run(): Promise<void> {
  await pagesReady();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(process.platform, !__RELEASE__)));
  const window = openWindow();
  // The page starts in a process of its own; the larger part of the program is read meanwhile. Nothing waits between
  // the two, so no call of the page comes before there is someone to answer it.
  const { wire } = await import("./app/wiring.ts");
  await wire(window, log);
}

function notStarted(error: unknown): void {
  const report = log.report("start", error);
  dialog.showErrorBox(NAME, program.notStarted({ report }));
  app.exit(1);
}
