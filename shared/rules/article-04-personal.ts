/** Art. 4: personal information is kept properly, which begins with knowing where it is. */
import { highRankOf, rankOf } from "../domain/limits.ts";
import { contradictions } from "../domain/personal.ts";
import { rule } from "./rule.ts";

const CONTENT = ["personal", "myNumber", "sensitive"] as const;

export const article04 = [
  rule("R4-1", {
    article: 4,
    severity: "warn",
    governs: ["registerAsset"],
    check: (s) => {
      if (s.command.type !== "registerAsset") return [];
      const { content } = s.command;
      const unknown = CONTENT.filter((flag) => content[flag] === "unknown");
      return unknown.length > 0 ? [{ params: { unknown }, path: "content" }] : [];
    },
  }),
  rule("R4-2", {
    article: 4,
    severity: "warn",
    adjustable: true,
    lowerable: true,
    governs: ["registerAsset"],
    check: (s) => {
      if (s.command.type !== "registerAsset" || !s.contract) return [];
      const { classification, content } = s.command;
      const { settings } = s.contract;
      const highRank = highRankOf(settings);
      const known = settings.classification.some((level) => level.code === classification);
      if (!known || content.myNumber !== "yes" || rankOf(settings, classification) >= highRank)
        return [];
      const least = settings.classification
        .filter((level) => level.rank >= highRank)
        .toSorted((a, b) => a.rank - b.rank)[0];
      return [{ params: { classification, least: least?.label ?? "" }, path: "classification" }];
    },
  }),
  rule("R4-3", {
    article: 4,
    severity: "block",
    governs: ["registerAsset"],
    check: ({ command }) => {
      if (command.type !== "registerAsset") return [];
      const says = contradictions(command.content);
      return says.length > 0 ? [{ params: { says }, path: "content.personal" }] : [];
    },
  }),
] as const;
