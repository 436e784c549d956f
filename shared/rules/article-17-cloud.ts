/**
 * Art. 17: personal information goes only to a cloud service of which four things are known: where the data lies,
 * under which law and before which court, that the provider uses it for nothing else, and that it can be trusted.
 */
import { addMonths } from "../domain/calendar.ts";
import { limitsOf } from "../domain/limits.ts";
import type { Evaluation } from "../domain/allowed.ts";
import { placementId } from "../domain/state.ts";
import type { Found, Situation } from "./rule.ts";
import { rule } from "./rule.ts";
import type { RefusalCode } from "../domain/refusal.ts";

const GOING = ["issueSlip", "depart", "recordDestruction"] as const;

const CONDITION = { article: 17, severity: "block", governs: GOING } as const;
const EFFORT = { article: 17, severity: "warn", adjustable: true, governs: GOING } as const;

export const article17 = [
  rule("R17-1", {
    ...CONDITION,
    check: (s) =>
      each(s, ({ countries }, place) => {
        const abroad = countries?.filter((one) => one !== "JP");
        return abroad?.length === 0 ? [] : [{ place, abroad: abroad ?? [] }];
      }),
  }),
  rule("R17-2", {
    ...CONDITION,
    check: (s) =>
      each(s, (known, place) => {
        const missing = (["governingLaw", "jurisdiction"] as const).filter(
          (one) => known[one] === undefined,
        );
        return missing.length > 0 ? [{ place, missing }] : [];
      }),
  }),
  rule("R17-3", {
    ...CONDITION,
    check: (s) =>
      each(s, ({ purposeClause }, place) => (purposeClause === undefined ? [{ place }] : [])),
  }),
  rule("R17-4", {
    ...CONDITION,
    check: (s) =>
      each(s, (known, place) => {
        const why = untrusted(known);
        return why ? [{ place, why }] : [];
      }),
  }),
  rule("R17-5", {
    ...EFFORT,
    check: (s) => each(s, ({ safeguards }, place) => (safeguards === undefined ? [{ place }] : [])),
  }),
  rule("R17-6", {
    ...EFFORT,
    check: (s) => each(s, ({ deletion }, place) => (deletion === undefined ? [{ place }] : [])),
  }),
  rule("R17-7", {
    ...EFFORT,
    check: (s) => each(s, (known, place) => outOfDate(s, known, place)),
  }),
] as const;

type Known = Partial<Evaluation>;

/** What is wrong with each cloud service that personal information goes to, by what is known of it. */
function each<C extends RefusalCode>(
  s: Situation,
  wrong: (known: Known, place: string) => readonly Found<C>["params"][],
): Found<C>[] {
  if (!s.lines.some(({ asset }) => asset.content.personal !== "no")) return [];
  return s.visits
    .filter((visit) => visit.place.kind === "cloud")
    .flatMap(({ place, path }) =>
      wrong(evaluationOf(s, place.place) ?? {}, place.place).map((params) => ({ params, path })),
    );
}

/** The latest evaluation that there was on the day. */
function evaluationOf(s: Situation, place: string): Evaluation | undefined {
  const id = placementId(s.contract?.contract ?? "", place);
  return s.books
    .get("cloudService", id)
    ?.evaluations.filter((one) => one.evaluatedOn <= s.day)
    .toSorted((a, b) => (a.evaluatedOn < b.evaluatedOn ? -1 : 1))
    .at(-1);
}

/** No certificate is a must; that someone has looked and judged is. */
function untrusted({ certifications, conclusion, grounds }: Known) {
  if (certifications === undefined) return "certifications";
  if (conclusion === undefined) return "conclusion";
  if (grounds === undefined) return "grounds";
  return conclusion === "notTrusted" ? "notTrusted" : undefined;
}

function outOfDate(s: Situation, known: Known, place: string) {
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
