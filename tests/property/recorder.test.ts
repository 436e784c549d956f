/** Whatever is asked of the one write path is written whole or not at all, and what is not is not for a named reason. */
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../electron/ledger/append.ts";
import { entryCount, readBody, readCheckpoint } from "../../electron/ledger/entries.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { Command } from "../../shared/domain/command.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import { memoryBooks } from "../../shared/domain/memory.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { SEVERITIES } from "../../shared/domain/refusal.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import { EVERYTHING } from "../helpers/everything.ts";
import { FILES, poolsOf, valueOf } from "../helpers/fuzz.ts";
import { commandOf } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, commandAt, continued, freshLedger } from "../helpers/ledger.ts";
import { STAGE_AT, stage } from "../helpers/stage.ts";
import { actOf, choice } from "../helpers/walk.ts";

const NOW = "2026-12-31T00:00:00+09:00";
const newId = uuid7Maker(Date.now, (count) => randomBytes(count));

let told: TestLedger;
beforeAll(async () => {
  told = await freshLedger();
  const recorder = told.recorder();
  recorder.recordAll(
    stage.map((doing) => commandAt(doing, STAGE_AT, recorder.books)),
    ACTOR,
  );
  told.tell(EVERYTHING);
  told.close();
});
afterAll(() => told.remove());

/** A ledger with that past, and what there is in it. */
function world(): { readonly ledger: TestLedger; readonly books: MemoryBooks } {
  const ledger = continued(told);
  ledger.clock.to(NOW);
  return { ledger, books: booksOf(ledger) };
}

function booksOf(ledger: TestLedger): MemoryBooks {
  const { db } = ledger.open();
  const books = memoryBooks();
  for (let seq = 0; seq < entryCount(db); seq += 1)
    for (const event of readBody(db, seq).events) books.follow(event, { seq });
  return books;
}

const TABLES = ["entries", "attachments", "disclosures", "commands", "books", "touched"] as const;

/** Everything that nothing may change but an entry. */
function standOf(ledger: TestLedger) {
  const { db } = ledger.open();
  const counts = TABLES.map((table) =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  return { size: ledger.recorder().size(), note: readCheckpoint(db), counts };
}

/** Asks; a file that the command names and nobody has is told as that, and is no refusal of the domain's. */
function asked(ledger: TestLedger, command: Command): Outcome | undefined {
  try {
    return ledger.recorder().record(command, ACTOR, { attachments: FILES });
  } catch (error) {
    if (error instanceof Problem && error.code === "attachment-missing") return undefined;
    throw error;
  }
}

/** Asks, and holds the answer to what an answer must be. */
function demandWholeOrNothing(ledger: TestLedger, command: Command): boolean {
  const before = standOf(ledger);
  const outcome = asked(ledger, command);
  const after = standOf(ledger);
  expect(after.note?.size).toBe(after.size);
  expect(after.size).toBe(before.size + Number(outcome?.ok ?? false));
  if (outcome?.ok) return true;
  expect(after).toEqual(before);
  const refusals = outcome?.refusals ?? [];
  expect(outcome === undefined || refusals.length > 0).toBe(true);
  expect(refusals.filter(({ rule }) => !/^(?:R\d+-\d+|[a-z-]+)$/.test(rule))).toEqual([]);
  expect(refusals.filter(({ severity }) => !SEVERITIES.includes(severity))).toEqual([]);
  const nowhere = refusals.filter(({ path }) => path === undefined);
  expect(nowhere.filter(({ rule }) => rule !== "not-by-hand")).toEqual([]);
  return false;
}

/** What only the program says, having seen it: verify finds out where it is made up. */
const UNTRUE: Readonly<Record<string, string>> = { recordRestore: "restore-wrong" };

const foundIn = ({ path }: TestLedger) => verifyLedger({ path, depth: "all" }).findings;

describe("the write path", () => {
  test.each(Command.options.map((option) => [option.shape.type.value, option] as const))(
    "takes any %s that its schema accepts whole or not at all",
    (type, schema) => {
      const { ledger, books } = world();
      try {
        fc.assert(
          fc.property(valueOf(schema, poolsOf(books)), (value) => {
            demandWholeOrNothing(ledger, Command.parse({ ...(value as object), id: newId() }));
          }),
          { numRuns: 40 },
        );
        expect(foundIn(ledger).filter(({ code }) => code !== UNTRUE[type])).toEqual([]);
      } finally {
        ledger.remove();
      }
    },
  );

  test("takes sensible commands in which anything was changed no otherwise", () => {
    const { ledger, books } = world();
    const pools = poolsOf(books);
    const members = fc.dictionary(
      fc.constantFrom("occurredAt", "asset", "slip", "place", "person", "contract", "to", "from"),
      fc.constantFrom(...["asset", "slip", "place", "person", "contract"].flatMap(pools.ids)),
      { maxKeys: 2 },
    );
    let taken = 0;
    try {
      fc.assert(
        fc.property(choice, members, (c, changes) => {
          const sensible = commandOf(actOf(books, c), NOW, books);
          // What the program alone has seen is made up here, and found out by verifying.
          if (sensible.type in UNTRUE) return;
          const known = Object.entries(changes).filter(([name]) => name in sensible);
          const value = { ...sensible, ...Object.fromEntries(known), id: newId() };
          const changed = Command.safeParse(value);
          if (!changed.success || !demandWholeOrNothing(ledger, changed.data)) return;
          taken += 1;
          const seq = ledger.recorder().size() - 1;
          for (const event of ledger.events(seq)) books.follow(event, { seq });
        }),
        { numRuns: 400, seed: 20_260_724 },
      );
      expect(taken).toBeGreaterThan(50);
      ledger.check();
    } finally {
      ledger.remove();
    }
  });
});
