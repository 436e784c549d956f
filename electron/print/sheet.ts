/**
 * The hidden window a form is drawn in. It gets the one sheet and nothing else, says when its pages are ready, and is
 * gone when the work with them is done.
 */
import type { IpcMainInvokeEvent, WebContents } from "electron";
import { BrowserWindow } from "electron";
import * as z from "zod";
import type { Drawn, SheetContent } from "../../shared/forms/printed.ts";
import { SHEET_CONTENT, SHEET_READY } from "../../shared/ipc/names.ts";
import { bundled } from "../app/paths.ts";
import { HOST, SCHEME } from "../app/scheme.ts";
import { PAGE_PREFERENCES, windowSession } from "../app/window.ts";

const SHEET_PAGE = `${SCHEME}://${HOST}/print.html`;
/** Two hundred pages take seconds on a slow computer; past this the page has died in silence. */
const DRAWN_WITHIN_MS = 120_000;

const Drawn = z.union([
  z.strictObject({ pages: z.int().min(1).max(999) }),
  z.strictObject({ fault: z.string().max(2000) }),
]);

/** A form drawn on pages. */
export interface DrawnSheet {
  readonly contents: WebContents;
  /** The pages of one copy. */
  readonly pages: number;
}

/** Draws the content, lets `use` work with its pages, and takes the window away. Throws when it cannot be drawn whole. */
export async function withSheet<T>(
  content: SheetContent,
  use: (sheet: DrawnSheet) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...PAGE_PREFERENCES,
      preload: bundled("print-preload.cjs"),
      session: windowSession(),
      // Nobody looks at this window, which is no reason to draw it slowly.
      backgroundThrottling: false,
    },
  });
  try {
    const contents = window.webContents;
    return await use({ contents, pages: await drawn(contents, content) });
  } finally {
    window.destroy();
  }
}

async function drawn(contents: WebContents, content: SheetContent): Promise<number> {
  const answer = new Promise<Drawn>((resolve, reject) => {
    contents.ipc.handle(SHEET_CONTENT, (event) => {
      demandOwn(event, contents);
      return content;
    });
    contents.ipc.handle(SHEET_READY, (event, said: unknown) => {
      demandOwn(event, contents);
      resolve(Drawn.parse(said));
    });
    contents.once("render-process-gone", (_event, { reason }) =>
      reject(new Error(`the sheet's page is gone: ${reason}`)),
    );
    setTimeout(reject, DRAWN_WITHIN_MS, new Error("the sheet's page does not answer")).unref();
  });
  const [outcome] = await Promise.all([answer, contents.loadURL(SHEET_PAGE)]);
  if ("fault" in outcome) throw new Error(`the form was not drawn: ${outcome.fault}`);
  return outcome.pages;
}

/** Only the window's own frame, showing the page it was opened with, is spoken to. */
function demandOwn({ senderFrame }: IpcMainInvokeEvent, { mainFrame }: WebContents): void {
  if (!senderFrame || senderFrame !== mainFrame || senderFrame.url !== SHEET_PAGE)
    throw new Error("a sheet is drawn by its own page only");
}
