/** Art. 11: provision, return and destruction are done against a handover slip that both sides confirm. */
import { dayOf, daysBetween } from "../domain/calendar.ts";
import { BODILESS_MEDIA, SLIP_KINDS } from "../domain/vocabulary.ts";
import type { Media } from "../domain/vocabulary.ts";
import { COMMANDS_OF_PEOPLE } from "../domain/command.ts";
import type { Quantity } from "../domain/commands/asset.ts";
import { checksOf, differencesOf } from "../domain/differences.ts";
import type { Difference } from "../domain/event.ts";
import { copiesBelow, forCopies, wouldDescribe } from "../domain/description.ts";
import { foldMark } from "../domain/marks.ts";
import type { Asset } from "../domain/state.ts";
import { isLeftBehind } from "../domain/state.ts";
import { outOfOrder } from "./article-11-times.ts";
import type { AssetLine, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

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
        .filter(({ kind }) => kind === "quantity" || kind === "serial" || kind === "hash")
        .map((one) => ({
          params: { asset: one.asset, expected: one.expected, found: one.found },
          path: checkPath(s, one),
          severity: beforeHandover(s),
        })),
  }),
  rule("R11-5", {
    article: 11,
    severity: "block",
    governs: ["registerAsset", "registerCopy", "repackAssets"],
    check: (s) => {
      const making = s.command.type === "registerAsset" || s.command.type === "registerCopy";
      if (making && isLot(s.command.media, s.command.quantity))
        return [{ params: { asset: s.command.number ?? "" }, path: "quantity.unit" }];
      if (s.command.type !== "repackAssets") return [];
      const media = s.lines[0]?.asset.media;
      return s.command.into.flatMap((unit, index) =>
        isLot(media, unit.quantity)
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
    governs: [
      "issueSlip",
      "repackAssets",
      "depart",
      "recordInstruction",
      "takeOutAssets",
      "describeAssets",
      "recordDestruction",
    ],
    check: (s) =>
      [...s.lines, ...copiesAlong(s)].flatMap(({ asset, path }) => {
        const slip = boundTo(s, asset);
        return slip && slip !== s.slip?.slip
          ? [{ params: { asset: asset.asset, slip }, path }]
          : [];
      }),
  }),
  rule("R11-9", { article: 11, severity: "block", governs: COMMANDS_OF_PEOPLE, check: outOfOrder }),
  rule("R11-10", {
    article: 11,
    severity: "warn",
    adjustable: true,
    lowerable: true,
    governs: ["issueSlip", "confirmReceipt"],
    check: (s) => {
      const issued = s.command.type === "issueSlip" ? s.command.issuedOn : s.slip?.issuedOn;
      const handed = s.command.type === "issueSlip" ? dayOf(s.command.plannedAt) : s.day;
      const limit = s.contract?.settings.slipGapDays;
      if (!issued || !limit) return [];
      const days = Math.abs(daysBetween(issued, handed));
      const path = s.command.type === "issueSlip" ? "plannedAt" : "occurredAt";
      return days > limit ? [{ params: { days, limit }, path }] : [];
    },
  }),
] as const;

/**
 * The slip that a unit is bound to. What a slip has left behind may go on another, but is not packed anew while the
 * client may still have the work of its slip done again: that slip lists the unit, and not what it would become.
 */
function boundTo({ command, books }: Situation, asset: Asset): string | undefined {
  if (command.type !== "repackAssets") return isLeftBehind(books, asset) ? undefined : asset.slip;
  return asset.slip ?? books.get("destruction", asset.destruction ?? "")?.slip;
}

/** Copies that would be described anew with their originals: what a slip says of them stays until it is over. */
function copiesAlong({ command, books, lines }: Situation): readonly AssetLine[] {
  if (command.type !== "describeAssets") return [];
  const part = forCopies(command.after);
  const originals = lines.map(({ asset }) => asset);
  return copiesBelow(books, originals)
    .filter((copy) => Object.keys(wouldDescribe(copy, part).after).length > 0)
    .map((asset) => ({ asset, path: "assets" }));
}

function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.unit === b.unit;
}

/** Before anything has changed hands a wrong slip is mended, not carried out with a difference. */
export function beforeHandover(s: Situation): "block" | "hold" {
  return s.command.type === "confirmRelease" ? "block" : "hold";
}

/** Where in the command a difference was found. */
export function checkPath(s: Situation, { asset, kind }: Difference): string {
  const index = checksOf(s.command).findIndex((check) => check.asset === asset);
  const field = {
    quantity: "counted",
    serial: "serialRead",
    hash: "hashRead",
    seal: "seal",
  } as const;
  return `checks.${index}.${kind in field ? field[kind as keyof typeof field] : "asset"}`;
}

function isLot(media: Media | undefined, quantity: Quantity): boolean {
  const countable = media === undefined || !BODILESS_MEDIA.includes(media);
  return quantity.unit === "lot" && countable;
}

/** What goes into a repacking comes out of it: same unit, same total, same serials, from units that lie together. */
function unbalancedRepacking(s: Situation) {
  if (s.command.type !== "repackAssets") return [];
  const from = s.lines.map((line) => line.asset);
  const { into } = s.command;
  const together = new Set(from.map(lot)).size === 1;
  const serials = new Set(into.flatMap((unit) => (unit.serial ? [foldMark(unit.serial)] : [])));
  const kept = from.every(({ serial }) => serial === undefined || serials.has(foldMark(serial)));
  const before = totals(from);
  const after = totals(into);
  if (before === after && together && kept) return [];
  return [{ params: { before, after }, path: "into" }];
}

/** Totals by unit, as people write them: `20 box`, or `20 box 3 sheet` where units were mixed. */
function totals(list: readonly { quantity: Quantity }[]): string {
  const sums = new Map<string, number>();
  for (const { quantity } of list)
    sums.set(quantity.unit, (sums.get(quantity.unit) ?? 0) + quantity.value);
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, sum]) => `${sum} ${unit}`)
    .join(" ");
}

/** What units must have in common to be packed together. */
function lot(asset: Asset): string {
  const { state, place, media, medium, mediumOwner, custodian, quantity } = asset;
  const { heldOn, quarantinedFrom } = asset;
  const common = [state, place, media, medium, mediumOwner, custodian.party, custodian.person];
  return JSON.stringify([...common, quantity.unit, heldOn, quarantinedFrom]);
}
