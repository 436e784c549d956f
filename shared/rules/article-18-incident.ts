/**
 * Art. 18: what went wrong, or may have, is reported without delay and in writing; what is lost or doubtful moves
 * only as the client instructs. All of it outlives the contract.
 */
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article18 = [
  rule("R18-1", {
    article: 18,
    severity: "block",
    governs: ["recordStocktake"],
    check: ({ command }) =>
      command.type === "recordStocktake" && command.missing.length > 0 && !command.shortage
        ? [{ params: { count: command.missing.length }, path: "shortage" }]
        : [],
  }),
  rule("R18-2", {
    article: 18,
    severity: "warn",
    governs: ["closeIncident"],
    check: (s) =>
      s.incident && s.incident.told.length === 0 ? [{ params: {}, path: "incident" }] : [],
  }),
  rule("R18-3", {
    article: 18,
    severity: "block",
    governs: ["closeIncident"],
    check: (s) => (s.incident && !isReportedInWriting(s) ? [{ params: {}, path: "incident" }] : []),
  }),
  rule("R18-4", {
    article: 18,
    severity: "block",
    governs: ["releaseQuarantine", "repeatDestruction"],
    check: (s) => {
      if (s.command.type === "repeatDestruction") {
        const aside = s.lines.some(({ asset }) => asset.state === "quarantined");
        return aside && !s.command.document ? [{ params: {}, path: "document" }] : [];
      }
      return s.command.type === "releaseQuarantine" && !s.command.instruction
        ? [{ params: {}, path: "instruction" }]
        : [];
    },
  }),
  rule("R18-5", {
    article: 18,
    severity: "block",
    governs: ["closeLoss"],
    check: (s) =>
      s.command.type === "closeLoss" && !s.command.document
        ? [{ params: {}, path: "document" }]
        : [],
  }),
  rule("R18-7", {
    article: 18,
    severity: "block",
    governs: ["closeIncident"],
    check: (s) =>
      s.command.type === "closeIncident" && !s.command.document
        ? [{ params: {}, path: "document" }]
        : [],
  }),
  rule("R18-8", {
    article: 18,
    severity: "block",
    governs: ["closeIncident"],
    check: (s) => {
      const count = unresolved(s);
      return count > 0 ? [{ params: { count }, path: "incident" }] : [];
    },
  }),
] as const;

/** A final report that the client has taken: state, measures and countermeasures in writing (Art. 18(2)). */
function isReportedInWriting({ incident, books }: Situation): boolean {
  return (incident?.reports ?? []).some((id) => {
    const report = books.get("incidentReport", id);
    return report?.edition === "final" && report.submitted !== undefined;
  });
}

/** Units of the incident that are still lost or set aside, or those they were repacked into. */
function unresolved({ incident, books }: Situation): number {
  const waits = (id: string): number => {
    const asset = books.get("asset", id);
    if (asset?.successors) return asset.successors.reduce((sum, one) => sum + waits(one), 0);
    return asset?.state === "missing" || asset?.state === "quarantined" ? 1 : 0;
  };
  return (incident?.units ?? []).reduce((sum, unit) => sum + waits(unit.asset), 0);
}
