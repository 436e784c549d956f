/** Art. 14: at the end everything is returned, or destroyed beyond recovery as the client instructs, without delay. */
import { dayOf, daysBetween } from "../domain/calendar.ts";
import { leastMethod, refusedTechnique, strength } from "../domain/sanitization.ts";
import { OUTSTANDING_STATES } from "../domain/state.ts";
import type { Asset } from "../domain/state.ts";
import type { Method, Technique } from "../domain/vocabulary.ts";
import { METHOD_OF } from "../domain/vocabulary.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article14 = [
  rule("R14-1", {
    article: 14,
    severity: "block",
    governs: ["completeContract"],
    check: (s) => {
      if (!s.contract) return [];
      let count = 0;
      for (const _ of s.books.assetsIn(s.contract.contract, [...OUTSTANDING_STATES, "offered"]))
        count += 1;
      return count > 0 ? [{ params: { count }, path: "contract" }] : [];
    },
  }),
  rule("R14-2", {
    article: 14,
    severity: "block",
    governs: ["issueSlip"],
    check: (s) =>
      s.command.type === "issueSlip" && s.command.kind === "disposal"
        ? s.lines
            .filter(({ asset }) => !asset.instruction)
            .map(({ asset, path }) => ({ params: { asset: asset.asset }, path }))
        : [],
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
    check: serialDifferences,
  }),
  rule("R14-5", {
    article: 14,
    severity: "block",
    governs: ["issueCertificate"],
    check: certificateGaps,
  }),
  rule("R14-6", {
    article: 14,
    severity: "block",
    governs: ["recordDestruction"],
    check: missingEvidence,
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
      return days > limit ? [{ params: { days, limit } }] : [];
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
] as const;

function unfit(s: Situation, asset: Asset, method: Method, technique: Technique | undefined) {
  if (technique && refusedTechnique(asset.media, technique)) return "media" as const;
  if (technique && strength(method) > strength(METHOD_OF[technique])) return "method" as const;
  if (strength(method) < strength(leastMethod(asset, s.contract?.settings)))
    return "method" as const;
  if (s.instruction && strength(method) < strength(s.instruction.method))
    return "instruction" as const;
  return undefined;
}

/** Serial numbers are read off the medium before it is destroyed, since nothing can be read afterwards. */
function serialDifferences(s: Situation) {
  if (s.command.type !== "recordDestruction") return [];
  return s.command.units.flatMap((unit, index) => {
    const expected = s.lines[index]?.asset.serial;
    if (!expected || expected === unit.serialRead) return [];
    return [
      {
        params: { asset: unit.asset, expected, found: unit.serialRead ?? "" },
        path: `units.${index}.serialRead`,
      },
    ];
  });
}

/** Every destroyed unit stands on the destroyer's certificate, and no certificate is older than the work. */
function certificateGaps(s: Situation) {
  if (s.command.type !== "issueCertificate" || !s.destruction) return [];
  const { vendorCertificate, issuedOn } = s.command;
  const done = dayOf(s.destruction.endedAt);
  const marks = new Set(
    vendorCertificate?.marks.map((mark) => mark.normalize("NFKC").toUpperCase()),
  );
  const named = (asset: Asset) =>
    [asset.serial, asset.number].some(
      (mark) => mark && marks.has(mark.normalize("NFKC").toUpperCase()),
    );
  const missing = vendorCertificate ? s.lines.filter(({ asset }) => !named(asset)) : [];
  const early = issuedOn < done || (vendorCertificate && vendorCertificate.date < done);
  const byVendor = s.destruction.place !== "" && isVendorPlace(s);
  const absent = byVendor && !vendorCertificate;
  if (missing.length === 0 && !early && !absent) return [];
  const concerned = missing.length > 0 ? missing : s.lines;
  return [
    {
      params: {
        count: concerned.length,
        assets: concerned.map(({ asset }) => asset.number).join(" "),
      },
      path: early ? "issuedOn" : "vendorCertificate",
    },
  ];
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
  if (command.type !== "recordDestruction" || !s.instruction) return [];
  const photographed = command.units.every((unit) => unit.photos.length > 0);
  const excused =
    s.contract?.settings.witness === "photosInstead" &&
    command.withoutWitness !== undefined &&
    photographed;
  const witness = s.instruction.witnessRequired && !command.witness && !excused;
  const photos = s.instruction.photosRequired && !photographed;
  return [
    ...(witness ? [{ params: { missing: "witness" as const }, path: "witness" }] : []),
    ...(photos ? [{ params: { missing: "photos" as const }, path: "units" }] : []),
  ];
}
