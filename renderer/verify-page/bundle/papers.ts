/** Which slips and certificates the ledger knows, and what became of them: what a paper is compared with. */
import type { Json } from "../format/canonical.ts";
import { isObject } from "../format/canonical.ts";
import type { Form, FormNumber, Stage } from "../format/slipCode.ts";
import type { Event } from "./body.ts";

/** One slip or certificate, by the entries that speak of it. */
export interface Paper {
  readonly form: Form;
  readonly number: FormNumber;
  readonly issued: number;
  completed?: number;
  voided?: number;
}

/** The form that an event froze: what it is, how far it had got, the hash of what it says. */
export interface Frozen {
  readonly form: Form;
  readonly stage: Stage;
  readonly subject: string;
  readonly sheet: string;
  readonly occurredAt: string;
}

interface Freezing extends Pick<Frozen, "form" | "stage"> {
  readonly id: string;
  /** A member without which nobody's word is awaited any more: the form is complete at once. */
  readonly awaits?: string;
}

const FREEZING: Readonly<Record<string, Freezing>> = {
  slipIssued: { form: "handoverSlip", stage: "issued", id: "slip" },
  slipReceived: { form: "handoverSlip", stage: "completed", id: "slip" },
  certificateIssued: { form: "disposalCertificate", stage: "issued", id: "certificate" },
  certificateAccepted: { form: "disposalCertificate", stage: "completed", id: "certificate" },
  incidentReportWritten: { form: "incidentReport", stage: "issued", id: "report" },
  contractCompleted: { form: "completionReport", stage: "completed", id: "contract" },
  correctionWritten: {
    form: "correctionSlip",
    stage: "issued",
    id: "correction",
    awaits: "both",
  },
  correctionApproved: { form: "correctionSlip", stage: "completed", id: "correction" },
  successionWritten: { form: "succession", stage: "issued", id: "succession" },
  successionAccepted: { form: "succession", stage: "completed", id: "succession" },
  nonAcceptanceWritten: { form: "nonAcceptance", stage: "completed", id: "nonAcceptance" },
  periodClosed: { form: "periodClose", stage: "completed", id: "close" },
  incidentReportSubmitted: { form: "incidentReport", stage: "completed", id: "report" },
};

/** The form that this event froze, if it froze one. */
export function frozenBy(event: Event): Frozen | undefined {
  const kind = Object.hasOwn(FREEZING, event.type) ? FREEZING[event.type] : undefined;
  const subject = kind && event[kind.id];
  const { sheet, occurredAt } = event;
  if (!kind || typeof subject !== "string" || typeof sheet !== "string") return undefined;
  const atOnce = kind.awaits !== undefined && event[kind.awaits] === undefined;
  return {
    form: kind.form,
    stage: atOnce ? "completed" : kind.stage,
    subject,
    sheet,
    occurredAt,
  };
}

/** The paper that an event took back; its number stays used up. */
function takenBackBy(event: Event): Pick<Frozen, "form" | "subject"> | undefined {
  const { slip, succession } = event;
  if (event.type === "slipVoided" && typeof slip === "string")
    return { form: "handoverSlip", subject: slip };
  if (event.type === "successionWithdrawn" && typeof succession === "string")
    return { form: "succession", subject: succession };
  return undefined;
}

/** The papers of a ledger, gathered entry by entry. */
export class Papers {
  readonly #known = new Map<string, Paper>();

  /** Takes in what one event says of papers. */
  note(event: Event, seq: number): void {
    const takenBack = takenBackBy(event);
    const back = takenBack && this.of(takenBack);
    if (back) back.voided ??= seq;
    const frozen = frozenBy(event);
    if (frozen === undefined) return;
    const number = numberOf(event["number"]);
    const known = this.of(frozen);
    if (frozen.stage === "completed" && known) known.completed ??= seq;
    if (known || !number) return;
    const { form, stage } = frozen;
    // A form without a draft is complete in the entry that gives it its number.
    const completed = stage === "completed" ? { completed: seq } : {};
    this.#known.set(keyOf(frozen), { form, number, issued: seq, ...completed });
  }

  /** What the ledger knows of one paper. */
  of(frozen: Pick<Frozen, "form" | "subject">): Paper | undefined {
    return this.#known.get(keyOf(frozen));
  }

  /** How many of a form were issued. */
  count(form: Form): number {
    let count = 0;
    for (const paper of this.#known.values()) if (paper.form === form) count += 1;
    return count;
  }
}

function keyOf({ form, subject }: Pick<Frozen, "form" | "subject">): string {
  return `${form}/${subject}`;
}

function numberOf(value: Json | undefined): FormNumber | undefined {
  if (!isObject(value)) return undefined;
  const { year, number, branch = 0 } = value;
  const isWhole = typeof year === "number" && typeof number === "number";
  return isWhole && typeof branch === "number" ? { year, number, branch } : undefined;
}

/** Whether two numbers are the same number. */
export function sameNumber(a: FormNumber, b: FormNumber): boolean {
  return a.year === b.year && a.number === b.number && a.branch === b.branch;
}
