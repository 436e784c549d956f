/** Papers whose dates were corrected, and entries that had rested on them as they were: a gap of each article concerned. */
import { isPaper } from "../../../../shared/domain/commands/correction.ts";
import { inForceOf, versionsOf } from "../../../../shared/domain/correctable/versions.ts";
import { describedNow } from "../../../../shared/domain/correction.ts";
import type { Correction } from "../../../../shared/domain/correction.ts";
import { formNumber } from "../../../../shared/forms/era.ts";
import { outlived } from "../../../../shared/rules/outlived.ts";
import { correctedThing } from "../../../../shared/text/ja/correctedThing.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { correctedName } from "../../correctedName.ts";
import { under } from "../../under.ts";
import type { Inspected } from "./inspected.ts";
import { inPeriod, ofContract } from "./inspected.ts";

/** The gaps by article, of the corrections that were written in the period. */
export function groundsLost(of: Inspected): ReadonlyMap<number, readonly string[]> {
  const gaps = ofContract(of, "correction")
    .filter(({ state, subject, writtenAt }) => {
      return state === "inForce" && isPaper(subject.kind) && inPeriod(of, writtenAt);
    })
    .flatMap((one) => gapsOf(of, one));
  const byArticle = Map.groupBy(gaps, ([article]) => article);
  return new Map([...byArticle].map(([article, found]) => [article, found.map(([, gap]) => gap)]));
}

function gapsOf(
  { reading: { books, db, names } }: Inspected,
  { subject, contract, correction, number }: Correction,
): readonly (readonly [article: number, gap: string])[] {
  const versions = versionsOf(books, subject, describedNow(books, subject));
  const at = inForceOf(books, subject).findIndex((one) => one.correction === correction);
  const [before, after] = versions.slice(at, at + 2);
  if (!before || !after) return [];
  const lost = outlived(books, { contract, subject, before, after }, under(db).entriesUnder);
  const paper = `${correctedThing[subject.kind]} ${correctedName(books, names, subject)}`;
  return [...lost].map(([article, count]) => [
    article,
    words.groundLost(formNumber(number), paper, count),
  ]);
}
