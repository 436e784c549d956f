/** Units as they are described, and as a decision would describe them. */
import type { DecidedPart } from "./commands/description.ts";
import type { Asset, Books } from "./state.ts";
import { TERMINAL_STATES } from "./state.ts";

/** A unit with what is decided about it. */
export function describedAs(asset: Asset, after: DecidedPart): Asset {
  const { content, ...rest } = after;
  return { ...asset, ...rest, content: { ...asset.content, ...content } };
}

/** From what to what, without what stands there already. */
export function wouldDescribe(
  asset: Asset,
  after: DecidedPart,
): { readonly before: DecidedPart; readonly after: DecidedPart } {
  const said = (["classification", "encryption", "mediumOwner", "dueOn"] as const).filter(
    (name) => after[name] !== undefined && !isSame(after[name], asset[name]),
  );
  const flags = (["personal", "myNumber", "sensitive"] as const).filter(
    (flag) => after.content?.[flag] !== undefined && after.content[flag] !== asset.content[flag],
  );
  const of = (from: DecidedPart): DecidedPart => ({
    ...picked(from, said),
    ...(flags.length > 0 ? { content: picked(from.content ?? {}, flags) } : {}),
  });
  return { before: of(asset), after: of(after) };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function picked<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const there = names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]));
  // The members named, as they are in what they were taken from.
  return Object.fromEntries(there) as Pick<T, K>;
}

/** What a copy shares with its original (Art. 8): what is in it, and how it is classed. */
export function forCopies({ content, classification }: DecidedPart): DecidedPart {
  return {
    ...(content === undefined ? {} : { content }),
    ...(classification === undefined ? {} : { classification }),
  };
}

/** The copies of units that still go on, and theirs, without those that are named themselves. */
export function copiesBelow(books: Books, assets: readonly Asset[]): readonly Asset[] {
  const seen = new Set(assets.map(({ asset }) => asset));
  const below = (asset: Asset): readonly Asset[] =>
    (asset.copies ?? []).flatMap((id) => {
      const copy = books.get("asset", id);
      if (!copy || seen.has(id)) return [];
      seen.add(id);
      return [...(TERMINAL_STATES.includes(copy.state) ? [] : [copy]), ...below(copy)];
    });
  return assets.flatMap(below);
}
