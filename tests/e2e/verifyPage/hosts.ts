/**
 * Where the page is opened: in the Electron that the tests run on, as a plain window with nothing of the app in it,
 * and in the system's Chromium where there is one. Both open the file as a double click does.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { _electron, chromium } from "playwright-core";
import { setting } from "../../helpers/program.ts";

/** The page, opened. */
export interface Opened {
  readonly page: Page;
  /** The addresses of everything that was asked for. */
  readonly requests: readonly string[];
  /** Whatever the page complained of: errors, warnings, violations of its policy. */
  readonly complaints: readonly string[];
  /** Forgets both, after something was done on purpose. */
  forget(): void;
  close(): Promise<void>;
}

export interface Host {
  readonly name: string;
  /** Why it is not here, if so. */
  readonly absent: string | undefined;
  open(file: string, scratch: string): Promise<Opened>;
}

const main = `"use strict";
const { app, BrowserWindow } = require("electron");
app.on("window-all-closed", () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { sandbox: true } });
  return window.loadFile(process.env.VERIFY_PAGE);
});
`;

async function openInElectron(file: string, scratch: string): Promise<Opened> {
  const folder = join(scratch, "plain-window");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    '{"name":"plain-window","version":"0.0.0","main":"main.cjs"}',
  );
  writeFileSync(join(folder, "main.cjs"), main);
  const extra = process.env["UKEWATASHI_ELECTRON_ARGS"]?.split(" ").filter(Boolean) ?? [];
  const app = await _electron.launch({
    executablePath: setting("UKEWATASHI_ELECTRON"),
    args: [...extra, "--lang=ja", folder],
    env: { ...(process.env as Record<string, string>), VERIFY_PAGE: file },
  });
  const page = await app.firstWindow();
  const watched = watch(page);
  // It was open before anyone watched.
  await page.reload();
  return { page, ...watched, close: () => app.close() };
}

/** Debian's and Ubuntu's names. */
const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const program = programs.find((path) => existsSync(path));

async function openInChromium(file: string): Promise<Opened> {
  if (program === undefined) throw new Error("there is no Chromium");
  const extra = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: program, args: extra });
  const context = await browser.newContext({ locale: "ja-JP" });
  const page = await context.newPage();
  const watched = watch(page);
  await page.goto(pathToFileURL(file).href);
  return { page, ...watched, close: () => browser.close() };
}

function watch(page: Page): Pick<Opened, "requests" | "complaints" | "forget"> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  const forget = () => [requests, complaints].forEach((list) => list.splice(0));
  return { requests, complaints, forget };
}

export const hosts: readonly Host[] = [
  { name: "Electron", absent: undefined, open: openInElectron },
  {
    name: "Chromium",
    absent: program === undefined ? "no Chromium is installed" : undefined,
    open: openInChromium,
  },
];

/** Drops files or folders on the page, as a hand with a mouse would. */
export async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 100, y: 100, data });
  }
  await session.detach();
}
