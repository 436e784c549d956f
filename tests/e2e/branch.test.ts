/** Data that came in part is sent again under the slip's number with a branch (E34), in the real program on the sample. */
import { beforeAll, describe, expect, test } from "vitest";
import { PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { dayAgo } from "./days.ts";
import { pagesOf } from "./printing/paper.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  giveReasons,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  savedPaper,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

const desk = throughout(sampleDesk);

const HASH = "0f".repeat(32);
const signed = {
  confirmation: { by: "paper" },
  identityShown: true,
} as const;
const count = (counted: number) => [
  {
    asset: "data-1",
    counted,
    seal: "none" as const,
    ...(counted === 3 ? { hashRead: HASH } : {}),
  },
];

beforeAll(() =>
  recorded(
    desk,
    {
      type: "registerAsset",
      occurredAt: thisMoment(),
      asset: "data-1",
      contract: "K-1",
      number: "DT-1",
      name: "口座振替データ",
      media: "data",
      quantity: { value: 3, unit: "file" },
      contentHash: HASH,
      classification: "3A",
      content: { personal: "yes", myNumber: "no", sensitive: "no" },
      mediumOwner: "client",
      encryption: { state: "encrypted", method: "AES-256" },
    },
    {
      type: "issueSlip",
      occurredAt: thisMoment(),
      slip: "broken-off",
      contract: "K-1",
      kind: "provision",
      issuedOn: dayAgo(0),
      plannedAt: thisMoment(),
      place: PLACES.center,
      giver: PEOPLE.official,
      receiver: PEOPLE.manager,
      purpose: "口座振替の印字",
      lines: [{ asset: "data-1", quantity: { value: 3, unit: "file" } }],
    },
    {
      type: "confirmRelease",
      occurredAt: thisMoment(),
      slip: "broken-off",
      person: PEOPLE.official,
      checks: count(3),
      ...signed,
    },
    {
      type: "confirmReceipt",
      occurredAt: thisMoment(),
      slip: "broken-off",
      person: PEOPLE.manager,
      checks: count(2),
      ...signed,
    },
  ),
);

describe("a slip that left something undone", () => {
  test("goes on under its number: the way is on its page, and what is missing is filled in", async () => {
    const { page } = desk;
    await goToHash(page, "#/handover/slip/broken-off");
    await page.getByText("相違があり、一部を保留しています").waitFor();
    await page.getByRole("link", { name: "再送の受渡票を発行" }).click();
    await heading(page, "受渡を始める");
    await page.getByText(/^受渡票 令和\d+年度 第0009号 の続きです$/).waitFor();
    expect(await page.getByLabel("1行目の資産番号").inputValue()).toBe("DT-1-2");
    expect(await page.getByLabel("1行目の名称").inputValue()).toBe("口座振替データ");
    await page
      .getByText(/^計 3点\(電子データ/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "branch-new");
    await proceed(page);
    await giveReasons(page, "発注者に確認済");
    await heading(page, /^受渡票 令和\d+年度 第0009号の2$/);
    const listed = await desk.call("slips", { perPage: 2 });
    expect(listed.ok && listed.value.rows.map(({ number }) => number.replace(/^.* /, ""))).toEqual([
      "第0009号の2",
      "第0009号",
    ]);
  });

  test("is linked with it both ways, says so on paper, and cannot be issued twice meanwhile", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "受渡票へ戻る" }).click();
    await heading(page, /^受渡票 令和\d+年度 第0009号の2$/);
    const pages = await pagesOf(await savedPaper(desk, "branch.pdf"));
    expect(pages[0]).toMatch(/令和\d+年度第0009号の2/);
    expect(pages[0]).toMatch(/受渡票令和\d+年度第0009号で渡し終えなかったものの受渡し/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "branch-slip");
    await page.getByRole("link", { name: /第0009号$/ }).click();
    await heading(page, /^受渡票 令和\d+年度 第0009号$/);
    await page.getByRole("link", { name: /第0009号の2$/ }).waitFor();
    expect(await page.getByRole("link", { name: "再送の受渡票を発行" }).count()).toBe(0);
    await picture(desk, "branch-first");
    expect(desk.refused).toEqual([]);
  });

  test("is found with its branch, and with the number alone", async () => {
    const found = async (text: string) => {
      const reply = await desk.call("search", { text });
      const slips = reply.ok ? reply.value.groups.find(({ kind }) => kind === "slip") : undefined;
      return slips?.hits.map(({ label }) => label.text.replace(/^.* /, ""));
    };
    expect(await found("9の2")).toEqual(["第0009号の2"]);
    expect((await found("第9号"))?.toSorted()).toEqual(["第0009号", "第0009号の2"]);
  });
});
