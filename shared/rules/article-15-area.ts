/** Art. 15: in the client's security management areas the client's rules hold, and devices and media need a permit. */
import type { Kept } from "../domain/ground.ts";
import { dated } from "../domain/ground.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import { foldMark } from "../domain/marks.ts";
import { isApproved } from "../domain/allowed.ts";
import type { Permits } from "../domain/allowed.ts";
import { placementId } from "../domain/state.ts";
import { READABLE_MEDIA } from "../domain/vocabulary.ts";
import type { Actor, Situation, Visit } from "./rule.ts";
import { rule } from "./rule.ts";

export const article15 = [
  rule("R15-1", {
    article: 15,
    severity: "block",
    governs: ["depart"],
    check: (s) => s.visits.flatMap((visit) => permitGap(s, visit, "in")),
    grounds: (s) => s.visits.flatMap((visit) => permitted(s, visit, "in")),
  }),
  rule("R15-2", {
    article: 15,
    severity: "warn",
    adjustable: true,
    governs: ["depart", "confirmRelease", "confirmReceipt"],
    check: (s) =>
      areasEntered(s).flatMap((place) =>
        entering(s)
          .filter((actor) => !readingOf(s, actor, place))
          .map(({ person, path }) => ({ params: { person: person.person, place }, path })),
      ),
    grounds: (s) =>
      areasEntered(s).flatMap((place) =>
        entering(s).map((actor) => {
          const date = readingOf(s, actor, place)?.readOn;
          const about = actor.person.person;
          return date === undefined ? undefined : { paper: "areaRules", about, place, date };
        }),
      ),
  }),
] as const;

const MEMBER = { in: "bringInPermit", out: "takeoutPermit" } as const;

type Permit = Permits["permits"][number];

type Direction = keyof typeof MEMBER;

/** Devices or media taken over the border of an area, and the permits that are named for it. */
interface Crossing {
  readonly place: string;
  readonly media: readonly string[];
  readonly number: string | undefined;
  readonly permits: readonly Permit[];
}

function crossing(
  s: Situation,
  visit: Visit | undefined,
  direction: Direction,
): Crossing | undefined {
  // Neither in nor out: what the client carries itself needs no permit of the client.
  if (s.command.type !== "depart" || s.command.carriage.by === "client") return undefined;
  const media = s.lines
    .map(({ asset }) => asset.media)
    .filter((one) => !READABLE_MEDIA.includes(one));
  if (!visit?.place.managedArea || media.length === 0) return undefined;
  const number = s.command.carriage[MEMBER[direction]];
  const permits = number === undefined ? [] : named(s, visit, number, direction);
  return { place: visit.place.place, media, number, permits };
}

/** What is wrong with taking devices or media over the border of an area, if it is one. */
export function permitGap(s: Situation, visit: Visit | undefined, direction: Direction) {
  const over = crossing(s, visit, direction);
  const why = over && (over.number === undefined ? "none" : gapOf(s, over));
  if (!why) return [];
  const { place, number = "" } = over;
  const params: RefusalParams["R15-1"] = { place, why, number };
  return [{ params, path: `carriage.${MEMBER[direction]}` }];
}

/** The permits by which they may be taken over it. */
export function permitted(s: Situation, visit: Visit | undefined, direction: Direction): Kept[] {
  const over = crossing(s, visit, direction);
  if (!over) return [];
  return inForce(s, over)
    .filter((one) => covers(one, over))
    .map((one) => dated("permit", over.place, one));
}

/** The permits of that number which are for this way over the border. */
function named(s: Situation, visit: Visit, number: string, direction: Direction): Permit[] {
  const id = placementId(s.contract?.contract ?? "", visit.place.place);
  const permits = s.books.get("permits", id)?.permits ?? [];
  return permits.filter(
    (one) =>
      foldMark(one.document.number) === foldMark(number) &&
      (one.direction === "both" || one.direction === direction),
  );
}

function gapOf(s: Situation, over: Crossing) {
  if (over.permits.length === 0) return "unknown";
  const permits = inForce(s, over);
  if (permits.length === 0) return "term";
  const covering = permits.filter((one) => covers(one, over));
  if (covering.length === 0) return "media";
  // Art. 15(2): what was permitted was applied for in writing, and before.
  return covering.some((one) => one.application !== undefined) ? undefined : "application";
}

function inForce(s: Situation, { permits }: Crossing): readonly Permit[] {
  return permits.filter((one) => isApproved(s.day, one));
}

function covers(permit: Permit, { media }: Crossing): boolean {
  const allowed: readonly string[] | undefined = permit.media;
  return allowed === undefined || media.every((each) => allowed.includes(each));
}

/** Areas that the contractor's people step into with what they do. */
function areasEntered({ command, slip, books }: Situation): readonly string[] {
  if (command.type === "depart") return managed(books, [command.from, command.to]);
  // A load that travelled is confirmed where it came from, or where it went; what stays here, here.
  return managed(books, slip && slip.transport === undefined ? [slip.place] : []);
}

function managed(books: Situation["books"], places: readonly string[]): readonly string[] {
  return [...new Set(places)].filter((place) => books.get("place", place)?.managedArea);
}

/** Those of the contractor who go there: who carries, or who confirms. */
function entering(s: Situation): Actor[] {
  return [s.giver, s.receiver, ...s.handlers]
    .filter((actor) => actor !== undefined)
    .filter(({ party, path }) => {
      const stays = path === "carriage.responsible" || path === "carriage.keyHolder";
      return party.party === s.contract?.contractor && !stays;
    });
}

/** When someone read the rules of an area, if it was by that day. */
function readingOf(s: Situation, { standing }: Actor, place: string) {
  return standing?.areas?.find((one) => one.place === place && one.readOn <= s.day);
}
