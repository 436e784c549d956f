/** Sentences about what happened, for events that no story tells. */
import { describe, expect, test } from "vitest";
import type { Event } from "../../../shared/domain/event.ts";
import { tellEntry } from "../../../shared/text/ja/history.ts";
import type { Names } from "../../../shared/text/refusalText.ts";

const named = (id: string) => `«${id}»`;
const names: Names = {
  person: named,
  party: named,
  place: named,
  asset: named,
  contract: named,
  slip: named,
  of: (_kind, id) => named(id),
};
const at = "2026-07-24T10:00:00+09:00";
const tell = (...events: Event[]) => tellEntry(events, { names });

describe("an entry's words", () => {
  test("tell what was printed, where to, and by which hash it is known", () => {
    const told = tell({
      type: "printed",
      occurredAt: at,
      form: "handoverSlip",
      subject: "s-1",
      stage: "completed",
      copies: 2,
      pages: 3,
      pdfSha256: "ab".repeat(32),
      target: "printer",
    });
    expect(told).toEqual({
      title: "受渡票 «s-1» を印刷しました",
      details: [
        { label: "内容", value: "完了後" },
        { label: "部数", value: "2部(各3頁)" },
        { label: "出力先", value: "プリンタ" },
        { label: "PDFのSHA-256", value: "ab".repeat(32) },
      ],
    });
  });

  test("tell which signed copy was filed", () => {
    const scan = {
      sha256: "0".repeat(64),
      bytes: 9,
      mediaType: "application/pdf",
      name: "写し.pdf",
    };
    const told = tell({
      type: "signedCopyFiled",
      occurredAt: at,
      form: "disposalCertificate",
      subject: "c-1",
      scan,
    });
    expect(told.title).toBe("廃棄証明書 «c-1» の押印済みの写しを登録しました");
    expect(told.details).toEqual([{ label: "ファイル", value: "写し.pdf" }]);
  });

  test("put a clock that was set back, and an answered warning, after what the entry is about", () => {
    const told = tell(
      { type: "clockStepped", occurredAt: at, kind: "back", seconds: -3600 },
      {
        type: "warningAcknowledged",
        occurredAt: at,
        rule: "R12-9",
        article: 16,
        reason: "面識がある",
      },
      { type: "slipVoided", occurredAt: at, slip: "s-1", reason: "作り直す" },
    );
    expect(told.title).toBe("受渡票 «s-1» を取り消し、欠番にしました");
    expect(told.details).toEqual([
      { label: "理由", value: "作り直す" },
      { label: "あわせて", value: "パソコンの時計が戻されていました" },
      { label: "ずれ", value: "-3,600秒" },
      { label: "あわせて", value: "注意(第16条)に理由を付けて進めました" },
      { label: "理由", value: "面識がある" },
    ]);
  });

  test("are those of the clock alone when the entry is about nothing else", () => {
    const told = tell({ type: "clockStepped", occurredAt: at, kind: "jump", seconds: 7200 });
    expect(told.title).toBe("パソコンの時計が飛んでいました");
  });

  test("leave out, in the history of one unit, what was found amiss with another", () => {
    const difference: Event = {
      type: "differenceFound",
      occurredAt: at,
      contract: "K-1",
      differences: [{ asset: "a-1", kind: "seal", expected: "S-1", found: "S-2" }],
    };
    expect(tellEntry([difference], { names, asset: "a-1" }).details).toEqual([
      { label: "封印", value: "«a-1» 台帳「S-1」 現物「S-2」" },
    ]);
    expect(tellEntry([difference], { names, asset: "a-2" })).toEqual({ title: "", details: [] });
  });
});
