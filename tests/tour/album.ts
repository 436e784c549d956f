/** The tour's pictures and papers, in the order in which they were made, with a page to look through them. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";

interface Leaf {
  readonly file: string;
  readonly caption: string;
}

export interface Album {
  readonly folder: string;
  /** A picture of the screen as it is. */
  shot(page: Page, name: string, caption: string): Promise<void>;
  /** A printed form, and its pages as pictures where this machine can make them. */
  paper(pdf: string, name: string, caption: string): void;
  /** Any other file, listed under its caption. */
  file(name: string, caption: string, write: (path: string) => void): void;
  /** Writes the page that shows everything. */
  close(): void;
}

/** An empty album in place of the last one. */
export function newAlbum(folder: string): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const leaves: Leaf[] = [];
  const numbered = (name: string) => `${String(leaves.length + 1).padStart(2, "0")}-${name}`;
  const add = (file: string, caption: string) => {
    leaves.push({ file, caption });
    process.stdout.write(`${file}  ${caption}\n`);
  };
  return {
    folder,
    shot: async (page, name, caption) => {
      const file = `${numbered(name)}.png`;
      // What was pressed last would be drawn with the ring of the focus half faded in.
      await page.screenshot({ path: join(folder, file), animations: "disabled" });
      add(file, caption);
    },
    paper: (pdf, name, caption) => {
      const file = `${numbered(name)}.pdf`;
      copyFileSync(pdf, join(folder, file));
      add(file, caption);
      for (const picture of picturesOf(folder, file)) add(picture, caption);
    },
    file: (name, caption, write) => {
      write(join(folder, name));
      add(name, caption);
    },
    close: () => writeFileSync(join(folder, "index.html"), contents(leaves)),
  };
}

/** The pages of a PDF as PNG files beside it; none where poppler is not installed. */
function picturesOf(folder: string, pdf: string): string[] {
  const stem = basename(pdf, ".pdf");
  try {
    execFileSync("pdftoppm", ["-r", "80", "-png", join(folder, pdf), join(folder, stem)], {
      stdio: "ignore",
    });
  } catch {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}-`) && name.endsWith(".png"))
    .toSorted();
}

function contents(leaves: readonly Leaf[]): string {
  const shown = leaves.map(({ file, caption }) => {
    const link = `<a href="${file}">${file}</a>`;
    const body = file.endsWith(".png") ? `<img src="${file}" alt="${caption}">` : "";
    return `<figure><figcaption>${caption} ${link}</figcaption>${body}</figure>`;
  });
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>受渡台帳 ひととおりの操作</title>
<style>
body { font-family: sans-serif; margin: 2rem auto; max-width: 80rem; }
img { border: 1px solid #999; max-width: 100%; }
</style>
<h1>受渡台帳 ひととおりの操作</h1>
${shown.join("\n")}
</html>
`;
}
