/**
 * verify.html, opened from the disk as an auditor opens it: what it says of real bundles and papers, that it speaks
 * to nobody, and that nothing a stranger puts on it stops it or makes it complain.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildVerifyPage } from "../../build/bundle/verifyPage.ts";
import { resampled } from "../../electron/scan/bitmap.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { cosignedBy, witnesses } from "../helpers/witnesses.ts";
import type { Files, Sample } from "../unit/verify-page/bundle.ts";
import {
  changed,
  changeLine,
  linesOf,
  putLines,
  rechained,
  resigned,
  sample,
  signedHead,
} from "../unit/verify-page/bundle.ts";
import { successors } from "../unit/verify-page/successor.ts";
import { zipOf } from "../unit/verify-page/zipFile.ts";
import { accessibilityFaults, picture } from "./screens.ts";
import type { Opened } from "./verifyPage/hosts.ts";
import { drop, hosts } from "./verifyPage/hosts.ts";
import { flateIn, jpegIn, jpegOf, pdfOf, pngOf, scanned } from "./verifyPage/scans.ts";

/** After the last close, which would tell of it by itself. */
const FORGED = 130;

const scratch = scratchFolder();
const at = (name: string) => join(scratch.path, name);
const file = at("verify.html");
let whole: Sample;

beforeAll(async () => {
  await buildVerifyPage(file, "0.0.0");
  whole = await sample();
  put("whole", whole.files);
});
afterAll(() => scratch.remove());

/** Writes a bundle as a folder. */
function put(name: string, files: Files): string {
  const folder = at(name);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

async function putZip(name: string, parts: Parameters<typeof zipOf>[0]): Promise<string> {
  writeFileSync(at(name), Buffer.from(await zipOf(parts).arrayBuffer()));
  return at(name);
}

function putFile(name: string, bytes: Buffer): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

function heading(page: Page, text: string) {
  return page.getByRole("heading", { name: text, exact: true });
}

/** Keeps a picture of the page where one is asked for. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env["UKEWATASHI_PICTURES"];
  if (folder) await page.screenshot({ path: join(folder, `verify-${name}.png`), fullPage: true });
}

async function saysOf(page: Page, path: string): Promise<string> {
  await page.reload();
  await drop(page, path);
  await page.locator("#verdict").waitFor();
  return (await page.locator("#place-results").innerText()).replaceAll(/\s+/g, " ");
}

describe("the file", () => {
  const text = () => readFileSync(file, "utf8");

  test("is small, and holds no address but those in licences", () => {
    expect(text().length).toBeLessThan(1_000_000);
    const beside = text().replace(/<script type="text\/plain" id="licences">[^]*?<\/script>/, "");
    expect(beside).not.toMatch(/https?:/);
  });

  test("forbids every connection, and every script and style but its own", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text())?.[1] ?? "";
    const rules = Object.fromEntries(
      policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]),
    );
    expect(rules["default-src"]).toBe("'none'");
    expect(rules["connect-src"]).toBe("'none'");
    expect(rules["script-src"]).toMatch(/^'sha256-[^']{44}' 'wasm-unsafe-eval'$/);
    expect(rules["style-src"]).toMatch(/^'sha256-[^']{44}'$/);
  });
});

for (const host of hosts) {
  const why = host.absent ? ` (not run: ${host.absent})` : "";
  describe.skipIf(host.absent !== undefined)(`in ${host.name}${why}`, () => {
    let opened: Opened;
    let page: Page;
    beforeAll(async () => {
      opened = await host.open(file, scratch.path);
      page = opened.page;
    });
    afterAll(() => opened?.close());
    beforeEach(() => page.reload());
    afterEach(() => {
      const asked = opened.requests.filter((url) => !url.endsWith("/verify.html"));
      const faults = [...opened.complaints, ...asked];
      opened.forget();
      if (faults.length > 0) throw new Error(faults.join("\n"));
    });

    test("a dropped folder is sound, in Japanese and in English", async () => {
      const said = await saysOf(page, at("whole"));
      const count = linesOf(whole.files, "entries.jsonl").length;
      expect(said).toContain("異常は見つかりませんでした");
      expect(said).toContain(`この一式の記録 ${count}件は、署名された時のままです。`);
      expect(said).toContain("公開鍵を紙と見比べるまでは");
      expect(said).toContain("見本の台帳です");
      expect(await page.locator(".checks .mark.good").count()).toBe(6);
      await page.getByRole("button", { name: "English" }).click();
      await heading(page, "No irregularity was found").waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
    });

    test("a chosen folder and a chosen archive are sound", async () => {
      await page.locator('[data-chooses="folder"]').setInputFiles(at("whole"));
      await heading(page, "異常は見つかりませんでした").waitFor();
      const parts = [...whole.files].map(([path, content]) => ({ name: `一式/${path}`, content }));
      const archive = await putZip("whole.zip", parts);
      await page.reload();
      await page.locator('[data-chooses="zip"]').setInputFiles(archive);
      await heading(page, "異常は見つかりませんでした").waitFor();
      expect(await page.locator(".checks .mark.good").count()).toBe(6);
    });

    test.each([
      [
        "an altered entry",
        (files: Files) =>
          changeLine(files, "entries.jsonl", 57, (line) => line.replace("2026", "2025")),
        "最初の異常は記録 57 です。",
      ],
      [
        "an altered name",
        (files: Files) => {
          const lines = linesOf(files, "disclosures.jsonl");
          const line = lines.findIndex((one) => one.endsWith('"}'));
          changeLine(files, "disclosures.jsonl", line, (one) => one.replace(/.(?="\}$)/u, "改"));
        },
        "氏名などが書き換えられています。",
      ],
      [
        "a cut end",
        (files: Files) =>
          putLines(files, "entries.jsonl", linesOf(files, "entries.jsonl").slice(0, 100)),
        "記録 100 から後がありません。",
      ],
      [
        "an altered form",
        (files: Files) =>
          changeLine(files, "forms.jsonl", 2, (line) => line.replace('"value":1', '"value":2')),
        "forms.jsonl)の3行目",
      ],
      [
        "another attachment",
        (files: Files) => {
          const path = [...files.keys()].find((one) => one.startsWith("attachments/")) ?? "";
          files.set(path, Buffer.from("x"));
        },
        "添付ファイル",
      ],
      [
        "an altered head",
        (files: Files) => {
          const note = (files.get("checkpoint") ?? Buffer.of()).toString("utf8");
          files.set("checkpoint", Buffer.from(note.replace(/\n(\d+)\n/, "\n1$1\n")));
        },
        "先頭の署名が正しくありません。",
      ],
    ] as const)(
      "a bundle with %s is refused, and it is said where",
      async (_name, change, words) => {
        const folder = put("altered", changed(whole.files, change));
        const said = await saysOf(page, folder);
        expect(said).toContain("異常があります");
        expect(said).toContain(words);
        expect(said).toContain("どうすればよいか");
      },
    );

    test("a paper is judged by its code alone, then with its key, then with its bundle", async () => {
      const { code } = whole.codes.find(({ stage }) => stage === "completed") ?? { code: "" };
      await page.locator("#code").pressSequentially(code.slice(0, 40));
      expect(await page.locator("#latest").count()).toBe(0);
      await page.locator("#code").fill(code);
      await heading(page, "まだ確かめられません").waitFor();
      const key = (whole.files.get("ledger.vkey") ?? Buffer.of()).toString("utf8");
      await page.locator("#key").fill(key.replace("+", " +\n"));
      await page.getByRole("button", { name: "比べる", exact: true }).click();
      await heading(page, "署名は正しいものです").waitFor();
      await drop(page, at("whole"));
      await heading(page, "台帳の記録と一致します").waitFor();
      const said = await page.locator("#latest").innerText();
      expect(said).toContain("髙橋 真由美");
      expect(said).toContain("市民税申告書 01");
      expect(await page.locator("#place-results").innerText()).toContain(
        "公開鍵は、入力された紙の公開鍵と一致しました。",
      );
    });

    test("a scan of a paper is read and judged", async () => {
      const last = whole.codes.at(-3);
      await drop(page, at("whole"));
      await heading(page, "異常は見つかりませんでした").waitFor();
      await drop(page, putFile("scan.png", pngOf(scanned(last?.code ?? ""))));
      await heading(page, "台帳の記録と一致します").waitFor();
      expect(await page.locator("#latest").innerText()).toContain(`記録 ${last?.seq}`);
    });

    test("a paper is read from pictures and from PDFs, straight or not, faint or small", async () => {
      const code = whole.codes.at(-3)?.code ?? "";
      const scan = scanned(code);
      const small = resampled(scanned(code, { scale: 2 }), { scale: 1, angle: Math.PI / 9 });
      const jpeg = await jpegOf(page, scan, 0.6);
      for (const [name, bytes] of [
        ["small.jpg", await jpegOf(page, small, 0.6)],
        ["faint.png", pngOf(scanned(code, { ink: 228, paper: 235, scale: 3 }))],
        ["scan.pdf", pdfOf(scan, jpegIn(jpeg))],
        // Not every program that keeps a PDF gives it that name.
        ["turned", pdfOf(scan, flateIn(scan), 90)],
        ["black-and-white.pdf", readFileSync(new URL("verifyPage/fax.pdf", import.meta.url))],
      ] as const) {
        await page.reload();
        await drop(page, putFile(name, bytes));
        await heading(page, "まだ確かめられません").waitFor({ timeout: 20_000 });
        expect(await page.locator(".notice").count()).toBe(0);
      }
    });

    test("a PDF that cannot be read says what to do instead", async () => {
      const scan = scanned(whole.codes[0]?.code ?? "");
      const unknown = { bytes: Buffer.of(1), says: "/Filter /JBIG2Decode" };
      const blank = { ...scan, dots: scan.dots.map(() => 255) };
      const empty = pdfOf(blank, flateIn(blank));
      const locked = empty.toString("latin1").replace("/Root", "/Encrypt 9 0 R /Root");
      for (const [name, bytes, words] of [
        ["jbig2.pdf", pdfOf(scan, unknown), "この画面では開けない形式の画像"],
        ["blank.pdf", empty, "blank.pdf からQRコードを読み取れませんでした。"],
        ["locked.pdf", Buffer.from(locked, "latin1"), "パスワードか制限がかかっている"],
        ["cut.pdf", empty.subarray(0, 200), "cut.pdf はPDFとして読めませんでした。"],
      ] as const) {
        await drop(page, putFile(name, bytes));
        await page.getByText(words).waitFor();
      }
      expect(await page.locator("#latest").count()).toBe(0);
    });

    test("a bundle rewritten with the key is given away by one paper", async () => {
      const forged = changed(whole.files, (files) => {
        rechained(files, FORGED, (line, seq) =>
          seq === FORGED ? line.replace('"recordedAt":"202', '"recordedAt":"201') : line,
        );
        resigned(files, whole);
      });
      expect(await saysOf(page, put("forged", forged))).toContain("異常は見つかりませんでした");
      const paper = whole.codes.find(({ seq }) => seq >= FORGED);
      await page.locator("#code").fill(paper?.code ?? "");
      await heading(page, "台帳の記録が差し替えられています").waitFor();
      await heading(page, "控えと一致しません").waitFor();
    });

    test("an earlier bundle, or only its head, gives a rewritten one away", async () => {
      const forged = changed(whole.files, (files) => {
        rechained(files, FORGED, (line, seq) =>
          seq === FORGED ? line.replace('"recordedAt":"202', '"recordedAt":"201') : line,
        );
        resigned(files, whole);
      });
      put("forged", forged);
      expect(await saysOf(page, at("whole"))).toContain("異常は見つかりませんでした");
      await drop(page, at("forged"));
      await heading(page, "控えと一致しません").waitFor();
      expect(await saysOf(page, at("forged"))).toContain("異常は見つかりませんでした");
      await drop(page, join(at("whole"), "checkpoint"));
      await heading(page, "以前の先頭と一致しません").waitFor();
    });

    test("given the keys of witnesses, it says who vouches for which head", async () => {
      const [city, auditor] = witnesses("city.example/kansa", "audit.example/kanji");
      const early = signedHead(whole.files, whole, 57);
      const newest = whole.files.get("checkpoint")?.toString("utf8") ?? "";
      const folder = changed(whole.files, (files) => {
        files.set("cosigned/57", Buffer.from(early + cosignedBy(auditor, early, 1_800_000_000)));
        files.set("checkpoint", Buffer.from(newest + cosignedBy(city, newest, 1_800_000_500)));
      });
      expect(await saysOf(page, put("witnessed", folder))).toContain("立会人の署名が2件あります");
      writeFileSync(at("city.vkey"), `${city.vkey}\n`);
      await drop(page, at("city.vkey"));
      const size = linesOf(whole.files, "entries.jsonl").length;
      await page
        .getByText(`記録 ${size}件の時点の先頭は、立会人 1人が確かめて署名しました。`)
        .waitFor();
      await page.getByText("ほかに 1件の署名があります。").waitFor();
      await page.locator("#witness").fill(`${city.vkey}\n${auditor.vkey}`);
      await page
        .locator("section", { has: page.locator("#witness") })
        .getByRole("button", { name: "確かめる" })
        .click();
      await page.getByText("記録 57件の時点の先頭は、立会人 1人が確かめて署名しました。").waitFor();
      await page.locator("#witness").scrollIntoViewIfNeeded();
      await picture({ page }, "witnesses");
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test("a ledger that follows another speaks for its papers and its key", async () => {
      const row = await successors();
      const said = await saysOf(page, put("second", row.second.files));
      expect(said).toContain("異常は見つかりませんでした");
      expect(said).toContain(`前の台帳(${row.first.origin})から記録 ${row.size}件を引き継いだもの`);
      const [taken] = row.first.codes;
      await page.locator("#code").fill(taken?.code ?? "");
      await heading(page, "前の台帳の紙で、引き継がれた記録と一致します").waitFor();
      await page.locator("#code").fill(row.first.codes.at(-1)?.code ?? "");
      await heading(page, "前の台帳の紙で、失われた記録のものです").waitFor();
      const key = (row.first.files.get("ledger.vkey") ?? Buffer.of()).toString("utf8");
      await page.locator("#key").fill(key);
      await page.getByRole("button", { name: "比べる", exact: true }).click();
      await page.getByText("紙は、この台帳が引き継いだ前の台帳のものです。").waitFor();
      await heading(page, "異常は見つかりませんでした").waitFor();
      await takePicture(page, "successor");
    });

    test("what is no bundle and no code is turned away in words", async () => {
      writeFileSync(at("a.pdf"), "%PDF-1.7\n");
      writeFileSync(at("a.txt"), "こんにちは");
      writeFileSync(at("a.png"), "not a picture");
      writeFileSync(at("blank.png"), PNG.sync.write(new PNG({ width: 300, height: 300 })));
      for (const [path, words] of [
        [at("a.pdf"), "a.pdf はPDFとして読めませんでした。"],
        [at("a.txt"), "a.txt は、証拠一式・QRコード・公開鍵のどれでもない"],
        [at("a.png"), "a.png を画像として開けませんでした。"],
        [at("blank.png"), "blank.png からQRコードを読み取れませんでした。"],
      ] as const) {
        await drop(page, path);
        await page.getByText(words).waitFor();
      }
      expect(await page.locator("#verdict, #latest").count()).toBe(0);
    });

    test("an archive that leads outside or bursts is not opened", async () => {
      const plain = [...whole.files].map(([path, content]) => ({ name: path, content }));
      const outside = await putZip("outside.zip", [
        ...plain,
        { name: "../../evil", content: Buffer.from("x") },
      ]);
      expect(await saysOf(page, outside)).toContain("危険な名前のファイルがあります。");
      const bomb = await putZip("bomb.zip", [
        ...plain.filter(({ name: path }) => path !== "entries.jsonl"),
        { name: "entries.jsonl", content: Buffer.alloc(300_000_000) },
      ]);
      expect(await saysOf(page, bomb)).toContain("異常に大きくなるため、開きませんでした。");
      const torn = at("torn.zip");
      writeFileSync(torn, readFileSync(outside).subarray(0, 5000));
      expect(await saysOf(page, torn)).toContain("zipファイルが壊れている");
    });

    test("names that hide or turn text are shown with what they hide", async () => {
      const dangerous = at("<img src=x onerror=alert(1)>\u202egnp.exe");
      cpSync(at("whole"), dangerous, { recursive: true });
      expect(await saysOf(page, dangerous)).toContain(
        "<img src=x onerror=alert(1)>⟨U+202E⟩gnp.exe",
      );
    });

    test("it answers while it checks, and stops when it is told to", async () => {
      const lines = linesOf(whole.files, "entries.jsonl");
      const large = changed(whole.files, (files) => {
        putLines(files, "entries.jsonl", Array.from({ length: 600 }, () => lines).flat());
      });
      await page.evaluate(() => {
        const gaps = { longest: 0, last: performance.now() };
        const beat = () => {
          const now = performance.now();
          gaps.longest = Math.max(gaps.longest, now - gaps.last);
          gaps.last = now;
          setTimeout(beat);
        };
        beat();
        Object.assign(globalThis, { gaps });
      });
      await drop(page, put("large", large));
      await page.getByText(/記録を確かめています: [\d,]{5,}件/).waitFor();
      await page.getByRole("button", { name: "中止" }).click();
      await page.getByText("検証を中止しました。結果はありません。").waitFor();
      expect(await page.locator("#verdict").count()).toBe(0);
      const longest = await page.evaluate(
        () => (globalThis as unknown as { gaps: { longest: number } }).gaps.longest,
      );
      expect(longest).toBeLessThan(1000);
    });

    test("it can reach nobody, whoever asks", async () => {
      let reached = 0;
      const server = createServer((_request, response) => {
        reached += 1;
        response.end("x");
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      const violated = await page.evaluate(async (address) => {
        const violations: string[] = [];
        document.addEventListener("securitypolicyviolation", (event) =>
          violations.push(event.effectiveDirective),
        );
        await fetch(address).catch(() => undefined);
        navigator.sendBeacon(address, "x");
        const load = (tag: "img" | "iframe" | "link", members: object) =>
          document.body.append(Object.assign(document.createElement(tag), members));
        load("img", { src: `${address}a.png` });
        load("iframe", { src: address });
        load("link", { rel: "stylesheet", href: `${address}a.css` });
        await new Promise((resolve) => setTimeout(resolve, 300));
        return violations;
      }, `http://127.0.0.1:${port}/`);
      server.close();
      expect(reached).toBe(0);
      expect(new Set(violated)).toEqual(
        new Set(["connect-src", "frame-src", "img-src", "style-src-elem"]),
      );
      // What was tried here on purpose is complained of.
      opened.forget();
    });

    test("a folder is read the older way too, where a browser knows no other", async () => {
      // Chromium has that way for pages from a server only; other browsers have no other.
      const server = createServer((_request, response) => {
        response.setHeader("content-type", "text/html");
        response.end(readFileSync(file));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/verify.html`);
      await page.evaluate(() => {
        delete (DataTransferItem.prototype as { getAsFileSystemHandle?: unknown })
          .getAsFileSystemHandle;
      });
      await drop(page, at("whole"));
      await heading(page, "異常は見つかりませんでした").waitFor();
      expect(await page.locator(".checks .mark.good").count()).toBe(6);
      await page.goto(pathToFileURL(file).href);
      server.close();
      // A server is asked for its icon.
      opened.forget();
    });

    test("it has no fault that can be found by rule, light or dark, wide or narrow", async () => {
      await drop(page, at("whole"));
      await heading(page, "異常は見つかりませんでした").waitFor();
      await page.locator("#code").fill(whole.codes[1]?.code ?? "");
      await heading(page, "台帳の記録と一致します").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth: all, clientWidth: seen } = document.documentElement;
        return { scrollWidth: all, clientWidth: seen };
      });
      expect(scrollWidth).toBe(clientWidth);
      await page.setViewportSize({ width: 1100, height: 900 });
    });
  });
}

test("a page whose script was altered does nothing at all", async () => {
  const [host] = hosts;
  const altered = at("altered.html");
  writeFileSync(
    altered,
    readFileSync(file, "utf8").replace("異常は見つかりませんでした", "異常なし"),
  );
  const opened = await host?.open(altered, scratch.path);
  expect(await opened?.page.locator("#place-top").innerText()).toBe("");
  expect(opened?.complaints.join()).toContain("Content Security Policy");
  await opened?.close();
});
