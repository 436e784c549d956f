/**
 * Art. 17: personal information goes only to a cloud service of which four things are known: where the data lies,
 * under which law and before which court, that the provider uses it for nothing else, and that it can be trusted.
 */
import { addMonths } from "../domain/calendar.ts";
import { limitsOf } from "../domain/limits.ts";
import { isPersonal } from "../domain/personal.ts";
import type { Evaluation } from "../domain/allowed.ts";
import { placementId } from "../domain/state.ts";
import type { Found, Situation, Visit } from "./rule.ts";
import { rule } from "./rule.ts";
import type { Refusal, RefusalCode, RefusalParams } from "../domain/refusal.ts";
import { structural } from "../domain/refusal.ts";

const GOING = ["issueSlip", "registerCopy", "depart", "recordDestruction"] as const;

const CONDITION = { article: 17, severity: "block", governs: GOING } as const;
const EFFORT = { article: 17, severity: "warn", adjustable: true, governs: GOING } as const;

export const article17 = [
  rule("R17-1", { ...CONDITION, check: (s) => each(s, abroad) }),
  rule("R17-2", { ...CONDITION, check: (s) => each(s, lawless) }),
  rule("R17-3", { ...CONDITION, check: (s) => each(s, unbound) }),
  rule("R17-4", {
    ...CONDITION,
    check: (s) => each(s, untrusted),
    grounds: (s) =>
      clouds(s).map(({ place: { place } }) => {
        const date = evaluationOf(s, place)?.evaluatedOn;
        return date === undefined ? undefined : { paper: "evaluation", about: place, date };
      }),
  }),
  rule("R17-5", {
    ...EFFORT,
    check: (s) => each(s, ({ safeguards }, place) => (safeguards === undefined ? [{ place }] : [])),
  }),
  rule("R17-6", {
    ...EFFORT,
    lowerable: true,
    check: (s) => each(s, ({ deletion }, place) => (deletion === undefined ? [{ place }] : [])),
  }),
  rule("R17-7", {
    ...EFFORT,
    lowerable: true,
    check: (s) => each(s, (known, place) => outOfDate(known, place, s)),
  }),
] as const;

type Known = Partial<Evaluation>;

/** What an evaluation is looked up and judged by. */
type Judging = Pick<Situation, "books" | "contract" | "day">;

/**
 * What speaks against a cloud service in which personal information lies already: the four conditions, and an
 * evaluation too old to go by. Undefined where none was ever made.
 */
export function cloudFaults(s: Judging, place: string): readonly Refusal[] | undefined {
  const known = evaluationOf(s, place);
  if (!known) return undefined;
  const said = <C extends RefusalCode>(code: C, params: readonly RefusalParams[C][]) =>
    params.map((one) => structural(code, one, undefined, 17));
  return [
    ...said("R17-1", abroad(known, place)),
    ...said("R17-2", lawless(known, place)),
    ...said("R17-3", unbound(known, place)),
    ...said("R17-4", untrusted(known, place)),
    ...said("R17-7", outOfDate(known, place, s)),
  ];
}

/** What is wrong with each cloud service that personal information goes to, by what is known of it. */
function each<C extends RefusalCode>(
  s: Situation,
  wrong: (known: Known, place: string) => readonly Found<C>["params"][],
): Found<C>[] {
  return clouds(s).flatMap(({ place, path }) =>
    wrong(evaluationOf(s, place.place) ?? {}, place.place).map((params) => ({ params, path })),
  );
}

/** Cloud services that personal information goes to. */
function clouds(s: Situation): readonly Visit[] {
  if (!s.lines.some(({ asset }) => isPersonal(asset.content))) return [];
  return s.visits.filter((visit) => visit.place.kind === "cloud");
}

/** The latest evaluation that there was on the day. */
function evaluationOf(s: Judging, place: string): Evaluation | undefined {
  const id = placementId(s.contract?.contract ?? "", place);
  return s.books
    .get("cloudService", id)
    ?.evaluations.filter((one) => one.evaluatedOn <= s.day)
    .toSorted((a, b) => (a.evaluatedOn < b.evaluatedOn ? -1 : 1))
    .at(-1);
}

function abroad({ countries }: Known, place: string) {
  const others = countries?.filter((one) => one !== "JP");
  return others?.length === 0 ? [] : [{ place, abroad: others ?? [] }];
}

function lawless(known: Known, place: string) {
  const missing = (["governingLaw", "jurisdiction"] as const).filter(
    (one) => known[one] === undefined,
  );
  return missing.length > 0 ? [{ place, missing }] : [];
}

function unbound({ purposeClause }: Known, place: string) {
  return purposeClause === undefined ? [{ place }] : [];
}

function untrusted(known: Known, place: string) {
  const why = doubtIn(known);
  return why ? [{ place, why }] : [];
}

/** No certificate is a must; that someone has looked and judged is. */
function doubtIn({
  certifications,
  conclusion,
  grounds,
}: Known): RefusalParams["R17-4"]["why"] | undefined {
  if (certifications === undefined) return "certifications";
  if (conclusion === undefined) return "conclusion";
  if (grounds === undefined) return "grounds";
  return conclusion === "notTrusted" ? "notTrusted" : undefined;
}

function outOfDate(known: Known, place: string, s: Judging) {
  const { evaluatedOn, certifications = [] } = known;
  if (evaluatedOn === undefined || !s.contract) return [];
  const months = limitsOf(s.contract.settings).cloudMonths;
  const old = addMonths(evaluatedOn, months) < s.day;
  return [
    ...(old ? [{ place, why: "old" as const, months, evaluatedOn }] : []),
    ...certifications.flatMap(({ name, expiresOn }) =>
      expiresOn !== undefined && expiresOn < s.day
        ? [{ place, why: "certification" as const, name, expiresOn }]
        : [],
    ),
  ];
}
