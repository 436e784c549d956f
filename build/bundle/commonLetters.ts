// The common letters of the program's face, in files of their own. The whole face has twelve thousand letters in
// several megabytes, and a page would show nothing until they have come; these come at once, and the whole only where
// a page says something rarer. Names keep their variant shapes: the selectors of these are taken along.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { root } from "../setup/places.mjs";

/** The style sheet that names the faces. */
const SHEET = /\/renderer\/ui\/fonts\.css$/;
const FACE = /@font-face \{[^}]*"BIZ UDPGothic"[^}]*\}/g;
const SOURCE = /url\("([^"]+)"\)\s*format\("truetype"\)/;

/** Made anew with every bundle. */
const folder = join(root, "out", "letters");
const COMMON_PREFIX = "common-";

/** Adds to the style sheet, behind each whole face, the common letters of it: the last that has a letter is asked. */
export function commonLetters(): Plugin {
  return {
    name: "common-letters",
    enforce: "pre",
    async transform(code, id) {
      if (!SHEET.test(id)) return undefined;
      const faces = await Promise.all((code.match(FACE) ?? []).map(commonFace));
      return [code, ...faces].join("\n");
    },
    // Asked for with the page, and not only when its style sheet has something to write.
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => basename(name).startsWith(COMMON_PREFIX))
          .map((name) => preload(`/${name}`)),
    },
  };
}

async function commonFace(face: string): Promise<string> {
  const whole = SOURCE.exec(face)?.[1];
  if (whole === undefined) throw new Error(`a face without a source: ${face}`);
  const path = createRequire(import.meta.url).resolve(whole);
  const letters = [...COMMON].map((point) => String.fromCodePoint(point)).join("");
  const subset = await subsetFont(await readFile(path), letters, { targetFormat: "truetype" });
  const file = `${COMMON_PREFIX}${basename(path)}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), subset);
  const source = `url("../../out/letters/${file}") format("truetype")`;
  return face.replace(SOURCE, source).replace(/\}$/, `  unicode-range: ${RANGES};\n}`);
}

function preload(href: string): HtmlTagDescriptor {
  const attrs = { rel: "preload", as: "font", type: "font/ttf", href, crossorigin: true };
  return { tag: "link", attrs, injectTo: "head" };
}

/** Rows 1 to 47 of JIS X 0208 (symbols, kana, the kanji of level 1), Latin-1, and the selectors of variants. */
const COMMON: ReadonlySet<number> = new Set([
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...Array.from(rows(1, 47), (letter) => letter.codePointAt(0) ?? 0),
  ...between(0xfe00, 0xfe0f),
  ...between(0xe0100, 0xe01ef),
]);

const RANGES = ranges([...COMMON].toSorted((a, b) => a - b));

/** The letters of rows of JIS X 0208, by way of its encoding in EUC. */
function rows(first: number, last: number): string {
  const bytes = between(first, last).flatMap((row) =>
    between(1, 94).flatMap((cell) => [0xa0 + row, 0xa0 + cell]),
  );
  return new TextDecoder("euc-jp").decode(Uint8Array.from(bytes)).replaceAll("\ufffd", "");
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** As a style sheet writes it: `U+20-7E, U+3042`. */
function ranges(points: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point === run[1] + 1) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(", ");
}
