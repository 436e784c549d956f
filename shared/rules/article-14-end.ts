/** Art. 14: at the end everything is returned, or destroyed beyond recovery as the client instructs, without delay. */
import { differing } from "../domain/certified.ts";
import type { Sealed, SealedCommand } from "../domain/command.ts";
import { dayOf, daysBetween } from "../domain/calendar.ts";
import { destructionDifferences } from "../domain/differences.ts";
import { limitsOf } from "../domain/limits.ts";
import { leastWhereItIs } from "../domain/medium.ts";
import { refusedTechnique, strength } from "../domain/sanitization.ts";
import { OUTSTANDING_STATES } from "../domain/state.ts";
import type { Asset } from "../domain/state.ts";
import type { Method, Technique } from "../domain/vocabulary.ts";
import { METHOD_OF } from "../domain/vocabulary.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** A certificate of the destroyer's is taken as it is, with what differs; nothing is certified or accepted upon it. */
const CERTIFYING = ["recordVendorCertificate", "issueCertificate", "acceptCertificate"] as const;

export const article14 = [
  rule("R14-1", {
    article: 14,
    severity: "block",
    governs: ["completeContract"],
    check: (s) => {
      if (!s.contract) return [];
      const count = s.books.count({
        contract: s.contract.contract,
        states: [...OUTSTANDING_STATES, "offered"],
      });
      return count > 0 ? [{ params: { count }, path: "contract" }] : [];
    },
  }),
  rule("R14-2", {
    article: 14,
    severity: "block",
    governs: ["issueSlip"],
    check: uninstructed,
  }),
  rule("R14-3", {
    article: 14,
    severity: "block",
    governs: ["recordInstruction", "recordDestruction"],
    check: (s) => {
      const command = s.command;
      if (command.type !== "recordInstruction" && command.type !== "recordDestruction") return [];
      return s.lines.flatMap(({ asset, path }) => {
        const why = unfit(s, asset, command.method, command.technique);
        return why
          ? [
              {
                params: { asset: asset.asset, technique: command.technique ?? command.method, why },
                path,
              },
            ]
          : [];
      });
    },
  }),
  rule("R14-4", {
    article: 14,
    severity: "hold",
    governs: ["recordDestruction"],
    check: notDestroyed,
  }),
  rule("R14-5", {
    article: 14,
    severity: "block",
    governs: CERTIFYING,
    check: certificateGaps,
  }),
  rule("R14-6", {
    article: 14,
    severity: "block",
    governs: ["recordDestruction"],
    check: missingEvidence,
  }),
  rule("R14-7", {
    article: 14,
    severity: "warn",
    adjustable: true,
    governs: ["issueCertificate"],
    check: (s) => {
      if (!s.contract || !s.destruction) return [];
      const days = daysBetween(dayOf(s.destruction.endedAt), s.day);
      const limit = limitsOf(s.contract.settings).certificateDays;
      return days > limit ? [{ params: { days, limit }, path: "issuedOn" }] : [];
    },
  }),
  rule("R14-8", {
    article: 14,
    severity: "hold",
    governs: ["endContract", "completeContract"],
    check: (s) => {
      if (!s.contract) return [];
      const count = s.books.count({ contract: s.contract.contract, states: ["held", "heldSub"] });
      // At the end it is said; a completion with them is refused by R14-1, and this says which way out.
      const severity = s.command.type === "completeContract" ? ("warn" as const) : undefined;
      return count > 0
        ? [{ params: { count }, path: "contract", ...(severity ? { severity } : {}) }]
        : [];
    },
  }),
  rule("R14-9", {
    article: 14,
    severity: "warn",
    adjustable: true,
    governs: ["issueSlip"],
    check: (s) => {
      if (s.command.type !== "issueSlip" || s.command.kind === "provision" || !s.contract)
        return [];
      const ended = s.contract.ended?.on ?? s.contract.to;
      const days = daysBetween(ended, s.day);
      const limit = s.contract.settings.promptDays;
      return days > limit ? [{ params: { days, limit }, path: "plannedAt" }] : [];
    },
  }),
  rule("R14-10", {
    article: 14,
    severity: "block",
    governs: ["deferReturn"],
    check: (s) =>
      s.command.type === "deferReturn" && !s.command.document
        ? [{ params: {}, path: "document" }]
        : [],
  }),
  rule("R14-11", {
    article: 14,
    severity: "block",
    governs: ["completeContract"],
    check: (s) => {
      const pending = s.contract && s.books.get("pending", s.contract.contract);
      if (!pending) return [];
      const { incidents, suspicions } = pending;
      return incidents + suspicions > 0
        ? [{ params: { incidents, suspicions }, path: "contract" }]
        : [];
    },
  }),
  rule("R14-12", {
    article: 14,
    severity: "block",
    governs: CERTIFYING,
    check: (s) => {
      const { unknown } = openDifference(s);
      if (unknown.length === 0) return [];
      const params = { count: unknown.length, marks: unknown.join(" ") };
      return [{ params, ...atRecording(s) }];
    },
  }),
  rule("R14-13", {
    article: 14,
    severity: "block",
    governs: ["completeContract"],
    check: (s) => {
      const count = s.contract && s.books.get("pending", s.contract.contract)?.differences;
      return count ? [{ params: { count }, path: "contract" }] : [];
    },
  }),
  rule("R14-14", {
    article: 14,
    severity: "block",
    governs: ["settleCertificateDifference"],
    check: (s) =>
      s.command.type === "settleCertificateDifference" && !s.command.document
        ? [{ params: {}, path: "document" }]
        : [],
  }),
] as const;

/** A disposal follows one instruction, and every unit on its slip is under it. */
function uninstructed(s: Situation) {
  const command = s.command;
  if (command.type !== "issueSlip" || command.kind !== "disposal") return [];
  const followed = command.instruction ?? s.lines[0]?.asset.instruction;
  return s.lines
    .filter(({ asset }) => asset.instruction === undefined || asset.instruction !== followed)
    .map(({ asset, path }) => {
      const why = asset.instruction === undefined ? ("none" as const) : ("other" as const);
      return { params: { asset: asset.asset, why }, path };
    });
}

function unfit(s: Situation, asset: Asset, method: Method, technique: Technique | undefined) {
  if (technique && refusedTechnique(asset.media, technique)) return "media" as const;
  if (technique && strength(method) > strength(METHOD_OF[technique])) return "method" as const;
  const together = s.lines.map((line) => line.asset.asset);
  const least = leastWhereItIs(s.books, asset, { technique, together }, s.contract?.settings);
  if (strength(method) < strength(least)) return "method" as const;
  if (!s.instruction) return undefined;
  const weaker = strength(method) < strength(s.instruction.method);
  const another = s.instruction.technique && s.instruction.technique !== technique;
  return weaker || another ? ("instruction" as const) : undefined;
}

/** What cannot count as destroyed: units of another serial, or all when the work did not pass its check. */
function notDestroyed(s: Situation) {
  const command = s.command;
  if (command.type !== "recordDestruction") return [];
  const assets = s.lines.map((line) => line.asset);
  return destructionDifferences(assets, command).map(({ asset, kind, expected, found }) => {
    const index = command.units.findIndex((unit) => unit.asset === asset);
    const why = kind === "serial" ? ("serial" as const) : ("verification" as const);
    const path = why === "serial" ? `units.${index}.serialRead` : "verification.result";
    return { params: { asset, why, expected, found }, path };
  });
}

/** Every destroyed unit stands on the destroyer's certificate, and no certificate is older than the work. */
function certificateGaps(s: Situation) {
  if (!s.destruction) return [];
  const done = dayOf(s.destruction.endedAt);
  const destroyed = assetsOf(s, s.destruction.destroyed);
  const unnamed = assetsOf(s, openDifference(s).unnamed);
  const gap = (why: "absent" | "unnamed" | "early", units: readonly Asset[], path: string) => ({
    params: { why, count: units.length, assets: units.map((one) => one.number).join(" ") },
    path,
  });
  return [
    ...datesOf(s.command)
      .filter(({ day }) => day < done)
      .map(({ path }) => gap("early", destroyed, path)),
    ...(isUncertified(s) ? [gap("absent", destroyed, "destruction")] : []),
    ...(unnamed.length > 0
      ? [{ ...gap("unnamed", unnamed, "destruction"), ...atRecording(s) }]
      : []),
  ];
}

function datesOf(command: SealedCommand) {
  if (command.type === "issueCertificate") return [{ day: command.issuedOn, path: "issuedOn" }];
  return command.type === "recordVendorCertificate" ? [{ day: command.date, path: "date" }] : [];
}

function assetsOf({ books }: Situation, ids: readonly string[]): readonly Asset[] {
  return ids.flatMap((id) => books.get("asset", id) ?? []);
}

/** Another destroyed, and nothing of theirs is there when one's own certificate is to be issued. */
function isUncertified(s: Situation): boolean {
  const papers = s.books.get("certification", s.destruction?.destruction ?? "")?.papers ?? [];
  return s.command.type === "issueCertificate" && isVendorPlace(s) && papers.length === 0;
}

/** What differs between what was handed over and what is certified: with the paper that is being recorded, if one is. */
function openDifference({ books, command, destruction }: Situation) {
  const known = destruction && books.get("certification", destruction.destruction);
  if (destruction && command.type === "recordVendorCertificate")
    return differing(books, destruction, [...(known?.papers ?? []), command]);
  return known ?? { unnamed: [], unknown: [] };
}

/** When a paper is recorded, what differs is said and stays open; later it stands in the way. */
function atRecording({ command }: Situation) {
  return command.type === "recordVendorCertificate"
    ? { path: "marks", severity: "hold" as const }
    : { path: "destruction" };
}

function isVendorPlace(s: Situation): boolean {
  const place = s.destruction && s.books.get("place", s.destruction.place);
  return (
    place !== undefined &&
    place.party !== s.contract?.contractor &&
    place.party !== s.contract?.client
  );
}

function missingEvidence(s: Situation) {
  const command = s.command;
  if (command.type !== "recordDestruction") return [];
  if (!s.instruction) return unpictured(command);
  const photographed = command.units.every((unit) => unit.photos.length > 0);
  const excused =
    s.contract?.settings.witness === "photosInstead" &&
    command.withoutWitness !== undefined &&
    photographed;
  const witness = s.instruction.witnessRequired && !isWitnessed(s, command.witness) && !excused;
  const photos = s.instruction.photosRequired && !photographed;
  return [
    ...(witness ? [{ params: { missing: "witness" as const }, path: "witness" }] : []),
    ...(photos ? [{ params: { missing: "photos" as const }, path: "units" }] : []),
    ...unpictured(command),
  ];
}

/** A serial that could not be read is shown to have been unreadable. */
function unpictured({ units }: Sealed<"recordDestruction">) {
  return units.flatMap(({ unreadable, photos }, index) =>
    unreadable && photos.length === 0
      ? [{ params: { missing: "unreadable" as const }, path: `units.${index}.photos` }]
      : [],
  );
}

/** Only someone of the client can bear witness for the client. */
function isWitnessed(s: Situation, witness: string | undefined): boolean {
  return witness !== undefined && s.books.get("person", witness)?.party === s.contract?.client;
}
