/** An extract without the personal values of chosen persons: theirs are nowhere in it, and it still verifies. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BundleOptions } from "../../electron/exchange/bundle.ts";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import { commitmentsOf, findPersons } from "../../electron/exchange/persons.ts";
import { compareHeld } from "../../electron/heads/held/compare.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { attachmentCount } from "../../electron/ledger/attachments.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { playSample } from "../../electron/sample/play.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";

const scratch = scratchFolder();
const folder = join(scratch.path, "extract");
let ledger: ReadLedger;
let names: readonly string[];

const linesOf = (name: string) => readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);
const valueRows = () =>
  ledger.db.prepare<[], [string, string]>("SELECT commitment, value FROM disclosures").raw().all();

beforeAll(async () => {
  const path = join(scratch.path, "sample.ukewatashi");
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  ledger = openForReading(path);
  const { persons } = findPersons(ledger.db, ["p-minato"]);
  const theirs = commitmentsOf(ledger.db, persons);
  names = valueRows().flatMap(([commitment, value]) => (theirs.has(commitment) ? [value] : []));
  exportBundle(ledger, folder, { disclosures: true, without: persons });
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

describe("an extract without one person", () => {
  test("has none of that person's values in any file, and everybody else's", () => {
    expect(names.length).toBeGreaterThanOrEqual(2);
    const kept = linesOf("disclosures.jsonl");
    expect(kept.length).toBe(valueRows().length - names.length);
    const all = ["entries.jsonl", "disclosures.jsonl", "forms.jsonl", "README.txt"].flatMap(
      linesOf,
    );
    for (const name of names) expect(all.some((line) => line.includes(name))).toBe(false);
  });

  test("is found whole by the page of those who do not have the program", async () => {
    const report = await reportOn(filesIn(folder));
    expect(report.findings).toEqual([]);
    expect(report.disclosures.found).toBe(valueRows().length - names.length);
  });

  test("has no attachment, as scans show names and signatures, and says so", async () => {
    expect(readdirSync(join(folder, "attachments"))).toEqual([]);
    const readme = linesOf("README.txt").join("\n");
    expect(readme).toContain("氏名や署名が写っているためです");
    expect(readme).toContain("備考や添付ファイルの名前に書かれた氏名");
    const { attachments } = await reportOn(filesIn(folder));
    expect(attachments).toMatchObject({ found: 0, wrong: 0 });
    expect(attachments.named).toBe(held());
  });

  test("still shows whether the ledger is as it was", async () => {
    const { results } = compareHeld(ledger, await readHeld({ path: folder }));
    expect(results.map(({ verdict }) => verdict)).toEqual(["held"]);
  });
});

test("attachments come along where that is asked for, or where all names do", () => {
  const parts = (name: string, options: BundleOptions) => {
    const counts = exportBundle(ledger, join(scratch.path, name), options);
    expect(counts.attachments + counts.leftOut).toBe(held());
    return counts.attachments;
  };
  expect(held()).toBeGreaterThan(0);
  expect(parts("all", { disclosures: true })).toBe(held());
  expect(parts("nameless", { disclosures: false })).toBe(0);
  expect(parts("asked", { disclosures: false, attachments: true })).toBe(held());
  expect(parts("lean", { disclosures: true, attachments: false })).toBe(0);
});

/** How many attachments the ledger holds. */
function held(): number {
  return attachmentCount(ledger.db);
}

test("persons are found by name, however it is spaced; one that nobody has is named", () => {
  const { persons, unknown } = findPersons(ledger.db, [spaced(nameOf("p-minato")), "無 名氏"]);
  expect(unknown).toEqual(["無 名氏"]);
  expect([...persons]).toEqual(["p-minato"]);
});

/** The registered name, as the ledger can open it. */
function nameOf(person: string): string {
  const doc = ledger.db
    .prepare<[string], string>("SELECT doc FROM books WHERE kind = 'person' AND id = ?")
    .pluck()
    .get(person);
  const { name } = JSON.parse(doc ?? "") as { name: { sealed: string } };
  return String(JSON.parse(new Map(valueRows()).get(name.sealed) ?? ""));
}

function spaced(name: string): string {
  return Array.from(name.replaceAll(/\s/g, "")).join("　");
}
