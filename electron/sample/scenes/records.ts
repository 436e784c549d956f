/** What a year asks of the records themselves: custody handed on, a slip of the pen put right, half a year closed. */
import { units } from "../assets.ts";
import type { Telling, Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE } from "../stage.ts";
import { STROKES } from "./handover.ts";

/** April: whoever took the tapes over hands them on, with the key, to the one who keeps everything else. */
export function tapesHandedOn({ at, day }: Calendar): readonly Unsent[] {
  return [
    {
      type: "writeSuccession",
      occurredAt: at(29, "16:00"),
      succession: "succession-01",
      contract: CONTRACT,
      from: PEOPLE.deputy,
      to: PEOPLE.manager,
      reason: "担当替えのため。テープの保管も運用センターの管理責任者が受け持つ。",
      lastDay: day(29),
      assets: units("LT"),
      keys: [
        { what: "耐火金庫2の鍵", count: 2 },
        { what: "テープ搬送用の施錠ケース", count: 1 },
      ],
      confirmation: { by: "signature", strokes: { clear: STROKES } },
    },
    {
      type: "acceptSuccession",
      occurredAt: at(29, "16:25"),
      succession: "succession-01",
      person: PEOPLE.manager,
      notice: { number: "みなと届第3号", date: day(29) },
      confirmation: { by: "account", account: "a-manager" },
      remarks: "8巻の封印番号と金庫の鍵2本を確認した。",
    },
  ];
}

/** May: a model that was copied wrong from its plate; both sides had confirmed it, so both approve. */
export function modelCorrected({ at }: Calendar): readonly Telling[] {
  const [terminal = ""] = units("PC");
  const approval = { type: "approveCorrection", correction: "correction-01" } as const;
  return [
    (entryOf) => ({
      type: "correctRecord",
      occurredAt: at(51, "13:30"),
      correction: "correction-01",
      subject: { kind: "asset", id: terminal },
      target: entryOf(terminal),
      person: PEOPLE.deputy,
      reason: "銘板の末尾の「W」を写し落としていた。現物の銘板を双方で確かめた。",
      after: { model: "NB-1450W" },
    }),
    {
      ...approval,
      occurredAt: at(54, "10:05"),
      side: "giver",
      person: PEOPLE.official,
      confirmation: { by: "signature", strokes: { clear: STROKES } },
    },
    {
      ...approval,
      occurredAt: at(54, "10:10"),
      side: "receiver",
      person: PEOPLE.manager,
      confirmation: { by: "account", account: "a-manager" },
    },
  ];
}

/** The first half of the year is closed: from here on whatever is told of it comes late. */
export function halfYearClosed({ at, day }: Calendar): Unsent {
  return {
    type: "closePeriod",
    occurredAt: at(183, "17:30"),
    close: "close-01",
    contract: CONTRACT,
    from: day(0),
    to: day(182),
    person: PEOPLE.manager,
    confirmation: { by: "account", account: "a-manager" },
    remarks: "双方の控えと照合した。",
  };
}
