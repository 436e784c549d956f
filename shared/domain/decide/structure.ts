/** What stands in the way of a command whatever the rules say: what it names is not there, or not in the state for it. */
import type { CommandType } from "../command.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import { TERMINAL_STATES } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import { TRANSITIONS } from "../transitions.ts";
import type { AssetLine, Situation } from "../../rules/rule.ts";
import type { Handler, Reference } from "./handler.ts";

/** What is named and is not there. */
export function absent(references: readonly Reference[], books: Books): Refusal[] {
  return references
    .filter(({ kind, id }) => books.get(kind, id) === undefined)
    .map(({ kind, id, path }) => structural("not-found", { kind, id }, path));
}

/** What is there already, or would be made twice by the command itself. */
export function taken(references: readonly Reference[], books: Books): Refusal[] {
  const first = new Set<string>();
  return references
    .filter(({ kind, id }) => {
      if (references.length === 1) return books.get(kind, id) !== undefined;
      const name = `${kind} ${id}`;
      const twice = first.has(name);
      first.add(name);
      return twice || books.get(kind, id) !== undefined;
    })
    .map(({ kind, id, path }) => structural("already-exists", { kind, id }, path));
}

/** Units of another contract, units named twice, and nearly anything after the contract is completed. */
export function foreign(s: Situation, { survives }: Handler<CommandType>): Refusal[] {
  const contract = s.contract;
  if (!contract) return [];
  const seen = new Set<string>();
  const lines = s.lines.flatMap(({ asset, path }) => {
    const twice = seen.has(asset.asset);
    seen.add(asset.asset);
    if (twice) return [structural("named-twice", { asset: asset.asset }, path, 11)];
    if (asset.contract === contract.contract) return [];
    return [structural("other-contract", { kind: "asset", id: asset.asset }, path)];
  });
  const over =
    contract.state === "completed" && !survives
      ? [structural("contract-completed", { contract: contract.contract }, "contract", 14)]
      : [];
  return [...over, ...lines];
}

/** Units that are in no state for the step. */
export function wrongStates(s: Situation, transition: TransitionId): Refusal[] {
  return s.lines.flatMap((line) => stateRefusal(line, transition) ?? []);
}

/** The refusal of a step that does not lead from the unit's state. */
export function stateRefusal(
  { asset, path }: AssetLine,
  transition: TransitionId,
): Refusal | undefined {
  const { from, article } = TRANSITIONS[transition];
  if ((from as readonly string[]).includes(asset.state)) return undefined;
  const params = { asset: asset.asset, state: asset.state, transition };
  return structural("wrong-state", params, path, article);
}

/** For a unit that has left for good no other reason is more exact. */
export function isOver(refusal: Refusal): boolean {
  return refusal.rule === "wrong-state" && TERMINAL_STATES.includes(refusal.params.state);
}
