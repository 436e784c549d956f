/** The one window: sandboxed, isolated, with a session that leaves nothing on the disk. */
import type { Session } from "electron";
import { BrowserWindow, session } from "electron";
import { bundled } from "./paths.ts";
import { PAGE } from "./scheme.ts";

/** In memory, as its name does not begin with `persist:`: no cookies, cache or storage stay on a shared computer. */
const PARTITION = "ledger";

export function windowSession(): Session {
  return session.fromPartition(PARTITION, { cache: false });
}

/** What every page of ours is allowed, whichever window shows it. */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  webgl: false,
  enableWebSQL: false,
  disableDialogs: true,
  devTools: !__RELEASE__,
} as const;

/** Opens the window and loads the page. It shows itself when there is something to see. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1360,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    title: "受渡台帳",
    backgroundColor: "#ffffff",
    webPreferences: {
      ...PAGE_PREFERENCES,
      preload: bundled("preload.cjs"),
      session: windowSession(),
    },
  });
  window.once("ready-to-show", () => window.show());
  // The page's own title would be in the task bar otherwise, with what it shows.
  window.on("page-title-updated", (event) => event.preventDefault());
  void window.loadURL(PAGE);
  return window;
}

/** Someone has started the program again: this is where it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
