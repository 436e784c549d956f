/** What was not known of a unit can be decided later, and counts until then as the strictest (R4-1, T34). */
import { describe, expect, test } from "vitest";
import { handOver, held, issue, receive, register, release } from "../../helpers/acts.ts";
import { accept, certify, destroyed, instruct } from "../../helpers/disposalActs.ts";
import { approveCopies, copy } from "../../helpers/copyActs.ts";
import { describeAnew } from "../../helpers/describeActs.ts";
import { because, booksAfter, given } from "../../helpers/given.ts";
import type { MemoryBooks } from "../../../shared/domain/memory.ts";
import { sheetId } from "../../../shared/domain/state.ts";
import { CONTRACT, MANAGER, paper, stage } from "../../helpers/stage.ts";

/** What the slip's paper says of its units, but for how they were checked. */
function linesOn(books: MemoryBooks, at: "issued" | "completed") {
  const content = books.get("sheet", sheetId("handoverSlip", "S-C", at))?.content;
  if (content?.form !== "handoverSlip") throw new Error("there is no such slip");
  return content.lines.map(({ check: _check, ...line }) => line);
}

const NONE = { personal: "no", myNumber: "no", sensitive: "no" } as const;
const unasked = (flag: string) => [
  register("A-1", { classification: "1", content: { ...NONE, [flag]: "unknown" } }),
  ...handOver("S-1", "provision", ["A-1"]),
];
const cleared = instruct("O-1", ["A-1"], { method: "clear", technique: "overwrite" });

describe("what nobody knows of a unit (R4-1)", () => {
  test.each(["personal", "myNumber", "sensitive"])(
    "is held to the strictest way to destroy while %s is unknown",
    (flag) => {
      given(stage, unasked(flag))
        .when(instruct("O-1", ["A-1"], { method: "clear" }))
        .thenRefused({ rule: "R14-3", params: { why: "method" } });
      given(stage, unasked(flag))
        .when(instruct("O-1", ["A-1"]))
        .thenAccepted();
    },
  );

  test.each(["personal", "myNumber", "sensitive"] as const)(
    "and is held to its class once %s is decided",
    (flag) => {
      given(stage, unasked(flag), describeAnew(["A-1"], { content: { [flag]: "no" } }))
        .when(instruct("O-1", ["A-1"], { method: "clear" }))
        .thenAccepted();
    },
  );
});

describe("deciding it (T34)", () => {
  test("says who decided, why, and what stood there, and nothing happens to the thing", () => {
    const story = [stage, unasked("personal")].flat();
    const { books: before } = booksAfter(story);
    const { books } = given(story)
      .when(
        describeAnew(
          ["A-1"],
          { content: { personal: "yes" }, classification: "2", dueOn: "2027-01-31" },
          { document: paper("回-1") },
        ),
      )
      .thenRecorded({
        type: "assetsDescribed",
        contract: CONTRACT,
        person: MANAGER,
        reason: "発注者に確認した",
        document: paper("回-1"),
        units: [
          {
            asset: "A-1",
            before: { classification: "1", content: { personal: "unknown" } },
            after: { classification: "2", dueOn: "2027-01-31", content: { personal: "yes" } },
          },
        ],
      })
      .thenKnown("asset", "A-1", {
        content: { personal: "yes", myNumber: "no", sensitive: "no" },
        classification: "2",
        dueOn: "2027-01-31",
      });
    expect(books.get("asset", "A-1")?.lastAt).toBe(before.get("asset", "A-1")?.lastAt);
  });

  test("changes encryption and owner too, and nothing that is the same", () => {
    given(stage, held("A-1"))
      .when(describeAnew(["A-1"], { encryption: { state: "none" }, mediumOwner: "contractor" }))
      .thenKnown("asset", "A-1", { encryption: { state: "none" }, mediumOwner: "contractor" });
    given(stage, held("A-1"))
      .when(describeAnew(["A-1"], { mediumOwner: "client", content: { personal: "yes" } }))
      .thenRefused({ rule: "nothing-said", path: "after" });
  });

  test("asks why where something is left unknown, or a My Number comes into a low class", () => {
    given(stage, held("A-1"))
      .when(describeAnew(["A-1"], { content: { sensitive: "unknown" } }))
      .thenRefused({ rule: "R4-1", path: "after.content", params: { unknown: ["sensitive"] } });
    given(stage, held("A-1"))
      .when(describeAnew(["A-1"], { content: { myNumber: "yes" } }))
      .thenRefused({ rule: "R4-2", path: "after.classification" });
    given(stage, held("A-1"))
      .when(because("照会中", ["R4-2"], describeAnew(["A-1"], { content: { myNumber: "yes" } })))
      .thenAccepted();
    given(stage, unasked("personal"))
      .when(describeAnew(["A-1"], { dueOn: "2027-01-31" }))
      .thenAccepted();
  });

  test("does not say two things that cannot both be (R4-3), whoever said the first", () => {
    given(stage, held("A-1"), describeAnew(["A-1"], { content: NONE }))
      .when(describeAnew(["A-1"], { content: { myNumber: "yes" }, classification: "3" }))
      .thenRefused({
        rule: "R4-3",
        path: "after.content.personal",
        params: { says: ["myNumber"] },
      });
    given(stage, held("A-1"), describeAnew(["A-1"], { content: NONE }))
      .when(
        describeAnew(["A-1"], {
          content: { personal: "yes", myNumber: "yes" },
          classification: "3",
        }),
      )
      .thenAccepted();
  });

  test("names a class of the contract", () => {
    given(stage, held("A-1"))
      .when(describeAnew(["A-1"], { classification: "9" }))
      .thenRefused({ rule: "unknown-classification", path: "after.classification" });
  });

  test("waits for a slip that is open, and comes before the end", () => {
    given(stage, held("A-1"), issue("S-1", "return", ["A-1"]))
      .when(describeAnew(["A-1"], { dueOn: "2027-01-31" }))
      .thenRefused({ rule: "R11-8" });
    given(stage, held("A-1"), destroyed("D-1", ["A-1"]), certify("C-1", "D-1"), accept("C-1"))
      .when(describeAnew(["A-1"], { dueOn: "2027-01-31" }))
      .thenRefused({ rule: "wrong-state", params: { transition: "T34", state: "disposed" } });
  });
});

describe("copies (R8-6)", () => {
  const copied = [
    stage,
    held("A-1"),
    approveCopies("K-1", ["A-1"]),
    copy("A-1C", "A-1", "K-1"),
  ].flat();

  test("follow their original in what they hold and how they are classed, not in their dates", () => {
    const { books } = given(copied).when(
      describeAnew(["A-1"], {
        classification: "3",
        content: { sensitive: "yes" },
        dueOn: "2027-01-31",
      }),
    );
    expect(books.get("asset", "A-1C")).toMatchObject({
      classification: "3",
      content: { sensitive: "yes" },
    });
    expect(books.get("asset", "A-1C")?.dueOn).not.toBe("2027-01-31");
  });

  test("keep a slip they are on as it was issued: their original waits, too (R11-8)", () => {
    const offered = [...copied, issue("S-C", "return", ["A-1C"])];
    given(offered)
      .when(describeAnew(["A-1"], { classification: "3" }))
      .thenRefused({ rule: "R11-8", path: "assets", params: { asset: "A-1C", slip: "S-C" } });
    // What a copy does not share with its original changes nothing on its slip.
    given(offered)
      .when(describeAnew(["A-1"], { dueOn: "2027-01-31", classification: "2" }))
      .thenAccepted();
    const back = [...offered, release("S-C"), receive("S-C")];
    const { books } = given(back)
      .when(describeAnew(["A-1"], { classification: "3" }))
      .thenAccepted();
    expect(linesOn(books, "completed")).toEqual(linesOn(books, "issued"));
  });

  test("are not described otherwise than it", () => {
    given(copied)
      .when(describeAnew(["A-1C"], { classification: "3" }))
      .thenRefused({ rule: "R8-6", article: 8, params: { asset: "A-1C", original: "A-1" } });
    given(copied)
      .when(describeAnew(["A-1C"], { dueOn: "2027-01-31" }))
      .thenAccepted();
  });
});

test("nothing else is destroyed more weakly for it", () => {
  given(stage, unasked("sensitive")).when(cleared).thenRefused("R14-3");
});
