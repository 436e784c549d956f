/** A disk that was recorded as destroyed turns up (T22), in the real program on the sample. */
import { describe, expect, test } from "vitest";
import type { Unsent } from "../../electron/sample/play.ts";
import { CONTRACT, PEOPLE, PLACES } from "../../electron/sample/stage.ts";
import { dayOf } from "../../shared/domain/calendar.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { dayAgo } from "./days.ts";
import { sampleDesk } from "./sample.ts";
import {
  accessibilityFaults,
  goToHash,
  heading,
  picture,
  proceed,
  recorded,
  thisMoment,
} from "./screens.ts";
import { throughout } from "./throughout.ts";

type WithoutMoment<C> = C extends unknown ? Omit<C, "occurredAt"> : never;

const desk = throughout(sampleDesk);

const UNIT = "HD-006";
const WORK = "work-doubted";

/** What is told of earlier today, told all at once. */
const tell = (command: WithoutMoment<Unsent>) =>
  recorded(desk, { occurredAt: thisMoment(), ...command });

/** A disk of the sample that was crushed where it lay. */
async function crush(): Promise<void> {
  const found = await desk.call("asset", { id: UNIT });
  const { serial = "", seal, quantity } = found.ok ? found.value : {};
  const day = dayOf(thisMoment());
  const slip = "slip-doubted";
  const check = {
    asset: UNIT,
    counted: 1,
    ...(seal === undefined
      ? { seal: "none" as const }
      : { seal: "intact" as const, sealRead: seal }),
  };
  await tell({
    type: "recordInstruction",
    instruction: "order-doubted",
    contract: CONTRACT,
    document: { number: "情管廃第9号", date: day },
    assets: [UNIT],
    method: "destroy",
    deadline: day,
    witnessRequired: false,
    photosRequired: false,
  });
  await tell({
    type: "issueSlip",
    slip,
    contract: CONTRACT,
    kind: "disposal",
    issuedOn: day,
    plannedAt: thisMoment(),
    place: PLACES.center,
    giver: PEOPLE.manager,
    receiver: PEOPLE.official,
    purpose: "廃棄",
    instruction: "order-doubted",
    lines: [{ asset: UNIT, quantity: quantity ?? { value: 1, unit: "machine" } }],
  });
  const paper = {
    slip,
    confirmation: { by: "paper" as const },
    identityShown: true,
    checks: [check],
  };
  await tell({ type: "confirmRelease", person: PEOPLE.manager, ...paper });
  await tell({ type: "confirmReceipt", person: PEOPLE.official, ...paper });
  await tell({
    type: "recordDestruction",
    destruction: WORK,
    slip,
    startedAt: thisMoment(),
    place: PLACES.center,
    method: "destroy",
    technique: "physical",
    tool: "破砕機 AZ-3000",
    performer: PEOPLE.manager,
    supervisor: PEOPLE.manager,
    witness: PEOPLE.official,
    verification: { result: "passed", how: "目視", person: PEOPLE.manager },
    units: [{ asset: UNIT, serialRead: serial, photos: [] }],
    remains: "金属くず",
  });
}

describe("what was recorded as destroyed", () => {
  test("and turns up, is set aside and waits to be judged", async () => {
    const { page } = desk;
    await crush();
    await goToHash(page, `#/disposal/destruction/${WORK}`);
    await page.getByRole("link", { name: /廃棄の疑義を記録する/ }).click();
    await heading(page, "廃棄の疑義を記録する");
    await page.getByLabel("気付いた人").selectOption({ index: 1 });
    await page.getByLabel("分かったこと").fill("中古店で同じ製造番号のディスクが見つかった");
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "doubt-contest");
    await proceed(page);
    await heading(page, /^廃棄の実施記録/);
    const seen = await desk.call("destruction", { id: WORK });
    expect(seen.ok && seen.value.uncertified).toBe(0);
    expect(seen.ok && seen.value.items.map(({ state }) => state)).toEqual(["quarantined"]);
    await goToHash(page, "#/incident");
    await page
      .getByText(/証明書の記載が違う/)
      .first()
      .waitFor();
    await picture(desk, "doubt-incidents");
  });

  test("goes again by the client's instruction", async () => {
    const { page } = desk;
    await goToHash(page, `#/disposal/destruction/${WORK}`);
    await page.getByRole("link", { name: "廃棄のやり直しを記録する" }).click();
    await heading(page, "廃棄のやり直しを記録する");
    await page.getByRole("textbox", { name: /^理由/ }).fill("回収したものを改めて破砕する");
    await page.getByLabel("発注者の指示の番号").fill("8情管第99号");
    await page.getByLabel("発注者の指示の日付").fill(shortDate(dayAgo(1)));
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(desk, "doubt-repeat");
    await proceed(page);
    await heading(page, /^廃棄の実施記録/);
    const after = await desk.call("destruction", { id: WORK });
    expect(after.ok && after.value.items.map(({ state }) => state)).toEqual(["disposing"]);
    expect(desk.refused).toEqual([]);
  });
});
