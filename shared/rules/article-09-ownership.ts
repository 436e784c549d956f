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
    governs: ["registerAsset", "registerCopy"],
    check: (s) =>
      (s.command.type === "registerAsset" || s.command.type === "registerCopy") &&
      s.command.mediumOwner === "contractor"
        ? [{ params: {}, path: "mediumOwner" }]
        : [],
  }),
] as const;
