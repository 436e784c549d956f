/** shared/rules/README.md: every article, its rules, how they weigh, and the tests that hold them. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS_OF_PEOPLE } from "../../../shared/domain/command.ts";
import type { RefusalCode } from "../../../shared/domain/refusal.ts";
import { RULES } from "../../../shared/rules/index.ts";
import type { Rule } from "../../../shared/rules/rule.ts";
import { articleTitle } from "../../../shared/text/ja/inspection.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import { MEANT, refusalOf } from "../../helpers/meant.ts";
import { NAMES } from "../../helpers/sentences.ts";

const ROOT = join(import.meta.dirname, "../../..");
const TABLE = join(ROOT, "shared/rules/README.md");

/** The contract text's own titles. What has no rule asks for nothing that a ledger of custody could refuse. */
const ARTICLES: readonly (readonly [title: string, without?: string])[] = [
  ["趣旨", "定義だけの条です。"],
  ["基本事項"],
  ["情報セキュリティ関連規定の遵守", "ほかの規定を指す条です。契約の取り決めと分類に表れます。"],
  ["個人情報の適正な維持管理"],
  ["秘密保持及び第三者への提供の禁止"],
  ["再委託の禁止"],
  ["指示目的外の利用の禁止"],
  ["情報の複写及び複製の禁止"],
  ["情報の帰属権"],
  ["情報資産の保護"],
  ["情報資産の受渡し"],
  ["情報資産の授受及び搬送"],
  ["厳重な保管及び搬送"],
  ["情報資産の返還又は廃棄"],
  ["入退室管理事項"],
  ["身分証明書の携帯等"],
  ["クラウドサービスの利用"],
  ["事故発生時の報告義務"],
  ["業務の報告又は検査等"],
  ["教育の実施"],
  ["契約の解除"],
  ["損害賠償", "金銭の条です。"],
  ["違反事実の公表", "発注者が行うことの条です。"],
  ["その他"],
];

const WEIGHT = {
  block: "断る",
  warn: "理由を求める",
  hold: "記録し、知らせる",
  info: "知らせる",
} as const;

/** The test files that name a rule, and how often. */
function testsOf(code: RefusalCode): readonly string[] {
  const folders = ["tests/unit/rules", "tests/unit/domain", "tests/property", "tests/integration"];
  const quoted = new RegExp(`"${code}"`, "g");
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".test.ts"))
      .toSorted()
      .flatMap((name) => {
        const count = readFileSync(join(ROOT, folder, name), "utf8").match(quoted)?.length ?? 0;
        return count > 0 ? [`${name.replace(".test.ts", "")} (${count})`] : [];
      }),
  );
}

function sentence(code: RefusalCode): string {
  const said = refusalText(refusalOf({ rule: code, params: MEANT[code][0] ?? {} }), NAMES);
  return said.replaceAll(/‹[a-z]+ ([^›]*)›/g, "$1");
}

const HEADS = ["規則", "重さ", "契約で変更", "対象の操作", "文の例", "試験"];

function cellsOf(rule: Rule): readonly string[] {
  return [
    rule.code,
    WEIGHT[rule.severity],
    !rule.adjustable ? "できない" : rule.lowerable ? "できる" : "重くだけ",
    governed(rule),
    sentence(rule.code),
    testsOf(rule.code).join("<br>"),
  ];
}

/** All commands by what they have in common, with those that are left out. */
function governed({ governs }: Rule): string {
  const without = COMMANDS_OF_PEOPLE.filter((type) => !governs.includes(type));
  if (governs.length < COMMANDS_OF_PEOPLE.length / 2) return governs.join(" ");
  return without.length === 0 ? "すべての操作" : `${without.join(" ")} を除くすべての操作`;
}

/** Columns as wide as their widest cell, the way the formatter leaves a table. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const all = [HEADS, ...rows];
  const widths = HEADS.map((_, at) => Math.max(...all.map((cells) => widthOf(cells[at] ?? ""))));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell))).join(" | ")} |`;
  return [line(HEADS), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

/** Letters of East Asia take two places. */
function widthOf(text: string): number {
  const places = Array.from(text, (letter) =>
    /[\u1100-\u115f\u2e80-\ua4cf\uff01-\uff60]/u.test(letter) ? 2 : 1,
  );
  return places.reduce((sum: number, width) => sum + width, 0);
}

function table(): string {
  const chapters = ARTICLES.flatMap(([title, without], index) => {
    const rules = RULES.filter((rule) => Number(rule.code.slice(1).split("-")[0]) === index + 1);
    const head = [`## 第${index + 1}条 ${title}`, ""];
    if (rules.length === 0) return [...head, `規則はありません。${without ?? ""}`, ""];
    return [...head, ...aligned(rules.map(cellsOf)), ""];
  });
  return [
    "# 特記事項の条と規則",
    "",
    `規則は ${RULES.length} あります。この表は規則そのものから作られ、規則と違えば試験が通りません。`,
    "`npx vitest run --config build/vitest.config.ts --project node tests/unit/rules/table.test.ts -u` で作り直します。",
    "",
    ...chapters,
  ].join("\n");
}

describe("the table of rules", () => {
  test("says what the rules are now", async () => {
    await expect(table()).toMatchFileSnapshot(TABLE);
  });

  test("calls the articles what an inspection calls them", () => {
    for (const [article, title] of Object.entries(articleTitle))
      expect(title, `第${article}条`).toBe(ARTICLES[Number(article) - 1]?.[0]);
  });

  test("names a test for every rule", () => {
    expect(RULES.filter(({ code }) => testsOf(code).length === 0).map(({ code }) => code)).toEqual(
      [],
    );
  });

  test("has every rule under its article", () => {
    const text = table();
    for (const { code } of RULES) expect(text).toContain(`| ${code} `);
  });

  test("says why an article has none", () => {
    const numbers = new Set(RULES.map(({ code }) => Number(code.slice(1).split("-")[0])));
    const silent = ARTICLES.filter(([, without], at) => !numbers.has(at + 1) && !without);
    expect(silent.map(([title]) => title)).toEqual([]);
  });
});
