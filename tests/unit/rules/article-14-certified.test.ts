/** What was handed to a destroyer against its certificates: the difference stays open until it is settled (art. 14). */
import { describe, expect, test } from "vitest";
import type { Asset } from "../../../shared/domain/state.ts";
import { held } from "../../helpers/acts.ts";
import { accept, certify, destroy, handedToVendor } from "../../helpers/disposalActs.ts";
import { settle, vendorPaper } from "../../helpers/recordActs.ts";
import { booksAfter, given } from "../../helpers/given.ts";
import type { Act } from "../../helpers/stage.ts";
import { CONTRACT, CRUSHER, act, lacking, paper, stage } from "../../helpers/stage.ts";

const sent: readonly Act[] = [
  stage,
  held("A-1", "A-2"),
  handedToVendor("D-1", ["A-1", "A-2"]),
  destroy("D-1", "out-D-1", { performer: CRUSHER }),
].flat();
const naming = (...marks: string[]) => vendorPaper("D-1", { marks });
const more = (...marks: string[]) => vendorPaper("D-1", { number: "AZ-2", marks });
const complete = act({ type: "completeContract", contract: CONTRACT, issuer: "p-manager" });

describe("a destroyer's certificate is taken", () => {
  test("in whatever width, case and hyphens it names the units, by serial or by number", () => {
    given(sent)
      .when(naming("ｓｎ－Ａ－１", "a 2"))
      .thenNoticed()
      .thenKnown("certification", "D-1", { unnamed: [], unknown: [] });
  });

  test("with a unit it leaves out, and with a mark that was never sent, and both stay open", () => {
    given(sent)
      .when(naming("SN-A-1", "SN-Z-9"))
      .thenNoticed(
        {
          rule: "R14-5",
          article: 14,
          severity: "hold",
          path: "marks",
          params: { why: "unnamed", count: 1, assets: "A-2" },
        },
        {
          rule: "R14-12",
          article: 14,
          severity: "hold",
          path: "marks",
          params: { count: 1, marks: "SN-Z-9" },
        },
      )
      .thenKnown("certification", "D-1", { unnamed: ["A-2"], unknown: ["SN-Z-9"] })
      .thenKnown("pending", CONTRACT, { differences: 1 });
  });

  test("with a mere weight and no mark at all: then no unit is named", () => {
    given(sent)
      .when(naming())
      .thenNoticed({ rule: "R14-5", params: { why: "unnamed", count: 2 } });
  });

  test("but not one dated ahead of the day it is recorded", () => {
    given(sent)
      .when(vendorPaper("D-1", { date: "2026-07-25" }))
      .thenRefused({ rule: "R11-9", path: "date" });
  });
});

describe("an open difference", () => {
  test("keeps the units from being certified", () => {
    given(sent, naming("SN-A-1", "SN-Z-9"))
      .when(certify("C-1", "D-1"))
      .thenRefused(
        { rule: "R14-5", severity: "block", path: "destruction", params: { why: "unnamed" } },
        { rule: "R14-12", severity: "block", path: "destruction" },
      );
  });

  test("that comes to light after the certificate keeps it from being accepted", () => {
    given(sent, naming("SN-A-1", "SN-A-2"), certify("C-1", "D-1"), more("SN-Z-9"))
      .when(accept("C-1"))
      .thenRefused({ rule: "R14-12", severity: "block" });
  });

  test("that comes to light after everything else keeps the contract from being completed", () => {
    const all = [naming("SN-A-1", "SN-A-2"), certify("C-1", "D-1"), accept("C-1"), more("SN-Z-9")];
    const end = act({
      type: "endContract",
      contract: CONTRACT,
      reason: "expired",
      endedOn: "2026-07-24",
    });
    given(sent, all, end)
      .when(complete)
      .thenRefused({ rule: "R14-13", article: 14, path: "contract", params: { count: 1 } });
    given(sent, all, settle("D-1"), end).when(complete).thenAccepted();
  });

  test("ends with a certificate that names the rest", () => {
    given(sent, naming("SN-A-1"))
      .when(more("SN-A-2"))
      .thenNoticed()
      .thenKnown("certification", "D-1", { unnamed: [], unknown: [] })
      .thenKnown("pending", CONTRACT, { differences: 0 });
    given(sent, naming("SN-A-1"), more("SN-A-2")).when(certify("C-1", "D-1")).thenAccepted();
  });

  test("ends with a certificate in the place of a wrong one, which then counts no longer", () => {
    const mended = { number: "AZ-1改", marks: ["SN-A-1", "SN-A-2"] };
    given(sent, naming("SN-A-1", "SN-A-Z"))
      .when(vendorPaper("D-1", { ...mended, replaces: true }))
      .thenKnown("certification", "D-1", { unnamed: [], unknown: [] });
    given(sent, naming("SN-A-1", "SN-A-Z"))
      .when(vendorPaper("D-1", { ...mended, replaces: false }))
      .thenKnown("certification", "D-1", { unnamed: [], unknown: ["SN-A-Z"] });
  });

  test("ends with the client's decision, which has to be in writing", () => {
    given(sent, naming("SN-A-1", "SN-Z-9"))
      .when(lacking(settle("D-1"), "document"))
      .thenRefused({ rule: "R14-14", article: 14, severity: "block", path: "document" });
    given(sent, naming("SN-A-1", "SN-Z-9"))
      .when(settle("D-1"))
      .thenRecorded({
        type: "certificateDifferenceSettled",
        destruction: "D-1",
        contract: CONTRACT,
        document: paper("決定第1号"),
        reason: "現物の写真により確認した",
        unnamed: ["A-2"],
        unknown: ["SN-Z-9"],
      })
      .thenKnown("pending", CONTRACT, { differences: 0 });
    given(sent, naming("SN-A-1", "SN-Z-9"), settle("D-1"))
      .when(certify("C-1", "D-1"))
      .thenAccepted();
  });

  test("stays decided when a further certificate comes, and what is new in that is open", () => {
    given(sent, naming("SN-A-1", "SN-Z-9"), settle("D-1"))
      .when(more("SN-Z-10"))
      .thenKnown("certification", "D-1", { unnamed: [], unknown: ["SN-Z-10"] });
  });

  test("cannot be settled where there is none", () => {
    given(sent, naming("SN-A-1", "SN-A-2"))
      .when(settle("D-1"))
      .thenRefused({ rule: "nothing-named", article: 14, path: "destruction" });
  });
});

describe("a slip that was destroyed in two goes", () => {
  const inTwo: readonly Act[] = [
    stage,
    held("A-1", "A-2"),
    handedToVendor("D", ["A-1", "A-2"]),
    only("A-1", destroy("D-1", "out-D", { performer: CRUSHER })),
    only("A-2", destroy("D-2", "out-D", { performer: CRUSHER })),
  ].flat();

  test("may have one certificate for both: neither misses the other's units, nor finds them strange", () => {
    const both = (work: string) => vendorPaper(work, { marks: ["SN-A-1", "SN-A-2"] });
    given(inTwo).when(both("D-1")).thenKnown("certification", "D-1", { unnamed: [], unknown: [] });
    given(inTwo, both("D-1")).when(both("D-2")).thenNoticed();
  });

  test("may have one for each", () => {
    const { books } = booksAfter(inTwo, vendorPaper("D-1"), vendorPaper("D-2"));
    expect(books.get("certification", "D-1")).toMatchObject({ unnamed: [], unknown: [] });
    expect(books.get("certification", "D-2")).toMatchObject({ unnamed: [], unknown: [] });
  });
});

/** A destruction of one unit only. */
function only(unit: Asset["asset"], doing: Act): Act {
  return (at, books) => {
    const all = doing(at, books);
    if (all.type !== "recordDestruction") throw new Error("not a destruction");
    return { ...all, units: all.units.filter(({ asset }) => asset === unit) };
  };
}
