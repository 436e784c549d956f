/** The one door to the page: every call of the table on its channel, each behind the guard. */
import { ipcMain } from "electron";
import { CALLS, channelOf } from "../../shared/ipc/names.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import type { GuardParts, Handler, Handlers } from "./guard.ts";
import { guarded } from "./guard.ts";

export function serve(handlers: Handlers, parts: GuardParts): void {
  for (const name of CALLS) {
    // The table ties a handler to its name; going through all names loses which belongs to which.
    const call = guarded(name, handlers[name] as Handler<CallName>, parts);
    ipcMain.handle(channelOf(name), (event, ...args: unknown[]) => call(event, ...args));
  }
}
