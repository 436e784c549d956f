/** Corrections of ways and papers in a real ledger file: verified, told, printed, and beside what rests on them (E07). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { asset } from "../../electron/ledger/views/assets.ts";
import { correcting, correction } from "../../electron/ledger/views/corrections.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { papers } from "../../electron/ledger/views/papers.ts";
import type { Reading } from "../../electron/ledger/views/reading.ts";
import { read } from "../../electron/ledger/views/reading.ts";
import { search } from "../../electron/ledger/views/search.ts";
import { slip } from "../../electron/ledger/views/slips.ts";
import { transport } from "../../electron/ledger/views/transports.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { correctionFacts } from "../../electron/heads/onPaper/correction.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { correctionRows } from "../../renderer/verify-page/page/correctionRows.ts";
import { Reader } from "../../renderer/verify-page/page/reader.ts";
import { texts } from "../../renderer/verify-page/text/text.ts";
import { epochSeconds } from "../../shared/domain/calendar.ts";
import type { CorrectionSlipContent } from "../../shared/forms/correctionContent.ts";
import { groundText } from "../../shared/text/ja/grounds.ts";
import type { GroundView } from "../../shared/views/common.ts";
import { held, issue } from "../helpers/acts.ts";
import { carry } from "../helpers/transportActs.ts";
import { correct, paper, way } from "../helpers/correctionActs.ts";
import { because, on } from "../helpers/given.ts";
import { instructOnIncident, openIncident } from "../helpers/recordActs.ts";
import {
  ANNEX,
  CENTER,
  CLERK,
  CONTRACT,
  DESTROYER,
  OFFICIAL,
  paper as document,
  stage,
} from "../helpers/stage.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { toldLedger } from "../helpers/toldLedger.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const PATH = `${scratch.path}/papers.ukewatashi`;
const NOW = "2026-12-01T09:00:00+09:00";
const LATER = "2026-07-26T10:00:00+09:00";
const WORD = "原本の日付を、発注者の文書で確かめた";

beforeAll(() =>
  toldLedger(
    PATH,
    stage,
    held("A-1"),
    carry("w", "move", { assets: ["A-1"], from: CENTER, to: ANNEX }),
    openIncident("i", ["A-1"]),
    instructOnIncident("i", { document: document("8情事第1号") }),
    correct("c-way", way("w"), { vehicle: "川崎 300 あ 1", means: "charter" }),
    on(
      LATER,
      because(
        WORD,
        ["R11-21"],
        correct("c-day", paper("designation", OFFICIAL), {
          validFrom: "2026-07-25",
          documentNumber: "8総管第3号",
        }),
      ),
    ),
    correct("c-pledge", paper("pledge", CLERK), { signedOn: "2026-03-31" }),
    correct("c-consent", paper("consent", DESTROYER), { applicationDate: "2026-03-30" }),
    correct("c-told", paper("incidentInstruction", "i"), { documentNumber: "8情事第2号" }),
    issue("out", "return", ["A-1"], { place: ANNEX }),
  ),
);

function seen<T>(view: (reading: Reading) => T): T {
  const ledger = openForReading(PATH);
  try {
    return read(ledger.db, epochSeconds(NOW) * 1000, view);
  } finally {
    ledger.close();
  }
}

const groundOf = (grounds: readonly GroundView[] | undefined, number: string) =>
  grounds?.find((one) => one.number === number);

describe("a ledger with corrected ways and papers", () => {
  test("is whole", () => {
    expect(verifyLedger({ path: PATH, depth: "all" }).findings).toEqual([]);
  });

  test("says the right thing where each is shown, and the corrections beside it", () => {
    expect(seen((reading) => transport(reading, "w"))).toMatchObject({
      carriage: { means: "charter", vehicle: "川崎 300 あ 1" },
      corrections: [{ id: "c-way", lines: [{ before: "社用車", after: "専用便" }, {}] }],
    });
    const rows = seen((reading) => papers(reading, { contract: CONTRACT }));
    expect(rows.filter(({ corrections }) => corrections.length > 0)).toMatchObject([
      {
        subject: {
          kind: "designation",
          id: OFFICIAL,
          contract: CONTRACT,
          nth: 0,
          label: "指定職員 8総管第3号 髙橋 真由美",
        },
        from: "2026-07-25",
        corrections: [{ id: "c-day", label: "令和8年度 訂正第0002号" }],
      },
      { subject: { kind: "pledge", id: CLERK }, date: "2026-03-31" },
      { subject: { kind: "consent", id: DESTROYER } },
      { subject: { kind: "incidentInstruction", id: "i", nth: 0 } },
    ]);
  });

  test("offers each entry that said something of it, and needs nobody else's word for a paper", () => {
    expect(seen((reading) => correcting(reading, way("w")))).toMatchObject({
      both: [],
      entries: [{ fields: expect.arrayContaining(["departedAt", "purpose"]) }, {}],
    });
    const view = seen((reading) => correcting(reading, paper("designation", OFFICIAL)));
    expect(view).toMatchObject({
      both: [],
      entries: [{ fields: ["documentNumber", "documentDate", "validFrom", "validTo"] }],
      now: { documentNumber: "8総管第3号", validFrom: "2026-07-25" },
    });
    expect(seen((reading) => correcting(reading, paper("designation", OFFICIAL, 1)))).toBe(
      undefined,
    );
  });

  test("is found by its number, with what it is about", () => {
    const { groups } = seen((reading) => search(reading, { text: "訂正第0002号" }));
    const found = groups.find(({ kind }) => kind === "correction");
    expect(JSON.stringify(found)).toContain("指定職員 8総管第3号 髙橋 真由美");
  });
});

describe("what rests on a paper", () => {
  test("keeps it as it was, and says beside it by which correction it reads otherwise now", () => {
    const received = seen((reading) => slip(reading, "in-A-1"))?.history ?? [];
    const grounds = received.flatMap((item) => item.grounds);
    const ground = groundOf(grounds, `指定-${OFFICIAL}`);
    expect(ground).toMatchObject({
      from: "2026-04-01",
      corrected: ["令和8年度 訂正第0002号"],
    });
    expect(ground?.seq).toBe(seen((reading) => correction(reading, "c-day"))?.target.seq);
    expect(groundText(ground as GroundView)).toContain(
      "[訂正票 令和8年度 訂正第0002号 により訂正]",
    );
  });

  test("rests on the corrected paper when it is decided afterwards, and is led to the same entry", () => {
    const history = seen((reading) => slip(reading, "out"))?.history ?? [];
    const ground = groundOf(history[0]?.grounds, "8総管第3号");
    expect(ground).toMatchObject({ from: "2026-07-25" });
    expect(ground?.corrected).toBeUndefined();
    expect(ground?.seq).toBe(seen((reading) => correction(reading, "c-day"))?.target.seq);
  });

  test("is a gap of the article that had asked for the paper, in the period of the correction", () => {
    const gapsOf = (from: string, to: string) =>
      seen((reading) => inspection(reading, { contract: CONTRACT, from, to }))
        ?.articles.find(({ article }) => article === 12)
        ?.gaps.filter((gap) => gap.includes("訂正票"));
    expect(gapsOf("2026-04-01", "2027-03-31")).toEqual([
      "訂正票 令和8年度 訂正第0002号 により人の指定 指定職員 8総管第3号 髙橋 真由美 の日付が改まり、これを根拠とした記録2件が、訂正後の期間の外になりました。",
    ]);
    expect(gapsOf("2026-08-01", "2027-03-31")).toEqual([]);
  });

  test("has the reason with the correction", () => {
    const history = seen((reading) => correction(reading, "c-day"))?.history ?? [];
    expect(JSON.stringify(history)).toContain(WORD);
    expect(seen((reading) => asset(reading, "A-1"))?.history.length).toBeGreaterThan(3);
  });
});

describe("the printed 訂正票", () => {
  const shown = (subject: string) => {
    const ledger = openForReading(PATH);
    try {
      const key = { form: "correctionSlip", subject, stage: "completed" } as const;
      const form = formToPrint(ledger, key, NOW);
      if (!form) throw new Error(`no paper of ${subject}`);
      // The key says which form it is.
      const content = form.content as CorrectionSlipContent;
      const names = {
        text: (sealed: { sealed: string } | undefined) => form.words[sealed?.sealed ?? ""] ?? "",
      };
      const reader = new Reader(texts.ja, {
        values: new Map(Object.entries(form.words)),
        expired: new Set(),
      });
      return {
        facts: JSON.stringify(correctionFacts(content, names)),
        rows: JSON.stringify(correctionRows(texts.ja, reader, content as never)),
        english: JSON.stringify(correctionRows(texts.en, reader, content as never)),
      };
    } finally {
      ledger.close();
    }
  };

  test.each([
    [
      "c-way",
      ["搬送記録 令和8年度 搬送第0001号", "専用便"],
      ["搬送記録 令和8年度搬送第0001号", "専用便"],
    ],
    [
      "c-day",
      ["指定職員の指定", `指定-${OFFICIAL}`, "髙橋 真由美", "令和8年7月25日"],
      ["人の指定 指定職員", `指定-${OFFICIAL}`, "髙橋 真由美", "有効期間の始まり"],
    ],
    [
      "c-pledge",
      ["誓約書", "𠮷野 さくら", "令和8年3月31日"],
      ["誓約書", "𠮷野 さくら", "署名した日"],
    ],
    ["c-consent", ["承諾書", "有限会社あおぞらリサイクル"], ["承諾書", "申請書の日付"]],
    [
      "c-told",
      ["事故についての指示 8情事第1号", "事故第0001号"],
      ["事故についての指示", "事故第0001号"],
    ],
  ])("%s names the thing, and both values, also on the page that verifies", (id, facts, rows) => {
    const said = shown(id);
    for (const fact of facts) expect(said.facts).toContain(fact);
    for (const row of rows)
      expect(said.rows.replaceAll("年度 ", "年度")).toContain(row.replaceAll("年度 ", "年度"));
    expect(said.english).not.toMatch(/"(validFrom|means|charter|designation|pledge)"/);
  });
});
