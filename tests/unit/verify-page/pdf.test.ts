/** PDFs taken apart by the page: what other programs wrote comes out as it went in; what means harm comes to an end. */
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { unfaxed } from "../../../renderer/verify-page/paper/pdf/fax.ts";
import { PdfFile } from "../../../renderer/verify-page/paper/pdf/file.ts";
import { unpacked } from "../../../renderer/verify-page/paper/pdf/filters.ts";
import { Reference } from "../../../renderer/verify-page/paper/pdf/objects.ts";
import { flateIn, pdfOf, scanned } from "../../e2e/verifyPage/scans.ts";
import frozen from "../../vectors/proof.json" with { type: "json" };

const code = frozen.slips[2]?.text ?? "";
const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, "latin1"));

/** The stream of the one picture in a file. */
async function pictureIn(bytes: Uint8Array) {
  const file = await PdfFile.read(bytes);
  const [page] = file.pages;
  const [reference] = file.dictionary(page?.resources.get("/XObject")).values();
  const stream = file.stream(reference);
  if (!stream) throw new Error("there is no picture");
  return { file, stream };
}

test("a black-and-white scan, packed by libtiff, has every dot that it had", async () => {
  const fixture = readFileSync(new URL("../../e2e/verifyPage/fax.pdf", import.meta.url));
  const { file, stream } = await pictureIn(new Uint8Array(fixture));
  const { bytes, rest } = await unpacked(file, stream);
  expect(rest).toBe("/CCITTFaxDecode");
  const { width, height, dots } = scanned(code, { scale: 4 });
  // Its writer calls paper black and says so.
  const read = unfaxed(bytes, { width, height, k: -1, isAligned: false });
  expect(Buffer.from(read).equals(Buffer.from(dots.map((dot) => (dot < 128 ? 0 : 1))))).toBe(true);
});

test("rows of their own, with and without the mark that ends them, have the runs that were written", () => {
  // Of 8 dots: 3 white, 2 black, 3 white; 0 white, 8 black. The second time behind a mark.
  const bits = ["1000", "11", "1000", "000000000001", "00110101", "000101"].join("");
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, "0"), 2));
  const dots = unfaxed(Uint8Array.from(bytes), { width: 8, height: 2, k: 0, isAligned: false });
  expect([...dots]).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test("grey dots that were told by the row above are those that they were", async () => {
  const scan = scanned(code);
  const { file, stream } = await pictureIn(new Uint8Array(pdfOf(scan, flateIn(scan))));
  const { bytes } = await unpacked(file, stream);
  expect(Buffer.from(bytes).equals(Buffer.from(scan.dots))).toBe(true);
});

describe("the objects of a file", () => {
  test("are found without its table, packed in others or not, the last of a number counting", async () => {
    const inner = "7 0 8 5 true [1 2]";
    const packed = deflateSync(inner);
    const words = `%PDF-1.5
1 0 obj << /Pages 2 0 R >> endobj
2 0 obj << /Kids [3 0 R] /MediaBox [0 0 10 20] >> endobj
3 0 obj << /Type /Page /Rotate 90 /Contents [] >> endobj
3 0 obj << /Type /Page /Rotate 180 /Note (a ) >> endobj \\( stream) >> endobj
4 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode /Length ${packed.length} >>
stream
${packed.toString("latin1")}
endstream endobj
trailer << /Root 1 0 R >>`;
    const file = await PdfFile.read(text(words));
    expect(file.pages).toMatchObject([{ turn: 180, box: [0, 0, 10, 20], contents: [] }]);
    expect([7, 8].map((number) => file.get(new Reference(number)))).toEqual([true, [1, 2]]);
    expect(file.isLocked).toBe(false);
  });

  test("that lead in circles, or nowhere, come to an end", async () => {
    const words = `1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj
3 0 obj << /Type /Pages /Kids [3 0 R 3 0 R 9 0 R] >> endobj
trailer << /Root << /Pages 3 0 R >> /Encrypt 5 0 R >>`;
    const file = await PdfFile.read(text(words));
    expect(file.get(new Reference(1))).toBeInstanceOf(Reference);
    expect(file.pages).toEqual([]);
    expect(file.isLocked).toBe(true);
  });

  test("are read from any bytes whatever, or refused with a reason", async () => {
    const whole = pdfOf(scanned(code), { bytes: Buffer.of(1, 2, 3), says: "/Filter /FlateDecode" });
    for (let at = 0; at < whole.length; at += 7) {
      const torn = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 3)]);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const file = await PdfFile.read(new Uint8Array(torn));
      expect(file.pages.length).toBeLessThanOrEqual(1);
    }
    await expect(PdfFile.read(text(`1 0 obj ${"[".repeat(100)}`))).rejects.toThrow(RangeError);
  });
});
