/**
 * What happens under the sample contract, from the first provision to a balance of zero. Each scene is a list of
 * commands in the order people would give them; nothing here knows how a ledger works.
 */
import type { SlipKind } from "../../shared/domain/vocabulary.ts";
import { UNITS, serialOf, units } from "./assets.ts";
import { photo } from "./photo.ts";
import type { Unsent } from "./play.ts";
import type { Calendar } from "./stage.ts";
import { CONTRACT, DESTROYER, PEOPLE, PLACES } from "./stage.ts";

interface Handover {
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
const sealOf = (asset: string) => `S-${asset.replace("-", "")}`;
const bodiless = (asset: string) => asset.startsWith("ND");

/** Strokes of a signature written by hand on the screen: a plain wave, as the sample has no hands. */
const STROKES = [
  [10, 60, 22, 30, 30, 70, 42, 28, 52, 66],
  [60, 50, 78, 48, 96, 52, 118, 44],
  [88, 20, 90, 80],
];

function issue({ at, day }: Calendar, h: Handover): Unsent {
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

function confirm(
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
      ...(bodiless(asset) ? {} : { sealRead: sealOf(asset) }),
    })),
  };
}

/** Both sides at one desk. */
function inPerson(calendar: Calendar, h: Handover): readonly Unsent[] {
  return [
    issue(calendar, h),
    confirm(h, "confirmRelease", calendar.at(h.day, "10:12")),
    confirm(h, "confirmReceipt", calendar.at(h.day, "10:18")),
  ];
}

interface Journey {
  readonly transport: string;
  readonly leg: SlipKind | "move";
  readonly slip?: string;
  readonly assets: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly day: number;
  readonly permit?: string;
}

function depart({ at }: Calendar, j: Journey): Unsent {
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

function arriveAndCheck({ at }: Calendar, j: Journey, shelf?: string): readonly Unsent[] {
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
      person: PEOPLE.manager,
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

function store({ at }: Calendar, assets: readonly string[], day: number, shelf: string): Unsent {
  return {
    type: "storeAssets",
    occurredAt: at(day, "13:30"),
    contract: CONTRACT,
    assets: [...assets],
    person: PEOPLE.deputy,
    shelf,
  };
}

/** April to July: what the city hands over. */
export function provisions(calendar: Calendar): readonly Unsent[] {
  const papers = units("PB", "DR");
  const first: Handover = {
    slip: "slip-01",
    kind: "provision",
    day: 9,
    assets: papers,
    purpose: "申告書の入力及び照合",
  };
  const firstWay: Journey = {
    transport: "way-01",
    leg: "provision",
    slip: first.slip,
    assets: papers,
    from: PLACES.cityHall,
    to: PLACES.center,
    day: 9,
  };
  const atCenter = { place: PLACES.center };
  return [
    issue(calendar, first),
    confirm(first, "confirmRelease", calendar.at(9, "10:20")),
    depart(calendar, firstWay),
    ...arriveAndCheck(calendar, firstWay),
    confirm(first, "confirmReceipt", calendar.at(9, "12:05")),
    store(calendar, papers, 9, "書庫A-1段"),
    ...inPerson(calendar, {
      ...atCenter,
      slip: "slip-02",
      kind: "provision",
      day: 14,
      assets: units("US"),
      purpose: "納税通知書の印字",
      official: PEOPLE.official2,
    }),
    ...inPerson(calendar, {
      ...atCenter,
      slip: "slip-03",
      kind: "provision",
      day: 21,
      assets: units("LT"),
      purpose: "バックアップの保管",
    }),
    store(calendar, units("LT"), 21, "耐火金庫2"),
    ...inPerson(calendar, {
      ...atCenter,
      slip: "slip-04",
      kind: "provision",
      day: 35,
      assets: units("HD", "EX"),
      purpose: "印字サーバの更改",
    }),
    ...inPerson(calendar, {
      ...atCenter,
      slip: "slip-05",
      kind: "provision",
      day: 49,
      assets: units("DV", "PC"),
      purpose: "様式の検証",
    }),
    ...inPerson(calendar, {
      ...atCenter,
      slip: "slip-06",
      kind: "provision",
      day: 63,
      assets: units("ND"),
      purpose: "口座振替の印字",
      official: PEOPLE.official2,
    }),
    {
      type: "takeOutAssets",
      occurredAt: calendar.at(70, "09:10"),
      contract: CONTRACT,
      assets: units("US").slice(0, 2),
      person: PEOPLE.operator,
      place: PLACES.center,
      purpose: "納税通知書の印字",
    },
    {
      type: "putBackAssets",
      occurredAt: calendar.at(70, "17:05"),
      contract: CONTRACT,
      assets: units("US").slice(0, 2),
      person: PEOPLE.operator,
      shelf: "媒体庫1-3",
    },
  ];
}

/** September: five of eight tapes go back; three stay. */
export function partReturn(calendar: Calendar): readonly Unsent[] {
  return inPerson(calendar, {
    slip: "slip-07",
    kind: "return",
    day: 170,
    assets: units("LT").slice(0, 5),
    purpose: "保管期間の満了",
    place: PLACES.center,
  });
}

/** November: the city instructs destruction of five disks; the papers set out on their way back. */
export function autumn(calendar: Calendar): readonly Unsent[] {
  const papers = units("PB", "DR");
  return [
    {
      type: "recordInstruction",
      occurredAt: calendar.at(225, "11:00"),
      instruction: "order-01",
      contract: CONTRACT,
      document: { number: "情管廃第7号", date: calendar.day(224) },
      assets: units("HD").slice(0, 5),
      method: "destroy",
      technique: "physical",
      deadline: calendar.day(290),
      witnessRequired: true,
      photosRequired: true,
    },
    {
      type: "takeOutAssets",
      occurredAt: calendar.at(235, "09:00"),
      contract: CONTRACT,
      assets: units("EX").slice(0, 1),
      person: PEOPLE.operator,
      place: PLACES.center,
      purpose: "移行データの照合",
    },
    issue(calendar, papersBack(papers)),
    confirm(papersBack(papers), "confirmRelease", calendar.at(236, "10:12")),
    depart(calendar, papersWay(papers)),
  ];
}

const papersBack = (assets: readonly string[]): Handover => ({
  slip: "slip-08",
  kind: "return",
  day: 236,
  assets,
  purpose: "入力業務の完了",
  place: PLACES.cityArchive,
});

const papersWay = (assets: readonly string[]): Journey => ({
  transport: "way-02",
  leg: "return",
  slip: "slip-08",
  assets,
  from: PLACES.center,
  to: PLACES.cityArchive,
  day: 236,
});

/** Winter: the papers arrive, the disks are crushed and certified, everything else goes back; the balance is zero. */
export function toTheEnd(calendar: Calendar): readonly Unsent[] {
  const papers = units("PB", "DR");
  return [
    ...arriveAndCheck(calendar, papersWay(papers)),
    confirm(papersBack(papers), "confirmReceipt", calendar.at(236, "12:10")),
    {
      type: "putBackAssets",
      occurredAt: calendar.at(236, "17:00"),
      contract: CONTRACT,
      assets: units("EX").slice(0, 1),
      person: PEOPLE.operator,
      shelf: "媒体庫1-4",
    },
    ...destruction(calendar),
    ...inPerson(calendar, {
      slip: "slip-10",
      kind: "return",
      day: 320,
      assets: units("US", "DV"),
      purpose: "印字業務の完了",
      place: PLACES.center,
    }),
    ...inPerson(calendar, {
      slip: "slip-11",
      kind: "return",
      day: 350,
      assets: [...units("LT").slice(5), ...units("EX"), ...units("HD").slice(5), ...units("PC")],
      purpose: "契約の終了",
      place: PLACES.center,
    }),
    ...erasure(calendar),
    {
      type: "endContract",
      occurredAt: calendar.at(365, "09:00"),
      contract: CONTRACT,
      reason: "expired",
      endedOn: calendar.day(364),
    },
    { type: "completeContract", occurredAt: calendar.at(369, "15:00"), contract: CONTRACT },
  ];
}

/** January: five disks, crushed by an outside vendor before the official's eyes. */
function destruction(calendar: Calendar): readonly Unsent[] {
  const disks = units("HD").slice(0, 5);
  const handed: Handover = {
    slip: "slip-09",
    kind: "disposal",
    day: 280,
    assets: disks,
    purpose: "廃棄",
    receiver: PEOPLE.destroyer,
    place: PLACES.center,
    instruction: "order-01",
  };
  const way: Journey = {
    transport: "way-03",
    leg: "disposal",
    slip: handed.slip,
    assets: disks,
    from: PLACES.center,
    to: PLACES.plant,
    day: 280,
  };
  return [
    issue(calendar, handed),
    confirm(handed, "confirmRelease", calendar.at(280, "10:10")),
    depart(calendar, way),
    ...arriveAndCheck(calendar, way),
    confirm(handed, "confirmReceipt", calendar.at(280, "12:00")),
    {
      type: "recordDestruction",
      occurredAt: calendar.at(280, "14:40"),
      destruction: "work-01",
      slip: handed.slip,
      startedAt: calendar.at(280, "13:30"),
      place: PLACES.plant,
      method: "destroy",
      technique: "physical",
      tool: "破砕機 AZ-3000",
      particleSquareMm: 160,
      performer: PEOPLE.destroyer,
      supervisor: PEOPLE.manager,
      witness: PEOPLE.official,
      verification: { result: "passed", how: "破砕片の目視及び粒度の測定", person: PEOPLE.manager },
      units: disks.map((asset) => ({
        asset,
        serialRead: serialOf(asset),
        photos: [photo(asset).attachment],
      })),
      remains: "破砕片は金属くずとして再資源化",
    },
    {
      type: "issueCertificate",
      occurredAt: calendar.at(295, "11:00"),
      certificate: "cert-01",
      destruction: "work-01",
      issuedOn: calendar.day(295),
      issuer: PEOPLE.manager,
      vendorCertificate: {
        number: "AZ-2027-0118",
        date: calendar.day(292),
        issuer: DESTROYER,
        marks: disks.map(serialOf),
      },
    },
    {
      type: "acceptCertificate",
      occurredAt: calendar.at(300, "14:00"),
      certificate: "cert-01",
      person: PEOPLE.official,
    },
  ];
}

/** March: files that came by network leave by erasing the keys they were encrypted with. */
function erasure(calendar: Calendar): readonly Unsent[] {
  const files = units("ND");
  const handed: Handover = {
    slip: "slip-12",
    kind: "disposal",
    day: 355,
    assets: files,
    purpose: "廃棄",
    official: PEOPLE.official2,
    place: PLACES.center,
    instruction: "order-02",
  };
  return [
    {
      type: "recordInstruction",
      occurredAt: calendar.at(352, "10:00"),
      instruction: "order-02",
      contract: CONTRACT,
      document: { number: "情管廃第9号", date: calendar.day(351) },
      assets: files,
      method: "purge",
      deadline: calendar.day(364),
      witnessRequired: true,
      photosRequired: false,
    },
    ...inPerson(calendar, handed),
    {
      type: "recordDestruction",
      occurredAt: calendar.at(355, "11:20"),
      destruction: "work-02",
      slip: handed.slip,
      startedAt: calendar.at(355, "10:40"),
      place: PLACES.center,
      method: "purge",
      technique: "cryptoErase",
      tool: "鍵管理装置 KM-1 第4版",
      performer: PEOPLE.deputy,
      supervisor: PEOPLE.manager,
      witness: PEOPLE.official2,
      verification: {
        result: "passed",
        how: "鍵の消去記録と復号不能の確認",
        person: PEOPLE.manager,
      },
      units: files.map((asset) => ({ asset, photos: [] })),
      remains: "記憶域は再利用",
    },
    {
      type: "issueCertificate",
      occurredAt: calendar.at(357, "10:00"),
      certificate: "cert-02",
      destruction: "work-02",
      issuedOn: calendar.day(357),
      issuer: PEOPLE.manager,
    },
    {
      type: "acceptCertificate",
      occurredAt: calendar.at(359, "14:00"),
      certificate: "cert-02",
      person: PEOPLE.official2,
    },
  ];
}
