/** Incidents (Art. 18): doubts, the incident, the client's word, the written report, the end; also after the contract. */
import { describe, expect, test } from "vitest";
import type { MemoryBooks } from "../../../shared/domain/memory.ts";
import {
  clear,
  closeLoss,
  complete,
  endContract,
  find,
  finding,
  handOver,
  held,
  heldBoxes,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
} from "../../helpers/acts.ts";
import { given, on, all } from "../../helpers/given.ts";
import {
  closeIncident,
  dismiss,
  extendIncident,
  instructOnIncident,
  openIncident,
  reportedIncident,
  submitReport,
  tellClient,
  writeReport,
} from "../../helpers/recordActs.ts";
import { CENTER, CONTRACT, MANAGER, OFFICIAL, stage } from "../../helpers/stage.ts";

const doubts = (books: MemoryBooks) => all(books, "suspicion");
const onlyDoubt = (books: MemoryBooks) => doubts(books)[0]?.suspicion ?? "";
const over = (...assets: string[]) => handOver("back", "return", assets);

/** An act about the doubt that the story has raised. */
const aboutDoubt =
  (make: (suspicion: string) => ReturnType<typeof dismiss>): ReturnType<typeof dismiss> =>
  (at, books) =>
    make(onlyDoubt(books as MemoryBooks))(at, books);

describe("what may be an incident (art. 18)", () => {
  test("is noted by itself when a count, a seal or a serial differs", () => {
    const { books } = given(
      stage,
      [register("A-1"), register("A-2")],
      issue("S-1", "provision", ["A-1", "A-2"]),
      release("S-1"),
    ).when(receive("S-1", { look: finding("S-1", "A-1", { counted: 0, seal: "broken" }) }));
    expect(doubts(books)).toMatchObject([
      {
        contract: CONTRACT,
        doubts: [
          { asset: "A-1", ground: "quantity", expected: "1", found: "0" },
          { asset: "A-1", ground: "seal" },
        ],
      },
    ]);
    expect(books.get("pending", CONTRACT)).toMatchObject({ incidents: 0, suspicions: 1 });
  });

  test("is noted when something is lost, and again when it is found", () => {
    const story = [held("A-1"), reportMissing(["A-1"])].flat();
    given(stage, story.slice(0, -1))
      .when(reportMissing(["A-1"]))
      .thenAccepted();
    const { books } = given(stage, story).when(find(["A-1"]));
    expect(doubts(books).map((one) => one.doubts[0]?.ground)).toEqual(["missing", "found"]);
  });

  test("is not noted when everything is in order", () => {
    const { books } = given(stage, held("A-1")).when(reportMissing(["A-1"], { assets: ["A-1"] }));
    expect(doubts(books)).toHaveLength(1);
    const { books: calm } = given(stage, register("A-1")).when(issue("S-1", "provision", ["A-1"]));
    expect(doubts(calm)).toHaveLength(0);
  });

  test("keeps a contract from being completed until someone has judged it", () => {
    const story = [held("A-1"), reportMissing(["A-1"]), closeLoss(["A-1"]), endContract()].flat();
    given(stage, story)
      .when(complete)
      .thenRefused({ rule: "R14-11", params: { incidents: 0, suspicions: 1 } });
    const counted = [
      register("A-1"),
      issue("S-1", "provision", ["A-1"]),
      release("S-1"),
      receive("S-1", { look: finding("S-1", "A-1", { counted: 0 }) }),
      clear(["A-1"]),
      ...over("A-1"),
      endContract(),
    ];
    given(stage, counted)
      .when(complete)
      .thenRefused({ rule: "R14-11", params: { incidents: 0, suspicions: 1 } });
    given(stage, counted, aboutDoubt(dismiss)).when(complete).thenAccepted();
  });

  test("is judged once, with a reason that stays", () => {
    const story = [held("A-1"), reportMissing(["A-1"]), find(["A-1"])].flat();
    const { books } = given(stage, story).when(aboutDoubt(dismiss));
    expect(doubts(books)[0]?.answer).toMatchObject({ by: "dismissal", person: MANAGER });
    given(stage, story, aboutDoubt(dismiss))
      .when(aboutDoubt(dismiss))
      .thenRefused({ rule: "wrong-stage", params: { kind: "suspicion", stage: "answered" } });
  });
});

describe("an incident (art. 18)", () => {
  test("has a number of its own and takes up the doubts it answers", () => {
    const story = [held("A-1"), reportMissing(["A-1"])].flat();
    const { books } = given(stage, story).when(
      aboutDoubt((suspicion) => openIncident("I-1", ["A-1"], { suspicions: [suspicion] })),
    );
    expect(books.get("incident", "I-1")).toMatchObject({
      state: "open",
      number: { form: "incidentReport", year: 2026, number: 1 },
    });
    expect(doubts(books)[0]?.answer).toMatchObject({ by: "incident", incident: "I-1" });
    expect(books.get("pending", CONTRACT)).toMatchObject({ incidents: 1, suspicions: 0 });
  });

  test("keeps its units as they were, whatever happens to them later", () => {
    const story = [held("A-1"), openIncident("I-1", ["A-1"])].flat();
    const { books } = given(stage, story).when(reportMissing(["A-1"]));
    expect(books.get("asset", "A-1")?.state).toBe("missing");
    expect(books.get("incident", "I-1")?.units).toMatchObject([
      { asset: "A-1", state: "held", place: CENTER, serial: "SN-A-1" },
    ]);
  });

  test("sets its units aside or records them as missing when it says so", () => {
    given(stage, held("A-1"))
      .when(openIncident("I-1", ["A-1"], { measure: "setAside", kind: "misdelivery" }))
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "held" });
    given(stage, held("A-1"))
      .when(openIncident("I-1", ["A-1"], { measure: "missing", kind: "wrongDisposal" }))
      .thenKnown("asset", "A-1", { state: "missing" });
    given(stage, held("A-1"), over("A-1"))
      .when(openIncident("I-1", ["A-1"], { measure: "missing" }))
      .thenRefused({ rule: "wrong-state", article: 18 });
  });

  test("hears of what happens to its units later, so that the client is told", () => {
    const story = [held("A-1"), openIncident("I-1", ["A-1"], { measure: "missing" })].flat();
    const { books } = given(stage, story).when(find(["A-1"]));
    expect(books.get("incident", "I-1")?.developments.map((one) => one.doubts[0])).toEqual([
      { asset: "A-1", ground: "missing" },
      { asset: "A-1", ground: "found" },
    ]);
    expect(doubts(books)).toEqual([]);
  });

  test("hears of units into which its own were repacked", () => {
    const story = [
      ...heldBoxes("B-1", 4),
      openIncident("I-1", ["B-1"]),
      repack(
        ["B-1"],
        [
          { asset: "B-1a", value: 3 },
          { asset: "B-1b", value: 1 },
        ],
      ),
    ];
    const { books } = given(stage, story).when(reportMissing(["B-1b"]));
    expect(books.get("incident", "I-1")?.developments).toHaveLength(1);
    expect(doubts(books)).toEqual([]);
  });

  test("grows when more turns out to belong to it", () => {
    const story = [held("A-1", "A-2"), openIncident("I-1", ["A-1"])].flat();
    given(stage, story)
      .when(extendIncident("I-1", { assets: ["A-2", "A-1"] }))
      .thenKnown("concern", "A-2", { open: ["I-1"], incidents: ["I-1"] })
      .thenKnown("concern", "A-1", { open: ["I-1"], incidents: ["I-1"] });
    given(stage, story).when(extendIncident("I-1")).thenRefused("nothing-named");
  });

  test("is not known before it happened, nor recorded before it was known", () => {
    given(stage, held("A-1"))
      .when(openIncident("I-1", ["A-1"], { learnedAt: "2026-07-24T23:00:00+09:00" }))
      .thenRefused({ rule: "term-reversed", path: "learnedAt", article: 18 });
    given(stage, held("A-1"))
      .when(
        openIncident("I-1", ["A-1"], {
          learnedAt: "2026-07-24T09:00:00+09:00",
          happenedAt: "2026-07-24T09:30:00+09:00",
        }),
      )
      .thenRefused({ rule: "term-reversed", path: "happenedAt" });
  });

  test("names neither a unit twice nor one of another contract's", () => {
    given(stage, held("A-1"))
      .when(openIncident("I-1", ["A-1", "A-1"]))
      .thenRefused({ rule: "named-twice", path: "assets.1" });
    given(stage, held("A-1"))
      .when(openIncident("I-1", ["A-9"]))
      .thenRefused({ rule: "not-found", path: "assets.0" });
  });

  test("may be about no unit at all, as long as nobody knows which", () => {
    given(stage).when(openIncident("I-1", [])).thenAccepted();
  });
});

describe("the client's word (art. 18)", () => {
  const open = [held("A-1"), openIncident("I-1", ["A-1"])].flat();

  test("is told to and heard from someone of the client's", () => {
    given(stage, open)
      .when(tellClient("I-1"))
      .thenKnown("incident", "I-1", {
        told: [
          {
            at: expect.any(String) as string,
            to: OFFICIAL,
            by: MANAGER,
            means: "phone",
            content: "1点の所在が分からない",
          },
        ],
      });
    given(stage, open)
      .when(tellClient("I-1", { to: MANAGER }))
      .thenRefused({ rule: "wrong-side", params: { side: "client" }, path: "to" });
    given(stage, open)
      .when(tellClient("I-1", { by: OFFICIAL }))
      .thenRefused({ rule: "wrong-side", params: { side: "contractor" }, path: "by" });
    given(stage, open)
      .when(instructOnIncident("I-1", { person: MANAGER }))
      .thenRefused({ rule: "wrong-side", path: "person" });
    given(stage, open).when(instructOnIncident("I-1")).thenAccepted();
  });
});

describe("the written report (art. 18(2))", () => {
  const open = [held("A-1"), openIncident("I-1", ["A-1"]), tellClient("I-1")].flat();

  test("carries the incident's number, every later edition with a branch", () => {
    const { books } = given(stage, open, writeReport("R-1", "I-1", { edition: "first" })).when(
      writeReport("R-2", "I-1"),
    );
    const number = { form: "incidentReport", year: 2026, number: 1 };
    expect(books.get("incidentReport", "R-1")?.number).toEqual(number);
    expect(books.get("incidentReport", "R-2")?.number).toEqual({ ...number, branch: 2 });
  });

  test("is judged anew with every edition", () => {
    given(stage, open)
      .when(writeReport("R-1", "I-1", { kind: "theft", malicious: true }))
      .thenKnown("incident", "I-1", { kind: "theft", certainty: "confirmed", malicious: true });
  });

  test("says, when it is the final one, what led to it and what prevents it", () => {
    const bare = { cause: undefined, prevention: undefined };
    const without =
      (report: ReturnType<typeof writeReport>): ReturnType<typeof writeReport> =>
      (at, books) =>
        JSON.parse(JSON.stringify({ ...report(at, books), ...bare })) as never;
    given(stage, open)
      .when(without(writeReport("R-1", "I-1")))
      .thenRefused(
        { rule: "report-incomplete", params: { missing: "cause" } },
        { rule: "report-incomplete", params: { missing: "prevention" } },
      );
    given(stage, open)
      .when(without(writeReport("R-1", "I-1", { edition: "further" })))
      .thenAccepted();
  });

  test("freezes its words when it is written, and again when the client has taken it", () => {
    const { books } = given(stage, open, writeReport("R-1", "I-1")).when(submitReport("R-1"));
    const sheet = (at: string) => books.get("sheet", `incidentReport/R-1/${at}`)?.content;
    expect(sheet("issued")).toMatchObject({ form: "incidentReport", stage: "issued" });
    expect(sheet("issued")).not.toHaveProperty("submitted");
    expect(sheet("completed")).toMatchObject({ submitted: { means: "visit" } });
    given(stage, open, writeReport("R-1", "I-1"), submitReport("R-1"))
      .when(submitReport("R-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "submitted" } });
  });
});

describe("an incident is closed (art. 18)", () => {
  const ready = [held("A-1"), reportedIncident("I-1", ["A-1"])].flat();

  test("on the client's word, and its units are free of it", () => {
    given(stage, ready)
      .when(closeIncident("I-1"))
      .thenKnown("incident", "I-1", { state: "closed" })
      .thenKnown("concern", "A-1", { open: [], incidents: ["I-1"] })
      .thenKnown("pending", CONTRACT, { incidents: 0, suspicions: 0 });
    given(stage, ready)
      .when((at, books) => {
        const { document: _document, ...rest } = closeIncident("I-1")(at, books) as {
          document?: unknown;
        };
        return rest as never;
      })
      .thenRefused({ rule: "R18-7", article: 18, path: "document" });
  });

  test("never without a final report that was submitted in writing", () => {
    const story = [held("A-1"), openIncident("I-1", ["A-1"]), tellClient("I-1")].flat();
    given(stage, story).when(closeIncident("I-1")).thenRefused({ rule: "R18-3", article: 18 });
    given(stage, story, writeReport("R-1", "I-1")).when(closeIncident("I-1")).thenRefused("R18-3");
    given(stage, story, writeReport("R-1", "I-1", { edition: "further" }), submitReport("R-1"))
      .when(closeIncident("I-1"))
      .thenRefused("R18-3");
  });

  test("with a reason, when nobody told the client before it was written", () => {
    const story = [
      ...held("A-1"),
      openIncident("I-1", ["A-1"]),
      writeReport("R-1", "I-1"),
      submitReport("R-1"),
    ];
    given(stage, story).when(closeIncident("I-1")).thenRefused({ rule: "R18-2", severity: "warn" });
    given(stage, story)
      .when(closeIncident("I-1", { acknowledged: [{ rule: "R18-2", reason: "文書で第一報" }] }))
      .thenAccepted();
  });

  test("never while one of its units is lost or set aside", () => {
    const lost = [...ready, reportMissing(["A-1"])];
    given(stage, lost)
      .when(closeIncident("I-1"))
      .thenRefused({ rule: "R18-8", params: { count: 1 } });
    given(stage, lost, find(["A-1"]))
      .when(closeIncident("I-1"))
      .thenRefused("R18-8");
    given(stage, lost, find(["A-1"]), clear(["A-1"]))
      .when(closeIncident("I-1"))
      .thenAccepted();
    given(stage, lost, closeLoss(["A-1"]))
      .when(closeIncident("I-1"))
      .thenAccepted();
  });

  test("once, and nothing is added to it afterwards", () => {
    const closed = [...ready, closeIncident("I-1")];
    for (const later of [
      closeIncident("I-1"),
      tellClient("I-1"),
      instructOnIncident("I-1"),
      writeReport("R-9", "I-1"),
      extendIncident("I-1", { assets: ["A-1"] }),
    ])
      given(stage, closed)
        .when(later)
        .thenRefused({ rule: "wrong-stage", params: { kind: "incident", stage: "settled" } });
  });
});

describe("after the contract", () => {
  const over14 = [held("A-1"), over("A-1"), endContract(), complete].flat();

  test("an incident is still recorded, told, reported and closed (art. 18(1))", () => {
    given(stage, over14)
      .when(openIncident("I-1", ["A-1"], { kind: "leak" }))
      .thenAccepted();
    const story = [...over14, ...reportedIncident("I-1", ["A-1"])];
    given(stage, story)
      .when(on("2026-08-24T10:00:00+09:00", closeIncident("I-1")))
      .thenKnown("incident", "I-1", { state: "closed" })
      .thenKnown("asset", "A-1", { state: "returned" });
  });

  test("is not completed while an incident is open (art. 14)", () => {
    given(stage, held("A-1"), openIncident("I-1", ["A-1"]), over("A-1"), endContract())
      .when(complete)
      .thenRefused({ rule: "R14-11", article: 14, params: { incidents: 1, suspicions: 0 } });
  });
});
