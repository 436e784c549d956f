/** What entries rest on, in real ledgers: noted when it is decided, shown with the entry that recorded each paper. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { readBody } from "../../electron/ledger/entries.ts";
import { groundsIn } from "../../electron/ledger/views/grounds.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { playSample } from "../../electron/sample/play.ts";
import { groundText, paperTerm } from "../../shared/text/ja/grounds.ts";
import type { GroundView } from "../../shared/views/common.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, newCommandId, playedSample, setUpDesk } from "../helpers/desk.ts";
import { rareStory } from "../helpers/rareStory.ts";
import { stage } from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";
import { CLI } from "../helpers/commandLine.ts";

const scratch = scratchFolder();
let sample: string;
let ledger: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, 120_000);
afterAll(() => scratch.remove());
beforeEach(async () => {
  desk = setUpDesk(scratch.path);
  ledger = copied(sample);
  await desk.open(ledger, "manager");
});
afterEach(() => desk.close());

const takeOut = () => ({
  type: "takeOutAssets" as const,
  id: newCommandId(),
  occurredAt: "2026-11-23T12:00:00+09:00",
  contract: "K-1",
  assets: ["US-003"],
  person: "p-yoshino",
  place: "P-02",
  purpose: "点検",
});

/** Every paper that a ledger's entries rest on, with the entry it stands in. */
function everyGround(path: string): readonly (readonly [seq: number, ground: GroundView])[] {
  const open = openForReading(path);
  const found = read(open.db, 0, (reading) => {
    const grounds = groundsIn(reading);
    const seqs = open.db.prepare<[], number>("SELECT seq FROM entries ORDER BY seq").pluck().all();
    return seqs.flatMap((seq) =>
      grounds.of(readBody(open.db, seq)).map((ground) => [seq, ground] as const),
    );
  });
  open.close();
  return found;
}

describe("the papers that allowed an entry", () => {
  test("are told before it is recorded, and stand in it afterwards", async () => {
    const tried = await desk.value("tryOut", { command: takeOut() });
    expect(tried.refusals).toEqual([]);
    expect(tried.grounds.map(groundText)).toEqual([
      expect.stringMatching(/^第5条 誓約書 令和8年4月\d+日・.*𠮷野/u),
      expect.stringMatching(
        /^第10条 場所の指定 .+\(令和8年4月\d+日\)・みなと運用センター 媒体保管庫$/,
      ),
      expect.stringMatching(/^第20条 教育 令和8年4月\d+日・.*𠮷野/u),
    ]);
    const recorded = await desk.value("record", { command: takeOut() });
    if (!recorded.recorded) throw new Error(JSON.stringify(recorded));
    const entry = await desk.value("entry", { seq: recorded.seq });
    expect(entry.grounds).toEqual(tried.grounds);
    const unit = await desk.value("asset", { id: "US-003" });
    expect(unit.history.at(-1)?.grounds).toEqual(tried.grounds);
  });

  test("each lead to the entry that recorded them, which came before", async () => {
    const { grounds } = await desk.value("tryOut", { command: takeOut() });
    const titles = await Promise.all(
      grounds.map(async ({ seq = -1 }) => (await desk.value("entry", { seq })).title),
    );
    expect(titles).toEqual([
      expect.stringContaining("誓約書を登録しました"),
      expect.stringContaining("「みなと運用センター 媒体保管庫」"),
      expect.stringContaining("教育"),
    ]);
  });

  test("lead to the entry before it, also when a paper is recorded once more", async () => {
    const recorded = await desk.value("record", { command: takeOut() });
    if (!recorded.recorded) throw new Error(JSON.stringify(recorded));
    const before = await desk.value("entry", { seq: recorded.seq });
    const signedOn = before.grounds.find(({ paper }) => paper === "誓約書")?.date ?? "";
    const again = await desk.value("record", {
      command: {
        type: "filePledge",
        id: newCommandId(),
        occurredAt: "2026-11-23T12:10:00+09:00",
        contract: "K-1",
        person: "p-yoshino",
        signedOn,
      },
    });
    expect(again.recorded).toBe(true);
    const after = await desk.value("entry", { seq: recorded.seq });
    expect(after.grounds).toEqual(before.grounds);
  });

  test("stay what they were when the paper is ended later", async () => {
    const recorded = await desk.value("record", { command: takeOut() });
    if (!recorded.recorded) throw new Error(JSON.stringify(recorded));
    const before = await desk.value("entry", { seq: recorded.seq });
    const ended = await desk.value("record", {
      command: {
        type: "endPlaceDesignation",
        id: newCommandId(),
        occurredAt: "2026-11-23T12:10:00+09:00",
        contract: "K-1",
        place: "P-02",
        lastDay: "2026-11-23",
      },
    });
    expect(ended.recorded).toBe(true);
    const after = await desk.value("entry", { seq: recorded.seq });
    expect(after.grounds).toEqual(before.grounds);
    expect(after.grounds.map(paperTerm)).toContain("令和8年4月1日〜令和9年5月1日");
    desk.close();
    expect(verifyLedger({ path: ledger, depth: "all" }).findings).toEqual([]);
  });
});

describe("in the history of a unit on the command line", () => {
  test("are listed under each entry, and as values", () => {
    const ran = (...words: string[]) =>
      spawnSync(process.execPath, [CLI, "history", "US-003", "--ledger", ledger, ...words], {
        encoding: "utf8",
      }).stdout;
    expect(ran()).toMatch(/\n {2}根拠 第12条 指定職員の指定 .*・.*(髙橋|濵﨑).*\(記録 \d+\)\n/u);
    const { history } = JSON.parse(ran("--json")) as { history: { grounds: GroundView[] }[] };
    expect(history.flatMap(({ grounds }) => grounds)).toContainEqual(
      expect.objectContaining({ rule: "R12-2", article: 12, paper: "指定職員の指定" }),
    );
  });
});

describe("in every story", () => {
  test("have words, and an entry before their own or the very one", async () => {
    const whole = join(scratch.path, "whole.ukewatashi");
    const rare = join(scratch.path, "rare.ukewatashi");
    const actor = { workstation: "test", via: "cli" } as const;
    const day = { firstDay: "2026-04-01", until: "end", logN: 14 } as const;
    await playSample({ path: whole, ...day, actor });
    await toldLedger(rare, stage, ...rareStory);
    const grounds = [...everyGround(whole), ...everyGround(rare)];
    for (const [seq, ground] of grounds) {
      expect(groundText(ground)).not.toMatch(/undefined|null|\[object/);
      expect(ground.seq, groundText(ground)).toBeLessThanOrEqual(seq);
      const isOwn = ground.paper === "発注者の文書";
      expect(ground.seq === seq, groundText(ground)).toBe(isOwn);
    }
    const papers = new Set(grounds.map(([, { paper }]) => paper));
    expect([...papers].toSorted()).toEqual([
      "入退出の規定の確認",
      "場所の指定",
      "廃棄指示",
      "従事者の指定",
      "承諾書",
      "指定職員の指定",
      "教育",
      "発注者の文書",
      "管理責任者の指定",
      "複写の指示・承諾",
      "誓約書",
      "身分証明書",
    ]);
  }, 120_000);
});
