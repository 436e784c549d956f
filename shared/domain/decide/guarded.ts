/** What a guard has for the night goes nowhere before it was confirmed. */
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";

/** The load is with a guard: it is not left with another, and does not set out. */
export function kept({ books, slip, transport }: Situation, path: string): readonly Refusal[] {
  const stage = "withGuard" as const;
  const guarded = (kind: "transport" | "slip", id: string) =>
    structural("wrong-stage", { kind, id, stage }, path, 13);
  return [
    ...(transport && isKept(books, transport.guard)
      ? [guarded("transport", transport.transport)]
      : []),
    ...(slip && isKept(books, slip.guard) ? [guarded("slip", slip.slip)] : []),
  ];
}

function isKept(books: Books, custody: string | undefined): boolean {
  return custody !== undefined && books.get("guardCustody", custody)?.state === "kept";
}
