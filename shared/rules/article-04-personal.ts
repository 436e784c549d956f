/** Art. 4: personal information is kept properly, which begins with knowing where it is. */
import { describedAs } from "../domain/description.ts";
import { highRankOf, rankOf } from "../domain/limits.ts";
import { contradictions } from "../domain/personal.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

const CONTENT = ["personal", "myNumber", "sensitive"] as const;

export const article04 = [
  rule("R4-1", {
    article: 4,
    severity: "warn",
    governs: ["registerAsset", "describeAssets"],
    check: (s) =>
      describedBy(s).flatMap(({ content, path }) => {
        const unknown = CONTENT.filter((flag) => content[flag] === "unknown");
        return unknown.length > 0 ? [{ params: { unknown }, path: `${path}content` }] : [];
      }),
  }),
  rule("R4-2", {
    article: 4,
    severity: "warn",
    adjustable: true,
    lowerable: true,
    governs: ["registerAsset", "describeAssets"],
    check: (s) => {
      const settings = s.contract?.settings;
      if (!settings) return [];
      const highRank = highRankOf(settings);
      return describedBy(s).flatMap(({ classification, content, path }) => {
        if (content.myNumber !== "yes") return [];
        const known = settings.classification.some((level) => level.code === classification);
        if (!known || rankOf(settings, classification) >= highRank) return [];
        const least = settings.classification
          .filter((level) => level.rank >= highRank)
          .toSorted((a, b) => a.rank - b.rank)[0];
        const params = { classification, least: least?.label ?? "" };
        return [{ params, path: `${path}classification` }];
      });
    },
  }),
  rule("R4-3", {
    article: 4,
    severity: "block",
    governs: ["registerAsset", "describeAssets"],
    check: (s) => {
      // What an older entry says against itself stands in the way only of who speaks of what is inside.
      if (s.command.type === "describeAssets" && s.command.after.content === undefined) return [];
      return describedBy(s).flatMap(({ content, path }) => {
        const says = contradictions(content);
        return says.length > 0 ? [{ params: { says }, path: `${path}content.personal` }] : [];
      });
    },
  }),
] as const;

/** Units as the command says they are, each once for what is said alike of many. */
function describedBy({ command, lines }: Situation) {
  if (command.type === "registerAsset") {
    const { content, classification } = command;
    return [{ content, classification, path: "" }];
  }
  if (command.type !== "describeAssets") return [];
  const { content, classification } = command.after;
  // Of something else, such as a date, nobody is asked again what is inside.
  if (content === undefined && classification === undefined) return [];
  return lines.map(({ asset }) => ({ ...describedAs(asset, command.after), path: "after." }));
}
