/** Books: folded from events, the same from the same history, and never read around. */
import { describe, expect, test } from "vitest";
import { decide } from "../../../shared/domain/decide.ts";
import type { Event } from "../../../shared/domain/event.ts";
import { evolve } from "../../../shared/domain/evolve.ts";
import { memoryBooks } from "../../../shared/domain/memory.ts";
import { held, issue, register, reportMissing, store } from "../../helpers/acts.ts";
import { booksAfter, commandOf, decideOn, given } from "../../helpers/given.ts";
import { CENTER, CONTRACT, stage } from "../../helpers/stage.ts";

const AT = "2026-07-24T10:00:00+09:00";

describe("books", () => {
  test("count a contract's assets by state and place", () => {
    const { books } = booksAfter(stage, register("A-2"), register("A-1"), held("A-3"));
    const contract = CONTRACT;
    expect(books.count({ contract, states: ["planned"] })).toBe(2);
    expect(books.count({ contract, states: ["held", "planned"] })).toBe(3);
    expect(books.count({ contract, states: ["held", "planned"], place: CENTER })).toBe(1);
    expect(books.count({ contract, states: [] })).toBe(0);
    expect(books.count({ contract: "K-2", states: ["planned"] })).toBe(0);
  });

  test("stop at an event they do not know", () => {
    const event = { type: "assetTeleported", occurredAt: AT } as unknown as Event;
    expect(() => evolve(memoryBooks(), event, { seq: 0 })).toThrow("unknown event assetTeleported");
  });

  test("stop at an event that does not follow from their history", () => {
    const event: Event = { type: "assetVoided", occurredAt: AT, asset: "A-1", reason: "誤登録" };
    expect(() => evolve(memoryBooks(), event, { seq: 0 })).toThrow("no asset A-1");
  });

  test("are not changed by deciding", () => {
    const { books, clock } = booksAfter(stage, held("A-1"));
    const before = new Map(books.docs);
    decideOn(books, commandOf(reportMissing(["A-1"]), clock.next(), books));
    expect(new Map(books.docs)).toEqual(before);
  });
});

describe("a decision", () => {
  test("is the same whenever it is asked", () => {
    const { books, clock } = booksAfter(stage, held("A-1"));
    const command = commandOf(issue("S-1", "return", ["A-1"]), clock.next(), books);
    const facts = { now: command.occurredAt };
    // A slip holds nothing personal, so the command is its own sealed form.
    const sealed = command as Parameters<typeof decide>[0];
    expect(decide(sealed, books, facts)).toEqual(decide(sealed, books, facts));
  });

  test("looks first for what the command names, and says everything that is missing", () => {
    given(stage)
      .when(store(["A-1", "A-2"], { contract: "K-9", person: "p-x" }))
      .thenRefused(
        { rule: "not-found", path: "contract" },
        { rule: "not-found", path: "assets.0" },
        { rule: "not-found", path: "assets.1" },
        { rule: "not-found", path: "person" },
      );
  });

  test("changes nothing when one of several units is refused", () => {
    const { books } = given(stage, held("A-1"), register("A-2")).when(store(["A-1", "A-2"]));
    expect(books.get("asset", "A-1")?.shelf).toBeUndefined();
  });
});
