import { describe, test } from "vitest";
import {
  clear,
  closeLoss,
  find,
  finding,
  held,
  issue,
  receive,
  register,
  release,
  reportMissing,
} from "../../helpers/acts.ts";
import { because, given, all } from "../../helpers/given.ts";
import type { MemoryBooks } from "../../../shared/domain/memory.ts";
import {
  closeIncident,
  dismiss,
  openIncident,
  submitReport,
  tellClient,
  writeReport,
} from "../../helpers/recordActs.ts";
import type { Act } from "../../helpers/stage.ts";
import { CONTRACT, lacking, paper, stage } from "../../helpers/stage.ts";

const doubtful = [
  register("A-1"),
  issue("S-1", "provision", ["A-1"]),
  release("S-1"),
  receive("S-1", { look: finding("S-1", "A-1", { counted: 0 }) }),
];
const lost = [held("A-1"), reportMissing(["A-1"])].flat();

describe("what is in doubt moves as the client instructs (art. 18)", () => {
  test("and is released on the client's instruction", () => {
    given(stage, doubtful)
      .when(clear(["A-1"]))
      .thenRecorded({
        type: "quarantineReleased",
        contract: CONTRACT,
        assets: ["A-1"],
        instruction: paper("指示-1"),
        seals: [],
        finding: "内容に異常なし",
      })
      .thenKnown("asset", "A-1", { state: "held", quarantinedFrom: undefined, heldOn: undefined });
  });

  test("and never without it", () => {
    given(stage, doubtful)
      .when(lacking(clear(["A-1"]), "instruction"))
      .thenRefused({
        rule: "R18-4",
        article: 18,
        severity: "block",
        path: "instruction",
        params: { assets: "A-1" },
      });
  });
});

describe("what is lost (art. 18)", () => {
  test("stays lost until the client closes it in writing", () => {
    given(stage, lost)
      .when(closeLoss(["A-1"]))
      .thenKnown("asset", "A-1", { state: "lossClosed" });
    given(stage, lost)
      .when(lacking(closeLoss(["A-1"]), "document"))
      .thenRefused({
        rule: "R18-5",
        article: 18,
        severity: "block",
        path: "document",
        params: { assets: "A-1" },
      });
  });

  test("is set aside when it is found, and goes nowhere without an instruction", () => {
    given(stage, lost)
      .when(find(["A-1"]))
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "held" });
    given(stage, lost, find(["A-1"]))
      .when(lacking(clear(["A-1"]), "instruction"))
      .thenRefused("R18-4");
  });

  test("cannot be released as if it had been found", () => {
    given(stage, lost)
      .when(lacking(clear(["A-1"]), "instruction"))
      .thenRefused({ rule: "wrong-state", article: 18 }, "R18-4");
  });
});

describe("a doubt (art. 18)", () => {
  /** Judges the first doubt of the story to be none. */
  const dismissFirst: Act = (at, books) =>
    dismiss(all(books as MemoryBooks, "suspicion")[0]?.suspicion ?? "")(at, books);

  test("is not dismissed while a unit of it is lost, nor when it was closed as lost", () => {
    const refused = {
      rule: "R18-9",
      article: 18,
      severity: "block",
      path: "suspicion",
      params: { assets: "A-1" },
    } as const;
    given(stage, lost).when(dismissFirst).thenRefused(refused);
    given(stage, lost, closeLoss(["A-1"]))
      .when(dismissFirst)
      .thenRefused(refused);
  });

  test("may be dismissed when what was lost is found, or nothing was lost", () => {
    given(stage, lost, find(["A-1"]))
      .when(dismissFirst)
      .thenAccepted();
    given(stage, doubtful).when(dismissFirst).thenAccepted();
  });

  test("of something lost becomes an incident", () => {
    given(stage, lost)
      .when((at, books) => {
        const suspicion = all(books as MemoryBooks, "suspicion")[0]?.suspicion ?? "";
        return openIncident("I-1", ["A-1"], { suspicions: [suspicion] })(at, books);
      })
      .thenAccepted();
  });
});

describe("what is said first of an incident that cannot be closed yet (art. 18)", () => {
  const open = [...lost, openIncident("I-1", ["A-1"])];
  const bare = lacking(closeIncident("I-1"), "document");
  const written = [writeReport("R-1", "I-1"), submitReport("R-1")];

  test("everything that is missing, in the order in which it is done", () => {
    given(stage, open)
      .when(bare)
      .thenRefused(
        { rule: "R18-2", severity: "warn", path: "incident" },
        { rule: "R18-3", severity: "block", path: "incident" },
        { rule: "R18-7", severity: "block", path: "document" },
        { rule: "R18-8", severity: "block", path: "incident", params: { count: 1 } },
      );
  });

  test("and each falls away with what it asks for, the others keep their order", () => {
    given(stage, open, tellClient("I-1")).when(bare).thenRefused("R18-3", "R18-7", "R18-8");
    given(stage, open, tellClient("I-1"), written).when(bare).thenRefused("R18-7", "R18-8");
    given(stage, open, tellClient("I-1"), written).when(closeIncident("I-1")).thenRefused("R18-8");
    given(stage, open, tellClient("I-1"), written, find(["A-1"]))
      .when(bare)
      .thenRefused("R18-7", "R18-8");
    given(stage, open, tellClient("I-1"), written, find(["A-1"]), clear(["A-1"]))
      .when(bare)
      .thenRefused("R18-7");
    given(stage, open, written, find(["A-1"]), clear(["A-1"]))
      .when(closeIncident("I-1"))
      .thenRefused("R18-2");
  });

  test("a reason answers the warning alone, and nothing that blocks", () => {
    given(stage, open)
      .when(because("文書で第一報", ["R18-2", "R18-3", "R18-7", "R18-8"], bare))
      .thenRefused("R18-2", "R18-3", "R18-7", "R18-8");
    given(stage, open, written, find(["A-1"]), clear(["A-1"]))
      .when(because("文書で第一報", ["R18-2"], closeIncident("I-1")))
      .thenAccepted();
  });

  test("that it is closed already comes before all of it, and that it is none before that", () => {
    const closed = [
      ...open,
      ...written,
      tellClient("I-1"),
      find(["A-1"]),
      clear(["A-1"]),
      closeIncident("I-1"),
    ];
    given(stage, closed)
      .when(bare)
      .thenRefused({ rule: "wrong-stage", article: 18, params: { stage: "settled" } }, "R18-7");
    given(stage, open)
      .when(lacking(closeIncident("I-9"), "document"))
      .thenRefused({ rule: "not-found", params: { kind: "incident", id: "I-9" } });
  });
});
