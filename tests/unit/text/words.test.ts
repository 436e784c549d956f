/** Words for codes: none is empty, none is said twice, and a problem says what was not saved and what to do. */
import { describe, expect, test } from "vitest";
import { recordForm as ja } from "../../../renderer/verify-page/text/ja/recordForm.ts";
import type { EndedOnForm } from "../../../shared/forms/completionContent.ts";
import { balanceText, endLine } from "../../../shared/text/ja/completionForm.ts";
import { PROBLEMS } from "../../../shared/domain/problem.ts";
import { WORDS } from "../../../shared/text/words.ts";

const lists = (language: "ja" | "en") =>
  Object.entries(WORDS[language]).filter(([name]) => !/problem|prefix/i.test(name));

describe.each(["ja", "en"] as const)("the words in %s", (language) => {
  test("are all there", () => {
    for (const [name, words] of lists(language))
      for (const [code, word] of Object.entries(words))
        expect(word, `${name}.${code}`).toMatch(/\S/);
  });

  test("tell what they stand for apart", () => {
    const told = [
      "media",
      "unit",
      "technique",
      "means",
      "office",
      "partyRole",
      "assetState",
      "slipState",
      "step",
    ];
    for (const [name, words] of lists(language).filter(([list]) => told.includes(list)))
      expect(new Set(Object.values(words)).size, name).toBe(Object.keys(words).length);
  });

  test.each(PROBLEMS)("say of the problem %s what to do", (code) => {
    const said = WORDS[language].problem[code]("/台帳/a.ukewatashi");
    expect(said).toMatch(language === "ja" ? /[。]$/ : /\.$/);
    expect(said).not.toMatch(/[!！]|undefined/);
    const act =
      language === "ja"
        ? /ください。|続けられます。/
        : /Check|Choose|Update|Keep|Close|Open|Make|Enter|Put|Divide|Attach/;
    expect(said).toMatch(act);
  });
});

test("both languages have the same words for the same codes", () => {
  const codes = (language: "ja" | "en") =>
    lists(language).map(([name, words]) => [name, Object.keys(words)]);
  expect(codes("en")).toEqual(codes("ja"));
});

test("what the client has closed as lost is called one thing, on screens and on paper", () => {
  const said = [
    WORDS.ja.assetState.lossClosed,
    balanceText.lost,
    endLine({ end: "lost" } as EndedOnForm),
    ja.balance.lost,
  ];
  expect(new Set(said)).toEqual(new Set(["滅失確定"]));
});
