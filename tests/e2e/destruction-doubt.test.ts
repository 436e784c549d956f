/** A disk that was recorded as destroyed turns up (T22), in the real program on the sample. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "./screens.ts";
import {
  accessibilityFaults,
  goToHash,
  heading,
  leave,
  newDesk,
  openSample,
  picture,
  proceed,
} from "./screens.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await newDesk();
  await openSample(desk);
});
afterAll(() => leave(desk));

/** Work of the sample that waits for its certificate. */
async function uncertified(): Promise<{ readonly id: string; readonly units: number }> {
  const seen = await desk.call("disposals", {});
  const work = seen.ok ? seen.value.destructions.find((one) => one.uncertified > 0) : undefined;
  if (!work) throw new Error("the sample has no work that waits for its certificate");
  return { id: work.id, units: work.uncertified };
}

describe("what was recorded as destroyed", () => {
  test("and turns up, is set aside and waits to be judged", async () => {
    const { page } = desk;
    const { id, units } = await uncertified();
    await goToHash(page, `#/disposal/destruction/${id}`);
    await page.getByRole("link", { name: /廃棄の疑義を記録する/ }).click();
    await heading(page, "廃棄の疑義を記録する");
    await page.getByLabel("気付いた人").selectOption({ index: 1 });
    await page.getByLabel("分かったこと").fill("中古店で同じ製造番号のディスクが見つかった");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "doubt-contest");
    await proceed(page);
    await heading(page, /^廃棄の実施記録/);
    const seen = await desk.call("destruction", { id });
    expect(seen.ok && seen.value.uncertified).toBe(0);
    expect(seen.ok && seen.value.items.map(({ state }) => state)).toEqual(
      Array.from({ length: units }, () => "quarantined"),
    );
    await goToHash(page, "#/incident");
    await page
      .getByText(/証明書の記載が違う/)
      .first()
      .waitFor();
    await picture(desk, "doubt-incidents");
  });

  test("goes again by the client's instruction", async () => {
    const { page } = desk;
    const seen = await desk.call("disposals", {});
    const id = seen.ok ? seen.value.destructions.find(({ certificate }) => !certificate)?.id : "";
    await goToHash(page, `#/disposal/destruction/${id ?? ""}`);
    await page.getByRole("link", { name: "廃棄のやり直しを記録する" }).click();
    await heading(page, "廃棄のやり直しを記録する");
    await page.getByRole("textbox", { name: /^理由/ }).fill("回収したものを改めて破砕する");
    await page.getByLabel("発注者の指示の番号").fill("8情管第99号");
    await page.getByLabel("発注者の指示の日付").fill("R8.11.20");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "doubt-repeat");
    await proceed(page);
    await heading(page, /^廃棄の実施記録/);
    const after = await desk.call("destruction", { id: id ?? "" });
    expect(after.ok && new Set(after.value.items.map(({ state }) => state))).toEqual(
      new Set(["disposing"]),
    );
    expect(desk.refused).toEqual([]);
  });
});
