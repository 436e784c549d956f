/**
 * The one thing said unasked: what the screens show may have changed. Said once for everything that happens in one
 * turn, and without saying what: the page asks, and the guard decides what it may know.
 */
import type { WebContents } from "electron";
import { HEAD_MOVED } from "../../shared/ipc/names.ts";

export function announcer(page: WebContents): () => void {
  let said = false;
  return () => {
    if (said) return;
    said = true;
    setImmediate(() => {
      said = false;
      if (!page.isDestroyed()) page.send(HEAD_MOVED);
    });
  };
}
