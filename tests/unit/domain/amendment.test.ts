/** A contract is changed while it runs (E10): what was agreed on moves, what has a term of its own does not. */
import { describe, expect, test } from "vitest";
import { MOST_NAMED } from "../../../shared/domain/events/completion.ts";
import { complete, endContract, handOver, register } from "../../helpers/acts.ts";
import { amend } from "../../helpers/amendmentActs.ts";
import { booksAfter, commandOf, decideOn, given, on } from "../../helpers/given.ts";
import { CONTRACT, paper, stage } from "../../helpers/stage.ts";

const AT = "2027-02-10T10:00:00+09:00";

describe("an amendment (E10)", () => {
  test("moves the last day by a paper, and says what it was before", () => {
    given(stage)
      .when(on(AT, amend()))
      .thenRecorded({
        type: "contractAmended",
        contract: CONTRACT,
        document: paper("変-1", "2027-02-10"),
        before: { to: "2027-03-31" },
        after: { to: "2028-03-31" },
        due: [],
        lapsing: [],
      })
      .thenNoticed()
      .thenKnown("contract", CONTRACT, { to: "2028-03-31", state: "open" });
  });

  test("may shorten the term, to the first day and no further", () => {
    given(stage)
      .when(amend({ to: "2026-04-01" }))
      .thenAccepted();
    given(stage)
      .when(amend({ to: "2026-03-31" }))
      .thenRefused({ rule: "term-reversed", path: "to" });
  });

  test("changes what was agreed on and keeps the rest, in the contract's history too", () => {
    const { books } = given(stage, amend()).when(
      amend({ settings: { promptDays: 30, witness: "always", closing: "monthly" } }),
    );
    const contract = books.get("contract", CONTRACT);
    expect(contract?.settings).toMatchObject({
      promptDays: 30,
      closing: "monthly",
      seals: "required",
    });
    expect(contract?.to).toBe("2028-03-31");
    expect(contract?.amendments?.map(({ before, after }) => [before, after])).toEqual([
      [{ to: "2027-03-31" }, { to: "2028-03-31" }],
      // What stays as it was is no change, and what had not been said has no before.
      [{ settings: { promptDays: 14 } }, { settings: { promptDays: 30, closing: "monthly" } }],
    ]);
  });

  test("that changes nothing is none", () => {
    given(stage)
      .when(amend({ to: "2027-03-31", settings: { promptDays: 14 } }))
      .thenRefused({ rule: "nothing-said", path: "to" });
    given(stage).when(amend({})).thenRefused("nothing-said");
  });

  test("leaves the law's own rules their weight, and lets duties of effort be raised", () => {
    given(stage)
      .when(amend({ settings: { severity: { "R10-1": "warn" } } }))
      .thenRefused({ rule: "not-adjustable", path: "settings.severity.R10-1" });
    given(stage)
      .when(amend({ settings: { severity: { "R5-3": "hold" } } }))
      .thenRefused({ rule: "too-lenient", path: "settings.severity.R5-3" });
    given(stage)
      .when(amend({ settings: { severity: { "R13-2": "block" } } }))
      .thenAccepted();
  });

  test("keeps the classes that units are in", () => {
    const onlyHighest = [{ code: "3", label: "機密性3", rank: 3, least: "destroy" as const }];
    given(stage, register("A-1"))
      .when(amend({ settings: { classification: onlyHighest } }))
      .thenRefused({ rule: "classification-used", params: { classification: "2" } });
    given(stage, register("A-1", { classification: "3" }))
      .when(amend({ settings: { classification: onlyHighest } }))
      .thenAccepted();
  });

  test("rests on a paper that there is already", () => {
    const dated = (date: string) => amend({ to: "2028-03-31", document: paper("変-1", date) });
    given(stage)
      .when(on(AT, dated("2027-02-10")))
      .thenAccepted();
    given(stage)
      .when(on(AT, dated("2027-02-11")))
      .thenRefused({ rule: "R11-9", path: "document.date" });
  });

  test("comes before the end", () => {
    given(stage, endContract()).when(amend()).thenRefused({ rule: "contract-ended", article: 14 });
    given(stage, endContract(), complete)
      .when(amend())
      .thenRefused({ rule: "contract-completed", article: 14 });
  });
});

describe("units due on the last day (E10)", () => {
  const story = [
    stage,
    [register("A-1", { dueOn: "2027-03-31" }), ...handOver("S-1", "provision", ["A-1"])],
    register("A-2", { dueOn: "2027-03-30" }),
    register("A-3"),
  ].flat();

  test("go with it when the paper says so; others, and the time of their last event, stay", () => {
    const { books: before } = booksAfter(story);
    const { books } = given(story)
      .when(amend({ to: "2028-03-31", dueWithTerm: true }))
      .thenKnown("asset", "A-1", { dueOn: "2028-03-31", state: "held" })
      .thenKnown("asset", "A-2", { dueOn: "2027-03-30" })
      .thenKnown("asset", "A-3", { dueOn: undefined });
    expect(books.get("asset", "A-1")?.lastAt).toBe(before.get("asset", "A-1")?.lastAt);
  });

  test("stay where it does not", () => {
    given(story).when(amend()).thenKnown("asset", "A-1", { dueOn: "2027-03-31" });
    given(story)
      .when(amend({ settings: { promptDays: 7 }, dueWithTerm: true }))
      .thenKnown("asset", "A-1", { dueOn: "2027-03-31" });
  });

  test.each([
    [MOST_NAMED, undefined],
    [MOST_NAMED + 1, { rule: "too-many-due", path: "dueWithTerm" }],
  ])("are no more than one entry names: %i", (count, refusal) => {
    const { books } = booksAfter(story);
    const unit = books.get("asset", "A-1");
    const crowd = unit ? Array.from({ length: count }, () => unit) : [];
    const command = commandOf(amend({ to: "2028-03-31", dueWithTerm: true }), AT, books);
    const decision = decideOn({ ...books, assetsIn: () => crowd }, command);
    expect(decision).toMatchObject(refusal ? { ok: false, refusals: [refusal] } : { ok: true });
  });
});
