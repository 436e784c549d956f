/** What each command must say about itself so that one `decide` can serve them all. */
import { fiscalYear } from "../calendar.ts";
import type { CommandType, Sealed } from "../command.ts";
import { checksOf, notRead } from "../differences.ts";
import type { Event, EventOf, EventType, FormNumber } from "../event.ts";
import { LAST_NUMBER } from "../event.ts";
import { LINEAGE } from "../evolve/lineage.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books, Docs, Kind, Slip } from "../state.ts";
import { numberingId, placementId, standingId } from "../state.ts";
import { passedBefore } from "../lineage.ts";
import type { TransitionId } from "../transitions.ts";
import type { Day } from "../values.ts";
import type { NumberedForm } from "../vocabulary.ts";
import type { Actor, AssetLine, Situation, Visit } from "../../rules/rule.ts";

/** Something a command names. */
export interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
}

/** The parts of a situation that a command brings; the rest is the same for all. */
export type Parts = Partial<Omit<Situation, "command" | "books" | "facts" | "at" | "day">>;

export interface Handler<T extends CommandType> {
  /** It may be recorded after the contract is completed: Art. 5 and 18 outlive it. */
  readonly survives?: true;
  /** What must be in the books already. Checked before anything else is looked at. */
  readonly refers: (command: Sealed<T>, books: Books) => readonly Reference[];
  /** What must not be there yet. */
  readonly creates?: (command: Sealed<T>) => readonly Reference[];
  readonly parts: (command: Sealed<T>, books: Books) => Parts;
  /** The day on which offices, designations and consents must hold, when it is not the day of the command. */
  readonly day?: (command: Sealed<T>) => Day;
  /** Refusals of structure that no article's rule speaks of. */
  readonly stage?: (situation: Situation<Sealed<T>>) => readonly Refusal[];
  /** The step each line takes, if units change state. */
  readonly transition?: (situation: Situation<Sealed<T>>) => TransitionId | undefined;
  readonly events: (situation: Situation<Sealed<T>>) => readonly Event[];
}

/** A document that `refers` has shown to be there. */
export function the<K extends Kind>(books: Books, kind: K, id: string): Docs[K] {
  const doc = books.get(kind, id);
  if (doc === undefined) throw new Error(`${kind} ${id} was referred to without being checked`);
  return doc;
}

export function reference(kind: Kind, id: string | undefined, path: string): readonly Reference[] {
  return id === undefined ? [] : [{ kind, id, path }];
}

export function references(
  kind: Kind,
  ids: readonly string[],
  path: (index: number) => string,
): readonly Reference[] {
  return ids.map((id, index) => ({ kind, id, path: path(index) }));
}

export function assetLines(
  books: Books,
  ids: readonly string[],
  path: (index: number) => string,
): AssetLine[] {
  return ids.map((id, index) => ({ asset: the(books, "asset", id), path: path(index) }));
}

export function visit(books: Books, contract: string, place: string, path: string): Visit {
  return {
    place: the(books, "place", place),
    placement: books.get("placement", placementId(contract, place)),
    path,
  };
}

export function actor(books: Books, contract: string, person: string, path: string): Actor {
  const known = the(books, "person", person);
  return {
    person: known,
    party: the(books, "party", known.party),
    standing: books.get("standing", standingId(contract, person)),
    path,
  };
}

/** People who handle the units, each once. */
export function handlers(
  books: Books,
  contract: string,
  people: readonly (readonly [person: string | undefined, path: string])[],
): Actor[] {
  const seen = new Set<string>();
  return people.flatMap(([person, path]) => {
    if (person === undefined || seen.has(person)) return [];
    seen.add(person);
    return [actor(books, contract, person, path)];
  });
}

/**
 * Art. 11 says "confirm": every unit is compared, none is signed for unseen, none twice with two results, and none
 * that the paper does not list. `listed` are all units on the paper, also those set aside since.
 */
export function compared(s: Situation, listed: readonly string[], article: number): Refusal[] {
  const checks = checksOf(s.command);
  const seen = new Set<string>();
  const doubtful = checks.flatMap(({ asset }, index): Refusal[] => {
    const path = `checks.${index}.asset`;
    const twice = seen.has(asset);
    seen.add(asset);
    if (twice) return [structural("named-twice", { asset }, path, article)];
    return listed.includes(asset) ? [] : [structural("not-listed", { asset }, path, article)];
  });
  const unseen = s.lines.filter(({ asset }) => !seen.has(asset.asset));
  return [
    ...unseen.map(({ asset, path }) =>
      structural("not-checked", { asset: asset.asset }, path, article),
    ),
    ...doubtful,
    ...unread(s),
  ];
}

/**
 * What is known of a unit is read on the unit itself: its seal, and its serial unless an intact seal keeps it in; the
 * hash of its content where it is provided.
 */
function unread(s: Situation): Refusal[] {
  const received = s.command.type === "confirmReceipt" && s.slip?.kind === "provision";
  return checksOf(s.command).flatMap((check, index): Refusal[] => {
    const asset = s.lines.find((line) => line.asset.asset === check.asset)?.asset;
    if (!asset) return [];
    return notRead(asset, check, received).map((what) =>
      structural(
        "not-read",
        { asset: asset.asset, what },
        `checks.${index}.${what}Read`,
        what === "seal" ? 13 : 11,
      ),
    );
  });
}

/** A unit cannot be worked on, or change hands, at a place where the ledger knows it is not. */
export function elsewhere(
  lines: readonly AssetLine[],
  place: string | undefined,
  article: number,
): Refusal[] {
  return lines
    .filter(({ asset }) => asset.place !== undefined && asset.place !== place)
    .map(({ asset, path }) =>
      structural(
        "wrong-stage",
        { kind: "asset", id: asset.asset, stage: "elsewhere" },
        path,
        article,
      ),
    );
}

/** A slip is at a stage at which the step can be taken. */
export function notOpen(s: Situation, stages: readonly Slip["state"][]): readonly Refusal[] {
  if (!s.slip || stages.includes(s.slip.state)) return [];
  return [
    structural("wrong-stage", { kind: "slip", id: s.slip.slip, stage: s.slip.state }, "slip", 11),
  ];
}

/** What was set aside on its way has to arrive, or be found, before anything else is done with it. */
export function stillUnderway(lines: readonly AssetLine[], article: number): Refusal[] {
  return lines
    .filter(({ asset }) => asset.quarantinedFrom === "inTransit")
    .map(({ asset, path }) =>
      structural(
        "wrong-stage",
        { kind: "asset", id: asset.asset, stage: "underway" },
        path,
        article,
      ),
    );
}

/** The next number of a form: per contractor, form and fiscal year of the day of issue, never used twice. */
export function nextNumber(s: Situation, form: NumberedForm, issuedOn: Day): FormNumber {
  const year = fiscalYear(issuedOn);
  const contractor = s.contract?.contractor ?? "";
  const last =
    s.books.get("numbering", numberingId(contractor, { form, year }))?.last ??
    passedBefore(s.books.get("lineage", LINEAGE), { form, year });
  return { form, year, number: last + 1 };
}

/** Forms that are issued on the day of the command itself. */
const UNDATED: readonly NumberedForm[] = [
  "transportRecord",
  "completionReport",
  "correctionSlip",
  "succession",
  "periodClose",
  "nonAcceptance",
];

/** A form's number has four digits; the ten-thousandth form of a year has none. */
export function numberless(s: Situation, form: NumberedForm, issuedOn: Day): Refusal[] {
  const { year, number } = nextNumber(s, form, issuedOn);
  const path = UNDATED.includes(form) ? "occurredAt" : "issuedOn";
  return number > LAST_NUMBER ? [structural("numbers-used-up", { form, year }, path)] : [];
}

/** An event at the time the command says, with absent fields left out so that it has one canonical form. */
export function happened<T extends EventType>(
  situation: Situation,
  type: T,
  fields: Omit<EventOf<T>, "type" | "occurredAt">,
): EventOf<T> {
  // Fields come from a checked command or a document of the same shape; the type tag ties them together.
  const event: Record<string, unknown> = { type, occurredAt: situation.at, ...fields };
  for (const key in event) if (event[key] === undefined) delete event[key];
  return event as unknown as EventOf<T>;
}

/** The command's own fields, without its envelope. */
export function fieldsOf<
  C extends { id: string; type: string; occurredAt: string; acknowledged?: unknown },
>(command: C): Omit<C, "id" | "type" | "occurredAt" | "acknowledged"> {
  const { id: _id, type: _type, occurredAt: _at, acknowledged: _acknowledged, ...fields } = command;
  return fields;
}

export const NOTHING = (): readonly Reference[] => [];
