/** The rest of a unit's life as a person sees it: returned and provided again, handed on, set aside (E09, E11, E21, T09). */
import { describe, expect, test } from "vitest";
import { CONTRACT, PEOPLE } from "../../electron/sample/stage.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import {
  accessibilityFaults,
  giveReasons,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  thisMoment,
} from "./screens.ts";
import { sampleDesk } from "./sample.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

/** A unit of the sample that has been returned. */
async function returned(): Promise<{ readonly id: string; readonly number: string }> {
  const seen = await desk.call("assets", { contract: CONTRACT, states: ["returned"] });
  const [first] = seen.ok ? seen.value.rows : [];
  if (!first) throw new Error("the sample has returned nothing yet");
  return first;
}

describe("a unit that was returned", () => {
  test("is registered again from its page, with the way back to what it was", async () => {
    const { page } = desk;
    const { id, number } = await returned();
    await goToHash(page, `#/storage/asset/${id}`);
    await page.getByRole("link", { name: "再び受け取る情報資産として登録する" }).click();
    await heading(page, "情報資産を登録する");
    await page.getByText(/の記録から引き継いで登録します/).waitFor();
    expect(await page.getByLabel("1行目の資産番号").inputValue()).toBe(number);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "life-again");
    await proceed(page);
    await giveReasons(page, "発注者に確認中");
    await page.getByText("情報資産 1件を登録しました").waitFor();
    await goToHash(page, `#/storage/asset/${id}`);
    await page.getByText("次の記録").waitFor();
    expect(await page.getByRole("link", { name: "再び受け取る情報資産" }).count()).toBe(0);
    await page.getByRole("link", { name: number, exact: true }).click();
    await page.getByText("前の記録").first().waitFor();
    await picture(desk, "life-again-asset");
  });
});

describe("a unit that an incident set aside", () => {
  test("goes on a return slip by the client's instruction", async () => {
    const { page } = desk;
    const at = thisMoment();
    await recorded(desk, {
      type: "openIncident",
      occurredAt: at,
      incident: "incident-life",
      contract: CONTRACT,
      kind: "damage",
      certainty: "suspected",
      malicious: false,
      learnedAt: at,
      learnedBy: PEOPLE.manager,
      assets: ["EX-003", "HD-006"],
      circumstances: "落下した",
      suspicions: [],
      measure: "setAside",
    });
    await goToHash(page, "#/handover/new?kind=return&units=EX-003");
    await heading(page, "受渡を始める");
    await page.getByRole("heading", { name: /^保留のものの返却/ }).waitFor();
    await page.getByLabel("発注者の指示の番号").fill("8情管第99号");
    await page.getByLabel("発注者の指示の日付").fill(shortDate(dayAgo(1)));
    await page.getByRole("textbox", { name: /^確かめた結果/ }).fill("外装のへこみのみ");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("heading", { name: /^保留のものの返却/ }).scrollIntoViewIfNeeded();
    await picture(desk, "life-aside");
    await proceed(page);
    await heading(page, /^受渡票 令和/);
    const seen = await desk.call("asset", { id: "EX-003" });
    expect(seen.ok && seen.value.state).toBe("returning");
    await goToHash(page, "#/storage/act/custody?units=EX-003,HD-006");
    await heading(page, "保管責任者の引継ぎを記録する");
    expect(desk.refused).toEqual([]);
  });

  test("or is put under an instruction to be destroyed", async () => {
    const { page } = desk;
    await goToHash(page, "#/disposal/instruction?units=HD-006");
    await heading(page, "廃棄の指示を登録する");
    await page.getByRole("textbox", { name: /^確かめた結果/ }).fill("外装のへこみのみ");
    await page.getByLabel("指示書の番号").fill("情管廃第10号");
    await page.getByLabel("指示書の日付").fill(shortDate(dayAgo(1)));
    await page.getByRole("radio", { name: /^Destroy/ }).check();
    await page.getByLabel("廃棄の期限").fill(shortDate(dayAgo(-60)));
    await picture(desk, "life-instruct");
    await proceed(page);
    await heading(page, "廃棄の指示 情管廃第10号");
    const seen = await desk.call("asset", { id: "HD-006" });
    expect(seen.ok && seen.value.state).toBe("disposalInstructed");
  });
});
