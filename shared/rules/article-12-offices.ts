/** Art. 12: who holds which office when, and who must have held one for what others did. */
import { approvedFrom, isApproved } from "../domain/allowed.ts";
import type { Designation, Standing } from "../domain/allowed.ts";
import { standingId } from "../domain/state.ts";
import type { Office } from "../domain/vocabulary.ts";
import type { Day } from "../domain/values.ts";
import type { Actor, Situation } from "./rule.ts";

/** Custody passes within the contractor, from one manager to the next. */
export const HANDING_ON = ["handOverCustody", "writeSuccession", "acceptSuccession"] as const;

interface Held {
  readonly standing?: Standing | undefined;
}

export function holding({ standing }: Held, offices: readonly Office[]): readonly Designation[] {
  return standing?.designations.filter((one) => offices.includes(one.office)) ?? [];
}

export function inForce(s: Situation, list: readonly Designation[]): Designation | undefined {
  return list.find((one) => isApproved(s.day, one));
}

function outsideTerm(s: Situation, actor: Actor, list: readonly Designation[]) {
  const last = list.at(-1);
  if (!last || inForce(s, list)) return [];
  return [
    {
      params: { person: actor.person.person, from: approvedFrom(last), to: last.to ?? "" },
      path: actor.path,
    },
  ];
}

/** The client's side of a slip that has been confirmed on paper: what has happened there is not to be refused (E30). */
function onPaper({ command }: Situation): boolean {
  const confirms = command.type === "confirmRelease" || command.type === "confirmReceipt";
  return confirms && command.confirmation.by === "paper";
}

/** Officials whose designation does not reach the day; what they confirmed on paper is held (R12-2). */
export function outsideTerms(s: Situation) {
  const held = onPaper(s);
  return mustBeOfficial(s)
    .flatMap((actor) => outsideTerm(s, actor, holding(actor, ["designatedOfficial"])))
    .map(({ params, path }) =>
      held ? { params: { ...params, held }, path, severity: "hold" as const } : { params, path },
    );
}

/** Whose confirmation on paper is held, and how long the designation was for. */
export function heldForTerm(
  s: Situation,
): { readonly person: string; readonly from: Day; readonly to?: Day } | undefined {
  const [found] = onPaper(s) ? outsideTerms(s) : [];
  if (!found) return undefined;
  const { person, from, to } = found.params;
  return { person, from, ...(to === "" ? {} : { to }) };
}

/** The consent by which someone acts for the manager. */
export function delegated(s: Situation, held: Held): Designation | undefined {
  return s.contract?.settings.delegation === "withConsent"
    ? inForce(s, holding(held, ["delegate"]))
    : undefined;
}

/** By what someone is, or acts for, the custody manager on the day. */
export function managing(s: Situation, held: Held): Designation | undefined {
  return inForce(s, holding(held, ["custodyManager"])) ?? delegated(s, held);
}

export function isManagerOn(s: Situation, standing: Standing | undefined): boolean {
  return managing(s, { standing }) !== undefined;
}

/** A move on which the client has its official at neither end: a custody manager is at both (T11). */
function isManagersMove({ transport, contract }: Situation): boolean {
  return transport?.leg === "move" && contract?.settings.moveConfirmation !== "official";
}

/**
 * Officials are designated by the client's custody manager, who is in office when that begins to count. Where no
 * manager of the client's is known, an inspection says so.
 */
export function designatedByNobody(s: Situation) {
  const { command, books, contract } = s;
  if (command.type !== "designatePerson" || command.office !== "designatedOfficial") return [];
  const terms = [...books.all("standing")]
    .filter((one) => one.contract === contract?.contract)
    .flatMap(({ person, designations }) => designations.map((term) => ({ person, ...term })))
    .filter(({ office }) => office === "clientManager");
  const last = terms.at(-1);
  const begins = approvedFrom(command);
  if (!last || terms.some((term) => isApproved(begins, term))) return [];
  const params = { person: last.person, from: approvedFrom(last), to: last.to ?? "" };
  return [{ params, path: "from" }];
}

/** What is moved from a place of the contractor's leaves the custody of a manager who is in office. */
export function partsFromOthers(s: Situation) {
  const { command, contract, origin } = s;
  if (command.type !== "depart" || command.leg !== "move") return [];
  if (!contract || origin?.place.party !== contract.contractor) return [];
  const seen = new Set<string>();
  return s.lines.flatMap(({ asset, path }) => {
    const { person } = asset.custodian;
    if (person === undefined || seen.has(person)) return [];
    seen.add(person);
    const standing = s.books.get("standing", standingId(contract.contract, person));
    return isManagerOn(s, standing) ? [] : [{ params: { person }, path }];
  });
}

function actors(s: Situation): Actor[] {
  return [s.giver, s.receiver].filter((actor) => actor !== undefined);
}

/** Who acts for the client, and whoever checks the arrival of a move that the client wants to see for itself. */
export function mustBeOfficial(s: Situation): Actor[] {
  if (s.command.type === "checkArrival") return isManagersMove(s) ? [] : actors(s);
  return actors(s).filter((actor) => actor.party.party === s.contract?.client);
}

/** Who acts for the contractor, whoever takes custody from its manager, and whoever certifies in its name. */
export function mustBeManager(s: Situation): Actor[] {
  if (isHandingOn(s)) return s.receiver ? [s.receiver] : [];
  if (s.command.type === "issueCertificate") return actors(s);
  if (s.command.type === "checkArrival") return isManagersMove(s) ? actors(s) : [];
  return actors(s).filter((actor) => actor.party.party === s.contract?.contractor);
}

export function isHandingOn({ command }: Situation): boolean {
  return (HANDING_ON as readonly string[]).includes(command.type);
}
