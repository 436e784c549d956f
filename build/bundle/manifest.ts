// The list of every file the pages consist of. The app serves what is listed and nothing else, and
// checks each against its hash, so it is made from what was really written.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { Stop } from "../setup/say.mjs";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** One file as the app serves it. */
export interface Served {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

const inline = /<script(?![^>]*\ssrc=)|<style|\s(?:style|on[a-z]+)=/i;

/** Writes manifest.json beside the pages: URL path → hash, size and type. */
export async function writeManifest(folder: string): Promise<void> {
  const manifest: Record<string, Served> = {};
  for (const path of await filesIn(folder)) {
    const name = relative(folder, path).split(sep).join("/");
    if (name !== "manifest.json") manifest[`/${name}`] = await served(path, name);
  }
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function served(path: string, name: string): Promise<Served> {
  const content = await readFile(path);
  const type = types[extname(name)];
  if (!type) throw new Stop(`${name} の種類が決まっていません。`, `${name} has no known type`);
  if (name.endsWith(".html") && inline.test(content.toString("utf8"))) {
    throw new Stop(
      `${name} に直書きのスクリプトかスタイルがあります。ファイルに分けてください。`,
      `${name} has an inline script or style, which the page's policy refuses`,
    );
  }
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { sha256, bytes: content.length, type };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
