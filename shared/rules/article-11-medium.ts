/** Art. 11 confirms things by their numbers, and one medium is one thing, however many units are on it (E23). */
import { companions, endsMedium } from "../domain/medium.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article11Medium = [
  rule("R11-17", {
    article: 11,
    severity: "block",
    governs: [
      "issueSlip",
      "depart",
      "takeOutAssets",
      "putBackAssets",
      "handOverCustody",
      "writeSuccession",
      "recordDestruction",
      "reportMissing",
      "recordFound",
      "openIncident",
    ],
    check: (s) => {
      if (!movesMedium(s)) return [];
      const named = new Set(s.lines.map(({ asset }) => asset.asset));
      return s.lines.flatMap(({ asset, path }) => {
        const left = companions(s.books, asset).filter((one) => !named.has(one.asset));
        const { medium } = asset;
        if (medium === undefined || left.length === 0) return [];
        const others = left.map(({ number }) => number).join(" ");
        return [{ params: { asset: asset.asset, medium, others }, path }];
      });
    },
  }),
] as const;

/** Whether the command is about the thing itself. A slip for a disposal is not yet: what is on it may be deleted alone. */
function movesMedium({ command }: Situation): boolean {
  if (command.type === "issueSlip") return command.kind !== "disposal";
  if (command.type === "recordDestruction") return endsMedium(command.technique);
  return command.type !== "openIncident" || command.measure === "missing";
}
