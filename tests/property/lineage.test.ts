/** Numbers after a loss: none is given out that may be on paper already, whatever was lost and could be read of it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LAST_NUMBER } from "../../shared/domain/events/shape.ts";
import { lossesListed } from "../../shared/domain/evolve/lineage.ts";
import type { Change, Docs, Kind } from "../../shared/domain/state.ts";
import { numberingId } from "../../shared/domain/state.ts";
import { generationOf, nextOrigin } from "../../shared/domain/generation.ts";
import type { Lineage } from "../../shared/domain/lineage.ts";
import { passedBefore, passedNumbers } from "../../shared/domain/lineage.ts";

const FORMS = ["handoverSlip", "disposalCertificate", "transportRecord"] as const;
const CONTRACTORS = ["p-1", "p-2", "p-3"] as const;
const YEARS = [2025, 2026] as const;

/** A number given out: by a contractor, of a form and a year. */
const given = fc.record({
  contractor: fc.constantFrom(...CONTRACTORS),
  form: fc.constantFrom(...FORMS),
  year: fc.constantFrom(...YEARS),
});
type Given = Parameters<Parameters<(typeof given)["map"]>[0]>[0];

/** One given out after the backup: whether its entry can still be read, and whose contract it was. */
const lost = fc.record({ given, isRead: fc.boolean(), isKnown: fc.boolean() });

/** Only registered after the backup: registered again it will be another. */
const NEWCOMER = "p-3";
const AGAIN = "p-9";

/** Books of nothing but numbers. */
function numberBooks() {
  const docs = new Map<string, unknown>();
  const books = {
    get: <K extends Kind>(kind: K, id: string) => docs.get(`${kind} ${id}`) as Docs[K] | undefined,
    all: () => [],
    assetsIn: () => [],
    count: () => 0,
    holder: () => undefined,
  };
  const take = (changes: readonly Change[]) => {
    for (const { kind, id, doc } of changes) docs.set(`${kind} ${id}`, doc);
  };
  const next = ({
    contractor,
    form,
    year,
  }: Given | (Omit<Given, "contractor"> & { contractor: string })) =>
    (books.get("numbering", numberingId(contractor, { form, year }))?.last ??
      passedBefore(books.get("lineage", "lineage"), { form, year })) + 1;
  const give = (of: Given) => {
    const number = next(of);
    const id = numberingId(of.contractor, of);
    take([{ kind: "numbering", id, doc: { last: number } }]);
    return number;
  };
  return { books, take, next, give, docs };
}

const NOTHING: Lineage = {
  predecessor: "",
  size: 1,
  known: { size: 2, root: "" },
  name: "",
  reason: "",
  at: "2026-11-23T12:30:00+09:00",
  passed: [],
};

test("no number is given out again that a lost entry gave", () => {
  fc.assert(
    fc.property(fc.array(given), fc.array(lost, { minLength: 1 }), (before, after) => {
      const { books, take, next, give, docs } = numberBooks();
      for (const one of before) if (one.contractor !== NEWCOMER) give(one);
      const backup = new Map(docs);
      const series = [...backup].map(([key, doc]) => {
        const [contractor = "", form, year] = key.slice("numbering ".length).split("/");
        const number = (doc as Docs["numbering"]).last;
        return { contractor, number: { form: form as Given["form"], year: Number(year), number } };
      });
      const gone = after.map((one) => ({ ...one, number: give(one.given) }));
      const passed = passedNumbers({
        series,
        lost: gone
          .filter(({ isRead }) => isRead)
          .map(({ given: { contractor, form, year }, isKnown, number }) => ({
            number: { form, year, number },
            ...(isKnown ? { contractor } : {}),
          })),
        unread: gone.filter(({ isRead }) => !isRead).length,
        begun: FORMS.flatMap((form) => YEARS.map((year) => ({ form, year }))),
      });
      docs.clear();
      for (const [key, doc] of backup) docs.set(key, doc);
      take([{ kind: "lineage", id: "lineage", doc: NOTHING }]);
      const listed = { type: "lossesListed", occurredAt: NOTHING.at, items: [], passed } as const;
      take(lossesListed(books, { ...listed, items: [], passed: [...passed] }, { seq: 1 }));
      for (const { given: of, number } of gone) {
        const contractor = of.contractor === NEWCOMER ? AGAIN : of.contractor;
        expect(next({ ...of, contractor })).toBeGreaterThan(number);
      }
    }),
  );
});

test("where all that was lost reads, no number is passed over that was not given out", () => {
  const number = { form: "handoverSlip", year: 2026, number: 8 } as const;
  const series = [{ contractor: "p-1", number }];
  const begun = [{ form: "handoverSlip", year: 2026 }] as const;
  expect(passedNumbers({ series, lost: [], unread: 0, begun })).toEqual([]);
  const ninth = { contractor: "p-1", number: { ...number, number: 9 } };
  expect(passedNumbers({ series, lost: [ninth], unread: 0, begun })).toEqual([ninth]);
});

test("the last number there is stays the last", () => {
  const last = { form: "handoverSlip", year: 2026, number: LAST_NUMBER } as const;
  const series = [{ contractor: "p-1", number: last }];
  expect(passedNumbers({ series, lost: [], unread: 3, begun: [] })).toEqual([]);
});

test("each ledger of a row has its own origin, up to the last there may be", () => {
  const first = `ukewatashi.internal/${"0".repeat(32)}`;
  expect(nextOrigin(first)).toBe(`${first}/2`);
  expect(nextOrigin(`${first}/9`)).toBe(`${first}/10`);
  expect(nextOrigin(`${first}/255`)).toBeUndefined();
  expect(nextOrigin("elsewhere")).toBeUndefined();
  expect([first, `${first}/12`].map(generationOf)).toEqual([1, 12]);
});
