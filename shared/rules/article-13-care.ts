/**
 * Art. 13: strict storage and transport. It asks for effort, so most of it warns and a contract may ask for more; a
 * seal that is not the one put on means that the load may have been opened, and is never only warned about.
 */
import { dayOf, daysBetween, minutesBetween } from "../domain/calendar.ts";
import { checksOf, differencesOf } from "../domain/differences.ts";
import { highRankOf, limitsOf, rankOf } from "../domain/limits.ts";
import { isPersonal } from "../domain/personal.ts";
import { BODILESS_MEDIA, READABLE_MEDIA } from "../domain/vocabulary.ts";
import type { Asset } from "../domain/state.ts";
import { beforeHandover, checkPath } from "./article-11-handover.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

const EFFORT = { article: 13, severity: "warn", adjustable: true, lowerable: true } as const;

export const article13 = [
  rule("R13-1", {
    ...EFFORT,
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart" || s.command.carriage.caseNumber !== undefined) return [];
      const high = withBody(s).find((asset) => isHigh(s, asset));
      return high ? [{ params: { asset: high.asset }, path: "carriage.caseNumber" }] : [];
    },
  }),
  rule("R13-2", {
    ...EFFORT,
    governs: ["depart"],
    check: (s) =>
      s.lines
        .filter(({ asset }) => isPersonal(asset.content) && isOpen(asset))
        .map(({ asset, path }) => ({ params: { asset: asset.asset }, path })),
  }),
  rule("R13-3", {
    ...EFFORT,
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart") return [];
      const { by, carriers } = s.command.carriage;
      const alone = by === "contractor" && new Set(carriers).size < 2;
      return alone && withBody(s).some(({ content }) => isPersonal(content))
        ? [{ params: {}, path: "carriage.carriers" }]
        : [];
    },
  }),
  rule("R13-4", {
    ...EFFORT,
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart") return [];
      const sealed = new Set(s.command.seals.map((one) => one.asset));
      return s.lines.flatMap(({ asset, path }) =>
        asset.container !== undefined && asset.seal === undefined && !sealed.has(asset.asset)
          ? [{ params: { asset: asset.asset, container: asset.container }, path }]
          : [],
      );
    },
  }),
  rule("R13-5", {
    article: 13,
    severity: "hold",
    governs: ["checkArrival", "confirmRelease", "confirmReceipt"],
    check: (s) =>
      differencesOf(
        s.lines.map((line) => line.asset),
        checksOf(s.command),
      )
        .filter((one) => one.kind === "seal")
        .map((one) => ({
          params: { asset: one.asset, expected: one.expected, found: one.found },
          path: checkPath(s, one),
          severity: beforeHandover(s),
        })),
  }),
  rule("R13-6", {
    article: 13,
    severity: "hold",
    adjustable: true,
    lowerable: true,
    governs: ["arrive", "checkArrival"],
    check: tooLate,
  }),
  rule("R13-7", {
    ...EFFORT,
    governs: ["designatePlace"],
    check: (s) =>
      s.visits.flatMap(({ place, path }) => {
        // How the client keeps its own places, and a cloud its machines, is theirs to say (Art. 17).
        if (place.party === s.contract?.client || place.kind === "cloud") return [];
        const missing = [
          ...(place.lock === undefined ? ["lock" as const] : []),
          ...(place.keyCustodian === undefined ? ["keyCustodian" as const] : []),
        ];
        return missing.length > 0 ? [{ params: { place: place.place, missing }, path }] : [];
      }),
  }),
  rule("R13-8", {
    ...EFFORT,
    governs: ["handOverCustody", "writeSuccession", "deferReturn"],
    check: (s) => {
      if (!s.contract) return [];
      const limit = limitsOf(s.contract.settings).stocktakeDays;
      return s.lines.flatMap(({ asset, path }) => {
        const seen = asset.checkedAt ?? asset.received?.at;
        const days = seen === undefined ? 0 : daysBetween(dayOf(seen), s.day);
        return days > limit ? [{ params: { asset: asset.asset, days, limit }, path }] : [];
      });
    },
  }),
  rule("R13-9", {
    ...EFFORT,
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart") return [];
      const { caseNumber, keyHolder, carriers } = s.command.carriage;
      return caseNumber !== undefined && keyHolder !== undefined && carriers.includes(keyHolder)
        ? [{ params: { person: keyHolder }, path: "carriage.keyHolder" }]
        : [];
    },
  }),
  rule("R13-10", {
    article: 13,
    severity: "hold",
    adjustable: true,
    lowerable: true,
    governs: ["putBackAssets"],
    check: (s) => {
      if (s.command.type !== "putBackAssets" || s.command.note !== undefined) return [];
      return s.lines.flatMap(({ asset, path }) =>
        asset.state === "inUse" && dayOf(asset.since) < s.day
          ? [{ params: { asset: asset.asset, since: asset.since }, path }]
          : [],
      );
    },
  }),
] as const;

/** What goes by hand or by car; data that is sent is in no case and carried by nobody. */
function withBody(s: Situation): Asset[] {
  return s.lines.map((line) => line.asset).filter(({ media }) => !BODILESS_MEDIA.includes(media));
}

function isHigh({ contract }: Situation, asset: Asset): boolean {
  if (!contract) return false;
  return rankOf(contract.settings, asset.classification) >= highRankOf(contract.settings);
}

/** Anyone who has it can read it. */
function isOpen({ media, encryption }: Asset): boolean {
  return !READABLE_MEDIA.includes(media) && encryption.state === "none";
}

/** Too late is said at once, and asked about at the check unless someone has said why. */
function tooLate(s: Situation) {
  const { command, transport, contract } = s;
  if (!transport || !contract) return [];
  if (command.type !== "arrive" && command.type !== "checkArrival") return [];
  const arrival = command.type === "arrive" ? { at: s.at, note: undefined } : transport.arrival;
  if (!arrival || command.note !== undefined || arrival.note !== undefined) return [];
  const minutes = minutesBetween(transport.expectedAt, arrival.at);
  const limit = limitsOf(contract.settings).lateHours;
  if (minutes <= limit * 60) return [];
  const asks = command.type === "checkArrival" ? { severity: "warn" as const } : {};
  return [{ params: { minutes, limit }, path: "note", ...asks }];
}
