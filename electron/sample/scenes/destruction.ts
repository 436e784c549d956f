/** Two ways to the same end: disks crushed by an outside vendor, files erased with their keys. */
import { serialOf, units } from "../assets.ts";
import { photo } from "../photo.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, DESTROYER, PEOPLE, PLACES } from "../stage.ts";
import type { Handover, Journey } from "./handover.ts";
import { arriveAndCheck, confirm, depart, inPerson, issue } from "./handover.ts";

/** January: five disks, crushed by an outside vendor before the official's eyes. */
export function destruction(calendar: Calendar): readonly Unsent[] {
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
      type: "recordVendorCertificate",
      occurredAt: calendar.at(295, "10:40"),
      destruction: "work-01",
      number: "AZ-2027-0118",
      date: calendar.day(292),
      issuer: DESTROYER,
      marks: disks.map(serialOf),
      replaces: false,
    },
    {
      type: "issueCertificate",
      occurredAt: calendar.at(295, "11:00"),
      certificate: "cert-01",
      destruction: "work-01",
      issuedOn: calendar.day(295),
      issuer: PEOPLE.manager,
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
export function erasure(calendar: Calendar): readonly Unsent[] {
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
