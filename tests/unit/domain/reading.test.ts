/** At a comparison the numbers are read on the things themselves (art. 11, 13). */
import { describe, test } from "vitest";
import { finding, held, inOrder, issue, receive, register, release } from "../../helpers/acts.ts";
import { arrive, checkArrival, depart } from "../../helpers/transportActs.ts";
import { given } from "../../helpers/given.ts";
import { lacking, stage } from "../../helpers/stage.ts";
import type { LineCheck } from "../../../shared/domain/commands/handover.ts";
import type { Books } from "../../../shared/domain/state.ts";

const without =
  (...members: readonly (keyof LineCheck)[]) =>
  (books: Books): LineCheck[] =>
    inOrder(books, ["A-1"]).map(
      (check) =>
        Object.fromEntries(
          Object.entries(check).filter(([name]) => !members.includes(name as keyof LineCheck)),
        ) as unknown as LineCheck,
    );

const issued = [register("A-1"), issue("S-1", "provision", ["A-1"])];
const sealed = [
  register("A-1"),
  issue("S-1", "provision", ["A-1"], {
    lines: [{ asset: "A-1", quantity: { value: 1, unit: "stick" }, seal: "封-1" }],
  }),
];
const unread = (what: "serial" | "seal") =>
  ({
    rule: "not-read",
    article: what === "seal" ? 13 : 11,
    severity: "block",
    path: `checks.0.${what}Read`,
    params: { asset: "A-1", what },
  }) as const;

describe("a serial that the ledger knows", () => {
  test("is read by both sides", () => {
    given(stage, issued)
      .when(release("S-1", { look: without("serialRead") }))
      .thenRefused(unread("serial"));
    given(stage, issued, release("S-1"))
      .when(receive("S-1", { look: without("serialRead") }))
      .thenRefused(unread("serial"));
    given(stage, issued, release("S-1")).when(receive("S-1")).thenAccepted();
  });

  test("is not asked of a unit that is not there, nor of one without a serial", () => {
    given(stage, issued, release("S-1"))
      .when(
        receive("S-1", {
          look: (books) => without("serialRead")(books).map((one) => ({ ...one, counted: 0 })),
        }),
      )
      .thenNoticed("R11-4");
  });

  test("is known by the seal while an intact one keeps it in", () => {
    given(stage, sealed)
      .when(release("S-1", { look: without("serialRead") }))
      .thenAccepted();
  });
});

describe("the hash of what came over a network (E22)", () => {
  const HASH = "0f".repeat(32);
  const sent = [
    lacking(
      register("A-1", {
        media: "data",
        quantity: { value: 3, unit: "file" },
        contentHash: HASH,
      }),
      "serial",
    ),
    issue("S-1", "provision", ["A-1"]),
  ];
  const unmade = {
    rule: "not-read",
    article: 11,
    path: "checks.0.hashRead",
    params: { asset: "A-1", what: "hash" },
  } as const;

  test("is made by who receives it, not by who sends it", () => {
    given(stage, sent)
      .when(release("S-1", { look: without("hashRead") }))
      .thenAccepted();
    given(stage, sent, release("S-1"))
      .when(receive("S-1", { look: without("hashRead") }))
      .thenRefused(unmade);
    given(stage, sent, release("S-1"))
      .when(receive("S-1"))
      .thenKnown("asset", "A-1", { state: "held" });
  });

  test("that is another sets it aside, and holds the slip", () => {
    const other = "1e".repeat(32);
    given(stage, sent, release("S-1"))
      .when(receive("S-1", { look: finding("S-1", "A-1", { hashRead: other }) }))
      .thenKnown("asset", "A-1", { state: "quarantined" })
      .thenKnown("slip", "S-1", { state: "held" })
      .thenNoticed({
        rule: "R11-4",
        path: "checks.0.hashRead",
        params: { asset: "A-1", expected: HASH, found: other },
      });
    given(stage, sent)
      .when(release("S-1", { look: finding("S-1", "A-1", { hashRead: other }) }))
      .thenRefused("R11-4");
  });

  test("is not asked of less than was sent, nor of what is returned, nor inside an intact seal", () => {
    given(stage, sent, release("S-1"))
      .when(
        receive("S-1", {
          look: (books) => without("hashRead")(books).map((one) => ({ ...one, counted: 2 })),
        }),
      )
      .thenNoticed("R11-4");
    given(stage, sent, release("S-1"), receive("S-1"), issue("S-2", "return", ["A-1"]))
      .when(release("S-2", { look: without("hashRead") }))
      .thenAccepted();
    given(
      stage,
      sent,
      release("S-1"),
      receive("S-1"),
      issue("S-2", "return", ["A-1"]),
      release("S-2"),
    )
      .when(receive("S-2", { look: without("hashRead") }))
      .thenAccepted();
    const closed = [
      register("A-1", { contentHash: HASH }),
      issue("S-1", "provision", ["A-1"], {
        lines: [{ asset: "A-1", quantity: { value: 1, unit: "stick" }, seal: "封-1" }],
      }),
      release("S-1"),
    ];
    given(stage, closed)
      .when(receive("S-1", { look: without("hashRead") }))
      .thenAccepted();
  });
});

describe("a seal that the ledger knows", () => {
  test("is read where it is said to be intact", () => {
    given(stage, sealed)
      .when(release("S-1", { look: without("sealRead") }))
      .thenRefused(unread("seal"));
  });

  test("may be unreadable where it is broken, and then the serial is read", () => {
    const broken = { seal: "broken" } as const;
    given(stage, sealed, release("S-1"))
      .when(receive("S-1", { look: finding("S-1", "A-1", broken) }))
      .thenNoticed("R13-5");
    given(stage, sealed, release("S-1"))
      .when(
        receive("S-1", {
          look: (books) => without("serialRead")(books).map((one) => ({ ...one, ...broken })),
        }),
      )
      .thenRefused(unread("serial"), "R13-5");
  });

  test("is read on arrival too", () => {
    const way = [...held("A-1"), depart("W-1", "move", { assets: ["A-1"] }), arrive("W-1")];
    given(stage, way).when(checkArrival("W-1")).thenAccepted();
    given(stage, way)
      .when((at, books) => checkArrival("W-1", { checks: without("serialRead")(books) })(at, books))
      .thenRefused(unread("serial"));
  });
});
