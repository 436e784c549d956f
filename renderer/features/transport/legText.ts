/** Why something travels, in words. */
import { leg } from "../../../shared/text/ja/words.ts";
import type { TransportRow } from "../../../shared/views/transport.ts";

/** 返却(返還) is 返却 where it stands in brackets itself. */
export function legText(way: Pick<TransportRow, "leg">): string {
  return leg[way.leg].replace(/\(.*\)$/, "");
}
