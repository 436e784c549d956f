/** What needs doing, most urgent first, and what is held where. */
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { HomeView, Todo } from "../../../shared/views/home.ts";
import { contractTodos } from "./todosOfContracts.ts";
import { disposalTodos } from "./todosOfDisposal.ts";
import { handoverTodos } from "./todosOfHandover.ts";
import { tally } from "./lists.ts";
import { months } from "./months.ts";
import { heldByPlace } from "./people.ts";
import type { Reading } from "./reading.ts";
import { ref } from "./reading.ts";
import { todo } from "./todo.ts";

export interface HomeQuestion {
  readonly contract?: string;
  /** How the last verification on this computer ended, if there was one. */
  readonly verified?: { readonly ok: boolean };
}

const ORDER: readonly Todo["urgency"][] = ["now", "soon", "later"];

export function home(reading: Reading, { contract, verified }: HomeQuestion): HomeView {
  const states = new Map<string, number>();
  for (const { state, count } of tally(reading, contract))
    states.set(state, (states.get(state) ?? 0) + count);
  const byState = OUTSTANDING_STATES.flatMap((state) => {
    const count = states.get(state) ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
  const todos = [
    ...handoverTodos(reading, contract),
    ...disposalTodos(reading, contract),
    ...contractTodos(reading, contract),
    ...verifyTodos(verified),
  ];
  return {
    checkedAt: reading.now,
    todos: ORDER.flatMap((urgency) => todos.filter((one) => one.urgency === urgency)),
    held: byState.reduce((sum, one) => sum + one.count, 0),
    byState,
    byPlace: [...heldByPlace(reading, contract)]
      .map(([place, count]) => ({ place: ref(reading, "place", place), count }))
      .toSorted((a, b) => b.count - a.count),
    months: months(reading, contract),
  };
}

function verifyTodos(verified: HomeQuestion["verified"]): Todo[] {
  if (!verified) return [todo("later", "neverVerified", {}, { to: "audit" })];
  return verified.ok ? [] : [todo("now", "unsound", {}, { to: "audit" })];
}
