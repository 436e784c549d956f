/** Headings as people write them: what each column is taken for, and when it is asked instead of guessed. */
import { describe, expect, test } from "vitest";
import { headingsIn } from "../../../shared/lists/headings.ts";

function read(...titles: string[]) {
  const headings = headingsIn("assets", [titles.map((text) => ({ text }))]);
  if (!headings) throw new Error("no headings");
  return {
    as: headings.columns.map(({ as }) => as?.heading ?? "-"),
    faults: headings.faults.map(({ row, column, message }) => `${row} ${column} ${message}`),
  };
}

const REST = ["名称", "媒体", "数量"] as const;

describe("a heading", () => {
  test("is found by other words, in any width and with a mark", () => {
    const { as, faults } = read("管理番号※", "件名(必須)", "ＵＳＢ等の種別", "個数");
    expect(as).toEqual(["資産番号", "名称", "媒体", "数量"]);
    expect(faults).toEqual([]);
  });

  test.each(["内容のハッシュ", "ハッシュ値(SHA-256)", "ＳＨＡ２５６"])(
    "%s is no name of what it is the hash of",
    (heading) => {
      const { as, faults } = read("資産番号", ...REST, heading);
      expect(as.at(-1)).toBe("内容のハッシュ");
      expect(faults).toEqual([]);
    },
  );

  test("that is the template's own goes before one that means the same", () => {
    const { as, faults } = read("内容", ...REST, "資産番号");
    expect(as).toEqual(["-", "名称", "媒体", "数量", "資産番号"]);
    expect(faults).toEqual([]);
  });

  test.each(["No.", "ＮＯ", "番号"])("%s is a mere line number beside another number", (line) => {
    expect(read(line, "管理番号", ...REST)).toEqual({
      as: ["-", "資産番号", "名称", "媒体", "数量"],
      faults: [],
    });
    expect(read(line, ...REST).as[0]).toBe("資産番号");
  });

  test("of the medium that units share is not the unit's own number", () => {
    expect(read("媒体番号", "同じ媒体の番号", "件名", "種別", "数").as).toEqual([
      "資産番号",
      "共有する媒体の番号",
      "名称",
      "媒体",
      "数量",
    ]);
  });

  test("that stands there twice is asked about", () => {
    expect(read("資産番号", ...REST, "数量").faults).toEqual([
      "1 数量 「数量」の列が2つあります。読み取らない列を取り除いてください。",
    ]);
  });

  test("of which two could be the same is asked about", () => {
    expect(read("資産番号", "件名", "内容", "媒体", "数量").faults).toEqual([
      "1 名称 「件名」と「内容」のどれを読み取るのか分かりません。読み取る列の見出しを「名称」にしてください。",
    ]);
  });

  test("that must be there and is not is said", () => {
    expect(read("資産番号", "名称", "数量").faults).toEqual([
      "1 媒体 必須の列がありません。見出しの行に加えてください。",
    ]);
  });
});
