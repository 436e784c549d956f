/**
 * Art. 18: what went wrong, or may have, is reported without delay and in writing; what is lost or doubtful moves
 * only as the client instructs. All of it outlives the contract.
 */
import { brought } from "../domain/ground.ts";
import { numbersOf } from "./article-14-evidence.ts";
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
    check: uninstructed,
    grounds: ({ command }) => {
      if (command.type === "releaseQuarantine") return [brought(command.instruction)];
      return command.type === "repeatDestruction" ? [brought(command.document)] : [];
    },
  }),
  rule("R18-5", {
    article: 18,
    severity: "block",
    governs: ["closeLoss"],
    check: (s) =>
      s.command.type === "closeLoss" && !s.command.document
        ? [{ params: { assets: named(s) }, path: "document" }]
        : [],
    grounds: ({ command }) => (command.type === "closeLoss" ? [brought(command.document)] : []),
  }),
  rule("R18-7", {
    article: 18,
    severity: "block",
    governs: ["closeIncident"],
    check: (s) =>
      s.command.type === "closeIncident" && !s.command.document
        ? [{ params: {}, path: "document" }]
        : [],
    grounds: ({ command }) => (command.type === "closeIncident" ? [brought(command.document)] : []),
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
  rule("R18-9", {
    article: 18,
    severity: "block",
    governs: ["dismissSuspicion"],
    check: (s) => {
      const lost = stillLost(s);
      return lost.length > 0 ? [{ params: { assets: lost.join(" ") }, path: "suspicion" }] : [];
    },
  }),
] as const;

/** Units set aside that are let go, or whose destruction is done again, without the client's paper. */
function uninstructed(s: Situation) {
  const { command } = s;
  const aside = s.lines.some(({ asset }) => asset.state === "quarantined");
  if (command.type === "repeatDestruction" && aside && !command.document)
    return [{ params: { assets: named(s) }, path: "document" }];
  return command.type === "releaseQuarantine" && !command.instruction
    ? [{ params: { assets: named(s) }, path: "instruction" }]
    : [];
}

function named({ lines }: Situation): string {
  return numbersOf(lines.map(({ asset }) => asset));
}

/** Units of a doubt that are lost, or were closed as lost: that is an incident, whatever someone judges. */
function stillLost({ command, books }: Situation): readonly string[] {
  if (command.type !== "dismissSuspicion") return [];
  const lost = (id: string): readonly string[] => {
    const asset = books.get("asset", id);
    if (asset?.successors) return asset.successors.flatMap(lost);
    return asset?.state === "missing" || asset?.state === "lossClosed" ? [asset.number] : [];
  };
  const doubts = books.get("suspicion", command.suspicion)?.doubts ?? [];
  return [...new Set(doubts.flatMap(({ asset }) => lost(asset)))];
}

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
