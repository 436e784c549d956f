/** What counts as personal information, also where an older entry contradicts itself. */
import { expect, test } from "vitest";
import { Event } from "../../../shared/domain/event.ts";
import { isPersonal } from "../../../shared/domain/personal.ts";
import { handOver, register } from "../../helpers/acts.ts";
import { depart } from "../../helpers/transportActs.ts";
import { STORY_AT, booksAfter, commandOf, decideOn, happen } from "../../helpers/given.ts";
import { DRIVER, stage } from "../../helpers/stage.ts";

const NONE = { personal: "no", myNumber: "no", sensitive: "no" } as const;

test.each(["personal", "myNumber", "sensitive"] as const)(
  "%s alone makes something personal, and so does not knowing",
  (flag) => {
    expect(isPersonal(NONE)).toBe(false);
    expect(isPersonal({ ...NONE, [flag]: "yes" })).toBe(true);
    expect(isPersonal({ ...NONE, [flag]: "unknown" })).toBe(true);
  },
);

test("a unit that an older entry calls not personal, with a My Number in it, is kept and cared for as personal", () => {
  const { books, clock } = booksAfter(stage);
  const { acknowledged: _asked, ...registration } = register("A-1", {
    content: { ...NONE, myNumber: "yes" },
  })(STORY_AT, books) as Registration;
  books.follow(Event.parse({ ...registration, type: "assetRegistered" }), { seq: 9_000_000 });
  expect(books.get("asset", "A-1")).toMatchObject({ content: { personal: "no", myNumber: "yes" } });
  for (const doing of handOver("S-1", "provision", ["A-1"])) happen(books, doing, clock.next());
  const alone = depart("W-1", "move", { assets: ["A-1"], carriage: { carriers: [DRIVER] } });
  const decision = decideOn(books, commandOf(alone, STORY_AT, books));
  expect(decision).toMatchObject({ ok: false, refusals: [{ rule: "R13-3" }] });
});

type Registration = Record<string, unknown>;
