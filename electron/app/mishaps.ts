/** What happens when a part of the program stops: lock, say so, keep the record. Nothing is tried again by itself. */
import type { BrowserWindow } from "electron";
import { app, dialog } from "electron";
import { NAME, program } from "../../shared/text/ja/program.ts";
import type { Log } from "./log.ts";
import { PAGE } from "./scheme.ts";

export interface MishapParts {
  readonly log: Log;
  readonly lock: () => void;
  /** Closes the ledger in order. */
  readonly close: () => void;
}

export function watchProgram({ log, lock, close }: MishapParts): void {
  process.on("uncaughtException", (error) => {
    const report = log.report("main", error);
    lock();
    close();
    dialog.showErrorBox(NAME, program.stopped({ report }));
    app.exit(1);
  });
  process.on("unhandledRejection", (reason) => void log.report("main", reason));
  app.on("child-process-gone", (_event, { type, reason }) => {
    if (reason !== "clean-exit" && reason !== "killed")
      log.report(type, new Error(`process gone: ${reason}`));
  });
}

/** A page that is gone is opened anew, behind the sign-in. */
export function watchPage(window: BrowserWindow, { log, lock }: Omit<MishapParts, "close">): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    lock();
    const report = log.report("page", new Error(`process gone: ${reason}`));
    if (window.isDestroyed()) return;
    void dialog
      .showMessageBox(window, {
        type: "warning",
        title: NAME,
        message: program.pageGone({ report }),
      })
      .then(() => {
        if (!window.isDestroyed()) void window.loadURL(PAGE);
      });
  });
}
