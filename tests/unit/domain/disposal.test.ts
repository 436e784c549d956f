/** Destruction: the instruction, the slip, the work, the certificate, the client's acceptance (domain T17–T22). */
import { describe, expect, test } from "vitest";
import {
  clear,
  finding,
  find,
  handOver,
  held,
  issue,
  receive,
  register,
  release,
  reportMissing,
} from "../../helpers/acts.ts";
import {
  accept,
  certify,
  destroy,
  destroyed,
  handedToVendor,
  instruct,
} from "../../helpers/disposalActs.ts";
import { vendorPaper } from "../../helpers/recordActs.ts";
import { booksAfter, given, happen, on } from "../../helpers/given.ts";
import {
  CLERK,
  CONTRACT,
  CRUSHER,
  DESTROYER,
  MANAGER,
  OFFICIAL,
  act,
  paper,
  stage,
} from "../../helpers/stage.ts";

const withdraw = (instruction: string) =>
  act({ type: "withdrawInstruction", instruction, document: paper("撤回-1") });

describe("an instruction to destroy", () => {
  test("stands with its document, and its assets wait under it", () => {
    given(stage, held("A-1"))
      .when(on("2026-07-24T11:00:00+09:00", instruct("O-1", ["A-1"])))
      .thenRecorded({
        type: "disposalInstructed",
        instruction: "O-1",
        contract: CONTRACT,
        document: { number: "廃-O-1", date: "2026-07-24" },
        assets: ["A-1"],
        method: "destroy",
        deadline: "2027-03-31",
        witnessRequired: true,
        photosRequired: false,
      })
      .thenKnown("asset", "A-1", { state: "disposalInstructed", instruction: "O-1" });
  });

  test("has no deadline before its own date", () => {
    given(stage, held("A-1"))
      .when(instruct("O-1", ["A-1"], { deadline: "2026-07-23" }))
      .thenRefused({ rule: "term-reversed", article: 14, path: "deadline" });
    given(stage, held("A-1"))
      .when(instruct("O-1", ["A-1"], { deadline: "2026-07-24" }))
      .thenAccepted();
  });

  test("is withdrawn, and its assets rest where they are", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]))
      .when(withdraw("O-1"))
      .thenKnown("asset", "A-1", { state: "held", instruction: undefined });
  });

  test("is withdrawn for what is left of it: what was destroyed stays destroyed", () => {
    const part = [
      held("A-1", "A-2"),
      instruct("O-1", ["A-1", "A-2"]),
      handOver("S-1", "disposal", ["A-1"]),
      destroy("D-1", "S-1"),
    ].flat();
    given(stage, part)
      .when(withdraw("O-1"))
      .thenKnown("asset", "A-1", { state: "destroyedUncertified", instruction: "O-1" })
      .thenKnown("asset", "A-2", { state: "held", instruction: undefined });
    given(stage, part, certify("C-1", "D-1"), accept("C-1"), withdraw("O-1"))
      .when(register("Z-9"))
      .thenKnown("asset", "A-1", { state: "disposed", instruction: "O-1" });
  });

  test("is withdrawn for what is not lost", () => {
    given(stage, held("A-1", "A-2"), instruct("O-1", ["A-1", "A-2"]), reportMissing(["A-1"]))
      .when(withdraw("O-1"))
      .thenKnown("asset", "A-1", { state: "missing" })
      .thenKnown("asset", "A-2", { state: "held" });
  });

  test("is not withdrawn under what is on its way to be destroyed", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]), issue("S-1", "disposal", ["A-1"]))
      .when(withdraw("O-1"))
      .thenRefused({ rule: "wrong-state", params: { state: "disposing", transition: "T18" } });
  });

  test("is withdrawn once, and not when it has been carried out", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]), withdraw("O-1"))
      .when(withdraw("O-1"))
      .thenRefused({ rule: "wrong-stage", params: { kind: "instruction", stage: "withdrawn" } });
    given(stage, held("A-1"), destroyed("D-1", ["A-1"]))
      .when(withdraw("order-D-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "carriedOut" } });
  });

  test("may follow one that was withdrawn", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]), withdraw("O-1"))
      .when(instruct("O-2", ["A-1"]))
      .thenKnown("asset", "A-1", { state: "disposalInstructed", instruction: "O-2" });
  });
});

describe("the work of destruction", () => {
  const handed = [held("A-1", "A-2"), destroyed("D-1", ["A-1", "A-2"]).slice(0, -1)].flat();

  test("leaves what it destroyed waiting for its certificate", () => {
    given(stage, handed)
      .when(destroy("D-1", "out-D-1"))
      .thenKnown("destruction", "D-1", { destroyed: ["A-1", "A-2"], contract: CONTRACT })
      .thenKnown("asset", "A-1", {
        state: "destroyedUncertified",
        destruction: "D-1",
        slip: undefined,
      });
  });

  test("may be done unit by unit, each under a record of its own", () => {
    const one = (asset: string, destruction: string) =>
      destroy(destruction, "out-D-1", {
        units: [{ asset, serialRead: `SN-${asset}`, photos: [] }],
      });
    given(stage, handed, one("A-1", "D-1"))
      .when(one("A-2", "D-2"))
      .thenKnown("asset", "A-1", { destruction: "D-1" })
      .thenKnown("asset", "A-2", { destruction: "D-2" });
  });

  test("follows a disposal slip that both sides have confirmed", () => {
    const issued = [
      held("A-1"),
      instruct("O-1", ["A-1"]),
      issue("S-1", "disposal", ["A-1"]),
    ].flat();
    given(stage, issued)
      .when(destroy("D-1", "S-1"))
      .thenRefused({ rule: "wrong-stage", params: { kind: "slip", stage: "issued" } });
    given(stage, issued, release("S-1"))
      .when(destroy("D-1", "S-1"))
      .thenRefused({ rule: "wrong-stage", params: { stage: "released" } });
    given(stage, held("A-1"))
      .when(
        destroy("D-1", "in-A-1", { units: [{ asset: "A-1", serialRead: "SN-A-1", photos: [] }] }),
      )
      .thenRefused({ rule: "wrong-stage", params: { stage: "completed" } }, "wrong-state");
  });

  test("destroys what is on its slip, and nothing else", () => {
    const stray = [held("A-3"), handed].flat();
    given(stage, stray)
      .when(
        destroy("D-1", "out-D-1", { units: [{ asset: "A-3", serialRead: "SN-A-3", photos: [] }] }),
      )
      .thenRefused({ rule: "not-listed", path: "units.0.asset", params: { asset: "A-3" } });
  });

  test("destroys nothing twice", () => {
    given(stage, handed, destroy("D-1", "out-D-1"))
      .when(
        destroy("D-2", "out-D-1", { units: [{ asset: "A-1", serialRead: "SN-A-1", photos: [] }] }),
      )
      .thenRefused({ rule: "wrong-state", params: { state: "destroyedUncertified" } });
  });

  test("ends after it began", () => {
    given(stage, handed)
      .when(destroy("D-1", "out-D-1", { startedAt: "2026-07-24T23:00:00+09:00" }))
      .thenRefused({ rule: "term-reversed", article: 14, path: "startedAt" });
  });

  test("is done again, as the client instructs, where it did not pass its check", () => {
    const failed = destroy("D-1", "out-D-1", {
      verification: { result: "failed", how: "破砕片が大きい", person: MANAGER },
    });
    given(stage, handed, failed)
      .when(certify("C-1", "D-1"))
      .thenRefused({ rule: "nothing-named", path: "destruction" });
    given(stage, handed, failed, clear(["A-1", "A-2"]))
      .when(destroy("D-2", "out-D-1"))
      .thenKnown("asset", "A-1", { state: "destroyedUncertified", destruction: "D-2" });
  });

  test("can never give back as held what may be destroyed already", () => {
    const wrongSerial = destroy("D-1", "out-D-1", {
      units: [{ asset: "A-1", serialRead: "SN-X", photos: [] }],
    });
    given(stage, handed, wrongSerial)
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "disposing", slip: "out-D-1" });
  });

  test("of something lost and found needs a new instruction and a new slip", () => {
    const again = [
      reportMissing(["A-1"]),
      find(["A-1"]),
      clear(["A-1"]),
      instruct("O-2", ["A-1"]),
      handOver("S-2", "disposal", ["A-1"]),
    ].flat();
    const unit = { units: [{ asset: "A-1", serialRead: "SN-A-1", photos: [] }] };
    given(stage, handed, again)
      .when(destroy("D-1", "out-D-1", unit))
      .thenRefused({ rule: "R11-8", path: "units.0.asset", params: { asset: "A-1", slip: "S-2" } });
    given(stage, handed, again)
      .when(destroy("D-1", "S-2", unit))
      .thenAccepted();
  });
});

describe("a certificate", () => {
  const done = [held("A-1"), destroyed("D-1", ["A-1"])].flat();

  test("is numbered on its own, and names what was destroyed", () => {
    given(stage, done)
      .when(on("2026-07-25T11:00:00+09:00", certify("C-1", "D-1")))
      .thenRecorded({
        type: "certificateIssued",
        certificate: "C-1",
        destruction: "D-1",
        issuedOn: "2026-07-25",
        issuer: MANAGER,
        contract: CONTRACT,
        assets: ["A-1"],
        number: { form: "disposalCertificate", year: 2026, number: 1 },
      })
      .thenKnown("asset", "A-1", { state: "destroyedUncertified", certificate: "C-1" })
      .thenKnown("destruction", "D-1", { certificate: "C-1" });
  });

  test("is issued once for a destruction", () => {
    given(stage, done, certify("C-1", "D-1"))
      .when(certify("C-2", "D-1"))
      .thenRefused({ rule: "wrong-stage", params: { kind: "destruction", stage: "certified" } });
  });

  test("is accepted by the client, once, and the assets are then gone for good", () => {
    given(stage, done, certify("C-1", "D-1"))
      .when(on("2026-07-30T14:00:00+09:00", accept("C-1")))
      .thenKnown("certificate", "C-1", {
        accepted: { at: "2026-07-30T14:00:00+09:00", person: OFFICIAL },
      })
      .thenKnown("asset", "A-1", { state: "disposed", closedBy: "C-1" });
    given(stage, done, certify("C-1", "D-1"), accept("C-1"))
      .when(accept("C-1"))
      .thenRefused(
        { rule: "wrong-stage", params: { stage: "accepted" } },
        { rule: "wrong-state", params: { state: "disposed" } },
      );
  });

  test("is accepted by nobody but the client", () => {
    for (const person of [MANAGER, CRUSHER])
      given(stage, done, certify("C-1", "D-1"))
        .when(accept("C-1", { person }))
        .thenRefused({
          rule: "other-contract",
          article: 12,
          params: { kind: "person", id: person },
        });
  });

  test("of a vendor's work carries the vendor's own", () => {
    const byVendor = [
      held("A-1"),
      handedToVendor("D-1", ["A-1"]),
      destroy("D-1", "out-D-1", { performer: CRUSHER, supervisor: CLERK }),
    ].flat();
    given(stage, byVendor, vendorPaper("D-1"))
      .when(certify("C-1", "D-1"))
      .thenKnown("certificate", "C-1", {
        vendorCertificate: {
          number: "AZ-1",
          date: "2026-07-24",
          issuer: DESTROYER,
          marks: ["SN-A-1"],
        },
        supplements: undefined,
      });
    const more = vendorPaper("D-1", { number: "AZ-2", marks: [] });
    given(stage, byVendor, vendorPaper("D-1"), more)
      .when(certify("C-1", "D-1"))
      .thenKnown("certificate", "C-1", {
        supplements: [{ number: "AZ-2", date: "2026-07-24" }],
      });
  });
});

describe("printing a form", () => {
  const print = (over: object = {}) =>
    act({
      type: "recordPrint",
      form: "handoverSlip",
      subject: "in-A-1",
      stage: "completed",
      copies: 2,
      pages: 2,
      pdfSha256: "c".repeat(64),
      target: "printer",
      ...over,
    });

  test("is recorded with the hash of what was printed", () => {
    given(stage, held("A-1"))
      .when(on("2026-07-24T12:00:00+09:00", print()))
      .thenKnown("sheet", "handoverSlip/in-A-1/completed", {
        prints: [
          {
            seq: expect.any(Number),
            at: "2026-07-24T12:00:00+09:00",
            copies: 2,
            pdfSha256: "c".repeat(64),
            target: "printer",
          },
        ],
      });
  });

  test("changes nothing of what the form says", () => {
    const { books, clock } = booksAfter(stage, held("A-1"));
    const words = () => books.get("sheet", "handoverSlip/in-A-1/completed")?.content;
    const before = words();
    happen(books, print(), clock.next());
    expect(before).toBeDefined();
    expect(words()).toEqual(before);
  });

  test("is not recorded for a stage the form has not reached", () => {
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"))
      .when(print({ subject: "S-1" }))
      .thenRefused({ rule: "not-found", params: { kind: "sheet" } });
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]), release("S-1"))
      .when(receive("S-1", { look: finding("S-1", "A-1", { counted: 1 }) }))
      .thenAccepted();
  });
});
