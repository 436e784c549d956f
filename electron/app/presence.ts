/** Watches whether anyone is there, with what Electron knows of the computer and of the window. */
import type { BrowserWindow } from "electron";
import { powerMonitor } from "electron";
import type { IdleParts } from "./idle.ts";
import { LOOK_EVERY_MS, idleLock } from "./idle.ts";

export function watchPresence(window: BrowserWindow, parts: IdleParts): void {
  const idle = idleLock(parts);
  window.webContents.on("input-event", () => idle.used());
  const looking = setInterval(() => idle.look(), LOOK_EVERY_MS);
  window.once("closed", () => clearInterval(looking));
  // Not every system tells of all of these; the regular look covers the rest.
  powerMonitor.on("suspend", () => parts.lock());
  powerMonitor.on("lock-screen", () => parts.lock());
  powerMonitor.on("user-did-resign-active", () => parts.lock());
}
