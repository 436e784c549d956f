import { describe, test } from "vitest";
import { complete, endContract } from "../../helpers/acts.ts";
import { because, given, on } from "../../helpers/given.ts";
import { recordFinding, resolveFinding } from "../../helpers/recordActs.ts";
import { paper, stage, stageWith } from "../../helpers/stage.ts";

const open = recordFinding("F-1");

describe("what an inspection found (art. 19)", () => {
  test("is recorded with the client's paper, and stays open until something was done about it", () => {
    given(stage)
      .when(open)
      .thenKnown("inspectionFinding", "F-1", { document: paper("検-F-1"), resolved: undefined });
    given(stage, open)
      .when(resolveFinding("F-1"))
      .thenKnown("inspectionFinding", "F-1", {
        resolved: {
          resolvedOn: "2026-07-24",
          measures: "記録の確認を毎日にした",
          document: paper("報-F-1"),
        },
      });
  });

  test("is resolved once, and not before it was found", () => {
    given(stage, open, resolveFinding("F-1"))
      .when(resolveFinding("F-1"))
      .thenRefused({ rule: "wrong-stage", article: 19, params: { stage: "settled" } });
    given(stage, open)
      .when(resolveFinding("F-1", { resolvedOn: "2026-07-23" }))
      .thenRefused({ rule: "term-reversed", path: "resolvedOn" });
    given(stage, open)
      .when(resolveFinding("F-1", { resolvedOn: "2026-07-25" }))
      .thenRefused({ rule: "term-reversed", path: "resolvedOn" });
  });

  test("lies not in the future, and is not due before it was found", () => {
    given(stage)
      .when(recordFinding("F-1", { inspectedOn: "2026-07-25" }))
      .thenRefused({ rule: "term-reversed", path: "inspectedOn" });
    given(stage)
      .when(recordFinding("F-1", { dueOn: "2026-07-23" }))
      .thenRefused({ rule: "term-reversed", path: "dueOn" });
    given(stage)
      .when(recordFinding("F-1", { dueOn: "2026-07-24" }))
      .thenAccepted();
  });

  test("is asked about when the contract is completed, while it is open", () => {
    given(stage, open, recordFinding("F-2"), endContract())
      .when(complete)
      .thenRefused({
        rule: "R19-2",
        article: 19,
        severity: "warn",
        path: "contract",
        params: { count: 2, documents: "検-F-1 検-F-2" },
      });
    given(stage, open, endContract())
      .when(because("翌年度の契約で処置する", ["R19-2"], complete))
      .thenAccepted();
    given(stage, open, resolveFinding("F-1"), endContract()).when(complete).thenAccepted();
    given(stageWith({ severity: { "R19-2": "block" } }), open, endContract())
      .when(because("翌年度の契約で処置する", ["R19-2"], complete))
      .thenRefused({ rule: "R19-2", severity: "block" });
  });

  test("may come, and be put right, after the contract is completed", () => {
    given(stage, endContract(), complete, on("2026-08-01T10:00:00+09:00", open))
      .when(on("2026-08-02T10:00:00+09:00", resolveFinding("F-1")))
      .thenAccepted();
  });
});
