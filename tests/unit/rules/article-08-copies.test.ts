import { describe, expect, test } from "vitest";
import { balanceOf, isBalanced, tallyOf } from "../../../shared/domain/balance.ts";
import { livingCopies } from "../../../shared/domain/copies.ts";
import {
  closeLoss,
  complete,
  endContract,
  handOver,
  held,
  heldBoxes,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
  takeOut,
} from "../../helpers/acts.ts";
import { accept, certify, destroy, destroyed, instruct } from "../../helpers/disposalActs.ts";
import { carry } from "../../helpers/transportActs.ts";
import { approveCopies, copy } from "../../helpers/copyActs.ts";
import { because, booksAfter, given, on, all } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import {
  ANNEX,
  CENTER,
  CONTRACT,
  MANAGER,
  OFFICIAL,
  contract,
  designatePlace,
  evaluate,
  lacking,
  paper,
  place,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const ready = [stage, held("A-1", "A-2")] as const;
const approved = approveCopies("L-1", ["A-1"]);
const at = (day: string) => `${day}T10:00:00+09:00`;

describe("the client's approval of copies (art. 8)", () => {
  test("is recorded with paper, number of copies, purpose, term and whoever gave it", () => {
    given(...ready)
      .when(approveCopies("L-1", ["A-1"], { copies: 2, to: "2026-12-31", media: ["tape"] }))
      .thenKnown("copyApproval", "L-1", {
        copies: 2,
        purpose: "障害に備えた予備",
        givenBy: OFFICIAL,
        assets: ["A-1"],
        media: ["tape"],
        to: "2026-12-31",
        used: 0,
        made: [],
      });
  });

  test("is the client's to give", () => {
    given(...ready)
      .when(approveCopies("L-1", ["A-1"], { givenBy: MANAGER }))
      .thenRefused({ rule: "wrong-side", article: 8, path: "givenBy" });
  });

  test("is about units of its contract, and ends no sooner than it begins", () => {
    const other = contract({}, { contract: "K-2", number: "契第42号" });
    const stranger = register("B-1", { contract: "K-2" });
    given(...ready, [other, stranger])
      .when(approveCopies("L-1", ["B-1"]))
      .thenRefused({ rule: "other-contract", path: "assets.0" });
    given(...ready)
      .when(approveCopies("L-1", ["A-1"], { from: "2026-07-24", to: "2026-07-23" }))
      .thenRefused("term-reversed");
    given(...ready)
      .when(
        approveCopies("L-1", ["A-1"], {
          application: paper("申-1", "2026-07-24"),
          document: paper("写-L-1", "2026-07-23"),
        }),
      )
      .thenRefused({ rule: "term-reversed", path: "document.date" });
  });

  test("is not dated ahead", () => {
    given(...ready)
      .when(approveCopies("L-1", ["A-1"], { document: paper("写-L-1", "2026-12-01") }))
      .thenRefused({ rule: "R11-9", path: "document.date" });
  });
});

describe("a copy (art. 8)", () => {
  test("is a unit of its own: held where its original is, as sensitive, and by the same custodian", () => {
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1"))
      .thenKnown("asset", "C-1", {
        state: "held",
        number: "C-1",
        name: "納税者データ",
        media: "tape",
        classification: "2",
        content: { personal: "yes", myNumber: "no", sensitive: "no" },
        place: CENTER,
        custodian: { party: "contractor", person: MANAGER },
        received: undefined,
      })
      .thenKnown("asset", "A-1", { copies: ["C-1"], state: "held" })
      .thenKnown("copyApproval", "L-1", { used: 1, made: ["C-1"] });
  });

  test("says what it was copied from, and under which approval", () => {
    const { books } = given(...ready, [approved]).when(copy("C-1", "A-1", "L-1"));
    expect(books.get("asset", "C-1")?.copyOf).toMatchObject({ asset: "A-1", approval: "L-1" });
  });

  test("needs an approval of the client", () => {
    given(...ready)
      .when(lacking(copy("C-1", "A-1", "L-1"), "approval"))
      .thenRefused({ rule: "R8-1", article: 8, severity: "block", path: "approval" });
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1"))
      .thenAccepted();
  });

  test("needs one of its own contract", () => {
    const other = contract({}, { contract: "K-2", number: "契第42号" });
    given(...ready, [other, approveCopies("L-1", [], { contract: "K-2" })])
      .when(copy("C-1", "A-1", "L-1"))
      .thenRefused("R8-1");
  });

  test.each([
    [1, true],
    [2, true],
    [3, false],
  ] as const)("no more than the approved number: after %i of 3 with two more", (made, may) => {
    const before = Array.from({ length: made }, (_, n) => copy(`C-${n}`, "A-1", "L-1"));
    const outcome = given(...ready, [approved, ...before]).when(
      copy("C-9", "A-1", "L-1", { media: "paper", quantity: { value: 1, unit: "copy" } }),
    );
    if (may) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R8-2",
        article: 8,
        severity: "block",
        path: "approval",
        params: { number: "写-L-1", why: "number", copies: 3, used: 3 },
      });
  });

  test("counts as many as it says where it is counted in copies", () => {
    const printed = (value: number) =>
      lacking(
        copy("C-1", "A-1", "L-1", {
          media: "printout",
          encryption: { state: "none" },
          quantity: { value, unit: "copy" },
        }),
        "serial",
      );
    const story = given(...ready, [approved]);
    story.when(printed(3)).thenKnown("copyApproval", "L-1", { used: 3, made: ["C-1"] });
    story.when(printed(4)).thenRefused({ rule: "R8-2", params: { why: "number", used: 0 } });
  });

  test.each([
    ["the day before", "2026-07-25", false],
    ["the first day", "2026-07-26", true],
    ["the last day", "2026-07-27", true],
    ["the day after", "2026-07-28", false],
  ] as const)("only within the term of the approval: %s", (_name, day, may) => {
    const limited = approveCopies("L-1", ["A-1"], { from: "2026-07-26", to: "2026-07-27" });
    const outcome = given(...ready, [limited]).when(on(at(day), copy("C-1", "A-1", "L-1")));
    if (may) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R8-2",
        path: "approval",
        params: { why: "term", from: "2026-07-26", to: "2026-07-27" },
      });
  });

  test("not before the approval was written, from whatever day it may be said to hold", () => {
    const afterwards = approveCopies("L-1", ["A-1"], {
      document: paper("写-L-1", "2026-07-24"),
      from: "2026-04-01",
    });
    const early = [stage, held("A-1")] as const;
    given(...early, [afterwards])
      .when(on("2026-07-23T20:00:00+09:00", copy("C-1", "A-1", "L-1")))
      .thenRefused({ rule: "R8-2", params: { why: "term", from: "2026-07-24" } }, "R11-9");
    given(...early, [afterwards])
      .when(copy("C-1", "A-1", "L-1"))
      .thenAccepted();
  });

  test("only of what the approval names", () => {
    given(...ready, [approved])
      .when(copy("C-1", "A-2", "L-1"))
      .thenRefused({ rule: "R8-2", path: "of", params: { why: "asset", asset: "A-2" } });
    given(...ready, [approveCopies("L-1")])
      .when(copy("C-1", "A-2", "L-1"))
      .thenAccepted();
  });

  test("of what the approval names also from a copy of it, and from what it was packed into", () => {
    given(...ready, [approved, copy("C-1", "A-1", "L-1")])
      .when(copy("C-2", "C-1", "L-1"))
      .thenKnown("asset", "C-1", { copies: ["C-2"] })
      .thenKnown("copyApproval", "L-1", { used: 2 });
    given(
      stage,
      heldBoxes("B-1", 2),
      [approveCopies("L-1", ["B-1"])],
      [repack(["B-1"], [{ asset: "B-2", value: 2 }])],
    )
      .when(copy("C-1", "B-2", "L-1"))
      .thenAccepted();
  });

  test("only onto the media the approval names", () => {
    const onTape = approveCopies("L-1", ["A-1"], { media: ["tape"] });
    given(...ready, [onTape])
      .when(copy("C-1", "A-1", "L-1", { media: "dvd" }))
      .thenRefused({ rule: "R8-2", path: "media", params: { why: "media" } });
    given(...ready, [onTape])
      .when(copy("C-1", "A-1", "L-1", { media: "tape" }))
      .thenAccepted();
  });

  test.each([["number"], ["media"], ["place"], ["dueOn"]] as const)(
    "is registered with its %s",
    (member) => {
      given(...ready, [approved])
        .when(lacking(copy("C-1", "A-1", "L-1"), member))
        .thenRefused({
          rule: "R8-3",
          article: 8,
          severity: "block",
          path: member,
          params: { missing: [member] },
        });
    },
  );

  test("is to be gone when its original is, if nothing else is said", () => {
    const due = [
      register("D-1", { dueOn: "2026-10-01" }),
      ...handOver("in-D-1", "provision", ["D-1"]),
    ];
    given(stage, due, [approveCopies("L-1")])
      .when(lacking(copy("C-1", "D-1", "L-1"), "dueOn"))
      .thenKnown("asset", "C-1", { dueOn: "2026-10-01" });
  });

  test("is made of what is held, and of nothing else", () => {
    const refused = { rule: "wrong-state", path: "of", article: 8 } as const;
    given(...ready, [register("P-1"), approveCopies("L-1")])
      .when(copy("C-1", "P-1", "L-1"))
      .thenRefused(refused);
    given(...ready, [approved, takeOut(["A-1"])])
      .when(copy("C-1", "A-1", "L-1"))
      .thenRefused(refused);
    given(...ready, [approved, ...handOver("back", "return", ["A-1"])])
      .when(copy("C-1", "A-1", "L-1"))
      .thenRefused(refused);
  });

  test("is not made once the contract has ended", () => {
    given(...ready, [approved, endContract()])
      .when(copy("C-1", "A-1", "L-1"))
      .thenRefused({ rule: "contract-ended", article: 14 });
  });

  test("lies where its original lies, on a medium that may lie there", () => {
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1", { place: ANNEX }))
      .thenRefused({ rule: "wrong-stage", path: "of", article: 10 });
    const sticks = [
      designatePlace("P-30", { media: ["usb"] }),
      ...carry("W-1", "move", { assets: ["A-1"], to: "P-30" }),
    ];
    const there = given(...ready, [approved, place("P-30"), ...sticks]);
    there
      .when(copy("C-1", "A-1", "L-1"))
      .thenRefused({ rule: "R10-5", path: "media", params: { limit: "media" } });
    there.when(copy("C-1", "A-1", "L-1", { media: "usb" })).thenAccepted();
  });

  test("may arise elsewhere where it is sent as data, as the place and its cloud allow", () => {
    const sent = lacking(
      copy("C-1", "A-1", "L-1", {
        media: "cloud",
        place: "P-40",
        quantity: { value: 1, unit: "file" },
      }),
      "serial",
    );
    const cloud = place("P-40", { kind: "cloud" });
    given(...ready, [approved, cloud, evaluate("P-40")])
      .when(sent)
      .thenRefused("R8-4", "R10-1");
    given(...ready, [approved, cloud, designatePlace("P-40")])
      .when(sent)
      .thenRefused("R8-4", "R17-1", "R17-2", "R17-3", "R17-4", "R17-5", "R17-6");
    given(...ready, [approved, cloud, designatePlace("P-40"), evaluate("P-40")])
      .when(sent)
      .thenNoticed({ rule: "R8-4", article: 8, severity: "info", path: "media" });
  });

  test("of data is asked about where the contract says so, and let be where it is on a medium", () => {
    const data = lacking(
      copy("C-1", "A-1", "L-1", { media: "data", quantity: { value: 1, unit: "file" } }),
      "serial",
    );
    const strict = [stageWith({ severity: { "R8-4": "warn" } }), held("A-1"), [approved]] as const;
    given(...strict)
      .when(data)
      .thenRefused({ rule: "R8-4", severity: "warn" });
    given(...strict)
      .when(because("承諾の条件を確認した", ["R8-4"], data))
      .thenAccepted();
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1"))
      .thenNoticed();
  });

  test("takes a number of its own, and is made by someone who may handle the original", () => {
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1", { number: "A-2" }))
      .thenRefused({ rule: "R24-1", path: "number" });
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1", { serial: "SN-A-2" }))
      .thenRefused({ rule: "R24-2", path: "serial" });
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1", { person: "p-outsider" }))
      .thenRefused("R5-1", "R6-1");
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1", { quantity: { value: 1, unit: "lot" } }))
      .thenRefused({ rule: "R11-5", path: "quantity.unit" });
  });

  test("on a medium of the contractor is said to be one", () => {
    given(...ready, [approved])
      .when(copy("C-1", "A-1", "L-1", { mediumOwner: "contractor" }))
      .thenNoticed("R9-2");
  });
});

describe("an original with a living copy (art. 8)", () => {
  const copied = [...ready, [approved, copy("C-1", "A-1", "L-1")]] as const;
  const warned = (path: string) =>
    ({
      rule: "R8-5",
      article: 8,
      severity: "warn",
      path,
      params: { asset: "A-1", count: 1, copies: "C-1" },
    }) as const;

  test("is not returned unseen", () => {
    given(...copied)
      .when(issue("back", "return", ["A-1"]))
      .thenRefused(warned("lines.0.asset"));
    given(...copied)
      .when(because("予備を残す指示による", ["R8-5"], issue("back", "return", ["A-1"])))
      .thenAccepted();
  });

  test("is returned together with it, and after it", () => {
    given(...copied)
      .when(issue("back", "return", ["A-1", "C-1"]))
      .thenAccepted();
    given(...copied, handOver("first", "return", ["C-1"]))
      .when(issue("back", "return", ["A-1"]))
      .thenAccepted();
  });

  test("is not put on a disposal slip, nor destroyed, unseen", () => {
    const order = [...copied, [instruct("O-1", ["A-1"])]] as const;
    const slip = issue("out", "disposal", ["A-1"], { instruction: "O-1" });
    const knowingly = because("予備を残す指示による", ["R8-5"], slip);
    given(...order)
      .when(slip)
      .thenRefused(warned("lines.0.asset"));
    const handed = [...order, [knowingly, release("out"), receive("out")]] as const;
    given(...handed)
      .when(destroy("D-1", "out"))
      .thenRefused(warned("units.0.asset"));
    given(...handed)
      .when(because("予備を残す指示による", ["R8-5"], destroy("D-1", "out")))
      .thenAccepted();
  });

  test("is not closed as lost unseen", () => {
    const lost = [...copied, [reportMissing(["A-1"])]] as const;
    given(...lost)
      .when(closeLoss(["A-1"]))
      .thenRefused(warned("assets.0"));
    given(...lost)
      .when(because("予備を残す指示による", ["R8-5"], closeLoss(["A-1"])))
      .thenAccepted();
  });

  test("is one also as what it was packed into, and by copies of its copies", () => {
    const { books } = booksAfter(
      stage,
      heldBoxes("B-1", 2),
      [approveCopies("L-1", ["B-1"]), copy("C-1", "B-1", "L-1"), copy("C-2", "C-1", "L-1")],
      [
        repack(
          ["B-1"],
          [
            { asset: "B-2", value: 1 },
            { asset: "B-3", value: 1 },
          ],
        ),
      ],
      destroyed("D-1", ["C-1"]).map((doing) => because("控えは残す", ["R8-5"], doing)),
      [certify("CT-1", "D-1"), accept("CT-1")],
    );
    const living = (id: string) => {
      const asset = books.get("asset", id);
      return asset && livingCopies(books, asset).map(({ number }) => number);
    };
    expect(books.get("asset", "C-1")?.state).toBe("disposed");
    expect(living("B-2")).toEqual(["C-2"]);
    expect(living("B-3")).toEqual(["C-2"]);
    expect(living("C-2")).toEqual([]);
  });

  test("packed together with its copy has none left outside, and the copy counts on where it went", () => {
    const printed = { media: "paper", quantity: { value: 1, unit: "box" } } as const;
    const { books } = booksAfter(
      stage,
      heldBoxes("B-1", 2),
      [approveCopies("L-1", ["B-1"])],
      [lacking(copy("C-1", "B-1", "L-1", printed), "serial")],
      [lacking(copy("C-2", "B-1", "L-1", printed), "serial")],
      [repack(["B-1", "C-1"], [{ asset: "B-9", value: 3 }])],
      [repack(["C-2"], [{ asset: "C-3", value: 1 }])],
    );
    const mixed = books.get("asset", "B-9");
    expect(mixed && livingCopies(books, mixed).map(({ number }) => number)).toEqual(["C-3"]);
    expect(mixed?.copyOf).toBeUndefined();
    expect(books.get("asset", "C-3")?.copyOf?.asset).toBe("B-1");
  });

  test("does not come into being by taking anything in", () => {
    given(...copied, [register("A-9")])
      .when(issue("in", "provision", ["A-9"]))
      .thenAccepted();
  });
});

describe("at the end of the contract (art. 8, 14)", () => {
  const copied = [stage, held("A-1"), [approved, copy("C-1", "A-1", "L-1")]] as const;
  const back = (slip: string, asset: string) =>
    handOver(slip, "return", [asset]).map((doing) => because("控えは残す", ["R8-5"], doing));

  test("a copy that is left keeps the contract from being completed", () => {
    given(...copied, back("S-A", "A-1"), [endContract()])
      .when(complete)
      .thenRefused({ rule: "R14-1", params: { count: 1 } }, "R14-8");
    given(...copied, back("S-A", "A-1"), back("S-C", "C-1"), [endContract()])
      .when(complete)
      .thenAccepted();
  });

  test("the balance counts copies apart from what was received, and comes to zero with them", () => {
    const rows = (...story: readonly (Act | readonly Act[])[]) =>
      balanceOf(all(booksAfter(...story).books, "asset").map(tallyOf));
    const before = rows(...copied);
    expect(before).toMatchObject([
      { media: "usb", received: 1, held: 1 },
      { media: "tape", received: 0, copied: 1, held: 1 },
    ]);
    expect(before[0]).not.toHaveProperty("copied");
    const after = rows(...copied, back("S-A", "A-1"), back("S-C", "C-1"));
    expect(after.map(({ held: left }) => left)).toEqual([0, 0]);
    expect([...before, ...after].every(isBalanced)).toBe(true);
  });

  test("the completion report names the copy, of what it was one, and under which paper", () => {
    const { books } = given(...copied, back("S-A", "A-1"), back("S-C", "C-1"), [
      endContract(),
    ]).when(complete);
    const content = books.get("sheet", `completionReport/${CONTRACT}/completed`)?.content;
    expect(content).toMatchObject({
      balance: [{ received: 1 }, { received: 0, copied: 1, returned: 1, held: 0 }],
      units: [{ number: "A-1" }, { number: "C-1", copyOf: { number: "A-1", approval: "写-L-1" } }],
    });
  });
});
