/** What is left out of an inspection of very many units, on the screen and on paper: its number, and where it is told. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Articles } from "../../../renderer/features/inspection/Articles.tsx";
import { InspectionPages } from "../../../renderer/print/InspectionPages.tsx";
import type { InspectionView } from "../../../shared/views/inspection.ts";

/** Of so many records and gaps, one each is told. */
function told(count: number): InspectionView {
  const rows = [{ on: "2026-07-24", text: "A-1 納税者データ" }];
  const evidence = [{ what: "受領した情報資産", count, rows }];
  return {
    contract: { id: "K-1", label: "印字業務" },
    sample: false,
    number: "第1号",
    client: "若葉市",
    contractor: "株式会社みなと",
    from: "2026-04-01",
    to: "2027-03-31",
    at: "2026-12-01T12:00:00+09:00",
    entries: 115_000,
    articles: [
      { article: 4, evidence, gaps: ["情報資産 A-1 は、不明のままです。"], gapCount: count },
    ],
  };
}

const onScreen = (count: number) =>
  renderToStaticMarkup(createElement(Articles, { inspection: told(count) }));
const onPaper = (count: number) =>
  renderToStaticMarkup(
    createElement(InspectionPages, { inspection: told(count), onDrawn: () => {} }),
  );
const times = (html: string, words: string) => html.split(words).length - 1;

test("nothing is said to be left out where all is told", () => {
  for (const html of [onScreen(1), onPaper(1)]) expect(html).not.toContain("ほか");
});

test("the screen says that paper has the rest, as long as it has", () => {
  expect(onScreen(10_000)).toContain("ほか9,999件。印刷またはPDFの保存で、すべてを");
  expect(onScreen(10_001)).toContain(
    "印刷またはPDFの保存で10,000件まで、コマンド custody inspect で",
  );
  expect(onScreen(10_001)).toContain("不備 10,001件");
});

test("paper says how many it leaves out, of the records and of the gaps", () => {
  expect(times(onPaper(10_001), "ほか10,000件。紙とPDFに載せるのは10,000件までです。")).toBe(2);
});
