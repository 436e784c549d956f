/** The letters of the screens: common ones come first in a file of their own, and are the same as in the whole face. */
import { describe, expect, test } from "vitest";
import { newDesk } from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(newDesk);

/** What each text looks like, as the number of the first text that looks the same. */
async function drawn(texts: readonly string[]): Promise<number[]> {
  return desk.page.evaluate(async (all) => {
    await document.fonts.load('40px "BIZ UDPGothic"', all.join(""));
    const pictures: string[] = [];
    return all.map((text) => {
      const canvas = document.createElement("canvas");
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("nothing can be drawn");
      pen.font = '40px "BIZ UDPGothic"';
      pen.fillText(text, 10, 60);
      const picture = canvas.toDataURL();
      if (!pictures.includes(picture)) pictures.push(picture);
      return pictures.indexOf(picture);
    });
  }, texts);
}

/** Which files have come so far, of those for plain text. */
async function arrived(): Promise<string[]> {
  return desk.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter((face) => face.family.includes("BIZ") && face.weight === "400")
      .filter((face) => face.status === "loaded")
      .map((face) => (face.unicodeRange === "U+0-10FFFF" ? "whole" : "common"));
  });
}

describe("the letters of a screen", () => {
  test("come from the small file as long as they are common, and from the whole face where one is not", async () => {
    await desk.page.getByRole("button", { name: "見本で試す" }).waitFor();
    expect(await arrived()).toEqual(["common"]);
    await desk.page.evaluate(() => document.body.append("齟齬"));
    await expect.poll(arrived, { timeout: 10_000 }).toEqual(["whole", "common"]);
  });

  test("keep the variant shape of a name, in common letters and in rare ones", async () => {
    // 辻 with one and with two dots, 葛 with 人 and with ヒ; 兔 is not among the common ones.
    const shapes = await drawn(["辻", "辻\u{e0100}", "葛", "葛\u{e0100}", "兔", "兔\u{e0100}"]);
    expect(shapes).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
