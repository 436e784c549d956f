/** Going through the screens of the real program the way a person does: words, keys, and pictures of nothing else. */
import type { AxeResults, RunOnly } from "axe-core";
import axe from "axe-core";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Unsent } from "../../electron/sample/play.ts";
import { instantAt } from "../../shared/domain/calendar.ts";
import type { Returned } from "../../shared/ipc/contract.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Home, Program } from "../helpers/program.ts";
import { newHome, startProgram } from "../helpers/program.ts";

/** A running program with a home of its own. */
export interface Desk extends Program {
  readonly home: Home;
  /** What the page's policy refused while the test went through it. */
  readonly refused: string[];
}

/** Starts the program, at the size of a small office screen: at its welcome, unless its home holds something. */
export async function newDesk(fill?: (home: Home) => Promise<void>): Promise<Desk> {
  const home = newHome();
  await fill?.(home);
  const program = await startProgram(home);
  const refused: string[] = [];
  // What takes longer on this screen is a fault of its own.
  program.page.setDefaultTimeout(15_000);
  program.page.on("console", (line) => {
    if (/Refused to|violates the following/.test(line.text())) refused.push(line.text());
  });
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  return { ...program, home, refused };
}

/** Closes the program and forgets its home. */
export async function leave(desk: Desk): Promise<void> {
  await desk.close();
  desk.home.remove();
}

/** Waits for a screen by its heading. */
export async function heading(
  page: Page,
  name: string | RegExp,
  wait: { readonly timeout?: number } = {},
): Promise<void> {
  const title = page.getByRole("heading", { level: 1, name, exact: typeof name === "string" });
  await title.waitFor(wait);
}

/** Does by its keys what the screen offers first, once it offers it: who presses them sooner presses nothing. */
export async function proceed(page: Page): Promise<void> {
  await page.locator("[data-primary]:not(:disabled)").first().waitFor();
  await page.keyboard.press("Control+Enter");
}

/** Answers every warning that stands in the way, and goes on. */
export async function giveReasons(page: Page, reason: string): Promise<void> {
  await page.getByText("理由を記録すると続けられます").waitFor();
  const fields = page.getByRole("textbox", { name: /^理由/ });
  for (const field of await fields.all()) await field.fill(reason);
  await page.getByRole("button", { name: "理由を記録して続ける" }).click();
}

/** Two carry the load in a locked case, and the key is with someone else. */
export async function carryWithCare(page: Page): Promise<void> {
  await page.getByLabel("搬送する人(主)").selectOption({ label: "渡邉 隆(搬送担当)" });
  await page.getByLabel("搬送する人(副)").selectOption({ label: "近藤 絵里(従事者)" });
  await page.getByLabel("施錠ケースの番号").fill("K-03");
}

/** Goes to an address, as a link would. */
export async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** A reader of barcodes: it does not wait between keys to see what became of the last, and ends with Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const letters = Array.from(text, (letter) => ({ key: letter, text: letter }));
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
  await Promise.all(
    [...letters, enter].flatMap((key) => [
      keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", ...key }),
      keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", key: key.key }),
    ]),
  );
  await keyboard.detach();
}

/** The next file the program asks for is this one; where nothing is named, the person changes their mind. */
export async function answerDialogs(
  { app, home }: Desk,
  name: string | undefined,
): Promise<string> {
  const path = join(home.path, name ?? "");
  await app.evaluate(
    ({ dialog }, { file, canceled }) => {
      dialog.showSaveDialog = async () => ({ canceled, filePath: file });
      dialog.showOpenDialog = async () => ({ canceled, filePaths: [file] });
    },
    { file: path, canceled: name === undefined },
  );
  return path;
}

/** Saves the paper of this screen as a PDF, as a person does, and says where. */
export async function savedPaper(desk: Desk, name: string): Promise<string> {
  const path = await answerDialogs(desk, name);
  await desk.page.getByRole("button", { name: "PDFに保存" }).click();
  await desk.page.getByText("を保存しました", { exact: false }).first().waitFor();
  return path;
}

/** Takes a file to the page that compares papers with the ledger, and follows it to where the paper stands. */
export async function checkedPaper(desk: Desk, name: string, title: RegExp): Promise<void> {
  const { page } = desk;
  await goToHash(page, "#/audit/check");
  await heading(page, "控えとの照合");
  await answerDialogs(desk, name);
  await proceed(page);
  await page.getByRole("heading", { name: title }).waitFor({ timeout: 60_000 });
  await page.getByText("一致しました", { exact: true }).waitFor();
}

/** Every rule of these kinds; then, where nothing but the colours differs, the rules that see colours. */
const ALL: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const BY_COLOUR: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What axe finds on the screen as it is, in light, dark and high contrast. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [name, media, runOnly] of [
    ["light", { colorScheme: "light", contrast: "no-preference" }, ALL],
    ["dark", { colorScheme: "dark", contrast: "no-preference" }, BY_COLOUR],
    ["high contrast", { colorScheme: "light", contrast: "more" }, BY_COLOUR],
  ] as const) {
    await page.emulateMedia(media);
    const { violations } = await page.evaluate(looked, runOnly);
    for (const { id, nodes } of violations)
      found.push(`${name}: ${id} ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
  return found;
}

/** Looks from within the page, once its colours have come to rest. */
async function looked(runOnly: RunOnly): Promise<AxeResults> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
  return inPage.run({ runOnly, resultTypes: ["violations"] });
}

const nextId = uuid7Maker(
  () => Date.now(),
  (count) => crypto.getRandomValues(new Uint8Array(count)),
);

/** Has something recorded that the test is not about, as the screen of it would send it. */
export async function recorded(desk: Desk, ...commands: readonly Unsent[]): Promise<void> {
  for (const command of commands) {
    const reply = await desk.call("record", { command: { id: nextId(), ...command } });
    if (!reply.ok || !reply.value.recorded)
      throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
  }
}

/** This moment, as commands say it. */
export const thisMoment = () => instantAt(Math.floor(Date.now() / 1000));

/** Registers units the way an earlier list would have, and gives their numbers. */
export async function registerUnits(desk: Desk, count: number): Promise<string[]> {
  const contracts = await desk.call("contracts", {});
  const contract = contracts.ok ? (contracts.value[0]?.id ?? "") : "";
  const about = await desk.call("contract", { id: contract });
  const classification = about.ok ? (about.value.settings.classification[0]?.code ?? "") : "";
  const numbers = Array.from({ length: count }, (_, at) => `K-${String(at + 1).padStart(4, "0")}`);
  await recorded(
    desk,
    ...numbers.map((number): Unsent => ({
      type: "registerAsset",
      occurredAt: thisMoment(),
      asset: `unit-${number}`,
      contract,
      number,
      name: `課税台帳データ ${number}`,
      media: "usb",
      serial: `SN-${number}`,
      quantity: { value: 1, unit: "stick" },
      classification,
      content: { personal: "yes", myNumber: "no", sensitive: "no" },
      mediumOwner: "client",
      encryption: { state: "none" },
    })),
  );
  return numbers;
}

/** A unit as it stands in the ledger now. */
export async function unitOf(desk: Desk, id: string): Promise<Returned<"asset">> {
  const found = await desk.call("asset", { id });
  if (!found.ok) throw new Error(`no unit ${id}: ${JSON.stringify(found)}`);
  return found.value;
}

/** The passwords of the sample's people, by what they may do. */
export async function samplePassword(
  desk: Desk,
  role: "manager" | "staff" | "auditor",
): Promise<string> {
  const session = await desk.call("session", {});
  const account = session.ok
    ? session.value.sampleAccounts?.find((one) => one.role === role)
    : undefined;
  if (!account) throw new Error(`the sample has no ${role}`);
  return account.password;
}

/** Signs by hand in the box on the screen. */
export async function signByHand(page: Page): Promise<void> {
  const box = page.locator("canvas");
  await box.scrollIntoViewIfNeeded();
  const area = await box.boundingBox();
  if (!area) throw new Error("there is no box to sign in");
  await page.mouse.move(area.x + 40, area.y + 60);
  await page.mouse.down();
  await page.mouse.move(area.x + 120, area.y + 100, { steps: 8 });
  await page.mouse.move(area.x + 200, area.y + 40, { steps: 8 });
  await page.mouse.up();
}

/** Leaves a picture of the screen where `UKEWATASHI_PICTURES` names a folder for them. */
export async function picture({ page }: Pick<Desk, "page">, name: string): Promise<void> {
  const folder = process.env["UKEWATASHI_PICTURES"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Waits for a paper as it would be printed, and leaves a picture of the whole of it. */
export async function paperPicture({ page }: Desk, title: RegExp, name: string): Promise<void> {
  const paper = page.getByRole("img", { name: title }).first();
  await paper.waitFor();
  await paper.scrollIntoViewIfNeeded();
  const folder = process.env["UKEWATASHI_PICTURES"];
  if (folder) await paper.screenshot({ path: join(folder, `${name}.png`) });
}
