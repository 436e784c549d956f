/**
 * Another thing came instead of a unit (E05): what was to come is lost, and what came is in nobody's books until it is
 * registered, or recorded as handed back. Neither a found unit nor a closed loss says what became of the other thing.
 */
import type { Fields } from "./event.ts";
import type { Doubt } from "./incident.ts";
import { foldMark, sameMark } from "./marks.ts";
import type { Books } from "./state.ts";
import { ASSET_STATES } from "./state.ts";
import type { Instant } from "./values.ts";

/** What became of it. */
export interface SettledStranger extends Fields<"strangerSettled"> {
  readonly at: Instant;
}

/** In whose stead it came, and the serial that was read on it. */
export interface Stranger {
  readonly asset: string;
  readonly found: string;
  readonly at: Instant;
}

export function strangerId(asset: string, found: string): string {
  return `${asset}/${foldMark(found)}`;
}

/** Things that came under a contract and that nothing accounts for. */
export function unaccounted(books: Books, contract: string): readonly Stranger[] {
  const seen = new Map<string, Stranger>();
  for (const stranger of readInStead(books, contract)) {
    const id = strangerId(stranger.asset, stranger.found);
    if (!seen.has(id) && !isAccounted(books, contract, stranger)) seen.set(id, stranger);
  }
  return [...seen.values()];
}

function isAccounted(books: Books, contract: string, { asset, found }: Stranger): boolean {
  const own = books.get("asset", asset)?.serial ?? "";
  if (sameMark(own, found)) return true;
  if (books.get("stranger", strangerId(asset, found))) return true;
  if (books.holder("serial", contract, found) !== undefined) return true;
  // What has left frees its marks: it was registered all the same.
  return [...books.assetsIn(contract, ASSET_STATES)].some(
    ({ state, serial = "" }) => state !== "voided" && sameMark(serial, found),
  );
}

/** Other serials that were read where units came; what is read before it is destroyed is compared again. */
function readInStead(books: Books, contract: string): readonly Stranger[] {
  const noted = [...books.all("suspicion")].filter((one) => one.contract === contract);
  const developed = [...books.all("incident")]
    .filter((one) => one.contract === contract)
    .flatMap(({ developments }) => developments);
  const read = [...noted, ...developed].flatMap(({ at, doubts }) =>
    doubts.flatMap((doubt) => inStead(doubt, at)),
  );
  if (read.length === 0) return [];
  const works = [...books.all("destruction")].filter((one) => one.contract === contract);
  return read.filter(
    ({ asset, at }) =>
      !works.some((work) => work.endedAt === at && work.units.some((unit) => unit.asset === asset)),
  );
}

function inStead({ asset, ground, found }: Doubt, at: Instant): readonly Stranger[] {
  return ground === "serial" && found !== undefined ? [{ asset, found, at }] : [];
}
