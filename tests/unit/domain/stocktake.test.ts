/** Stocktakes: everything expected is found or missing, and a shortage is an incident at once (Art. 13, 18). */
import { describe, expect, test } from "vitest";
import { expectedIn } from "../../../shared/domain/stocktake.ts";
import { held, register, reportMissing } from "../../helpers/acts.ts";
import { booksAfter, given } from "../../helpers/given.ts";
import { countPlace, countUnreported } from "../../helpers/recordActs.ts";
import { CENTER, CLERK, CONTRACT, SUBCHIEF, stage } from "../../helpers/stage.ts";

const AT = "2026-07-24T09:00:00+09:00";

describe("a stocktake (art. 13)", () => {
  test("expects what the ledger says lies in the place, and nothing that is lost or was never here", () => {
    const { books } = booksAfter(stage, held("A-1", "A-2", "A-3"), [
      register("A-4"),
      reportMissing(["A-3"]),
    ]);
    expect(expectedIn(books, CONTRACT, CENTER).map(({ asset }) => asset)).toEqual(["A-1", "A-2"]);
  });

  test("is one entry with what was found, and a number of its own", () => {
    given(stage, held("A-1", "A-2"))
      .when(countPlace("T-1"))
      .thenKnown("stocktake", "T-1", {
        number: { form: "stocktakeRecord", year: 2026, number: 1 },
        missing: [],
        place: CENTER,
      });
  });

  test("passes over no unit, counts none twice, and none that lies elsewhere", () => {
    const story = [stage, held("A-1", "A-2")] as const;
    const read = (...assets: string[]) => assets.map((asset) => ({ asset, at: AT }));
    given(...story)
      .when(countPlace("T-1", [], { found: read("A-1") }))
      .thenRefused({ rule: "not-counted", params: { asset: "A-2" } });
    given(...story)
      .when(countPlace("T-1", [], { found: read("A-1", "A-2", "A-2") }))
      .thenRefused({ rule: "named-twice", path: "found.2" });
    given(...story, [register("A-3")])
      .when(countPlace("T-1", [], { found: read("A-1", "A-2", "A-3") }))
      .thenRefused({ rule: "not-expected", params: { asset: "A-3" } });
  });

  test("keeps what was read and should not be there, known to the ledger or not", () => {
    const unexpected = [
      { text: "XX-9", at: AT },
      { text: "A-3", at: AT, asset: "A-3" },
    ];
    given(stage, held("A-1"), [register("A-3")])
      .when(countPlace("T-1", [], { unexpected }))
      .thenKnown("stocktake", "T-1", { unexpected });
  });

  test("does not end before it begins", () => {
    given(stage, held("A-1"))
      .when(countPlace("T-1", [], { startedAt: "2026-07-24T23:00:00+09:00" }))
      .thenRefused({ rule: "term-reversed", article: 13, path: "startedAt" });
  });

  test("is not taken by strangers to the ledger", () => {
    given(stage, held("A-1"))
      .when(countPlace("T-1", [], { counters: ["nobody"] }))
      .thenRefused({ rule: "not-found", path: "counters.0" });
    given(stage, held("A-1"))
      .when(countPlace("T-1", [], { counters: [CLERK, SUBCHIEF] }))
      .thenAccepted();
  });
});

describe("a shortage (art. 18)", () => {
  test("cannot be recorded without an incident", () => {
    given(stage, held("A-1", "A-2"))
      .when(countUnreported("T-1", ["A-2"]))
      .thenRefused({ rule: "R18-1", article: 18, params: { count: 1 } });
  });

  test("makes the unit missing and opens the incident in the same entry", () => {
    const { books } = given(stage, held("A-1", "A-2")).when(countPlace("T-1", ["A-2"]));
    expect(books.get("asset", "A-2")?.state).toBe("missing");
    expect(books.get("stocktake", "T-1")).toMatchObject({
      missing: ["A-2"],
      incident: "short-T-1",
    });
    expect(books.get("incident", "short-T-1")).toMatchObject({
      state: "open",
      kind: "loss",
      certainty: "suspected",
      place: CENTER,
      units: [{ asset: "A-2", state: "held" }],
    });
    expect(books.get("pending", CONTRACT)).toMatchObject({ incidents: 1, suspicions: 0 });
  });

  test("is none where nothing is missing", () => {
    given(stage, held("A-1"))
      .when(
        countPlace("T-1", [], { shortage: { incident: "I-1", circumstances: "棚に見当たらない" } }),
      )
      .thenRefused({ rule: "nothing-named", path: "missing" });
  });
});
