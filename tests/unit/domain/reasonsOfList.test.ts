/** A list from a file of which some rows need a reason: the reason stands with the units it is for. */
import { describe, expect, test } from "vitest";
import { BARE_NAMES } from "../../../electron/ledger/names.ts";
import { tellEntry } from "../../../shared/text/ja/history.ts";
import { register } from "../../helpers/acts.ts";
import { because, given } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import { stage } from "../../helpers/stage.ts";

const UNSURE = { content: { personal: "unknown", myNumber: "no", sensitive: "no" } } as const;
const LOW = { content: { personal: "yes", myNumber: "yes", sensitive: "no" } } as const;

/** A list with what would register each of its units alone. */
function list(...units: readonly Act[]): Act {
  return (at, books) => {
    const rows = units.map((unit) => {
      const { type: _type, occurredAt: _at, acknowledged: _reasons, ...fields } = unit(at, books);
      return fields;
    });
    return {
      type: "importList",
      occurredAt: at,
      file: { name: "一覧.csv", listSha256: "a".repeat(64), rows: rows.length },
      batch: { number: 1, of: 1 },
      list: { of: "assets", rows },
    } as unknown as ReturnType<Act>;
  };
}

const mixed = list(
  register("A-1", UNSURE),
  register("A-2"),
  register("A-3", UNSURE),
  register("A-4", LOW),
);

describe("a list of units", () => {
  test("is asked for a reason by every rule that warns, with the row", () => {
    given(stage)
      .when(mixed)
      .thenRefused(
        { rule: "R4-1", severity: "warn", path: "list.rows.0.content" },
        { rule: "R4-1", severity: "warn", path: "list.rows.2.content" },
        { rule: "R4-2", severity: "warn", path: "list.rows.3.classification" },
      );
  });

  test("is refused while one of the rules is not answered", () => {
    given(stage)
      .when(because("照会中", ["R4-1"], mixed))
      .thenRefused("R4-1", "R4-1", "R4-2");
  });

  test("keeps each reason with the units it is for, once", () => {
    const { decision } = given(stage).when(because("照会中", ["R4-1", "R4-2", "R11-10"], mixed));
    const events = decision.ok ? decision.events : [];
    expect(events.filter(({ type }) => type === "warningAcknowledged")).toMatchObject([
      { rule: "R4-1", article: 4, reason: "照会中", assets: ["A-1", "A-3"] },
      { rule: "R4-2", article: 4, reason: "照会中", assets: ["A-4"] },
    ]);
    const told = (asset: string) =>
      tellEntry(events, { names: BARE_NAMES, asset }).details.filter(
        ({ label }) => label === "理由",
      );
    expect(["A-1", "A-2", "A-3", "A-4"].map((asset) => told(asset).length)).toEqual([1, 0, 1, 1]);
    expect(tellEntry(events, { names: BARE_NAMES }).details).toContainEqual({
      label: "対象",
      value: "A-1、A-3(2点)",
    });
  });
});
