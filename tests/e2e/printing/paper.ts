/** Reading a PDF as whoever holds the paper would: its text, its fonts, its code in a scan. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const run = promisify(execFile);
const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
// From the disk: it would look for it on a network otherwise.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

/** The text of every page without any space, in the order it was painted. */
export async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run("pdftotext", ["-raw", "-enc", "UTF-8", pdf, "-"], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split("\f").slice(0, -1).map(compact);
}

/** A text without its spaces, as it is compared. */
export function compact(text: string): string {
  return text.replaceAll(/[\s　]/g, "");
}

interface Font {
  readonly type: string;
  readonly embedded: boolean;
}

export async function fontsOf(pdf: string): Promise<Font[]> {
  const { stdout } = await run("pdffonts", [pdf]);
  return stdout
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: line.slice(37, 54).trim(), embedded: /\syes\s/.test(line.slice(54)) }));
}

/** What the file says of itself. */
export async function factsOf(pdf: string): Promise<Record<string, string>> {
  const { stdout } = await run("pdfinfo", [pdf]);
  const lines = stdout.split("\n").map((line) => /^([^:]+):\s*(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((line) => (line ? [[line[1], line[2]]] : [])));
}

/** How a paper may come back from a scanner. */
export const SCANS = [
  { dpi: 150, mode: "-mono" },
  { dpi: 150, mode: "-gray" },
  { dpi: 200, mode: "-gray" },
  { dpi: 300, mode: "-gray" },
] as const;
type Scan = (typeof SCANS)[number];

/** The code on every page of a scan, or nothing where it cannot be read. */
export async function codesIn(pdf: string, { dpi, mode }: Scan): Promise<(string | undefined)[]> {
  const folder = await mkdtemp(join(tmpdir(), "ukewatashi-scan-"));
  try {
    await run("pdftoppm", ["-r", String(dpi), mode, pdf, join(folder, "page")]);
    const codes: (string | undefined)[] = [];
    // oxlint-disable-next-line no-await-in-loop -- each page takes tens of megabytes
    for (const page of (await readdir(folder)).toSorted())
      codes.push(await codeIn(await readFile(join(folder, page))));
    return codes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function codeIn(page: Buffer): Promise<string | undefined> {
  const options = { formats: ["QRCode"], maxNumberOfSymbols: 1 } as const;
  const [found] = await readBarcodes(picture(page), { ...options, formats: [...options.formats] });
  return found?.text;
}

/** A page as pdftoppm writes it: PBM (P4), a bit a dot, or PGM (P5), a byte a dot. */
function picture(page: Buffer): ImageData {
  const header = /^P([45])\s(\d+)\s(\d+)\s(?:255\s)?/.exec(page.toString("latin1", 0, 64));
  if (!header) throw new Error("not a page of pdftoppm");
  const [start, kind] = header;
  const [width, height] = [Number(header[2]), Number(header[3])];
  const dots = page.subarray(start.length);
  const pixels = new Uint32Array(width * height);
  const rowBytes = Math.ceil(width / 8);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const bit = ((dots[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      const grey = kind === "4" ? (1 - bit) * 255 : (dots[y * width + x] ?? 0);
      // Opaque grey; the low byte is the first one on every machine that Electron runs on.
      pixels[y * width + x] = 0xff_00_00_00 + grey * 0x01_01_01;
    }
  const data = new Uint8ClampedArray(pixels.buffer);
  return { data, width, height, colorSpace: "srgb" };
}
