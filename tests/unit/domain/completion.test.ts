/** The balance of a contract's custody, and the report to the client once it is zero (Art. 14). */
import { describe, expect, test } from "vitest";
import { balanceOf, isBalanced, tallyOf } from "../../../shared/domain/balance.ts";
import type { MemoryBooks } from "../../../shared/domain/memory.ts";
import {
  closeLoss,
  complete,
  endContract,
  handOver,
  held,
  heldBoxes,
  register,
  repack,
  reportMissing,
} from "../../helpers/acts.ts";
import { accept, certify, destroyed } from "../../helpers/disposalActs.ts";
import { booksAfter, given, all } from "../../helpers/given.ts";
import {
  closeIncident,
  openIncident,
  submitReport,
  tellClient,
  writeReport,
} from "../../helpers/recordActs.ts";
import { CONTRACT, MANAGER, OFFICIAL, stage } from "../../helpers/stage.ts";

const balance = (books: MemoryBooks) => balanceOf(all(books, "asset").map(tallyOf));
const back = (...assets: string[]) => handOver("back", "return", assets);

/** One unit returned, one destroyed, one lost and closed by the client in writing. */
const everyEnd = [
  stage,
  held("A-1", "A-2", "A-3"),
  back("A-1"),
  destroyed("D-1", ["A-2"]),
  [certify("cert", "D-1"), accept("cert")],
  [openIncident("I-1", ["A-3"], { measure: "missing" })],
  [tellClient("I-1"), writeReport("R-1", "I-1"), submitReport("R-1")],
  [closeLoss(["A-3"]), closeIncident("I-1")],
  [endContract()],
] as const;

describe("the balance", () => {
  test("counts what was received, and what became of it, by kind", () => {
    const { books } = booksAfter(stage, held("A-1", "A-2"), heldBoxes("B-1", 5), back("A-1"));
    expect(balance(books)).toMatchObject([
      { media: "usb", unit: "stick", received: 2, returned: 1, held: 1 },
      { media: "paper", unit: "box", received: 5, returned: 0, held: 5 },
    ]);
  });

  test("is not changed by packing, and counts the parts where they end", () => {
    const { books } = booksAfter(
      stage,
      heldBoxes("B-1", 5),
      [
        repack(
          ["B-1"],
          [
            { asset: "B-2", value: 3 },
            { asset: "B-3", value: 2 },
          ],
        ),
      ],
      back("B-2"),
    );
    const [row] = balance(books);
    expect(row).toMatchObject({ received: 5, returned: 3, held: 2 });
    expect(row && isBalanced(row)).toBe(true);
  });

  test("leaves out what was never handed over, and keeps what is missing", () => {
    const { books } = booksAfter(stage, held("A-1"), [register("A-2"), reportMissing(["A-1"])]);
    expect(balance(books)).toMatchObject([{ received: 1, held: 1, lost: 0 }]);
  });

  test("does not add up when a unit vanishes or is there twice", () => {
    const { books } = booksAfter(stage, held("A-1", "A-2"));
    const tallies = all(books, "asset").map(tallyOf);
    const [one] = tallies;
    if (!one) throw new Error("nothing was held");
    expect(
      balanceOf([{ ...one, state: "superseded" }, ...tallies.slice(1)]).map(isBalanced),
    ).toEqual([false]);
    expect(balanceOf([...tallies, { ...one, original: false }]).map(isBalanced)).toEqual([false]);
  });
});

describe("the completion report (art. 14)", () => {
  test("is frozen with the completion: every kind at zero, every unit with the entries that prove it", () => {
    const { books } = given(...everyEnd).when(complete);
    const content = books.get("sheet", `completionReport/${CONTRACT}/completed`)?.content;
    expect(content).toMatchObject({
      form: "completionReport",
      number: { form: "completionReport", number: 1 },
      balance: [{ received: 3, returned: 1, destroyed: 1, lost: 1, held: 0 }],
      units: [
        { number: "A-1", end: "returned", ended: { paper: { form: "handoverSlip" } } },
        { number: "A-2", end: "destroyed", ended: { paper: { form: "disposalCertificate" } } },
        { number: "A-3", end: "lost", ended: { document: {} } },
      ],
    });
    const units = content?.form === "completionReport" ? content.units : [];
    for (const unit of units) {
      expect(unit.received?.entry).toEqual(expect.any(Number));
      expect(unit.ended.entry).toBeGreaterThan(unit.received?.entry ?? Infinity);
    }
  });

  test("is signed by someone of the contractor", () => {
    given(...everyEnd)
      .when(
        (at, books) =>
          ({ ...complete(at, books), issuer: OFFICIAL }) as ReturnType<typeof complete>,
      )
      .thenRefused({ rule: "wrong-side", path: "issuer" });
    given(...everyEnd)
      .when(complete)
      .thenKnown("completion", CONTRACT, { issuer: MANAGER });
  });

  test("comes back signed after the contract is over", () => {
    const scan = {
      sha256: "b".repeat(64),
      bytes: 10,
      mediaType: "application/pdf",
      name: "控.pdf",
    };
    given(...everyEnd, [complete])
      .when((at) => ({
        type: "fileSignedCopy",
        occurredAt: at,
        form: "completionReport",
        subject: CONTRACT,
        scan,
      }))
      .thenKnown("completion", CONTRACT, { scans: [scan.sha256] });
  });
});
