/** Where the program keeps its own things. The only caller of `app.getPath`. */
import { app } from "electron";
import { join } from "node:path";

/** The folder of the bundled program: main, preloads, workers, pages. */
export function bundled(...names: readonly string[]): string {
  return join(app.getAppPath(), ...names);
}

export function settingsFile(): string {
  return join(app.getPath("userData"), "settings.json");
}

/** What this computer remembers of ledgers; the command line looks in the same place. */
export function headsFolder(): string {
  return join(app.getPath("userData"), "heads");
}

export function logFolder(): string {
  return join(app.getPath("userData"), "logs");
}

/** Where a person's ledgers lie unless they choose another place. */
export function ledgerFolder(): string {
  return join(app.getPath("documents"), "受渡台帳");
}

/** What stands for the person's own folder in the log. */
export function homeFolder(): string {
  return app.getPath("home");
}
