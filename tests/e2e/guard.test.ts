/** A load that arrives at night stays with a guard, sealed, until the morning (E19), in the real program on the sample. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  answerDialogs,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);
beforeAll(async () => {
  await recorded(desk, {
    type: "arrive",
    occurredAt: thisMoment(),
    transport: "way-02",
    place: PLACES.cityArchive,
    person: PEOPLE.driver,
    note: "道路の渋滞",
  });
});

describe("what nobody is there to receive", () => {
  test("is left with a guard by name, under the seals it bears or new ones", async () => {
    const { page } = desk;
    await goToHash(page, "#/transport/way/way-02");
    await page.getByRole("link", { name: "守衛に預ける" }).click();
    await heading(page, "守衛に預ける");
    await page.getByLabel("預けた人").selectOption(PEOPLE.driver);
    await proceed(page);
    await page.getByText("守衛の氏名を入力してください。").first().waitFor();
    await page.getByLabel("守衛の氏名").fill("森 一夫");
    await page.getByLabel("守衛が保管する場所").selectOption(PLACES.cityHall);
    await page.getByLabel("封印を替えたもの").selectOption("PB-001");
    await page.getByLabel(/^PB-001 .*の封印番号/).fill("夜-001");
    await page.getByLabel("備考").fill("金庫2番");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "guard-new");
    await proceed(page);
    await page.getByText("守衛 森 一夫 に預けています").first().waitFor();
    await page
      .getByText(/若葉市役所本庁舎3階 情報管理課 で守衛 森 一夫 に預けた、封印 夜-001、金庫2番/)
      .first()
      .waitFor();
    await page
      .getByText(/10時00分までに、封印を照合して受け取りを記録してください/)
      .first()
      .waitFor();
    expect(await page.getByRole("link", { name: "守衛に預ける" }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "guard-way");
  });

  test("is asked for on the first screen, and listed with the guard's name", async () => {
    const { page } = desk;
    await goToHash(page, "#/");
    await page.getByRole("link", { name: /12点を守衛 森 一夫 に預けています/ }).waitFor();
    await picture(desk, "guard-home");
    const listed = await desk.call("outstanding", { contract: "K-1", perPage: 100 });
    const guarded = listed.ok ? listed.value.rows.filter(({ guard }) => guard === "森 一夫") : [];
    expect(guarded).toHaveLength(12);
    await goToHash(page, "#/contract/of/K-1?part=outstanding");
    await page
      .getByText(/守衛 森 一夫 が「.*情報管理課」で預かり中/)
      .first()
      .waitFor();
    await picture(desk, "guard-outstanding");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("goes without the guard's name into a bundle, where that is asked for", async () => {
    const { page } = desk;
    await goToHash(page, "#/audit/export");
    await heading(page, "証拠一式の書き出し");
    await page.getByRole("radio", { name: "選んだ人のものを省く" }).click();
    await page.getByRole("checkbox", { name: "森 一夫 預り 1件" }).click();
    await page.getByRole("checkbox", { name: "森 一夫 預り 1件" }).scrollIntoViewIfNeeded();
    await picture(desk, "guard-export");
    expect(await accessibilityFaults(page)).toEqual([]);
    const into = await answerDialogs(desk, "");
    await proceed(page);
    await page.getByText(/^証拠一式を書き出しました\(記録 /).waitFor();
    const folder = readdirSync(into).find((name) => name.startsWith("証拠一式_")) ?? "";
    const files = filesIn(join(into, folder));
    expect((await reportOn(files)).findings).toEqual([]);
    expect(files.get("disclosures.jsonl")?.toString("utf8")).not.toContain("森 一夫");
  });

  test("is compared in the morning: another seal sets the unit aside, and the guard has nothing more", async () => {
    const { page } = desk;
    await goToHash(page, "#/transport/way/way-02/check");
    await page.getByLabel("照合した人").selectOption(PEOPLE.official);
    // What is compared is the seal that was put on for the night, not the one it set out with.
    await page.getByText("夜-001", { exact: true }).waitFor();
    await page.getByLabel("数量(すべて)").check();
    await page.getByLabel("封印(すべて)").check();
    await page.getByRole("button", { name: "PB-001 が違う" }).click();
    await page.getByLabel("現物の封印番号").fill("夜-009");
    await page
      .getByText(/PB-001 の封印が一致しません.*夜-001.*夜-009/)
      .first()
      .waitFor();
    await picture(desk, "guard-check");
    await proceed(page);
    await page.getByText("記録しました。次の点を確かめてください").waitFor();
    const unit = await desk.call("asset", { id: "PB-001" });
    expect(unit.ok && unit.value.state).toBe("quarantined");
    const way = await desk.call("transport", { id: "way-02" });
    expect(way.ok && way.value.guard?.overAt).toBeDefined();
    await goToHash(page, "#/");
    await heading(page, "ホーム");
    expect(await page.getByText(/森 一夫/).count()).toBe(0);
    expect(desk.refused).toEqual([]);
  });
});
