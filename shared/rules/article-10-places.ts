/** Art. 10: assets go nowhere but to places the client has designated. */
import type { Kept } from "../domain/ground.ts";
import { dated } from "../domain/ground.ts";
import { BODILESS_MEDIA } from "../domain/vocabulary.ts";
import type { CommandType } from "../domain/command.ts";
import { isPersonal } from "../domain/personal.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import { approvedFrom, isApproved } from "../domain/allowed.ts";
import type { PlaceDesignation } from "../domain/allowed.ts";
import { rankOf } from "../domain/limits.ts";
import type { Asset } from "../domain/state.ts";
import { OUTSTANDING_STATES } from "../domain/state.ts";
import { permitGap, permitted } from "./article-15-area.ts";
import type { AssetLine, Situation, Visit } from "./rule.ts";
import { rule } from "./rule.ts";

const GOING = ["issueSlip", "registerCopy", "depart", "recordDestruction"] as const;

/** By which units come to rest where they are. */
const RESTING = ["arrive", "leaveWithGuard", "confirmReceipt", "releaseQuarantine"] as const;

export const article10 = [
  rule("R10-1", {
    article: 10,
    severity: "block",
    governs: [...GOING, ...RESTING],
    check: (s) =>
      s.visits.filter(neverDesignated).map((visit) => ({
        params: { place: visit.place.place, what: WHAT[s.command.type] ?? "keep" },
        path: visit.path,
        severity: onceThere(s),
      })),
  }),
  rule("R10-2", {
    article: 10,
    severity: "block",
    governs: [...GOING, ...RESTING, "takeOutAssets"],
    check: (s) => s.visits.flatMap((visit) => outsideTerm(s, visit)),
    grounds: (s) => s.visits.map((visit) => designated(s, visit)),
  }),
  rule("R10-3", {
    article: 10,
    severity: "block",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart") return [];
      if (!s.command.route) return [{ params: { place: "" }, path: "route" }];
      return s.via
        .filter((visit) => validOn(s, visit).length === 0)
        .map((visit) => ({ params: { place: visit.place.place }, path: visit.path }));
    },
    grounds: (s) => s.via.map((visit) => designated(s, visit)),
  }),
  rule("R10-4", {
    article: 10,
    severity: "block",
    governs: ["arrive"],
    check: (s) => {
      if (s.command.type !== "arrive" || !s.transport || s.command.place === s.transport.to)
        return [];
      return [{ params: { planned: s.transport.to, place: s.command.place }, path: "place" }];
    },
  }),
  rule("R10-5", {
    article: 10,
    severity: "block",
    governs: [...GOING, ...RESTING, "takeOutAssets"],
    check: (s) =>
      [...s.visits, ...s.via].flatMap((visit) => {
        const valid = validOn(s, visit);
        return laid(s)
          .filter((line) => restsAt(s, line, visit))
          .flatMap((line) => beyondLimit(s, visit, line, valid));
      }),
  }),
  rule("R10-6", {
    article: 10,
    severity: "block",
    governs: ["takeOutAssets"],
    check: (s) =>
      s.visits
        .filter(neverDesignated)
        .map((visit) => ({ params: { place: visit.place.place }, path: visit.path })),
  }),
  rule("R10-7", {
    article: 15,
    severity: "block",
    governs: ["depart"],
    check: (s) => permitGap(s, s.origin, "out"),
    grounds: (s) => permitted(s, s.origin, "out"),
  }),
  rule("R10-8", {
    article: 10,
    severity: "warn",
    governs: GOING,
    check: (s) =>
      [...s.visits, ...s.via]
        .filter((visit) => visit.place.country !== "JP")
        .map((visit) => {
          const why = isCloudWithPersonal(s, visit) ? ("cloud" as const) : ("abroad" as const);
          return {
            params: { place: visit.place.place, country: visit.place.country, why },
            path: visit.path,
            // Art. 17(1)(1) leaves no room for personal data; other things go where the client has said.
            severity: why === "cloud" ? ("block" as const) : ("warn" as const),
            ...(why === "cloud" ? { article: 17 } : {}),
          };
        }),
  }),
  rule("R10-9", {
    article: 10,
    severity: "hold",
    governs: ["endPlaceDesignation"],
    check: (s) => {
      const command = s.command;
      if (command.type !== "endPlaceDesignation") return [];
      const { contract, place } = command;
      const count = s.books.count({ contract, place, states: OUTSTANDING_STATES });
      return count > 0 ? [{ params: { place: command.place, count }, path: "place" }] : [];
    },
  }),
  rule("R10-10", {
    article: 10,
    severity: "block",
    governs: ["confirmReceipt"],
    check: (s) => {
      if (s.slip?.kind !== "provision" || s.slip.transport !== undefined) return [];
      return s.visits
        .filter(({ place }) => place.party === s.contract?.client && !place.managedArea)
        .map(({ place, path }) => ({ params: { place: place.place }, path }));
    },
  }),
] as const;

/** What cannot be done at a place that is not designated. */
const WHAT: { readonly [T in CommandType]?: RefusalParams["R10-1"]["what"] } = {
  issueSlip: "hand",
  confirmReceipt: "hand",
  registerCopy: "copy",
  depart: "carry",
  recordDestruction: "destroy",
};

/** What has arrived is there, and that is recorded; someone has to act on it. */
function onceThere({ command }: Situation): "block" | "hold" {
  return command.type === "arrive" ? "hold" : "block";
}

/** Units that are released rest each where it is; all others go to the one place together. */
function restsAt({ command }: Situation, { asset }: AssetLine, { place }: Visit): boolean {
  return command.type !== "releaseQuarantine" || asset.place === place.place;
}

function neverDesignated(visit: Visit): boolean {
  return (visit.placement?.designations.length ?? 0) === 0;
}

/** The designations in force on the day of the situation. */
function validOn(s: Situation, visit: Visit): readonly PlaceDesignation[] {
  return visit.placement?.designations.filter((one) => isApproved(s.day, one)) ?? [];
}

/** The designation by which units go there: of several in force, one that takes them all. */
function designated(s: Situation, visit: Visit): Kept | undefined {
  const valid = validOn(s, visit);
  const lines = laid(s).filter((line) => restsAt(s, line, visit));
  const takesAll = (one: PlaceDesignation) => lines.every(({ asset }) => !limitOf(s, one, asset));
  const designation = valid.find(takesAll) ?? valid[0];
  return designation && dated("placeDesignation", visit.place.place, designation);
}

function outsideTerm(s: Situation, visit: Visit) {
  const last = visit.placement?.designations.at(-1);
  if (!last || validOn(s, visit).length > 0) return [];
  const params = { place: visit.place.place, from: approvedFrom(last), to: last.to ?? "" };
  return [{ params, path: visit.path, severity: onceThere(s) }];
}

/** What would lie there: a copy may be on another medium than what it is copied from. */
function laid({ command, lines }: Situation): readonly AssetLine[] {
  if (command.type !== "registerCopy" || command.media === undefined) return lines;
  const { media } = command;
  return lines.map(({ asset }) => ({ asset: { ...asset, media }, path: "media" }));
}

interface Limit {
  readonly params: RefusalParams["R10-5"];
  readonly path: string;
  readonly severity: "block" | "hold";
}

/** Why none of the designations in force takes a unit; the reason of the last one, where there are several. */
function beyondLimit(s: Situation, { place }: Visit, line: AssetLine, valid: Valid): Limit[] {
  const limits = valid.map((one) => limitOf(s, one, line.asset));
  const last = limits.at(-1);
  if (last === undefined || limits.includes(undefined)) return [];
  const params = { place: place.place, asset: line.asset.asset, ...last };
  return [{ params, path: line.path, severity: onceThere(s) }];
}

type Valid = readonly PlaceDesignation[];

function limitOf(s: Situation, { media, highestRank }: PlaceDesignation, asset: Asset) {
  if (media && !media.includes(asset.media)) return { limit: "media" as const, media };
  if (
    highestRank === undefined ||
    rankOf(s.contract?.settings, asset.classification) <= highestRank
  )
    return undefined;
  const most = s.contract?.settings.classification
    .filter(({ rank }) => rank <= highestRank)
    .toSorted((a, b) => a.rank - b.rank)
    .at(-1)?.label;
  return { limit: "classification" as const, most: most ?? "" };
}

function isCloudWithPersonal(s: Situation, visit: Visit): boolean {
  return laid(s).some(
    ({ asset }) =>
      isPersonal(asset.content) &&
      (visit.place.kind === "cloud" || BODILESS_MEDIA.includes(asset.media)),
  );
}
