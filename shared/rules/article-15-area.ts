/** Art. 15: in the client's security management areas the client's rules hold, and devices and media need a permit. */
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
  }),
  rule("R15-2", {
    article: 15,
    severity: "warn",
    adjustable: true,
    governs: ["depart", "confirmRelease", "confirmReceipt"],
    check: (s) =>
      areasEntered(s).flatMap((place) =>
        entering(s)
          .filter((actor) => !hasRead(s, actor, place))
          .map(({ person, path }) => ({ params: { person: person.person, place }, path })),
      ),
  }),
] as const;

const MEMBER = { in: "bringInPermit", out: "takeoutPermit" } as const;

type Permit = Permits["permits"][number];

/** What is wrong with taking devices or media over the border of an area, if it is one. */
export function permitGap(s: Situation, visit: Visit | undefined, direction: "in" | "out") {
  // Neither in nor out: what the client carries itself needs no permit of the client.
  if (s.command.type !== "depart" || s.command.carriage.by === "client") return [];
  const media = s.lines
    .map(({ asset }) => asset.media)
    .filter((one) => !READABLE_MEDIA.includes(one));
  if (!visit?.place.managedArea || media.length === 0) return [];
  const number = s.command.carriage[MEMBER[direction]];
  const why = number === undefined ? "none" : gapOf(s, named(s, visit, number, direction), media);
  if (why === undefined) return [];
  const params: RefusalParams["R15-1"] = { place: visit.place.place, why, number: number ?? "" };
  return [{ params, path: `carriage.${MEMBER[direction]}` }];
}

/** The permits of that number which are for this way over the border. */
function named(s: Situation, visit: Visit, number: string, direction: "in" | "out"): Permit[] {
  const id = placementId(s.contract?.contract ?? "", visit.place.place);
  const permits = s.books.get("permits", id)?.permits ?? [];
  return permits.filter(
    (one) =>
      foldMark(one.document.number) === foldMark(number) &&
      (one.direction === "both" || one.direction === direction),
  );
}

function gapOf(s: Situation, permits: readonly Permit[], media: readonly string[]) {
  if (permits.length === 0) return "unknown";
  const inForce = permits.filter((one) => isApproved(s.day, one));
  if (inForce.length === 0) return "term";
  const covering = inForce.filter((one) => {
    const allowed: readonly string[] | undefined = one.media;
    return allowed === undefined || media.every((each) => allowed.includes(each));
  });
  if (covering.length === 0) return "media";
  // Art. 15(2): what was permitted was applied for in writing, and before.
  return covering.some((one) => one.application !== undefined) ? undefined : "application";
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

function hasRead(s: Situation, { standing }: Actor, place: string): boolean {
  return standing?.areas?.some((one) => one.place === place && one.readOn <= s.day) ?? false;
}
