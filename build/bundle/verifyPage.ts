// Makes verify.html: one file that opens with a double click anywhere and that cannot speak to anyone. Its
// policy names the one script and the one style by their hashes and forbids every connection.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin, type Rolldown } from "vite";
import { root } from "../setup/places.mjs";
import { Stop } from "../setup/say.mjs";
import { verifyPage } from "./entries.ts";
import { PackageWatch, readLicences } from "./licences.ts";

/** The browsers that it is made for. */
const browsers = ["chrome115", "firefox120", "safari16.4"];

/** Builds the page into a file. */
export async function buildVerifyPage(file: string, version: string): Promise<void> {
  const watch = new PackageWatch();
  const { script, style } = await built(version, watch.plugin());
  const template = await readFile(join(root, verifyPage.page), "utf8");
  const tokens = join(root, "node_modules", "@digital-go-jp", "design-tokens");
  const licences = await readLicences(new Set([...watch.folders, tokens]));
  const reader = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />`,
    style: `<style>${style}</style>`,
    licences: licences
      .map(({ name, version: of, text }) => `${name} ${of}\n\n${text}`)
      .join("\n\n"),
    "qr reader": gzipSync(await readFile(reader), { level: 9 }).toString("base64"),
    script: `<script>${script}</script>`,
  };
  await writeFile(file, filled(template, parts));
}

async function built(
  version: string,
  watch: Plugin,
): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    root,
    plugins: [withoutAddresses(), watch],
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      write: false,
      target: browsers,
      minify: true,
      cssCodeSplit: false,
      rolldownOptions: {
        input: { verify: join(root, verifyPage.script) },
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const chunks = output.filter((part) => part.type === "chunk");
  const sheets = output.filter((part) => part.type === "asset" && part.fileName.endsWith(".css"));
  const [chunk] = chunks;
  const [sheet] = sheets;
  if (!chunk || chunks.length > 1 || sheet?.type !== "asset" || sheets.length > 1) {
    throw new Stop(
      "検証ページを1つにまとめられません。",
      "verify.html is not one script and one style",
    );
  }
  const script = chunk.code.trim();
  if (/<(?:\/?script|!--)/i.test(script)) throw new Error("the script would end in the middle");
  return { script, style: String(sheet.source).trim() };
}

/** The QR reader brings an address to fetch itself from; here it lies in the page, and nobody shall wonder. */
function withoutAddresses(): Plugin {
  const address = /https?:\/\/[\w./@${}[\]-]+/g;
  return {
    name: "without-addresses",
    transform(code, id) {
      if (!id.includes("zxing-wasm")) return undefined;
      return { code: code.replaceAll(address, "./"), map: null };
    },
  };
}

function policyFor(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const rules = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return rules.join("; ");
}

function filled(template: string, parts: Readonly<Record<string, string>>): string {
  let page = template;
  for (const [name, text] of Object.entries(parts)) {
    const place = `<!-- ${name} -->`;
    if (page.split(place).length !== 2) throw new Error(`the page has no one place for ${name}`);
    page = page.replace(place, () => text);
  }
  return page;
}
