/** Ties a field to a value of the draft and to its fault. */
import type { StepProps } from "./Setup.tsx";
import type { SetupDraft } from "./draft.ts";

type TextName = {
  [N in keyof SetupDraft]: SetupDraft[N] extends string ? N : never;
}[keyof SetupDraft];

/** What a text field of the set-up is given. */
export function bound({ draft, change, faults }: StepProps, name: TextName) {
  return {
    value: draft[name],
    onValue: (typed: string) => change({ [name]: typed }),
    error: faults[name],
  };
}
