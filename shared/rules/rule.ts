/** What a rule is, and the situation it is judged on. */
import type { CommandType, SealedCommand } from "../domain/command.ts";
import type { Correction } from "../domain/correction.ts";
import type { Event } from "../domain/event.ts";
import type { Succession } from "../domain/succession.ts";
import type { Ground, Kept } from "../domain/ground.ts";
import type { Refusal, RefusalCode, RefusalParams, Severity } from "../domain/refusal.ts";
import type { Incident } from "../domain/incident.ts";
import type { Placement, Standing } from "../domain/allowed.ts";
import type {
  Asset,
  Books,
  Certificate,
  Contract,
  Destruction,
  Docs,
  Instruction,
  Slip,
  Transport,
} from "../domain/state.ts";
import type { Day, Instant } from "../domain/values.ts";

/** An entry as it stands in the ledger. */
export interface Recorded {
  /** Its hash, hex. */
  readonly leaf: string;
  readonly events: readonly Event[];
}

/** All a decision may know besides the documents. */
export interface Facts {
  /** The clock, as an instant in Japan. */
  readonly now: Instant;
  /** Who gives the command; absent when the ledger is being opened. */
  readonly account?: string;
  /** Looks up an entry; absent where nothing can be, and then nothing is found. */
  readonly recorded?: (seq: number) => Recorded | undefined;
  /** What came before; absent where only a form is tried. */
  readonly history?: {
    /** The head of the ledger that is decided on. */
    readonly head: () => { readonly size: number; readonly root: string };
    /** Everything that happened from one day to another since a contract was opened, in no order. */
    readonly on: (contract: string, from: Day, to: Day) => Iterable<Event>;
    /** The entries that tell of those days, and perhaps others, each with its events. */
    readonly entries: (contract: string, from: Day, to: Day) => Iterable<readonly Event[]>;
  };
}

/** A unit the command is about, and where the command names it. */
export interface AssetLine {
  readonly asset: Asset;
  readonly path: string;
}

/** A place something goes to or is used at. */
export interface Visit {
  readonly place: Docs["place"];
  readonly placement: Placement | undefined;
  readonly path: string;
}

/** A person acting for a side. */
export interface Actor {
  readonly person: Docs["person"];
  readonly party: Docs["party"];
  readonly standing: Standing | undefined;
  readonly path: string;
}

/** Everything the rules of one command may look at; parts that the command does not have are absent. */
export interface Situation<C extends SealedCommand = SealedCommand> {
  readonly command: C;
  readonly books: Books;
  readonly facts: Facts;
  readonly at: Instant;
  /** The day it is about: when it happened, or for a slip when the handover is to be. */
  readonly day: Day;
  readonly contract?: Contract;
  readonly lines: readonly AssetLine[];
  /** Units that stay in doubt, and are not what the command is about, but are left behind by it. */
  readonly aside: readonly AssetLine[];
  readonly visits: readonly Visit[];
  readonly via: readonly Visit[];
  /** People who lay hands on the units without taking custody of them. */
  readonly handlers: readonly Actor[];
  readonly origin?: Visit;
  readonly giver?: Actor;
  readonly receiver?: Actor;
  readonly slip?: Slip;
  readonly transport?: Transport;
  readonly instruction?: Instruction;
  readonly destruction?: Destruction;
  readonly certificate?: Certificate;
  readonly incident?: Incident;
  readonly correction?: Correction;
  readonly succession?: Succession;
}

export interface Found<C extends RefusalCode> {
  readonly params: RefusalParams[C];
  readonly path?: string | undefined;
  /** Where one rule is harder in some cases than in others, or rests on another article there. */
  readonly severity?: Severity;
  readonly article?: number;
}

/** How hard a rule is, and what a contract may make of that. */
interface Weighed {
  readonly severity: Severity;
  /** A contract may raise it. */
  readonly adjustable?: true;
  /** A contract may also lower it below a warning: a duty of effort (Art. 13), or what the text leaves open. */
  readonly lowerable?: true;
}

interface RuleText<C extends RefusalCode> extends Weighed {
  readonly article: number;
  readonly governs: readonly CommandType[];
  /** Pure; an empty list means the rule is kept. */
  readonly check: (situation: Situation) => readonly Found<C>[];
  /** The papers by which it is kept, found as `check` finds them. */
  readonly grounds?: (situation: Situation) => readonly (Kept | undefined)[];
}

export interface Rule {
  readonly code: RefusalCode;
  readonly article: number;
  readonly severity: Severity;
  readonly adjustable: boolean;
  readonly lowerable: boolean;
  readonly governs: readonly CommandType[];
  readonly judge: (situation: Situation) => readonly Refusal[];
  /** Absent where the rule asks for no paper. */
  readonly grounds: ((situation: Situation) => readonly Ground[]) | undefined;
}

/** Nearly every rule is kept by nearly every command. */
const KEPT: readonly Refusal[] = [];

/** One rule of an article: its code, its severity, the commands it governs and its condition. */
export function rule<C extends RefusalCode>(code: C, text: RuleText<C>): Rule {
  const { grounds } = text;
  return {
    code,
    article: text.article,
    severity: text.severity,
    adjustable: text.adjustable === true,
    lowerable: text.lowerable === true,
    governs: text.governs,
    grounds:
      grounds &&
      ((situation) =>
        grounds(situation).flatMap((kept) =>
          kept ? [{ rule: code, article: text.article, ...kept }] : [],
        )),
    judge: (situation) => {
      const found = text.check(situation);
      if (found.length === 0) return KEPT;
      const set = agreed(text, situation.contract?.settings.severity[code]);
      return found.map(
        (one) =>
          ({
            rule: code,
            article: one.article ?? text.article,
            severity: set ?? one.severity ?? text.severity,
            params: one.params,
            ...(one.path === undefined ? {} : { path: one.path }),
          }) as unknown as Refusal,
      );
    },
  };
}

/**
 * What a contract has made of a rule. Contracts of before the floor may carry less than a rule allows: they open, and
 * the rule stands as it is.
 */
function agreed(
  { adjustable, lowerable, severity }: Weighed,
  set: Severity | undefined,
): Severity | undefined {
  if (!adjustable || set === undefined) return undefined;
  return lowerable || !isWeaker(set, severity) ? set : undefined;
}

const BY_WEIGHT: readonly Severity[] = ["info", "hold", "warn", "block"];

/** Whether one severity asks for less than another. */
export function isWeaker(one: Severity, other: Severity): boolean {
  return BY_WEIGHT.indexOf(one) < BY_WEIGHT.indexOf(other);
}
