/** Codes in pictures that come from outside: found as scanners and telephones take them, and never at the program's cost. */
import { describe, expect, test } from "vitest";
import { blank, resampled } from "../../electron/scan/bitmap.ts";
import { scan } from "../helpers/desk.ts";
import { pdf, png, sheetWith } from "../helpers/pictures.ts";

/** As long as a slip's code in a ledger of a million entries. */
const CODE = `UKW1${"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(20)}`;

describe("the code of a slip", () => {
  test.each([0, 7, 90, 137])("is read from a picture turned by %i degrees", async (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const turned = resampled(sheetWith(CODE, 3), { scale: 1, angle });
    expect(await scan(png(turned))).toEqual({ ok: true, codes: [CODE] });
  });

  test("is read from a scan in a PDF", async () => {
    expect(await scan(pdf(sheetWith(CODE, 3)))).toEqual({ ok: true, codes: [CODE] });
  });

  test("is not found where there is none", async () => {
    expect(await scan(png(blank(600, 800)))).toEqual({ ok: true, codes: [] });
    expect(await scan(pdf(blank(600, 800)))).toEqual({ ok: true, codes: [] });
  });
});

describe("a picture made to do harm", () => {
  const sound = png(sheetWith(CODE, 2));

  test("that would unpack to gigabytes is refused by what its head says", async () => {
    const bomb = Buffer.from(sound);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await scan(bomb)).toEqual({ ok: false, fault: "large" });
  });

  test("that is larger than any scan is not even looked at", async () => {
    expect(await scan(Buffer.alloc(51 * 1024 * 1024))).toEqual({ ok: false, fault: "large" });
  });

  test.each([
    ["a PNG cut short", sound.subarray(0, sound.length / 2)],
    ["a PNG that is only a head", sound.subarray(0, 8)],
    ["a JPEG of nothing", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])],
    ["a JPEG that goes round in its own head", Buffer.alloc(64, Buffer.from([0xff, 0xd8, 0xff]))],
    ["a PDF of nothing", Buffer.from("%PDF-1.7\n%%EOF")],
    [
      "a PDF whose pages contain themselves",
      Buffer.from(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\ntrailer << /Root 1 0 R >>\n",
      ),
    ],
  ])("is damaged, and nothing else comes of %s", async (_, bytes) => {
    const scanned = await scan(bytes);
    expect(scanned.ok ? scanned.codes : scanned.fault).toEqual(scanned.ok ? [] : "damaged");
  });
});
