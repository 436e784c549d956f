/** What a form says when it is frozen: the state of that moment, from the ledger's own words. */
import { describe, expect, test } from "vitest";
import type {
  HandoverSlipContent,
  DisposalCertificateContent,
} from "../../../shared/forms/content.ts";
import type { MemoryBooks } from "../../../shared/domain/memory.ts";
import { sheetId } from "../../../shared/domain/state.ts";
import { finding, handOver, issue, receive, register, release } from "../../helpers/acts.ts";
import { accept, certify, destroyed } from "../../helpers/disposalActs.ts";
import { carry, checkArrival, arrive, depart } from "../../helpers/transportActs.ts";
import { booksAfter } from "../../helpers/given.ts";
import { MANAGER, OFFICIAL, designate, stage, stageWith } from "../../helpers/stage.ts";

function slip(books: MemoryBooks, id: string, at: "issued" | "completed"): HandoverSlipContent {
  const content = books.get("sheet", sheetId("handoverSlip", id, at))?.content;
  if (content?.form !== "handoverSlip") throw new Error(`no slip ${id} ${at}`);
  return content;
}

function certificate(books: MemoryBooks, at: "issued" | "completed"): DisposalCertificateContent {
  const content = books.get("sheet", sheetId("disposalCertificate", "cert", at))?.content;
  if (content?.form !== "disposalCertificate") throw new Error(`no certificate ${at}`);
  return content;
}

describe("a slip's content", () => {
  test("is frozen when it is issued, and again when both sides have confirmed", () => {
    const { books } = booksAfter(stage, register("A-1"), ...handOver("in", "provision", ["A-1"]));
    const issued = slip(books, "in", "issued");
    expect(issued.release).toBeUndefined();
    expect(issued.lines[0]?.check).toBeUndefined();
    const completed = slip(books, "in", "completed");
    expect(completed.receipt).toMatchObject({ by: "paper", identityShown: true });
    expect(completed.lines[0]?.check).toMatchObject({ counted: 1, serialRead: "SN-A-1" });
  });

  test("names the seals put on when it left, not those it was issued with", () => {
    const { books } = booksAfter(
      stage,
      register("A-1"),
      issue("in", "provision", ["A-1"], {
        lines: [{ asset: "A-1", quantity: { value: 1, unit: "stick" }, seal: "S-1" }],
      }),
      release("in"),
      ...carry("way", "provision", { slip: "in", seals: [{ asset: "A-1", seal: "S-2" }] }),
      receive("in"),
    );
    expect(slip(books, "in", "issued").lines[0]?.seal).toBe("S-1");
    expect(slip(books, "in", "completed").lines[0]?.seal).toBe("S-2");
  });

  test("lists differences by line", () => {
    const { books } = booksAfter(
      stage,
      register("A-1"),
      register("A-2"),
      issue("in", "provision", ["A-1", "A-2"]),
      release("in"),
      receive("in", { look: finding("in", "A-2", { counted: 0 }) }),
    );
    expect(slip(books, "in", "completed").differences).toEqual([
      { line: 2, kind: "quantity", expected: "1", found: "0" },
    ]);
  });

  test("leaves a line unchecked that was set aside on the way", () => {
    const { books } = booksAfter(
      stage,
      register("A-1"),
      register("A-2"),
      issue("in", "provision", ["A-1", "A-2"]),
      release("in"),
      depart("way", "provision", { slip: "in" }),
      arrive("way"),
      checkArrival("way", { found: { "A-2": { counted: 0 } } }),
      receive("in"),
    );
    const { lines } = slip(books, "in", "completed");
    expect(lines.map((line) => line.check === undefined)).toEqual([false, true]);
  });

  test("names the office that counts at a handover first", () => {
    const { books } = booksAfter(
      stage,
      designate(OFFICIAL, "handler"),
      designate(MANAGER, "handler"),
      register("A-1"),
      issue("in", "provision", ["A-1"]),
    );
    const { giver, receiver } = slip(books, "in", "issued");
    expect([giver.office, receiver.office]).toEqual(["designatedOfficial", "custodyManager"]);
  });

  test("names a contact of the contractor's side exactly where seals are omitted", () => {
    const story = [register("A-1"), ...handOver("in", "provision", ["A-1"])];
    expect(slip(booksAfter(stage, ...story).books, "in", "issued").contact).toBeUndefined();
    const { books } = booksAfter(
      stageWith({ seals: "omitted" }),
      ...story,
      ...handOver("out", "return", ["A-1"]),
    );
    const manager = books.get("person", MANAGER)?.name;
    expect(slip(books, "in", "issued").contact?.name).toEqual(manager);
    expect(slip(books, "out", "issued").contact?.name).toEqual(manager);
  });
});

describe("a certificate's content", () => {
  const story = [
    register("A-1"),
    ...handOver("in", "provision", ["A-1"]),
    ...destroyed("work", ["A-1"]),
    certify("cert", "work"),
  ];

  test("carries the serial read on the medium, unit by unit", () => {
    const { units } = certificate(booksAfter(stage, ...story).books, "issued");
    expect(units).toMatchObject([{ number: "A-1", serialRead: "SN-A-1", photos: [] }]);
  });

  test("is a draft until the client has accepted it", () => {
    const { books } = booksAfter(stage, ...story, accept("cert"));
    expect(certificate(books, "issued").accepted).toBeUndefined();
    expect(certificate(books, "completed").accepted?.person.office).toBe("designatedOfficial");
  });
});
