/**
 * Art. 18: what went wrong, or may have, is reported without delay and in writing; what is lost or doubtful moves
 * only as the client instructs. All of it outlives the contract.
 */
import { brought } from "../domain/ground.ts";
import type { Asset } from "../domain/state.ts";
import { numbersOf } from "./article-14-evidence.ts";
import type { Found, Situation } from "./rule.ts";
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
    governs: ["releaseQuarantine", "repeatDestruction", "issueSlip", "recordInstruction"],
    check: uninstructed,
    grounds: (s) => {
      if (s.command.type === "releaseQuarantine") return [brought(s.command.instruction)];
      if (s.command.type === "repeatDestruction") return [brought(s.command.document)];
      if (setAside(s).length === 0) return [];
      if (s.command.type === "recordInstruction") return [brought(s.command.document)];
      return s.command.type === "issueSlip" ? [brought(s.command.quarantine?.instruction)] : [];
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

/** What is set aside goes on only as the client instructs, and with what was found about it in the record. */
function uninstructed(s: Situation): Found<"R18-4">[] {
  const { command } = s;
  if (command.type === "releaseQuarantine" && !command.instruction)
    return [{ params: { assets: named(s), missing: "instruction" }, path: "instruction" }];
  const aside = setAside(s);
  if (aside.length === 0) return [];
  const lacks = (missing: "instruction" | "finding", path: string) => [
    { params: { assets: numbersOf(aside), missing }, path },
  ];
  if (command.type === "repeatDestruction" && !command.document)
    return lacks("instruction", "document");
  if (command.type === "recordInstruction" && command.finding === undefined)
    return lacks("finding", "finding");
  // A provision and a disposal start from nothing that is set aside.
  const returning = command.type === "issueSlip" && command.kind === "return";
  return returning && !command.quarantine ? lacks("instruction", "quarantine") : [];
}

function setAside({ lines }: Situation): readonly Asset[] {
  return lines.flatMap(({ asset }) => (asset.state === "quarantined" ? [asset] : []));
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
