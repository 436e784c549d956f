/** A way and a paper that were written down wrong are put right from where they are shown (訂正票, E07), on the sample. */
import { describe, expect, test } from "vitest";
import { shortDate } from "../../shared/forms/era.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  giveReasons,
  goToHash,
  heading,
  paperPicture,
  picture,
  proceed,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const goTo = (hash: string) => goToHash(desk.page, hash);

/** The area that the rail marks. */
const marked = () => desk.page.getByRole("navigation").locator('[aria-current="page"]').innerText();

async function answerOf<T>(asked: Promise<{ ok: boolean; value?: T }>): Promise<T> {
  const reply = await asked;
  if (!reply.ok || reply.value === undefined) throw new Error("there is no such thing");
  return reply.value;
}

describe("a way whose vehicle was written down wrong", () => {
  test("is corrected from its own page; its means is chosen, what was sealed is not there", async () => {
    const { page } = desk;
    const ways = await answerOf(desk.call("transports", {}));
    const way = ways.rows.find(({ state }) => state === "checked");
    await goTo(`#/transport/way/${way?.id ?? ""}`);
    await heading(page, new RegExp(way?.number ?? ""));
    await picture(desk, "way-before");
    await page.getByRole("link", { name: "記録の誤りを訂正する" }).click();
    await heading(page, `搬送記録 ${way?.number ?? ""} の記録の誤りを訂正する`);
    await page.getByText(/照合した点数・封印番号は訂正できません/).waitFor();
    await page.getByLabel("訂正後の車両番号").fill("川崎 300 あ 99-01");
    await page.getByLabel("訂正後の手段").selectOption({ label: "専用便" });
    await page.getByLabel("訂正の理由").fill("運転日報と照らして、車両の取り違えが分かった。");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await marked()).toBe("搬送");
    await picture(desk, "way-correct");
    await proceed(page);
    await heading(page, /^訂正票 令和\d+年度 訂正第0002号$/);
    await page.getByRole("cell", { name: "川崎 300 あ 99-01" }).waitFor();
    await paperPicture(desk, /訂正票/, "way-paper");
    await picture(desk, "way-corrected");
    await page.getByRole("link", { name: way?.number ?? "" }).click();
    await heading(page, new RegExp(way?.number ?? ""));
    await page.getByText("川崎 300 あ 99-01").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "way-after");
  });
});

describe("a designation whose first day was written down wrong", () => {
  let official: { readonly label: string; readonly date: string };

  test("is found on the contract's page, among its papers", async () => {
    const { page } = desk;
    const papers = await answerOf(desk.call("papers", { contract: "K-1" }));
    const found = papers.find(
      ({ subject }) => subject.kind === "designation" && subject.id === "p-takahashi",
    );
    official = { label: found?.subject.label ?? "", date: found?.date ?? "" };
    await goTo("#/contract/of/K-1?part=persons");
    await page.getByText("文書の番号・日付・期間の誤りを訂正する").click();
    await page.getByRole("link", { name: `人の指定 ${official.label} の記録を訂正する` }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole("link", { name: `人の指定 ${official.label} の記録を訂正する` })
      .scrollIntoViewIfNeeded();
    await picture(desk, "papers");
    await page.getByRole("link", { name: `人の指定 ${official.label} の記録を訂正する` }).click();
    await heading(page, `人の指定 ${official.label} の記録の誤りを訂正する`);
  });

  test("is told what rests on it, and asks for the reason", async () => {
    const { page } = desk;
    await page.getByText(/文書が認めた内容.*は訂正できません/).waitFor();
    const later = `${Number(official.date.slice(0, 4))}-12-20`;
    await page.getByLabel("訂正後の有効期間の始まり").fill(shortDate(later));
    await page
      .getByLabel("訂正の理由(どの文書で確かめたか)")
      .fill("指定通知書の原本で、始まりの日を確かめた。");
    await page.getByText(/を根拠とした記録が\d+件あり/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText(/を根拠とした記録が\d+件あり/).scrollIntoViewIfNeeded();
    expect(await marked()).toBe("契約");
    await picture(desk, "paper-correct");
    await giveReasons(page, "原本どおりに直す。発注者にも確かめた。");
    await heading(page, /^訂正票 令和\d+年度 訂正第0003号$/);
    await page.getByText("文書に書かれたとおりに直したため").waitFor();
    await paperPicture(desk, /訂正票/, "paper-paper");
    await picture(desk, "paper-corrected");
  });

  test("is said beside what had rested on it", async () => {
    const { page } = desk;
    await goTo("#/handover/slip/slip-01");
    await heading(page, /^受渡票/);
    await page
      .getByText(/^根拠\(\d+件\)$/)
      .first()
      .click();
    await page
      .getByText(/訂正票 令和\d+年度 訂正第0003号 により訂正/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "ground");
    await goTo("#/contract/of/K-1?part=persons");
    await page.getByText("文書の番号・日付・期間の誤りを訂正する").click();
    await page.getByRole("link", { name: /訂正第0003号$/ }).waitFor();
    await page.getByRole("link", { name: /訂正第0003号$/ }).scrollIntoViewIfNeeded();
    await picture(desk, "papers-after");
    await goTo("#/handover/corrections");
    await page
      .getByRole("cell", { name: `人の指定 ${official.label}` })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "list");
  });
});

test("nothing on these screens is refused by the page's own policy", () => {
  expect(desk.refused).toEqual([]);
});
