/** What the print window's preload offers. */
import type { SheetBridge } from "../../shared/forms/printed.ts";

declare global {
  interface Window {
    readonly sheet: SheetBridge;
  }
}

export function bridge(): SheetBridge {
  return window.sheet;
}
