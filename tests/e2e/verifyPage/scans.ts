/** Papers as scanners and telephones leave them: pictures of a page with a code on it, and PDFs of such pictures. */
import { deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { encode } from "uqr";
import type { Bitmap } from "../../../electron/scan/bitmap.ts";

export interface Scanning {
  /** Dots of a module. */
  readonly scale?: number;
  readonly ink?: number;
  readonly paper?: number;
}

/** A sheet of A4 at 150 dots an inch with a code on it, not quite straight. */
export function scanned(code: string, { scale = 5, ink = 40, paper = 235 }: Scanning = {}): Bitmap {
  const { data, size } = encode(code, { ecc: "M", border: 4 });
  const [width, height] = [1240, 1754];
  const dots = new Uint8Array(width * height).fill(paper);
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      const isDark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)];
      dots[(y + 1000) * width + x + 500 + Math.floor(y / 60)] = isDark ? ink : paper;
    }
  }
  return { width, height, dots };
}

/** The picture as a PNG. */
export function pngOf({ width, height, dots }: Bitmap): Buffer {
  const png = new PNG({ width, height });
  for (const [at, dot] of dots.entries()) {
    png.data.fill(dot, at * 4, at * 4 + 3);
    png.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(png, { colorType: 0 });
}

/** The picture as a JPEG, packed by the browser. */
export async function jpegOf(page: Page, bitmap: Bitmap, quality: number): Promise<Buffer> {
  const packed = await page.evaluate(
    async ([png, share]) => {
      const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = Object.assign(document.createElement("canvas"), {
        width: image.width,
        height: image.height,
      });
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/jpeg", share).replace(/^.*,/, "");
    },
    [pngOf(bitmap).toString("base64"), quality] as const,
  );
  return Buffer.from(packed, "base64");
}

/** A picture as it stands in a PDF: its bytes and what is said of them. */
export interface PdfPicture {
  readonly bytes: Buffer;
  readonly says: string;
}

/** A PDF of one page with one picture that fills it; `turned` as a scanner says that it lay on its side. */
export function pdfOf({ width, height }: Bitmap, { bytes, says }: PdfPicture, turned = 0): Buffer {
  const [wide, high] = [(width * 72) / 150, (height * 72) / 150];
  const program = deflateSync(`q ${wide} 0 0 ${high} 0 0 cm /Im0 Do Q`);
  const objects: readonly (readonly [string, Buffer?])[] = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    [`<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 ${wide} ${high}] >>`],
    [
      `<< /Type /Page /Parent 2 0 R /Rotate ${turned} /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    ],
    [`<< /Length ${program.length} /Filter /FlateDecode >>`, program],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Length ${bytes.length} ${says} >>`,
      bytes,
    ],
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  for (const [at, [text, stream]] of objects.entries()) {
    parts.push(Buffer.from(`${at + 1} 0 obj\n${text}\n`));
    if (stream) parts.push(Buffer.from("stream\n"), stream, Buffer.from("\nendstream\n"));
    parts.push(Buffer.from("endobj\n"));
  }
  parts.push(Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function jpegIn(bytes: Buffer): PdfPicture {
  return { bytes, says: "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode" };
}

/** Grey dots, each row told by the one above as many scanners do. */
export function flateIn({ width, height, dots }: Bitmap): PdfPicture {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 2;
    for (let x = 0; x < width; x += 1) {
      const up = y > 0 ? (dots[(y - 1) * width + x] ?? 0) : 0;
      rows[y * (width + 1) + 1 + x] = (dots[y * width + x] ?? 0) - up;
    }
  }
  const told = `/DecodeParms << /Predictor 15 /Columns ${width} >>`;
  return {
    bytes: deflateSync(rows),
    says: `/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode ${told}`,
  };
}
