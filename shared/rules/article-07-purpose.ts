/** Art. 7: what belongs to the contract's work serves no other use, so every use says what for. */
import { rule } from "./rule.ts";

export const article07 = [
  rule("R7-1", {
    article: 7,
    severity: "warn",
    adjustable: true,
    governs: ["takeOutAssets", "depart"],
    check: (s) => {
      const { command } = s;
      // What travels on a slip travels for what the slip says.
      const asked =
        command.type === "takeOutAssets" || (command.type === "depart" && command.leg === "move");
      return asked && command.purpose === undefined ? [{ params: {}, path: "purpose" }] : [];
    },
  }),
] as const;
