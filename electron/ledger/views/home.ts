/** What needs doing, most urgent first, and what is held where. */
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { HomeView, Todo } from "../../../shared/views/home.ts";
import { contractTodos } from "./todosOfContracts.ts";
import { closingTodos } from "./closings.ts";
import { correctionTodos } from "./corrections.ts";
import { disposalTodos } from "./todosOfDisposal.ts";
import { handoverTodos } from "./todosOfHandover.ts";
import { recordTodos } from "./todosOfRecords.ts";
import { successionTodos } from "./successions.ts";
import { tally, unitsIn } from "./lists.ts";
import { openLosses } from "./losses.ts";
import { months } from "./months.ts";
import { heldByPlace } from "./people.ts";
import type { Reading } from "./reading.ts";
import { ref } from "./reading.ts";
import { todo } from "./todo.ts";

export interface HomeQuestion {
  readonly contract?: string;
  /** How the last verification on this computer ended, if there was one. */
  readonly verified?: { readonly ok: boolean };
  /** What is amiss with the backups that this computer takes, if anything is. */
  readonly backups?: "unplanned" | "failed";
}

const ORDER: readonly Todo["urgency"][] = ["now", "soon", "later"];

export function home(reading: Reading, { contract, verified, backups }: HomeQuestion): HomeView {
  const counts = tally(reading, contract);
  const byState = OUTSTANDING_STATES.map((state) => ({ state, count: unitsIn(counts, [state]) }));
  const todos = [
    ...lossTodos(reading),
    ...recordTodos(reading, contract),
    ...handoverTodos(reading, contract),
    ...correctionTodos(reading, contract),
    ...closingTodos(reading, contract),
    ...successionTodos(reading, contract),
    ...disposalTodos(reading, contract),
    ...contractTodos(reading, contract, counts),
    ...verifyTodos(verified),
    ...backupTodos(backups),
  ];
  return {
    checkedAt: reading.now,
    todos: ORDER.flatMap((urgency) => todos.filter((one) => one.urgency === urgency)),
    held: unitsIn(counts, OUTSTANDING_STATES),
    byState: byState.filter((one) => one.count > 0),
    byPlace: [...heldByPlace(counts)]
      .map(([place, count]) => ({ place: ref(reading, "place", place), count }))
      .toSorted((a, b) => b.count - a.count),
    months: months(reading, contract),
  };
}

function verifyTodos(verified: HomeQuestion["verified"]): Todo[] {
  if (!verified) return [todo("later", "neverVerified", {}, { to: "audit" })];
  return verified.ok ? [] : [todo("now", "unsound", {}, { to: "audit" })];
}

function lossTodos(reading: Reading): Todo[] {
  const count = openLosses(reading);
  return count === 0 ? [] : [todo("now", "openLosses", { count }, { to: "backups" })];
}

function backupTodos(backups: HomeQuestion["backups"]): Todo[] {
  if (backups === "unplanned") return [todo("later", "unplannedBackups", {}, { to: "backups" })];
  return backups ? [todo("soon", "failedBackup", {}, { to: "backups" })] : [];
}
