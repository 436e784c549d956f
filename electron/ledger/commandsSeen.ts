/** Which commands a ledger has answered already: the same command sent twice is answered with its first result. */
import type { Rows } from "./rows.ts";

/** The commands that have been recorded. Ids rise with time: one above all before it cannot be among them. */
export function commandsSeen(rows: Rows) {
  let newest = rows.newestCommand() ?? "";
  return {
    seqOf: (id: string) => (id > newest ? undefined : rows.seqOf(id)),
    add(id: string, seq: number): void {
      rows.command(id, seq);
      if (id > newest) newest = id;
    },
  };
}
