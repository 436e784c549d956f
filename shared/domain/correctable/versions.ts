/** What stood before corrections: they are kept one after the other, each with what it found. */
import type { Described, DescribedField, Subject } from "../commands/correction.ts";
import type { Correction } from "../correction.ts";
import type { Books } from "../state.ts";

export function correctionsId({ kind, id, contract, nth }: Subject): string {
  return [kind, contract, id, nth].filter((part) => part !== undefined).join("/");
}

/** The corrections of one thing that are in force, oldest first. */
export function inForceOf(books: Books, subject: Subject): readonly Correction[] {
  const all = books.get("corrections", correctionsId(subject))?.all ?? [];
  return all.flatMap((id) => {
    const one = books.get("correction", id);
    return one?.state === "inForce" ? [one] : [];
  });
}

/** Every value that a field has had: the one that stands there now, and those that were corrected. */
export function everSaid(
  books: Books,
  subject: Subject,
  now: Described,
  field: DescribedField,
): ReadonlySet<unknown> {
  const before = inForceOf(books, subject)
    .filter((one) => field in one.before || field in one.after)
    .map((one) => one.before[field]);
  return new Set([now[field], ...before]);
}

/** All that was said of a thing, one state of it after the other, and as it stands now last. */
export function versionsOf(books: Books, subject: Subject, now: Described): readonly Described[] {
  const versions = [now];
  for (const { before, after } of inForceOf(books, subject).toReversed()) {
    const [later = now] = versions;
    const kept = Object.entries(later).filter(([name]) => !(name in after) || name in before);
    versions.unshift({ ...(Object.fromEntries(kept) as Described), ...before });
  }
  return versions;
}
