/** Art. 11: provision, return and destruction are done against a handover slip that both sides confirm. */
import { dayOf, daysBetween, addMinutes } from "../domain/calendar.ts";
import { BODILESS_MEDIA, SLIP_KINDS } from "../domain/vocabulary.ts";
import type { Media } from "../domain/vocabulary.ts";
import type { Quantity } from "../domain/commands/asset.ts";
import { checksOf, differencesOf } from "../domain/differences.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** Clocks of two desks may differ a little; beyond this a time lies in the future. */
const FUTURE_MINUTES = 5;

const CUSTODY = [
  "registerAsset",
  "voidAsset",
  "repackAssets",
  "storeAssets",
  "takeOutAssets",
  "putBackAssets",
  "handOverCustody",
  "releaseQuarantine",
  "issueSlip",
  "confirmRelease",
  "confirmReceipt",
  "voidSlip",
  "depart",
  "arrive",
  "checkArrival",
  "recordInstruction",
  "withdrawInstruction",
  "recordDestruction",
  "issueCertificate",
  "acceptCertificate",
  "reportMissing",
  "recordFound",
  "closeLoss",
  "deferReturn",
] as const;

export const article11 = [
  rule("R11-1", {
    article: 11,
    severity: "block",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart" || s.command.slip) return [];
      const needed = SLIP_KINDS.some(
        (kind) => s.command.type === "depart" && kind === s.command.leg,
      );
      return needed ? [{ params: { leg: s.command.leg }, path: "slip" }] : [];
    },
  }),
  rule("R11-2", {
    article: 11,
    severity: "block",
    governs: ["issueSlip"],
    check: (s) => {
      if (s.command.type !== "issueSlip") return [];
      if (s.command.lines.length === 0) return [{ params: { asset: "" }, path: "lines" }];
      return s.command.lines.flatMap((line, index) => {
        const asset = s.lines[index]?.asset;
        if (!asset || sameQuantity(asset.quantity, line.quantity)) return [];
        return [{ params: { asset: asset.asset }, path: `lines.${index}.quantity` }];
      });
    },
  }),
  rule("R11-3", {
    article: 11,
    severity: "block",
    governs: ["confirmReceipt", "depart"],
    check: (s) =>
      s.slip && s.slip.state === "issued" ? [{ params: { slip: s.slip.slip }, path: "slip" }] : [],
  }),
  rule("R11-4", {
    article: 11,
    severity: "hold",
    governs: ["confirmRelease", "confirmReceipt", "checkArrival"],
    check: (s) =>
      differencesOf(
        s.lines.map((line) => line.asset),
        checksOf(s.command),
      )
        .filter((one) => one.kind === "quantity" || one.kind === "serial")
        .map(({ asset, expected, found }) => ({
          params: { asset, expected, found },
          path: `checks.${asset}`,
          severity: beforeHandover(s),
        })),
  }),
  rule("R11-5", {
    article: 11,
    severity: "block",
    governs: ["registerAsset", "repackAssets"],
    check: (s) => {
      if (s.command.type === "registerAsset" && isLot(s.command.media, s.command.quantity))
        return [{ params: { asset: s.command.number }, path: "quantity.unit" }];
      if (s.command.type !== "repackAssets") return [];
      const media = s.lines[0]?.asset.media;
      return s.command.into.flatMap((unit, index) =>
        media && isLot(media, unit.quantity)
          ? [{ params: { asset: unit.number }, path: `into.${index}.quantity.unit` }]
          : [],
      );
    },
  }),
  rule("R11-6", {
    article: 11,
    severity: "block",
    governs: ["repackAssets"],
    check: unbalancedRepacking,
  }),
  rule("R11-7", {
    article: 11,
    severity: "block",
    governs: ["voidSlip"],
    check: (s) => (s.slip?.receipt ? [{ params: { slip: s.slip.slip }, path: "slip" }] : []),
  }),
  rule("R11-8", {
    article: 11,
    severity: "block",
    governs: ["issueSlip", "repackAssets", "depart", "recordInstruction", "takeOutAssets"],
    check: (s) =>
      s.lines.flatMap(({ asset, path }) =>
        asset.slip && asset.slip !== s.slip?.slip
          ? [{ params: { asset: asset.asset, slip: asset.slip }, path }]
          : [],
      ),
  }),
  rule("R11-9", { article: 11, severity: "block", governs: CUSTODY, check: outOfOrder }),
  rule("R11-10", {
    article: 11,
    severity: "warn",
    adjustable: true,
    governs: ["issueSlip", "confirmReceipt"],
    check: (s) => {
      const issued = s.command.type === "issueSlip" ? s.command.issuedOn : s.slip?.issuedOn;
      const handed = s.command.type === "issueSlip" ? dayOf(s.command.plannedAt) : s.day;
      const limit = s.contract?.settings.slipGapDays;
      if (!issued || !limit) return [];
      const days = Math.abs(daysBetween(issued, handed));
      return days > limit ? [{ params: { days, limit } }] : [];
    },
  }),
] as const;

export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.unit === b.unit;
}

/** Before anything has changed hands a wrong slip is mended, not carried out with a difference. */
export function beforeHandover(s: Situation): "block" | "hold" {
  return s.command.type === "confirmRelease" ? "block" : "hold";
}

function isLot(media: Media, quantity: Quantity): boolean {
  return quantity.unit === "lot" && !BODILESS_MEDIA.includes(media);
}

/** What goes into a repacking comes out of it: same unit, same total, from units that lie together. */
function unbalancedRepacking(s: Situation) {
  if (s.command.type !== "repackAssets") return [];
  const first = s.lines[0]?.asset;
  if (!first) return [];
  const { into } = s.command;
  const total = (list: readonly { quantity: Quantity }[]) =>
    list.reduce((sum, one) => sum + one.quantity.value, 0);
  const before = total(s.lines.map((line) => line.asset));
  const after = total(into);
  const unit = first.quantity.unit;
  const oneUnit = [...s.lines.map((line) => line.asset), ...into].every(
    (one) => one.quantity.unit === unit,
  );
  const together = s.lines.every(
    ({ asset }) =>
      asset.state === first.state &&
      asset.place === first.place &&
      asset.media === first.media &&
      asset.custodian.party === first.custodian.party &&
      asset.custodian.person === first.custodian.person,
  );
  if (before === after && oneUnit && together) return [];
  return [
    {
      params: { before: `${before} ${unit}`, after: `${after} ${into[0]?.quantity.unit ?? ""}` },
      path: "into",
    },
  ];
}

function outOfOrder(s: Situation) {
  const limit = addMinutes(s.facts.now, FUTURE_MINUTES);
  if (s.at > limit) return [{ params: { asset: "", last: limit, at: s.at }, path: "occurredAt" }];
  return s.lines.flatMap(({ asset }) =>
    asset.lastAt > s.at
      ? [{ params: { asset: asset.asset, last: asset.lastAt, at: s.at }, path: "occurredAt" }]
      : [],
  );
}
