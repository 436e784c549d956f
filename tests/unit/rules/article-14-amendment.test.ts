/** R14-15: an extension leaves what has a term of its own to end when it ends (E10). */
import { describe, expect, test } from "vitest";
import { held } from "../../helpers/acts.ts";
import { amend } from "../../helpers/amendmentActs.ts";
import { approveCopies } from "../../helpers/copyActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  ANNEX,
  CITY,
  CLERK,
  CONTRACT,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  STRANGER,
  SUBCONTRACTOR,
  admit,
  carded,
  designate,
  designatePlace,
  permit,
  place,
  stage,
} from "../../helpers/stage.ts";

const AT = "2027-02-10T10:00:00+09:00";

describe("what an extension does not extend (E10)", () => {
  test("is named, one by one, with the day on which it ends, and stays as it is", () => {
    const { books } = given(
      stage,
      admit(STRANGER, { to: "2027-03-31" }),
      approveCopies("K-9", undefined, { to: "2027-03-31" }),
      designatePlace("P-99", { to: "2027-03-31" }),
      place("area", { party: CITY, kind: "client", managedArea: true }),
      permit("area", "許-1", { to: "2027-06-30" }),
      designate(CLERK, "handler", { to: "2027-04-30" }),
      carded(DEPUTY, { expiresOn: "2027-12-31" }),
    )
      .when(on(AT, amend()))
      .thenNoticed(
        { rule: "R14-15", article: 14, path: "to", params: { kind: "consent", of: STRANGER } },
        { rule: "R14-15", params: { kind: "copyApproval", of: "K-9", until: "2027-03-31" } },
        { rule: "R14-15", params: { kind: "place", of: "P-99" } },
        { rule: "R14-15", params: { kind: "permit", of: "area", until: "2027-06-30" } },
        { rule: "R14-15", params: { kind: "office", of: CLERK, office: "handler" } },
        { rule: "R14-15", params: { kind: "card", of: DEPUTY, to: "2028-03-31" } },
      );
    expect(books.get("placement", `${CONTRACT}/P-99`)?.designations[0]?.to).toBe("2027-03-31");
    expect(books.get("contract", CONTRACT)?.amendments?.[0]?.lapsing).toHaveLength(6);
  });

  test.each([
    ["holds to the very last day", "2028-03-31", false],
    ["ends the day before", "2028-03-30", true],
    ["ends today", "2027-02-10", true],
    ["had ended before", "2027-02-09", false],
  ] as const)("does not concern what %s: %s → %s", (_what, to, named) => {
    const { decision } = given(stage, designatePlace("P-99", { to })).when(on(AT, amend()));
    expect(decision.ok && decision.notices.length).toBe(named ? 1 : 0);
  });

  test("is not missed where a later paper holds to the end, or none has one", () => {
    given(
      stage,
      designatePlace(ANNEX, { to: "2027-03-31" }),
      designate(OFFICIAL, "designatedOfficial", { to: "2026-12-31" }),
      designate(MANAGER, "delegate", { to: "2027-03-31" }),
      designate(MANAGER, "delegate", { from: "2027-04-01", to: "2028-03-31" }),
      admit(SUBCONTRACTOR, { to: "2027-03-31" }),
      held("A-1"),
    )
      .when(on(AT, amend()))
      .thenNoticed();
  });
});
