/** The second half, to a balance of zero. */
import { COPY, units } from "../assets.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";
import { papersBack, papersWay } from "./autumn.ts";
import { spareCopied } from "./copy.ts";
import { destruction, erasure } from "./destruction.ts";
import { arriveAndCheck, confirm, inPerson } from "./handover.ts";
import { stickClosed } from "./incident.ts";

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
    ...stickClosed(calendar),
    ...spareCopied(calendar),
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
      assets: [
        ...units("LT").slice(5),
        ...units("EX"),
        COPY,
        ...units("HD").slice(5),
        ...units("PC"),
      ],
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
    {
      type: "completeContract",
      occurredAt: calendar.at(369, "15:00"),
      contract: CONTRACT,
      issuer: PEOPLE.manager,
    },
  ];
}
