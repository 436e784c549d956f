/** The small values that every command and event is made of, at their edges. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { withoutAbsent } from "../../../shared/domain/absent.ts";
import { Command, mayAsk } from "../../../shared/domain/command.ts";
import { RuleId } from "../../../shared/domain/commands/common.ts";
import { FormNumber } from "../../../shared/domain/event.ts";
import { foldMark, sameMark } from "../../../shared/domain/marks.ts";
import { leastMethod, refusedTechnique, strength } from "../../../shared/domain/sanitization.ts";
import type { Asset } from "../../../shared/domain/state.ts";
import {
  Attachment,
  CommandId,
  Count,
  Day,
  Id,
  Instant,
  Mark,
  Name,
  Note,
  Sealed,
  Sha256Hex,
  Strokes,
} from "../../../shared/domain/values.ts";
import { MEDIA, METHOD_OF, TECHNIQUES } from "../../../shared/domain/vocabulary.ts";
import { register } from "../../helpers/acts.ts";
import { booksAfter } from "../../helpers/given.ts";
import { SETTINGS, stage } from "../../helpers/stage.ts";

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe("an id", () => {
  test.each(["a", "K-1", "p_1.x", "9", "a".repeat(64)])("can be %j", (id) =>
    expect(takes(Id, id)).toBe(true),
  );
  test.each(["", "-a", ".a", "a b", "a/b", "あ", "a".repeat(65), "a\n"])("cannot be %j", (id) =>
    expect(takes(Id, id)).toBe(false),
  );
});

describe("the one look that lets most values pass", () => {
  const character = fc.oneof(
    fc.constantFrom(
      "a",
      "Z",
      "0",
      ".",
      "-",
      " ",
      "\u3000",
      "\n",
      "\t",
      "\u0000",
      "\u0085",
      "\ud83d",
      "髙",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  const stamp = fc
    .date({ noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}+09:00`);
  const value = fc.oneof(
    fc.array(character, { maxLength: 70 }).map((characters) => characters.join("")),
    fc.string({ unit: fc.constantFrom("0", "9", "a", "f"), minLength: 62, maxLength: 66 }),
    fc.uuid({ version: [4, 7] }),
    fc.uuid({ version: 7 }).map((id) => id.toUpperCase()),
    stamp,
    stamp.map((instant) => instant.slice(0, 10)),
    fc.constantFrom("2026-02-29", "2024-02-29", "2026-04-31", "1899-12-31", "2200-01-01"),
    fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 99_999_999, 100_000_000)),
    fc.anything(),
  );

  test.each(Object.entries({ Id, CommandId, Name, Note, Mark, Day, Instant, Count, Sha256Hex }))(
    "answers as all checks of %s do",
    (_, schema: z.ZodType) => {
      // One more check, which finds nothing: such a schema is a new one, without the look.
      const checked = schema.check(() => {});
      fc.assert(
        fc.property(value, (given) => {
          expect(schema.safeParse(given)).toEqual(checked.safeParse(given));
        }),
        { numRuns: 400 },
      );
    },
  );
});

describe("a command's id", () => {
  test("is a UUID of version 7", () => {
    expect(takes(CommandId, "0197f2a0-0000-7000-8000-000000000000")).toBe(true);
    expect(takes(CommandId, "0197f2a0-0000-4000-8000-000000000000")).toBe(false);
  });
});

describe("text", () => {
  test("is one line, or several where there is room for them", () => {
    expect(takes(Name, "髙橋 真由美")).toBe(true);
    expect(takes(Name, "一行目\n二行目")).toBe(false);
    expect(takes(Note, "一行目\n二行目")).toBe(true);
    expect(takes(Note, "一行目\r\n二行目")).toBe(false);
  });

  test.each([
    ["blank", "  　"],
    ["with a control character", "a\u0007b"],
    ["with a C1 control character", "a\u0085b"],
    ["with half of a character", "a\ud83d"],
    ["too long", "あ".repeat(201)],
  ])("is not %s", (_name, text) => expect(takes(Name, text)).toBe(false));

  test("keeps old and rare letters as they were typed", () => {
    expect(Name.parse("﨑髙𠮷邉󠄀")).toBe("﨑髙𠮷邉󠄀");
  });

  test("ends at its length, not before", () => {
    expect(takes(Mark, "x".repeat(60))).toBe(true);
    expect(takes(Mark, "x".repeat(61))).toBe(false);
  });
});

describe("numbers", () => {
  test.each([1, 99_999_999])("count things: %i", (count) => expect(takes(Count, count)).toBe(true));
  test.each([0, -1, 1.5, 100_000_000, Number.NaN, "1"])("do not count things: %j", (count) =>
    expect(takes(Count, count)).toBe(false),
  );

  test("of forms have four digits", () => {
    const number = (n: number) => ({ form: "handoverSlip", year: 2026, number: n });
    expect(takes(FormNumber, number(9999))).toBe(true);
    expect(takes(FormNumber, number(10_000))).toBe(false);
    expect(takes(FormNumber, number(0))).toBe(false);
  });
});

test("hashes, commitments, files and signatures have one form each", () => {
  expect(takes(Sha256Hex, "a".repeat(64))).toBe(true);
  expect(takes(Sha256Hex, "A".repeat(64))).toBe(false);
  expect(takes(Sealed, { sealed: "A".repeat(43) })).toBe(true);
  expect(takes(Sealed, { sealed: "A".repeat(42) })).toBe(false);
  expect(takes(Sealed, { sealed: "A".repeat(43), clear: "x" })).toBe(false);
  const file = { sha256: "a".repeat(64), bytes: 1, mediaType: "image/png", name: "写真.png" };
  expect(takes(Attachment, file)).toBe(true);
  expect(takes(Attachment, { ...file, bytes: 50 * 1024 * 1024 + 1 })).toBe(false);
  expect(takes(Attachment, { ...file, mediaType: "Image/PNG" })).toBe(false);
  expect(takes(Strokes, [[0, 0, 10, 10]])).toBe(true);
  expect(takes(Strokes, [])).toBe(false);
  expect(takes(Day, "2026-02-29")).toBe(false);
  expect(takes(RuleId, "R10-1")).toBe(true);
  expect(takes(RuleId, "wrong-state")).toBe(false);
});

describe("marks", () => {
  test("are the same mark however they are typed", () => {
    expect(sameMark("SN-12a", "ｓｎ－１２Ａ")).toBe(true);
    expect(sameMark("SN-12a", "SN-12b")).toBe(false);
    expect(foldMark("封-771")).toBe("封-771");
  });
});

test("what is absent has one form: it is not there", () => {
  expect(withoutAbsent({ a: undefined, b: [{ c: undefined, d: 0 }], e: null })).toEqual({
    b: [{ d: 0 }],
    e: null,
  });
});

describe("a command", () => {
  const store = {
    id: "0197f2a0-0000-7000-8000-000000000000",
    type: "storeAssets",
    occurredAt: "2026-07-24T10:00:00+09:00",
    contract: "K-1",
    assets: ["A-1"],
    person: "p-clerk",
    shelf: "棚1",
  };

  test("says what it must, and nothing that nobody asked for", () => {
    expect(takes(Command, store)).toBe(true);
    expect(takes(Command, { ...store, note: "x" })).toBe(false);
    expect(takes(Command, { ...store, shelf: undefined })).toBe(false);
    expect(takes(Command, { ...store, assets: [] })).toBe(false);
    expect(takes(Command, { ...store, type: "burnAssets" })).toBe(false);
  });

  test("is a manager's to give; staff print and file, auditors only read", () => {
    expect(mayAsk("manager", "issueSlip")).toBe(true);
    expect(mayAsk("staff", "issueSlip")).toBe(false);
    expect(mayAsk("staff", "recordPrint")).toBe(true);
    expect(mayAsk("staff", "fileSignedCopy")).toBe(true);
    expect(mayAsk("auditor", "recordPrint")).toBe(false);
  });
});

describe("ways to destroy", () => {
  test("claim no more than NIST lets them: degaussing is never Destroy", () => {
    expect(METHOD_OF.degauss).toBe("purge");
    expect(strength("clear")).toBeLessThan(strength("purge"));
    expect(strength("purge")).toBeLessThan(strength("destroy"));
  });

  test("leave for every medium at least one that fits, and one that the strictest asset allows", () => {
    for (const media of MEDIA) {
      const fit = TECHNIQUES.filter((technique) => !refusedTechnique(media, technique));
      const { books } = booksAfter(stage, register("A-1", { media, note: "媒体の説明" }));
      const asset: Asset = {
        ...(books.get("asset", "A-1") as Asset),
        content: { personal: "yes", myNumber: "yes", sensitive: "yes" },
      };
      const least = strength(leastMethod(asset, SETTINGS));
      const strong = fit.filter((technique) => strength(METHOD_OF[technique]) >= least);
      expect(strong, media).not.toEqual([]);
    }
  });

  test("never leave out a method when the contract's classification is unknown", () => {
    const { books } = booksAfter(stage, register("A-1", { classification: "1" }));
    const asset = books.get("asset", "A-1") as Asset;
    expect(leastMethod(asset, SETTINGS)).toBe("clear");
    expect(leastMethod({ ...asset, classification: "?" }, SETTINGS)).toBe("destroy");
    expect(leastMethod(asset, undefined)).toBe("destroy");
  });
});
