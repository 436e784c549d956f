/** A slip while it is being written, before it has a number: all of it as it was typed. */
import { addMinutes } from "../../../shared/domain/calendar.ts";
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { Choice, HandoverChoices, SlipView } from "../../../shared/views/handover.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import { documentOf, freshDocument } from "../../app/DocumentFields.tsx";
import { given } from "../../app/typed.ts";
import { newId } from "../../app/newId.ts";
import { now, today } from "../../app/clock.ts";
import type { TypedMoment } from "../../ui/DateField.tsx";
import { dayTyped, instantTyped } from "../../ui/dates.ts";
import type { Unsent } from "../../app/unsent.ts";
import type { Row } from "./rows.ts";
import { filled, freshRow } from "./rows.ts";

export interface SlipDraft {
  /** The slip's id, from the first letter on: sent twice, it is still one slip. */
  readonly slip: string;
  readonly kind: SlipKind;
  readonly contract: string;
  readonly giver: string;
  readonly receiver: string;
  readonly place: string;
  readonly planned: TypedMoment;
  /** Absent until someone types: then it is the contract's. */
  readonly purpose: string | undefined;
  readonly instruction: string;
  readonly clientNumber: string;
  readonly remarks: string;
  /** By what of the client units that are set aside are returned, and what was found about them. */
  readonly authority: DocumentDraft;
  readonly finding: string;
  readonly rows: readonly Row[];
  /** The slip that left undone what this one goes on with, under its number. */
  readonly continues?: { readonly slip: string; readonly number: string };
}

const STEP_MINUTES = 5;

/** Now, to the next five minutes. */
function soon(): TypedMoment {
  const at = now();
  const past = Number(at.slice(14, 16)) % STEP_MINUTES;
  const next = addMinutes(at, past === 0 ? 0 : STEP_MINUTES - past);
  return { day: shortDate(next), time: next.slice(11, 16) };
}

/** What an address can already say of a new slip. */
export interface SlipStart {
  readonly kind?: SlipKind | undefined;
  readonly instruction?: string | undefined;
  /** Units by their ids. */
  readonly units?: readonly string[];
}

/** A slip nobody has written on. */
export function freshSlip(start: SlipStart = {}): SlipDraft {
  const { kind = "provision", instruction = "", units = [] } = start;
  return {
    slip: newId(),
    kind,
    contract: "",
    giver: "",
    receiver: "",
    place: "",
    planned: soon(),
    purpose: undefined,
    instruction,
    clientNumber: "",
    remarks: "",
    authority: freshDocument,
    finding: "",
    rows: [...units.map((number) => ({ ...freshRow(newId()), number })), freshRow(newId())],
  };
}

/** A new slip that says what a void one said. */
export function copyOf(slip: SlipView): SlipDraft {
  const lines = slip.items.map((item) => ({
    ...freshRow(newId()),
    number: item.asset.number,
    seal: item.seal ?? "",
    container: item.container ?? "",
    condition: item.condition ?? "",
    remarks: item.remarks ?? "",
  }));
  return {
    ...freshSlip(),
    kind: slip.kind,
    contract: slip.contract.id,
    giver: slip.giverSide.person.id,
    receiver: slip.receiverSide.person.id,
    place: slip.place.id,
    purpose: slip.purpose,
    clientNumber: slip.clientNumber ?? "",
    remarks: slip.remarks ?? "",
    rows: [...lines, freshRow(newId())],
  };
}

/** What part 1 still lacks. */
export function partiesLack(draft: SlipDraft): readonly string[] {
  const lacks = [
    draft.contract === "" && "契約を選んでください。",
    draft.giver === "" && "引渡側を選んでください。",
    draft.receiver === "" && "受領側を選んでください。",
    draft.place === "" && "受渡場所を選んでください。",
    !plannedAt(draft) && "受渡日時を入力してください。",
    (draft.purpose ?? "").trim() === "" && "業務・利用目的を入力してください。",
    draft.kind === "disposal" && draft.instruction === "" && "廃棄指示を選んでください。",
  ];
  return lacks.filter((lack) => lack !== false);
}

/** What the whole slip still lacks. */
export function slipLacks(draft: SlipDraft): readonly string[] {
  const none = filled(draft.rows).length === 0;
  return [...partiesLack(draft), ...(none ? ["情報資産を1点以上入れてください。"] : [])];
}

/** When the two sides are to meet. */
export function plannedAt({ planned }: Pick<SlipDraft, "planned">): string | undefined {
  return dayTyped(planned.day) && instantTyped(planned.day, planned.time);
}

type Line = Unsent<"issueSlip">["lines"][number];

/** The command that issues the slip with these lines; nothing while something is lacking. */
export function issuing(draft: SlipDraft, lines: readonly Line[]): Unsent<"issueSlip"> | undefined {
  const planned = plannedAt(draft);
  if (slipLacks(draft).length > 0 || !planned) return undefined;
  return {
    type: "issueSlip",
    occurredAt: now(),
    slip: draft.slip,
    contract: draft.contract,
    kind: draft.kind,
    issuedOn: today(),
    plannedAt: planned,
    place: draft.place,
    giver: draft.giver,
    receiver: draft.receiver,
    purpose: (draft.purpose ?? "").trim(),
    lines: [...lines],
    ...(draft.kind === "disposal" ? given("instruction", draft.instruction) : {}),
    ...(draft.continues ? { continues: draft.continues.slip } : {}),
    ...given("clientNumber", draft.clientNumber),
    ...given("remarks", draft.remarks),
    ...settling(draft),
  };
}

/** What lets units go that are set aside, once it is typed; whether it is needed, the rules say. */
function settling({
  kind,
  authority,
  finding,
}: SlipDraft): Pick<Unsent<"issueSlip">, "quarantine"> {
  const instruction = documentOf(authority);
  if (kind !== "return" || !instruction || finding.trim() === "") return {};
  return { quarantine: { instruction, finding: finding.trim() } };
}

/** What was not touched yet is as it was the last time, or the only thing it can be. */
export function completed(
  typed: SlipDraft,
  contract: Pick<ContractView, "purpose"> | undefined,
  choices: HandoverChoices | undefined,
  contractId: string,
): SlipDraft {
  const { givers = [], receivers = [], places = [], last = {} } = choices ?? {};
  return {
    ...typed,
    contract: contractId,
    giver: typed.giver || fallback(last.giver, givers),
    receiver: typed.receiver || fallback(last.receiver, receivers),
    place: typed.place || fallback(last.place, places),
    purpose: typed.purpose ?? contract?.purpose ?? "",
  };
}

function fallback(last: string | undefined, offered: readonly Choice[]): string {
  const open = offered.filter((one) => one.ok);
  return last ?? (open.length === 1 ? open[0]?.id : undefined) ?? "";
}
