/** Which of a row of ledgers an origin names: the first has no number, those that follow it count on. */

const ORIGIN = /^(ukewatashi\.internal\/[0-9a-f]{32})(?:\/([1-9][0-9]{0,2}))?$/;
const MOST_GENERATIONS = 255;

/** The origin of the ledger that follows; nothing after the last there may be. */
export function nextOrigin(origin: string): string | undefined {
  const [, first, generation = "1"] = ORIGIN.exec(origin) ?? [];
  const next = Number(generation) + 1;
  return first === undefined || next > MOST_GENERATIONS ? undefined : `${first}/${next}`;
}

/** Which of a row of ledgers this is, the first being 1. */
export function generationOf(origin: string): number {
  return Number(ORIGIN.exec(origin)?.[2] ?? "1");
}
