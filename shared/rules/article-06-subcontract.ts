/**
 * Art. 6: part of the work may go to another only on the client's written consent, for what it covers and while it
 * lasts. Whoever was let in cannot let in another.
 */
import type { Kept } from "../domain/ground.ts";
import { dated } from "../domain/ground.ts";
import { rankOf } from "../domain/limits.ts";
import { approvedFrom, isApproved } from "../domain/allowed.ts";
import type { Consent } from "../domain/allowed.ts";
import type { Asset } from "../domain/state.ts";
import { OUTSTANDING_STATES, admissionId } from "../domain/state.ts";
import type { PartyRole } from "../domain/vocabulary.ts";
import type { Found, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** By which another party comes by units, or works on those it has. */
const HANDLED = ["takeOutAssets", "storeAssets"] as const;

const HANDING = ["issueSlip", "registerCopy", "depart", "recordDestruction"] as const;

export const article06 = [
  rule("R6-1", {
    article: 6,
    severity: "block",
    governs: [...HANDING, ...HANDLED],
    check: (s) =>
      subcontractors(s).flatMap(({ party, path }) =>
        consentsFor(s, party).length > 0 ? [] : [{ params: { party }, path }],
      ),
  }),
  rule("R6-2", {
    article: 6,
    severity: "block",
    governs: ["admitParty"],
    check: (s) => {
      const { command } = s;
      if (command.type !== "admitParty" || !isSubcontract(s, command.party)) return [];
      const missing = APPLICATION.filter((item) => command[item] === undefined);
      const [first] = missing;
      return first ? [{ params: { party: command.party, missing }, path: first }] : [];
    },
  }),
  rule("R6-3", {
    article: 6,
    severity: "block",
    governs: [...HANDING, ...HANDLED],
    check: (s) => subcontractors(s).flatMap((one) => beyondConsent(s, one)),
    grounds: (s) => subcontractors(s).flatMap(({ party }) => resting(s, party)),
  }),
  rule("R6-4", {
    article: 6,
    severity: "warn",
    governs: ["admitParty"],
    check: (s) => {
      const { command } = s;
      if (command.type !== "admitParty" || !isSubcontract(s, command.party)) return [];
      const { party, extent } = command;
      return extent === "part"
        ? []
        : [{ params: { party, extent: extent ?? "unsaid" }, path: "extent" }];
    },
  }),
  rule("R6-5", { article: 6, severity: "block", governs: HANDING, check: handedOn }),
  rule("R6-6", {
    article: 6,
    severity: "block",
    governs: HANDING,
    check: (s) =>
      subcontractors(s)
        .filter(({ party, path }) => path !== COURIER && !answeredFor(s, party))
        .map(({ party, path }) => ({ params: { party }, path })),
  }),
  rule("R6-7", {
    article: 6,
    severity: "hold",
    governs: ["endConsent"],
    check: (s) => {
      if (s.command.type !== "endConsent") return [];
      const { contract, party } = s.command;
      const count = [...s.books.all("place")]
        .filter((place) => place.party === party)
        .map(({ place }) => s.books.count({ contract, place, states: OUTSTANDING_STATES }))
        .reduce((sum, one) => sum + one, 0);
      return count > 0 ? [{ params: { party, count }, path: "party" }] : [];
    },
  }),
] as const;

const APPLICATION = ["application", "reason", "information", "measures", "supervision"] as const;

const COURIER = "carriage.party";

interface Other {
  readonly party: string;
  readonly path: string;
}

/** Parties other than the two of the contract that would get hold of the assets. */
export function others(s: Situation): Other[] {
  const found: Other[] = [];
  const add = (party: string | undefined, path: string) => {
    const known =
      party !== undefined && party !== s.contract?.client && party !== s.contract?.contractor;
    if (known && !found.some((one) => one.party === party)) found.push({ party, path });
  };
  if (s.receiver) add(s.receiver.party.party, s.receiver.path);
  for (const visit of s.visits) add(visit.place.party, visit.path);
  for (const { place, path } of s.via)
    if (isThirdParty(s, place.party) || isSubcontract(s, place.party)) add(place.party, path);
  for (const handler of s.handlers) add(handler.party.party, handler.path);
  const command = s.command;
  if (command.type === "depart" && s.contract?.settings.courier === "subcontract")
    add(command.carriage.party, COURIER);
  return found;
}

/** Whether a party does the contract's work, rather than getting the information for itself (Art. 5). */
export function isThirdParty({ books }: Situation, party: string): boolean {
  return books.get("party", party)?.role === "thirdParty";
}

/** Roles that do part of the work; a carrier does where the contract says so. */
function isSubcontract(s: Situation, party: string): boolean {
  const role: PartyRole | undefined = s.books.get("party", party)?.role;
  if (role === "carrier") return s.contract?.settings.courier === "subcontract";
  return role !== "thirdParty";
}

function subcontractors(s: Situation): Other[] {
  return others(s).filter(({ party }) => !isThirdParty(s, party));
}

/** Every consent of the client to a party, in force or not. */
function consentsFor(s: Situation, party: string): readonly Consent[] {
  return s.books.get("admission", admissionId(s.contract?.contract ?? "", party))?.consents ?? [];
}

export function consentsInForce(s: Situation, party: string): readonly Consent[] {
  return consentsFor(s, party).filter((one) => isApproved(s.day, one));
}

/** Why none of the consents covers a unit; the reason of the last one, where there are several. */
export function uncovered(s: Situation, consents: readonly Consent[], asset: Asset) {
  const reasons = consents.map((consent) => outside(s, consent, asset));
  return reasons.includes(undefined) ? undefined : reasons.at(-1);
}

/** The consents by which a party may have the units: those in force that cover one of them. */
export function resting(s: Situation, party: string): readonly Kept[] {
  return consentsInForce(s, party)
    .filter((one) => s.lines.some(({ asset }) => outside(s, one, asset) === undefined))
    .map((one) => dated("consent", party, one));
}

function outside(s: Situation, { scope }: Consent, asset: Asset) {
  if (scope?.assets && !scope.assets.includes(asset.asset)) return "asset" as const;
  if (scope?.media && !scope.media.includes(asset.media)) return "media" as const;
  const { highestRank } = scope ?? {};
  return highestRank !== undefined &&
    rankOf(s.contract?.settings, asset.classification) > highestRank
    ? ("classification" as const)
    : undefined;
}

function beyondConsent(s: Situation, { party, path }: Other): Found<"R6-3">[] {
  const last = consentsFor(s, party).at(-1);
  if (!last) return [];
  const consents = consentsInForce(s, party);
  if (consents.length === 0)
    return [{ params: { party, why: "term", from: approvedFrom(last), to: last.to ?? "" }, path }];
  return s.lines.flatMap(({ asset, path: line }) => {
    const why = uncovered(s, consents, asset);
    return why ? [{ params: { party, why, asset: asset.asset }, path: line }] : [];
  });
}

/** What one party has it may not pass to another, unless the client has consented to that very way. */
function handedOn(s: Situation) {
  const by = holder(s);
  if (by === undefined || by === s.contract?.client || by === s.contract?.contractor) return [];
  return subcontractors(s)
    .filter(({ party, path }) => party !== by && path !== COURIER)
    .filter(({ party }) => !consentsInForce(s, party).some(({ under }) => under === by))
    .map(({ party, path }) => ({ params: { party, by }, path }));
}

/** Which party has the units now: whose place they leave, or whose custody they are destroyed in. */
function holder(s: Situation): string | undefined {
  return s.command.type === "depart" ? s.origin?.place.party : s.lines[0]?.asset.custodian.party;
}

/** Someone of a party that was let in answers for it: named in the consent, or there in person. */
function answeredFor(s: Situation, party: string): boolean {
  const consents = consentsFor(s, party);
  if (consents.length === 0) return true;
  const present = [s.receiver, ...s.handlers].some((actor) => actor?.party.party === party);
  const receiver = s.books.get("person", s.slip?.receiver ?? "")?.party;
  return (
    present || receiver === party || consents.some(({ responsible }) => responsible !== undefined)
  );
}
