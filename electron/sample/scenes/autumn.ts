/** The middle, where the story can be stopped: things held, in use, underway and due. */
import { units } from "../assets.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";
import type { Handover, Journey } from "./handover.ts";
import { confirm, depart, issue } from "./handover.ts";
import { stickLost } from "./incident.ts";
import { stocktakeOf } from "./stocktake.ts";

/** November: five disks are to be destroyed, a stick is lost and found, the papers set out on their way back. */
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
    stocktakeOf(calendar),
    ...stickLost(calendar),
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

export const papersBack = (assets: readonly string[]): Handover => ({
  slip: "slip-08",
  kind: "return",
  day: 236,
  assets,
  purpose: "入力業務の完了",
  place: PLACES.cityArchive,
});

export const papersWay = (assets: readonly string[]): Journey => ({
  transport: "way-02",
  leg: "return",
  slip: "slip-08",
  assets,
  from: PLACES.center,
  to: PLACES.cityArchive,
  day: 236,
});
