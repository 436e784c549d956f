/** What the screens show, read from real ledgers: everything there is can be shown, in words, as the table promises. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { openForReading } from "../../electron/ledger/ledger.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { asset, assets } from "../../electron/ledger/views/assets.ts";
import { contract, contracts } from "../../electron/ledger/views/contracts.ts";
import {
  certificate,
  destruction,
  disposals,
  instruction,
} from "../../electron/ledger/views/disposals.ts";
import { entries, entry } from "../../electron/ledger/views/entries.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import { parties, persons, places } from "../../electron/ledger/views/people.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { slip, slips } from "../../electron/ledger/views/slips.ts";
import { transport, transports } from "../../electron/ledger/views/transports.ts";
import { playSample } from "../../electron/sample/play.ts";
import { Event } from "../../shared/domain/event.ts";
import type { Asset } from "../../shared/domain/state.ts";
import { contract as table } from "../../shared/ipc/contract.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import { tellEntry } from "../../shared/text/ja/history.ts";
import { rareStory } from "../helpers/rareStory.ts";
import { stage } from "../helpers/stage.ts";
import { scratchFolder, tampered } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
const at = (name: string) => join(scratch.path, `${name}.ukewatashi`);
const NOW = Date.parse("2026-11-23T12:30:00+09:00");

const ledgers: Record<string, ReadLedger> = {};

beforeAll(async () => {
  const actor = { workstation: "test", via: "cli" } as const;
  for (const until of ["middle", "end"] as const)
    await playSample({ path: at(until), firstDay: "2026-04-01", until, actor, logN: 14 });
  await toldLedger(at("rare"), stage, ...rareStory);
  for (const name of ["middle", "end", "rare"]) ledgers[name] = openForReading(at(name));
}, 60_000);
afterAll(() => {
  for (const ledger of Object.values(ledgers)) ledger.close();
  scratch.remove();
});

function seen<T>(name: string, view: (reading: Reading) => T, now = NOW): T {
  const ledger = ledgers[name];
  if (!ledger) throw new Error(`there is no ledger ${name}`);
  return read(ledger.db, now, view);
}

function ids(name: string, kind: string): string[] {
  return seen(name, ({ db }) =>
    db
      .prepare<[string], string>("SELECT id FROM books WHERE kind = ? ORDER BY id")
      .pluck()
      .all(kind),
  );
}

/** What an answer breaks of what the table promises of the call. */
function broken(call: CallName, value: unknown): readonly unknown[] {
  const output: z.ZodType = table[call].output;
  return output.safeParse(value).error?.issues ?? [];
}

const ONE = { asset, slip, transport, instruction, destruction, certificate, contract } as const;
const ALL = {
  assets: (reading: Reading) => assets(reading, { perPage: 200 }),
  slips: (reading: Reading) => slips(reading, { perPage: 200 }),
  transports: (reading: Reading) => transports(reading, { perPage: 200 }),
  disposals: (reading: Reading) => disposals(reading, {}),
  contracts,
  parties,
  persons,
  places,
  outstanding: (reading: Reading) => outstanding(reading, { contract: "K-1" }),
  entries: (reading: Reading) => entries(reading, { perPage: 200 }),
  home: (reading: Reading) => home(reading, {}),
} as const;

describe.each(["middle", "end", "rare"])("in the ledger «%s»", (name) => {
  test.each(Object.keys(ONE))("every %s can be shown", (kind) => {
    const known = kind as keyof typeof ONE;
    const all = ids(name, kind);
    for (const id of all) {
      const view = seen(name, (reading) => ONE[known](reading, id));
      expect(view, id).toBeDefined();
      expect(broken(known, view), id).toEqual([]);
    }
    expect(seen(name, (reading) => ONE[known](reading, "there-is-none"))).toBeUndefined();
  });

  test.each(Object.keys(ALL))("the list of %s can be shown", (list) => {
    const known = list as keyof typeof ALL;
    const view: (reading: Reading) => unknown = ALL[known];
    expect(broken(known, seen(name, view))).toEqual([]);
  });

  test("every entry is told in a sentence without an id, a code or a gap in it", () => {
    const count = seen(name, ({ db }) =>
      Number(db.prepare("SELECT count(*) FROM entries").pluck().get()),
    );
    for (let seq = 0; seq < count; seq += 1) {
      const view = seen(name, (reading) => entry(reading, seq));
      expect(broken("entry", view)).toEqual([]);
      expect(view?.title, `entry ${seq}`).toMatch(/^[^a-z]+$|「.*」|(?:ました|します)$/);
      expect(view?.title).not.toMatch(/undefined|null|\[object|p-[a-z]/);
    }
    expect(seen(name, (reading) => entry(reading, count))).toBeUndefined();
  });
});

describe("a history", () => {
  test("has words for everything that can happen", () => {
    const told = new Set<string>();
    for (const name of ["end", "rare"])
      seen(name, ({ db, names }) => {
        const bodies = db.prepare<[], Buffer>("SELECT body FROM entries").pluck().all();
        for (const event of bodies.flatMap(
          (body) => (JSON.parse(body.toString()) as { events: Event[] }).events,
        )) {
          told.add(event.type);
          // Told beside what an entry is about; in the test of the grounds.
          if (event.type === "groundsNoted") continue;
          const { title, details } = tellEntry([event], { names });
          expect(title, event.type).not.toBe("");
          expect(JSON.stringify(details), event.type).not.toMatch(/undefined|null|\[object/);
        }
      });
    const types = Event.options.map((option) => option.shape.type.value);
    // Told in the tests of those, since nobody lets names go, prints, takes a backup or restores one in these stories.
    const elsewhere = [
      "personalExpired",
      "signedCopyFiled",
      "printed",
      "backupTaken",
      "ledgerRestored",
      "ledgerSucceeded",
      "lossesListed",
      "lossesSettled",
    ];
    expect(types.filter((type) => !told.has(type))).toEqual(elsewhere);
  });

  test("of a unit tells its life from the first entry to the last", () => {
    const [id] = seen("end", (reading) =>
      assets(reading, { states: ["disposed"], text: "HD-001" }).rows.map((row) => row.id),
    );
    const view = seen("end", (reading) => asset(reading, id ?? ""));
    const titles = view?.history.map(({ title }) => title.replaceAll(/令和\S+ \S+|情管\S+/g, "…"));
    expect(titles).toEqual([
      "情報資産 HD-001「印字サーバ内蔵ディスク 01」を登録しました",
      "提供の受渡票 … を発行しました",
      "受渡票 … の引渡しを確認しました",
      "受渡票 … の受領を確認しました",
      "廃棄の指示 … を登録しました",
      "… みなと運用センター 媒体保管庫 を数えました",
      "廃棄の受渡票 … を発行しました",
      "受渡票 … の引渡しを確認しました",
      "廃棄の搬送 … に出発しました",
      "搬送 … が到着しました",
      "搬送 … を到着照合しました",
      "受渡票 … の受領を確認しました",
      "廃棄を実施しました",
      "廃棄証明書 … を発行しました",
      "廃棄証明書 … を発注者が確認しました",
    ]);
    const seqs = view?.history.map((item) => item.seq) ?? [];
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  });

  test("of a unit tells its own seal and count, and no difference of another", () => {
    const view = seen("rare", (reading) => asset(reading, "doubted"));
    const received = view?.history.findLast((item) => item.title.includes("受領を確認"));
    expect(received?.details.map((one) => one.label)).toContain("製造番号");
    const other = seen("rare", (reading) => asset(reading, "used"));
    expect(JSON.stringify(other?.history)).not.toContain("差異");
  });

  test("tells an answered warning beside what it let happen", () => {
    const view = seen("rare", (reading) => slip(reading, "doubtful"));
    const released = view?.history.find((item) => item.title.includes("引渡しを確認"));
    expect(released?.details).toContainEqual({ label: "理由", value: "顔を知っているため" });
  });
});

describe("a list", () => {
  const everything = (name: string) =>
    ids(name, "asset").map((id) => seen(name, ({ books }) => books.get("asset", id)) as Asset);

  test("has every unit once, whatever the size of its pages", () => {
    for (const perPage of [1, 7, 40, 200]) {
      const found: string[] = [];
      for (let page = 0; page * perPage < 40; page += 1)
        found.push(
          ...seen("middle", (reading) => assets(reading, { page, perPage })).rows.map(
            (row) => row.id,
          ),
        );
      expect(found.toSorted()).toEqual(ids("middle", "asset"));
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test("filters by state, place and contract exactly as the documents say", () => {
    const docs = everything("middle");
    for (const state of ["held", "inTransit", "disposalInstructed", "returned"] as const)
      for (const place of [undefined, "P-02", "P-01"]) {
        const input = {
          contract: "K-1",
          states: [state],
          perPage: 200,
          ...(place ? { place } : {}),
        };
        const wanted = docs.filter((doc) => doc.state === state && (!place || doc.place === place));
        const { rows, total } = seen("middle", (reading) => assets(reading, input));
        expect(rows.map((row) => row.id).toSorted()).toEqual(
          wanted.map((doc) => doc.asset).toSorted(),
        );
        expect(total).toBe(wanted.length);
      }
    expect(seen("middle", (reading) => assets(reading, { contract: "K-2" })).total).toBe(0);
  });

  test.each([
    ["its number", "US-001"],
    ["its number in full width", "ｕｓ－００１"],
    ["its serial", "snus001x007919"],
    ["its seal", "S-US001"],
    ["part of its name", "納税者データ 01"],
  ])("finds a unit by %s", (_what, text) => {
    const { rows } = seen("middle", (reading) => assets(reading, { text }));
    expect(rows.map((row) => row.id)).toContain("US-001");
  });

  test("finds nothing across two parts of what is written on a unit", () => {
    expect(seen("middle", (reading) => assets(reading, { text: "US-001納税者" })).total).toBe(0);
  });

  test("takes a wildcard of the database for the letter it is", () => {
    for (const text of ["%", "_", "*", "'", '"'])
      expect(seen("middle", (reading) => assets(reading, { text })).total, text).toBe(0);
  });

  test("of slips and transports has the newest first, and open apart from closed", () => {
    const all = seen("middle", (reading) => slips(reading, {}));
    const numbers = all.rows.map((row) => row.number);
    expect(numbers).toEqual(numbers.toSorted().toReversed());
    const open = seen("middle", (reading) => slips(reading, { show: "open" }));
    expect(open.rows.map((row) => row.id)).toEqual(["slip-08"]);
    expect(
      seen("middle", (reading) => transports(reading, { open: true })).rows.map((row) => row.id),
    ).toEqual(["way-02"]);
  });

  test("of entries has the newest first, page by page to the very first", () => {
    const first = seen("middle", (reading) => entries(reading, { perPage: 50 }));
    const last = seen("middle", (reading) => entries(reading, { perPage: 50, page: 2 }));
    expect(first.rows.map((row) => row.seq)).toEqual(
      Array.from({ length: 50 }, (_, n) => first.total - 1 - n),
    );
    expect(last.rows.at(-1)).toMatchObject({
      seq: 0,
      title: "台帳「見本台帳」を作成しました",
      by: "管理責任者 湊 大輔",
    });
  });
});

describe("a name", () => {
  const shownAfter = (sql: string, change: (values: { value: string }) => string[]) => {
    const copy = tampered(at("middle"), at(`names-${sql.length}`), (db) => {
      const row = db
        .prepare<[], { value: string }>("SELECT value FROM disclosures WHERE value LIKE '%湊%'")
        .get();
      if (!row) throw new Error("the name is not there");
      db.prepare(sql).run(...change(row));
    });
    const ledger = openForReading(copy);
    try {
      return read(
        ledger.db,
        NOW,
        (reading) => persons(reading).find((one) => one.id === "p-minato")?.name,
      );
    } finally {
      ledger.close();
    }
  };

  test("is shown as it was recorded", () => {
    expect(seen("middle", persons).find((one) => one.id === "p-minato")?.name).toBe("湊 大輔");
  });

  test("that was changed in the file is not shown, but said to be so", () => {
    const name = shownAfter("UPDATE disclosures SET value = ? WHERE value = ?", ({ value }) => [
      value.replace("湊", "凑"),
      value,
    ]);
    expect(name).toBe("(記録と一致しません)");
  });

  test("that has expired is said to be so, and the rest is shown", () => {
    const name = shownAfter("DELETE FROM disclosures WHERE value = ?", ({ value }) => [value]);
    expect(name).toBe("(期限により消去)");
  });
});

describe("an entry that was destroyed in the file", () => {
  test("is still listed, and says that it cannot be read", () => {
    const copy = tampered(at("middle"), at("unreadable"), (db) => {
      db.prepare("UPDATE entries SET body = x'ff00' WHERE seq = 50").run();
    });
    const ledger = openForReading(copy);
    const all = (reading: Reading) => entries(reading, { perPage: 200 }).rows;
    const rows = read(ledger.db, NOW, all);
    ledger.close();
    expect(rows.find((row) => row.seq === 50)).toMatchObject({ title: "この記録は読めません" });
    expect(rows).toHaveLength(seen("middle", all).length);
  });
});
