/** Handover slips from issue to completion, and every way they end otherwise (domain §6.1, E01–E20). */
import { describe, expect, test } from "vitest";
import { handOver, held, inOrder, issue, receive, register, release } from "../../helpers/acts.ts";
import { handedToVendor, instruct } from "../../helpers/disposalActs.ts";
import { arrive, carry, checkArrival, depart } from "../../helpers/transportActs.ts";
import { STORY_AT, booksAfter, given, on } from "../../helpers/given.ts";
import { refuse } from "../../helpers/refusalActs.ts";
import {
  CENTER,
  CITY,
  CITY_HALL,
  CONTRACTOR,
  CRUSHER,
  DESTROYER,
  MANAGER,
  OFFICIAL,
  PLANT,
  act,
  stage,
} from "../../helpers/stage.ts";

const voidSlip = (slip: string) => act({ type: "voidSlip", slip, reason: "誤記" });
const offered = [register("A-1"), issue("S-1", "provision", ["A-1"])];

describe("an asset provided at one desk", () => {
  test("is registered with the city, offered on a numbered slip, released and received", () => {
    given(stage)
      .when(register("A-1"))
      .thenKnown("asset", "A-1", { state: "planned", custodian: { party: CITY } });
    given(stage, register("A-1"))
      .when(issue("S-1", "provision", ["A-1"]))
      .thenKnown("slip", "S-1", {
        state: "issued",
        number: { form: "handoverSlip", year: 2026, number: 1 },
      })
      .thenKnown("asset", "A-1", { state: "offered", slip: "S-1", custodian: { party: CITY } });
    given(stage, offered)
      .when(release("S-1"))
      .thenKnown("slip", "S-1", { state: "released" })
      .thenKnown("asset", "A-1", { state: "offered", custodian: { party: CITY } });
    given(stage, offered, release("S-1"))
      .when(on("2026-07-24T10:18:00+09:00", receive("S-1")))
      .thenKnown("slip", "S-1", { state: "completed" })
      .thenKnown("asset", "A-1", {
        state: "held",
        place: CENTER,
        slip: undefined,
        custodian: { party: CONTRACTOR, person: MANAGER },
        received: { slip: "S-1", at: "2026-07-24T10:18:00+09:00" },
      });
  });

  test("is recorded with who confirmed, when, how, and what was found", () => {
    given(stage, offered)
      .when(on("2026-07-24T10:15:00+09:00", release("S-1", { remarks: "立会いあり" })))
      .thenKnown("slip", "S-1", {
        release: {
          person: OFFICIAL,
          at: "2026-07-24T10:15:00+09:00",
          by: { by: "paper" },
          identityShown: true,
          checks: [{ asset: "A-1", counted: 1, seal: "none", serialRead: "SN-A-1" }],
          remarks: "立会いあり",
        },
      });
  });

  test("is returned into the city's custody", () => {
    given(stage, held("A-1"), issue("S-1", "return", ["A-1"]), release("S-1"))
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", {
        state: "returned",
        closedBy: "S-1",
        custodian: { party: CITY, person: OFFICIAL },
      });
  });

  test("goes back in part: what stays is held as before", () => {
    given(stage, held("A-1", "A-2"), issue("S-1", "return", ["A-1"]), release("S-1"))
      .when(receive("S-1"))
      .thenKnown("asset", "A-2", { state: "held", slip: undefined });
  });

  test("changes hands where it is, and nowhere else without a transport", () => {
    given(stage, held("A-1"), issue("S-1", "return", ["A-1"], { place: CITY_HALL }), release("S-1"))
      .when(receive("S-1"))
      .thenRefused({ rule: "wrong-stage", article: 12, params: { stage: "elsewhere" } });
    given(
      stage,
      held("A-1"),
      issue("S-1", "return", ["A-1"], { place: CITY_HALL }),
      release("S-1"),
      carry("W-1", "return", { slip: "S-1" }),
    )
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", { state: "returned", place: CITY_HALL });
  });
});

describe("a confirmation", () => {
  test("compares every line", () => {
    given(stage, offered)
      .when(release("S-1", { checks: [] }))
      .thenRefused({ rule: "not-checked", article: 11, path: "lines.0" });
  });

  test("compares no line twice", () => {
    given(stage, offered)
      .when(
        release("S-1", {
          look: (books) => [...inOrder(books, ["A-1"]), ...inOrder(books, ["A-1"])],
        }),
      )
      .thenRefused({ rule: "named-twice", path: "checks.1.asset" });
  });

  test("compares nothing that the slip does not list", () => {
    given(stage, register("A-2"), offered)
      .when(release("S-1", { look: (books) => inOrder(books, ["A-1", "A-2"]) }))
      .thenRefused({ rule: "not-listed", path: "checks.1.asset", params: { asset: "A-2" } });
  });

  test("is given once by each side", () => {
    given(stage, offered, release("S-1"))
      .when(release("S-1"))
      .thenRefused({ rule: "wrong-stage", params: { kind: "slip", id: "S-1", stage: "released" } });
    given(stage, offered, release("S-1"), receive("S-1"))
      .when(receive("S-1", { checks: [] }))
      .thenRefused({ rule: "wrong-stage", params: { stage: "completed" } });
  });

  test("is not given on a void slip", () => {
    given(stage, offered, voidSlip("S-1"))
      .when(release("S-1", { checks: [] }))
      .thenRefused({ rule: "wrong-stage", params: { stage: "void" } });
  });
});

describe("the number of a slip", () => {
  const numbered = (slip: string, year: number, number: number) =>
    [slip, { form: "handoverSlip", year, number }] as const;

  test("counts up within the fiscal year of the date of issue, and starts anew each April", () => {
    const march = "2027-03-31T15:00:00+09:00";
    const april = "2027-04-01T09:00:00+09:00";
    const story = given(
      stage,
      ["A-1", "A-2", "A-3"].map((asset) => register(asset)),
      issue("S-1", "provision", ["A-1"]),
      on(march, issue("S-2", "provision", ["A-2"])),
    );
    const { books } = story.when(on(april, issue("S-3", "provision", ["A-3"])));
    for (const [slip, number] of [
      numbered("S-1", 2026, 1),
      numbered("S-2", 2026, 2),
      numbered("S-3", 2027, 1),
    ])
      expect(books.get("slip", slip)?.number).toEqual(number);
  });

  test("stays used when the slip is voided", () => {
    const { books } = given(stage, offered, voidSlip("S-1")).when(
      issue("S-2", "provision", ["A-1"]),
    );
    expect(books.get("slip", "S-2")?.number.number).toBe(2);
    expect(books.get("slip", "S-1")).toMatchObject({ state: "void", number: { number: 1 } });
  });

  test("is not shared with transports and certificates, which count on their own", () => {
    given(stage, held("A-1"), held("A-2"))
      .when(depart("W-1", "move", { assets: ["A-1"] }))
      .thenKnown("transport", "W-1", {
        number: { form: "transportRecord", year: 2026, number: 1 },
      });
  });
});

describe("a voided slip", () => {
  test("leaves what it offered with the city", () => {
    given(stage, offered, release("S-1"))
      .when(voidSlip("S-1"))
      .thenKnown("slip", "S-1", {
        state: "void",
        voided: { at: "2026-07-24T10:03:00+09:00", reason: "誤記" },
      })
      .thenKnown("asset", "A-1", { state: "planned", slip: undefined });
  });

  test("leaves what it was to return where it is held", () => {
    given(stage, held("A-1"), issue("S-1", "return", ["A-1"]))
      .when(voidSlip("S-1"))
      .thenKnown("asset", "A-1", { state: "held", place: CENTER });
  });

  test("leaves what it was to dispose of under its instruction", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]), issue("S-1", "disposal", ["A-1"]))
      .when(voidSlip("S-1"))
      .thenKnown("asset", "A-1", { state: "disposalInstructed", instruction: "O-1" });
  });

  test("is not voided while its load is on the way", () => {
    const underway = [
      held("A-1"),
      issue("S-1", "return", ["A-1"], { place: CITY_HALL }),
      release("S-1"),
      depart("W-1", "return", { slip: "S-1" }),
    ].flat();
    for (const past of [underway, [...underway, arrive("W-1")]])
      given(stage, past)
        .when(voidSlip("S-1"))
        .thenRefused({ rule: "wrong-stage", params: { stage: "underway" } });
  });

  test("can be a return that the city turned down: the load stays there, in the contractor's custody", () => {
    const arrived = [
      held("A-1", "A-2"),
      issue("S-1", "return", ["A-1", "A-2"], { place: CITY_HALL }),
      release("S-1"),
      depart("W-1", "return", { slip: "S-1", seals: [{ asset: "A-2", seal: "封-2" }] }),
      arrive("W-1"),
      checkArrival("W-1", { found: { "A-2": { seal: "broken" } } }),
    ].flat();
    given(stage, arrived)
      .when(voidSlip("S-1"))
      .thenKnown("asset", "A-1", {
        state: "held",
        place: CITY_HALL,
        slip: undefined,
        transport: undefined,
        custodian: { party: CONTRACTOR, person: MANAGER },
      })
      .thenKnown("asset", "A-2", {
        state: "quarantined",
        quarantinedFrom: "held",
        slip: undefined,
      });
    given(stage, arrived, voidSlip("S-1"))
      .when(depart("W-2", "move", { assets: ["A-1"], from: CITY_HALL, to: CENTER }))
      .thenAccepted();
  });

  test("is not a provision that has arrived: that is received, and returned if need be", () => {
    given(
      stage,
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: CITY_HALL }),
      release("S-1"),
      carry("W-1", "provision", { slip: "S-1" }),
    )
      .when(voidSlip("S-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "underway" } });
  });

  test("is voided once", () => {
    given(stage, offered, voidSlip("S-1"))
      .when(voidSlip("S-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "void" } });
  });
});

describe("a slip that one side does not agree to", () => {
  test("keeps the reason and moves nothing", () => {
    given(stage, offered, release("S-1"))
      .when(on("2026-07-24T10:30:00+09:00", refuse("S-1")))
      .thenKnown("slip", "S-1", {
        state: "released",
        disputes: [
          {
            side: "receiver",
            at: "2026-07-24T10:30:00+09:00",
            reason: "数量の認識が異なる",
            nonAcceptance: "refused-S-1",
          },
        ],
      })
      .thenKnown("asset", "A-1", { state: "offered", custodian: { party: CITY } });
  });

  test("keeps a reason without a paper where an earlier program recorded it", () => {
    const { books } = booksAfter(stage, offered);
    const earlier = {
      type: "slipDisputed",
      occurredAt: "2026-07-24T10:30:00+09:00",
      slip: "S-1",
      side: "giver",
      reason: "数が違う",
    } as const;
    books.follow(earlier, { seq: 9000 });
    expect(books.get("slip", "S-1")?.disputes).toEqual([
      { side: "giver", at: earlier.occurredAt, reason: "数が違う" },
    ]);
    expect([...books.all("nonAcceptance")]).toEqual([]);
  });

  test("can still be confirmed when they have agreed", () => {
    given(stage, offered, release("S-1"), refuse("S-1"))
      .when(receive("S-1"))
      .thenKnown("slip", "S-1", { state: "completed" });
  });

  test("is past arguing once it is complete", () => {
    given(stage, held("A-1"))
      .when(refuse("in-A-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "completed" } });
  });
});

describe("a disposal slip to a vendor", () => {
  test("puts the units into the vendor's hands", () => {
    given(stage, held("A-1"), handedToVendor("D-1", ["A-1"]))
      .when(register("Z-9"))
      .thenKnown("asset", "A-1", {
        state: "disposing",
        place: PLANT,
        slip: "out-D-1",
        custodian: { party: DESTROYER, person: CRUSHER },
      });
  });

  test("to the official who watches leaves them with the contractor", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]), handOver("S-1", "disposal", ["A-1"]))
      .when(register("Z-9"))
      .thenKnown("asset", "A-1", {
        state: "disposing",
        custodian: { party: CONTRACTOR, person: MANAGER },
      });
  });
});

describe("a signed copy", () => {
  const scan = {
    sha256: "b".repeat(64),
    bytes: 9,
    mediaType: "application/pdf",
    name: "受渡票.pdf",
  };
  const file = act({ type: "fileSignedCopy", form: "handoverSlip", subject: "in-A-1", scan });

  test("is filed with its slip, more than once if need be", () => {
    given(stage, held("A-1"), file)
      .when(file)
      .thenKnown("slip", "in-A-1", { scans: [scan.sha256, scan.sha256] });
  });

  test("is not filed for a slip that does not exist", () => {
    given(stage)
      .when(file)
      .thenRefused({ rule: "not-found", params: { kind: "slip", id: "in-A-1" } });
  });
});

test("a slip names only what the ledger knows, and only once", () => {
  given(stage)
    .when(issue("S-1", "provision", ["A-1"]))
    .thenRefused({
      rule: "not-found",
      path: "lines.0.asset",
      params: { kind: "asset", id: "A-1" },
    });
  given(stage, register("A-1"))
    .when(issue("S-1", "provision", ["A-1", "A-1"]))
    .thenRefused({ rule: "named-twice", path: "lines.1.asset", params: { asset: "A-1" } });
  given(stage, offered)
    .when(on(STORY_AT, issue("S-1", "provision", ["A-1"])))
    .thenRefused({ rule: "already-exists", path: "slip", params: { kind: "slip", id: "S-1" } });
});
