/** What was certified as destroyed and is not (domain T22, T23, T29; the Kanagawa case): it turns up, and goes again. */
import { describe, expect, test } from "vitest";
import { clear, closeLoss, find, held, reportMissing } from "../../helpers/acts.ts";
import { accept, certify, destroy, destroyed } from "../../helpers/disposalActs.ts";
import { booksAfter, given } from "../../helpers/given.ts";
import { contest, openIncident, repeat, vendorPaper } from "../../helpers/recordActs.ts";
import { CLERK, CONTRACT, paper, stage } from "../../helpers/stage.ts";
import { lacking } from "../../helpers/stage.ts";

const crushed = [...held("A-1", "A-2"), ...destroyed("D-1", ["A-1", "A-2"])];
const certified = [...crushed, certify("C-1", "D-1")];

describe("what was recorded as destroyed and turns up (T22)", () => {
  test("is set aside, and says what the paper said and what was found", () => {
    const { decision } = given(stage, certified)
      .when(contest("D-1", ["A-1"]))
      .thenKnown("asset", "A-1", {
        state: "quarantined",
        quarantinedFrom: "destroyedUncertified",
        destruction: "D-1",
        certificate: undefined,
      })
      .thenKnown("asset", "A-2", { state: "destroyedUncertified", certificate: undefined })
      .thenKnown("certificate", "C-1", {
        accepted: undefined,
        withdrawn: { at: expect.any(String) },
      })
      .thenKnown("destruction", "D-1", { certificate: undefined });
    expect(decision.ok && decision.events).toMatchObject([
      { type: "destructionContested", contract: CONTRACT, person: CLERK },
      { type: "differenceFound", differences: [{ kind: "certificate", expected: "2026-1" }] },
    ]);
  });

  test("names the destroyer's paper where none of one's own was issued", () => {
    const { decision } = given(stage, crushed, vendorPaper("D-1")).when(contest("D-1", ["A-1"]));
    expect(decision.ok && decision.events.at(-1)).toMatchObject({
      differences: [{ expected: "AZ-1", found: "中古店で同じ製造番号のものが見つかった" }],
    });
  });

  test("waits for a judgement as an incident (R18-1)", () => {
    const { books } = given(stage, certified).when(contest("D-1", ["A-1"]));
    expect([...books.all("suspicion")].map(({ doubts }) => doubts[0]?.ground)).toEqual([
      "certificate",
    ]);
    expect(books.get("pending", CONTRACT)?.suspicions).toBe(1);
  });

  test("is of the work it is said to be of, and not certified and accepted yet", () => {
    given(stage, crushed, held("A-3"), destroyed("D-3", ["A-3"]))
      .when(contest("D-1", ["A-3"]))
      .thenRefused({ rule: "not-listed", path: "assets.0" });
    given(stage, certified, accept("C-1"))
      .when(contest("D-1", ["A-1"]))
      .thenRefused({ rule: "wrong-state", params: { state: "disposed", transition: "T22" } });
    given(stage, held("A-9"), crushed)
      .when(contest("D-1", ["A-9"]))
      .thenRefused("not-listed");
  });

  test("a certificate that named it is not accepted any more, and the rest is certified anew", () => {
    const doubted = [...certified, contest("D-1", ["A-1"])];
    given(stage, doubted)
      .when(accept("C-1"))
      .thenRefused(
        { rule: "wrong-stage", params: { kind: "certificate", stage: "revoked" } },
        { rule: "wrong-state", params: { asset: "A-1" } },
      );
    const { books } = given(stage, doubted).when(certify("C-2", "D-1"));
    expect(books.get("certificate", "C-2")?.assets).toEqual(["A-2"]);
    given(stage, doubted, certify("C-2", "D-1"))
      .when(accept("C-2"))
      .thenKnown("asset", "A-2", { state: "disposed", closedBy: "C-2" });
  });

  test("goes back to destroyed by the client's word, never to held, and is certified then", () => {
    const cleared = [...certified, contest("D-1", ["A-1"]), certify("C-2", "D-1"), clear(["A-1"])];
    given(stage, cleared.slice(0, -1))
      .when(clear(["A-1"]))
      .thenKnown("asset", "A-1", { state: "destroyedUncertified" })
      .thenKnown("destruction", "D-1", { certificate: undefined });
    const { books } = given(stage, cleared).when(certify("C-3", "D-1"));
    expect(books.get("certificate", "C-3")?.assets).toEqual(["A-1"]);
  });
});

describe("an incident about it", () => {
  test("sets it aside as well, destroyed or about to be", () => {
    given(stage, certified)
      .when(openIncident("I-1", ["A-1"], { measure: "setAside" }))
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "destroyedUncertified" })
      .thenKnown("certificate", "C-1", { withdrawn: { at: expect.any(String) } });
    given(stage, held("A-1"), destroyed("D-1", ["A-1"]).slice(0, -1))
      .when(openIncident("I-1", ["A-1"], { measure: "setAside" }))
      .thenKnown("asset", "A-1", { state: "quarantined", quarantinedFrom: "disposing" });
  });

  test("or calls it missing", () => {
    given(stage, certified)
      .when(openIncident("I-1", ["A-1"], { measure: "missing" }))
      .thenKnown("asset", "A-1", { state: "missing", certificate: undefined });
  });
});

describe("what was recorded as destroyed and is missing (T23)", () => {
  test("may be found, and is then held again only by the client's word", () => {
    given(stage, certified)
      .when(reportMissing(["A-1"]))
      .thenKnown("asset", "A-1", { state: "missing" });
    given(stage, certified, reportMissing(["A-1"]))
      .when(find(["A-1"]))
      .thenKnown("asset", "A-1", {
        state: "quarantined",
        quarantinedFrom: "held",
        destruction: undefined,
        instruction: undefined,
      });
  });

  test("or be closed in writing", () => {
    given(stage, certified, reportMissing(["A-1"]))
      .when(closeLoss(["A-1"]))
      .thenKnown("asset", "A-1", { state: "lossClosed" });
  });
});

describe("doing it again (T29)", () => {
  test("leads back to the disposal on the slip that both confirmed", () => {
    given(stage, crushed)
      .when(lacking(repeat("D-1", ["A-1"]), "document"))
      .thenKnown("asset", "A-1", { state: "disposing", slip: "out-D-1", destruction: undefined });
  });

  test("needs the client's instruction for what was set aside (R18-4)", () => {
    given(stage, certified, contest("D-1", ["A-1"]))
      .when(lacking(repeat("D-1", ["A-1"]), "document"))
      .thenRefused({ rule: "R18-4", path: "document" });
    given(stage, certified, contest("D-1", ["A-1"]))
      .when(repeat("D-1", ["A-1"], { document: paper("指示-2") }))
      .thenKnown("asset", "A-1", { state: "disposing", quarantinedFrom: undefined });
  });

  test("ends in a work and a certificate of its own", () => {
    const { books } = booksAfter(
      stage,
      certified,
      contest("D-1", ["A-1"]),
      repeat("D-1", ["A-1"]),
      destroy("D-2", "out-D-1"),
      certify("C-2", "D-2"),
      accept("C-2"),
      certify("C-3", "D-1"),
      accept("C-3"),
    );
    expect(books.get("asset", "A-1")).toMatchObject({ state: "disposed", closedBy: "C-2" });
    expect(books.get("asset", "A-2")).toMatchObject({ state: "disposed", closedBy: "C-3" });
  });

  test("is for what this work destroyed", () => {
    given(stage, held("A-9"), reportMissing(["A-9"]), find(["A-9"]), crushed)
      .when(repeat("D-1", ["A-9"]))
      .thenRefused({ rule: "not-listed", path: "assets.0" });
  });
});
