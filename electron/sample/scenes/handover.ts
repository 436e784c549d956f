/** What people do at every handover and on every way, as commands; the scenes are made of these. */
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import { UNITS, contentHashOf } from "../assets.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";

export interface Handover {
  readonly slip: string;
  readonly kind: SlipKind;
  readonly day: number;
  readonly assets: readonly string[];
  readonly purpose: string;
  readonly official?: string;
  readonly receiver?: string;
  readonly place?: string;
  readonly instruction?: string;
}

/** A unit's seal on a slip. */
const sealOf = (asset: string) => `S-${asset.replaceAll("-", "")}`;
const bodiless = (asset: string) => asset.startsWith("ND");

/** Strokes of a signature written by hand on the screen: a plain wave, as the sample has no hands. */
export const STROKES = [
  [10, 60, 22, 30, 30, 70, 42, 28, 52, 66],
  [60, 50, 78, 48, 96, 52, 118, 44],
  [88, 20, 90, 80],
];

export function issue({ at, day }: Calendar, h: Handover): Unsent {
  const contractorGives = h.kind !== "provision";
  const official = h.official ?? PEOPLE.official;
  return {
    type: "issueSlip",
    occurredAt: at(h.day, "09:30"),
    slip: h.slip,
    contract: CONTRACT,
    kind: h.kind,
    issuedOn: day(h.day),
    plannedAt: at(h.day, "10:00"),
    place: h.place ?? PLACES.cityHall,
    giver: contractorGives ? PEOPLE.manager : official,
    receiver: h.receiver ?? (contractorGives ? official : PEOPLE.manager),
    purpose: h.purpose,
    ...(h.instruction === undefined ? {} : { instruction: h.instruction }),
    lines: h.assets.map((asset) => ({
      asset,
      quantity: UNITS[asset] ?? { value: 1, unit: "piece" },
      ...(bodiless(asset) ? {} : { seal: sealOf(asset), container: `C-${asset.slice(0, 2)}` }),
      condition: "異常なし",
    })),
  };
}

export function confirm(
  h: Handover,
  side: "confirmRelease" | "confirmReceipt",
  occurredAt: string,
): Unsent {
  const contractorGives = h.kind !== "provision";
  const official = h.official ?? PEOPLE.official;
  const giver = contractorGives ? PEOPLE.manager : official;
  const receiver = h.receiver ?? (contractorGives ? official : PEOPLE.manager);
  const person = side === "confirmRelease" ? giver : receiver;
  const byHand = person !== PEOPLE.manager;
  return {
    type: side,
    occurredAt,
    slip: h.slip,
    person,
    confirmation: byHand
      ? { by: "signature", strokes: { clear: STROKES } }
      : { by: "account", account: "a-manager" },
    identityShown: true,
    checks: h.assets.map((asset) => ({
      asset,
      counted: UNITS[asset]?.value ?? 1,
      seal: bodiless(asset) ? "none" : "intact",
      ...(bodiless(asset) ? { hashRead: contentHashOf(asset) } : { sealRead: sealOf(asset) }),
    })),
  };
}

/** Both sides at one desk. */
export function inPerson(calendar: Calendar, h: Handover): readonly Unsent[] {
  return [
    issue(calendar, h),
    confirm(h, "confirmRelease", calendar.at(h.day, "10:12")),
    confirm(h, "confirmReceipt", calendar.at(h.day, "10:18")),
  ];
}

export interface Journey {
  readonly transport: string;
  readonly leg: SlipKind | "move";
  readonly slip?: string;
  readonly assets: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly day: number;
  readonly permit?: string;
}

export function depart({ at }: Calendar, j: Journey): Unsent {
  return {
    type: "depart",
    occurredAt: at(j.day, "10:40"),
    transport: j.transport,
    contract: CONTRACT,
    leg: j.leg,
    ...(j.slip === undefined ? { assets: [...j.assets] } : { slip: j.slip }),
    from: j.from,
    to: j.to,
    route: { by: "direct" },
    expectedAt: at(j.day, "12:00"),
    carriage: {
      by: "contractor",
      responsible: PEOPLE.manager,
      costBorneBy: "contractor",
      means: "companyCar",
      carriers: [PEOPLE.driver, PEOPLE.deputy],
      vehicle: "川崎 100 あ 12-34",
      caseNumber: "K-02",
      keyHolder: PEOPLE.manager,
      keptOnBody: true,
      ...(j.permit === undefined ? {} : { takeoutPermit: j.permit }),
    },
    seals: j.assets
      .filter((asset) => !bodiless(asset))
      .map((asset) => ({ asset, seal: sealOf(asset) })),
  };
}

export function arriveAndCheck({ at }: Calendar, j: Journey, shelf?: string): readonly Unsent[] {
  return [
    {
      type: "arrive",
      occurredAt: at(j.day, "11:35"),
      transport: j.transport,
      place: j.to,
      person: PEOPLE.driver,
    },
    {
      type: "checkArrival",
      occurredAt: at(j.day, "11:50"),
      transport: j.transport,
      person: j.leg === "return" ? PEOPLE.official : PEOPLE.manager,
      checks: j.assets.map((asset) => ({
        asset,
        counted: UNITS[asset]?.value ?? 1,
        seal: "intact",
        sealRead: sealOf(asset),
      })),
      ...(shelf === undefined ? {} : { shelf }),
    },
  ];
}

export function store(
  { at }: Calendar,
  assets: readonly string[],
  day: number,
  shelf: string,
): Unsent {
  return {
    type: "storeAssets",
    occurredAt: at(day, "13:30"),
    contract: CONTRACT,
    assets: [...assets],
    person: PEOPLE.deputy,
    shelf,
  };
}
