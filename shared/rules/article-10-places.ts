/** Art. 10: assets go nowhere but to places the client has designated. */
import { within } from "../domain/calendar.ts";
import { BODILESS_MEDIA } from "../domain/vocabulary.ts";
import { isPersonal } from "../domain/personal.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import type { PlaceDesignation } from "../domain/allowed.ts";
import { OUTSTANDING_STATES } from "../domain/state.ts";
import { permitGap } from "./article-15-area.ts";
import type { AssetLine, Situation, Visit } from "./rule.ts";
import { rule } from "./rule.ts";

const GOING = ["issueSlip", "registerCopy", "depart", "recordDestruction"] as const;

export const article10 = [
  rule("R10-1", {
    article: 10,
    severity: "block",
    governs: GOING,
    check: (s) =>
      s.visits
        .filter(neverDesignated)
        .map((visit) => ({ params: { place: visit.place.place }, path: visit.path })),
  }),
  rule("R10-2", {
    article: 10,
    severity: "block",
    governs: [...GOING, "takeOutAssets"],
    check: (s) => s.visits.flatMap((visit) => outsideTerm(s, visit)),
  }),
  rule("R10-3", {
    article: 10,
    severity: "block",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart") return [];
      if (!s.command.route) return [{ params: { place: "" }, path: "route" }];
      return s.via
        .filter((visit) => !validOn(s, visit))
        .map((visit) => ({ params: { place: visit.place.place }, path: visit.path }));
    },
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
    governs: [...GOING, "takeOutAssets"],
    check: (s) =>
      s.visits.flatMap((visit) => laid(s).flatMap((line) => beyondLimit(s, visit, line))),
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
  }),
  rule("R10-8", {
    article: 10,
    severity: "warn",
    governs: GOING,
    check: (s) =>
      s.visits
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
] as const;

function neverDesignated(visit: Visit): boolean {
  return (visit.placement?.designations.length ?? 0) === 0;
}

/** The designation in force on the day of the situation. */
function validOn(s: Situation, visit: Visit): PlaceDesignation | undefined {
  return visit.placement?.designations.find((one) => within(s.day, one.from, one.to));
}

function outsideTerm(s: Situation, visit: Visit) {
  const last = visit.placement?.designations.at(-1);
  if (!last || validOn(s, visit)) return [];
  return [
    { params: { place: visit.place.place, from: last.from, to: last.to ?? "" }, path: visit.path },
  ];
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
}

function beyondLimit(s: Situation, visit: Visit, line: AssetLine): readonly Limit[] {
  const designation = validOn(s, visit);
  if (!designation) return [];
  const place = visit.place.place;
  const asset = line.asset.asset;
  if (designation.media && !designation.media.includes(line.asset.media))
    return [{ params: { place, asset, limit: "media" }, path: line.path }];
  const rank = s.contract?.settings.classification.find(
    (level) => level.code === line.asset.classification,
  )?.rank;
  if (designation.highestRank !== undefined && rank !== undefined && rank > designation.highestRank)
    return [{ params: { place, asset, limit: "classification" }, path: line.path }];
  return [];
}

function isCloudWithPersonal(s: Situation, visit: Visit): boolean {
  return laid(s).some(
    ({ asset }) =>
      isPersonal(asset.content) &&
      (visit.place.kind === "cloud" || BODILESS_MEDIA.includes(asset.media)),
  );
}
