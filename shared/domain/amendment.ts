/** What an amendment asks for against what a contract says. */
import type { Sealed } from "./command.ts";
import type { ChangedSettings } from "./commands/amendment.ts";
import type { ContractSettings } from "./commands/contract.ts";
import type { Terms } from "./events/amendment.ts";
import type { Asset, Books, Contract } from "./state.ts";
import { ASSET_STATES, TERMINAL_STATES } from "./state.ts";

/** From what to what, without what stands there already. */
export function wouldAmend(
  contract: Pick<Contract, "to" | "settings">,
  { to, settings = {} }: Pick<Sealed<"amendContract">, "to" | "settings">,
): { readonly before: Terms; readonly after: Terms } {
  const names = settingsNamed(settings).filter(
    (name) => !isSame(contract.settings, settings, name),
  );
  const moves = to !== undefined && to !== contract.to;
  const part = (all: ChangedSettings) =>
    names.length === 0 ? {} : { settings: picked(all, names) };
  return {
    before: { ...(moves ? { to: contract.to } : {}), ...part(contract.settings) },
    after: { ...(moves ? { to } : {}), ...part(settings) },
  };
}

/** The settings as an amendment leaves them. */
export function amendedSettings(before: ContractSettings, { settings }: Terms): ContractSettings {
  return { ...before, ...settings };
}

/** The names of the settings that are said, always in the same order. */
export function settingsNamed(settings: ChangedSettings): readonly (keyof ChangedSettings)[] {
  // The schema knows no others.
  return Object.keys(settings).toSorted() as (keyof ChangedSettings)[];
}

/** The units of a contract that still go on. */
export function living(books: Books, contract: string): readonly Asset[] {
  const states = ASSET_STATES.filter((state) => !TERMINAL_STATES.includes(state));
  return [...books.assetsIn(contract, states)];
}

function isSame(
  before: ContractSettings,
  after: ChangedSettings,
  name: keyof ChangedSettings,
): boolean {
  return JSON.stringify(before[name]) === JSON.stringify(after[name]);
}

function picked(all: ChangedSettings, names: readonly (keyof ChangedSettings)[]): ChangedSettings {
  const there = names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]));
  // The members named, as the schema has them.
  return Object.fromEntries(there) as ChangedSettings;
}
