/** Sheets with a code as scanners hand them over. */
import { PNG } from "pngjs";
import { encode } from "uqr";
import type { Bitmap } from "../../electron/scan/bitmap.ts";
import { blank } from "../../electron/scan/bitmap.ts";

/** The code on a sheet, in modules of so many dots. */
export function sheetWith(code: string, module: number): Bitmap {
  const { size, data } = encode(code, { ecc: "M", border: 0 });
  const sheet = blank(size * module + 300, size * module + 500);
  for (let y = 0; y < size * module; y += 1)
    for (let x = 0; x < size * module; x += 1)
      if (data[Math.floor(y / module)]?.[Math.floor(x / module)])
        sheet.dots[(y + 300) * sheet.width + x + 150] = 0;
  return sheet;
}

/** The same as a PNG. */
export function png({ width, height, dots }: Bitmap): Buffer {
  const picture = new PNG({ width, height });
  for (let at = 0; at < dots.length; at += 1) {
    picture.data.fill(dots[at] ?? 255, at * 4, at * 4 + 3);
    picture.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(picture);
}

/** A page as a scanner saves it in a PDF: one picture of grey dots, and nothing else. */
export function pdf({ width, height, dots }: Bitmap): Buffer {
  const content = `q ${width / 2} 0 0 ${height / 2} 0 0 cm /P Do Q`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width / 2} ${height / 2}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  const head = objects.map((text, at) => `${at + 1} 0 obj\n${text}\nendobj\n`).join("");
  const picture = `5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${dots.length} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${head}${picture}`, "latin1"),
    dots,
    Buffer.from("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n", "latin1"),
  ]);
}
