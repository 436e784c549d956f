/** What ends soon: at home, as many days ahead as the contract says, and as a list of the command line. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { few } from "../../electron/ledger/views/lists.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { terms } from "../../electron/ledger/views/todosOfTerms.ts";
import { handOver, register } from "../helpers/acts.ts";
import { destroyed } from "../helpers/disposalActs.ts";
import {
  CITY,
  designatePlace,
  evaluate,
  party,
  permit,
  place,
  stageWith,
} from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
const AREA = "P-20";
const CLOUD = "P-21";
let ledger: ReadLedger;

beforeAll(async () => {
  const path = join(scratch.path, "expiring.ukewatashi");
  await toldLedger(
    path,
    stageWith({ noticeDays: 10, certificateDays: 20 }),
    [
      party("provider", "cloudProvider", "クラウド株式会社"),
      place(AREA, { party: CITY, kind: "client", managedArea: true }),
      place(CLOUD, { party: "provider", kind: "cloud" }),
      designatePlace(AREA),
      designatePlace(CLOUD),
      permit(AREA, "許可-入", { direction: "in" }),
      permit(AREA, "許可-出", { direction: "out", media: ["paper"] }),
      permit(AREA, "許可-出2", { direction: "out", media: ["usb"], to: "2026-12-31" }),
      evaluate(CLOUD, { certifications: [{ name: "認証A", expiresOn: "2026-11-30" }] }),
      register("A-1", { dueOn: "2026-10-31" }),
      register("A-2", { dueOn: "2026-11-05" }),
      register("A-3"),
    ],
    handOver("S-1", "provision", ["A-1", "A-2", "A-3"]),
    destroyed("D-1", ["A-3"]),
  );
  ledger = openForReading(path);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

function told(day: string): readonly string[] {
  return read(ledger.db, Date.parse(`${day}T12:30:00+09:00`), (reading) =>
    home(reading, { verified: { ok: true } }),
  ).todos.map(({ urgency, text }) => `${urgency}: ${text}`);
}

describe("what ends is told of as many days ahead as the contract says", () => {
  test.each([
    [
      "the permit that ends, though others last",
      "2026-12-21",
      "later: 「場所P-20」の持出しの許可が10日後に切れます",
    ],
    [
      "a certification of a cloud service",
      "2026-11-20",
      "later: 「場所P-21」のクラウドの認定・認証「認証A」が10日後に切れます",
    ],
    [
      "the contract itself",
      "2027-03-21",
      "later: 契約「納税通知書等印字業務委託」の期間が10日後に終わります",
    ],
    [
      "units to be returned",
      "2026-10-21",
      "later: 返却予定日の近い情報資産が 1点あります(最も早いものは10日後)",
    ],
  ])("%s", (_name, day, sentence) => {
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(told(day)).toContain(sentence);
    const words = sentence.replace(/\d+日後.*$/u, "");
    expect(told(before).filter((text) => text.startsWith(words))).toEqual([]);
  });

  test("and the certificate that is not there by the contract's days is urgent", () => {
    const waits = (day: string) => told(day).filter((text) => text.includes("証明書待ち"));
    expect(waits("2026-08-13")).toEqual([expect.stringMatching(/^soon: .*実施から20日/u)]);
    expect(waits("2026-08-14")).toEqual([expect.stringMatching(/^now: .*実施から21日/u)]);
  });

  test("or as many as somebody asks for", () => {
    const asked = (ahead: number) =>
      read(ledger.db, Date.parse("2026-10-01T12:30:00+09:00"), (reading) =>
        few(reading, "contract").flatMap((doc) => terms(reading, doc, ahead)),
      ).map(({ text }) => text);
    expect(asked(29)).toEqual([]);
    expect(asked(35)).toEqual(["返却予定日の近い情報資産が 2点あります(最も早いものは30日後)"]);
  });
});
