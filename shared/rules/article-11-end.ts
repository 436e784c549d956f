/**
 * Art. 11 at the end of a contract: the end is a day that comes and no rule keeps it off, but from then on nothing can be
 * registered any more, and of what came instead only the client's paper can still say what became of it (E05).
 */
import { unaccounted } from "../domain/stranger.ts";
import { rule } from "./rule.ts";

export const article11End = [
  rule("R11-22", {
    article: 11,
    severity: "warn",
    adjustable: true,
    governs: ["endContract"],
    check: (s) =>
      (s.contract ? unaccounted(s.books, s.contract.contract) : []).map(({ asset, found }) => ({
        params: { asset, found },
        path: "contract",
      })),
  }),
] as const;
