import { describe, test } from "vitest";
import { defer, endContract, held, issue, receive, release } from "../../helpers/acts.ts";
import { destroy, instruct } from "../../helpers/disposalActs.ts";
import { because, given, on } from "../../helpers/given.ts";
import { CONTRACT, stage } from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;
const ended = [...held("A-1", "A-2"), endContract({ endedOn: "2026-07-24" })];
const planned = [...ended, issue("S-1", "return", ["A-1"]), release("S-1")];

describe("what goes late after the end (art. 14)", () => {
  test.each([
    ["2026-08-07", false],
    ["2026-08-08", true],
  ] as const)("is asked about when it is received on %s: %s", (day, late) => {
    const outcome = given(stage, planned).when(
      because("庁舎の休館", ["R11-10"], on(at(day), receive("S-1"))),
    );
    if (!late) outcome.thenAccepted();
    else
      outcome.thenRefused("R11-10", {
        rule: "R14-9",
        severity: "warn",
        path: "slip",
        params: { contract: CONTRACT, days: 15, limit: 14 },
      });
  });

  test("is asked about once where it was planned late, and again where it is later still", () => {
    const slip = because(
      "監査対応",
      ["R14-9"],
      on(at("2026-08-08"), issue("S-1", "return", ["A-1"])),
    );
    given(stage, ended, slip, release("S-1")).when(receive("S-1")).thenAccepted();
    given(stage, ended, slip, release("S-1"))
      .when(on(at("2026-08-09"), receive("S-1")))
      .thenRefused({ rule: "R14-9", path: "slip", params: { days: 16 } });
  });

  test("is asked about when it is destroyed", () => {
    const handed = [
      ...ended.slice(0, -1),
      instruct("O-1", ["A-1"]),
      endContract({ endedOn: "2026-07-24" }),
      issue("S-1", "disposal", ["A-1"], { instruction: "O-1" }),
      release("S-1"),
      receive("S-1"),
    ];
    given(stage, handed)
      .when(on("2026-08-07T09:00:00+09:00", destroy("D-1", "S-1")))
      .thenAccepted();
    given(stage, handed)
      .when(on(at("2026-08-08"), destroy("D-1", "S-1")))
      .thenRefused({ rule: "R14-9", path: "slip", params: { days: 15 } });
  });
});

describe("what the client lets stay in writing (art. 14)", () => {
  const kept = [...ended, defer(["A-1"], { until: "2026-09-30" })];

  test.each([
    ["2026-09-30", false],
    ["2026-10-01", true],
  ] as const)("is not late until its day: %s, %s", (day, late) => {
    const outcome = given(stage, kept).when(on(at(day), issue("S-1", "return", ["A-1"])));
    if (!late) outcome.thenAccepted();
    else outcome.thenRefused({ rule: "R14-9", params: { days: 69 } });
  });

  test("does not excuse what goes with it", () => {
    given(stage, kept)
      .when(on(at("2026-09-30"), issue("S-1", "return", ["A-1", "A-2"])))
      .thenRefused("R14-9");
  });
});
