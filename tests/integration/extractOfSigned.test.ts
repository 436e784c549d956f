/** Every name and signature of a ledger is somebody's, and goes where that one's are left out: a guard's as well. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import { commitmentsOf, findPersons } from "../../electron/exchange/persons.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { held, issue, receive, register, release } from "../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../helpers/transportActs.ts";
import { close } from "../helpers/closingActs.ts";
import { approve, correct, unit } from "../helpers/correctionActs.ts";
import { on } from "../helpers/given.ts";
import { leaveLoad } from "../helpers/guardActs.ts";
import { CITY_HALL, DEPUTY, DRIVER, MANAGER, OFFICIAL, stage } from "../helpers/stage.ts";
import { handOn, takeOver } from "../helpers/successionActs.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";

const scratch = scratchFolder();
let ledger: ReadLedger;

const SIGNERS = { manager: MANAGER, deputy: DEPUTY, official: OFFICIAL } as const;
type Signer = keyof typeof SIGNERS;
/** Strokes of its own for each of them, told apart in the file. */
const STROKES = { manager: 101, deputy: 102, official: 103 } as const;
const signed = (who: Signer) => ({
  by: "signature" as const,
  strokes: { clear: [[STROKES[who], STROKES[who], 50, 50]] },
});
const values = () =>
  ledger.db.prepare<[], [string, string]>("SELECT commitment, value FROM disclosures").raw().all();
/** Values of these people, as they stand in the file. */
const valuesOf = (...people: readonly string[]) => {
  const theirs = commitmentsOf(ledger.db, new Set(people));
  return values().flatMap(([commitment, value]) => (theirs.has(commitment) ? [value] : []));
};
const signatureOf = (who: Signer) => `[[${STROKES[who]},${STROKES[who]},50,50]]`;

beforeAll(async () => {
  const path = join(scratch.path, "signed.ukewatashi");
  await toldLedger(
    path,
    stage,
    held("A-1"),
    correct("C-1", unit("A-1"), { serial: "SN-訂正" }),
    approve("C-1", "giver", { confirmation: signed("official") }),
    approve("C-1", "receiver", { confirmation: signed("manager") }),
    register("A-2"),
    issue("S-2", "provision", ["A-2"], { place: CITY_HALL }),
    release("S-2", { confirmation: signed("official") }),
    depart("W-2", "provision", { slip: "S-2" }),
    arrive("W-2"),
    leaveLoad("G-1", "W-2", { seals: [{ asset: "A-2", seal: "夜-1" }] }),
    on("2026-07-25T08:30:00+09:00", checkArrival("W-2")),
    receive("S-2", { confirmation: signed("manager") }),
    on(
      "2026-08-03T10:00:00+09:00",
      close("B-1", "2026-04-01", "2026-07-31", { confirmation: signed("manager") }),
    ),
    handOn("U-1", ["A-1", "A-2"], { confirmation: signed("manager") }),
    takeOver("U-1", { confirmation: signed("deputy") }),
  );
  ledger = openForReading(path);
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

describe("the people whose values a ledger seals", () => {
  test("are registered persons and guards, and nothing sealed is nobody's", () => {
    const persons = ledger.db
      .prepare<[], string>("SELECT id FROM books WHERE kind IN ('person', 'guardCustody')")
      .pluck()
      .all();
    expect(valuesOf(...persons).toSorted()).toEqual(
      values()
        .map(([, value]) => value)
        .toSorted(),
    );
  });

  test("take with them what they signed, under whatever word the paper has them", () => {
    for (const who of ["manager", "deputy", "official"] as const) {
      expect(valuesOf(SIGNERS[who])).toContain(signatureOf(who));
      const others = Object.values(SIGNERS).filter((one) => one !== SIGNERS[who]);
      expect(valuesOf(...others)).not.toContain(signatureOf(who));
    }
  });
});

describe("a guard", () => {
  test("is found by name, however it is spaced, and is not the one who handed it over", () => {
    expect(findPersons(ledger.db, ["森　一 夫"])).toEqual({
      persons: new Set(["G-1"]),
      unknown: [],
    });
    expect(valuesOf("G-1")).toEqual(['"森 一夫"']);
    expect(valuesOf(DRIVER)).not.toContain('"森 一夫"');
  });

  test("stands in no file of a bundle without that name, which is found whole", async () => {
    const folder = join(scratch.path, "extract");
    const { persons } = findPersons(ledger.db, ["森一夫"]);
    exportBundle(ledger, folder, { disclosures: true, without: persons });
    for (const [name, bytes] of filesIn(folder))
      expect(bytes.toString("utf8"), name).not.toContain("森 一夫");
    expect(readFileSync(join(folder, "disclosures.jsonl"), "utf8").trim().split("\n")).toHaveLength(
      values().length - 1,
    );
    expect((await reportOn(filesIn(folder))).findings).toEqual([]);
  });
});
