/** Art. 2: what is protected is known. A unit has a number, a name and a medium before anything is done with it. */
import type { Sealed } from "../domain/command.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import { rule } from "./rule.ts";

export const article02 = [
  rule("R2-1", {
    article: 2,
    severity: "block",
    governs: ["registerAsset"],
    check: (s) => {
      if (s.command.type !== "registerAsset") return [];
      const missing = missingFrom(s.command);
      const [first] = missing;
      return first === undefined ? [] : [{ params: { missing }, path: FIELD[first] }];
    },
  }),
] as const;

type Missing = RefusalParams["R2-1"]["missing"][number];

const FIELD = { number: "number", name: "name", media: "media", kind: "model" } as const;

/** "Other" media say nothing unless someone says what they are. */
function missingFrom(command: Sealed<"registerAsset">): readonly Missing[] {
  const { number, name, media, model, note } = command;
  return [
    ...(number === undefined ? ["number" as const] : []),
    ...(name === undefined ? ["name" as const] : []),
    ...(media === undefined ? ["media" as const] : []),
    ...(media === "other" && model === undefined && note === undefined ? ["kind" as const] : []),
  ];
}
