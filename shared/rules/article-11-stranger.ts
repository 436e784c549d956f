/** Art. 11 lets nothing into custody without a slip: another thing does not pass for the unit of a slip (E05). */
import { unaccounted } from "../domain/stranger.ts";
import { strangerOf } from "../domain/surplus.ts";
import { LETTING_GO } from "./article-11-surplus.ts";
import { rule } from "./rule.ts";

export const article11Stranger = [
  rule("R11-18", {
    article: 11,
    severity: "block",
    governs: LETTING_GO,
    check: (s) =>
      s.lines.flatMap(({ asset, path }) => {
        const found = strangerOf(s.books, asset);
        const expected = asset.serial ?? "";
        return found === undefined
          ? []
          : [{ params: { asset: asset.asset, expected, found }, path }];
      }),
  }),
  rule("R11-19", {
    article: 11,
    severity: "block",
    governs: ["completeContract"],
    check: (s) =>
      (s.contract ? unaccounted(s.books, s.contract.contract) : []).map(({ asset, found }) => ({
        params: { asset, found },
        path: "contract",
      })),
  }),
] as const;
