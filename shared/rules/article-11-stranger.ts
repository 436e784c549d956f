/** Art. 11 lets nothing into custody without a slip: another thing does not pass for the unit of a slip (E05). */
import { unaccounted } from "../domain/stranger.ts";
import { strangerOf } from "../domain/surplus.ts";
import { LETTING_GO } from "./article-11-surplus.ts";
import type { Situation } from "./rule.ts";
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
    check: ofNobody,
  }),
] as const;

/**
 * The end is a day that comes and no rule keeps it off, but from then on nothing can be registered any more, and only
 * the client's paper can still say what became of what came instead.
 */
export const article11StrangerAtEnd = [
  rule("R11-22", {
    article: 11,
    severity: "warn",
    adjustable: true,
    governs: ["endContract"],
    check: ofNobody,
  }),
] as const;

/** What came under the contract and is in nobody's books. */
function ofNobody({ contract, books }: Situation) {
  return (contract ? unaccounted(books, contract.contract) : []).map(({ asset, found }) => ({
    params: { asset, found },
    path: "contract",
  }));
}
