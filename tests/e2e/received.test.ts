/** What came is not what was sent: data with another hash (E22), a stick with another serial (E05). */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Unsent } from "../../electron/sample/play.ts";
import { CONTRACT, PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
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

const FILE = Buffer.from("口座振替データ");
const HASH = createHash("sha256").update(FILE).digest("hex");

type Registering = Extract<Unsent, { type: "registerAsset" }>;

/** Registered, put on a slip and given by the city's official. */
async function sent(asset: string, about: Partial<Registering>): Promise<string> {
  const slip = `slip-${asset}`;
  const quantity = about.quantity ?? { value: 1, unit: "stick" as const };
  await recorded(desk, {
    occurredAt: thisMoment(),
    type: "registerAsset",
    asset,
    contract: CONTRACT,
    number: asset,
    name: "追加データ",
    media: "usb",
    quantity,
    classification: "3B",
    content: { personal: "yes", myNumber: "no", sensitive: "no" },
    mediumOwner: "client",
    encryption: { state: "encrypted", method: "AES-256" },
    acknowledged: [],
    ...about,
  });
  await recorded(desk, {
    occurredAt: thisMoment(),
    type: "issueSlip",
    slip,
    contract: CONTRACT,
    kind: "provision",
    issuedOn: dayAgo(0),
    plannedAt: thisMoment(),
    place: PLACES.center,
    giver: PEOPLE.official,
    receiver: PEOPLE.manager,
    purpose: "収納消込",
    lines: [{ asset, quantity }],
  });
  await recorded(desk, {
    occurredAt: thisMoment(),
    type: "confirmRelease",
    slip,
    person: PEOPLE.official,
    confirmation: { by: "paper" },
    identityShown: true,
    checks: [
      {
        asset,
        counted: quantity.value,
        seal: "none",
        ...(about.serial === undefined ? {} : { serialRead: about.serial }),
      },
    ],
  });
  return slip;
}

test("the receiver chooses the file that came, and sees whether it is the one that was sent", async () => {
  const { page } = desk;
  const slip = await sent("NW-900", {
    media: "data",
    quantity: { value: 1, unit: "file" },
    contentHash: HASH,
  });
  await goToHash(page, `#/handover/slip/${slip}/confirm`);
  await heading(page, /^受渡票/);
  await page.getByRole("checkbox", { name: /NW-900 の/ }).check();
  const field = page.getByRole("group", { name: "NW-900 の内容のハッシュ" });
  await field.waitFor();
  await page.getByText("照合済み 0行 / 1行").waitFor();
  const name = "口座振替.zip";
  for (const [bytes, said] of [
    [Buffer.from("途中まで"), `${name} は一致しません`],
    [FILE, `${name} は一致しました`],
  ] as const) {
    writeFileSync(join(desk.home.path, name), bytes);
    await answerDialogs(desk, name);
    await field.getByRole("button", { name: "ファイルを選んで照合" }).click();
    await field.getByText(said).waitFor();
    await picture(desk, `received-${bytes === FILE ? "same" : "other"}`);
  }
  await page.getByText("照合済み 1行 / 1行").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("a stick with another serial is not let go: the screen says what can be done", async () => {
  const { page } = desk;
  const slip = await sent("US-900", { serial: "SN-900" });
  await recorded(desk, {
    occurredAt: thisMoment(),
    type: "confirmReceipt",
    slip,
    person: PEOPLE.manager,
    confirmation: { by: "paper" },
    identityShown: true,
    checks: [{ asset: "US-900", counted: 1, seal: "none", serialRead: "SN-901" }],
  });
  await goToHash(page, "#/storage/act/release?units=US-900");
  await page
    .getByText("US-900 の製造番号は「SN-900」ですが、現物の番号は「SN-901」でした")
    .waitFor();
  await page.getByRole("link", { name: "台帳の番号を訂正する" }).waitFor();
  await page.getByRole("link", { name: "届いた物を登録する" }).waitFor();
  await picture(desk, "stranger");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "US-900 を所在不明にする" }).click();
  await heading(page, /所在不明/);
});

test("what came instead is called for at home until it is registered, or went back by the city's paper", async () => {
  const { page } = desk;
  await goToHash(page, "#/");
  await page.getByRole("link", { name: /US-900 の代わりに届いた物/ }).click();
  await heading(page, /^US-900/);
  await picture(desk, "stranger-open");
  await page.getByRole("link", { name: /渡し返した、または読み違い/ }).click();
  await heading(page, "届いた別の物の扱いを登録する");
  await page.getByRole("radio", { name: "発注者へ渡し返した" }).check();
  await page.getByLabel(/発注者の職員/).selectOption(PEOPLE.official);
  await page.getByLabel("発注者の文書の番号").fill("8情管受第7号");
  await page.getByLabel("発注者の文書の日付").fill(shortDate(dayAgo(0)));
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(desk, "stranger-settle");
  await proceed(page);
  await heading(page, /^US-900/);
  await page.getByText(/発注者へ渡し返した\(8情管受第7号/).waitFor();
  await picture(desk, "stranger-settled");
});
