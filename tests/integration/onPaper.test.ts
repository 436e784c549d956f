/** A paper that is checked is shown with everything that stands on it, and with what became of it later. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paperView } from "../../electron/heads/paperView.ts";
import type { Disclosed } from "../../electron/ledger/disclosed.ts";
import { disclosedIn } from "../../electron/ledger/disclosed.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { eachSheet } from "../../electron/ledger/sheets.ts";
import { playSample } from "../../electron/sample/play.ts";
import { SHEET_FORMS } from "../../shared/domain/vocabulary.ts";
import type { FormNumber } from "../../shared/domain/event.ts";
import type { Sheet } from "../../shared/domain/state.ts";
import { eraDate, eraDateTime, formNumber } from "../../shared/forms/era.ts";
import type { FormLines, PaperView } from "../../shared/views/heads.ts";
import { rareStory } from "../helpers/rareStory.ts";
import { stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
const path = join(scratch.path, "told.ukewatashi");
let ledger: ReadLedger;
/** Of a contract that was completed, as that of the story is not. */
let completed: ReadLedger;
let sheets: readonly Sheet[];

beforeAll(async () => {
  await toldLedger(path, stage, ...rareStory);
  ledger = openForReading(path);
  sheets = [...eachSheet(ledger.db)];
  const sample = join(scratch.path, "sample.ukewatashi");
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path: sample, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  completed = openForReading(sample);
}, 60_000);
afterAll(() => {
  ledger.close();
  completed.close();
  scratch.remove();
});

/** What a person sees of a paper that was printed from this sheet. */
function shownOf({ seq }: Sheet, of = ledger): PaperView & { lines: FormLines } {
  const { db } = of;
  const view = paperView(db, { name: "x", kind: "slip", verdict: "held", seq });
  if (!view.lines) throw new Error(`nothing is shown of entry ${seq}`);
  return { ...view, lines: view.lines };
}

function textOf({ facts, units }: FormLines): string {
  return [
    ...facts.flatMap(([label, said]) => [label, ...said]),
    ...units.flatMap(({ more, ...unit }) => [...Object.values(unit), ...more.flat()]),
  ].join("\n");
}

/** How a text stands on paper. What is chosen from a list stands there as a word of its own. */
function written(value: string): readonly string[] {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [eraDate(value)];
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return [eraDateTime(value)];
  if (/^[a-z][A-Za-z]*$/.test(value)) return [];
  return value.split("\n").filter((line) => line.trim() !== "");
}

/** Everything that a form says, as it stands on paper; handwriting cannot be written. */
function saidBy(content: unknown, names: Disclosed, under = ""): readonly string[] {
  if (under === "strokes") return [];
  if (typeof content === "string") return written(content);
  if (typeof content === "number") return [content.toLocaleString("ja-JP")];
  if (typeof content !== "object" || content === null) return [];
  if ("sealed" in content && typeof content.sealed === "string")
    return [names.text({ sealed: content.sealed })];
  if ("year" in content) return [formNumber(content as FormNumber)];
  return Object.entries(content).flatMap(([key, member]) => saidBy(member, names, key));
}

test.each(SHEET_FORMS)("everything on a %s is shown, at every stage", (form) => {
  const all = [ledger, completed].flatMap((of) =>
    [...eachSheet(of.db)].map((sheet) => ({ of, sheet })),
  );
  const own = all.filter(({ sheet }) => sheet.form === form);
  expect(own.length).toBeGreaterThan(0);
  for (const { of, sheet } of own) {
    const names = disclosedIn(of.db);
    const shown = textOf(shownOf(sheet, of).lines);
    // The number stands in the title.
    const { version: _version, number: _number, ...words } = sheet.content;
    const missing = saidBy(words, names).filter((one) => !shown.includes(one));
    expect([sheet.subject, missing]).toEqual([sheet.subject, []]);
  }
});

test("every paper leads to the page of what it is about", () => {
  const incidents = sheets.filter(({ form }) => form === "incidentReport");
  for (const sheet of sheets) expect(shownOf(sheet).subject?.id).not.toBe("");
  for (const sheet of incidents) expect(shownOf(sheet).subject?.id).not.toBe(sheet.subject);
});

describe("what became of a form after the paper", () => {
  const laterOf = (subject: string, stageOf: Sheet["stage"]) => {
    const sheet = sheets.find((one) => one.subject === subject && one.stage === stageOf);
    if (!sheet) throw new Error(`there is no such paper of ${subject}`);
    return shownOf(sheet).lines.later;
  };

  test("is said where its number was taken back", () => {
    expect(laterOf("disputed", "issued")).toEqual([
      expect.stringMatching(/取り消され、番号は欠番になりました\(理由: 作り直す\)/),
    ]);
  });

  test("is said of the paper of its issue, once it is complete, and of no other", () => {
    const accepted = sheets.find(
      ({ form, stage: at }) => form === "disposalCertificate" && at === "completed",
    );
    const { subject = "", seq = 0 } = accepted ?? {};
    expect(laterOf(subject, "issued")).toEqual([
      expect.stringContaining(`記録 ${seq.toLocaleString("ja-JP")} で完了しました`),
    ]);
    expect(laterOf(subject, "completed")).toEqual([]);
  });

  test("is said where it was corrected", () => {
    const corrected = sheets.flatMap((sheet) => shownOf(sheet).lines.later);
    expect(corrected.some((says) => /訂正票 .*訂正第0001号により/.test(says))).toBe(true);
  });
});
