/** What a day asks of people: what is due, who may hand over where, and why something is not possible. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { asset } from "../../electron/ledger/views/assets.ts";
import { handoverChoices } from "../../electron/ledger/views/choices.ts";
import { contracts } from "../../electron/ledger/views/contracts.ts";
import { findAsset } from "../../electron/ledger/views/findAsset.ts";
import type { HomeQuestion } from "../../electron/ledger/views/home.ts";
import { home } from "../../electron/ledger/views/home.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { search } from "../../electron/ledger/views/search.ts";
import { playSample } from "../../electron/sample/play.ts";
import type { Asset } from "../../shared/domain/state.ts";
import { ASSET_STATES, OUTSTANDING_STATES } from "../../shared/domain/state.ts";
import { TRANSITIONS } from "../../shared/domain/transitions.ts";
import type { SlipKind } from "../../shared/domain/vocabulary.ts";
import { rareStory } from "../helpers/rareStory.ts";
import { CONTRACT, bareStage, stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
const path = (name: string) => join(scratch.path, `${name}.ukewatashi`);
const ledgers = new Map<string, ReadLedger>();

beforeAll(async () => {
  const actor = { workstation: "test", via: "cli" } as const;
  for (const until of ["middle", "end"] as const)
    await playSample({ path: path(until), firstDay: "2026-04-01", until, actor, logN: 14 });
  await toldLedger(path("rare"), stage, ...rareStory);
  await toldLedger(path("bare"), bareStage);
  await toldLedger(path("empty"));
  for (const name of ["middle", "end", "rare", "bare", "empty"])
    ledgers.set(name, openForReading(path(name)));
}, 60_000);
afterAll(() => {
  for (const ledger of ledgers.values()) ledger.close();
  scratch.remove();
});

/** A view of a ledger on a day, at half past twelve unless a time is said. */
function on<T>(moment: string, name: string, view: (reading: Reading) => T): T {
  const ledger = ledgers.get(name);
  if (!ledger) throw new Error(`there is no ledger ${name}`);
  const [day, time = "12:30"] = moment.split(" ");
  return read(ledger.db, Date.parse(`${day}T${time}:00+09:00`), view);
}

const VERIFIED: HomeQuestion = { verified: { ok: true } };
const todosOn = (day: string, name: string, question = VERIFIED) =>
  on(day, name, (reading) => home(reading, question)).todos;
const textsOn = (day: string, name: string, question = VERIFIED) =>
  todosOn(day, name, question).map((todo) => `${todo.urgency}: ${todo.text}`);

const DAY = "2026-11-23";

describe("the first screen", () => {
  test("says on an ordinary day what is late, what waits and what was left out", () => {
    expect(textsOn(DAY, "middle")).toEqual([
      "now: 搬送中 12点、到着予定を30分過ぎています(令和8年度 搬送第0002号)",
      "soon: 事故報告書 令和8年度 事故第0001号 は作成済みで、まだ提出していません",
      "soon: 取り出したまま日をまたいだ情報資産が 1点あります",
      "soon: 受領確認を待つ受渡票 令和8年度 第0008号(本日)",
    ]);
  });

  test("says nothing of what is on its way and not yet late", () => {
    expect(textsOn(`${DAY} 11:59`, "middle").join()).not.toContain("搬送中");
    expect(textsOn(`${DAY} 12:01`, "middle").join()).toContain("到着予定を1分過ぎています");
  });

  test("says two days later how long it has been", () => {
    expect(textsOn("2026-11-25", "middle")).toEqual([
      "now: 搬送中 12点、到着予定を2日過ぎています(令和8年度 搬送第0002号)",
      "now: 受領確認を待つ受渡票 令和8年度 第0008号(2日)",
      "soon: 事故報告書 令和8年度 事故第0001号 は作成済みで、まだ提出していません",
      "soon: 取り出したまま日をまたいだ情報資産が 1点あります",
    ]);
  });

  test("tells of an instruction's deadline a month ahead, and when it is over", () => {
    expect(textsOn("2026-12-20", "middle")).toContain(
      "later: 廃棄の指示 情管廃第7号 の期限は27日後です(未着手 5点)",
    );
    expect(textsOn("2027-01-20", "middle")).toContain(
      "now: 廃棄の指示 情管廃第7号 の期限を4日過ぎています(未着手 5点)",
    );
  });

  test("tells of designations and consents a month before they end, and of nothing that goes on", () => {
    const ending = textsOn("2027-04-10", "middle").filter((text) => text.includes("切れます"));
    expect(ending).toContain(
      "later: 「みなと運用センター 媒体保管庫」の場所の指定が21日後に切れます",
    );
    expect(ending).toContain("later: 「有限会社あおぞらリサイクル」への承諾が21日後に切れます");
    expect(textsOn("2027-02-28", "middle").filter((text) => text.includes("切れます"))).toEqual([]);
  });

  test("tells of permits and trainings a month before they end", () => {
    const ending = textsOn("2027-03-20", "middle").filter((text) => text.includes("切れます"));
    expect(
      ending.filter((text) => /^later: .*の教育の有効期間が12日後に切れます$/.test(text)),
    ).toHaveLength(4);
    expect(ending).toContain(
      "later: 「若葉市役所本庁舎3階 情報管理課」の持込み・持出しの許可が11日後に切れます",
    );
    expect(ending).toHaveLength(5);
  });

  test.each([
    ["2027-01-20", false],
    ["2027-01-21", true],
  ])("tells of what nobody has looked at for longer than 180 days: %s, %s", (day, told) => {
    const sentence =
      "soon: 180日を超えて現物を確かめていない、保管中の情報資産が 5点あります(第13条)";
    expect(textsOn(day, "rare").includes(sentence)).toBe(told);
  });

  test("counts the days since a contract has ended with units outstanding (Art. 14)", () => {
    expect(textsOn("2027-04-05", "middle")).toContain(
      "now: 契約「市民税納税通知書等印字及び保守業務委託」の終了から5日、未返還・未廃棄 35点",
    );
  });

  test("says that nothing is left to do when the contract is completed", () => {
    expect(todosOn("2027-06-01", "end")).toEqual([]);
  });

  test("tells of what is lost, doubted, held and to be accepted", () => {
    const texts = textsOn("2026-07-30", "rare").join("\n");
    expect(texts).toMatch(/now: 保留\(隔離\)中の情報資産が 1点あります/);
    expect(texts).toMatch(/now: 受渡票 \S+ \S+ は差異のため保留になっています\(6日\)/);
    expect(texts).toMatch(/now: 契約「.*」の終了から6日、未返還・未廃棄/);
  });

  test("says what is missing after setting up, one office and the places", () => {
    expect(textsOn("2026-08-01", "bare")).toEqual([
      "now: 契約「納税通知書等印字業務委託」に指定職員が登録されていません",
      "now: 契約「納税通知書等印字業務委託」に管理責任者が登録されていません",
      "now: 契約「納税通知書等印字業務委託」に指定場所が登録されていません",
    ]);
    expect(textsOn("2026-08-01", "empty")).toEqual(["now: 契約が登録されていません"]);
  });

  test("asks for a first verification, and says when the last one found something", () => {
    expect(textsOn("2027-06-01", "end", {})).toEqual([
      "later: このパソコンでは、まだこの台帳を検証していません",
    ]);
    expect(textsOn("2027-06-01", "end", { verified: { ok: false } })).toEqual([
      "now: 前回の検証で異常が見つかっています",
    ]);
  });

  test("counts what is held exactly as the documents say, in all and for one contract", () => {
    const docs = on(DAY, "middle", ({ db }) =>
      db
        .prepare<[], string>("SELECT doc FROM books WHERE kind = 'asset'")
        .pluck()
        .all()
        .map((doc) => JSON.parse(doc) as Asset),
    );
    const held = docs.filter((doc) => OUTSTANDING_STATES.includes(doc.state));
    const view = on(DAY, "middle", (reading) => home(reading, {}));
    expect(view.held).toBe(held.length);
    for (const { state, count } of view.byState)
      expect(count, state).toBe(held.filter((doc) => doc.state === state).length);
    for (const { place, count } of view.byPlace)
      expect(count, place.label).toBe(held.filter((doc) => doc.place === place.id).length);
    expect(on(DAY, "middle", (reading) => home(reading, { contract: "K-9" })).held).toBe(0);
    expect(on(DAY, "middle", (reading) => home(reading, { contract: "K-1" })).held).toBe(
      held.length,
    );
  });

  test("shows twelve months of what came in and went out, ending with this one", () => {
    const { months } = on(DAY, "middle", (reading) => home(reading, {}));
    expect(months).toHaveLength(12);
    expect(months[0]?.month).toBe("2025-12");
    expect(months.at(-1)?.month).toBe("2026-11");
    expect(months.reduce((sum, one) => sum + one.received, 0)).toBe(40);
    expect(months.reduce((sum, one) => sum + one.closed, 0)).toBe(5);
    const end = on("2027-06-01", "end", (reading) => home(reading, {})).months;
    expect(end.reduce((sum, one) => sum + one.closed, 0)).toBe(41);
  });
});

describe("a contract", () => {
  test.each([
    ["2026-03-01", "preparing"],
    ["2026-04-01", "running"],
    ["2027-03-31", "running"],
    ["2027-04-01", "closing"],
  ])("is on %s %s", (day, phase) => {
    expect(on(day, "middle", contracts)).toMatchObject([{ phase }]);
  });

  test("is completed when that has been recorded, whatever the day", () => {
    expect(on("2026-05-01", "end", contracts)).toMatchObject([
      { phase: "completed", outstanding: 0 },
    ]);
  });
});

describe("the list of what must still be returned or destroyed", () => {
  test("has every such unit, with the slip it came by and its days over", () => {
    const view = on("2027-04-05", "middle", (reading) =>
      outstanding(reading, { contract: "K-1", perPage: 200 }),
    );
    expect(view).toMatchObject({ total: 35, endedOn: "2027-03-31" });
    expect(view.rows).toHaveLength(35);
    expect(view.rows.every((row) => row.daysOverdue === 5 && row.receivedBy !== undefined)).toBe(
      true,
    );
    const instructed = view.rows.filter((row) => row.instruction === "disposal");
    expect(instructed.map((row) => row.state)).toEqual(Array(5).fill("disposalInstructed"));
  });

  test("is empty, and says so, when the contract is completed", () => {
    const view = on("2027-06-01", "end", (reading) => outstanding(reading, { contract: "K-1" }));
    expect(view).toMatchObject({ total: 0, rows: [] });
  });

  test("counts from the day to which the client has agreed to leave a unit", () => {
    const rows = on("2027-07-02", "rare", (reading) =>
      outstanding(reading, { contract: CONTRACT }),
    ).rows;
    expect(rows.find((row) => row.id === "left")?.daysOverdue).toBe(2);
  });
});

describe("who and where", () => {
  const choices = (at: string, kind: SlipKind, name = "middle") =>
    on(DAY, name, (reading) =>
      handoverChoices(reading, { contract: "K-1", kind, at: `${at}T10:00:00+09:00` }),
    );
  const offered = (list: readonly { label: string; ok: boolean }[]) =>
    list.filter((choice) => choice.ok).map((choice) => choice.label);

  test("is only who the articles allow on that day, the two sides as the kind demands", () => {
    const giving = choices(DAY, "return");
    expect(offered(giving.givers)).toEqual(["湊 大輔"]);
    expect(offered(giving.receivers)).toEqual(["髙橋 真由美", "濵﨑 健"]);
    const taking = choices(DAY, "provision");
    expect(offered(taking.givers)).toEqual(["髙橋 真由美", "濵﨑 健"]);
    expect(offered(taking.receivers)).toEqual(["湊 大輔"]);
  });

  test("is told with a short reason for those who may not", () => {
    const { givers, receivers } = choices(DAY, "return");
    expect(givers.find((one) => one.label === "近藤 絵里")?.why).toBe("管理責任者ではありません");
    expect(receivers.find((one) => one.label === "桜井 恒一")?.why).toBe("指定職員ではありません");
    const late = choices("2027-06-01", "return");
    expect(offered(late.givers)).toEqual([]);
    expect(late.receivers.find((one) => one.label === "髙橋 真由美")?.why).toBe("5/1 で指定が終了");
    const early = choices("2026-03-01", "return");
    expect(early.receivers.find((one) => one.label === "髙橋 真由美")?.why).toBe("4/1 から指定");
  });

  test("is, for places, where the city has designated on that day", () => {
    const { places } = choices(DAY, "return");
    expect(places.filter((place) => place.ok)).toHaveLength(4);
    const late = choices("2027-06-01", "return").places;
    expect(late.map((place) => place.why)).toContain("5/1 で指定が終了");
    expect(offered(late)).toEqual([]);
  });

  test("is for a destruction also the destroyer whom the client has consented to", () => {
    const { receivers } = choices(DAY, "disposal");
    expect(offered(receivers)).toContain("青山 修");
    expect(receivers.some((one) => one.label === "湊 大輔")).toBe(false);
  });

  test("is filled in as at the last handover of that kind, while they still may", () => {
    expect(choices(DAY, "return").last).toEqual({
      giver: "p-minato",
      receiver: "p-takahashi",
      place: "P-04",
    });
    expect(choices("2027-06-01", "return").last).toEqual({});
  });
});

describe("what is scanned or typed", () => {
  const found = (text: string, kind: SlipKind = "return", name = "middle") =>
    on(DAY, name, (reading) => findAsset(reading, { contract: "K-1", text, kind }));

  test.each([
    ["its number", "EX-002"],
    ["its number as a scanner types it with Japanese input on", "ＥＸ－００２"],
    ["its number with spaces around it", "  ex-002 "],
    ["its serial", "snex002x015838"],
  ])("is the unit with %s", (_what, text) => {
    expect(found(text)).toMatchObject({ asset: { id: "EX-002" }, refusals: [] });
  });

  test.each(["", "  ", "EX", "EX-00", "EX-0011", "%"])("is nothing when it is «%s»", (text) => {
    expect(found(text)).toEqual({ refusals: [] });
  });

  test("says why the unit cannot go on this slip, in words with its number", () => {
    const { refusals } = found("DR-001");
    expect(refusals[0]).toMatchObject({ severity: "block", article: 11 });
    expect(refusals[0]?.message).toContain(
      "情報資産 DR-001 は、ほかの受渡票(令和8年度 第0008号)で手続中です",
    );
    expect(found("EX-002", "provision").refusals[0]?.message).toContain(
      "「保管中」のため、提供票の発行ができません",
    );
    expect(found("HD-001", "disposal").refusals).toEqual([]);
    expect(found("EX-002", "disposal").refusals.map((one) => one.rule)).toContain("R14-2");
  });

  test("is found even when it has left, so that this can be said", () => {
    const { asset: row, refusals } = found("HD-001", "return", "end");
    expect(row).toMatchObject({ state: "disposed" });
    expect(refusals).not.toEqual([]);
  });
});

describe("what can be done with a unit", () => {
  test("is what its state allows, and the rest says why not", () => {
    const states = new Set<string>();
    for (const name of ["middle", "end", "rare"])
      on(DAY, name, (reading) => {
        const ids = reading.db
          .prepare<[], string>("SELECT id FROM books WHERE kind = 'asset'")
          .pluck()
          .all();
        for (const id of ids) {
          const view = asset(reading, id);
          if (!view) throw new Error(id);
          states.add(view.state);
          for (const { action, possible, why } of view.possibilities) {
            expect(why === undefined, `${id} ${action}`).toBe(possible);
            expect(why ?? "できるのは").toContain("できるのは");
          }
          const out = view.possibilities.find((one) => one.action === "takeOut");
          expect(out?.possible).toBe(
            (TRANSITIONS.T10.from as readonly string[]).includes(view.state),
          );
        }
      });
    // The states that no unit of these stories is left in.
    const passing = [
      "planned",
      "offered",
      "arrived",
      "heldSub",
      "returning",
      "disposing",
      "missing",
    ];
    expect(ASSET_STATES.filter((state) => !states.has(state) && !passing.includes(state))).toEqual([
      "destroyedUncertified",
    ]);
  });
});

describe("a search", () => {
  const hits = (text: string) => on(DAY, "middle", (reading) => search(reading, { text }));
  const labels = (text: string) =>
    hits(text).groups.flatMap(({ kind, hits: found }) =>
      found.map(({ label }) => `${kind} ${label.text}`),
    );

  test.each([
    ["a unit's serial", "SNUS001", "asset US-001 納税者データ 01"],
    ["a slip's number", "第0008号", "slip 令和8年度 第0008号"],
    ["a slip's number without its zeros", "8", "slip 令和8年度 第0008号"],
    ["a transport's number", "搬送第0002", "transport 令和8年度 搬送第0002号"],
    ["a name", "渡邉", "person 渡邉 隆"],
    ["a name's reading in hiragana", "わたなべ", "person 渡邉 隆"],
    ["a name's reading in half-width", "ﾜﾀﾅﾍﾞ", "person 渡邉 隆"],
    ["a place", "媒体保管庫", "place P-02 みなと運用センター 媒体保管庫"],
    ["a place's code", "p-02", "place P-02 みなと運用センター 媒体保管庫"],
    ["a contract", "市民税納税通知書", "contract 市民税納税通知書等印字及び保守業務委託"],
  ])("finds by %s", (_what, text, label) => {
    expect(labels(text)).toContain(label);
  });

  test.each(["", "   ", "%", "_", "ありません"])("finds nothing for «%s»", (text) => {
    expect(hits(text).groups).toEqual([]);
  });
});

describe("a ledger without anything in it", () => {
  test("can be looked at all the same", () => {
    expect(on(DAY, "empty", contracts)).toEqual([]);
    expect(on(DAY, "empty", (reading) => search(reading, { text: "何か" }).groups)).toEqual([]);
    expect(on(DAY, "empty", (reading) => home(reading, {})).held).toBe(0);
  });
});
