/** A paper that was really printed comes back as a photograph, and is checked in the real program. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { buildVerifyPage } from "../../build/bundle/verifyPage.ts";
import { resampled } from "../../electron/scan/bitmap.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  picture,
  proceed,
  scan,
} from "./screens.ts";

import { drop, hosts } from "./verifyPage/hosts.ts";
import { throughout } from "./throughout.ts";

const SLIP = { form: "handoverSlip", subject: "slip-01", stage: "completed" } as const;

const desk = throughout(sampleDesk);

/** Prints the slip and gives its first page at 150 dots an inch, as grey dots. */
async function printedPage(): Promise<PNG> {
  const pdf = await answerDialogs(desk, "slip.pdf");
  const id = "01993f2a-0000-7000-8000-00000000aaaa";
  const printed = await desk.call("print", { ...SLIP, id, target: "file" });
  if (!printed.ok || !printed.value.printed) throw new Error(JSON.stringify(printed));
  const folder = join(desk.home.path, "pages");
  mkdirSync(folder);
  execFileSync("pdftoppm", ["-r", "150", "-gray", "-png", "-l", "1", pdf, join(folder, "page")]);
  const [page = ""] = readdirSync(folder);
  return PNG.sync.read(readFileSync(join(folder, page)));
}

/** The page as a telephone sees it: not straight, darker to one side, and saved small. */
async function photograph(page: PNG, name: string): Promise<string> {
  const { width, height, data } = page;
  const dots = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255);
  const turned = resampled({ width, height, dots }, { scale: 1, angle: (7 * Math.PI) / 180 });
  const photo = new PNG({ width: turned.width, height: turned.height });
  for (let at = 0; at < turned.dots.length; at += 1) {
    const shade = 0.6 + 0.4 * ((at % turned.width) / turned.width);
    photo.data.fill(Math.round((turned.dots[at] ?? 255) * shade), at * 4, at * 4 + 3);
    photo.data[at * 4 + 3] = 255;
  }
  const jpeg = await desk.app.evaluate(
    ({ nativeImage }, png) =>
      nativeImage.createFromBuffer(Buffer.from(png, "base64")).toJPEG(60).toString("base64"),
    PNG.sync.write(photo).toString("base64"),
  );
  writeFileSync(join(desk.home.path, name), Buffer.from(jpeg, "base64"));
  return name;
}

describe("a photograph of a printed slip", () => {
  test("is read, found to be what was recorded, and shown beside it", async () => {
    const { page } = desk;
    const name = await photograph(await printedPage(), "photo.jpg");
    await page.keyboard.press("Alt+8");
    await heading(page, "検証");
    await page.getByRole("link", { name: "用紙や控えと照合する" }).click();
    await heading(page, "控えとの照合");
    expect(await accessibilityFaults(page)).toEqual([]);
    await answerDialogs(desk, name);
    await proceed(page);
    await page
      .getByRole("heading", { name: /^受渡票 令和\d+年度 第0001号\(完了後\)/ })
      .waitFor({ timeout: 60_000 });
    await page.getByText("一致しました", { exact: true }).waitFor();
    await page.getByRole("table", { name: "台帳に記録された明細" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "台帳のこの用紙を見る" }).click();
    await heading(page, /第0001号/);
  });

  test("is no file of ours; the PDF it was printed from is, until a byte of it is another", async () => {
    const { page } = desk;
    const pdf = readFileSync(join(desk.home.path, "slip.pdf"));
    writeFileSync(join(desk.home.path, "altered.pdf"), Buffer.concat([pdf, Buffer.from("%\n")]));
    expect(await page.getByText(/PDFファイル/).count()).toBe(0);
    for (const [name, says] of [
      ["slip.pdf", /記録 \d+ で印刷を記録したものと1バイトも違いません/],
      ["altered.pdf", /このPDFファイルそのものは、印刷の記録にありません/],
    ] as const) {
      await goToHash(page, "#/audit/check");
      await answerDialogs(desk, name);
      await proceed(page);
      await page.getByText(says).first().waitFor({ timeout: 60_000 });
      await page.getByText("一致しました", { exact: true }).first().waitFor();
      await picture(desk, `paper-${name}`);
    }
  });

  test("is read by verify.html too, and so is the PDF", async () => {
    const path = desk.home.path;
    const [host] = hosts;
    await buildVerifyPage(join(path, "verify.html"), "0.0.0");
    const opened = await host?.open(join(path, "verify.html"), path);
    if (!opened) throw new Error("it is not open");
    const session = await desk.call("session", {});
    const vkey = session.ok ? session.value.ledger?.vkey : undefined;
    await opened.page.locator("#key").fill(vkey ?? "");
    await opened.page.getByRole("button", { name: "比べる", exact: true }).click();
    for (const name of ["photo.jpg", "slip.pdf"]) {
      await drop(opened.page, join(path, name));
      const latest = opened.page.locator("#latest");
      await latest.getByRole("heading", { name: "署名は正しいものです" }).waitFor();
      expect(await latest.innerText()).toMatch(/受渡票 令和\d+年度 第0001号/);
      await latest.getByRole("button", { name: "この照合を消す" }).click();
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  test("can be remembered: from then on every opening compares with it", async () => {
    const { page } = desk;
    await goToHash(page, "#/audit/check");
    await answerDialogs(desk, "photo.jpg");
    await proceed(page);
    await page.getByRole("button", { name: "覚える" }).click({ timeout: 60_000 });
    await page.getByText(/控えとして覚えました|すでに覚えています/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("a code that a reader types is checked at once; one that is cut short is asked for again", async () => {
  const { page } = desk;
  await goToHash(page, "#/audit/check");
  await heading(page, "控えとの照合");
  await scan(page, "UKW1AEAQP2QATHISISNOCODE");
  await page.getByText(/QRコードの文字が欠けているか、読み違えています/).waitFor();
  expect(await page.getByText("一致しました", { exact: true }).count()).toBe(0);
});

describe("the settings", () => {
  test("say where heads are kept, and take a second folder", async () => {
    const { page } = desk;
    await goToHash(page, "#/settings");
    await page.getByText("控えを残す2つ目のフォルダが決まっていません").waitFor();
    mkdirSync(join(desk.home.path, "second"));
    // The program may run as somebody else.
    chmodSync(join(desk.home.path, "second"), 0o777);
    await answerDialogs(desk, "second");
    await page.getByRole("button", { name: "フォルダを選ぶ" }).click();
    await page.getByText("控えを書きました").waitFor();
    await page.getByRole("cell", { name: "控えのフォルダ", exact: true }).waitFor();
    expect(readdirSync(join(desk.home.path, "second"))).toEqual([
      expect.stringMatching(/^控え_見本台帳_/),
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("the page's policy refused nothing on the way", () => {
  expect(desk.refused).toEqual([]);
});
