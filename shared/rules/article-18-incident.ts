/** Art. 18: what is lost or doubtful is reported, and moves only as the client instructs. */
import { rule } from "./rule.ts";

export const article18 = [
  rule("R18-4", {
    article: 18,
    severity: "block",
    governs: ["releaseQuarantine"],
    check: (s) =>
      s.command.type === "releaseQuarantine" && !s.command.instruction
        ? [{ params: {}, path: "instruction" }]
        : [],
  }),
  rule("R18-5", {
    article: 18,
    severity: "block",
    governs: ["closeLoss"],
    check: (s) =>
      s.command.type === "closeLoss" && !s.command.document
        ? [{ params: {}, path: "document" }]
        : [],
  }),
] as const;
