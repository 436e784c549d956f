/** Art. 9: the information is the client's, whoever owns the medium it stands on. */
import { rule } from "./rule.ts";

export const article09 = [
  rule("R9-1", {
    article: 9,
    severity: "block",
    governs: ["registerAsset"],
    check: (s) =>
      s.command.type === "registerAsset" && s.command.informationOwner === "contractor"
        ? [{ params: {}, path: "informationOwner" }]
        : [],
  }),
  rule("R9-2", {
    article: 9,
    severity: "info",
    governs: ["registerAsset", "registerCopy", "describeAssets"],
    check: ({ command, lines }) => {
      if (command.type === "registerAsset" || command.type === "registerCopy")
        return command.mediumOwner === "contractor" ? [{ params: {}, path: "mediumOwner" }] : [];
      if (command.type !== "describeAssets" || command.after.mediumOwner !== "contractor")
        return [];
      // Once for all of them, and not where it was the contractor's already.
      const changes = lines.some(({ asset }) => asset.mediumOwner !== "contractor");
      return changes ? [{ params: {}, path: "after.mediumOwner" }] : [];
    },
  }),
] as const;
