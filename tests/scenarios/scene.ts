/**
 * Cases played as people would: given what was done before, when someone does this, then it is refused in a sentence
 * that names what it is about, or it stands in the ledger. Each is played on a file of its own, through the one write
 * path, from where the standard stage is set; at the end the whole file is verified.
 */
import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { Outcome } from "../../electron/ledger/append.ts";
import { readCheckpoint } from "../../electron/ledger/entries.ts";
import { namesIn } from "../../electron/ledger/names.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import type { ContractSettings } from "../../shared/domain/commands/contract.ts";
import type { Event, EventOf } from "../../shared/domain/event.ts";
import type { Refusal, RefusalCode } from "../../shared/domain/refusal.ts";
import type { AssetState, Books, Docs, Kind } from "../../shared/domain/state.ts";
import { refusalText } from "../../shared/text/refusalText.ts";
import { STORY_AT, storyClock } from "../helpers/given.ts";
import type { TestLedger } from "../helpers/ledger.ts";
import { ACTOR, commandAt, continued, freshLedger } from "../helpers/ledger.ts";
import type { Act } from "../helpers/stage.ts";
import { CONTRACT, STAGE_AT, stageWith } from "../helpers/stage.ts";
import { demandGoodSentence } from "../helpers/sentences.ts";
import type { CaseNumber } from "./cases.ts";
import { CASES } from "./cases.ts";

type Settings = Partial<ContractSettings>;

const PICTURE = Buffer.from("破砕後の写真");
/** A photograph that is at hand wherever a command names it. */
export const PHOTO = {
  sha256: createHash("sha256").update(PICTURE).digest("hex"),
  bytes: PICTURE.length,
  mediaType: "image/png",
  name: "破砕後.png",
};
const AT_HAND = { attachments: new Map([[PHOTO.sha256, PICTURE]]) };

/** A refusal as a case tells it: the rule, and what its sentence names. */
type Said = RefusalCode | readonly [rule: RefusalCode, ...names: readonly string[]];

/** What came of something someone did. */
interface Answer {
  /** Nothing was written; exactly these stood in the way, and their sentences name this. */
  thenRefused(...expected: readonly Said[]): void;
  /** One entry was written, of exactly these kinds of events; what it rests on is not asked here. */
  thenWritten(...kinds: readonly Event["type"][]): Answer;
  /** It was written, and these were said along with it. */
  thenTold(...expected: readonly Said[]): Answer;
  /** Its first event of a kind, in full. */
  event<T extends Event["type"]>(type: T): EventOf<T>;
}

export interface Scene {
  /** What came before, none of it refused. */
  given(...story: readonly (Act | readonly Act[])[]): void;
  /** Someone does this now. */
  when(doing: Act): Answer;
  /** Where units are in their lives. */
  thenUnits(states: Readonly<Record<string, AssetState>>): void;
  /** What is on the list of what must still be returned or destroyed: these and nothing else. */
  thenOutstanding(...assets: readonly string[]): void;
  thenKnown<K extends Kind>(kind: K, id: string): Docs[K];
  /** Everything the file promises holds. */
  thenSound(): void;
  /** What a view shows, on the day the story has come to or on another. */
  view<T>(show: (reading: Reading) => T, at?: string): T;
  readonly books: () => Books;
  readonly ledger: TestLedger;
}

interface Play {
  (scene: Scene): void | Promise<void>;
}

/** A case of the list and one of its promises. What the contract leaves open may be settled otherwise. */
export function scenario(of: CaseNumber, promise: string, play: Play, settings: Settings = {}) {
  test(`${of} ${CASES[of]}: ${promise}`, async () => {
    const ledger = continued(await staged(settings));
    try {
      const scene = sceneOn(ledger);
      await play(scene);
      scene.thenSound();
    } finally {
      ledger.remove();
    }
  });
}

const set = new Map<string, Promise<TestLedger>>();
afterAll(async () => {
  for (const one of set.values()) (await one).remove();
});

/** The stage is set once for each way a contract may settle things; every case starts from a copy. */
function staged(settings: Settings): Promise<TestLedger> {
  const key = JSON.stringify(settings);
  const known = set.get(key) ?? setUp(settings);
  set.set(key, known);
  return known;
}

async function setUp(settings: Settings): Promise<TestLedger> {
  const ledger = await freshLedger();
  const recorder = ledger.recorder();
  const commands = stageWith(settings).map((doing) => commandAt(doing, STAGE_AT, recorder.books));
  expect(recorder.recordAll(commands, ACTOR).filter(({ ok }) => !ok)).toEqual([]);
  ledger.close();
  return ledger;
}

function sceneOn(ledger: TestLedger): Scene {
  const time = storyClock();
  const { db } = ledger.open();
  const { books } = ledger;
  const act = (doing: Act) => {
    const command = commandAt(doing, time.next(), books());
    const before = headOf(ledger);
    const outcome = ledger.record(command, AT_HAND);
    if (outcome.ok && command.occurredAt >= STORY_AT) time.follow(command.occurredAt);
    return { command, before, outcome };
  };
  const look: Scene["view"] = (show, at) => {
    const wallMs = at === undefined ? ledger.clock.wallMs() : Date.parse(at);
    return read(db, wallMs, show);
  };
  return {
    ledger,
    books,
    given: (...story) => {
      for (const doing of story.flat()) {
        const { command, outcome } = act(doing);
        if (!outcome.ok)
          throw new Error(`${command.type}: ${JSON.stringify(outcome.refusals, null, 1)}`);
      }
    },
    when: (doing) => {
      const { before, outcome } = act(doing);
      return answerOf(ledger, outcome, before);
    },
    thenUnits: (states) => {
      const seen = Object.keys(states).map((id) => [id, books().get("asset", id)?.state]);
      expect(Object.fromEntries(seen)).toEqual(states);
    },
    thenOutstanding: (...assets) => {
      const listed = look((reading) => outstanding(reading, { contract: CONTRACT, perPage: 100 }));
      expect(listed.rows.map(({ id }) => id).toSorted()).toEqual(assets.toSorted());
    },
    thenKnown: (kind, id) => {
      const doc = books().get(kind, id);
      if (!doc) throw new Error(`there is no ${kind} ${id}`);
      return doc;
    },
    thenSound: () => ledger.check(),
    view: look,
  };
}

/** Everything that a refusal must leave as it is. */
const headOf = ({ open, recorder }: TestLedger) => ({
  size: recorder().size(),
  note: readCheckpoint(open().db)?.note,
  beside: open()
    .db.prepare(
      "SELECT (SELECT count(*) FROM attachments) + (SELECT count(*) FROM disclosures) AS rows",
    )
    .get(),
});

function answerOf(ledger: TestLedger, outcome: Outcome, before: ReturnType<typeof headOf>): Answer {
  const { db } = ledger.open();
  const names = namesIn(db, ledger.recorder().books);
  const compare = (refusals: readonly Refusal[], expected: readonly Said[]) => {
    const rules = expected.map((one) => (typeof one === "string" ? one : one[0]));
    expect(refusals.map(({ rule }) => rule)).toEqual(rules);
    for (const [index, refusal] of refusals.entries()) {
      demandGoodSentence(refusal);
      const [, ...named] = [expected[index] ?? []].flat();
      for (const name of named) expect(refusalText(refusal, names)).toContain(name);
    }
  };
  const events = () => {
    expect(outcome).toMatchObject({ ok: true });
    return outcome.ok ? ledger.events(outcome.seq) : [];
  };
  const answer: Answer = {
    thenRefused: (...expected) => {
      expect(outcome.ok, "it was accepted").toBe(false);
      if (!outcome.ok) compare(outcome.refusals, expected);
      expect(headOf(ledger)).toEqual(before);
    },
    thenWritten: (...kinds) => {
      const written = events().map(({ type }) => type);
      expect(written.filter((type) => type !== "groundsNoted")).toEqual(kinds);
      expect(ledger.recorder().size()).toBe(before.size + 1);
      return answer;
    },
    thenTold: (...expected) => {
      expect(outcome).toMatchObject({ ok: true });
      if (outcome.ok) compare(outcome.notices, expected);
      return answer;
    },
    event: (type) => {
      const found = events().find((event) => event.type === type);
      if (!found) throw new Error(`nothing of the kind ${type} was written`);
      // It was found by its type.
      return found as EventOf<typeof type>;
    },
  };
  return answer;
}
