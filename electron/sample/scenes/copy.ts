/** A spare of the data to be moved, copied by the client's consent and given back with its original (Art. 8). */
import { COPY, units } from "../assets.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";

/** The deputy makes the one copy that was allowed, while the original is in the store. */
export function spareCopied(calendar: Calendar): readonly Unsent[] {
  const originals = units("EX").slice(0, 1);
  return originals.flatMap((of): Unsent[] => [
    {
      type: "recordCopyApproval",
      occurredAt: calendar.at(255, "10:00"),
      approval: "copying-01",
      contract: CONTRACT,
      basis: "consent",
      document: { number: "情管承諾第12号", date: calendar.day(255) },
      application: { number: "みなと申請第3号", date: calendar.day(253) },
      givenBy: PEOPLE.official,
      copies: 1,
      purpose: "移行作業中の障害に備えた予備",
      from: calendar.day(255),
      to: calendar.day(300),
      assets: [of],
      media: ["tape"],
    },
    {
      type: "registerCopy",
      occurredAt: calendar.at(257, "13:20"),
      asset: COPY,
      contract: CONTRACT,
      of,
      approval: "copying-01",
      number: COPY,
      name: "移行用データ 01(複写)",
      media: "tape",
      model: "LTO-8",
      serial: "SNEX001C1",
      quantity: { value: 1, unit: "roll" },
      mediumOwner: "client",
      encryption: { state: "encrypted", method: "AES-256" },
      person: PEOPLE.deputy,
      place: PLACES.center,
      shelf: "媒体庫1-4",
      dueOn: calendar.day(350),
    },
  ]);
}
