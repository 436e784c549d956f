/** Everything the page of a new slip knows: what was typed, what it means, and what stands in its way. */
import type { GroundView, RefusalView } from "../../../shared/views/common.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { HandoverChoices } from "../../../shared/views/handover.ts";
import { now } from "../../app/clock.ts";
import { useContract } from "../../app/contract.tsx";
import { newId } from "../../app/newId.ts";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { UNTRIED, useTryOuts } from "../../app/useTryOuts.ts";
import { useView, valueOf } from "../../app/useView.ts";
import type { SlipDraft } from "./draft.ts";
import { completed, issuing, plannedAt } from "./draft.ts";
import { strictest } from "./classification.ts";
import type { Row } from "./rows.ts";
import { tidyMark } from "../../app/typed.ts";
import { lineOf, registration, typedInto, withEmptyRow } from "./rows.ts";
import { sorted } from "./refused.ts";
import type { RowState } from "./rowState.ts";
import { rowState } from "./rowState.ts";
import { useLookup } from "./useLookup.ts";

/** One row as the table shows it. */
export interface Shown {
  readonly row: Row;
  readonly state: RowState;
  readonly tried: readonly RefusalView[];
}

export interface NewSlip {
  /** What was typed, with what was not touched filled from the last handover. */
  readonly draft: SlipDraft;
  readonly rows: readonly Shown[];
  readonly contract: ContractView | undefined;
  readonly choices: HandoverChoices | undefined;
  /** What the rules say to the slip itself, apart from its rows. */
  readonly refusals: readonly RefusalView[];
  /** What would allow it, once nothing stands in its way. */
  readonly grounds: readonly GroundView[];
  readonly set: (part: Partial<SlipDraft>) => void;
  readonly setRow: (key: string, part: Partial<Row>) => void;
  readonly addRows: (rows: readonly Row[]) => void;
  readonly removeRow: (key: string) => void;
  readonly registering: (row: Row) => Unsent<"registerAsset"> | undefined;
  readonly giveUp: () => void;
}

const SLIP = "slip";

/** The new slip under way, kept as a draft under a name. */
export function useNewSlip(name: string, fresh: () => SlipDraft): NewSlip {
  const [typed, setTyped, giveUp] = useDraft(name, fresh);
  const { contract, choices } = useAround(typed);
  const draft = completed(typed, contract, choices, useContractId(typed));
  const states = useStates(draft);
  const registering = (row: Row) =>
    registration(row, {
      contract: draft.contract,
      classification: strictest(contract),
      occurredAt: now(),
    });
  const { byRow, others, grounds } = useTried(draft, states, registering);
  const change = (rows: (before: readonly Row[]) => readonly Row[]) =>
    setTyped((before) => ({ ...before, rows: withEmptyRow(rows(before.rows), newId) }));
  return {
    draft,
    rows: draft.rows.map((row, index) => ({
      row,
      state: states[index] ?? { is: "empty" },
      tried: byRow[row.key] ?? [],
    })),
    contract,
    choices,
    refusals: others,
    grounds,
    set: (part) => setTyped((before) => ({ ...before, ...part })),
    setRow: (key, part) =>
      change((rows) => rows.map((row) => (row.key === key ? typedInto(row, part) : row))),
    addRows: (rows) => change((before) => [...before.slice(0, -1), ...rows]),
    removeRow: (key) => change((rows) => rows.filter((row) => row.key !== key)),
    registering,
    giveUp,
  };
}

/** The contract that was chosen here, the one of the top bar, or the only one there is. */
function useContractId(typed: SlipDraft): string {
  const { contracts, contract } = useContract();
  const running = contracts?.filter((one) => one.phase !== "completed") ?? [];
  const only = running.length === 1 ? running[0]?.id : undefined;
  return typed.contract || contract?.id || only || "";
}

/** The contract's page, and who and where may be chosen at that moment. */
function useAround(typed: SlipDraft) {
  const id = useContractId(typed);
  const named = id !== "";
  const contract = valueOf(useView("contract", named ? { id } : undefined));
  const at = plannedAt(typed) ?? now();
  const choices = valueOf(
    useView("handoverChoices", named ? { contract: id, kind: typed.kind, at } : undefined),
  );
  return { contract, choices };
}

function useStates(draft: SlipDraft): readonly RowState[] {
  const numbers = draft.rows.map((row) => row.number);
  const look = useLookup({ contract: draft.contract, kind: draft.kind, numbers });
  return draft.rows.map((row, index) =>
    rowState({
      row,
      found: look(row.number),
      kind: draft.kind,
      before: numbers.slice(0, index).map(tidyMark),
    }),
  );
}

/** What the rules would say now, to the slip and to each unit that would be registered with it. */
function useTried(
  draft: SlipDraft,
  states: readonly RowState[],
  registering: NewSlip["registering"],
) {
  const known = draft.rows.flatMap((row, index) => {
    const state = states[index];
    return state?.is === "known" ? [{ key: row.key, line: lineOf(row, state.unit) }] : [];
  });
  const fresh = draft.rows.filter((_, index) => states[index]?.is === "new");
  const tried = useTryOuts({
    [SLIP]: issuing(
      draft,
      known.map(({ line }) => line),
    ),
    ...Object.fromEntries(fresh.map((row) => [row.key, registering(row)])),
  });
  const { [SLIP]: ofSlip = UNTRIED, ...ofRows } = tried;
  const said = sorted(
    ofSlip.refusals,
    known.map(({ key }) => key),
    fresh.length > 0,
  );
  const fromRows = Object.entries(ofRows).map(([key, { refusals }]) => [key, refusals] as const);
  const byRow = { ...Object.fromEntries(fromRows), ...said.byRow };
  return { byRow, others: said.others, grounds: ofSlip.grounds };
}
