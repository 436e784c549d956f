import { describe, test } from "vitest";
import {
  boxes,
  complete,
  defer,
  endContract,
  handOver,
  held,
  heldBoxes,
  issue,
  register,
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
import { because, given, on } from "../../helpers/given.ts";
import {
  CENTER,
  CLERK,
  CONTRACT,
  CRUSHER,
  OFFICIAL,
  lacking,
  paper,
  stage,
  stageWith,
} from "../../helpers/stage.ts";

const at = (day: string) => `${day}T10:00:00+09:00`;

describe("a contract is completed (art. 14)", () => {
  test("when nothing is outstanding", () => {
    given(stage, held("A-1"), handOver("S-1", "return", ["A-1"]), endContract())
      .when(complete)
      .thenKnown("contract", CONTRACT, { state: "completed" });
  });

  test("never while something is outstanding, and says how much", () => {
    given(stage, held("A-1", "A-2"), endContract())
      .when(complete)
      .thenRefused(
        { rule: "R14-1", severity: "block", path: "contract", params: { count: 2 } },
        { rule: "R14-8", severity: "warn", params: { count: 2 } },
      );
  });

  test("never while something is being offered, missing, or destroyed without a certificate", () => {
    given(stage, register("A-1"), issue("S-1", "provision", ["A-1"]), endContract())
      .when(complete)
      .thenRefused({ rule: "R14-1", params: { count: 1 } });
    given(stage, held("A-1"), reportMissing(["A-1"]), endContract())
      .when(complete)
      .thenRefused("R14-1", "R14-11");
    given(stage, held("A-1"), destroyed("D-1", ["A-1"]), endContract())
      .when(complete)
      .thenRefused("R14-1");
  });

  test("with what was registered and never handed over", () => {
    given(stage, register("A-1"), endContract()).when(complete).thenAccepted();
  });
});

describe("disposal follows the client's instruction (art. 14)", () => {
  test("which every asset on the slip is under", () => {
    given(stage, held("A-1"))
      .when(issue("S-1", "disposal", ["A-1"]))
      .thenRefused({ rule: "R14-2", path: "lines.0.asset", params: { asset: "A-1", why: "none" } });
    given(stage, held("A-1"), instruct("O-1", ["A-1"]))
      .when(issue("S-1", "disposal", ["A-1"]))
      .thenAccepted();
  });

  test("and a slip follows one instruction, not two", () => {
    const two = [held("A-1", "A-2"), instruct("O-1", ["A-1"]), instruct("O-2", ["A-2"])].flat();
    given(stage, two)
      .when(issue("S-1", "disposal", ["A-1", "A-2"]))
      .thenRefused({
        rule: "R14-2",
        path: "lines.1.asset",
        params: { asset: "A-2", why: "other" },
      });
    given(stage, two)
      .when(issue("S-1", "disposal", ["A-2"], { instruction: "O-1" }))
      .thenRefused({ rule: "R14-2", params: { asset: "A-2", why: "other" } });
  });
});

describe("the way of destruction (art. 14)", () => {
  test.each([
    ["usb", "overwrite"],
    ["ssd", "degauss"],
    ["cd", "degauss"],
    ["paper", "overwrite"],
    ["internalHdd", "dissolve"],
    ["cloud", "physical"],
    ["cloud", "overwrite"],
    ["terminal", "degauss"],
    ["terminal", "overwrite"],
    ["server", "dissolve"],
    ["mfp", "degauss"],
  ] as const)("fits the medium: %s is not disposed of by %s", (media, technique) => {
    given(
      stage,
      register("A-1", { media, classification: "1" }),
      handOver("S-1", "provision", ["A-1"]),
    )
      .when(instruct("O-1", ["A-1"], { method: "clear", technique }))
      .thenRefused({
        rule: "R14-3",
        path: "assets.0",
        params: { asset: "A-1", technique, media, why: "media" },
      });
  });

  test("claims no more than the technique can do", () => {
    const disk = [
      register("A-1", { media: "internalHdd", classification: "1" }),
      handOver("S-1", "provision", ["A-1"]),
    ].flat();
    given(stage, disk)
      .when(instruct("O-1", ["A-1"], { method: "destroy", technique: "degauss" }))
      .thenRefused({ rule: "R14-3", params: { why: "method" } });
    given(stage, disk)
      .when(instruct("O-1", ["A-1"], { method: "purge", technique: "degauss" }))
      .thenAccepted();
  });

  test.each([
    ["1", "clear", []],
    ["2", "clear", ["R14-3"]],
    ["2", "purge", []],
    ["3", "purge", ["R14-3"]],
    ["3", "destroy", []],
  ] as const)("is as strong as classification %s asks: %s", (classification, method, refused) => {
    const outcome = given(
      stage,
      register("A-1", { classification }),
      handOver("S-1", "provision", ["A-1"]),
    ).when(instruct("O-1", ["A-1"], { method }));
    if (refused.length === 0) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R14-3",
        params: { technique: method, media: "usb", why: "method" },
      });
  });

  test.each([
    ["holds My Number", { personal: "yes", myNumber: "yes", sensitive: "no" }],
    ["may hold My Number", { personal: "no", myNumber: "unknown", sensitive: "no" }],
    ["may hold personal information", { personal: "unknown", myNumber: "no", sensitive: "no" }],
  ] as const)("is destruction for what %s, whatever its classification", (_name, content) => {
    const one = [
      register("A-1", { classification: "1", content }),
      handOver("S-1", "provision", ["A-1"]),
    ].flat();
    given(stage, one)
      .when(instruct("O-1", ["A-1"], { method: "purge" }))
      .thenRefused("R14-3");
    given(stage, one)
      .when(instruct("O-1", ["A-1"], { method: "destroy" }))
      .thenAccepted();
  });

  test("is at most purging for data without a body, which nothing can break", () => {
    const data = [
      register("A-1", { media: "data", classification: "3" }),
      handOver("S-1", "provision", ["A-1"]),
    ].flat();
    given(stage, data)
      .when(instruct("O-1", ["A-1"], { method: "purge", technique: "cryptoErase" }))
      .thenAccepted();
    given(stage, data)
      .when(instruct("O-1", ["A-1"], { method: "clear", technique: "logicalDelete" }))
      .thenRefused("R14-3");
  });

  test("is the one the client instructed, and not a weaker one", () => {
    const handed = (over: Parameters<typeof instruct>[2]) =>
      [
        held("A-1"),
        instruct("O-1", ["A-1"], over),
        handOver("S-1", "disposal", ["A-1"], { instruction: "O-1" }),
      ].flat();
    given(stage, handed({ method: "destroy" }))
      .when(destroy("D-1", "S-1", { method: "purge", technique: "cryptoErase" }))
      .thenRefused({ rule: "R14-3", path: "units.0.asset", params: { why: "instruction" } });
    given(stage, handed({ method: "purge" }))
      .when(destroy("D-1", "S-1"))
      .thenAccepted();
    given(stage, handed({ method: "destroy", technique: "shred" }))
      .when(destroy("D-1", "S-1", { technique: "incinerate" }))
      .thenRefused({ rule: "R14-3", params: { technique: "incinerate", why: "instruction" } });
  });
});

describe("what was destroyed (art. 14)", () => {
  const handed = [held("A-1", "A-2"), destroyed("D-1", ["A-1", "A-2"]).slice(0, -1)].flat();

  test("is known by the serial read before nothing could be read", () => {
    given(stage, handed)
      .when(
        destroy("D-1", "out-D-1", {
          units: [
            { asset: "A-1", serialRead: "SN-A-9", photos: [] },
            { asset: "A-2", serialRead: "sn-a-2", photos: [] },
          ],
        }),
      )
      .thenNoticed({
        rule: "R14-4",
        severity: "hold",
        path: "units.0.serialRead",
        params: { asset: "A-1", why: "serial", expected: "SN-A-1", found: "SN-A-9" },
      })
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "disposing" })
      .thenKnown("asset", "A-2", { state: "destroyedUncertified" });
  });

  test("does not count as destroyed when nobody read the serial", () => {
    given(stage, handed)
      .when(destroy("D-1", "out-D-1", { units: [{ asset: "A-1", photos: [] }] }))
      .thenNoticed({ rule: "R14-4", params: { asset: "A-1", why: "serial", found: "-" } });
  });

  test("does not count as destroyed when the work did not pass its check", () => {
    given(stage, handed)
      .when(
        destroy("D-1", "out-D-1", {
          verification: { result: "failed", how: "破砕片を確認", person: CLERK },
        }),
      )
      .thenNoticed(
        {
          rule: "R14-4",
          path: "verification.result",
          params: { asset: "A-1", why: "verification" },
        },
        {
          rule: "R14-4",
          path: "verification.result",
          params: { asset: "A-2", why: "verification" },
        },
      )
      .thenKnown("destruction", "D-1", { destroyed: [] })
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "disposing" });
  });
});

describe("a certificate of destruction (art. 14)", () => {
  const byUs = [held("A-1"), destroyed("D-1", ["A-1"])].flat();
  const byVendor = [
    held("A-1", "A-2"),
    handedToVendor("D-1", ["A-1", "A-2"]),
    destroy("D-1", "out-D-1", { performer: CRUSHER }),
  ].flat();
  test("rests on the destroyer's own when another destroyed", () => {
    given(stage, byVendor)
      .when(certify("C-1", "D-1"))
      .thenRefused({
        rule: "R14-5",
        path: "destruction",
        params: { why: "absent", count: 2, assets: "A-1 A-2" },
      });
    given(stage, byVendor, vendorPaper("D-1")).when(certify("C-1", "D-1")).thenAccepted();
    given(stage, byUs).when(certify("C-1", "D-1")).thenAccepted();
  });

  test("is not older than the work, neither ours nor the destroyer's", () => {
    given(stage, byUs)
      .when(certify("C-1", "D-1", { issuedOn: "2026-07-23" }))
      .thenRefused({ rule: "R14-5", path: "issuedOn", params: { why: "early", count: 1 } });
    given(stage, byVendor)
      .when(vendorPaper("D-1", { date: "2026-07-23" }))
      .thenRefused({ rule: "R14-5", path: "date", params: { why: "early" } });
  });

  test("ends an asset's life only when the client accepts it", () => {
    given(stage, byUs, certify("C-1", "D-1"))
      .when(accept("C-1"))
      .thenKnown("asset", "A-1", { state: "disposed", closedBy: "C-1", instruction: "order-D-1" });
  });
});

describe("after the end of a contract (art. 14)", () => {
  const back = issue("S-1", "return", ["A-1"]);
  const ended = [held("A-1"), endContract({ endedOn: "2026-07-24" })].flat();

  test.each([
    ["as long as it is still without delay", "2026-08-07", false],
    ["a day later only for a reason", "2026-08-08", true],
  ] as const)("assets go back %s", (_name, day, late) => {
    const outcome = given(stage, ended).when(on(at(day), back));
    if (late)
      outcome.thenRefused({
        rule: "R14-9",
        severity: "warn",
        params: { contract: CONTRACT, days: 15, limit: 14 },
      });
    else outcome.thenAccepted();
  });

  test("the reason for the delay is kept", () => {
    given(stage, ended)
      .when(on(at("2026-08-08"), because("監査対応", ["R14-9"], back)))
      .thenAccepted();
  });

  test("delay is measured from the contract's last day when nobody recorded its end", () => {
    given(stage, held("A-1"))
      .when(on(at("2027-04-14"), back))
      .thenAccepted();
    given(stage, held("A-1"))
      .when(on(at("2027-04-15"), back))
      .thenRefused({ rule: "R14-9", params: { days: 15 } });
  });

  test("disposal is late by the same days", () => {
    given(stage, held("A-1"), instruct("O-1", ["A-1"]), endContract({ endedOn: "2026-07-24" }))
      .when(on(at("2026-08-08"), issue("S-1", "disposal", ["A-1"])))
      .thenRefused("R14-9");
  });

  test("delay may be forbidden by a contract", () => {
    given(stageWith({ severity: { "R14-9": "block" } }), ended)
      .when(on(at("2026-08-08"), because("監査対応", ["R14-9"], back)))
      .thenRefused({ rule: "R14-9", severity: "block" });
  });

  test("an asset is kept only with a paper of the client", () => {
    given(stage, ended)
      .when(defer(["A-1"]))
      .thenKnown("asset", "A-1", { deferredUntil: "2027-06-30" });
    given(stage, ended)
      .when(lacking(defer(["A-1"]), "document"))
      .thenRefused({ rule: "R14-10", path: "document", params: { assets: "A-1" } });
  });

  test("nothing new is received", () => {
    given(stage, register("A-1"), endContract())
      .when(issue("S-1", "provision", ["A-1"]))
      .thenRefused({ rule: "contract-ended", article: 14 });
  });
});

test("the instruction comes before the delay, and the consent before both", () => {
  given(stage, held("A-1"), endContract({ endedOn: "2026-07-24" }))
    .when(on(at("2026-08-08"), issue("S-1", "disposal", ["A-1"], { receiver: "p-outsider" })))
    .thenRefused("R5-1", "R6-1", "R14-2", "R14-9");
});

test("paper is destroyed as its class asks, by what destroys paper", () => {
  given(
    stage,
    boxes("B-0", 1),
    heldBoxes("B-1", 5),
    instruct("O-1", ["B-1"], { technique: "dissolve" }),
  )
    .when(
      issue("S-1", "disposal", ["B-1"], { place: CENTER, receiver: OFFICIAL, instruction: "O-1" }),
    )
    .thenAccepted();
  given(stage, heldBoxes("B-1", 5))
    .when(
      instruct("O-1", ["B-1"], { technique: "cryptoErase", document: paper("廃-9", "2026-07-24") }),
    )
    .thenRefused({ rule: "R14-3", params: { why: "media" } });
});

describe("a certificate (art. 14)", () => {
  const done = [
    held("A-1"),
    on("2026-07-24T10:10:00+09:00", instruct("O-1", ["A-1"])),
    handOver("S-1", "disposal", ["A-1"], { instruction: "O-1" }),
    destroy("D-1", "S-1"),
  ].flat();

  test.each([
    ["2026-08-23", true],
    ["2026-08-24", false],
  ])("is there within 30 days of the work: %s, %s", (day, accepted) => {
    const outcome = given(stage, done).when(on(at(day), certify("C-1", "D-1")));
    if (accepted) outcome.thenAccepted();
    else
      outcome.thenRefused({
        rule: "R14-7",
        article: 14,
        severity: "warn",
        path: "issuedOn",
        params: { contract: CONTRACT, days: 31, limit: 30 },
      });
  });

  test("or within the days the contract says, or with a reason", () => {
    given(stageWith({ certificateDays: 60 }), done)
      .when(on(at("2026-08-24"), certify("C-1", "D-1")))
      .thenAccepted();
    given(stage, done)
      .when(because("処分業者の発行待ち", ["R14-7"], on(at("2026-08-24"), certify("C-1", "D-1"))))
      .thenAccepted();
  });
});

describe("what nobody has instructed (art. 14)", () => {
  test("is to be returned, which is said when the contract ends", () => {
    given(stage, held("A-1", "A-2"), instruct("O-1", ["A-2"]))
      .when(endContract({ acknowledged: [] }))
      .thenRefused({
        rule: "R14-8",
        article: 14,
        severity: "warn",
        path: "contract",
        params: { count: 1 },
      });
    given(stage, held("A-1", "A-2"), instruct("O-1", ["A-2"]))
      .when(endContract())
      .thenAccepted();
    given(stage, held("A-1"), instruct("O-1", ["A-1"]))
      .when(endContract({ acknowledged: [] }))
      .thenNoticed();
  });

  test("keeps a contract from ending where the contract says so", () => {
    given(stageWith({ severity: { "R14-8": "block" } }), held("A-1"))
      .when(endContract())
      .thenRefused({ rule: "R14-8", severity: "block" });
  });
});
