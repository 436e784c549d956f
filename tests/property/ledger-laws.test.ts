/** The laws of deciding and of writing down, whatever is asked in whatever order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadableDb } from "../../electron/ledger/connection.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import { seal } from "../../electron/ledger/seal.ts";
import { addMinutes } from "../../shared/domain/calendar.ts";
import { Command } from "../../shared/domain/command.ts";
import { decide } from "../../shared/domain/decide.ts";
import { Event } from "../../shared/domain/event.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import { memoryBooks } from "../../shared/domain/memory.ts";
import { SEVERITIES } from "../../shared/domain/refusal.ts";
import { EVERYTHING } from "../helpers/everything.ts";
import { poolsOf, valueOf } from "../helpers/fuzz.ts";
import { STORY_AT, booksAfter, commandOf, historyIn, recordedIn } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, commandAt, freshLedger } from "../helpers/ledger.ts";
import { STAGE_AT, act, stage } from "../helpers/stage.ts";
import type { Choice } from "../helpers/moves.ts";
import { actOf, choice } from "../helpers/walk.ts";

/** A world in which there is something of everything. */
const { books: world } = booksAfter(
  stage,
  EVERYTHING,
  act({ type: "openAccount", account: "a-1", login: "kanri", role: "manager" }),
);

/** Deciding a command neither throws nor refuses without saying why and where; what it accepts can be followed. */
function demandDecision(books: MemoryBooks, command: Command): void {
  const decision = decide(seal(command).command, books, {
    now: "2026-12-31T00:00:00+09:00",
    account: "a-1",
    recorded: recordedIn(books),
    history: historyIn(books),
  });
  if (decision.ok) {
    const after = memoryBooks(books);
    for (const event of decision.events) after.follow(Event.parse(event), { seq: 1 });
    return;
  }
  expect(decision.refusals.length).toBeGreaterThan(0);
  for (const { rule, severity } of decision.refusals) {
    expect(rule).toMatch(/^(?:R\d+-\d+|[a-z-]+)$/);
    expect(SEVERITIES).toContain(severity);
  }
  const nowhere = decision.refusals.filter((refusal) => refusal.path === undefined);
  expect(nowhere.filter((refusal) => refusal.rule !== "not-by-hand")).toEqual([]);
}

describe("deciding", () => {
  const pools = poolsOf(world);

  test.each(Command.options.map((option) => [option.shape.type.value, option] as const))(
    "never throws on any %s that its schema accepts, and never refuses without a reason",
    (_type, schema) => {
      fc.assert(
        fc.property(valueOf(schema, pools), (value) => {
          demandDecision(world, Command.parse(value));
        }),
        { numRuns: 150 },
      );
    },
  );

  test("never throws on a sensible command in which anything has been changed", () => {
    const members = fc.dictionary(
      fc.constantFrom("occurredAt", "asset", "slip", "place", "person", "contract", "to", "from"),
      fc.constantFrom(...["asset", "slip", "place", "person", "contract"].flatMap(pools.ids)),
      { maxKeys: 2 },
    );
    fc.assert(
      fc.property(choice, members, (c, changes) => {
        const sensible = commandOf(actOf(world, c), "2026-08-24T10:00:00+09:00", world);
        const known = Object.entries(changes).filter(([name]) => name in sensible);
        const changed = Command.safeParse({ ...sensible, ...Object.fromEntries(known) });
        if (changed.success) demandDecision(world, changed.data);
      }),
      { numRuns: 1500 },
    );
  });
});

/** What a file keeps of the documents, in the form memory keeps them. */
function storedDocs(db: ReadableDb): Record<string, unknown> {
  const rows = db
    .prepare<[], { kind: string; id: string; doc: string }>("SELECT kind, id, doc FROM books")
    .all();
  return Object.fromEntries(rows.map(({ kind, id, doc }) => [`${kind} ${id}`, JSON.parse(doc)]));
}

/** The documents that follow from the stored entries alone. */
function replayed(db: ReadableDb, size: number): MemoryBooks {
  const books = memoryBooks();
  for (let seq = 0; seq < size; seq += 1)
    for (const event of readBody(db, seq).events) books.follow(event, { seq });
  return books;
}

const docsOf = (books: MemoryBooks) =>
  Object.fromEntries([...books.docs].map(([key, change]) => [key, change.doc]));

/** What only the program says, of files that it has seen; there are none here. */
const OF_FILES = ["fileSignedCopy", "recordRestore"];

/** Walks through a real ledger; the walker looks at a copy of the books in memory. */
function walkOn(ledger: TestLedger, choices: readonly Choice[]): Command[] {
  const books = replayed(ledger.open().db, ledger.recorder().size());
  const given: Command[] = [];
  let at = STORY_AT;
  for (const c of choices) {
    const command = commandOf(actOf(books, c), addMinutes(at, Math.max(c.minutes, 0)), books);
    if (OF_FILES.includes(command.type)) continue;
    given.push(command);
    const outcome = ledger.record(command);
    if (!outcome.ok) continue;
    at = command.occurredAt > at ? command.occurredAt : at;
    for (const event of ledger.events(outcome.seq)) books.follow(event, { seq: outcome.seq });
  }
  return given;
}

const walks = fc.array(choice, { minLength: 10, maxLength: 60, size: "max" });
const RUNS = { numRuns: 12, interruptAfterTimeLimit: 20_000 };

/** Walks through a ledger of its own, verified at the end, and lets `see` look at what came of it. */
async function everyWalk(
  see: (ledger: TestLedger, choices: readonly Choice[]) => void,
): Promise<void> {
  const property = fc.asyncProperty(walks, async (choices) => {
    const ledger = await stagedLedger();
    try {
      see(ledger, choices);
      ledger.check();
    } finally {
      ledger.remove();
    }
  });
  await fc.assert(property, RUNS);
}

async function stagedLedger(): Promise<TestLedger> {
  const ledger = await freshLedger();
  const { books } = ledger.recorder();
  ledger.recorder().recordAll(
    stage.map((doing) => commandAt(doing, STAGE_AT, books)),
    ACTOR,
  );
  return ledger;
}

describe("a ledger file", () => {
  test("holds exactly the documents that its entries tell, whatever was done", () =>
    everyWalk((ledger, choices) => {
      walkOn(ledger, choices);
      const { db } = ledger.open();
      expect(docsOf(replayed(db, ledger.recorder().size()))).toEqual(storedDocs(db));
    }));

  test("answers a command given again with its first result, and writes nothing", () =>
    everyWalk((ledger, choices) => {
      const given = walkOn(ledger, choices);
      const size = ledger.recorder().size();
      const { db } = ledger.open();
      for (const command of given) {
        const seq = seqOf(db, command.id);
        if (seq === undefined) continue;
        expect(ledger.record(command)).toEqual({ ok: true, seq, notices: [], repeated: true });
      }
      expect(ledger.recorder().size()).toBe(size);
    }));

  test("says in a dry run what it would say in earnest, and writes nothing", () =>
    everyWalk((ledger, choices) => {
      const books = replayed(ledger.open().db, ledger.recorder().size());
      for (const c of choices) {
        const command = commandOf(actOf(books, c), STORY_AT, books);
        if (OF_FILES.includes(command.type)) continue;
        ledger.clock.to(command.occurredAt);
        const size = ledger.recorder().size();
        const said = ledger.recorder().tryOut(command, ACTOR);
        expect(ledger.recorder().size()).toBe(size);
        const outcome = ledger.recorder().record(command, ACTOR);
        expect(outcome.ok ? outcome.notices : outcome.refusals).toEqual(said.refusals);
        const events = outcome.ok ? ledger.events(outcome.seq) : [];
        const noted = events.filter((event) => event.type === "groundsNoted");
        expect(noted).toEqual(outcome.ok ? said.noted : []);
        for (const event of events) books.follow(event, { seq: size });
      }
    }));

  test("is the same whether commands are recorded one by one or many at once", async () => {
    const [choices = []] = fc.sample(fc.array(choice, { minLength: 400, maxLength: 400 }), {
      numRuns: 1,
      seed: 20_260_724,
    });
    const [one, many] = [await stagedLedger(), await stagedLedger()];
    try {
      const given = walkOn(one, choices);
      many.clock.to(
        given
          .map((command) => command.occurredAt)
          .toSorted()
          .at(-1) ?? STORY_AT,
      );
      for (let from = 0; from < given.length; from += 70)
        many.recorder().recordAll(given.slice(from, from + 70), ACTOR);
      const told = (ledger: TestLedger) =>
        Object.entries(storedDocs(ledger.open().db)).filter(([key]) =>
          /^(?:asset|slip|transport|instruction|destruction|certificate|numbering|copyApproval) /.test(
            key,
          ),
        );
      expect(told(many).length).toBeGreaterThan(50);
      expect(told(many)).toEqual(told(one));
      many.check();
    } finally {
      one.remove();
      many.remove();
    }
  });
});

function seqOf(db: ReadableDb, id: string): number | undefined {
  return db
    .prepare<[string], number>(
      "SELECT seq FROM entries WHERE CAST(body AS TEXT) ->> '$.command' = ?",
    )
    .pluck()
    .get(id);
}
