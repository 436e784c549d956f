/** The first half: what the city hands over, and the first tapes going back. */
import { units } from "../assets.ts";
import type { Telling, Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";
import type { Handover, Journey } from "./handover.ts";
import { arriveAndCheck, confirm, depart, inPerson, issue, store } from "./handover.ts";
import { modelCorrected, tapesHandedOn } from "./records.ts";

/** April to July: what the city hands over. */
export function provisions(calendar: Calendar): readonly Telling[] {
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
      receiver: PEOPLE.deputy,
    }),
    store(calendar, units("LT"), 21, "耐火金庫2"),
    ...tapesHandedOn(calendar),
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
    ...modelCorrected(calendar),
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

/** September: five of eight tapes go back, the city's official counting four at first; three stay. */
export function partReturn(calendar: Calendar): readonly Unsent[] {
  const back: Handover = {
    slip: "slip-07",
    kind: "return",
    day: 170,
    assets: units("LT").slice(0, 5),
    purpose: "保管期間の満了",
    place: PLACES.center,
  };
  return [
    issue(calendar, back),
    confirm(back, "confirmRelease", calendar.at(170, "10:12")),
    {
      type: "disputeSlip",
      occurredAt: calendar.at(170, "10:16"),
      nonAcceptance: "refused-01",
      slip: back.slip,
      side: "receiver",
      reason: "施錠ケースの中のテープが4巻しかなく、5巻目を確かめられないため、受領を確認しない。",
      lines: [{ asset: back.assets.at(-1) ?? "", stated: 0, note: "ケースの中にない" }],
      answer: "5巻目は耐火金庫に残っていると思われる。取りに戻り、改めて照合を受ける。",
    },
    confirm(back, "confirmReceipt", calendar.at(170, "10:55")),
  ];
}
